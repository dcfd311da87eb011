using System.Runtime.CompilerServices;

namespace Compliance.Facts;

/// <summary>A list of the case file: known (perhaps empty), or unknown because the file is silent. An unknown list is not an empty list.</summary>
/// <remarks>A known list is taken to be complete. Conditions over it follow Kleene logic; the default value is <see cref="Unknown"/>.</remarks>
public readonly struct FactList<T> : IFact where T : notnull
{
    private readonly T[]? _items; // conditions walk it at each judgment: an interface would allocate each time

    private FactList(T[] items) => _items = items;

    /// <summary>The file is silent.</summary>
    public static FactList<T> Unknown => default;

    /// <summary>The file states exactly these: an array is taken as it is, any other list as it stands now.</summary>
    public static FactList<T> Known(params IReadOnlyList<T> items) => new(items as T[] ?? [.. items]);

    /// <summary>As <see cref="Known"/>, of an array that nobody changes any more.</summary>
    internal static FactList<T> Of(T[] items) => new(items);

    /// <inheritdoc/>
    public FactState State => _items is null ? FactState.Unknown : _items.Length == 0 ? FactState.Absent : FactState.Known;

    object? IFact.Value => _items;

    /// <summary>The items, if the list is known. For the engine: rule code cannot call it.</summary>
    public bool TryGet(out IReadOnlyList<T> items)
    {
        items = _items ?? [];
        return _items is not null;
    }

    /// <summary>The items of a class, in their order: none where the list is unknown.</summary>
    internal TItem[] ThatAre<TItem>() where TItem : class, T
    {
        var count = 0;
        foreach (var item in _items ?? [])
            count += item is TItem ? 1 : 0;
        var found = count == 0 ? [] : new TItem[count];
        for (var (i, at) = (0, 0); at < count; i++)
        {
            if (_items![i] is TItem one)
                found[at++] = one;
        }
        return found;
    }

    /// <summary>The items of a kind, which all are of the class, in their order.</summary>
    internal TItem[] ThatAre<TItem>(int[] kinds, int kind) where TItem : class, T
    {
        var count = 0;
        foreach (var one in kinds)
            count += one == kind ? 1 : 0;
        var found = count == 0 ? [] : new TItem[count];
        for (var (i, at) = (0, 0); at < count; i++)
        {
            if (kinds[i] == kind)
                found[at++] = Unsafe.As<TItem>(_items![i]);
        }
        return found;
    }

    /// <summary>Whether there is at least one item.</summary>
    public Truth Any() => _items is null ? Truth.Unknown : Truth.Of(_items.Length > 0);

    /// <summary>Whether there is none.</summary>
    public Truth IsEmpty() => !Any();

    /// <summary>Whether <paramref name="condition"/> holds for at least one item: true as soon as one is shown, unknown if one could.</summary>
    public Truth Any(Func<T, Truth> condition)
    {
        if (_items is null)
            return Truth.Unknown;
        var result = Truth.False;
        foreach (var item in _items)
            result |= condition(item);
        return result;
    }

    /// <summary>Whether <paramref name="condition"/> holds for every item; an empty list satisfies it.</summary>
    public Truth All(Func<T, Truth> condition)
    {
        if (_items is null)
            return Truth.Unknown;
        var result = Truth.True;
        foreach (var item in _items)
            result &= condition(item);
        return result;
    }

    /// <summary>Whether <paramref name="condition"/> holds for no item.</summary>
    public Truth None(Func<T, Truth> condition) => !Any(condition);

    /// <summary>Whether <paramref name="value"/> is in the list.</summary>
    public Truth Contains(Fact<T> value) => Any(item => Fact<T>.Known(item) == value);

    /// <summary>How many items there are.</summary>
    public Count Count() => _items is null ? Facts.Count.Unknown : Facts.Count.Exactly(_items.Length);

    /// <summary>How many items satisfy <paramref name="condition"/>: at least those shown to, at most those not shown not to.</summary>
    public Count Count(Func<T, Truth> condition)
    {
        if (_items is null)
            return Facts.Count.Unknown;
        var (least, most) = (0, 0);
        foreach (var item in _items)
        {
            var truth = condition(item);
            least += truth.IsTrue ? 1 : 0;
            most += truth.IsFalse ? 0 : 1;
        }
        return Facts.Count.Between(least, most);
    }

    /// <summary>The number of items, or <c>unknown</c>.</summary>
    public override string ToString() => _items is null ? "unknown" : Readable.Of(_items.Length);
}
