using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Finds, for an act, the rules that can speak of it, and for a rule, what can take it away. Built once for a rulebook.</summary>
internal sealed class RuleIndex
{
    private readonly Rulebook _rulebook;
    private readonly Dictionary<Type, Series<Rule>[]> _byAct;
    private readonly Dictionary<Type, Series<Rule>[]> _dutiesByAct;
    private readonly Dictionary<string, Series<ExceptionClause>[]> _exceptions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Series<Rule>[]> _stronger = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TransitionClause[]> _transitions = new(StringComparer.Ordinal);
    private readonly Dictionary<TransitionClause, Series<TransitionClause>> _ordering;
    private readonly HashSet<string> _restOnEffectBack;

    public RuleIndex(Rulebook rulebook, IEnumerable<Type> actTypes)
    {
        _rulebook = rulebook;
        _byAct = actTypes.ToDictionary(t => t, t => rulebook.Rules.Where(r => r.ActType.IsAssignableFrom(t)).ToArray());
        var duties = rulebook.DutiesAsRules;
        _dutiesByAct = actTypes.ToDictionary(t => t, t => duties.Where(d => d.ActType.IsAssignableFrom(t)).ToArray());
        foreach (var rule in rulebook.Rules.Concat(duties))
            _exceptions[rule.Id] = [.. rulebook.Exceptions.Where(e => RulebookFaults.CanTakeAway(e, rule))];
        foreach (var exception in rulebook.Exceptions)
            _exceptions[exception.Id] = [.. rulebook.Exceptions.Where(e => e.Versions.Any(v => v.Targets.Contains(exception.Id)))];
        foreach (var rule in rulebook.Rules)
        {
            foreach (var weaker in rule.Versions.SelectMany(v => v.Overridden, (_, o) => o.Rule).Distinct(StringComparer.Ordinal))
                _stronger[weaker] = [.. _stronger.GetValueOrDefault(weaker, []), rule];
        }
        foreach (var transition in rulebook.Transitions)
        {
            foreach (var clause in rulebook.Clauses.Where(c => c is not TransitionClause && transition.Concerns(c)).Select(c => c.Id).Distinct(StringComparer.Ordinal))
                _transitions[clause] = [.. TransitionsOn(clause), transition];
        }
        _ordering = rulebook.Transitions.ToDictionary(t => t, t => new Series<TransitionClause>([t], rulebook.Provisions.Where(p => p.Provision == t.Version.Provision).SelectMany(p => p.Versions)));
        var givenBack = rulebook.Clauses.Select(c => c.Version).Concat(rulebook.Provisions.SelectMany(p => p.Versions)).Where(v => v.Effect is not null).Select(v => v.Provision).ToHashSet();
        _restOnEffectBack = givenBack.Count == 0 ? [] : [.. rulebook.Rules.Where(r => RestsOn(r, givenBack)).Select(r => r.Id)];
    }

    /// <summary>Rules on acts of a class.</summary>
    public Series<Rule>[] RulesOn(Type actType) => _byAct.GetValueOrDefault(actType, []);

    /// <summary>Duties on acts of a class.</summary>
    public Series<Rule>[] DutiesOn(Type actType) => _dutiesByAct.GetValueOrDefault(actType, []);

    /// <summary>Exceptions that name the rule or exception in some wording.</summary>
    public Series<ExceptionClause>[] ExceptionsTo(Clause clause) => _exceptions[clause.Id];

    /// <summary>Transition clauses that speak of the clause in some wording, by the day of the change.</summary>
    public TransitionClause[] TransitionsOn(string clause) => _transitions.GetValueOrDefault(clause, []);

    /// <summary>Whether the provision that holds a transition clause was in force on a day, as far as published by <paramref name="knownOn"/>.</summary>
    public bool WasInForce(TransitionClause clause, DateOnly day, DateOnly? knownOn) => _ordering[clause].WasInForce(clause, day, knownOn);

    /// <summary>Whether a text that was given effect back can bear on the rule: its own, or that of an exception, a definition or a stronger rule.</summary>
    public bool RestsOnEffectBack(Series<Rule> rule) => _restOnEffectBack.Contains(rule.Id);

    /// <summary>Rules that take precedence over the rule in some wording.</summary>
    public Series<Rule>[] RulesOver(Rule rule) => _stronger.GetValueOrDefault(rule.Id, []);

    /// <summary>The definition of that id; the rulebook has it, or it would not have been put together.</summary>
    public Series<DefinitionClause> Definition(string id) => _rulebook.FindDefinition(id)!;

    /// <summary>Whether a clause, or one it can ask however far down, stands under a provision of which a text was given effect back.</summary>
    private bool RestsOn(Series<Rule> rule, HashSet<Provision> givenBack)
    {
        var (seen, open) = (new HashSet<Clause>(rule.Versions), new Stack<Clause>(rule.Versions));
        while (open.TryPop(out var next))
        {
            if (givenBack.Contains(next.Version.Provision))
                return true;
            foreach (var asked in _rulebook.AskedBy(next).Where(seen.Add))
                open.Push(asked);
        }
        return false;
    }
}
