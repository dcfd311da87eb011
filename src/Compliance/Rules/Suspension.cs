using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Rules;

/// <summary>Which periods do not count towards a term, as the file shows them.</summary>
/// <param name="Intervals">Those that are certain, with both ends known.</param>
/// <param name="IsComplete">Whether there can be no others: else the last day may lie later than these make it.</param>
internal readonly record struct NotCounted(IReadOnlyList<Interval> Intervals, bool IsComplete)
{
    public static NotCounted Nothing { get; } = new([], true);
}

/// <summary>Finds the periods of an act that do not count towards a term.</summary>
internal sealed class Suspension<T>(
    Clause clause, Func<T, FactList<Period>> periods, Func<T, Trace, FactList<Period>>? tracedPeriods,
    Func<Period, Truth>? only, Func<Period, Trace, Truth>? tracedOnly) where T : PersonnelAct
{
    private static readonly Text Running = new("still running", "davam edir");

    /// <summary>The periods; one that still runs ends for the count on <paramref name="until"/>.</summary>
    public NotCounted Of(T act, Fact<DateOnly> until, Trace? trace = null)
    {
        trace?.Enter("not counted");
        var listed = trace is null || tracedPeriods is null ? periods(act) : tracedPeriods(act, trace);
        var (intervals, isComplete) = (new List<Interval>(), listed.TryGet(out var items));
        foreach (var period in items)
        {
            var counts = only is null ? Truth.True : trace is null || tracedOnly is null ? only(period) : tracedOnly(period, trace);
            if (counts.IsFalse)
                continue;
            trace?.Read(period, nameof(Period.From), period.From);
            if (period.To.State != FactState.Absent)
                trace?.Read(period, nameof(Period.To), period.To);
            var to = period.To.State == FactState.Absent ? until : period.To;
            if (counts.IsTrue && period.From.TryGet(out var first) && to.TryGet(out var last))
                intervals.Add(new(first, last) { What = What(period), By = clause.Version?.Provision });
            else
                isComplete = false;
        }
        trace?.Leave("not counted", isComplete ? Truth.True : Truth.Unknown);
        return new(intervals, isComplete);
    }

    private static Text? What(Period period)
    {
        var kind = period.Kind.TryGet(out var known) ? Codes.Words(known) : null;
        return period.To.State != FactState.Absent ? kind
            : kind is null ? Running : new($"{kind.En}, {Running.En}", $"{kind.Az}, {Running.Az}");
    }
}
