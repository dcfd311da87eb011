using Compliance.Reporting.Documents;
using Compliance.Reporting.Html;

namespace Compliance.Reporting.Charts;

/// <summary>A dot with its interval for each row; the rate of all as a diamond with a line through all rows.</summary>
internal sealed class RateDrawing : ChartDrawing
{
    private const decimal Thickness = 16;
    private const decimal Cap = 5;
    private readonly RowLayout _layout;
    private readonly ChartScale _scale;

    public RateDrawing(Sheet sheet, ChartData data, decimal width) : base(sheet, data, width)
    {
        var numbers = ChartCanvas.Width(data.Rows.Select(Words).MaxBy(w => w.Length)!) + 12;
        _layout = new(data.Rows.Select(data.Label), width, IsNarrow, Thickness, numbers);
        _scale = new(data.Rows.Max(r => Rate(r)?.High ?? 0), _layout.Room, smallestStep: 0.1m);
    }

    /// <inheritdoc/>
    public override decimal Height => _layout.Bottom + 20;

    /// <inheritdoc/>
    public override void Draw()
    {
        Grid(_scale, _layout.Left, _layout.Bottom, t => t == Math.Floor(t) ? Numbers.Count((long)t) : Numbers.Rate(t));
        foreach (var total in Data.Rows.Where(r => r.IsTotal).Select(Rate).OfType<RateCell>())
            Canvas.Stroke("reference", _layout.Left + _scale.Of(total.Rate), 0, _layout.Left + _scale.Of(total.Rate), _layout.Bottom);
        for (var i = 0; i < Data.Rows.Count; i++)
        {
            var (row, place) = (Data.Rows[i], _layout.Rows[i]);
            var middle = place.MarkTop + Thickness / 2;
            Canvas.Words(place.Lines, 0, IsNarrow || place.Lines.Count > 1 ? place.Top + 11 : middle + 4, row.IsTotal ? "label sum" : "label");
            Canvas.Words(Words(row), Width, middle + 4, "end", row.IsTotal ? "sum" : null);
            if (Rate(row) is { } rate)
                Mark(rate, middle, row.IsTotal);
        }
    }

    private void Mark(RateCell rate, decimal middle, bool isTotal)
    {
        var (low, high) = (_layout.Left + _scale.Of(rate.Low), _layout.Left + _scale.Of(rate.High));
        Canvas.Stroke("whisker", low, middle, high, middle);
        Canvas.Stroke("whisker", low, middle - Cap, low, middle + Cap);
        Canvas.Stroke("whisker", high, middle - Cap, high, middle + Cap);
        Canvas.Dot(_layout.Left + _scale.Of(rate.Rate), middle, isTotal);
    }

    private RateCell? Rate(Row row) => Data.Rate < 0 ? null : row.Cells[Data.Rate] as RateCell;

    private string Words(Row row) => Data.Rate < 0 ? "" : row.Cells[Data.Rate] switch
    {
        RateCell rate => $"{Numbers.Rate(rate.Rate)} ({Numbers.Interval(rate.Low, rate.High)})",
        SuppressedCell => CellWriter.HeldBack,
        _ => CellWriter.NoNumber,
    };
}
