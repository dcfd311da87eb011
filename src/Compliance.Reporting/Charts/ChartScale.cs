namespace Compliance.Reporting.Charts;

/// <summary>An axis from 0 to a round number above the largest mark, with two to six ticks.</summary>
internal sealed class ChartScale
{
    private readonly decimal _room;

    /// <summary>An axis for marks up to <paramref name="largest"/> on <paramref name="room"/> units of the drawing.</summary>
    public ChartScale(decimal largest, decimal room, decimal smallestStep)
    {
        _room = room;
        var step = smallestStep;
        for (var i = 0; step * 5 < largest; i++)
            step = i % 3 == 1 ? step / 2 * 5 : step * 2; // 1, 2, 5, 10 …
        End = Math.Max(1, Math.Ceiling(largest / step)) * step;
        Ticks = [.. Enumerable.Range(0, (int)(End / step) + 1).Select(i => i * step)];
    }

    /// <summary>The last tick.</summary>
    public decimal End { get; }

    /// <summary>The ticks, from 0.</summary>
    public IReadOnlyList<decimal> Ticks { get; }

    /// <summary>How far from 0 a value lies, in units of the drawing.</summary>
    public decimal Of(decimal value) => value / End * _room;
}
