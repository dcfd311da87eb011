using System.Collections;
using Compliance.Cases;

namespace Compliance.Checking;

/// <summary>A list of verdicts that <see cref="Checker.Judge(Cases.CaseFile, Verdicts, CheckOptions?)"/> fills, made to be used again for the next file: then judging allocates next to nothing. For one thread at a time.</summary>
public sealed class Verdicts : IReadOnlyList<RuleVerdict>
{
    private RuleVerdict[] _items = new RuleVerdict[32];

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <summary>The verdicts, by act in the order of the file, then by rule id. They stay until the list is filled again.</summary>
    public ReadOnlySpan<RuleVerdict> All => _items.AsSpan(0, Count);

    /// <inheritdoc/>
    public RuleVerdict this[int index] => All[index];

    /// <summary>Lets go of the verdicts, and of the file they speak of.</summary>
    public void Clear()
    {
        Array.Clear(_items, 0, Count);
        Count = 0;
    }

    /// <inheritdoc/>
    public IEnumerator<RuleVerdict> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return _items[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(PersonnelAct act, Said said)
    {
        var items = _items;
        if ((uint)Count >= (uint)items.Length)
            Array.Resize(ref items, 2 * Count);
        items[Count++] = new(act, said);
        _items = items;
    }

    internal void Replace(int index, in RuleVerdict verdict) => _items[index] = verdict;
}
