using System.Globalization;
using Compliance.Facts;
using Newtonsoft.Json.Linq;

namespace Compliance.Reporting.Evidence;

/// <summary>A manifest as canonical JSON, and back. What is not written exactly as <see cref="Write"/> writes it is no manifest.</summary>
public static class ManifestText
{
    /// <summary>The most a manifest may take: beyond it, it is not read.</summary>
    public const int MostBytes = 256 * 1024 * 1024;

    /// <summary>The bytes of a manifest. The same manifest gives the same bytes.</summary>
    public static byte[] Write(Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return EvidenceJson.Write(Json(manifest));
    }

    /// <summary>The manifest in bytes; <c>null</c> where they are none, with what is wrong.</summary>
    public static (Manifest? Manifest, string Fault) Read(ReadOnlySpan<byte> bytes)
    {
        if (EvidenceJson.Read(bytes) is not { } json)
            return (null, "It is no canonical JSON: sorted names, no blanks, nothing twice, no mark at its beginning. Take it from the report again.");
        if (json is not JObject map || map["format"] is not JValue { Type: JTokenType.String } format)
            return (null, $"It names no format. Expected '{Manifest.Format}'.");
        if ((string)format! != Manifest.Format)
            return (null, $"Its format is '{(string)format!}'. Expected '{Manifest.Format}'.");
        try
        {
            var manifest = FromJson(map);
            return bytes.SequenceEqual(Write(manifest)) ? (manifest, "") : (null, "It holds what a manifest of this format does not have.");
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidCastException or NullReferenceException or KeyNotFoundException or OverflowException)
        {
            return (null, "A part of it is missing or of another kind than the format says.");
        }
    }

    private static JObject Json(Manifest m) => new()
    {
        ["format"] = Manifest.Format,
        ["edition"] = m.IsPublished ? "published" : "internal",
        ["rulebook"] = new JObject { ["jurisdiction"] = m.Jurisdiction, ["identity"] = m.Rulebook },
        ["engine"] = new JObject { ["version"] = m.Engine.Version, ["build"] = m.Engine.Build },
        ["knownOn"] = Day(m.KnownOn),
        ["period"] = new JObject { ["from"] = Day(m.From), ["to"] = Day(m.To) },
        ["languages"] = new JArray(m.Languages),
        ["options"] = new JObject(m.Options.Select(o => new JProperty(o.Key, o.Value))),
        ["createdOn"] = Day(m.CreatedOn),
        ["previous"] = m.Previous,
        ["inputs"] = new JArray(m.Inputs.Select(i => new JObject { ["path"] = i.Path, ["sha256"] = i.Sha256, ["bytes"] = i.Bytes, ["judged"] = i.Judged, ["refused"] = i.Refused })),
        ["outputs"] = new JArray(m.Outputs.Select(o => new JObject { ["path"] = o.Path, ["sha256"] = o.Sha256, ["bytes"] = o.Bytes })),
        ["counts"] = new JObject
        {
            ["received"] = m.Received, ["judged"] = m.Judged, ["refused"] = m.Refused, ["kinds"] = new JObject(m.Kinds.Select(k => new JProperty(k.Key, k.Value))),
        },
        ["chain"] = new JObject { ["count"] = m.Chain.Count, ["sha256"] = m.Chain.Sha256 },
    };

    private static Manifest FromJson(JObject map) => new()
    {
        IsPublished = (string)map["edition"]! == "published",
        Jurisdiction = (string)map["rulebook"]!["jurisdiction"]!,
        Rulebook = (string)map["rulebook"]!["identity"]!,
        Engine = new((string)map["engine"]!["version"]!, (string)map["engine"]!["build"]!),
        KnownOn = Day(map["knownOn"]!),
        From = Day(map["period"]!["from"]!),
        To = Day(map["period"]!["to"]!),
        Languages = [.. map["languages"]!.Select(l => (string)l!)],
        Options = Map(map["options"]!, v => (string)v!),
        CreatedOn = Day(map["createdOn"]!)!.Value,
        Previous = (string)map["previous"]!,
        Inputs = [.. map["inputs"]!.Select(i => new InputFile((string)i["path"]!, (string)i["sha256"]!, (long)i["bytes"]!, (long)i["judged"]!, (long)i["refused"]!))],
        Outputs = [.. map["outputs"]!.Select(o => new OutputDigest((string)o["path"]!, (string)o["sha256"]!, (long)o["bytes"]!))],
        Received = (long)map["counts"]!["received"]!,
        Judged = (long)map["counts"]!["judged"]!,
        Refused = (long)map["counts"]!["refused"]!,
        Kinds = Map(map["counts"]!["kinds"]!, v => (long)v),
        Chain = new((long)map["chain"]!["count"]!, (string)map["chain"]!["sha256"]!),
    };

    private static Dictionary<string, T> Map<T>(JToken token, Func<JToken, T> value) =>
        ((JObject)token).Properties().ToDictionary(p => p.Name, p => value(p.Value), StringComparer.Ordinal);

    private static JValue Day(DateOnly? day) => day is { } known ? new JValue(Readable.Of(known)) : JValue.CreateNull();

    private static DateOnly? Day(JToken token) =>
        token.Type == JTokenType.Null ? null : DateOnly.ParseExact((string)token!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
