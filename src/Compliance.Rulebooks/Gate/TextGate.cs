using System.Globalization;

namespace Compliance.Rulebooks.Gate;

/// <summary>First look at a rule block: what letters it is made of, how long it is and how deep it nests. Nothing is parsed before it passes.</summary>
/// <remarks>The caps lie four times and more above the largest block of the rulebooks, and far below what a parser or a compiler dies of.</remarks>
internal static class TextGate
{
    /// <summary>Longest block, in characters.</summary>
    public const int MostCharacters = 16 * 1024;

    /// <summary>Deepest nesting of brackets.</summary>
    public const int MostDepth = 32;

    /// <summary>Most names, numbers, texts and marks of a block.</summary>
    public const int MostTokens = 1_500;

    /// <summary>Most comparisons with <c>&lt;</c> and lists of types, which a parser may take for each other; most conditions <c>x =&gt; …</c>.</summary>
    public const int MostOfAKind = 64;

    /// <summary>Most <c>!</c> in a row.</summary>
    public const int MostNegations = 4;

    /// <summary>Longest name or number.</summary>
    public const int LongestWord = 100;

    /// <summary>Longest text.</summary>
    public const int LongestText = 2_000;

    private const string Marks = "_.,()<>=!&|:;\" \n";

    /// <summary>Every fault of the block: offset and message.</summary>
    public static IEnumerable<(int Offset, string Message)> Faults(string code) =>
        code.Length > MostCharacters
            ? [(0, $"The block has {Readable(code.Length)} characters. A rule block has at most {Readable(MostCharacters)}.")]
            : Letters(code).Concat(TooMany(code));

    private static IEnumerable<(int Offset, string Message)> Letters(string code)
    {
        var isInText = false;
        for (var i = 0; i < code.Length; i++)
        {
            var letter = code[i];
            if (isInText)
            {
                isInText = letter is not ('"' or '\n');
                if (letter == '\n' || letter == '\\' || IsInvisible(code, i))
                    yield return (i, $"A text holds {Named(letter)}. Texts stand on one line, without escapes or invisible characters.");
                continue;
            }
            isInText = letter == '"';
            if (!char.IsAsciiLetterOrDigit(letter) && !Marks.Contains(letter))
                yield return (i, $"{Named(letter)} has no meaning in a rule block. A block is one chain of calls: names, numbers, texts in double quotes and . , ( ) < > = ! & | ; .");
        }
    }

    /// <summary>The first thing there is too much of.</summary>
    private static IEnumerable<(int Offset, string Message)> TooMany(string code)
    {
        var (tokens, depth, negations, angles, arrows) = (0, 0, 0, 0, 0);
        for (var i = 0; i < code.Length;)
        {
            var (start, length) = (i, LengthAt(code, i));
            i += length;
            if (code[start] is ' ' or '\n')
                continue;
            var (letter, next) = (code[start], i < code.Length ? code[i] : ' ');
            tokens++;
            negations = letter == '!' && next != '=' ? negations + 1 : 0;
            angles += letter == '<' && next != '=' ? 1 : 0;
            arrows += letter == '=' && next == '>' ? 1 : 0;
            depth = Math.Max(0, depth + (letter == '(' || Opens(code, start) ? 1 : letter == ')' || Closes(code, start) ? -1 : 0));
            if (Cap(letter, length, tokens, depth, negations, angles, arrows) is { } message)
                return [(start, message)];
        }
        return [];
    }

    private static string? Cap(char letter, int length, int tokens, int depth, int negations, int angles, int arrows) =>
        depth > MostDepth ? $"Brackets nest deeper than {MostDepth}."
        : tokens > MostTokens ? $"The block has more than {Readable(MostTokens)} words and marks."
        : negations > MostNegations ? $"More than {MostNegations} '!' stand in a row."
        : angles > MostOfAKind ? $"The block has more than {MostOfAKind} '<'."
        : arrows > MostOfAKind ? $"The block has more than {MostOfAKind} conditions 'x => …'."
        : letter != '"' && length > LongestWord ? $"A name or number has {Readable(length)} characters, more than {LongestWord}."
        : letter == '"' && length > LongestText + 2 ? $"A text has {Readable(length - 2)} characters, more than {Readable(LongestText)}."
        : null;

    /// <summary>How long what begins at an index is: a text with its quotes, a name or number, or one mark.</summary>
    private static int LengthAt(string code, int start)
    {
        var end = start + 1;
        if (code[start] == '"')
        {
            while (end < code.Length && code[end] is not ('"' or '\n'))
                end++;
            return Math.Min(end + 1, code.Length) - start;
        }
        while (IsOfWord(code[start]) && end < code.Length && IsOfWord(code[end]))
            end++;
        return end - start;
    }

    /// <summary>Comparisons are written with blanks; a '&lt;' without them opens a list of types, and so does one that no blank precedes.</summary>
    private static bool Opens(string code, int at) =>
        code[at] == '<' && (at + 1 == code.Length || code[at + 1] != '=') && !(at > 0 && code[at - 1] == ' ' && at + 1 < code.Length && code[at + 1] == ' ');

    private static bool Closes(string code, int at) =>
        code[at] == '>' && at > 0 && code[at - 1] is not ('=' or ' ') && (at + 1 == code.Length || code[at + 1] != '=');

    private static bool IsOfWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '_';

    private static bool IsInvisible(string code, int index) =>
        CharUnicodeInfo.GetUnicodeCategory(code, index) is UnicodeCategory.Format or UnicodeCategory.Control
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate;

    private static string Named(char letter) =>
        char.IsAscii(letter) && !char.IsControl(letter) ? $"'{letter}'" : char.IsLetterOrDigit(letter) ? $"'{letter}' (U+{(int)letter:X4})" : $"'U+{(int)letter:X4}'";

    private static string Readable(int number) => number.ToString(CultureInfo.InvariantCulture);
}
