using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Compliance.Json;

/// <summary>What a packed rulebook says of itself; it is what is signed.</summary>
/// <param name="Jurisdiction">Whose law it is.</param>
/// <param name="Identity">Identity of the rulebook: digest of its pages.</param>
/// <param name="Engine">Version of the domain it was compiled against, then the id of that build.</param>
/// <param name="Gate">The gate its pages passed: version and digest of its lists.</param>
/// <param name="MadeOn">The day its maker gave; <c>null</c> for none.</param>
public sealed record PackManifest(string Jurisdiction, string Identity, string Engine, string Gate, DateOnly? MadeOn)
{
    /// <summary>The value of <c>format</c>: it is signed too, so that nothing else that is signed passes for a pack.</summary>
    public const string Format = "compliance-rulebook-pack/1";

    /// <summary>The parts there are, in their order: none is missing, none is more.</summary>
    internal static readonly string[] Names = ["rulebook.json", "rules.dll"];

    /// <summary>Length and SHA-256 of each part.</summary>
    internal IReadOnlyList<(long Bytes, string Sha256)> Parts { get; init; } = [];

    /// <summary>Length and digest of bytes.</summary>
    internal static (long Bytes, string Sha256) Part(ReadOnlySpan<byte> bytes) => (bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>The bytes of the manifest: the same one gives the same.</summary>
    internal byte[] ToBytes() => new CanonicalObject
    {
        { "format", Format }, { "jurisdiction", Jurisdiction }, { "identity", Identity }, { "engine", Engine }, { "gate", Gate },
        { "madeOn", MadeOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        { "parts", CanonicalJson.List(Parts.Select((p, i) => (CanonicalJson)new CanonicalObject { { "name", Names[i] }, { "bytes", p.Bytes }, { "sha256", p.Sha256 } })) },
    }.ToBytes();

    /// <summary>The manifest in bytes; <c>null</c> where they are none. What is written in another way, or holds one name more or one part less, is none.</summary>
    internal static PackManifest? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes.ToArray(), new() { MaxDepth = 4 });
            var manifest = Of(json.RootElement);
            return manifest.Parts.Count == Names.Length && bytes.SequenceEqual(manifest.ToBytes()) ? manifest : null;
        }
        catch (Exception error) when (error is JsonException or ArgumentException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static PackManifest Of(JsonElement json) =>
        new(Word(json, "jurisdiction"), Word(json, "identity"), Word(json, "engine"), Word(json, "gate"), Day(json.GetProperty("madeOn").GetString()))
        {
            Parts = [.. json.GetProperty("parts").EnumerateArray().Take(Names.Length + 1).Select(p => (p.GetProperty("bytes").GetInt64(), Word(p, "sha256")))],
        };

    private static string Word(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new FormatException();

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
