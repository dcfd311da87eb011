using System.Globalization;
using Compliance.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Reporting.Evidence;

/// <summary>An entry of an audit log: who did what on what, bound to the entry before it. Its encoding is canonical JSON, so that no two entries share one text.</summary>
/// <param name="Number">From 1, without a gap.</param>
/// <param name="On">The moment, UTC, as <see cref="Moment"/> writes it.</param>
/// <param name="Actor">Who, by id.</param>
/// <param name="Action">What, by code.</param>
/// <param name="Object">On what, by id; empty for nothing.</param>
/// <param name="Detail">What else there is to say: ids and codes.</param>
/// <param name="Previous">Digest of the entry before, 64 hexadecimal digits; of the first, <see cref="Origin"/>.</param>
public sealed record AuditRecord(long Number, string On, string Actor, string Action, string Object, string Detail, string Previous)
{
    /// <summary>The value of <c>format</c> in each entry: it is digested too, so that an entry passes for nothing else.</summary>
    public const string Format = "compliance-audit/1";

    /// <summary>What the first entry has before it.</summary>
    public static string Origin { get; } = new('0', 64);

    /// <summary>A moment as entries write it: UTC, to the millisecond.</summary>
    public static string Moment(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    /// <summary>SHA-256 over all of the above.</summary>
    public byte[] Digest() => Content().Digest();

    /// <summary>The entry as a line of an exported log.</summary>
    /// <param name="hash">The digest it is stored with.</param>
    public string Line(string hash)
    {
        var content = Content();
        content.Add("hash", hash);
        return content.ToString();
    }

    /// <summary>Reads a line, with the digest it states; <c>null</c> where it is no entry.</summary>
    internal static (AuditRecord Entry, string Hash)? Read(JObject line)
    {
        if (line.Count != 9 || (string?)line["format"] != Format || line["number"] is not JValue { Type: JTokenType.Integer } number)
            return null;
        string? Words(string name) => line[name] is JValue { Type: JTokenType.String } value ? (string?)value : null;
        return (Words("on"), Words("actor"), Words("action"), Words("object"), Words("detail"), Words("previous"), Words("hash")) is ({ } on, { } actor, { } action, { } thing, { } detail, { } previous, { } hash)
            ? (new((long)number, on, actor, action, thing, detail, previous), hash) : null;
    }

    private CanonicalObject Content() => new()
    {
        { "format", Format }, { "number", Number }, { "on", On }, { "actor", Actor }, { "action", Action }, { "object", Object }, { "detail", Detail }, { "previous", Previous },
    };
}
