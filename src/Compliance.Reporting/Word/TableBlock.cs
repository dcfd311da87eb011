using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Office;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Compliance.Reporting.Word;

/// <summary>A table of the Report: caption, rows, and how it was counted. A wide one lies across the page; one wider than that comes in parts, each with the first column.</summary>
internal sealed class TableBlock(WordWriter writer, WordLinks links, ReportTable table)
{
    private const double LettersUpright = 100, LettersAcross = 150;
    private const int MostWords = 44, LeastWords = 8, LettersOfRate = 26;

    /// <summary>Whether it lies across the page.</summary>
    public bool IsLandscape => Widths().Sum() > LettersUpright;

    /// <summary>Writes it.</summary>
    /// <param name="remark">What is said below it besides its own notes; empty for nothing.</param>
    public void Write(Text remark)
    {
        var widths = Widths();
        var isLandscape = IsLandscape;
        writer.Turn(isLandscape);
        var parts = Parts(widths);
        for (var i = 0; i < parts.Count; i++)
        {
            var caption = writer.Say(table.Caption);
            if (parts.Count > 1)
                caption += $" ({writer.Say(OfficeWords.ColumnsOf(i + 1, parts.Count))})";
            if (i == 0)
                writer.Target(WordStyles.Caption, caption, links.Of(table));
            else
                writer.Paragraph(WordStyles.Caption, caption);
            Write(parts[i], widths, isLandscape, caption);
        }
        Notes(remark);
    }

    private void Write(List<int> columns, List<double> widths, bool isLandscape, string caption)
    {
        var rows = new WordTable(writer, [.. columns.Select(c => widths[c])], isLandscape, caption);
        rows.Header(columns.Select(c => (writer.Say(table.Columns[c].Heading), IsNumber(c))));
        foreach (var row in table.Rows)
            rows.Row([.. columns.Select(c => (IReadOnlyList<WordParagraph>)[Cell(row.Cells[c], IsNumber(c), row.IsTotal)])], row.IsTotal);
        rows.End();
    }

    private WordParagraph Cell(Cell cell, bool isRight, bool isTotal)
    {
        var style = cell is SuppressedCell ? WordStyles.HeldBack : isTotal ? WordStyles.Strong : "";
        var shown = cell is RateCell rate ? Figures.Of(rate.Rate, writer.Language) : Figures.Of(cell, writer.Language);
        var anchor = links.Behind(cell.List);
        var content = anchor.Length > 0 ? [writer.Link(shown, anchor)] : writer.Runs(shown, style);
        if (cell is RateCell behind)
            content = content.Concat(writer.Runs($"\n({Figures.Behind(behind, writer.Language)})", WordStyles.Small));
        return WordWriter.Paragraph(WordStyles.Cell, content, isRight);
    }

    private void Notes(Text remark)
    {
        var cells = table.Rows.SelectMany(r => r.Cells).ToList();
        Text[] notes =
        [
            table.Note,
            cells.Exists(c => c is RateCell) ? OfficeWords.RatesMeanInWord : Text.None,
            cells.Exists(c => c is SuppressedCell) ? OfficeWords.HeldBackMeans : Text.None,
            cells.Exists(c => c is NoCell) ? OfficeWords.NothingMeans : Text.None,
            remark,
        ];
        foreach (var note in notes.Select(writer.Say).Where(n => n.Length > 0))
            writer.Paragraph(WordStyles.Note, note);
    }

    /// <summary>The columns of each part: the first column in all of them, the others in order, in as few parts as the page allows and about as many in each.</summary>
    private static List<List<int>> Parts(List<double> widths)
    {
        var fewest = Parts(widths, LettersAcross);
        for (var most = LettersAcross / 2; most < LettersAcross; most += LeastWords)
        {
            if (Parts(widths, most) is var parts && parts.Count == fewest.Count)
                return parts;
        }
        return fewest;
    }

    private static List<List<int>> Parts(List<double> widths, double most)
    {
        var parts = new List<List<int>> { new() { 0 } };
        var width = widths[0];
        for (var i = 1; i < widths.Count; i++)
        {
            if (width + widths[i] > most && parts[^1].Count > 1)
            {
                parts.Add([0]);
                width = widths[0];
            }
            parts[^1].Add(i);
            width += widths[i];
        }
        return parts;
    }

    private List<double> Widths() => [.. table.Columns.Select(Width)];

    /// <summary>The width a column asks for, in letters: no word of its heading may break, and no number.</summary>
    private double Width(Column column, int place)
    {
        var heading = writer.Say(column.Heading).Split(' ').Max(w => w.Length) + 2;
        var longest = table.Rows.Select(r => r.Cells[place] is RateCell ? LettersOfRate : Figures.Of(r.Cells[place], writer.Language).Length + 2).DefaultIfEmpty(0).Max();
        return Math.Max(heading, column.Kind switch
        {
            ColumnKind.Rate => LettersOfRate,
            ColumnKind.Words => Math.Clamp(longest, LeastWords, MostWords),
            _ => Math.Max(longest, LeastWords),
        });
    }

    private bool IsNumber(int column) => table.Columns[column].Kind != ColumnKind.Words;
}
