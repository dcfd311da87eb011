using System.Collections.Concurrent;
using Compliance.Rules;

namespace Compliance.Checking.Planning;

/// <summary>Plans the rules on each class of acts, when the first act of it is judged.</summary>
internal sealed class RulePlans(RuleIndex index, IReadOnlySet<string> underReview)
{
    private readonly ConcurrentDictionary<Type, PlannedRule[]> _byAct = new();
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);

    /// <summary>The rules on acts of a class, by id.</summary>
    public PlannedRule[] On(Type actType)
    {
        if (_byAct.TryGetValue(actType, out var planned))
            return planned;
        lock (_slots)
            return _byAct.GetOrAdd(actType, t => [.. index.RulesOn(t).Select(r => new PlannedRule(r, underReview.Contains(r.Id), Wordings(r, t)))]);
    }

    private PlannedRuleWording[]? Wordings(Series<Rule> series, Type actType)
    {
        if (index.RestsOnEffectBack(series) || index.TransitionsOn(series.Id).Length > 0 || index.RulesOver(series.Versions[0]).Length > 0)
            return null;
        var exceptions = index.ExceptionsTo(series.Versions[0]).Where(e => e.ActType.IsAssignableFrom(actType)).ToList();
        var clauses = exceptions.SelectMany(e => e.Versions).ToList();
        if (exceptions.Exists(e => index.TransitionsOn(e.Id).Length > 0 || index.ExceptionsTo(e.Versions[0]).Length > 0) || series.Versions.Concat<Clause>(clauses).Any(HasMovedDefinition))
            return null;
        var planned = exceptions.Select(e => new PlannedSeries(Slot("exception " + e.Id), [.. e.Versions.Select(v => new PlannedWording(v, Definitions(v)))])).ToArray();
        return [.. series.Versions.Select(v => new PlannedRuleWording(v, Definitions(v), planned).Naming(clauses))];
    }

    private bool HasMovedDefinition(Clause clause) =>
        clause.Definitions.Any(d => index.TransitionsOn(d.Definition).Length > 0 || index.Definition(d.Definition).Versions.Any(HasMovedDefinition));

    private PlannedSeries[] Definitions(Clause clause) =>
        [.. clause.Definitions.Select(d => index.Definition(d.Definition)).Select(d => new PlannedSeries(Slot("definition " + d.Id), [.. d.Versions.Select(v => new PlannedWording(v, Definitions(v)))]))];

    private int Slot(string name) => _slots.TryGetValue(name, out var slot) ? slot : _slots[name] = _slots.Count;
}
