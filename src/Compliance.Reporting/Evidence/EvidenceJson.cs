using System.Globalization;
using System.Text;
using Compliance.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Reporting.Evidence;

/// <summary>JSON whose bytes follow from its content (RFC 8785 without floating point): sorted names, no blanks, shortest escapes, UTF-8 without a mark.</summary>
internal static class EvidenceJson
{
    private const int MostDepth = 16;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The bytes of a value.</summary>
    /// <exception cref="ArgumentException">It holds a number with a fraction, or half of a surrogate pair: neither has one canonical form.</exception>
    public static byte[] Write(JToken value) => Of(value).ToBytes();

    /// <summary>The value of bytes; <c>null</c> where they are no JSON, name something twice or are not in canonical form.</summary>
    public static JToken? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(Utf8.GetString(bytes)))
            {
                DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal, MaxDepth = MostDepth, Culture = CultureInfo.InvariantCulture,
            };
            var value = JToken.ReadFrom(reader, new() { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error });
            return bytes.SequenceEqual(Write(value)) ? value : null;
        }
        catch (Exception error) when (error is JsonException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private static CanonicalJson Of(JToken value) => value switch
    {
        JObject map => Of(map),
        JArray list => CanonicalJson.List(list.Select(Of)),
        JValue { Type: JTokenType.String } word => (string?)word,
        JValue { Type: JTokenType.Integer } number => (long)number,
        JValue { Type: JTokenType.Boolean } flag => (bool)flag,
        JValue { Type: JTokenType.Null } => CanonicalJson.Null,
        _ => throw new ArgumentException($"A value of kind '{value.Type}' has no canonical form. Expected text, whole numbers, true, false, null.", nameof(value)),
    };

    private static CanonicalObject Of(JObject map)
    {
        var canonical = new CanonicalObject();
        foreach (var property in map.Properties())
            canonical.Add(property.Name, Of(property.Value));
        return canonical;
    }
}
