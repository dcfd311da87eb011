using Compliance.Cases;
using Compliance.Facts;

namespace Compliance.Checking;

/// <summary>Says whether a repair can still be done after the day the file was drawn up.</summary>
/// <remarks>
/// What was done on a day is done: it has no other day any more. What was not done can be done while a day to come is judged compliant.
/// What has no day of its own goes with its act: before the act it can be otherwise; afterwards only what can follow an act, and of the rest the file tells nothing.
/// </remarks>
internal sealed class RepairPossibility(RepairTrial trial)
{
    /// <summary>The possibility of all changes together: the least of them, and the earliest last day.</summary>
    public Possibility Of(RepairSet set)
    {
        if (!trial.Act.File.AsOf.TryGet(out var asOf))
            return RepairWords.NoDayOfFile;
        var each = Enumerable.Range(0, set.Steps.Count).Select(at => Of(set, at, asOf)).ToList();
        return each.Find(p => p.Kind == PossibilityKind.NoLongerPossible)
            ?? each.Find(p => p.Kind == PossibilityKind.NotToldByTheFile)
            ?? each.OrderBy(p => p.Until ?? DateOnly.MaxValue).First();
    }

    private Possibility Of(RepairSet set, int at, DateOnly asOf)
    {
        var step = set.Steps[at];
        var isEvent = !step.Member.IsSetByAct || (RepairScale.Held(step.Before) is DateOnly from && from > asOf); // an end that lies ahead can be set anew
        if (step.Change is ValueChange { Value: DateOnly to } && isEvent)
            return OfDay(set, at, to, asOf);
        if (EventOf(step.Path).TryGet(out var day) && day > asOf)
            return RepairWords.BeforeAct(day);
        if (step.Member.CanFollow)
            return RepairWords.CanFollow;
        var isUndone = step.Change switch
        {
            RecordChange change => change.Exists,
            EntriesChange change => change.Without.Count == 0,
            _ => step.Before is IFact { State: not FactState.Known } or Truth { IsTrue: false } && step.Change is ValueChange { Value: not (null or false) },
        };
        return isUndone ? RepairWords.NoDayOfItsOwn
            : EventOf(step.Path).TryGet(out var done) ? RepairWords.Done(done, asOf) : RepairWords.NoDayOfAct;
    }

    private Possibility OfDay(RepairSet set, int at, DateOnly to, DateOnly asOf)
    {
        if (RepairScale.Held(set.Steps[at].Before) is DateOnly from && from <= asOf)
            return RepairWords.Done(from, asOf);
        var next = Math.Max(asOf.DayNumber + 1, Math.Min(to.DayNumber, DateOnly.MaxValue.DayNumber)); // the first day to come, or the one that would do if that lies later still
        foreach (var day in new[] { asOf.DayNumber + 1, next })
        {
            if (trial.IsMet(set, at, day - to.DayNumber) is not { } met)
                continue;
            var (last, isOpen) = RepairRange.Far(trial, met, at, 1);
            return trial.IsSpent ? RepairWords.NotTried : isOpen ? RepairWords.Open : RepairWords.Until((DateOnly)last);
        }
        return trial.IsSpent ? RepairWords.NotTried : RepairWords.TooLate(to, asOf);
    }

    /// <summary>The day of the act a fact belongs to; that of the act judged for facts of no act.</summary>
    private Fact<DateOnly> EventOf(string path)
    {
        trial.Act.File.Acts.TryGet(out var acts);
        return (acts.FirstOrDefault(a => a.Path.Length > 0 && path.StartsWith(a.Path + ".", StringComparison.Ordinal)) ?? trial.Act).Date;
    }
}
