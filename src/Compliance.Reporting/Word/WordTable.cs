using System.Globalization;
using Compliance.Reporting.Office;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Compliance.Reporting.Word;

/// <summary>Writes a table row by row. Its first row is marked as headings and repeated on every page; no row breaks across pages unless it is longer than half of one.</summary>
internal sealed class WordTable
{
    private const int LettersOfHalfAPage = 1500;
    private readonly WordWriter _writer;
    private readonly IReadOnlyList<int> _widths;

    /// <param name="writer">Where it goes.</param>
    /// <param name="widths">The widths of its columns, in any unit: they are shares of the text's width.</param>
    /// <param name="isLandscape">Whether the page lies across.</param>
    /// <param name="caption">What it is, for those who hear it.</param>
    /// <param name="hasHeader">Whether the first row heads the columns.</param>
    public WordTable(WordWriter writer, IReadOnlyList<double> widths, bool isLandscape, string caption, bool hasHeader = true)
    {
        _writer = writer;
        var all = WordWriter.TextWidth(isLandscape);
        var sum = widths.Sum();
        _widths = [.. widths.Select(w => (int)(all * w / sum))];
        writer.Open(new Table());
        writer.Write(new TableProperties(
            new TableStyle { Val = WordStyles.Table },
            new TableWidth { Width = Number(all), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook { Val = hasHeader ? "0420" : "0400", FirstRow = hasHeader, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
            new TableCaption { Val = OfficeText.Clean(caption) }));
        writer.Write(new TableGrid(_widths.Select(w => new GridColumn { Width = Number(w) })));
    }

    /// <summary>Writes the row of headings.</summary>
    public void Header(IEnumerable<(string Heading, bool IsRight)> headings) => Write(
        headings.Select(h => (IReadOnlyList<Paragraph>)[WordWriter.Paragraph(WordStyles.Cell, _writer.Runs(h.Heading, WordStyles.Strong), h.IsRight)]),
        new TableRowProperties(new ConditionalFormatStyle { Val = "100000000000", FirstRow = true }, new CantSplit(), new TableHeader()));

    /// <summary>Writes a row.</summary>
    /// <param name="cells">The paragraphs of its cells.</param>
    /// <param name="isTotal">Whether it sums the rows above it.</param>
    public void Row(IReadOnlyList<IReadOnlyList<Paragraph>> cells, bool isTotal = false)
    {
        var properties = new TableRowProperties();
        if (isTotal)
            properties.Append(new ConditionalFormatStyle { Val = "010000000000", LastRow = true });
        if (cells.Max(c => c.Sum(p => p.InnerText.Length)) < LettersOfHalfAPage)
            properties.Append(new CantSplit());
        Write(cells, properties.HasChildren ? properties : null, isTotal);
    }

    /// <summary>Ends the table.</summary>
    public void End() => _writer.Close();

    private void Write(IEnumerable<IReadOnlyList<Paragraph>> cells, TableRowProperties? properties, bool isTotal = false)
    {
        var row = new TableRow();
        if (properties is not null)
            row.Append(properties);
        foreach (var (column, paragraphs) in cells.Index())
        {
            var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = Number(_widths[column]), Type = TableWidthUnitValues.Dxa }));
            if (isTotal)
                cell.TableCellProperties!.Append(new TableCellBorders(new TopBorder { Val = BorderValues.Single, Size = 8, Color = "1F2933" }));
            cell.Append(paragraphs.Count > 0 ? paragraphs : [WordWriter.Paragraph(WordStyles.Cell, [])]);
            row.Append(cell);
        }
        _writer.Write(row);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
