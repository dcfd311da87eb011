using Compliance.Reporting.Documents;
using Compliance.Reporting.Office;

namespace Compliance.Reporting.Excel;

/// <summary>A sheet of lists whose rows do not stand together: of each what it holds, by what to filter to see all of it at once, and a link to each stretch of its rows.</summary>
internal sealed class ListsSheet(WorkbookPlan plan, IReadOnlyList<ListPlace> lists)
{
    /// <summary>The row of the first stretch.</summary>
    public const int FirstRow = Header + 1;

    /// <summary>The row of the headings.</summary>
    public const int Header = 3;

    /// <summary>How many columns the sheet has.</summary>
    public const int Columns = 6;

    /// <summary>How many columns stay in sight.</summary>
    public const int Frozen = 1;

    private static readonly double[] Widths = [60, 12, 60, 16, 12, 30];

    public void Write(SheetWriting to)
    {
        var sheet = new SheetWriter(to.Xml, to.Styles, new(Widths, Header) { Frozen = Frozen });
        sheet.Row(new SheetCell(CellKind.Title, plan.Say(OfficeWords.ScatteredLists)));
        sheet.Row(new SheetCell(CellKind.Lead, plan.Say(OfficeWords.ToContents)) { Link = WorkbookPlan.Top(plan.Contents) }, SheetCell.Empty, new(CellKind.Note, plan.Say(OfficeWords.ScatteredMeans)) { Across = 4 });
        sheet.Row([.. new[] { OfficeWords.List, OfficeWords.Entries, OfficeWords.FilterBy, OfficeWords.Stretch, OfficeWords.Rows, OfficeWords.Where }.Select(h => new SheetCell(CellKind.Header, plan.Say(h)))]);
        foreach (var list in lists)
        {
            to.Stop.ThrowIfCancellationRequested();
            Write(sheet, list);
        }
        sheet.End();
    }

    private void Write(SheetWriter sheet, ListPlace list)
    {
        var all = Figures.Of(list.Runs.Count, plan.Language);
        foreach (var (number, run) in list.Runs.Kept.Index())
        {
            var link = list.Pages.Link(run, list.Columns);
            var stretch = new SheetCell(CellKind.Words, $"{Figures.Of(number + 1, plan.Language)} / {all}");
            var where = new SheetCell(CellKind.Words, list.Pages.Words(run, plan.Language)) { Link = link };
            if (number == 0)
                sheet.Row(new(CellKind.Label, plan.Say(list.Title)), SheetCell.Count(list.Count), new(CellKind.Words, list.Filter()), stretch, SheetCell.Count(run.Count), where);
            else
                sheet.Row(SheetCell.Empty, SheetCell.Empty, SheetCell.Empty, stretch, SheetCell.Count(run.Count), where);
        }
        if (list.Runs.Count > RowRuns.Most)
            sheet.Row(SheetCell.Empty, SheetCell.Empty, SheetCell.Empty, new(CellKind.Note, plan.Say(OfficeWords.MoreStretches(list.Runs.Count - RowRuns.Most))) { Across = 3 });
    }
}
