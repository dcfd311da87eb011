using Compliance.Reporting.Documents;
using Compliance.Reporting.Html;

namespace Compliance.Reporting.Charts;

/// <summary>A column for each row in the order of time, within it from the foot up the part that the next series counts; its number above where there is room, at the highest always, at the last where it is not narrow.</summary>
internal sealed class ColumnDrawing : ChartDrawing
{
    private const decimal Top = 22;
    private const decimal Room = 190;
    private readonly decimal _left;
    private readonly decimal _step;
    private readonly ChartScale _scale;

    public ColumnDrawing(Sheet sheet, ChartData data, decimal width) : base(sheet, data, width)
    {
        _scale = new(data.Rows.Max(data.Length), Room, smallestStep: 1);
        _left = ChartCanvas.Width(Numbers.Count((long)_scale.End)) + 8;
        _step = (width - _left - 4) / data.Rows.Count;
    }

    /// <inheritdoc/>
    public override decimal Height => Top + Room + 24;

    /// <inheritdoc/>
    public override void Draw()
    {
        foreach (var tick in _scale.Ticks)
        {
            Canvas.Stroke(tick == 0 ? "axis" : "tick", _left, Of(tick), Width, Of(tick));
            Canvas.Words(Numbers.Count((long)tick), _left - 6, Of(tick) + 4, "end", "scale");
        }
        var every = (int)Math.Ceiling((ChartCanvas.Width(Data.Rows.Select(Data.Label).MaxBy(l => l.Length)!) + 8) / _step);
        var highest = Data.Rows.Select(Data.Length).Max();
        for (var i = 0; i < Data.Rows.Count; i++)
        {
            var row = Data.Rows[i];
            var middle = _left + (i + 0.5m) * _step;
            Column(row, middle);
            var words = Data.LengthWords(row);
            if (ChartCanvas.Width(words) <= _step || Data.Length(row) == highest || (i == Data.Rows.Count - 1 && !IsNarrow))
                Canvas.Words(words, Within(middle, words), Of(Data.Length(row)) - 5, "middle", "sum");
            if (i % every == 0)
                Canvas.Words(Data.Label(row), Within(middle, Data.Label(row)), Top + Room + 17, "middle", "scale");
        }
    }

    private void Column(Row row, decimal middle)
    {
        var broad = Math.Min(_step * 0.72m, 40);
        foreach (var (series, count) in Data.Counts(row))
            Canvas.Box(Data.Look(series), middle - broad / 2, Of(count), broad, _scale.Of(count));
    }

    private decimal Of(decimal value) => Top + Room - _scale.Of(value);

    /// <summary>The middle of words, moved so far that they stay in the drawing.</summary>
    private decimal Within(decimal middle, string words)
    {
        var half = ChartCanvas.Width(words) * 0.6m; // fat letters are wider
        return Math.Clamp(middle, half, Math.Max(half, Width - half));
    }
}
