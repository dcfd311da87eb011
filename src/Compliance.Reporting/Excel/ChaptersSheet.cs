using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Excel;

/// <summary>The sheet of words: every chapter with its paragraphs and particulars, and in their places the links to its tables and findings.</summary>
internal sealed class ChaptersSheet(WorkbookPlan plan)
{
    private static readonly double[] Widths = [38, 100, 34];

    /// <summary>The heading of a chapter, with its number.</summary>
    public static string Heading(ReportChapter chapter, WorkbookPlan plan) =>
        chapter.Number.Length == 0 ? plan.Say(chapter.Title) : $"{chapter.Number}. {plan.Say(chapter.Title)}";

    public void Write(SheetWriting to)
    {
        var sheet = new SheetWriter(to.Xml, to.Styles, new(Widths, Header: 0));
        sheet.Row(new SheetCell(CellKind.Title, plan.Say(plan.Document.Title)));
        sheet.Row(new SheetCell(CellKind.Subtitle, plan.Say(plan.Document.Subtitle)));
        foreach (var chapter in plan.Document.Chapters)
        {
            sheet.Row();
            sheet.Row(new SheetCell(CellKind.Heading, Heading(chapter, plan)));
            foreach (var block in chapter.Blocks)
                Write(sheet, block);
        }
        sheet.End();
    }

    private void Write(SheetWriter sheet, Block block)
    {
        switch (block)
        {
            case SubHeading heading:
                sheet.Row(SheetCell.Empty, new(CellKind.Label, plan.Say(heading.Words)));
                break;
            case Paragraph paragraph:
                sheet.Row(SheetCell.Empty, new(CellKind.Words, plan.Say(paragraph.Words)));
                break;
            case ParticularList particulars:
                foreach (var entry in particulars.Entries)
                    sheet.Row(new(CellKind.Label, plan.Say(entry.Label)), plan.ValueOf(entry.Value));
                break;
            case ReportTable table:
                Lead(sheet, plan.Say(table.Caption), plan.SheetOf(table), WorkbookPlan.Top(plan.SheetOf(table)));
                break;
            case ReportChart chart:
                Lead(sheet, plan.Say(chart.Data.Caption), plan.SheetOf(chart.Data), WorkbookPlan.Top(plan.SheetOf(chart.Data)));
                break;
            case FindingList list:
                sheet.Row(SheetCell.Empty, new(CellKind.Words, $"{plan.Say(list.Title)} ({Office.Figures.Of(list.Count, plan.Language)})"), plan.Linked(new(CellKind.Words, plan.Say(ReportWords.Findings)), list.Id));
                break;
        }
    }

    private static void Lead(SheetWriter sheet, string words, string to, string link) =>
        sheet.Row(SheetCell.Empty, new(CellKind.Words, words), new SheetCell(CellKind.Words, to) { Link = link });
}
