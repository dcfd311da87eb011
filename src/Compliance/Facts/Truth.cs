namespace Compliance.Facts;

/// <summary>A condition's value in strong Kleene logic: true, false, or unknown because the file is silent.</summary>
/// <remarks>
/// There is no conversion to <see cref="bool"/> and no <c>true</c>/<c>false</c> operator: a condition in which
/// an unknown could silently read as false does not compile. Use <c>&amp;</c>, <c>|</c> and <c>!</c>.
/// The default value is <see cref="Unknown"/>.
/// </remarks>
public readonly struct Truth : IEquatable<Truth>
{
    // 0 unknown, 1 true, 2 false: two bits, so that the connectives need no branch and no table.
    private readonly byte _state;

    private Truth(byte state) => _state = state;

    /// <summary>The file does not settle it.</summary>
    public static Truth Unknown => default;

    /// <summary>Shown to hold.</summary>
    public static Truth True => new(1);

    /// <summary>Shown not to hold.</summary>
    public static Truth False => new(2);

    /// <summary>A settled truth from a settled <see cref="bool"/>.</summary>
    public static Truth Of(bool value) => new(value ? (byte)1 : (byte)2);

    /// <summary>Whether the condition is shown to hold. For the engine: rule code cannot call it.</summary>
    public bool IsTrue => _state == 1;

    /// <summary>Whether the condition is shown not to hold. For the engine: rule code cannot call it.</summary>
    public bool IsFalse => _state == 2;

    /// <summary>Whether the file leaves the condition open. For the engine: rule code cannot call it.</summary>
    public bool IsUnknown => _state == 0;

    /// <summary>False if either side is false, true if both are true, else unknown.</summary>
    public static Truth operator &(Truth a, Truth b) => new((byte)(((a._state | b._state) & 2) | (a._state & b._state & 1)));

    /// <summary>True if either side is true, false if both are false, else unknown.</summary>
    public static Truth operator |(Truth a, Truth b) => new((byte)(((a._state | b._state) & 1) | (a._state & b._state & 2)));

    /// <summary>Swaps true and false; unknown stays unknown.</summary>
    public static Truth operator !(Truth a) => new((byte)(((a._state & 1) << 1) | (a._state >> 1)));

    /// <summary>Whether both are the same of the three values (two unknowns are the same value). For the engine.</summary>
    public bool Equals(Truth other) => _state == other._state;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Truth other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _state;

    /// <summary><c>true</c>, <c>false</c> or <c>unknown</c>.</summary>
    public override string ToString() => _state switch { 1 => "true", 2 => "false", _ => "unknown" };
}
