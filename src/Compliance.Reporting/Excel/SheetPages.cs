namespace Compliance.Reporting.Excel;

/// <summary>The sheets that rows of one kind fill one after the other, below one row of headings each.</summary>
/// <param name="names">Takes the names of the sheets.</param>
/// <param name="name">The name of the first; the others are numbered.</param>
/// <param name="rows">How many rows there are; one sheet stands even if there is none.</param>
/// <param name="perSheet">How many a sheet holds.</param>
internal sealed class SheetPages(SheetNames names, string name, long rows, int perSheet)
{
    private const int FirstRow = 2;

    /// <summary>How many rows there are.</summary>
    public long Rows => rows;

    /// <summary>How many a sheet holds.</summary>
    public int PerSheet => perSheet;

    /// <summary>The names of the sheets.</summary>
    public IReadOnlyList<string> Names { get; } =
        [.. Enumerable.Range(1, (int)Math.Max(1, (rows + perSheet - 1) / perSheet)).Select(i => names.Take(i == 1 ? name : FormattableString.Invariant($"{name}-{i}")))];

    /// <summary>A stretch of rows in words: the sheet and the first and last row.</summary>
    public string Words((long First, int Count) run, Law.Language language)
    {
        var row = (run.First % perSheet) + FirstRow;
        var last = run.Count > 1 ? $"–{Office.Figures.Of(row + run.Count - 1, language)}" : "";
        return $"{Names[(int)(run.First / perSheet)]}: {Office.Figures.Of(row, language)}{last}";
    }

    /// <summary>A stretch of rows, as links say it. None crosses the end of a sheet.</summary>
    /// <param name="run">Its first row, from 0 over all sheets, and how many they are.</param>
    /// <param name="columns">How many columns are marked.</param>
    public string Link((long First, int Count) run, int columns)
    {
        var row = (int)(run.First % perSheet) + FirstRow;
        return $"'{Names[(int)(run.First / perSheet)]}'!{SheetWriter.Name(0, row)}:{SheetWriter.Name(columns - 1, row + run.Count - 1)}";
    }
}
