using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Office;

namespace Compliance.Reporting.Excel;

/// <summary>A sheet of the workbook.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Header">The row that is repeated on every printed page; 0 for none.</param>
/// <param name="Frozen">How many columns, from the left, are repeated there.</param>
/// <param name="Write">Writes it.</param>
internal sealed record PlannedSheet(string Name, int Header, int Frozen, Action<SheetWriting> Write)
{
    /// <summary>Columns and last row that are printed; <c>null</c>: all of it.</summary>
    public (int Columns, int LastRow)? Printed { get; init; }
}

/// <summary>What is needed to write a sheet.</summary>
internal sealed record SheetWriting(System.Xml.XmlWriter Xml, StyleBook Styles, CancellationToken Stop);

/// <summary>Which sheets a workbook has and where its numbers lead.</summary>
internal sealed class WorkbookPlan
{
    private readonly Dictionary<ReportTable, string> _tables = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Text> _facts = new(StringComparer.Ordinal);

    /// <param name="output">What is rendered.</param>
    /// <param name="perSheet">How many findings, files, acts or stretches of lists a sheet holds.</param>
    public WorkbookPlan(ReportOutput output, int perSheet)
    {
        (Document, Language, PerSheet) = (output.Document, output.Language, perSheet);
        Findings = new(Document, output.Findings, perSheet);
        var names = new SheetNames();
        Contents = names.Take("report");
        Chapters = names.Take("chapters");
        FindingSheets = new(names, "findings", Findings.Total, perSheet);
        Tables = [.. Document.Tables.Distinct<ReportTable>(ReferenceEqualityComparer.Instance)];
        foreach (var table in Tables)
            _tables.Add(table, names.Take(table.Id));
        var filters = new FilterWords(Language, Document.IsPublished, _facts);
        AddFindings(output.Findings, filters);
        if (output.Cases is { } cases)
        {
            Cases = new(Document.ActLists, cases, perSheet);
            FileSheets = new(names, "case-files", Cases.Files, perSheet);
            ActSheets = new(names, "acts", Cases.Acts, perSheet);
            CaseSheets = new(this, Cases);
            AddActs(filters);
        }
        Lists.Lay(SheetWriter.MostLinks - 1); // each row has a link, and one leads back
        ListSheets = [.. Lists.Sheets.Select((_, i) => names.Take(i == 0 ? "lists" : FormattableString.Invariant($"lists-{i + 1}")))];
    }

    /// <summary>The Report.</summary>
    public ReportDocument Document { get; }

    /// <summary>The language of the workbook.</summary>
    public Language Language { get; }

    /// <summary>How many rows below its headings a sheet of findings, files or acts holds.</summary>
    public int PerSheet { get; }

    /// <summary>Where findings stand.</summary>
    public FindingsIndex Findings { get; }

    /// <summary>Where files and acts stand; <c>null</c> in the published edition.</summary>
    public CasesIndex? Cases { get; }

    /// <summary>Writes the sheets of files and acts; <c>null</c> in the published edition.</summary>
    public CaseSheets? CaseSheets { get; }

    /// <summary>The name of the first sheet.</summary>
    public string Contents { get; }

    /// <summary>The name of the sheet of words.</summary>
    public string Chapters { get; }

    /// <summary>The sheets of findings.</summary>
    public SheetPages FindingSheets { get; }

    /// <summary>The sheets of files; <c>null</c> in the published edition.</summary>
    public SheetPages? FileSheets { get; }

    /// <summary>The sheets of acts; <c>null</c> in the published edition.</summary>
    public SheetPages? ActSheets { get; }

    /// <summary>Where lists stand.</summary>
    public ListPlaces Lists { get; } = new();

    /// <summary>The names of the sheets of lists.</summary>
    public IReadOnlyList<string> ListSheets { get; }

    /// <summary>The name of a table's sheet.</summary>
    public string SheetOf(ReportTable table) => _tables[table];

    /// <summary>The tables that have a sheet, in order.</summary>
    public IReadOnlyList<ReportTable> Tables { get; }

    /// <summary>Where a sheet begins, as links say it.</summary>
    public static string Top(string sheet) => $"'{sheet}'!A1";

    /// <summary>A cell that leads to its list and says which; as it was where there is none.</summary>
    public SheetCell Linked(SheetCell cell, string list) =>
        Lists.Link(list, ListSheets) is { Length: > 0 } link ? cell with { Link = link, Tip = Say(Lists.Find(list)!.Title) } : cell;

    /// <summary>The words in the workbook's language.</summary>
    public string Say(Text text) => text.In(Language);

    /// <summary>The value of a particular: a number stands left, beside its label.</summary>
    public SheetCell ValueOf(Cell value)
    {
        var cell = value is RateCell ? new SheetCell(CellKind.Words, Figures.Of(value, Language)) : SheetCell.Of(value, Language);
        return Linked(cell with { Traits = CellTraits.Beside }, value.List);
    }

    private void AddFindings(FindingSpool findings, FilterWords filters)
    {
        var byFact = new List<(ListKey Key, RowRuns Runs)>();
        foreach (var list in Document.Lists.Concat(Document.Slices))
        {
            var runs = list.Key.Fact is null ? Findings.Of(list.Key) : new(PerSheet);
            if (list.Key.Fact is not null)
                byFact.Add((list.Key, runs));
            Lists.Add(list.Id, new(list.Title, list.Count, runs, FindingSheets, FindingsSheet.ColumnCount, () => filters.Of(list.Key)));
        }
        if (byFact.Count > 0)
            Findings.OfFacts(findings, byFact, words => _facts.TryAdd(words.En, words));
    }

    private void AddActs(FilterWords filters)
    {
        foreach (var list in Document.ActLists)
        {
            var (pages, columns) = list.Key.Counts == ActCount.Files ? (FileSheets!, Excel.CaseSheets.FileColumns) : (ActSheets!, CaseSheets!.ActColumns);
            Lists.Add(list.Id, new(list.Title, list.Count, Cases!.Of(list.Key), pages, columns, () => filters.Of(list.Key, CaseSheets!.HeadingOf)));
        }
    }
}
