using System.Globalization;
using System.Xml;
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
    /// <summary>How many links Excel takes on a sheet.</summary>
    public const int MostLinks = 65_530;

    private const string Space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int LongestTip = 255;
    private const double LineHeight = 15, TallestRow = 409;
    private const uint A4 = 9;
    private readonly XmlWriter _xml;
    private readonly StyleBook _styles;
    private readonly SheetLayout _layout;
    private readonly List<(string Cells, string To, string? Tip)> _links = [];
    private readonly List<string> _merged = [];

    public SheetWriter(XmlWriter xml, StyleBook styles, SheetLayout layout)
    {
        (_xml, _styles, _layout) = (xml, styles, layout);
        xml.WriteStartElement("worksheet", Space);
        new SheetProperties(new PageSetupProperties { FitToPage = !layout.IsWide }).WriteTo(xml);
        new SheetViews(View()).WriteTo(xml);
        new SheetFormatProperties { DefaultRowHeight = LineHeight }.WriteTo(xml);
        if (layout.Widths.Count > 0)
            new Columns(layout.Widths.Select((w, i) => new Column { Min = (uint)(i + 1), Max = (uint)(i + 1), Width = w, CustomWidth = true })).WriteTo(xml);
        xml.WriteStartElement("sheetData", Space);
    }

    /// <summary>The number of the next row, from 1.</summary>
    public int NextRow { get; private set; } = 1;

    /// <summary>Writes a row; one without cells stays empty.</summary>
    public void Row(params ReadOnlySpan<SheetCell> cells)
    {
        if (cells.Length > 0)
        {
            _xml.WriteStartElement("row", Space);
            _xml.WriteAttributeString("r", NextRow.ToString(CultureInfo.InvariantCulture));
            if (Height(cells) is var height and > LineHeight)
            {
                _xml.WriteAttributeString("ht", height.ToString(CultureInfo.InvariantCulture));
                _xml.WriteAttributeString("customHeight", "1");
            }
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
            new AutoFilter { Reference = filtered }.WriteTo(_xml);
        if (_merged.Count > 0)
            new MergeCells(_merged.Select(m => new MergeCell { Reference = m })) { Count = (uint)_merged.Count }.WriteTo(_xml);
        if (_links.Count > 0)
            Links();
        new PageMargins { Left = 0.6, Right = 0.6, Top = 0.7, Bottom = 0.7, Header = 0.3, Footer = 0.3 }.WriteTo(_xml);
        var setup = new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape };
        if (!_layout.IsWide)
            setup.FitToHeight = 0;
        setup.WriteTo(_xml);
        new HeaderFooter(new OddFooter("&L&A&R&P / &N")).WriteTo(_xml);
        _xml.WriteEndElement();
    }

    /// <summary>A cell as formulas and links name it.</summary>
    public static string Name(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row}");

    /// <summary>A column, from 0, as formulas name it.</summary>
    public static string Column(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters;
    }

    private void Links()
    {
        _xml.WriteStartElement("hyperlinks", Space);
        foreach (var (cells, to, tip) in _links)
        {
            _xml.WriteStartElement("hyperlink", Space);
            _xml.WriteAttributeString("ref", cells);
            _xml.WriteAttributeString("location", to);
            if (tip is { Length: > 0 })
                _xml.WriteAttributeString("tooltip", OfficeText.Clean(OfficeText.Cut(tip, LongestTip)));
            _xml.WriteEndElement();
        }
        _xml.WriteEndElement();
    }

    /// <summary>Writes a cell; one that holds nothing and looks like nothing is left out.</summary>
    private int Write(SheetCell cell, int column)
    {
        if (cell is { Kind: CellKind.Words, Value.Length: 0, Traits: CellTraits.None, Across: <= 1 })
            return 1;
        var name = Name(column, NextRow);
        var across = Math.Max(cell.Across, 1);
        if (across > 1)
            _merged.Add($"{name}:{Name(column + across - 1, NextRow)}");
        var traits = cell.Traits;
        if (cell.Link is { Length: > 0 } link && _links.Count < MostLinks)
        {
            traits |= CellTraits.Link;
            _links.Add((name, link, cell.Tip));
        }
        if (!cell.IsNumber && cell.Value is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..])
            traits |= CellTraits.Quoted;
        _xml.WriteStartElement("c", Space);
        _xml.WriteAttributeString("r", name);
        _xml.WriteAttributeString("s", _styles.Of(cell.Kind, traits).ToString(CultureInfo.InvariantCulture));
        if (cell.IsNumber)
            _xml.WriteElementString("v", Space, cell.Value);
        else if (cell.Value.Length > 0)
            Words(cell.Value);
        _xml.WriteEndElement();
        return across;
    }

    private void Words(string text)
    {
        _xml.WriteAttributeString("t", "inlineStr");
        _xml.WriteStartElement("is", Space);
        _xml.WriteStartElement("t", Space);
        if (text[0] <= ' ' || text[^1] <= ' ' || text.Contains('\n', StringComparison.Ordinal))
            _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(OfficeText.InCell(text, ExcelFormat.LongestText));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
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
