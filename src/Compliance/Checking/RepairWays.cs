using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Reads from the proof of a breach which changes would turn its failed requirements: a mirror of how they were evaluated.</summary>
/// <remarks>What is found is a guess that has to be judged: requirements share facts, and other conditions read them too.</remarks>
internal sealed class RepairWays(PersonnelAct act)
{
    private const int MostSets = 24;
    private const int MostEntries = 6;
    private static readonly IReadOnlyList<RepairSet> Done = [RepairSet.Empty];
    private readonly RepairLeaves _leaves = new(act);

    /// <summary>Facts that would have helped but that nobody can change: what they are called and why not, by path.</summary>
    public IReadOnlyDictionary<string, (Text Words, Unchangeable Why)> Fixed => _leaves.Fixed;

    /// <summary>The sets of changes, the smallest first.</summary>
    public IReadOnlyList<RepairSet> Of(Proof proof) =>
        All(proof.Parts.Where(p => p.Kind == ProofPartKind.Requirement && !p.Truth.IsTrue).Select(p => p.Steps.Count == 1 ? Ways(p.Steps[0], true) : []));

    private IReadOnlyList<RepairSet> Ways(Step step, bool wanted)
    {
        if (step.Value is not Truth truth)
            return [];
        if (wanted ? truth.IsTrue : truth.IsFalse)
            return Done;
        IReadOnlyList<RepairSet> ways = (step.Operation, step.Children.Count) switch
        {
            ("!", 1) => Ways(step.Children[0], !wanted),
            ("&", _) => Connected(step.Children, wanted, all: wanted),
            ("|", _) => Connected(step.Children, wanted, all: !wanted),
            ("Any", > 0) => Some(step, wanted),
            ("None", > 0) => Some(step, !wanted),
            ("All", > 0) => Every(step, wanted),
            ("IsEmpty", 1) => Some(step, !wanted),
            ("Contains", 2) => Containing(step.Children[0], step.Children[1], wanted),
            _ => Atom(step, wanted),
        };
        return ways.Count == 0 && truth.IsUnknown ? Done : ways; // what is only unknown may follow from the rest: judging will tell
    }

    private IReadOnlyList<RepairSet> Atom(Step step, bool wanted)
    {
        var (op, parts) = (step.Operation, step.Children);
        return op switch
        {
            Step.FactRead => One(_leaves.Becomes(step, wanted)),
            "IsGiven" => One(_leaves.Given(parts[0], wanted)),
            "IsNone" => One(_leaves.Given(parts[0], !wanted)),
            "In" => wanted ? Each(parts.Skip(1).SelectMany(v => Turned(parts[0], "==", Plain(v)))) : Each(_leaves.OtherThan(parts[0], [.. parts.Skip(1).Select(Plain)])),
            "IsFromTo" when wanted && parts.Count == 3 => Each(Turned(parts[0], ">=", Plain(parts[1])).Concat(Turned(parts[0], "<=", Plain(parts[2])))),
            "==" or "!=" or "<" or "<=" or ">" or ">=" when parts.Count == 2 => Compared(parts[0], wanted ? op : Opposite(op), parts[1]),
            _ when wanted && parts is [var done, var start, { Operation: "last day" } last, ..] => Timely(done, start, last),
            _ => [],
        };
    }

    private IReadOnlyList<RepairSet> Compared(Step left, string relation, Step right) =>
        Each(Turned(left, relation, Plain(right)).Concat(Turned(right, Mirrored(relation), Plain(left))));

    /// <summary>A term is met by doing the thing on its last day, or by having what it runs from come so much later.</summary>
    private IReadOnlyList<RepairSet> Timely(Step done, Step start, Step last)
    {
        if (Plain(last) is not DateOnly due)
            return [];
        var ways = Turned(done, "<=", due);
        if (Plain(done) is DateOnly did && Plain(start) is DateOnly begin && RepairScale.Plus(begin, did.DayNumber - due.DayNumber) is { } later)
            ways = ways.Concat(Turned(start, ">=", later).Select(s => s with { Spread = 7 }));
        return Each(ways);
    }

    /// <summary>The changes that put one side of a comparison where it has to be.</summary>
    private IEnumerable<RepairStep> Turned(Step side, string relation, object? bound)
    {
        if (bound is null)
            return [];
        if (side.Operation == "Count")
            return bound is int number ? Counted(side, relation, number) : [];
        return RepairInverse.Leaves(side, relation, bound).SelectMany(leaf => _leaves.Put(leaf));
    }

    private IEnumerable<RepairStep> Counted(Step count, string relation, int number)
    {
        var (list, asked) = (count.Children[0], count.Children.Skip(1).ToList());
        var counted = asked.Count == 0 ? [.. Enumerable.Range(0, CaseCopy.Entries(list.Value).Count)] : Where(asked, t => !t.IsFalse);
        var most = relation switch { "<" => number - 1, "<=" or "==" => number, _ => int.MaxValue };
        var least = relation switch { ">" => number + 1, ">=" or "==" => number, _ => 0 };
        if (counted.Count > most && most >= 0)
            return _leaves.Without(list, [.. counted.Skip(most)]);
        if (counted.Count >= least || least - counted.Count > MostEntries)
            return [];
        var turned = Where(asked, t => t.IsFalse).Take(MostEntries).SelectMany(at => Ways(asked[at], true)).Where(s => s.Steps.Count == 1).Select(s => s.Steps[0]);
        return turned.Concat(_leaves.WithNew(list, least - counted.Count));
    }

    private IReadOnlyList<RepairSet> Containing(Step list, Step value, bool wanted)
    {
        var (entries, sought) = (CaseCopy.Entries(list.Value), Plain(value));
        if (wanted)
            return Each((sought is null ? [] : _leaves.WithValue(list, sought)).Concat(entries.Take(MostEntries).SelectMany(e => Turned(value, "==", e))));
        return Each(_leaves.Without(list, [.. Enumerable.Range(0, entries.Count).Where(i => entries[i].Equals(sought))]));
    }

    /// <summary>At least one entry, or none at all.</summary>
    private IReadOnlyList<RepairSet> Some(Step step, bool wanted)
    {
        var (list, asked) = (step.Children[0], step.Children.Skip(1).ToList());
        if (wanted)
            return Union(asked.Take(MostEntries).Select(a => Ways(a, true)).Append(Each(_leaves.WithNew(list, 1))));
        var against = asked.Count == 0 ? [.. Enumerable.Range(0, CaseCopy.Entries(list.Value).Count)] : Where(asked, t => !t.IsFalse);
        return Union([against.Count is 0 or > MostEntries || asked.Count == 0 ? [] : All(against.Select(at => Ways(asked[at], false))), Each(_leaves.Without(list, against))]);
    }

    private IReadOnlyList<RepairSet> Every(Step step, bool wanted)
    {
        var (list, asked) = (step.Children[0], step.Children.Skip(1).ToList());
        if (!wanted)
            return Union(asked.Take(MostEntries).Select(a => Ways(a, false)).Append(Each(_leaves.WithNew(list, 1))));
        var against = Where(asked, t => !t.IsTrue);
        return Union([against.Count > MostEntries ? [] : All(against.Select(at => Ways(asked[at], true))), Each(_leaves.Without(list, against))]);
    }

    private IReadOnlyList<RepairSet> Connected(IReadOnlyList<Step> parts, bool wanted, bool all) =>
        all ? All(parts.Select(p => Ways(p, wanted))) : Union(parts.Select(p => Ways(p, wanted)));

    private static List<int> Where(List<Step> asked, Func<Truth, bool> holds) =>
        [.. Enumerable.Range(0, asked.Count).Where(i => asked[i].Value is Truth truth && holds(truth))];

    private static IReadOnlyList<RepairSet> One(RepairStep? step) => step is null ? [] : [new([step])];

    private static IReadOnlyList<RepairSet> Each(IEnumerable<RepairStep> steps) => Smallest(steps.Select(s => new RepairSet([s])));

    private static IReadOnlyList<RepairSet> Union(IEnumerable<IReadOnlyList<RepairSet>> ways) => Smallest(ways.SelectMany(w => w));

    private static IReadOnlyList<RepairSet> All(IEnumerable<IReadOnlyList<RepairSet>> ways)
    {
        var sets = Done;
        foreach (var way in ways)
        {
            sets = Smallest(from a in sets from b in way from both in a.And(b) select both);
            if (sets.Count == 0)
                return sets; // one of them cannot be had: the rest does not help
        }
        return sets;
    }

    private static IReadOnlyList<RepairSet> Smallest(IEnumerable<RepairSet> sets) =>
        [.. sets.Where(s => s.Steps.Count <= RepairSet.MostSteps).DistinctBy(s => s.Key, StringComparer.Ordinal).OrderBy(s => s.Steps.Count).Take(MostSets)];

    private static object? Plain(Step step) => RepairInverse.Plain(step);

    private static string Opposite(string relation) => relation switch { "==" => "!=", "!=" => "==", "<" => ">=", "<=" => ">", ">" => "<=", _ => "<" };

    private static string Mirrored(string relation) => relation switch { "<" => ">", "<=" => ">=", ">" => "<", ">=" => "<=", _ => relation };
}
