using Compliance.Reporting.Html;

namespace Compliance.Reporting.Charts;

/// <summary>A drawing of a chart at a width; how high it is shows from its rows.</summary>
internal abstract class ChartDrawing(Sheet sheet, ChartData data, decimal width)
{
    /// <summary>Its height.</summary>
    public abstract decimal Height { get; }

    /// <summary>Where it is drawn.</summary>
    protected ChartCanvas Canvas { get; } = new(sheet.Html);

    /// <summary>What it draws.</summary>
    protected ChartData Data => data;

    /// <summary>Its width.</summary>
    protected decimal Width => width;

    /// <summary>Whether there is no room for labels beside the marks.</summary>
    protected bool IsNarrow => width < 500;

    /// <summary>Numbers in the language of the page.</summary>
    protected Numerals Numbers => sheet.Numbers;

    /// <summary>Draws it.</summary>
    public abstract void Draw();

    /// <summary>Lines across for the ticks of a horizontal axis, with their numbers below.</summary>
    protected void Grid(ChartScale scale, decimal left, decimal bottom, Func<decimal, string> words)
    {
        foreach (var tick in scale.Ticks)
        {
            Canvas.Stroke(tick == 0 ? "axis" : "tick", left + scale.Of(tick), 0, left + scale.Of(tick), bottom);
            Canvas.Words(words(tick), left + scale.Of(tick), bottom + ChartCanvas.Line, tick == 0 && left == 0 ? "start" : tick == scale.End ? "end" : "middle", "scale");
        }
    }
}
