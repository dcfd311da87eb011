using System.Globalization;
using System.Text;
using Compliance.Law;

namespace Compliance.Reporting.Office;

/// <summary>Text as XML and Office take it.</summary>
internal static class OfficeText
{
    private const char Replacement = '\uFFFD';
    private const int Escape = 7; // _xHHHH_

    /// <summary>The language as programs name it.</summary>
    public static string Tag(Language language) => language == Language.Az ? "az-Latn-AZ" : "en-GB";

    /// <summary>The text with what XML has no place for replaced: control characters and halves of letters.</summary>
    public static string Clean(string text)
    {
        if (!NeedsCare(text))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsPair(text, i))
                clean.Append(text, i++, 2);
            else
                clean.Append(IsKept(text[i]) ? text[i] : Replacement);
        }
        return clean.ToString();
    }

    /// <summary>
    /// The text as a cell of a workbook holds it: a character XML has no place for, and a carriage return, is written <c>_xHHHH_</c>,
    /// and what already looks like that is protected, so that Excel shows what was meant. Cut to <paramref name="most"/> characters.
    /// </summary>
    public static string InCell(string text, int most)
    {
        text = Cut(text, most);
        if (!NeedsCare(text) && !text.Contains("_x", StringComparison.OrdinalIgnoreCase) && !text.Contains('\r', StringComparison.Ordinal))
            return text;
        var cell = new StringBuilder(text.Length + Escape);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsPair(text, i))
                cell.Append(text, i++, 2);
            else if (char.IsSurrogate(text[i]))
                cell.Append(Replacement);
            else if (text[i] == '\r' || !IsKept(text[i]) || LooksEscaped(text, i))
                cell.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
            else
                cell.Append(text[i]);
        }
        return cell.ToString();
    }

    /// <summary>The text, or its beginning with “…” where it is longer than <paramref name="most"/> characters.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = most - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }

    private static bool LooksEscaped(string text, int at) =>
        text[at] == '_' && at + Escape <= text.Length && text[at + 1] is 'x' or 'X' && text[at + Escape - 1] == '_' && text.AsSpan(at + 2, 4).IndexOfAnyExcept(Hex) < 0;

    private static System.Buffers.SearchValues<char> Hex { get; } = System.Buffers.SearchValues.Create("0123456789ABCDEFabcdef");

    private static bool NeedsCare(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '\uD7FF') >= 0;

    private static bool IsPair(string text, int at) => char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);

    private static bool IsKept(char letter) => letter is '\t' or '\n' or '\r' or (>= ' ' and <= '\uD7FF') or (>= '\uE000' and <= '\uFFFD');
}
