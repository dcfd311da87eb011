using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Periodic;

/// <summary>Rates per 100 with the 95 % interval of Wilson, rounded half away from zero to one decimal, the same on every machine.</summary>
public static class Rate
{
    private const decimal Z = 1.959964m;

    /// <summary>The cell for a part of a whole; <see cref="NoCell"/> for a part of nothing.</summary>
    public static Cell Of(long part, long whole) => whole == 0 ? new NoCell() : Known(part, whole);

    private static RateCell Known(long part, long whole)
    {
        var (n, p) = ((decimal)whole, (decimal)part / whole);
        var centre = p + Z * Z / (2 * n);
        var spread = Z * Root(p * (1 - p) / n + Z * Z / (4 * n * n));
        var scale = 1 + Z * Z / n;
        return new(Percent(p), Percent(Math.Max(0, (centre - spread) / scale)), Percent(Math.Min(1, (centre + spread) / scale)), part, whole);
    }

    private static decimal Percent(decimal share) => Math.Round(100 * share, 1, MidpointRounding.AwayFromZero);

    /// <summary>The square root in decimal arithmetic: no floating point, so that no machine rounds otherwise.</summary>
    private static decimal Root(decimal value)
    {
        if (value <= 0)
            return 0;
        var root = value < 1 ? 1 : value;
        for (var step = 0; step < 100; step++)
        {
            var next = (root + value / root) / 2;
            if (next == root)
                break;
            root = next;
        }
        return root;
    }
}
