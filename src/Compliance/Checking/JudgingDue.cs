using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>What falls due on one act by one clause: a duty, or a rule whose term runs.</summary>
/// <param name="Holds">Whether it falls due at all: false where nothing does, unknown where the file leaves it open.</param>
/// <param name="Clause">The wording; <c>null</c> where none could be chosen.</param>
/// <param name="Day">The day, the earliest where it is not settled.</param>
/// <param name="Deadline">How it was counted.</param>
/// <param name="Awaited">For the term of a rule: the fact that will give the day it was done.</param>
internal readonly record struct DueVerdict(Truth Holds, Rule? Clause, DateOnly? Day, Deadline? Deadline, Step? Awaited = null)
{
    public static DueVerdict Nothing { get; } = new(Truth.False, null, null, null);
}

/// <summary>Says what falls due: the same choice of wordings, conditions, definitions and exceptions as for verdicts.</summary>
internal sealed partial class Judging
{
    /// <summary>What a duty makes fall due.</summary>
    public DueVerdict Due(Series<Rule> series, ProofWriter? proof)
    {
        var choice = Wording.Choose(series, proof);
        if (choice.Rule is not Duty duty)
            return choice.Ground is Ground.GoverningDayUnknown or Ground.TransitionUnknown && !IsOutOnAnyDay(series, proof) ? new(Truth.Unknown, null, null, null) : DueVerdict.Nothing;
        var applies = Applies(duty, choice.Day, proof, asOverride: false, out _);
        if (applies.IsFalse)
            return DueVerdict.Nothing;
        var due = DayOf(duty, proof);
        var isSettled = Settled(duty, proof);
        var holds = applies & !isSettled & (due.IsSettled ? due.Day.IsGiven : due.Day.IsGiven & Truth.Unknown);
        return new(holds, duty, due.Day.TryGet(out var day) ? day : null, due.Deadline);
    }

    /// <summary>The terms of a rule that run on the act: those whose duty the file does not say to be done.</summary>
    /// <param name="series">The rule.</param>
    /// <param name="on">The day to which periods that still run are counted.</param>
    public IEnumerable<DueVerdict> Terms(Series<Rule> series, DateOnly on)
    {
        var choice = Wording.Choose(series, null);
        var rule = choice.Rule ?? (choice.Ground is Ground.GoverningDayUnknown or Ground.TransitionUnknown && !IsOutOnAnyDay(series, null) ? series.Versions[^1] : null);
        var running = rule?.Requirements.Select(r => r.TermOn(act, counter, on)).OfType<RunningTerm>().Where(t => t.Done != FactState.Known && t.Due.Day.State != FactState.Absent).ToList() ?? [];
        if (running.Count == 0)
            yield break;
        var applies = choice.Rule is null ? Truth.Unknown : Applies(choice.Rule, choice.Day, null, asOverride: false, out _);
        foreach (var (done, due, awaited) in running)
        {
            var isOpen = done == FactState.Absent ? Truth.True : Truth.Unknown;
            yield return new(applies & isOpen & due.Settled.IsGiven, choice.Rule, due.Day.TryGet(out var day) ? day : null, due.Deadline, awaited);
        }
    }

    private Due DayOf(Duty duty, ProofWriter? proof)
    {
        if (proof is null)
            return duty.Days[0].On(act, counter, null);
        var trace = new Trace();
        var due = duty.Days[0].On(act, counter, trace);
        proof.Add(new(ProofPartKind.Requirement, DueWords.Falls, due.Settled.IsGiven, trace.Steps) { Deadline = due.Deadline });
        return due;
    }

    private Truth Settled(Duty duty, ProofWriter? proof)
    {
        var settled = Truth.False;
        foreach (var condition in duty.Settled)
        {
            var trace = new Trace();
            var truth = proof is null ? condition.Ask(act, counter).Truth : condition.Ask(act, counter, trace).Truth;
            proof?.Add(new(ProofPartKind.Requirement, DueWords.SettledIf, truth, trace.Steps) { IsWanted = false });
            settled |= truth;
        }
        return settled;
    }
}
