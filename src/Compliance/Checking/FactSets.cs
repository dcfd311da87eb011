namespace Compliance.Checking;

/// <summary>A fact that has to become known, and as what: the answer <see cref="Value"/> to the question <see cref="Asked"/> of it, or any other.</summary>
internal sealed class Need(string path, string asked, string value, bool isThat)
{
    private readonly string _key = $"{path}, Asked = {asked}, Value = {value}, Is = {isThat}";

    public string Path { get; } = path;

    public string Asked { get; } = asked;

    public string Value { get; } = value;

    public bool Is { get; } = isThat;

    /// <summary>A bit that the same need always has: sets whose bits are not within each other's are not either.</summary>
    public ulong Bit => 1UL << (_key.GetHashCode(StringComparison.Ordinal) & 63);

    /// <summary>Whether both can become true: nothing is two different values, nor a value and not that value.</summary>
    public bool Agrees(Need other) => Asked != other.Asked || (Is == other.Is ? !Is || Value == other.Value : Value != other.Value);

    public int CompareTo(Need other) => ReferenceEquals(this, other) ? 0 : string.CompareOrdinal(_key, other._key);
}

/// <summary>A set of needs in order, each once.</summary>
internal readonly struct NeedSet
{
    private const int MostCompared = 256; // beyond it a table of questions is made first

    private readonly Need[] _needs;
    private readonly ulong _bits;

    private NeedSet(Need[] needs)
    {
        (_needs, _bits) = (needs, 0);
        foreach (var need in needs)
            _bits |= need.Bit;
    }

    public IReadOnlyList<Need> Needs => _needs;

    public static NeedSet Of(IEnumerable<Need> needs)
    {
        var sorted = needs.ToList();
        sorted.Sort((a, b) => a.CompareTo(b));
        return new([.. sorted.Where((n, i) => i == 0 || n.CompareTo(sorted[i - 1]) != 0)]);
    }

    public bool Agrees(NeedSet other) =>
        _needs.Length * (long)other._needs.Length <= MostCompared ? AgreesWithEach(other._needs) : _needs.Length < other._needs.Length ? other.AgreesByQuestion(_needs) : AgreesByQuestion(other._needs);

    private bool AgreesWithEach(Need[] needs)
    {
        foreach (var a in _needs)
        {
            foreach (var b in needs)
            {
                if (!a.Agrees(b))
                    return false;
            }
        }
        return true;
    }

    private bool AgreesByQuestion(Need[] needs)
    {
        var asked = _needs.ToLookup(n => n.Asked, StringComparer.Ordinal);
        return needs.All(b => asked[b.Asked].All(a => a.Agrees(b)));
    }

    public NeedSet With(NeedSet other)
    {
        var both = new Need[_needs.Length + other._needs.Length];
        var (i, j, n) = (0, 0, 0);
        while (i < _needs.Length || j < other._needs.Length)
        {
            var order = i == _needs.Length ? 1 : j == other._needs.Length ? -1 : _needs[i].CompareTo(other._needs[j]);
            both[n++] = order <= 0 ? _needs[i] : other._needs[j];
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new(n == both.Length ? both : both[..n]);
    }

    public bool IsWithin(NeedSet other)
    {
        if ((_bits & ~other._bits) != 0)
            return false;
        var j = 0;
        foreach (var need in _needs)
        {
            while (j < other._needs.Length && need.CompareTo(other._needs[j]) > 0)
                j++;
            if (j == other._needs.Length || need.CompareTo(other._needs[j]) != 0)
                return false;
        }
        return true;
    }

    /// <summary>The smaller set first, then by what is needed.</summary>
    public int CompareTo(NeedSet other)
    {
        if (_needs.Length != other._needs.Length)
            return _needs.Length - other._needs.Length;
        for (var i = 0; i < _needs.Length; i++)
        {
            if (_needs[i].CompareTo(other._needs[i]) is var order and not 0)
                return order;
        }
        return 0;
    }
}

/// <summary>Alternative sets of facts, each a smallest one: the algebra behind "which facts would settle it".</summary>
internal sealed class FactSets
{
    private const int Most = 32;

    /// <summary>Cannot be reached whatever becomes known.</summary>
    public static readonly FactSets Impossible = new([]);

    /// <summary>Holds already: nothing need become known.</summary>
    public static readonly FactSets Certain = Of([]);

    private readonly IReadOnlyList<NeedSet> _sets;

    private FactSets(IReadOnlyList<NeedSet> sets) => _sets = sets;

    /// <summary>The places of the facts of each set, in ordinal order; the smallest sets first, none containing another.</summary>
    public IEnumerable<IReadOnlyList<string>> Paths =>
        Smallest([.. _sets.Select(s => NeedSet.Of(s.Needs.Select(n => n.Path).Distinct(StringComparer.Ordinal).Select(p => new Need(p, "", "", true))))])._sets
            .Select(s => s.Needs.Select(n => n.Path).Order(StringComparer.Ordinal).ToList());

    private bool IsCertain => _sets is [{ Needs.Count: 0 }];

    /// <summary>One set.</summary>
    public static FactSets Of(IEnumerable<Need> needs) => new([NeedSet.Of(needs)]);

    /// <summary>Either alternative will do.</summary>
    public FactSets Or(FactSets other) => _sets.Count == 0 ? other : other._sets.Count == 0 ? this : Smallest([.. _sets, .. other._sets]);

    /// <summary>Both are needed; what asks of one fact to be two things falls away.</summary>
    public FactSets And(FactSets other)
    {
        if (IsCertain || other._sets.Count == 0)
            return other;
        if (other.IsCertain || _sets.Count == 0)
            return this;
        var both = new List<NeedSet>();
        foreach (var a in _sets)
        {
            foreach (var b in other._sets)
            {
                if (a.Agrees(b))
                    both.Add(a.With(b));
            }
        }
        return Smallest(both);
    }

    /// <summary>The sets that need none of these places.</summary>
    public FactSets Without(IReadOnlyCollection<string> paths) => new([.. _sets.Where(s => !s.Needs.Any(n => paths.Contains(n.Path)))]);

    private static FactSets Smallest(List<NeedSet> sets)
    {
        sets.Sort((a, b) => a.CompareTo(b));
        var kept = new List<NeedSet>();
        foreach (var set in sets)
        {
            if (kept.Count == Most)
                break;
            if (!kept.Exists(k => k.IsWithin(set)))
                kept.Add(set);
        }
        return new(kept);
    }
}
