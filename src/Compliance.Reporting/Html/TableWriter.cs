using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Html;

/// <summary>A table: on a narrow screen each row becomes a card, on paper a wide table takes a page across.</summary>
/// <remarks>Roles are spelled out: as cards, rows and cells would lose them.</remarks>
internal sealed class TableWriter(Sheet sheet)
{
    private const int Portrait = 7;
    private const int Roomy = 14;

    private readonly HtmlWriter _html = sheet.Html;
    private readonly CellWriter _cells = new(sheet);

    /// <summary>Whether the table needs a page across; a rate takes the room of two columns.</summary>
    public static bool IsWide(ReportTable table) => Room(table) > Portrait;

    /// <summary>Writes the table with its caption and notes.</summary>
    public void Write(ReportTable table)
    {
        var id = "table-" + Page.Anchor(table.Id);
        var isWide = IsWide(table);
        var room = Room(table) > Roomy ? "table wide close" : isWide ? "table wide" : "table";
        using (_html.Open("div", ("class", room)))
        {
            using (isWide ? Scrolling(id) : _html.Open("div"))
            using (_html.Open("table", ("class", "cards"), ("id", id), ("role", "table")))
            {
                _html.Leaf("caption", sheet.Say(table.Caption), ("id", id + "-caption"));
                using (_html.Open("thead", ("role", "rowgroup")))
                    Head(table);
                using (_html.Open("tbody", ("role", "rowgroup")))
                    Rows(table);
            }
            Notes(table);
        }
    }

    private static int Room(ReportTable table) => table.Columns.Sum(c => c.Kind == ColumnKind.Rate ? 2 : 1);

    /// <summary>A frame that the keyboard reaches, because it scrolls where the window is narrower than the table.</summary>
    private HtmlWriter.Element Scrolling(string id) =>
        _html.Open("div", ("class", "scroll"), ("role", "group"), ("tabindex", "0"), ("aria-labelledby", id + "-caption"));

    private void Head(ReportTable table)
    {
        using (_html.Open("tr", ("role", "row")))
        {
            foreach (var column in table.Columns)
                _html.Leaf("th", sheet.Say(column.Heading), ("scope", "col"), ("role", "columnheader"), ("class", Class(column)));
        }
    }

    private void Rows(ReportTable table)
    {
        if (table.Rows.Count == 0)
        {
            using (_html.Open("tr", ("role", "row")))
                _html.Leaf("td", sheet.Say(ReportPageWords.NoRows), ("role", "cell"), ("colspan", sheet.Numbers.Count(table.Columns.Count)));
        }
        foreach (var row in table.Rows)
        {
            using (_html.Open("tr", ("role", "row"), ("class", row.IsTotal ? "total" : null)))
            {
                for (var i = 0; i < row.Cells.Count; i++)
                    Cell(table.Columns[i], row.Cells[i], isFirst: i == 0);
            }
        }
    }

    private void Cell(Column column, Cell cell, bool isFirst)
    {
        using (isFirst
            ? _html.Open("th", ("scope", "row"), ("role", "rowheader"), ("class", Class(column)))
            : _html.Open("td", ("role", "cell"), ("class", Class(column)), ("data-label", sheet.Say(column.Heading))))
            _cells.Write(cell);
    }

    private void Notes(ReportTable table)
    {
        var cells = table.Rows.SelectMany(r => r.Cells).ToList();
        Note(table.Note != Text.None, sheet.Say(table.Note));
        Note(cells.Exists(c => c is RateCell), sheet.Say(ReportPageWords.RateHow) + ".");
        Note(cells.Exists(c => c is SuppressedCell), $"{CellWriter.HeldBack} {sheet.Say(ReportPageWords.HeldBackWhy)}.");
        Note(cells.Exists(c => c is NoCell), $"{CellWriter.NoNumber} {sheet.Say(ReportPageWords.NoNumberWhy)}.");
    }

    private void Note(bool isNeeded, string words)
    {
        if (isNeeded)
            _html.Leaf("p", words, ("class", "note"));
    }

    private static string? Class(Column column) => column.Kind switch
    {
        ColumnKind.Count => "number",
        ColumnKind.Rate => "number rate",
        ColumnKind.Day => "day",
        _ => null,
    };
}
