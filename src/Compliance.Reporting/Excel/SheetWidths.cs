using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Excel;

/// <summary>How wide columns are, in letters.</summary>
internal static class SheetWidths
{
    /// <summary>The width of a column that nobody set.</summary>
    public const double Standard = 8.43;

    private const int Narrowest = 10, Widest = 60, FilterButton = 4;

    /// <summary>The width of a column of words: the longest of them, but its line is broken where it is very long.</summary>
    public static double OfWords(Text heading, IEnumerable<string> words, Language language) =>
        Math.Max(Math.Clamp(words.Select(w => w.Length).DefaultIfEmpty(0).Max() + 2, Narrowest, Widest), OfHeading(heading.In(language)));

    /// <summary>The width of a column of numbers or days.</summary>
    public static double OfNumbers(string heading) => Math.Max(12, OfHeading(heading));

    /// <summary>The width of some columns together.</summary>
    public static double Of(IReadOnlyList<double> widths, int first, int count) =>
        count == 1 ? widths[first] : Enumerable.Range(first, count).Sum(c => c < widths.Count ? widths[c] : Standard);

    /// <summary>How many lines a text takes in a cell.</summary>
    public static double Lines(ReadOnlySpan<char> text, double width)
    {
        double lines = 0;
        foreach (var line in text.Split('\n'))
            lines += Math.Max(1, Math.Ceiling((line.End.Value - line.Start.Value) / Math.Max(1, width - 2)));
        return lines;
    }

    /// <summary>Where the longest word of a heading stays whole.</summary>
    private static int OfHeading(string heading) => Math.Min(Widest, heading.Split(' ').Max(w => w.Length) + FilterButton);
}
