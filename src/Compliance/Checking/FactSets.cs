namespace Compliance.Checking;

/// <summary>Alternative sets of facts, each a smallest one: the algebra behind "which facts would settle it".</summary>
internal sealed class FactSets
{
    private const int Most = 32;

    /// <summary>Cannot be reached whatever becomes known.</summary>
    public static readonly FactSets Impossible = new([]);

    /// <summary>Holds already: nothing need become known.</summary>
    public static readonly FactSets Certain = Of([]);

    private FactSets(IReadOnlyList<IReadOnlySet<string>> sets) => Sets = sets;

    /// <summary>The sets, the smallest first; none contains another.</summary>
    public IReadOnlyList<IReadOnlySet<string>> Sets { get; }

    /// <summary>One set.</summary>
    public static FactSets Of(IEnumerable<string> facts) => new([facts.ToHashSet(StringComparer.Ordinal)]);

    /// <summary>Either alternative will do.</summary>
    public FactSets Or(FactSets other) => Smallest(Sets.Concat(other.Sets));

    /// <summary>Both are needed.</summary>
    public FactSets And(FactSets other) =>
        Smallest(from a in Sets from b in other.Sets select (IReadOnlySet<string>)a.Union(b).ToHashSet(StringComparer.Ordinal));

    private static FactSets Smallest(IEnumerable<IReadOnlySet<string>> sets)
    {
        var kept = new List<IReadOnlySet<string>>();
        foreach (var set in sets.OrderBy(s => s.Count).ThenBy(s => string.Join('\n', s.Order(StringComparer.Ordinal)), StringComparer.Ordinal))
        {
            if (kept.Count < Most && !kept.Any(k => k.IsSubsetOf(set)))
                kept.Add(set);
        }
        return new(kept);
    }
}
