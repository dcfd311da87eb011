using Compliance.Cases;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Judges one rule on one act of a copied file under changes, as long as the work allowed lasts.</summary>
internal sealed class RepairTrial(Checker checker, CaseCopy copy, PersonnelAct act, Series<Rule> rule, RepairOptions options)
{
    private readonly Dictionary<string, Outcome> _known = new(StringComparer.Ordinal);
    private int _left = options.Work;
    private int _price = 10;

    public PersonnelAct Act { get; } = act;

    /// <summary>Whether the work allowed is done: nothing more is tried.</summary>
    public bool IsSpent => _left <= 0;

    /// <summary>Whether any change was tried.</summary>
    public bool HasTried => _known.Count > 0;

    /// <summary>Whether some changes led to a question for a person instead of to compliance.</summary>
    public bool LeadsToQuestion { get; private set; }

    /// <summary>The outcome with the changes of a set; an error once the work is done.</summary>
    public Outcome Judge(RepairSet set)
    {
        if (_known.TryGetValue(set.Key, out var known))
            return known;
        if (IsSpent)
            return Outcome.Error;
        _left -= _price;
        var outcome = During(set, () => checker.OutcomeOf(Act, rule, options.KnownOn), Outcome.Error);
        LeadsToQuestion |= outcome == Outcome.NeedsJudgment;
        return _known[set.Key] = outcome;
    }

    /// <summary>The set with one day or number moved by so many steps, if that makes the rule come out compliant.</summary>
    public RepairSet? IsMet(RepairSet set, int at, long steps) =>
        set.Steps[at] is { Change: ValueChange { Value: { } value } } step && RepairScale.Has(value) && RepairScale.Plus(value, steps) is { } moved
            ? IsMet(set.With(at, step with { Change = new ValueChange(step.Path, moved) })) : null;

    /// <summary>The set, if it makes the rule come out compliant.</summary>
    public RepairSet? IsMet(RepairSet set) => Judge(set) == Outcome.Compliant ? set : null;

    /// <summary>The set, or a part of it that does as well; <c>null</c> where the work allowed did not last to try every part.</summary>
    public RepairSet? Smallest(RepairSet set) =>
        set.Steps.Count < 2 ? set : set.Subsets().FirstOrDefault(s => IsMet(s) is not null) ?? (IsSpent ? null : set);

    /// <summary>What else could be changed once the changes of a set are made.</summary>
    public IReadOnlyList<RepairSet> Ways(RepairSet set, SortedDictionary<string, (Text, Unchangeable)> unchangeable)
    {
        if (IsSpent)
            return [];
        return During(set, () =>
        {
            if (checker.ProofOf(Act, rule, options.KnownOn) is not { } proof)
                return [];
            _price = Math.Max(_price, proof.Parts.Sum(Size));
            _left -= 10 * _price; // a proof costs more than a verdict
            var ways = new RepairWays(Act);
            var sets = ways.Of(proof);
            foreach (var (path, why) in ways.Fixed)
                unchangeable.TryAdd(path, why);
            return sets;
        }, []);
    }

    private T During<T>(RepairSet set, Func<T> run, T impossible)
    {
        var before = new Stack<(Member, Record, object?)>();
        if (copy.Apply(set.Changes, before) is not null)
            return impossible; // a part of a set can speak of an entry that another part brings
        try
        {
            return run();
        }
        finally
        {
            CaseCopy.Undo(before);
        }
    }

    private static int Size(ProofPart part) => 1 + part.Steps.Sum(Size) + part.Parts.Sum(Size);

    private static int Size(Step step) => 1 + step.Children.Sum(Size);
}
