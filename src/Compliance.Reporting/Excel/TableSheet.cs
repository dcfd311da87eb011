using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Office;

namespace Compliance.Reporting.Excel;

/// <summary>The sheet of a table: its caption, the way back, the headings, the rows, and below them how it was counted.</summary>
internal sealed class TableSheet(WorkbookPlan plan, ReportTable table)
{
    /// <summary>The row of the headings.</summary>
    public const int Header = 3;

    /// <summary>How many columns stay in sight: the one that heads the rows.</summary>
    public const int Frozen = 1;

    private const double WidthOfNotes = 100, WidthOfPage = 200;
    private static readonly Text[] BehindRate = [OfficeWords.RateLow, OfficeWords.RateHigh, OfficeWords.RatePart, OfficeWords.RateWhole];

    public void Write(SheetWriting to)
    {
        var widths = Widths();
        var sheet = new SheetWriter(to.Xml, to.Styles, new(widths, Header) { Frozen = Frozen, IsWide = widths.Sum() > WidthOfPage });
        sheet.Row(new SheetCell(CellKind.Title, plan.Say(table.Caption)));
        sheet.Row(new SheetCell(CellKind.Lead, plan.Say(OfficeWords.ToContents)) { Link = WorkbookPlan.Top(plan.Contents) });
        sheet.Row([.. Headings()]);
        foreach (var row in table.Rows)
        {
            to.Stop.ThrowIfCancellationRequested();
            sheet.Row([.. table.Columns.Zip(row.Cells).SelectMany(c => Cells(c.First, c.Second, row.IsTotal))]);
        }
        var last = sheet.NextRow - 1;
        Notes(sheet, widths);
        sheet.End(widths.Count == 0 ? "" : $"{SheetWriter.Name(0, Header)}:{SheetWriter.Name(widths.Count - 1, last)}");
    }

    private IEnumerable<SheetCell> Headings()
    {
        foreach (var column in table.Columns)
        {
            var heading = plan.Say(column.Heading);
            yield return new(CellKind.Header, heading);
            if (column.Kind == ColumnKind.Rate)
            {
                foreach (var more in BehindRate)
                    yield return new(CellKind.Header, $"{heading}: {plan.Say(more)}");
            }
        }
    }

    /// <summary>The cells of one cell of the table: a rate has five, so that each of its numbers is one.</summary>
    private IEnumerable<SheetCell> Cells(Column column, Cell cell, bool isTotal)
    {
        var shown = SheetCell.Of(cell, plan.Language) with { Traits = isTotal ? CellTraits.Total : CellTraits.None };
        yield return plan.Linked(shown, cell.List);
        if (column.Kind != ColumnKind.Rate)
            yield break;
        var behind = cell is RateCell rate
            ? [SheetCell.Rate(rate.Low), SheetCell.Rate(rate.High), SheetCell.Count(rate.Part), SheetCell.Count(rate.Whole)]
            : Enumerable.Repeat(cell is SuppressedCell or NoCell ? shown : SheetCell.Empty, BehindRate.Length);
        foreach (var number in behind)
            yield return number with { Traits = shown.Traits };
    }

    private List<double> Widths()
    {
        var widths = new List<double>();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var column = table.Columns[i];
            if (column.Kind == ColumnKind.Words)
            {
                widths.Add(SheetWidths.OfWords(column.Heading, table.Rows.Select(r => r.Cells[i]).OfType<WordsCell>().Select(w => plan.Say(w.Words)), plan.Language));
                continue;
            }
            var width = SheetWidths.OfNumbers(plan.Say(column.Heading));
            widths.AddRange(Enumerable.Repeat(width, column.Kind == ColumnKind.Rate ? 1 + BehindRate.Length : 1));
        }
        return widths;
    }

    private void Notes(SheetWriter sheet, List<double> widths)
    {
        var cells = table.Rows.SelectMany(r => r.Cells).ToList();
        Text[] notes =
        [
            table.Note,
            cells.Exists(c => c is RateCell) ? OfficeWords.RatesMeanInExcel : Text.None,
            cells.Exists(c => c is SuppressedCell) ? OfficeWords.HeldBackMeans : Text.None,
            cells.Exists(c => c is NoCell) ? OfficeWords.NothingMeans : Text.None,
        ];
        sheet.Row();
        foreach (var note in notes.Select(plan.Say).Where(n => n.Length > 0))
            sheet.Row(new SheetCell(CellKind.Note, note) { Across = Across(widths) });
    }

    /// <summary>How many columns a note spans to be about a page wide.</summary>
    private static int Across(List<double> widths)
    {
        double width = 0;
        for (var i = 0; i < widths.Count; i++)
        {
            width += widths[i];
            if (width >= WidthOfNotes)
                return i + 1;
        }
        return widths.Count + (int)((WidthOfNotes - width) / SheetWidths.Standard);
    }
}
