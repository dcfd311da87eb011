using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Rules;

/// <summary>The words a rule block begins with, and the terms it counts in.</summary>
public static class RuleWords
{
    /// <summary>Begins a rule.</summary>
    public static RuleHead Rule(string id) => new(id);

    /// <summary>Begins an exception to rules.</summary>
    public static ExceptionHead Exception(string id) => new(id);

    /// <summary>Begins a definition that rules and exceptions use.</summary>
    public static DefinitionHead Definition(string id) => new(id);

    /// <summary>Begins a transition clause.</summary>
    public static TransitionHead Transition(string id) => new(id);

    /// <summary>Begins a duty: a day that the law makes fall.</summary>
    public static DutyHead Duty(string id) => new(id);

    /// <summary>A day of the calendar that the law itself names or that an amendment began on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day: the rule ends in an <c>error</c>, and its examples say so.</exception>
    public static Fact<DateOnly> Day(int year, int month, int day) => new DateOnly(year, month, day);

    /// <summary>A term in calendar days.</summary>
    public static Term CalendarDays(int number) => new(number, TermUnit.CalendarDays);

    /// <summary>A term in working days of the jurisdiction's calendar.</summary>
    public static Term WorkingDays(int number) => new(number, TermUnit.WorkingDays);

    /// <summary>A term in months.</summary>
    public static Term Months(int number) => new(number, TermUnit.Months);

    /// <summary>A term in years.</summary>
    public static Term Years(int number) => new(number, TermUnit.Years);
}

/// <summary>A rule whose acts are not named yet.</summary>
public sealed class RuleHead(string id)
{
    /// <summary>Names the acts the rule judges.</summary>
    public Rule<T> On<T>() where T : PersonnelAct => new(id);
}

/// <summary>An exception whose acts are not named yet.</summary>
public sealed class ExceptionHead(string id)
{
    /// <summary>Names the acts the exception looks at.</summary>
    public ExceptionClause<T> On<T>() where T : PersonnelAct => new(id);
}

/// <summary>A definition whose acts are not named yet.</summary>
public sealed class DefinitionHead(string id)
{
    /// <summary>Names the acts the definition speaks of.</summary>
    public DefinitionClause<T> On<T>() where T : PersonnelAct => new(id);
}

/// <summary>A transition clause whose acts are not named yet.</summary>
public sealed class TransitionHead(string id)
{
    /// <summary>Names the acts the clause covers.</summary>
    public TransitionClause<T> On<T>() where T : PersonnelAct => new(id);
}

/// <summary>An exception to rules on acts of one class.</summary>
public sealed class ExceptionClause<T> : ExceptionClause where T : PersonnelAct
{
    internal ExceptionClause(string id) : base(id, typeof(T)) { }

    /// <summary>The rules or exceptions it takes away: their ids, or numbers of provisions, which cover all rules under them.</summary>
    public ExceptionClause<T> To(params string[] targets)
    {
        TargetList.AddRange(targets);
        return this;
    }

    /// <summary>A condition of the exception; several must all hold.</summary>
    public ExceptionClause<T> When(Func<T, Truth> condition, Func<T, Trace, Truth>? traced = null)
    {
        ConditionList.Add(new FactCondition<T>(condition, traced));
        return this;
    }

    /// <summary>The definition must cover the act.</summary>
    public ExceptionClause<T> Where(string definition)
    {
        DefinitionList.Add((definition, true));
        return this;
    }

    /// <summary>The definition must not cover the act.</summary>
    public ExceptionClause<T> WhereNot(string definition)
    {
        DefinitionList.Add((definition, false));
        return this;
    }

    /// <summary>Why the rules do not apply, in words.</summary>
    public ExceptionClause<T> Because(string en, string az)
    {
        Reason = new(en, az);
        return this;
    }
}

/// <summary>A definition on acts of one class.</summary>
public sealed class DefinitionClause<T> : DefinitionClause where T : PersonnelAct
{
    internal DefinitionClause(string id) : base(id, typeof(T)) { }

    /// <summary>Which acts it covers; several conditions must all hold.</summary>
    public DefinitionClause<T> Means(Func<T, Truth> condition, Func<T, Trace, Truth>? traced = null)
    {
        ConditionList.Add(new FactCondition<T>(condition, traced));
        return this;
    }
}
