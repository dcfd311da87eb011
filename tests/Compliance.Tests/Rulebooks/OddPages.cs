using System.Text;

namespace Compliance.Tests.Rulebooks;

/// <summary>Files of a rulebook that were damaged: the same for the same number.</summary>
internal static class OddPages
{
    private static readonly string[] Lines =
    [
        "---\ntitle: x\n---", "# Article 9. Another", "## 2.1. Again", "## x", "## 9.9. Nowhere", "### 2020-01-01", "### 2020-13-45 · 7-INV · secondary", "### 2020-01-01 to 2019-01-01 · 7-INV · secondary", "### · ·", "#### deep",
        "```rule", "```", "```csharp\nint x;\n```", "~~~rule\nRule(\"x\")\n~~~", "    Rule(\"x\")", "> quoted", "- listed", "1. counted", "<script>x</script>", "[a]: b", "![a](b)", "***", "az:", "az: iki", "status: unknown", "status: encoded",
        "reason:", "reason az: x", "given: = ;", "given: x", "given: a = b; a = c", "effect: none", "author:", "reviewed: x on y", "| a | b |\n|---|---|\n| 1 |", "| outcome |\n|---|\n| perhaps |", "|||", "|---|", "| \\| | `|` |",
        "jurisdiction: x", "acts: [", "  - id: \"7\"", "\tx: y", "? x", "&a *a", "en: >", "\u2028", "\u0000", "\ufeff", "\u202e", "x\u0085y",
    ];

    private static readonly string[] Pieces = ["|", "||", "`", "```", "#", ":", "\"", "'", "(", ")", "=>", ";", "·", "\t", "\\", "\r", "\u0000", "\u2028", "\u00a0", "ı", "2020-02-30", "0000-00-00", "99999999999999999999", "\"\"\"", "{", "}", "[", "]", "&", "*", "!", "%", "@", "$"];

    private static readonly byte[][] NotUtf8 = [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0x80], [0xFF, 0xFE], [0xF0, 0x9F]];

    /// <summary>A file with some lines and letters damaged.</summary>
    public static byte[] Of(int seed, string text)
    {
        var random = new Random(seed);
        for (var n = random.Next(1, 4); n > 0; n--)
            text = random.Next(2) == 0 ? DamageLine(random, text) : DamageLetters(random, text);
        var bytes = Encoding.UTF8.GetBytes(text);
        return random.Next(20) switch
        {
            0 => Encoding.Unicode.GetBytes(text),
            1 => [.. bytes[..(bytes.Length / 2)], .. NotUtf8[random.Next(NotUtf8.Length)], .. bytes[(bytes.Length / 2)..]],
            2 => [0xEF, 0xBB, 0xBF, .. bytes],
            3 => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")),
            4 => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r")),
            _ => bytes,
        };
    }

    private static string DamageLine(Random random, string text)
    {
        var lines = text.Split('\n').ToList();
        var at = random.Next(lines.Count);
        switch (random.Next(6))
        {
            case 0: lines.RemoveAt(at); break;
            case 1: lines.Insert(at, lines[at]); break;
            case 2: lines.Insert(at, Lines[random.Next(Lines.Length)]); break;
            case 3: (lines[at], lines[0]) = (lines[0], lines[at]); break;
            case 4: lines.RemoveRange(at, lines.Count - at); break;
            default: lines[at] = new string(' ', random.Next(1, 9)) + lines[at]; break;
        }
        return string.Join('\n', lines);
    }

    private static string DamageLetters(Random random, string text)
    {
        var (at, piece) = (random.Next(text.Length + 1), Pieces[random.Next(Pieces.Length)]);
        return random.Next(4) switch
        {
            0 => text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at)),
            1 => text.Insert(at, string.Concat(Enumerable.Repeat(piece, random.Next(2, 300)))),
            2 when at < text.Length => text.Remove(at, 1).Insert(at, piece),
            _ => text.Insert(at, piece),
        };
    }
}
