namespace Compliance.Law;

/// <summary>An interval of days that does not count: leave, trip, incapacity. Both ends are inside.</summary>
public readonly record struct Interval(DateOnly From, DateOnly To)
{
    /// <summary>What kind of period it is, where that is known.</summary>
    public Text? What { get; init; }

    /// <summary>The provision by which its days do not count.</summary>
    public Provision? By { get; init; }

    /// <summary>
    /// The intervals in order and without a common day, so that none is counted twice: where two overlap, the days belong to the one that
    /// began first, of two that begin together to the longer. One that ends before it begins holds no day.
    /// </summary>
    internal static List<Interval> Apart(IReadOnlyList<Interval> intervals)
    {
        var apart = new List<Interval>();
        foreach (var next in intervals.Where(i => i.From <= i.To).OrderBy(i => i.From).ThenByDescending(i => i.To))
        {
            if (apart.Count == 0 || next.From > apart[^1].To)
                apart.Add(next);
            else if (next.To > apart[^1].To)
                apart.Add(next with { From = apart[^1].To.AddDays(1) });
        }
        return apart;
    }
}
