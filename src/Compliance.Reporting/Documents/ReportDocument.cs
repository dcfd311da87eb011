using Compliance.Law;

namespace Compliance.Reporting.Documents;

/// <summary>
/// The Report as every rendering shows it: numbered chapters of paragraphs, tables, charts and lists of findings, in both languages.
/// Renderings choose how it looks, never what it says: what a format cannot carry, its loss note names.
/// </summary>
/// <param name="Title">What it is.</param>
/// <param name="Subtitle">Which period, bodies and edition.</param>
/// <param name="Particulars">What identifies it: rulebook, engine, knowledge day, dates.</param>
/// <param name="Chapters">The chapters, in order; the annex is the last.</param>
public sealed record ReportDocument(Text Title, Text Subtitle, IReadOnlyList<Particular> Particulars, IReadOnlyList<ReportChapter> Chapters)
{
    /// <summary>Whether it is the published edition: no personal data, small cells suppressed.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Every table, those behind charts included, in order.</summary>
    public IEnumerable<ReportTable> Tables => Chapters.SelectMany(c => c.Blocks).SelectMany(b => b switch
    {
        ReportTable table => [table],
        ReportChart chart => (IEnumerable<ReportTable>)[chart.Data],
        _ => [],
    });

    /// <summary>Lists of findings that stand in no chapter: what opens behind a number that counts some findings of a list only.</summary>
    public IReadOnlyList<FindingList> Slices { get; init; } = [];

    /// <summary>Lists of files and acts that open behind numbers.</summary>
    public IReadOnlyList<ActList> ActLists { get; init; } = [];

    /// <summary>The names of state bodies by id, where files give them; empty in the published edition.</summary>
    public IReadOnlyDictionary<string, string> BodyNames { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Every list of findings that stands in a chapter, in order.</summary>
    public IEnumerable<FindingList> Lists => Chapters.SelectMany(c => c.Blocks).OfType<FindingList>();
}

/// <summary>A label and its value.</summary>
public sealed record Particular(Text Label, Cell Value);

/// <summary>A chapter of the Report.</summary>
/// <param name="Id">Stable id for links, for example <c>chapter-11</c>.</param>
/// <param name="Number">Its number as printed; empty for the annex.</param>
/// <param name="Title">Its title.</param>
/// <param name="Blocks">What stands in it, in order.</param>
public sealed record ReportChapter(string Id, string Number, Text Title, IReadOnlyList<Block> Blocks);

/// <summary>A piece of a chapter.</summary>
public abstract record Block;

/// <summary>A heading inside a chapter.</summary>
public sealed record SubHeading(Text Words) : Block;

/// <summary>A paragraph.</summary>
public sealed record Paragraph(Text Words) : Block;

/// <summary>Labels with their values.</summary>
public sealed record ParticularList(IReadOnlyList<Particular> Entries) : Block;

/// <summary>A table of counts, rates, days and words. It is small: aggregates, never findings.</summary>
/// <param name="Id">Stable id for links and sheet names, at most 31 characters, letters, digits and hyphens.</param>
/// <param name="Caption">What it shows, with the unit and the denominator.</param>
/// <param name="Columns">The columns; the first heads the rows.</param>
/// <param name="Rows">The rows; each has a cell for each column.</param>
public sealed record ReportTable(string Id, Text Caption, IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows) : Block
{
    /// <summary>How the numbers were counted, and what is left out; empty where the caption says it.</summary>
    public Text Note { get; init; } = Text.None;
}

/// <summary>A column of a table.</summary>
public sealed record Column(Text Heading, ColumnKind Kind);

/// <summary>What a column holds: it decides alignment and number format.</summary>
public enum ColumnKind
{
    /// <summary>Words.</summary>
    Words,

    /// <summary>Whole numbers.</summary>
    Count,

    /// <summary>Rates per 100, with one decimal.</summary>
    Rate,

    /// <summary>Days of the calendar.</summary>
    Day,
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">One for each column.</param>
/// <param name="IsTotal">Whether it sums the rows above it.</param>
public sealed record Row(IReadOnlyList<Cell> Cells, bool IsTotal = false);

/// <summary>A cell, or the value of a particular.</summary>
public abstract record Cell
{
    /// <summary>Id of the list of findings behind it; empty where there is none.</summary>
    public string List { get; init; } = "";
}

/// <summary>Words.</summary>
public sealed record WordsCell(Text Words) : Cell;

/// <summary>A count.</summary>
public sealed record CountCell(long Count) : Cell;

/// <summary>A rate per 100 with its 95 % interval (Wilson), all three in per cent; and what it is a rate of.</summary>
public sealed record RateCell(decimal Rate, decimal Low, decimal High, long Part, long Whole) : Cell;

/// <summary>A day.</summary>
public sealed record DayCell(DateOnly Day) : Cell;

/// <summary>Nothing: there is no such number (a rate of nothing).</summary>
public sealed record NoCell : Cell;

/// <summary>A count or rate that the published edition holds back, because few stand behind it or because others could be computed from it.</summary>
public sealed record SuppressedCell : Cell;

/// <summary>A chart and the table it draws: every mark in it is a cell of the table.</summary>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Data">The table: the first column names the groups, the others are the series.</param>
public sealed record ReportChart(ChartKind Kind, ReportTable Data) : Block;

/// <summary>How a chart is drawn. Every kind is readable without colour.</summary>
public enum ChartKind
{
    /// <summary>One bar for each row, its series stacked.</summary>
    StackedBars,

    /// <summary>One bar for each row, for one series.</summary>
    Bars,

    /// <summary>A column for each row in the order of time: as high as the first series; the next ones count parts of it, and stand within it.</summary>
    Columns,

    /// <summary>A dot with its interval for each row: the rate column.</summary>
    RatesWithIntervals,
}

/// <summary>A list of findings that stand behind numbers.</summary>
/// <param name="Id">Stable id: what cells link to.</param>
/// <param name="Title">What is listed.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Key">Which findings it holds.</param>
public sealed record FindingList(string Id, Text Title, long Count, ListKey Key) : Block;

/// <summary>The files or acts that stand behind a number.</summary>
/// <param name="Id">Stable id: what cells link to.</param>
/// <param name="Title">What is listed.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Key">Which it holds.</param>
public sealed record ActList(string Id, Text Title, long Count, ActListKey Key);
