using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Looks for the smallest changes that make violations of one file lawful. Every candidate is judged on a copy of the file before it counts.</summary>
/// <remarks>
/// Bounded: candidates come from the proof of the breach, at most three rounds of them, at most six facts at a time; what is judged is paid for from
/// <see cref="RepairOptions.Work"/>, by the number of steps the proof has.
/// </remarks>
internal sealed class RepairSearch
{
    private const int MostRounds = 3;
    private const int MostRefined = 10;
    private static readonly int[] ExampleDays = [1, 7, 31, 92, 366, -1, -7, -31, -92, -366]; // within the days that were found to do
    private readonly Checker _checker;
    private readonly RepairOptions _options;
    private readonly CaseCopy _copy;
    private readonly RepairEffects _effects;

    public RepairSearch(Checker checker, CaseFile file, RepairOptions options)
    {
        (_checker, _options, _copy) = (checker, options, new(file));
        _effects = new(checker, _copy, options.KnownOn);
    }

    /// <summary>The repairs of one violation of the file.</summary>
    public Repairs Of(Finding violation)
    {
        if (violation.Outcome != Outcome.Violation || _checker.RuleOf(violation) is not { } rule)
            return new([], Text.None);
        if (!_copy.Has(violation.Act))
            throw new ArgumentException($"The finding speaks of the act '{violation.Act.Id}', which stands in another case file.", nameof(violation));
        var trial = new RepairTrial(_checker, _copy, _copy.Of(violation.Act), rule, _options);
        var reasons = new SortedDictionary<string, (Text, Unchangeable)>(StringComparer.Ordinal);
        var order = RepairOrder.For(trial.Act);
        var refined = Find(trial, reasons).OrderBy(s => s, order).Take(MostRefined).Select(s => RepairRange.Refined(trial, s)).Where(r => r.Changes.Count > 0)
            .DistinctBy(r => r.Set.Key, StringComparer.Ordinal).OrderBy(r => r.Set, order).ToList();
        if (refined.Count == 0)
            return new([], RepairWords.None(violation.Proof, [.. reasons.Values], trial));
        var possible = new RepairPossibility(trial);
        return new([.. Best(trial.Act, refined).Select(r => new Repair(r.Changes, possible.Of(r.Set), r.Breaks))], Text.None);
    }

    /// <summary>Those that break no other rule; only where all do, those, with what they break.</summary>
    private List<(RepairSet Set, IReadOnlyList<FactChange> Changes, IReadOnlyList<string> Breaks)> Best(PersonnelAct act, IEnumerable<(RepairSet Set, IReadOnlyList<FactChange> Changes)> refined)
    {
        var judged = RepairOrder.Varied(refined, r => r.Set).Select(r => Spared(act, r.Set, r.Changes)).ToList();
        var harmless = judged.Where(r => r.Breaks.Count == 0).ToList();
        return [.. (harmless.Count > 0 ? harmless : judged).Take(_options.Most)];
    }

    /// <summary>What the repair breaks; where any day would do, another is taken as the example that breaks nothing.</summary>
    private (RepairSet Set, IReadOnlyList<FactChange> Changes, IReadOnlyList<string> Breaks) Spared(PersonnelAct act, RepairSet set, IReadOnlyList<FactChange> changes)
    {
        var breaks = _effects.Of(act, set);
        for (var at = 0; at < changes.Count && breaks.Count > 0; at++)
        {
            if (changes[at] is not { Limit: ChangeLimit.Any, To: ValueChange { Value: DateOnly day } })
                continue;
            foreach (var days in ExampleDays.Where(d => RepairScale.Plus(day, d) is not null))
            {
                var change = new ValueChange(changes[at].Path, day.AddDays(days));
                var other = set.With(at, set.Steps[at] with { Change = change });
                if (_effects.Of(act, other).Count == 0)
                    return (other, [.. changes.Select((c, i) => i == at ? c with { To = change } : c)], []);
            }
        }
        return (set, changes, breaks);
    }

    private static List<RepairSet> Find(RepairTrial trial, SortedDictionary<string, (Text, Unchangeable)> reasons)
    {
        var (found, seen, open) = (new List<RepairSet>(), new HashSet<string>(StringComparer.Ordinal) { RepairSet.Empty.Key }, new List<RepairSet> { RepairSet.Empty });
        for (var round = 0; round < MostRounds && open.Count > 0; round++)
        {
            var next = new List<RepairSet>();
            foreach (var set in from node in open from way in trial.Ways(node, reasons) from set in node.AndThen(way) where seen.Add(set.Key) select set)
            {
                if (trial.IsSpent)
                    return found;
                var (met, outcome) = Tried(trial, set);
                if (met is not null)
                    found.AddRange(trial.Smallest(met) is { } smallest ? [smallest] : []);
                else if (outcome is Outcome.Violation or Outcome.Undetermined)
                    next.Add(set);
            }
            open = found.Count == 0 ? next : next.FindAll(s => s.Steps.Any(r => r.IsNew)); // a new record is of use only once something is known of it
        }
        return [.. found.DistinctBy(s => s.Key, StringComparer.Ordinal).Where(s => !found.Exists(o => o.Weight < s.Weight && o.Steps.All(x => s.Steps.Any(y => y.Path == x.Path))))];
    }

    /// <summary>The set as it is, or with one of its days or numbers a little off: months are not all of one length, and terms end on working days.</summary>
    private static (RepairSet? Met, Outcome Outcome) Tried(RepairTrial trial, RepairSet set)
    {
        var outcome = trial.Judge(set);
        if (outcome == Outcome.Compliant)
            return (set, outcome);
        for (var at = 0; at < set.Steps.Count; at++)
        {
            for (var off = 1; off <= set.Steps[at].Spread; off++)
            {
                if (trial.IsMet(set, at, off) is { } later)
                    return (later, Outcome.Compliant);
                if (trial.IsMet(set, at, -off) is { } earlier)
                    return (earlier, Outcome.Compliant);
            }
        }
        return (null, outcome);
    }
}
