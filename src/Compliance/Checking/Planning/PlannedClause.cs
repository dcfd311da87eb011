using Compliance.Rules;

namespace Compliance.Checking.Planning;

/// <summary>A wording of a clause with what judging it asks, in arrays.</summary>
/// <param name="clause">The clause in that wording.</param>
/// <param name="definitions">The definitions it uses.</param>
internal class PlannedWording(Clause clause, PlannedSeries[] definitions)
{
    private readonly DateOnly _from = clause.Version.From;
    private readonly DateOnly _to = clause.Version.To ?? DateOnly.MaxValue;

    public Clause Clause { get; } = clause;

    public Condition[] Conditions { get; } = [.. clause.Conditions];

    public PlannedSeries[] Definitions { get; } = definitions;

    public bool[] Wanted { get; } = [.. clause.Definitions.Select(d => d.Wanted)];

    public bool IsInForceOn(DateOnly day) => _from <= day && day <= _to;

    public bool IsAfter(DateOnly day) => day < _from;
}

/// <summary>A definition or exception in all its wordings. What it says of an act on a day is kept under its slot while the act is judged.</summary>
internal sealed class PlannedSeries(int slot, PlannedWording[] wordings)
{
    public int Slot { get; } = slot;

    /// <summary>The last wording in force on a day.</summary>
    public PlannedWording? On(DateOnly day)
    {
        for (var i = wordings.Length - 1; i >= 0; i--)
        {
            if (wordings[i].IsInForceOn(day))
                return wordings[i];
        }
        return null;
    }
}

/// <summary>A wording of a rule.</summary>
internal sealed class PlannedRuleWording(Rule rule, PlannedSeries[] definitions, PlannedSeries[] exceptions) : PlannedWording(rule, definitions)
{
    private readonly Dictionary<Clause, bool> _takenAwayBy = new(ReferenceEqualityComparer.Instance);

    public Rule Rule { get; } = rule;

    /// <summary>The rule it is a wording of.</summary>
    public PlannedRule Planned { get; set; } = null!;

    public Condition[] Requirements { get; } = [.. rule.Requirements];

    public PlannedSeries[] Exceptions { get; } = exceptions;

    /// <summary>Which of the wordings of the exceptions name this one.</summary>
    public PlannedRuleWording Naming(IEnumerable<ExceptionClause> exceptions)
    {
        foreach (var exception in exceptions)
            _takenAwayBy[exception] = RulebookFaults.Targets(exception, Rule);
        return this;
    }

    public bool IsNamedBy(Clause exception) => _takenAwayBy[exception];
}

/// <summary>What is said of acts of one class.</summary>
/// <param name="rules">The rules, by id.</param>
/// <param name="notChecked">The provisions that concern such acts and that no rule judges.</param>
internal sealed class ActPlan(PlannedRule[] rules, ProvisionEntry[] notChecked)
{
    public PlannedRule[] Rules { get; } = rules;

    public ProvisionEntry[] NotChecked { get; } = notChecked;

    /// <summary>Whether some of the rules can contradict each other.</summary>
    public bool CanContradict { get; } = rules.Any(r => r.Decides);

    public bool SaysNothing { get; } = rules.Length + notChecked.Length == 0;
}

/// <summary>A rule on acts of one class, with everything that can bear on it found beforehand.</summary>
internal sealed class PlannedRule
{
    public PlannedRule(Series<Rule> series, bool isUnderReview, PlannedRuleWording[]? wordings)
    {
        (Series, IsUnderReview, Wordings) = (series, isUnderReview, wordings);
        (IsOfActDay, Decides) = (series.Versions.All(v => v.IsGovernedByActDay), series.Versions.Any(v => v.Decides is not null));
        foreach (var wording in wordings ?? [])
            wording.Planned = this;
    }

    public Series<Rule> Series { get; }

    /// <summary>Its wordings, the earliest first; <c>null</c> where transition clauses, effect given back or stronger rules bear on it: those are judged step by step.</summary>
    public PlannedRuleWording[]? Wordings { get; }

    /// <summary>Whether the act's own day governs it in every wording.</summary>
    public bool IsOfActDay { get; }

    /// <summary>Whether two others than the author have yet to review it, or something it rests on.</summary>
    public bool IsUnderReview { get; }

    /// <summary>Whether it can contradict another rule.</summary>
    public bool Decides { get; }
}
