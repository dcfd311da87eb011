using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Rules;

/// <summary>What a condition answers: a truth, or that the duty can still be met because its term is running.</summary>
public readonly record struct Answer(Truth Truth, bool IsStillOpen = false);

/// <summary>A term for something to be done, as it stands on a day.</summary>
/// <param name="Done">Whether the file gives the day it was done, says that it was not done, or is silent.</param>
/// <param name="Due">Its last day.</param>
/// <param name="Awaited">The fact that will give the day it was done, as it was read; <c>null</c> in a rule written in code without a trace.</param>
public readonly record struct RunningTerm(FactState Done, Due Due, Step? Awaited);

/// <summary>One condition of a rule: asked as fast as possible, or with a trace for the proof. Both give the same answer.</summary>
public abstract class Condition
{
    /// <summary>Answers for one act.</summary>
    public abstract Answer Ask(PersonnelAct act, DeadlineCounter counter);

    /// <summary>Answers for one act and writes down how.</summary>
    public abstract Answer Ask(PersonnelAct act, DeadlineCounter counter, Trace trace);

    /// <summary>The deadline behind the condition, where it is one and its start is known.</summary>
    public virtual Deadline? DeadlineFor(PersonnelAct act, DeadlineCounter counter) => null;

    /// <summary>What limits the certainty of that deadline.</summary>
    internal virtual IReadOnlyList<string> Caveats(PersonnelAct act, DeadlineCounter counter) => [];

    /// <summary>Whether the condition is a term for something to be done.</summary>
    public virtual bool IsTerm => false;

    /// <summary>How a term stands on <paramref name="on"/>; <c>null</c> where the condition is none.</summary>
    public virtual RunningTerm? TermOn(PersonnelAct act, DeadlineCounter counter, DateOnly on) => null;
}

/// <summary>A condition on the facts of an act.</summary>
public sealed class FactCondition<T>(Func<T, Truth> holds, Func<T, Trace, Truth>? traced) : Condition where T : PersonnelAct
{
    /// <inheritdoc/>
    public override Answer Ask(PersonnelAct act, DeadlineCounter counter) => new(holds((T)act));

    /// <inheritdoc/>
    public override Answer Ask(PersonnelAct act, DeadlineCounter counter, Trace trace) =>
        new(traced is null ? holds((T)act) : traced((T)act, trace));
}

/// <summary>A condition that something was done within a term after a day, or at least a term before it.</summary>
/// <remarks>
/// Where the file says that it was not done, the day the file was drawn up decides: after the last day it is a breach,
/// until then the term is still running. Unknown start, unknown day of doing, unknown calendar: unknown.
/// Where periods that do not count may be missing, the last day can only lie later: what was in time stays in time, what was late is unknown.
/// </remarks>
public sealed class DeadlineCondition<T> : Condition where T : PersonnelAct
{
    private readonly Term _term;
    private readonly bool _isBefore;
    private readonly Func<T, Fact<DateOnly>> _start;
    private readonly Func<T, Trace, Fact<DateOnly>>? _tracedStart;
    private readonly Func<T, Fact<DateOnly>> _done;
    private readonly Func<T, Trace, Fact<DateOnly>>? _tracedDone;
    private readonly Suspension<T>? _suspension;

    internal DeadlineCondition(
        Term term, bool isBefore, Func<T, Fact<DateOnly>> start, Func<T, Trace, Fact<DateOnly>>? tracedStart,
        Func<T, Fact<DateOnly>> done, Func<T, Trace, Fact<DateOnly>>? tracedDone, Suspension<T>? suspension = null) =>
        (_term, _isBefore, _start, _tracedStart, _done, _tracedDone, _suspension) = (term, isBefore, start, tracedStart, done, tracedDone, suspension);

    /// <inheritdoc/>
    public override Answer Ask(PersonnelAct act, DeadlineCounter counter)
    {
        var (begin, did) = (_start((T)act), _done((T)act));
        if (_suspension is null)
            return Decide(begin, did, LastDay(begin, counter), act.File.AsOf, isComplete: true);
        var suspended = Suspended(act, did);
        return Decide(begin, did, Due(begin, suspended, counter)?.Due ?? Fact<DateOnly>.Unknown, act.File.AsOf, suspended.IsComplete);
    }

    /// <inheritdoc/>
    public override Answer Ask(PersonnelAct act, DeadlineCounter counter, Trace trace)
    {
        var step = trace.Enter(_isBefore ? $"not later than {_term.Words} before" : $"within {_term.Words} after");
        var did = _tracedDone is null ? _done((T)act) : _tracedDone((T)act, trace);
        var begin = _tracedStart is null ? _start((T)act) : _tracedStart((T)act, trace);
        trace.Enter("last day");
        var suspended = Suspended(act, did, trace);
        var due = suspended.Intervals.Count == 0 ? LastDay(begin, counter) : Due(begin, suspended, counter)?.Due ?? Fact<DateOnly>.Unknown;
        var answer = Decide(begin, did, due, act.File.AsOf, suspended.IsComplete);
        trace.Leave("last day", suspended.IsComplete || !answer.Truth.IsUnknown ? due : Fact<DateOnly>.Unknown);
        if (did.State == FactState.Absent)
            trace.Read(act.File, nameof(CaseFile.AsOf), act.File.AsOf);
        trace.Leave(step, answer.Truth);
        return answer;
    }

    /// <inheritdoc/>
    public override Deadline? DeadlineFor(PersonnelAct act, DeadlineCounter counter) =>
        Due(_start((T)act), Suspended(act, _done((T)act)), counter);

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Caveats(PersonnelAct act, DeadlineCounter counter)
    {
        var begin = _start((T)act);
        if (_suspension is not null)
            return Due(begin, Suspended(act, _done((T)act)), counter)?.Caveats ?? [];
        return !begin.TryGet(out var day) ? [] : _isBefore ? counter.CaveatsOfBefore(day, _term) : counter.CaveatsOfLast(day, _term);
    }

    /// <inheritdoc/>
    public override bool IsTerm => true;

    /// <inheritdoc/>
    /// <remarks>A period that does not count and still runs is counted to <paramref name="on"/>; while it runs the last day moves on with it and is not settled.</remarks>
    public override RunningTerm? TermOn(PersonnelAct act, DeadlineCounter counter, DateOnly on)
    {
        var trace = new Trace();
        var did = _tracedDone is null ? _done((T)act) : _tracedDone((T)act, trace);
        var begin = _start((T)act);
        var suspended = _suspension?.Of((T)act, on) ?? NotCounted.Nothing;
        var isSettled = _suspension is null || _suspension.Of((T)act, Fact<DateOnly>.Unknown).IsComplete;
        var deadline = Due(begin, suspended, counter);
        return new(did.State, new(deadline?.Due ?? begin, isSettled, deadline), trace.Steps.SelectMany(s => s.Reads).FirstOrDefault());
    }

    private NotCounted Suspended(PersonnelAct act, Fact<DateOnly> did, Trace? trace = null) =>
        _suspension?.Of((T)act, did.State == FactState.Known ? did : act.File.AsOf, trace) ?? NotCounted.Nothing;

    private Deadline? Due(Fact<DateOnly> begin, NotCounted suspended, DeadlineCounter counter) =>
        !begin.TryGet(out var day) ? null : _isBefore ? counter.Before(day, _term) : counter.Last(day, _term, suspended.Intervals);

    /// <summary>The last day where no period is left out.</summary>
    private Fact<DateOnly> LastDay(Fact<DateOnly> begin, DeadlineCounter counter) =>
        !begin.TryGet(out var day) ? Fact<DateOnly>.Unknown : _isBefore ? counter.LatestDay(day, _term) : counter.LastDay(day, _term);

    private static Answer Decide(Fact<DateOnly> begin, Fact<DateOnly> did, Fact<DateOnly> due, Fact<DateOnly> asOf, bool isComplete)
    {
        if (begin.State != FactState.Known || due.State != FactState.Known || did.State == FactState.Unknown)
            return new(Truth.Unknown);
        if (did.State == FactState.Known)
            return new(OrLater(did <= due, isComplete));
        var isOver = asOf > due;
        return isOver.IsFalse ? new(Truth.Unknown, IsStillOpen: true) : new(OrLater(!isOver, isComplete));
    }

    private static Truth OrLater(Truth isInTime, bool isComplete) => isInTime.IsFalse && !isComplete ? Truth.Unknown : isInTime;
}
