using Compliance.Reporting.Documents;
using Compliance.Reporting.Html;

namespace Compliance.Reporting.Charts;

/// <summary>A bar for each row, its series stacked, each part with its number where there is room, the sum at its end.</summary>
internal sealed class BarDrawing : ChartDrawing
{
    private const decimal Thickness = 20;
    private readonly RowLayout _layout;
    private readonly ChartScale _scale;

    public BarDrawing(Sheet sheet, ChartData data, decimal width) : base(sheet, data, width)
    {
        var sums = data.Rows.Select(r => ChartCanvas.Width(data.LengthWords(r))).Max() + 12;
        _layout = new(data.Rows.Select(data.Label), width, IsNarrow, Thickness, sums);
        _scale = new(data.Rows.Max(data.Length), _layout.Room, smallestStep: 1);
    }

    /// <inheritdoc/>
    public override decimal Height => _layout.Bottom + 20;

    /// <inheritdoc/>
    public override void Draw()
    {
        Grid(_scale, _layout.Left, _layout.Bottom, t => Numbers.Count((long)t));
        for (var i = 0; i < Data.Rows.Count; i++)
        {
            var place = _layout.Rows[i];
            Canvas.Words(place.Lines, 0, IsNarrow || place.Lines.Count > 1 ? place.Top + 11 : place.MarkTop + 14, "label");
            Canvas.Words(Data.LengthWords(Data.Rows[i]), Bar(Data.Rows[i], place.MarkTop) + 6, place.MarkTop + 14.5m, look: "sum");
        }
    }

    /// <returns>Where the bar ends.</returns>
    private decimal Bar(Row row, decimal top)
    {
        var left = _layout.Left;
        foreach (var (series, count) in Data.Counts(row))
        {
            var length = _scale.Of(count);
            Canvas.Box(Data.Look(series), left, top, length, Thickness);
            var words = Numbers.Count(count);
            if (Data.Series.Count > 1 && length >= ChartCanvas.Width(words) + 10)
            {
                Canvas.Box("plate", left + length / 2 - ChartCanvas.Width(words) / 2 - 2, top + 3, ChartCanvas.Width(words) + 4, Thickness - 6);
                Canvas.Words(words, left + length / 2, top + 14.5m, "middle");
            }
            left += length;
        }
        return left;
    }
}
