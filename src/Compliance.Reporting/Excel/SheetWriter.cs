using System.Globalization;
using Compliance.Reporting.Office;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Compliance.Reporting.Excel;

/// <summary>How a sheet is laid out.</summary>
/// <param name="Widths">The widths of its columns, in letters.</param>
/// <param name="Header">The row that heads its columns and stays in sight with those above it; 0 for none.</param>
internal sealed record SheetLayout(IReadOnlyList<double> Widths, int Header)
{
    /// <summary>Columns that stay in sight, from the left.</summary>
    public int Frozen { get; init; }

    /// <summary>Whether it is printed on as many pages across as it needs, instead of one.</summary>
    public bool IsWide { get; init; }
}

/// <summary>Writes a sheet row by row, straight to the file. Text is only ever text: there is no way to write a formula.</summary>
internal sealed class SheetWriter
{
    private const double LineHeight = 15, TallestRow = 409;
    private const uint A4 = 9;
    private readonly OpenXmlWriter _xml;
    private readonly StyleBook _styles;
    private readonly SheetLayout _layout;
    private readonly List<(string Cells, string To)> _links = [];
    private readonly List<string> _merged = [];

    public SheetWriter(OpenXmlWriter xml, StyleBook styles, SheetLayout layout)
    {
        (_xml, _styles, _layout) = (xml, styles, layout);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = !layout.IsWide }));
        xml.WriteElement(new SheetViews(View()));
        xml.WriteElement(new SheetFormatProperties { DefaultRowHeight = LineHeight });
        if (layout.Widths.Count > 0)
            xml.WriteElement(new Columns(layout.Widths.Select((w, i) => new Column { Min = (uint)(i + 1), Max = (uint)(i + 1), Width = w, CustomWidth = true })));
        xml.WriteStartElement(new SheetData());
    }

    /// <summary>The number of the next row, from 1.</summary>
    public int NextRow { get; private set; } = 1;

    /// <summary>Writes a row; one without cells stays empty.</summary>
    public void Row(params ReadOnlySpan<SheetCell> cells)
    {
        if (cells.Length > 0)
        {
            var row = new Row { RowIndex = (uint)NextRow };
            if (Height(cells) is var height and > LineHeight)
                (row.Height, row.CustomHeight) = (height, true);
            _xml.WriteStartElement(row);
            var column = 0;
            foreach (var cell in cells)
                column += Write(cell, column);
            _xml.WriteEndElement();
        }
        NextRow++;
    }

    /// <summary>Ends the sheet.</summary>
    /// <param name="filtered">The cells whose columns can be filtered; empty for none.</param>
    public void End(string filtered = "")
    {
        _xml.WriteEndElement();
        if (filtered.Length > 0)
            _xml.WriteElement(new AutoFilter { Reference = filtered });
        if (_merged.Count > 0)
            _xml.WriteElement(new MergeCells(_merged.Select(m => new MergeCell { Reference = m })) { Count = (uint)_merged.Count });
        if (_links.Count > 0)
            _xml.WriteElement(new Hyperlinks(_links.Select(l => new Hyperlink { Reference = l.Cells, Location = l.To })));
        _xml.WriteElement(new PageMargins { Left = 0.6, Right = 0.6, Top = 0.7, Bottom = 0.7, Header = 0.3, Footer = 0.3 });
        var setup = new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape };
        if (!_layout.IsWide)
            setup.FitToHeight = 0;
        _xml.WriteElement(setup);
        _xml.WriteElement(new HeaderFooter(new OddFooter("&L&A&R&P / &N")));
        _xml.WriteEndElement();
    }

    /// <summary>A cell as formulas and links name it.</summary>
    public static string Name(int column, int row)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + (rest - 1) % 26) + letters;
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }

    private int Write(SheetCell cell, int column)
    {
        var name = Name(column, NextRow);
        var across = Math.Max(cell.Across, 1);
        if (across > 1)
            _merged.Add($"{name}:{Name(column + across - 1, NextRow)}");
        var traits = cell.Traits;
        if (cell.Link is { Length: > 0 } link)
        {
            traits |= CellTraits.Link;
            _links.Add((name, link));
        }
        if (!cell.IsNumber && cell.Value is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..])
            traits |= CellTraits.Quoted;
        var written = new Cell { CellReference = name, StyleIndex = _styles.Of(cell.Kind, traits) };
        if (cell.IsNumber)
        {
            written.Append(new CellValue(cell.Value));
        }
        else if (cell.Value.Length > 0)
        {
            written.DataType = CellValues.InlineString;
            written.Append(new InlineString(new Text(OfficeText.InCell(cell.Value, ExcelFormat.LongestText)) { Space = SpaceProcessingModeValues.Preserve }));
        }
        _xml.WriteElement(written);
        return across;
    }

    /// <summary>The height of a row of more than one line: not every program finds it itself; 0 for one line.</summary>
    private double Height(ReadOnlySpan<SheetCell> cells)
    {
        double height = 0;
        var column = 0;
        foreach (var cell in cells)
        {
            var across = Math.Max(cell.Across, 1);
            height = Math.Max(height, LineHeight * cell.Kind switch
            {
                CellKind.Title => 1.8,
                CellKind.Subtitle or CellKind.Heading => 1.4,
                _ when cell.IsNumber || cell.Value.Length == 0 => 1,
                _ => SheetWidths.Lines(cell.Value, SheetWidths.Of(_layout.Widths, column, across)),
            });
            column += across;
        }
        return Math.Min(height, TallestRow);
    }

    private SheetView View()
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = _layout.Header > 0 };
        if (_layout.Header == 0)
            return view;
        var pane = _layout.Frozen > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft;
        view.Append(new Pane
        {
            VerticalSplit = _layout.Header,
            HorizontalSplit = _layout.Frozen > 0 ? _layout.Frozen : null,
            TopLeftCell = Name(_layout.Frozen, _layout.Header + 1),
            ActivePane = pane,
            State = PaneStateValues.Frozen,
        });
        view.Append(new Selection { Pane = pane, ActiveCell = Name(_layout.Frozen, _layout.Header + 1), SequenceOfReferences = new ListValue<StringValue> { InnerText = Name(_layout.Frozen, _layout.Header + 1) } });
        return view;
    }
}
