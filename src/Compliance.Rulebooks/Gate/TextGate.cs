using System.Globalization;

namespace Compliance.Rulebooks.Gate;

/// <summary>First layer of the gate: what letters a rule block is made of, how long it is and how deep it nests. Nothing is parsed before it passes.</summary>
internal static class TextGate
{
    /// <summary>Longest block, in characters.</summary>
    public const int MostCharacters = 16 * 1024;

    /// <summary>Deepest nesting of brackets.</summary>
    public const int MostDepth = 32;

    private const string Marks = "_.,()<>=!&|:;\" \n";

    /// <summary>Every fault of the block: offset and message.</summary>
    public static IEnumerable<(int Offset, string Message)> Faults(string code)
    {
        if (code.Length > MostCharacters)
        {
            yield return (0, $"The block has {code.Length} characters. A rule block has at most {MostCharacters}.");
            yield break;
        }
        var (depth, isInText) = (0, false);
        for (var i = 0; i < code.Length; i++)
        {
            var letter = code[i];
            if (isInText)
            {
                isInText = letter != '"';
                if (letter == '\n' || letter == '\\' || IsInvisible(code, i))
                    yield return (i, $"A text holds {Named(letter)}. Texts stand on one line, without escapes or invisible characters.");
                if (letter == '\n')
                    isInText = false;
                continue;
            }
            isInText = letter == '"';
            if (!char.IsAsciiLetterOrDigit(letter) && !Marks.Contains(letter))
                yield return (i, $"{Named(letter)} has no meaning in a rule block. A block is one chain of calls: names, numbers, texts in double quotes and . , ( ) < > = ! & | ; .");
            var (before, after) = (i > 0 ? code[i - 1] : ' ', i + 1 < code.Length ? code[i + 1] : ' ');
            if (letter == '(' || (letter == '<' && after is not ('=' or ' '))) // comparisons are written with blanks
                depth++;
            else if (letter == ')' || (letter == '>' && before is not ('=' or ' ') && after != '='))
                depth = Math.Max(0, depth - 1);
            if (depth > MostDepth)
            {
                yield return (i, $"Brackets nest deeper than {MostDepth}.");
                yield break;
            }
        }
    }

    private static bool IsInvisible(string code, int index) =>
        CharUnicodeInfo.GetUnicodeCategory(code, index) is UnicodeCategory.Format or UnicodeCategory.Control
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate;

    private static string Named(char letter) =>
        letter is >= '!' and <= '~' ? $"'{letter}'" : char.IsLetterOrDigit(letter) ? $"'{letter}' (U+{(int)letter:X4})" : $"'U+{(int)letter:X4}'";
}
