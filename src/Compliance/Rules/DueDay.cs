using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Rules;

/// <summary>The day something falls due on an act, as the file shows it.</summary>
/// <param name="Day">The day; absent where what it is counted from did not take place.</param>
/// <param name="IsSettled">Whether it can lie nowhere else; where days that do not count may be missing from the file it can only lie later.</param>
/// <param name="Deadline">How it was counted, where it is the end of a term.</param>
public readonly record struct Due(Fact<DateOnly> Day, bool IsSettled, Deadline? Deadline)
{
    /// <summary>The day, if it can lie nowhere else; absent where there is none.</summary>
    public Fact<DateOnly> Settled => IsSettled || Day.State != FactState.Known ? Day : Fact<DateOnly>.Unknown;
}

/// <summary>How the day of a duty is found.</summary>
public abstract class DueDay
{
    /// <summary>The day on one act; with a trace, also how it was found.</summary>
    public abstract Due On(PersonnelAct act, DeadlineCounter counter, Trace? trace);
}

/// <summary>A day the file states, or the last day of a term after it or before it.</summary>
internal sealed class DueDay<T>(
    Term? term, bool isBefore, Func<T, Fact<DateOnly>> start, Func<T, Trace, Fact<DateOnly>>? tracedStart, Suspension<T>? suspension) : DueDay where T : PersonnelAct
{
    /// <inheritdoc/>
    public override Due On(PersonnelAct act, DeadlineCounter counter, Trace? trace)
    {
        if (term is not { } length)
            return new(Start(act, trace), true, null);
        trace?.Enter("last day");
        var begin = Start(act, trace);
        var suspended = suspension?.Of((T)act, Fact<DateOnly>.Unknown, trace) ?? NotCounted.Nothing;
        var deadline = !begin.TryGet(out var day) ? null : isBefore ? counter.Before(day, length) : counter.Last(day, length, suspended.Intervals);
        var due = new Due(deadline?.Due ?? begin, suspended.IsComplete, deadline);
        trace?.Leave("last day", due.Settled);
        return due;
    }

    private Fact<DateOnly> Start(PersonnelAct act, Trace? trace) =>
        trace is null || tracedStart is null ? start((T)act) : tracedStart((T)act, trace);
}
