using Compliance.Rules;

namespace Compliance.Checking.Planning;

/// <summary>Plans the rules on each class of acts, once for a rulebook.</summary>
internal sealed class RulePlans
{
    private readonly RuleIndex _index;
    private readonly IReadOnlySet<string> _underReview;
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, PlannedRule[]> _byAct;

    public RulePlans(RuleIndex index, IEnumerable<Type> actTypes, IReadOnlySet<string> underReview)
    {
        (_index, _underReview) = (index, underReview);
        _byAct = actTypes.ToDictionary(t => t, t => (PlannedRule[])[.. index.RulesOn(t).Select(r => Plan(r, t))]);
    }

    /// <summary>How many definitions and exceptions there are to keep answers of.</summary>
    public int Slots => _slots.Count;

    /// <summary>The rules on acts of a class, by id.</summary>
    public PlannedRule[] On(Type actType) => _byAct.GetValueOrDefault(actType, []);

    private PlannedRule Plan(Series<Rule> series, Type actType) => new(series, _underReview.Contains(series.Id), Wordings(series, actType));

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
