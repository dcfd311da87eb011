using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Office;

namespace Compliance.Reporting.Excel;

/// <summary>A sheet of the workbook.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Header">The row that is repeated on every printed page; 0 for none.</param>
/// <param name="Frozen">How many columns, from the left, are repeated there.</param>
/// <param name="Write">Writes it.</param>
internal sealed record PlannedSheet(string Name, int Header, int Frozen, Action<SheetWriting> Write);

/// <summary>What is needed to write a sheet.</summary>
internal sealed record SheetWriting(DocumentFormat.OpenXml.OpenXmlWriter Xml, StyleBook Styles, CancellationToken Stop);

/// <summary>Which sheets a workbook has and where its numbers lead.</summary>
internal sealed class WorkbookPlan
{
    private readonly Dictionary<ReportTable, string> _tables = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, FindingList> _lists;
    private readonly List<string> _findingSheets = [];

    public WorkbookPlan(ReportDocument document, FindingSpool findings, Language language, int findingsPerSheet)
    {
        (Document, Language) = (document, language);
        Findings = new(document, findings, findingsPerSheet);
        _lists = document.Lists.DistinctBy(l => l.Id, StringComparer.Ordinal).ToDictionary(l => l.Id, StringComparer.Ordinal);
        var names = new SheetNames();
        Contents = names.Take("report");
        Chapters = names.Take("chapters");
        for (var i = 1; i <= Findings.Sheets; i++)
            _findingSheets.Add(names.Take(i == 1 ? "findings" : FormattableString.Invariant($"findings-{i}")));
        Tables = [.. document.Tables.Distinct<ReportTable>(ReferenceEqualityComparer.Instance)];
        foreach (var table in Tables)
            _tables.Add(table, names.Take(table.Id));
    }

    /// <summary>The Report.</summary>
    public ReportDocument Document { get; }

    /// <summary>The language of the workbook.</summary>
    public Language Language { get; }

    /// <summary>Where findings stand.</summary>
    public FindingsIndex Findings { get; }

    /// <summary>The name of the first sheet.</summary>
    public string Contents { get; }

    /// <summary>The name of the sheet of words.</summary>
    public string Chapters { get; }

    /// <summary>The names of the sheets of findings.</summary>
    public IReadOnlyList<string> FindingSheets => _findingSheets;

    /// <summary>The name of a table's sheet.</summary>
    public string SheetOf(ReportTable table) => _tables[table];

    /// <summary>The tables that have a sheet, in order.</summary>
    public IReadOnlyList<ReportTable> Tables { get; }

    /// <summary>Where a sheet begins, as links say it.</summary>
    public static string Top(string sheet) => $"'{sheet}'!A1";

    /// <summary>The findings of a list, as links say it; empty where there are none or no such list.</summary>
    public string Behind(string list) => list.Length > 0 && _lists.TryGetValue(list, out var known) ? Behind(known) : "";

    /// <summary>The findings of a list, as links say it; empty where there are none.</summary>
    public string Behind(FindingList list) => Findings.Of(list.Key) is { } place
        ? $"'{_findingSheets[place.Sheet]}'!{SheetWriter.Name(0, place.First)}:{SheetWriter.Name(FindingsSheet.ColumnCount - 1, place.Last)}"
        : "";

    /// <summary>The words in the workbook's language.</summary>
    public string Say(Text text) => text.In(Language);

    /// <summary>The value of a particular: a number stands left, beside its label.</summary>
    public SheetCell ValueOf(Cell value)
    {
        var cell = value is RateCell ? new SheetCell(CellKind.Words, Figures.Of(value, Language)) : SheetCell.Of(value, Language);
        return cell with { Traits = CellTraits.Beside, Link = Behind(value.List) };
    }
}
