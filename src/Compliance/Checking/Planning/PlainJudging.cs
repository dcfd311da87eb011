using Compliance.Cases;
using Compliance.Checking.Decisions;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking.Planning;

/// <summary>
/// Judges rules that no transition clause, effect given back or stronger rule bears on, without a proof and without allocating: what <see cref="Judging"/> would say, for someone who knows all that was published.
/// Answers of definitions and exceptions are kept while one act is judged. For one thread.
/// </summary>
internal sealed class PlainJudging(DeadlineCounter counter)
{
    private Kept[] _kept = new Kept[16];
    private PersonnelAct? _act;
    private int _turn;

    /// <summary>Whether a rule is judged here; if not, it says nothing.</summary>
    public static bool Takes(PlannedRule rule, DateOnly? knownOn) => rule.Wordings is not null && knownOn is null;

    /// <summary>Forgets what was kept: the facts of an act may have been changed since.</summary>
    public void Begin() => _act = null;

    /// <summary>The verdict of a rule on an act; <c>false</c> where an unknown governing day asks for more than is done here.</summary>
    public bool TryJudge(PlannedRule planned, PersonnelAct act, IReadOnlyList<Decision> answers, out RuleVerdict verdict)
    {
        if (!ReferenceEquals(_act, act))
            (_act, _turn) = (act, _turn + 1);
        return planned.IsOfActDay ? OnActDay(planned, act, answers, out verdict) : OnOwnDays(planned, act, answers, out verdict);
    }

    private bool OnActDay(PlannedRule planned, PersonnelAct act, IReadOnlyList<Decision> answers, out RuleVerdict verdict)
    {
        var wordings = planned.Wordings!;
        var governing = act.Date;
        if (!governing.TryGet(out var day))
        {
            verdict = new(act, planned, Ground.NothingHappened);
            return governing.State != FactState.Unknown;
        }
        for (var i = wordings.Length - 1; i >= 0; i--)
        {
            if (!wordings[i].IsInForceOn(day))
                continue;
            verdict = Judge(wordings[i], act, day, answers);
            return true;
        }
        verdict = new(act, planned, wordings[0].IsAfter(day) ? Ground.BeforeFirstVersion : Ground.NoLongerInForce);
        return true;
    }

    private bool OnOwnDays(PlannedRule planned, PersonnelAct act, IReadOnlyList<Decision> answers, out RuleVerdict verdict)
    {
        var (chosen, on, hasNoDay, isBeforeFirst) = (default(PlannedRuleWording), default(DateOnly), false, true);
        verdict = default;
        foreach (var wording in planned.Wordings!)
        {
            var governing = wording.Rule.GoverningDay(act);
            if (!governing.TryGet(out var day))
            {
                if (governing.State == FactState.Unknown)
                    return false;
                hasNoDay = true;
            }
            else if (wording.IsInForceOn(day))
                (chosen, on) = (wording, day);
            else
                isBeforeFirst &= wording.IsAfter(day);
        }
        verdict = chosen is not null ? Judge(chosen, act, on, answers)
            : new(act, planned, hasNoDay ? Ground.NothingHappened : isBeforeFirst ? Ground.BeforeFirstVersion : Ground.NoLongerInForce);
        return true;
    }

    private RuleVerdict Judge(PlannedRuleWording wording, PersonnelAct act, DateOnly day, IReadOnlyList<Decision> answers)
    {
        var applies = Holds(wording, act, day);
        if (applies.IsFalse)
            return new(act, wording, Outcome.NotApplicable, Ground.Conditions);
        var exemptedBy = default(Clause);
        foreach (var series in wording.Exceptions)
        {
            if (series.On(day) is not { } exception || !wording.IsNamedBy(exception.Clause))
                continue;
            var excepted = Says(series, exception, act, day);
            exemptedBy ??= excepted.IsTrue ? exception.Clause : null;
            applies &= !excepted;
        }
        if (applies.IsFalse)
            return new(act, wording, Outcome.NotApplicable, exemptedBy is null ? Ground.Conditions : Ground.Exempted, exemptedBy);
        var (settled, isStillOpen) = (Truth.True, false);
        foreach (var requirement in wording.Requirements)
        {
            var answer = requirement.Ask(act, counter);
            isStillOpen |= answer.IsStillOpen;
            settled &= answer.IsStillOpen ? Truth.True : answer.Truth;
        }
        if (applies.IsUnknown)
            return new(act, wording, Outcome.Undetermined, Ground.Requirements);
        if (settled.IsFalse)
            return new(act, wording, Outcome.Violation, Ground.Requirements);
        if (isStillOpen && settled.IsTrue)
            return new(act, wording, Outcome.NotApplicable, Ground.StillOpen);
        if (settled.IsUnknown)
            return new(act, wording, Outcome.Undetermined, Ground.Requirements);
        return wording.Rule.Question is null ? new(act, wording, Outcome.Compliant, Ground.Requirements) : Answered(wording, act, answers);
    }

    private static RuleVerdict Answered(PlannedRuleWording wording, PersonnelAct act, IReadOnlyList<Decision> answers)
    {
        var answered = Answers.Of(act, wording.Rule, wording.Rule.Question!, null, answers);
        return new(act, wording, answered.Outcome, answered.Ground);
    }

    private Truth Holds(PlannedWording wording, PersonnelAct act, DateOnly day)
    {
        var holds = Truth.True;
        for (var i = 0; i < wording.Definitions.Length; i++)
        {
            var series = wording.Definitions[i];
            var covers = series.On(day) is { } definition ? Says(series, definition, act, day) : Truth.False;
            holds &= wording.Wanted[i] ? covers : !covers;
        }
        foreach (var condition in wording.Conditions)
        {
            if (holds.IsFalse)
                return holds;
            holds &= condition.Ask(act, counter).Truth;
        }
        return holds;
    }

    private Truth Says(PlannedSeries series, PlannedWording wording, PersonnelAct act, DateOnly day)
    {
        if (series.Slot >= _kept.Length)
            Array.Resize(ref _kept, Math.Max(series.Slot + 1, 2 * _kept.Length));
        var kept = _kept[series.Slot];
        if (kept.Turn == _turn && kept.Day == day)
            return kept.Holds;
        var holds = Holds(wording, act, day);
        _kept[series.Slot] = new(_turn, day, holds);
        return holds;
    }

    private readonly record struct Kept(int Turn, DateOnly Day, Truth Holds);
}
