using Compliance.Cases;
using Compliance.Rules;

namespace Compliance.Checking.Planning;

/// <summary>Plans the rules on each class of acts, when the first act of it is judged.</summary>
internal sealed class RulePlans
{
    private readonly RuleIndex _index;
    private readonly IReadOnlySet<string> _underReview;
    private readonly ILookup<string, ProvisionEntry> _notChecked;
    private readonly Type[] _actTypes;
    private readonly ActPlan?[] _plans;
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);

    public RulePlans(Rulebook rulebook, RuleIndex index, IReadOnlySet<string> underReview, Type[] actTypes)
    {
        (_index, _underReview, _actTypes, _plans) = (index, underReview, actTypes, new ActPlan?[actTypes.Length]);
        _notChecked = rulebook.Provisions.Where(p => p.Status == ProvisionStatus.NotChecked).SelectMany(p => p.NotCheckedOn, (p, act) => (Act: act, Provision: p)).ToLookup(p => p.Act, p => p.Provision, StringComparer.Ordinal);
    }

    /// <summary>What is said of acts of a kind, by its number.</summary>
    public ActPlan On(int kind) => _plans[kind] ?? Plan(kind);

    private ActPlan Plan(int kind)
    {
        var actType = _actTypes[kind];
        lock (_slots)
            return _plans[kind] ??= new([.. _index.RulesOn(actType).Select(r => new PlannedRule(r, _underReview.Contains(r.Id), Wordings(r, actType)))], [.. _notChecked[ActKinds.CodeOf(actType)]]);
    }

    private PlannedRuleWording[]? Wordings(Series<Rule> series, Type actType)
    {
        if (_index.RestsOnEffectBack(series) || _index.TransitionsOn(series.Id).Length > 0 || _index.RulesOver(series.Versions[0]).Length > 0)
            return null;
        var exceptions = _index.ExceptionsTo(series.Versions[0]).Where(e => e.ActType.IsAssignableFrom(actType)).ToList();
        var clauses = exceptions.SelectMany(e => e.Versions).ToList();
        if (exceptions.Exists(e => _index.TransitionsOn(e.Id).Length > 0 || _index.ExceptionsTo(e.Versions[0]).Length > 0) || series.Versions.Concat<Clause>(clauses).Any(HasMovedDefinition))
            return null;
        var planned = exceptions.Select(e => new PlannedSeries(Slot("exception " + e.Id), [.. e.Versions.Select(v => new PlannedWording(v, Definitions(v)))])).ToArray();
        return [.. series.Versions.Select(v => new PlannedRuleWording(v, Definitions(v), planned).Naming(clauses))];
    }

    private bool HasMovedDefinition(Clause clause) =>
        clause.Definitions.Any(d => _index.TransitionsOn(d.Definition).Length > 0 || _index.Definition(d.Definition).Versions.Any(HasMovedDefinition));

    private PlannedSeries[] Definitions(Clause clause) =>
        [.. clause.Definitions.Select(d => _index.Definition(d.Definition)).Select(d => new PlannedSeries(Slot("definition " + d.Id), [.. d.Versions.Select(v => new PlannedWording(v, Definitions(v)))]))];

    private int Slot(string name) => _slots.TryGetValue(name, out var slot) ? slot : _slots[name] = _slots.Count;
}
