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
    private int _turn;
    private PersonnelAct _act = null!;
    private FactState _dated;
    private DateOnly _day;

    /// <summary>Turns to an act, and forgets what was kept: facts may have been changed since.</summary>
    public void Begin(PersonnelAct act)
    {
        (_act, _turn) = (act, _turn + 1);
        var date = act.Date;
        _dated = date.State;
        date.TryGet(out _day);
    }

    /// <summary>What a rule says of the act; nothing where an unknown governing day asks for more than is done here.</summary>
    public Said Judge(PlannedRule planned, IReadOnlyList<Decision> answers) => planned.IsOfActDay ? OnActDay(planned, answers) : OnOwnDays(planned, answers);

    private Said OnActDay(PlannedRule planned, IReadOnlyList<Decision> answers)
    {
        var wordings = planned.Wordings!;
        if (_dated != FactState.Known)
            return _dated == FactState.Unknown ? default : new(planned, Outcome.NotApplicable, Ground.NothingHappened);
        for (var i = wordings.Length - 1; i >= 0; i--)
        {
            if (wordings[i].IsInForceOn(_day))
                return Judge(wordings[i], _day, answers);
        }
        return new(planned, Outcome.NotApplicable, wordings[0].IsAfter(_day) ? Ground.BeforeFirstVersion : Ground.NoLongerInForce);
    }

    private Said OnOwnDays(PlannedRule planned, IReadOnlyList<Decision> answers)
    {
        var (chosen, on, hasNoDay, isBeforeFirst) = (default(PlannedRuleWording), default(DateOnly), false, true);
        foreach (var wording in planned.Wordings!)
        {
            var governing = wording.Rule.GoverningDay(_act);
            if (!governing.TryGet(out var day))
            {
                if (governing.State == FactState.Unknown)
                    return default;
                hasNoDay = true;
            }
            else if (wording.IsInForceOn(day))
                (chosen, on) = (wording, day);
            else
                isBeforeFirst &= wording.IsAfter(day);
        }
        return chosen is not null ? Judge(chosen, on, answers)
            : new(planned, Outcome.NotApplicable, hasNoDay ? Ground.NothingHappened : isBeforeFirst ? Ground.BeforeFirstVersion : Ground.NoLongerInForce);
    }

    private Said Judge(PlannedRuleWording wording, DateOnly day, IReadOnlyList<Decision> answers)
    {
        var applies = Holds(wording, day);
        if (applies.IsFalse)
            return new(wording, Outcome.NotApplicable, Ground.Conditions);
        if (wording.Exceptions.Length > 0)
        {
            applies &= Unexcepted(wording, day, out var exemptedBy);
            if (applies.IsFalse)
                return exemptedBy is null ? new(wording, Outcome.NotApplicable, Ground.Conditions) : new(new Exempted(wording, exemptedBy), Outcome.NotApplicable, Ground.Exempted);
        }
        var (settled, isStillOpen) = (Truth.True, false);
        foreach (var requirement in wording.Requirements)
        {
            var answer = requirement.Ask(_act, counter);
            isStillOpen |= answer.IsStillOpen;
            settled &= answer.IsStillOpen ? Truth.True : answer.Truth;
        }
        if (applies.IsUnknown)
            return new(wording, Outcome.Undetermined);
        if (settled.IsFalse)
            return new(wording, Outcome.Violation);
        if (isStillOpen && settled.IsTrue)
            return new(wording, Outcome.NotApplicable, Ground.StillOpen);
        if (settled.IsUnknown)
            return new(wording, Outcome.Undetermined);
        return wording.Rule.Question is null ? new(wording, Outcome.Compliant) : Answered(wording, answers);
    }

    /// <summary>Whether no exception takes the rule away; if one does, which.</summary>
    private Truth Unexcepted(PlannedRuleWording wording, DateOnly day, out Clause? exemptedBy)
    {
        (var applies, exemptedBy) = (Truth.True, null);
        foreach (var series in wording.Exceptions)
        {
            if (series.On(day) is not { } exception || !wording.IsNamedBy(exception.Clause))
                continue;
            var excepted = Says(series, exception, day);
            exemptedBy ??= excepted.IsTrue ? exception.Clause : null;
            applies &= !excepted;
        }
        return applies;
    }

    private Said Answered(PlannedRuleWording wording, IReadOnlyList<Decision> answers)
    {
        var answered = Answers.Of(_act, wording.Rule, wording.Rule.Question!, null, answers);
        return new(wording, answered.Outcome, answered.Ground);
    }

    private Truth Holds(PlannedWording wording, DateOnly day)
    {
        var holds = Truth.True;
        for (var i = 0; i < wording.Definitions.Length; i++)
        {
            var series = wording.Definitions[i];
            var covers = series.On(day) is { } definition ? Says(series, definition, day) : Truth.False;
            holds &= wording.Wanted[i] ? covers : !covers;
        }
        foreach (var condition in wording.Conditions)
        {
            if (holds.IsFalse)
                return holds;
            holds &= condition.Ask(_act, counter).Truth;
        }
        return holds;
    }

    private Truth Says(PlannedSeries series, PlannedWording wording, DateOnly day)
    {
        if (series.Slot >= _kept.Length)
            Array.Resize(ref _kept, Math.Max(series.Slot + 1, 2 * _kept.Length));
        var kept = _kept[series.Slot];
        if (kept.Turn == _turn && kept.Day == day)
            return kept.Holds;
        var holds = Holds(wording, day);
        _kept[series.Slot] = new(_turn, day, holds);
        return holds;
    }

    private readonly record struct Kept(int Turn, DateOnly Day, Truth Holds);
}
