using Compliance.Facts;
using Compliance.Json;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Periodic;
using Compliance.Web.Reports;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Web.Api;

/// <summary>Reads what a Report is asked for from the body of a request, with every fault in it.</summary>
internal static class ReportRequest
{
    /// <summary>The most bytes of it.</summary>
    public const int MostBytes = 64 * 1024;

    private const int MostBodies = 1_000, LongestBody = 200;
    private static readonly string[] Members = ["period", "bodies", "formats", "language", "edition"];

    /// <summary>What is asked for; <c>null</c> with at least one fault.</summary>
    public static (ReportAsk? Ask, IReadOnlyList<Fault> Faults) Read(ReadOnlyMemory<byte> content)
    {
        var faults = new List<Fault>();
        JObject? json = null;
        try
        {
            using var reader = new JsonTextReader(new StreamReader(new MemoryStream(content.ToArray()), new System.Text.UTF8Encoding(false, true))) { DateParseHandling = DateParseHandling.None, MaxDepth = 4 };
            json = JToken.ReadFrom(reader, new() { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error }) as JObject;
            while (reader.Read())
            {
                if (reader.TokenType != JsonToken.Comment)
                    json = null;
            }
        }
        catch (Exception error) when (error is JsonException or System.Text.DecoderFallbackException)
        {
            var (line, column) = error is JsonReaderException at ? (at.LineNumber, at.LinePosition) : (1, 1);
            faults.Add(new("RR001", "report", Math.Max(1, line), Math.Max(1, column), "$", NoJson));
            return (null, faults);
        }
        if (json is null)
            return (null, [new("RR001", "report", 1, 1, "$", NoJson)]);
        var ask = Ask(json, faults);
        return (faults.Count == 0 ? ask : null, faults);
    }

    private static Text NoJson { get; } = new("The body is no JSON object that can be read. Expected an object such as { \"period\": \"2024\", \"formats\": [\"json\"] }.", "Sorğunun gövdəsi oxuna bilən JSON obyekti deyil. { \"period\": \"2024\", \"formats\": [\"json\"] } kimi obyekt gözlənilirdi.");

    private static ReportAsk Ask(JObject json, List<Fault> faults)
    {
        foreach (var unknown in json.Properties().Where(p => !Members.Contains(p.Name, StringComparer.Ordinal)))
            faults.Add(At(unknown, "RR002", new($"The member is not known. Expected one of: {string.Join(", ", Members)}.{Nearest.Hint(unknown.Name, Members)}", $"Belə üzv yoxdur. Bunlardan biri gözlənilirdi: {string.Join(", ", Members)}.")));
        var (period, bodies, formats) = (Word(json, "period", "all", faults), Words(json, "bodies", faults), Words(json, "formats", faults));
        if (!ReportPeriod.TryParse(period, out _))
            faults.Add(At(json["period"]!, "RR004", new("The period cannot be read. Expected all, 2024, 2024-Q1, 2024-05 or 2024-01-15..2024-03-31.", "Dövr oxuna bilmir. all, 2024, 2024-Q1, 2024-05 və ya 2024-01-15..2024-03-31 yazın.")));
        if (bodies.Count > MostBodies || bodies.Exists(b => b.Length is 0 or > LongestBody))
            faults.Add(At(json["bodies"]!, "RR005", new($"Expected at most {Readable.Of(MostBodies)} ids of state bodies.", $"Ən çoxu {Readable.Of(MostBodies)} orqan identifikatoru gözlənilirdi.")));
        var known = ReportFormats.All.Where(f => f.Unavailable.En.Length == 0).Select(f => f.Code).ToList();
        if (formats.Count == 0 || formats.Exists(f => !known.Contains(f)))
            faults.Add(At(json["formats"] ?? json, "RR006", new($"Expected at least one of the formats that can be written here: {string.Join(", ", known)}.{Nearest.Hint(formats.Find(f => !known.Contains(f)) ?? "", known)}", $"Burada yazıla bilən formatlardan ən azı biri gözlənilirdi: {string.Join(", ", known)}.")));
        var language = Choice(json, "language", "az", ["az", "en"], faults);
        var edition = Choice(json, "edition", "published", ["published", .. ReportAsk.Grounds.Select(g => g.Code)], faults);
        return new()
        {
            Period = period, Body = bodies.Count == 1 ? bodies[0] : "", Bodies = bodies.Count > 1 ? [.. bodies.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] : [],
            Formats = [.. known.Where(formats.Contains)], Language = language, Ground = edition == "published" ? "" : edition,
        };
    }

    private static string Choice(JObject json, string name, string otherwise, IReadOnlyList<string> choices, List<Fault> faults)
    {
        var word = Word(json, name, otherwise, faults);
        if (!choices.Contains(word, StringComparer.Ordinal))
            faults.Add(At(json[name]!, "RR007", new($"Expected one of: {string.Join(", ", choices)}.{Nearest.Hint(word, choices)}", $"Bunlardan biri gözlənilirdi: {string.Join(", ", choices)}.")));
        return word;
    }

    private static string Word(JObject json, string name, string otherwise, List<Fault> faults)
    {
        if (json[name] is not { } value)
            return otherwise;
        if (value.Type == JTokenType.String)
            return (string)value!;
        faults.Add(At(value, "RR003", new("Expected a text.", "Mətn gözlənilirdi.")));
        return otherwise;
    }

    private static List<string> Words(JObject json, string name, List<Fault> faults)
    {
        if (json[name] is not { } value)
            return [];
        if (value is JArray list && list.All(v => v.Type == JTokenType.String))
            return [.. list.Select(v => (string)v!)];
        faults.Add(At(value, "RR003", new("Expected a list of texts.", "Mətnlər siyahısı gözlənilirdi.")));
        return [];
    }

    private static Fault At(JToken token, string code, Text words)
    {
        IJsonLineInfo place = token;
        return new(code, "report", Math.Max(1, place.LineNumber), Math.Max(1, place.LinePosition), token.Path.Length == 0 || token is JProperty ? "$" : "$." + token.Path, words);
    }
}
