using System.Buffers;
using System.Globalization;

namespace Compliance.Reporting.Flat;

/// <summary>Texts in cells of CSV, so that no spreadsheet takes one for a formula.</summary>
/// <remarks>
/// A text that a spreadsheet could run, or that begins with an apostrophe already, gets an apostrophe before it; nothing else does.
/// Taking one leading apostrophe away from every cell gives back each text as it was. Numbers, days and flags are never touched: -5 stays -5.
/// </remarks>
public static class CsvText
{
    private const char Mark = '\'';

    /// <summary>What begins a formula, in narrow, wide and small letters.</summary>
    private const string Formula = "=+-@＝＋－＠﹦﹢﹣﹫−";

    /// <summary>What spreadsheets may skip before a formula: blanks, control and format letters, quotes.</summary>
    private static readonly SearchValues<char> Skipped = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c =>
        c == '"' || char.IsWhiteSpace(c) || char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format)]);

    /// <summary>The text as it stands in a cell.</summary>
    public static string Protect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith(Mark) || CouldRun(text) ? Mark + text : text;
    }

    /// <summary>The text that a cell holds.</summary>
    public static string Restore(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.StartsWith(Mark) ? cell[1..] : cell;
    }

    private static bool CouldRun(string text)
    {
        if (text.Length > 0 && char.IsControl(text[0]))
            return true;
        var first = text.AsSpan().IndexOfAnyExcept(Skipped);
        return first >= 0 && Formula.Contains(text[first]);
    }
}
