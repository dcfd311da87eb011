using Compliance.Cases;

namespace Compliance.Checking;

/// <summary>Brings the days and numbers of a repair as near to what the file says as they may lie, and finds out which others would do.</summary>
internal static class RepairRange
{
    /// <summary>The set brought nearer, and its changes; none where the work allowed did not last to try its parts.</summary>
    public static (RepairSet Set, IReadOnlyList<FactChange> Changes) Refined(RepairTrial trial, RepairSet set)
    {
        for (var at = 0; at < set.Steps.Count; at++)
            set = Nearest(trial, set, at);
        if (trial.Smallest(set) is not { } smallest) // a value that was brought nearer may do alone
            return (set, []);
        set = smallest;
        return (set, [.. set.Steps.Select((_, at) => Described(trial, set, at))]);
    }

    /// <summary>The last value in one direction that still does, and whether no end was found within reach.</summary>
    public static (object Last, bool IsOpen) Far(RepairTrial trial, RepairSet set, int at, int direction)
    {
        var from = Value(set, at)!;
        var reach = RepairScale.Reach(from);
        long good = 0, bad = 1;
        while (trial.IsMet(set, at, direction * bad) is not null)
        {
            if (bad == reach)
                return (RepairScale.Plus(from, direction * bad)!, true);
            (good, bad) = (bad, Math.Min(2 * bad, reach));
        }
        while (bad - good > 1)
        {
            var middle = (good + bad) / 2;
            (good, bad) = trial.IsMet(set, at, direction * middle) is not null ? (middle, bad) : (good, middle);
        }
        return (RepairScale.Plus(from, direction * good)!, false);
    }

    private static object? Value(RepairSet set, int at) => set.Steps[at].Change is ValueChange { Value: { } value } && RepairScale.Has(value) ? value : null;

    private static RepairSet Nearest(RepairTrial trial, RepairSet set, int at)
    {
        var step = set.Steps[at];
        if (Value(set, at) is not { } to || RepairScale.Held(step.Before) is not { } from || !RepairScale.Has(from))
            return set;
        long good = 0, bad = RepairScale.Of(from) - RepairScale.Of(to);
        while (Math.Abs(bad - good) > 1)
        {
            var middle = (good + bad) / 2;
            (good, bad) = trial.IsMet(set, at, middle) is not null ? (middle, bad) : (good, middle);
        }
        return good == 0 ? set : set.With(at, step with { Change = new ValueChange(step.Path, RepairScale.Plus(to, good)) });
    }

    private static FactChange Described(RepairTrial trial, RepairSet set, int at)
    {
        var step = set.Steps[at];
        var change = new FactChange
        {
            Path = step.Path, Words = step.Words, From = step.Before, To = step.Change,
            IsOfNew = step.IsOfNew, Limit = step.IsAny ? ChangeLimit.Any : ChangeLimit.Exactly,
        };
        if (Value(set, at) is not { } to)
            return change;
        var hasFrom = RepairScale.Held(step.Before) is { } from && RepairScale.Has(from);
        var direction = hasFrom ? Math.Sign(RepairScale.Of(to) - RepairScale.Of(RepairScale.Held(step.Before)!)) : 0;
        var (least, isOpenDown) = direction > 0 ? (to, false) : Far(trial, set, at, -1);
        var (most, isOpenUp) = direction < 0 ? (to, false) : Far(trial, set, at, 1);
        if (trial.IsSpent)
            return change with { Limit = ChangeLimit.Exactly };
        return (isOpenDown, isOpenUp) switch
        {
            (true, true) => change with { Limit = ChangeLimit.Any },
            (true, _) => change with { Limit = ChangeLimit.AtMost, To = new ValueChange(step.Path, most) },
            (_, true) => change with { Limit = ChangeLimit.AtLeast, To = new ValueChange(step.Path, least) },
            _ when least.Equals(most) => change with { Limit = ChangeLimit.Exactly },
            _ when direction < 0 => change with { Limit = ChangeLimit.Between, OtherEnd = least },
            _ => change with { Limit = ChangeLimit.Between, To = new ValueChange(step.Path, least), OtherEnd = most },
        };
    }
}
