using Compliance.Reporting.Documents;
using Compliance.Reporting.Html;

namespace Compliance.Reporting.Charts;

/// <summary>A chart with its caption, its legend and the table behind it. It is drawn twice, for wide and for narrow screens, so that letters keep their size.</summary>
internal sealed class ChartFigure(Sheet sheet, TableWriter tables)
{
    private const decimal Wide = 720;
    private const decimal Narrow = 340;

    private readonly HtmlWriter _html = sheet.Html;

    /// <summary>Writes the chart.</summary>
    public void Write(ReportChart chart)
    {
        var data = new ChartData(sheet, chart);
        var id = "chart-" + Page.Anchor(chart.Data.Id);
        using (_html.Open("figure", ("class", "chart"), ("id", id)))
        {
            _html.Leaf("figcaption", sheet.Say(chart.Data.Caption));
            if (data.Series.Count > 1 && data.Kind != ChartKind.RatesWithIntervals)
                Legend(data);
            Drawing(chart, data, id, Wide);
            Drawing(chart, data, id + "-narrow", Narrow);
            using (_html.Open("details", ("class", "figures")))
            {
                _html.Leaf("summary", sheet.Say(ReportPageWords.Figures));
                tables.Write(chart.Data);
            }
        }
    }

    private void Drawing(ReportChart chart, ChartData data, string id, decimal width)
    {
        if (data.Rows.Count == 0)
            return;
        ChartDrawing drawing = data.Kind switch
        {
            ChartKind.Columns => new ColumnDrawing(sheet, data, width),
            ChartKind.RatesWithIntervals => new RateDrawing(sheet, data, width),
            _ => new BarDrawing(sheet, data, width),
        };
        using (_html.Open("svg", ("class", width == Wide ? "drawing broad" : "drawing narrow"), ("role", "img"),
            ("viewBox", $"0 0 {ChartCanvas.Of(width)} {ChartCanvas.Of(drawing.Height)}"), ("aria-labelledby", $"{id}-t {id}-d")))
        {
            _html.Leaf("title", sheet.Say(chart.Data.Caption), ("id", id + "-t"));
            _html.Leaf("desc", sheet.Say(data.Description()), ("id", id + "-d"));
            drawing.Draw();
        }
    }

    private void Legend(ChartData data)
    {
        using (_html.Open("ul", ("class", "series"), ("aria-hidden", "true")))
        {
            for (var i = 0; i < data.Series.Count; i++)
            {
                using (_html.Open("li"))
                {
                    using (_html.Open("svg", ("class", "swatch"), ("viewBox", "0 0 26 14")))
                        new ChartCanvas(_html).Box(data.Look(i), 1, 1, 24, 12);
                    _html.Text(data.Heading(i));
                }
            }
        }
    }
}
