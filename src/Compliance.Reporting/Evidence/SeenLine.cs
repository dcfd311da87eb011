using System.Security.Cryptography;
using Newtonsoft.Json.Linq;

namespace Compliance.Reporting.Evidence;

/// <summary>What is looked at of a line.</summary>
/// <param name="Digest">SHA-256 of the line.</param>
/// <param name="Kind">The kind of finding; <c>null</c> where the line is no whole finding.</param>
/// <param name="Mark">The mark of its id; <c>null</c> where it has none.</param>
internal sealed record SeenLine(byte[] Digest, string? Kind, ulong? Mark)
{
    public static SeenLine Of(byte[] line, bool isWhole)
    {
        var map = isWhole ? EvidenceJson.Read(line) as JObject : null;
        return new(SHA256.HashData(line), WordOf(map, "kind") is { } kind ? string.Intern(kind) : null, WordOf(map, "id") is { } id ? SeenIds.Mark(id) : null);
    }

    public static string? IdOf(byte[] line) => WordOf(EvidenceJson.Read(line) as JObject, "id");

    private static string? WordOf(JObject? map, string name) => map?[name] is JValue { Type: JTokenType.String } word ? (string?)word : null;
}
