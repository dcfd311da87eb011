using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Rules;

/// <summary>A rule on acts of one class, written word by word.</summary>
public sealed class Rule<T> : Rule where T : PersonnelAct
{
    private Func<T, Fact<DateOnly>> _governing = act => act.Date;
    private Func<T, Trace, Fact<DateOnly>>? _tracedGoverning = (act, trace) => trace.Read(act, nameof(PersonnelAct.Date), act.Date);

    internal Rule(string id) : base(id, typeof(T)) { }

    /// <summary>The day whose law governs, where it is not the act's own day: the day of the announcement, of the breach …</summary>
    public Rule<T> GovernedBy(Func<T, Fact<DateOnly>> day, Func<T, Trace, Fact<DateOnly>>? traced = null)
    {
        (_governing, _tracedGoverning, IsGovernedByActDay) = (day, traced, false);
        return this;
    }

    /// <summary>A condition under which the rule applies; several must all hold. Shown not to hold: the rule does not apply.</summary>
    public Rule<T> When(Func<T, Truth> condition, Func<T, Trace, Truth>? traced = null)
    {
        ConditionList.Add(new FactCondition<T>(condition, traced));
        return this;
    }

    /// <summary>The rule applies only to acts the definition covers.</summary>
    public Rule<T> Where(string definition)
    {
        DefinitionList.Add((definition, true));
        return this;
    }

    /// <summary>The rule applies only to acts the definition does not cover.</summary>
    public Rule<T> WhereNot(string definition)
    {
        DefinitionList.Add((definition, false));
        return this;
    }

    /// <summary>What the law requires; several requirements must all hold.</summary>
    public Rule<T> Require(Func<T, Truth> condition, Func<T, Trace, Truth>? traced = null)
    {
        RequirementList.Add(new FactCondition<T>(condition, traced));
        return this;
    }

    /// <summary>Requires that <paramref name="done"/> falls on or before the last day of <paramref name="term"/>, which runs from the day after <paramref name="after"/>, or from that day if the term counts its first day.</summary>
    /// <remarks>
    /// Stated not to be done: a breach once the day the file was drawn up lies past the last day.
    /// The days of the periods <paramref name="notCounting"/> do not count; with <paramref name="only"/>, those of the periods it covers.
    /// </remarks>
    public Rule<T> Within(
        Term term, Func<T, Fact<DateOnly>> after, Func<T, Fact<DateOnly>> done,
        Func<T, FactList<Period>>? notCounting = null, Func<Period, Truth>? only = null,
        Func<T, Trace, Fact<DateOnly>>? tracedAfter = null, Func<T, Trace, Fact<DateOnly>>? tracedDone = null,
        Func<T, Trace, FactList<Period>>? tracedNotCounting = null, Func<Period, Trace, Truth>? tracedOnly = null)
    {
        var suspension = notCounting is null ? null : new Suspension<T>(this, notCounting, tracedNotCounting, only, tracedOnly);
        RequirementList.Add(new DeadlineCondition<T>(term, isBefore: false, after, tracedAfter, done, tracedDone, suspension));
        return this;
    }

    /// <summary>Requires that <paramref name="done"/> falls at least <paramref name="term"/> before <paramref name="before"/>, a day that is counted only if the term counts its first day.</summary>
    public Rule<T> AtLeastBefore(
        Term term, Func<T, Fact<DateOnly>> before, Func<T, Fact<DateOnly>> done,
        Func<T, Trace, Fact<DateOnly>>? tracedBefore = null, Func<T, Trace, Fact<DateOnly>>? tracedDone = null)
    {
        RequirementList.Add(new DeadlineCondition<T>(term, isBefore: true, before, tracedBefore, done, tracedDone));
        return this;
    }

    /// <summary>Leaves the rest to a person: once every requirement is shown to hold, the finding carries this question.</summary>
    public Rule<T> Ask(string en, string az, string byEn, string byAz)
    {
        Question = new(new(en, az), new(byEn, byAz));
        return this;
    }

    /// <summary>How much a breach weighs.</summary>
    public Rule<T> Weighs(Severity severity)
    {
        Severity = severity;
        return this;
    }

    /// <summary>Where this rule applies, the named rules give way to it, on that ground.</summary>
    public Rule<T> Overrides(Priority ground, params string[] rules)
    {
        OverriddenList.AddRange(rules.Select(r => (r, ground)));
        return this;
    }

    /// <summary>Says that this wording is milder for the person than the one before it, should a provision order the mildest.</summary>
    public Rule<T> MilderThanBefore()
    {
        IsMilder = true;
        return this;
    }

    /// <summary>Names what the rule decides, so that rules which contradict each other on it are found.</summary>
    public Rule<T> Settles(string subject)
    {
        Decides = subject;
        return this;
    }

    /// <summary>What a breach is, in words.</summary>
    public Rule<T> Otherwise(string en, string az)
    {
        Breach = new(en, az);
        return this;
    }

    /// <inheritdoc/>
    public override Fact<DateOnly> GoverningDay(PersonnelAct act) => _governing((T)act);

    /// <inheritdoc/>
    public override Fact<DateOnly> GoverningDay(PersonnelAct act, Trace trace) =>
        _tracedGoverning is null ? _governing((T)act) : _tracedGoverning((T)act, trace);
}
