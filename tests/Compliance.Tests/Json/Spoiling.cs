using System.Text;
using System.Text.Json;

namespace Compliance.Tests.Json;

/// <summary>Changes a document as slips of the pen and of programs do. The same seed gives the same changes.</summary>
internal sealed class Spoiling(int seed)
{
    private static readonly string[] Values =
        ["null", "true", "1", "-0", "01", "1.50", "1e3", "2000000", "\"\"", "\" \"", "\"2025-02-29\"", "\"1899-12-31\"", "\"\\u0061\"", "\"\\ud800\"", "\"a\\nb\"", "[]", "{}", "[null]", "{\"id\":\"x\"}", "nul", "\"\u00a0\""];
    private static readonly string[] Pieces = [" ", "\n", "\t", ",", ":", "\"", "\\", "[", "}", "//", "\0", "\u00a0", "\u0259", "0", "-", ".", "e", "\\u0069"];
    private readonly Random _random = new(seed);

    /// <summary>The document with one to three changes.</summary>
    public byte[] Spoil(byte[] document)
    {
        var spoilt = document;
        for (var left = 1 + _random.Next(3); left > 0; left--)
            spoilt = Change(spoilt, Properties(document).Where(p => p.End <= spoilt.Length).ToList());
        return spoilt;
    }

    private byte[] Change(byte[] text, List<(int Start, int Value, int End)> properties)
    {
        if (properties.Count == 0 || text.Length < 10)
            return text;
        var at = _random.Next(text.Length);
        var (one, other) = (properties[_random.Next(properties.Count)], properties[_random.Next(properties.Count)]);
        return _random.Next(12) switch
        {
            0 => [.. text[..at], (byte)_random.Next(256), .. text[(at + 1)..]],
            1 => [.. text[..at], .. text[Math.Min(text.Length, at + _random.Next(8))..]],
            2 => [.. text[..one.Start], .. text[one.Start..one.End], (byte)',', .. text[one.Start..]],
            3 => [.. text[..other.Start], .. text[one.Start..one.End], (byte)',', .. text[other.Start..]],
            4 => text[..Math.Max(1, at)],
            5 => [.. text[..one.Value], .. Enumerable.Repeat((byte)'[', 40), .. text[one.Value..one.End], .. Enumerable.Repeat((byte)']', 40), .. text[one.End..]],
            6 => [.. text[..one.Value], .. text[other.Value..other.End], .. text[one.End..]],
            7 => [.. text[..at], .. Bytes(Pieces), .. text[at..]],
            8 => [.. text[..one.Start], (byte)' ', (byte)'\n', .. text[one.Start..one.End], (byte)'\t', .. text[one.End..]],
            9 => WithoutProperty(text, one),
            10 => [.. text[..one.Start], .. text[other.Start..other.End], .. text[one.End..]],
            _ => [.. text[..one.Value], .. Bytes(Values), .. text[one.End..]],
        };
    }

    private static byte[] WithoutProperty(byte[] text, (int Start, int Value, int End) one)
    {
        var (start, end) = (one.Start, one.End);
        if (end < text.Length && text[end] == ',')
            end++;
        else if (start > 0 && text[start - 1] == ',')
            start--;
        return [.. text[..start], .. text[end..]];
    }

    private byte[] Bytes(string[] some) => Encoding.UTF8.GetBytes(some[_random.Next(some.Length)]);

    private static List<(int Start, int Value, int End)> Properties(byte[] document)
    {
        var reader = new Utf8JsonReader(document);
        var properties = new List<(int, int, int)>();
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
                continue;
            var start = (int)reader.TokenStartIndex;
            var ahead = reader;
            ahead.Read();
            var value = (int)ahead.TokenStartIndex;
            ahead.Skip();
            properties.Add((start, value, (int)ahead.BytesConsumed));
        }
        return properties;
    }
}
