using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Rules;

/// <summary>A duty on acts of one class, written word by word.</summary>
public sealed class Duty<T> : Duty where T : PersonnelAct
{
    private Func<T, Fact<DateOnly>> _governing = act => act.Date;
    private Func<T, Trace, Fact<DateOnly>>? _tracedGoverning = (act, trace) => trace.Read(act, nameof(PersonnelAct.Date), act.Date);

    internal Duty(string id) : base(id, typeof(T)) { }

    /// <summary>The day whose law governs, where it is not the act's own day.</summary>
    public Duty<T> GovernedBy(Func<T, Fact<DateOnly>> day, Func<T, Trace, Fact<DateOnly>>? traced = null)
    {
        (_governing, _tracedGoverning, IsGovernedByActDay) = (day, traced, false);
        return this;
    }

    /// <summary>A condition under which something falls due; several must all hold. Shown not to hold: nothing does.</summary>
    public Duty<T> When(Func<T, Truth> condition, Func<T, Trace, Truth>? traced = null)
    {
        ConditionList.Add(new FactCondition<T>(condition, traced));
        return this;
    }

    /// <summary>Something falls due only on acts the definition covers.</summary>
    public Duty<T> Where(string definition)
    {
        DefinitionList.Add((definition, true));
        return this;
    }

    /// <summary>Something falls due only on acts the definition does not cover.</summary>
    public Duty<T> WhereNot(string definition)
    {
        DefinitionList.Add((definition, false));
        return this;
    }

    /// <summary>It falls on the very day, which is not moved for rest days. A day stated as none: nothing falls due.</summary>
    public Duty<T> Falls(Func<T, Fact<DateOnly>> on, Func<T, Trace, Fact<DateOnly>>? tracedOn = null)
    {
        DayList.Add(new DueDay<T>(null, isBefore: false, on, tracedOn, null));
        return this;
    }

    /// <summary>It falls on the last day of <paramref name="term"/>, which runs from the day after <paramref name="after"/> and moves from a rest day as all terms do.</summary>
    /// <remarks>The days of the periods <paramref name="notCounting"/> do not count; with <paramref name="only"/>, those of the periods it covers.</remarks>
    public Duty<T> FallsWithin(
        Term term, Func<T, Fact<DateOnly>> after, Func<T, FactList<Period>>? notCounting = null, Func<Period, Truth>? only = null,
        Func<T, Trace, Fact<DateOnly>>? tracedAfter = null, Func<T, Trace, FactList<Period>>? tracedNotCounting = null, Func<Period, Trace, Truth>? tracedOnly = null)
    {
        var suspension = notCounting is null ? null : new Suspension<T>(this, notCounting, tracedNotCounting, only, tracedOnly);
        DayList.Add(new DueDay<T>(term, isBefore: false, after, tracedAfter, suspension));
        return this;
    }

    /// <summary>It falls on the last day that lies at least <paramref name="term"/> before <paramref name="before"/>, counted backwards and not moved.</summary>
    public Duty<T> FallsBefore(Term term, Func<T, Fact<DateOnly>> before, Func<T, Trace, Fact<DateOnly>>? tracedBefore = null)
    {
        DayList.Add(new DueDay<T>(term, isBefore: true, before, tracedBefore, null));
        return this;
    }

    /// <summary>Settles it: nothing falls due any more once this is shown; several settle it each on its own.</summary>
    public Duty<T> Unless(Func<T, Truth> condition, Func<T, Trace, Truth>? traced = null)
    {
        SettledList.Add(new FactCondition<T>(condition, traced));
        return this;
    }

    /// <summary>Who has to see to it.</summary>
    public Duty<T> Concerns(params Party[] parties)
    {
        Parties = parties;
        return this;
    }

    /// <summary>What falls due and what follows, in words that accuse nobody.</summary>
    public Duty<T> Says(string en, string az)
    {
        Words = new(en, az);
        return this;
    }

    /// <summary>The rule that is breached the day after.</summary>
    public Duty<T> BreaksAfterwards(string rule)
    {
        Breaks = rule;
        return this;
    }

    /// <inheritdoc/>
    public override Fact<DateOnly> GoverningDay(PersonnelAct act) => _governing((T)act);

    /// <inheritdoc/>
    public override Fact<DateOnly> GoverningDay(PersonnelAct act, Trace trace) =>
        _tracedGoverning is null ? _governing((T)act) : _tracedGoverning((T)act, trace);
}

/// <summary>A duty whose acts are not named yet.</summary>
public sealed class DutyHead(string id)
{
    /// <summary>Names the acts the duty looks at.</summary>
    public Duty<T> On<T>() where T : PersonnelAct => new(id);
}
