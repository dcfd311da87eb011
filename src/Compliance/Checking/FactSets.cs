namespace Compliance.Checking;

/// <summary>A fact that has to become known, and as what: the answer <paramref name="Value"/> to the question <paramref name="Asked"/> of it, or any other.</summary>
internal readonly record struct Need(string Path, string Asked, string Value, bool Is)
{
    /// <summary>Whether both can become true: nothing is two different values, nor a value and not that value.</summary>
    public bool Agrees(Need other) =>
        Asked != other.Asked || (Is == other.Is ? !Is || Value == other.Value : Value != other.Value);
}

/// <summary>Alternative sets of facts, each a smallest one: the algebra behind "which facts would settle it".</summary>
internal sealed class FactSets
{
    private const int Most = 32;

    /// <summary>Cannot be reached whatever becomes known.</summary>
    public static readonly FactSets Impossible = new([]);

    /// <summary>Holds already: nothing need become known.</summary>
    public static readonly FactSets Certain = Of([]);

    private readonly IReadOnlyList<IReadOnlySet<Need>> _sets;

    private FactSets(IReadOnlyList<IReadOnlySet<Need>> sets) => _sets = sets;

    /// <summary>The places of the facts of each set, in ordinal order; the smallest sets first, none containing another.</summary>
    public IEnumerable<IReadOnlyList<string>> Paths =>
        Smallest(_sets.Select(s => s.Select(n => new Need(n.Path, "", "", true)).ToHashSet()))._sets
            .Select(s => s.Select(n => n.Path).Order(StringComparer.Ordinal).ToList());

    /// <summary>One set.</summary>
    public static FactSets Of(IEnumerable<Need> needs) => new([needs.ToHashSet()]);

    /// <summary>Either alternative will do.</summary>
    public FactSets Or(FactSets other) => Smallest(_sets.Concat(other._sets));

    /// <summary>Both are needed; what asks of one fact to be two things falls away.</summary>
    public FactSets And(FactSets other) =>
        Smallest(from a in _sets from b in other._sets where a.All(x => b.All(x.Agrees)) select a.Union(b).ToHashSet());

    /// <summary>The sets that need none of these places.</summary>
    public FactSets Without(IReadOnlyCollection<string> paths) => new([.. _sets.Where(s => !s.Any(n => paths.Contains(n.Path)))]);

    private static FactSets Smallest(IEnumerable<IReadOnlySet<Need>> sets)
    {
        var kept = new List<IReadOnlySet<Need>>();
        foreach (var set in sets.OrderBy(s => s.Count).ThenBy(s => string.Join('\n', s.Select(n => n.ToString()).Order(StringComparer.Ordinal)), StringComparer.Ordinal))
        {
            if (kept.Count < Most && !kept.Any(k => k.IsSubsetOf(set)))
                kept.Add(set);
        }
        return new(kept);
    }
}
