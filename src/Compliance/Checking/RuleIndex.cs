using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Finds, for an act, the rules that can speak of it, and for a rule, what can take it away. Built once for a rulebook.</summary>
internal sealed class RuleIndex
{
    private readonly Rulebook _rulebook;
    private readonly Dictionary<Type, Series<Rule>[]> _byAct;
    private readonly Dictionary<Type, Series<Rule>[]> _dutiesByAct;
    private readonly Dictionary<string, Series<ExceptionClause>[]> _exceptions;
    private readonly Dictionary<string, Series<Rule>[]> _stronger;

    public RuleIndex(Rulebook rulebook, IEnumerable<Type> actTypes)
    {
        _rulebook = rulebook;
        _byAct = actTypes.ToDictionary(t => t, t => rulebook.Rules.Where(r => r.ActType.IsAssignableFrom(t)).ToArray());
        var duties = rulebook.Duties.Select(d => new Series<Rule>(d.Versions)).ToList();
        _dutiesByAct = actTypes.ToDictionary(t => t, t => duties.Where(d => d.ActType.IsAssignableFrom(t)).ToArray());
        _exceptions = rulebook.Rules.Concat(duties).ToDictionary(r => r.Id, r => rulebook.Exceptions.Where(e => CanTakeAway(e, r)).ToArray(), StringComparer.Ordinal);
        _stronger = rulebook.Rules.SelectMany(r => r.Versions.SelectMany(v => v.Overridden).Distinct(StringComparer.Ordinal), (r, weaker) => (Stronger: r, Weaker: weaker))
            .GroupBy(p => p.Weaker, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(p => p.Stronger).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Rules on acts of a class.</summary>
    public Series<Rule>[] RulesOn(Type actType) => _byAct.GetValueOrDefault(actType, []);

    /// <summary>Duties on acts of a class.</summary>
    public Series<Rule>[] DutiesOn(Type actType) => _dutiesByAct.GetValueOrDefault(actType, []);

    /// <summary>Exceptions that name the rule in some wording.</summary>
    public Series<ExceptionClause>[] ExceptionsTo(Rule rule) => _exceptions[rule.Id];

    /// <summary>Rules that take precedence over the rule in some wording.</summary>
    public Series<Rule>[] RulesOver(Rule rule) => _stronger.GetValueOrDefault(rule.Id, []);

    /// <summary>The definition of that id; the rulebook has it, or it would not have been put together.</summary>
    public Series<DefinitionClause> Definition(string id) => _rulebook.FindDefinition(id)!;

    private static bool CanTakeAway(Series<ExceptionClause> exception, Series<Rule> rule) =>
        exception.Versions.Any(e => rule.Versions.Any(r => e.Targets.Any(t => RulebookFaults.Targets(t, e, r))));
}
