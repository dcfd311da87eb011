using System.Globalization;
using System.Text;
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
    public static byte[] Write(JToken value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return Utf8.GetBytes(text.ToString());
    }

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

    private static void Write(StringBuilder text, JToken value)
    {
        switch (value)
        {
            case JObject map:
                Join(text, '{', '}', map.Properties().OrderBy(p => p.Name, StringComparer.Ordinal), p =>
                {
                    Quote(text, p.Name);
                    text.Append(':');
                    Write(text, p.Value);
                });
                break;
            case JArray list:
                Join(text, '[', ']', list, item => Write(text, item));
                break;
            case JValue { Type: JTokenType.String } word:
                Quote(text, (string)word!);
                break;
            case JValue { Type: JTokenType.Integer } number:
                text.Append(((long)number).ToString(CultureInfo.InvariantCulture));
                break;
            case JValue { Type: JTokenType.Boolean } flag:
                text.Append((bool)flag ? "true" : "false");
                break;
            case JValue { Type: JTokenType.Null }:
                text.Append("null");
                break;
            default:
                throw new ArgumentException($"A value of kind '{value.Type}' has no canonical form. Expected text, whole numbers, true, false, null.", nameof(value));
        }
    }

    private static void Join<T>(StringBuilder text, char open, char close, IEnumerable<T> items, Action<T> write)
    {
        text.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
                text.Append(',');
            isFirst = false;
            write(item);
        }
        text.Append(close);
    }

    private static void Quote(StringBuilder text, string words)
    {
        text.Append('"');
        foreach (var letter in words)
        {
            _ = letter switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(letter),
            };
        }
        text.Append('"');
    }
}
