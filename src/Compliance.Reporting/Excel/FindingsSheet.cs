using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Excel;

/// <summary>The sheets of findings: a finding a row below one row of headings, as pivot tables and filters want it.</summary>
internal sealed class FindingsSheet(WorkbookPlan plan, IEnumerator<ReportedFinding> findings)
{
    /// <summary>How many columns stay in sight.</summary>
    public const int Frozen = 2;

    /// <summary>How many columns the sheets have.</summary>
    public static int ColumnCount { get; } = FindingColumns.Of(Language.En, isPublished: false).Count;

    /// <summary>What of a sheet, from 0, is printed: the findings that ask for something. All others, many times as many, are for the screen.</summary>
    public static (int Columns, int LastRow) Printed(WorkbookPlan plan, int sheet) =>
        (FindingColumns.Of(plan.Language, plan.Document.IsPublished).Count, 1 + (int)Math.Clamp(plan.Findings.Listed - ((long)sheet * plan.PerSheet), 0, plan.PerSheet));

    /// <summary>Writes the next sheet: as many findings as it holds, taken one by one.</summary>
    public void Write(SheetWriting to)
    {
        var columns = FindingColumns.Of(plan.Language, plan.Document.IsPublished);
        var sheet = new SheetWriter(to.Xml, to.Styles, new([.. columns.Select(c => c.Width)], Header: 1) { Frozen = Frozen, IsWide = true });
        sheet.Row([.. columns.Select(c => new SheetCell(CellKind.Header, plan.Say(c.Heading)))]);
        var cells = new SheetCell[columns.Count];
        for (var i = 0; i < plan.PerSheet && findings.MoveNext(); i++)
        {
            to.Stop.ThrowIfCancellationRequested();
            for (var c = 0; c < cells.Length; c++)
                cells[c] = columns[c].Cell(findings.Current);
            sheet.Row(cells);
        }
        sheet.End($"A1:{SheetWriter.Name(columns.Count - 1, sheet.NextRow - 1)}");
    }
}
