using System.Globalization;
using System.Text;

namespace Compliance.Tests.Json.Odd;

/// <summary>Case files that were damaged and documents nobody should send: the same for the same number, so that a test names one by it.</summary>
internal static class OddDocuments
{
    private static readonly string[] Tokens =
    [
        "null", "true", "[]", "{}", "\"\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"x\":", "\"id\":\"x\",", "\"id\":1,\"\\u0069d\":2,", ",", ",,", ":", "1e999", "-0", "0.1", "1E400", "01", "+1", "0x1F", "NaN", "Infinity", "-",
        "123456789012345678901234567890", "99999999999", "-9223372036854775809", "[", "]", "{", "}", "//x\n", "/*x*/", "#", "'", "\"", "\\", "\"\\x\"", "\"\\u12\"", "\u0000", "\u000b", "\u00a0", "\u0085", "\u2028", "\ufeff", "\u202e",
        "\"2024-02-30\"", "\"0000-00-00\"", "\"9999-12-31\"", "\"acts\":[null]", "\"act\":5", "\"__proto__\":{}", "undefined",
    ];

    private static readonly byte[][] NotUtf8 = [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0x80], [0xFF], [0xF0, 0x9F, 0x98]];

    /// <summary>The document of a number.</summary>
    /// <param name="seed">The number.</param>
    /// <param name="files">Lawful files to damage.</param>
    public static byte[] Of(int seed, IReadOnlyList<byte[]> files)
    {
        var random = new Random(seed);
        var bytes = random.Next(4) == 0 ? Encoding.UTF8.GetBytes(Whole(random)) : Damaged(random, files[random.Next(files.Count)]);
        return Wrapped(random, bytes);
    }

    /// <summary>A document on one line, as a line of JSON Lines has to be.</summary>
    public static byte[] OnOneLine(byte[] document) => [.. document.Select(b => b is (byte)'\n' or (byte)'\r' ? (byte)' ' : b)];

    private static byte[] Damaged(Random random, byte[] file)
    {
        var bytes = file.ToList();
        for (var n = random.Next(1, 4); n > 0; n--)
            Damage(random, bytes);
        return [.. bytes];
    }

    private static void Damage(Random random, List<byte> bytes)
    {
        var (at, length) = (random.Next(bytes.Count + 1), random.Next(1, 30));
        var most = Math.Min(length, bytes.Count - at);
        switch (random.Next(9))
        {
            case 0: bytes.RemoveRange(at, most); break;
            case 1: bytes.InsertRange(at, bytes.GetRange(at, most)); break;
            case 2: bytes.RemoveRange(at, bytes.Count - at); break;
            case 3: bytes.InsertRange(at, NotUtf8[random.Next(NotUtf8.Length)]); break;
            case 4: bytes.InsertRange(at, Enumerable.Repeat((byte)"[{\""[random.Next(3)], random.Next(1, 200))); break;
            case 5 when at < bytes.Count: bytes[at] = (byte)random.Next(256); break;
            case 6: RepeatLine(bytes, at); break;
            case 7: ReplaceValue(random, bytes, at); break;
            default: bytes.InsertRange(at, Token(random)); break;
        }
    }

    private static byte[] Token(Random random) => Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]);

    /// <summary>Says a line twice: mostly a property, whose name then stands twice.</summary>
    private static void RepeatLine(List<byte> bytes, int at)
    {
        var start = at == 0 ? 0 : bytes.LastIndexOf((byte)'\n', at - 1) + 1;
        var end = bytes.IndexOf((byte)'\n', start);
        if (end > start)
            bytes.InsertRange(start, bytes.GetRange(start, end - start + 1));
    }

    /// <summary>Puts something odd where a value stood.</summary>
    private static void ReplaceValue(Random random, List<byte> bytes, int at)
    {
        var start = bytes.IndexOf((byte)':', at) + 1;
        var end = start == 0 ? -1 : bytes.FindIndex(start, b => b is (byte)',' or (byte)'\n' or (byte)'}');
        if (end < 0)
            return;
        bytes.RemoveRange(start, end - start);
        bytes.InsertRange(start, Token(random));
    }

    private static string Whole(Random random)
    {
        const string head = "\"format\":\"compliance-case/1\",\"id\":\"c\"";
        var token = Tokens[random.Next(Tokens.Length)];
        var depth = new[] { 1, 29, 30, 31, 32, 33, 100, 20_000 }[random.Next(8)];
        return random.Next(14) switch
        {
            0 => $"{{{head},\"id\":\"d\"}}",
            1 => $"{{{head},\"\\u0069d\":\"d\"}}",
            2 => $"{{{head},\"remark\":\"{new string('ə', random.Next(9_990, 10_010))}\"}}",
            3 => $"{{{head},\"acts\":{new string('[', depth)}{new string(']', depth)}}}",
            4 => $"{{{head},\"x\":{string.Concat(Enumerable.Repeat("{\"a\":", depth))}1{new string('}', depth)}}}",
            5 => $"{{{head},\"asOf\":{token}}}",
            6 => $"{{{head},{token}:1}}",
            7 => $"{{{head},}}",
            8 => $"{{{head}}}{token}",
            9 => $"{token}{{{head}}}",
            10 => string.Create(CultureInfo.InvariantCulture, $"{{{head},\"acts\":[{string.Join(',', Enumerable.Repeat("{}", random.Next(9_998, 10_003)))}]}}"),
            11 => token,
            12 => new string(' ', random.Next(5)) + new string('\n', random.Next(3)),
            _ => $"{{{head},\"persons\":[{{\"id\":\"p\",\"name\":{token}}}]}}",
        };
    }

    private static byte[] Wrapped(Random random, byte[] bytes) => random.Next(24) switch
    {
        0 => [0xEF, 0xBB, 0xBF, .. bytes],
        1 => [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. bytes],
        2 => [0xFF, 0xFE, .. Recoded(bytes, Encoding.Unicode)],
        3 => Recoded(bytes, Encoding.BigEndianUnicode),
        4 => Recoded(bytes, Encoding.UTF32),
        5 => [0, .. bytes],
        6 => [.. bytes, 0],
        7 => [.. " \t"u8, .. bytes, .. " \t"u8],
        _ => bytes,
    };

    private static byte[] Recoded(byte[] bytes, Encoding encoding) => Encoding.Convert(Encoding.UTF8, encoding, bytes);
}
