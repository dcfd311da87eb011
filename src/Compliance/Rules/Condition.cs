using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Rules;

/// <summary>What a condition answers: a truth, or that the duty can still be met because its term is running.</summary>
public readonly record struct Answer(Truth Truth, bool IsStillOpen = false);

/// <summary>One condition of a rule: asked as fast as possible, or with a trace for the proof. Both give the same answer.</summary>
public abstract class Condition
{
    /// <summary>Answers for one act.</summary>
    public abstract Answer Ask(PersonnelAct act, DeadlineCounter counter);

    /// <summary>Answers for one act and writes down how.</summary>
    public abstract Answer Ask(PersonnelAct act, DeadlineCounter counter, Trace trace);

    /// <summary>The deadline behind the condition, where it is one and its start is known.</summary>
    public virtual Deadline? DeadlineFor(PersonnelAct act, DeadlineCounter counter) => null;
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
/// </remarks>
public sealed class DeadlineCondition<T>(
    Term term, bool isBefore,
    Func<T, Fact<DateOnly>> start, Func<T, Trace, Fact<DateOnly>>? tracedStart,
    Func<T, Fact<DateOnly>> done, Func<T, Trace, Fact<DateOnly>>? tracedDone) : Condition where T : PersonnelAct
{
    /// <inheritdoc/>
    public override Answer Ask(PersonnelAct act, DeadlineCounter counter)
    {
        var begin = start((T)act);
        return Decide(begin, done((T)act), Due(begin, counter)?.Due ?? Fact<DateOnly>.Unknown, act.File.AsOf);
    }

    /// <inheritdoc/>
    public override Answer Ask(PersonnelAct act, DeadlineCounter counter, Trace trace)
    {
        var step = trace.Enter(isBefore ? $"not later than {term.Words} before" : $"within {term.Words} after");
        var did = tracedDone is null ? done((T)act) : tracedDone((T)act, trace);
        var begin = tracedStart is null ? start((T)act) : tracedStart((T)act, trace);
        var due = trace.Leave("last day", OpenDue(trace, begin, counter));
        if (did.State == FactState.Absent)
            trace.Read(act.File, nameof(CaseFile.AsOf), act.File.AsOf);
        var answer = Decide(begin, did, due, act.File.AsOf);
        trace.Leave(step, answer.Truth);
        return answer;
    }

    /// <inheritdoc/>
    public override Deadline? DeadlineFor(PersonnelAct act, DeadlineCounter counter) => Due(start((T)act), counter);

    private Fact<DateOnly> OpenDue(Trace trace, Fact<DateOnly> begin, DeadlineCounter counter)
    {
        trace.Enter("last day");
        return Due(begin, counter)?.Due ?? Fact<DateOnly>.Unknown;
    }

    private Deadline? Due(Fact<DateOnly> begin, DeadlineCounter counter) =>
        !begin.TryGet(out var day) ? null : isBefore ? counter.Before(day, term) : counter.Last(day, term);

    private static Answer Decide(Fact<DateOnly> begin, Fact<DateOnly> did, Fact<DateOnly> due, Fact<DateOnly> asOf)
    {
        if (begin.State != FactState.Known || due.State != FactState.Known || did.State == FactState.Unknown)
            return new(Truth.Unknown);
        if (did.State == FactState.Known)
            return new(did <= due);
        var isOver = asOf > due;
        return isOver.IsFalse ? new(Truth.Unknown, IsStillOpen: true) : new(!isOver);
    }
}
