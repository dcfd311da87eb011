using Compliance.Facts;
using Compliance.Rules;
using Markdig.Extensions.Tables;

namespace Compliance.Rulebooks.Pages;

/// <summary>Reads the example tables of a rule page.</summary>
internal sealed class TableReader(PageDraft draft)
{
    public void TakeTable(Table table, int line)
    {
        if (draft.Block is not { } block)
        {
            draft.Fault(line, RulebookFaultCodes.ExampleTable, "An example table stands before any rule block. Examples follow the block they test.");
            return;
        }
        var rows = table.OfType<TableRow>().Select(r => (r.IsHeader, Row: Row(r))).ToList();
        var headings = rows.Find(r => r.IsHeader).Row?.Cells ?? [];
        if (!headings.Contains("outcome"))
            draft.Fault(line, RulebookFaultCodes.ExampleTable, $"The example table has no column 'outcome'; it has {string.Join(", ", headings.Select(h => $"'{h}'"))}.{(Nearest.To("outcome", headings) is { } near ? $" Is '{near}' meant to be it?" : "")}");
        foreach (var twice in headings.GroupBy(h => h, StringComparer.Ordinal).Where(g => g.Count() > 1))
            draft.Fault(line, RulebookFaultCodes.ExampleTable, $"The example table has {twice.Count()} columns '{twice.Key}'. Expected one.", twice.Key);
        foreach (var (_, row) in rows.Where(r => !r.IsHeader && r.Row.Cells.Count != headings.Count))
            draft.Fault(row.Line, RulebookFaultCodes.ExampleTable, $"The row has {row.Cells.Count} cells, the table {headings.Count} columns.");
        block.Tables.Add(new(draft.PendingGiven ?? [], headings, [.. rows.Where(r => !r.IsHeader).Select(r => r.Row)], line));
        draft.PendingGiven = null;
    }

    private PageRow Row(TableRow row)
    {
        var cells = row.OfType<TableCell>().Select(Cell).ToList();
        return new([.. cells.Select(c => c.Text)], [.. cells.Select(c => c.Column)], row.Line + 1);
    }

    private (string Text, int Column) Cell(TableCell cell)
    {
        if (cell.Span.IsEmpty || cell.Count == 0)
            return ("", Math.Max(1, cell.Column + 1));
        var (source, start) = (draft.Source(cell), cell.Span.Start);
        var text = source.Trim().Trim('|').Trim();
        start += Math.Max(0, source.IndexOf(text, StringComparison.Ordinal));
        return (text, start - draft.Text.LastIndexOf('\n', Math.Max(0, start - 1)));
    }
}
