namespace Compliance.Facts;

/// <summary>A fact of the case file: known, known to be absent (the file says there is none), or unknown (the file is silent).</summary>
/// <remarks>
/// Comparisons give a <see cref="Truth"/>. With an unknown side the answer is unknown. With a side known to be absent,
/// "is it the same?" is false and "is it earlier, later, more?" is unknown: a rule asks <see cref="IsGiven"/> first.
/// The default value is <see cref="Unknown"/>.
/// </remarks>
public readonly struct Fact<T> : IFact where T : notnull
{
    private readonly T _value;
    private readonly FactState _state;

    private Fact(T value, FactState state)
    {
        _value = value;
        _state = state;
    }

    /// <summary>The file is silent.</summary>
    public static Fact<T> Unknown => default;

    /// <summary>The file states that there is none (an explicit <c>null</c>).</summary>
    public static Fact<T> Absent => new(default!, FactState.Absent);

    /// <summary>The file states <paramref name="value"/>.</summary>
    public static Fact<T> Known(T value) => new(value, FactState.Known);

    /// <summary>Known, absent or unknown.</summary>
    public FactState State => _state;

    object? IFact.Value => _state == FactState.Known ? _value : null;

    /// <summary>Whether the file gives a value: false when it says there is none, unknown when it is silent.</summary>
    public Truth IsGiven => _state switch { FactState.Known => Truth.True, FactState.Absent => Truth.False, _ => Truth.Unknown };

    /// <summary>Whether the file says there is none: unknown when it is silent.</summary>
    public Truth IsNone => !IsGiven;

    /// <summary>The value, if known. For the engine: rule code cannot call it.</summary>
    public bool TryGet(out T value)
    {
        value = _value;
        return _state == FactState.Known;
    }

    /// <summary>Whether the value is one of those named; false when there is none, unknown when the file is silent.</summary>
    public Truth In(T a, T b) => this == a | this == b;

    /// <inheritdoc cref="In(T, T)"/>
    public Truth In(T a, T b, T c) => In(a, b) | this == c;

    /// <inheritdoc cref="In(T, T)"/>
    public Truth In(T a, T b, T c, T d) => In(a, b) | In(c, d);

    /// <inheritdoc cref="In(T, T)"/>
    public Truth In(T a, T b, T c, T d, T e) => In(a, b, c) | In(d, e);

    /// <inheritdoc cref="In(T, T)"/>
    public Truth In(T a, T b, T c, T d, T e, T f) => In(a, b, c) | In(d, e, f);

    /// <inheritdoc cref="In(T, T)"/>
    public Truth In(T a, T b, T c, T d, T e, T f, T g) => In(a, b, c, d) | In(e, f, g);

    /// <summary>A known fact from a value.</summary>
    public static implicit operator Fact<T>(T value) => Known(value);

    /// <summary>Same value. Two facts known to be absent are not "the same": there is nothing to compare.</summary>
    public static Truth operator ==(Fact<T> a, Fact<T> b)
    {
        if (a._state == FactState.Unknown || b._state == FactState.Unknown)
            return Truth.Unknown;
        return Truth.Of(a._state == FactState.Known && b._state == FactState.Known && AreEqual(a._value, b._value));
    }

    /// <summary>The negation of the equality.</summary>
    public static Truth operator !=(Fact<T> a, Fact<T> b) => !(a == b);

    /// <summary>Less, earlier or lower; unknown unless both are known.</summary>
    public static Truth operator <(Fact<T> a, Fact<T> b) =>
        BothKnown(a, b) ? Truth.Of(Compare(a._value, b._value) < 0) : Truth.Unknown;

    /// <summary>At most, not later than; unknown unless both are known.</summary>
    public static Truth operator <=(Fact<T> a, Fact<T> b) =>
        BothKnown(a, b) ? Truth.Of(Compare(a._value, b._value) <= 0) : Truth.Unknown;

    /// <summary>More, later or higher; unknown unless both are known.</summary>
    public static Truth operator >(Fact<T> a, Fact<T> b) => b < a;

    /// <summary>At least, not earlier than; unknown unless both are known.</summary>
    public static Truth operator >=(Fact<T> a, Fact<T> b) => b <= a;

    // Texts apart: the comparer of a class has to be looked for each time.
    private static bool AreEqual(T a, T b) => a is string text && b is string other ? string.Equals(text, other) : EqualityComparer<T>.Default.Equals(a, b);

    // The default comparer of texts asks the culture of the machine.
    private static int Compare(T a, T b) =>
        a is string text && b is string other ? string.CompareOrdinal(text, other) : Comparer<T>.Default.Compare(a, b);

    private static bool BothKnown(Fact<T> a, Fact<T> b) => a._state == FactState.Known && b._state == FactState.Known;

    /// <summary>The value, <c>none</c> or <c>unknown</c>, in invariant form.</summary>
    public override string ToString() => _state switch
    {
        FactState.Known => Readable.Of(_value),
        FactState.Absent => "none",
        _ => "unknown",
    };
}

/// <summary>What the file says of a fact.</summary>
public enum FactState : byte
{
    /// <summary>The file is silent.</summary>
    Unknown,

    /// <summary>The file says there is none.</summary>
    Absent,

    /// <summary>The file gives a value.</summary>
    Known,
}

/// <summary>A fact whatever its type: what proofs and readers need of it.</summary>
public interface IFact
{
    /// <summary>Known, absent or unknown.</summary>
    FactState State { get; }

    /// <summary>The value when known, else <c>null</c>.</summary>
    object? Value { get; }
}
