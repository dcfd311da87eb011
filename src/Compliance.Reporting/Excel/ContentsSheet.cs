using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Office;

namespace Compliance.Reporting.Excel;

/// <summary>The first sheet: what the Report is, and what stands on which sheet.</summary>
internal sealed class ContentsSheet(WorkbookPlan plan)
{
    private static readonly double[] Widths = [38, 80, 34, 12];

    public void Write(SheetWriting to)
    {
        var document = plan.Document;
        var sheet = new SheetWriter(to.Xml, to.Styles, new(Widths, Header: 0));
        sheet.Row(new SheetCell(CellKind.Title, plan.Say(document.Title)));
        sheet.Row(new SheetCell(CellKind.Subtitle, plan.Say(document.Subtitle)));
        sheet.Row();
        foreach (var particular in document.Particulars)
            sheet.Row(new(CellKind.Label, plan.Say(particular.Label)), plan.ValueOf(particular.Value));
        sheet.Row();
        sheet.Row(new SheetCell(CellKind.Heading, plan.Say(OfficeWords.Contents)));
        sheet.Row(new(CellKind.Header, plan.Say(OfficeWords.Chapter)), new(CellKind.Header, plan.Say(OfficeWords.Shows)),
            new(CellKind.Header, plan.Say(OfficeWords.Sheet)), new(CellKind.Header, plan.Say(OfficeWords.Rows)));
        Entry(sheet, "", plan.Say(OfficeWords.ChapterTexts), plan.Chapters, WorkbookPlan.Top(plan.Chapters), null);
        foreach (var chapter in document.Chapters)
            Entries(sheet, chapter);
        Pages(sheet, OfficeWords.AllFindings, plan.FindingSheets);
        Pages(sheet, OfficeWords.AllFiles, plan.FileSheets);
        Pages(sheet, OfficeWords.AllActs, plan.ActSheets);
        foreach (var name in plan.ListSheets)
            Entry(sheet, "", plan.Say(OfficeWords.ScatteredLists), name, WorkbookPlan.Top(name), null);
        sheet.End();
    }

    private void Entries(SheetWriter sheet, ReportChapter chapter)
    {
        var title = ChaptersSheet.Heading(chapter, plan);
        foreach (var block in chapter.Blocks)
        {
            var table = block as ReportTable ?? (block as ReportChart)?.Data;
            if (table is not null)
                Entry(sheet, title, plan.Say(table.Caption), plan.SheetOf(table), WorkbookPlan.Top(plan.SheetOf(table)), table.Rows.Count);
            else if (block is FindingList list)
                Entry(sheet, title, plan.Say(list.Title), plan.Linked(new(CellKind.Words, ""), list.Id).Link ?? "", list.Count);
            else
                continue;
            title = "";
        }
    }

    private void Pages(SheetWriter sheet, Text shows, SheetPages? pages)
    {
        foreach (var (number, name) in (pages?.Names ?? []).Index())
            Entry(sheet, "", plan.Say(shows), name, WorkbookPlan.Top(name), number == 0 ? pages!.Rows : null);
    }

    private static void Entry(SheetWriter sheet, string chapter, string shows, string link, long? rows) =>
        Entry(sheet, chapter, shows, link.Length == 0 ? OfficeWords.Nothing : link[1..link.LastIndexOf('\'')], link, rows);

    private static void Entry(SheetWriter sheet, string chapter, string shows, string name, string link, long? rows) =>
        sheet.Row(new(CellKind.Label, chapter), new(CellKind.Words, shows), new SheetCell(CellKind.Words, name) { Link = link }, rows is { } count ? SheetCell.Count(count) : SheetCell.Empty);
}
