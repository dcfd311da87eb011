namespace Compliance.Facts;

/// <summary>How many, as far as the file shows: between a least and a most. A comparison is unknown only where both answers are still possible.</summary>
public readonly struct Count
{
    // Stored as offsets so that the default value is "anything from none upwards".
    private readonly int _least;
    private readonly int _room;

    private Count(int least, int room)
    {
        _least = least;
        _room = room;
    }

    /// <summary>Nothing is known.</summary>
    public static Count Unknown => default;

    /// <summary>Exactly <paramref name="number"/>.</summary>
    public static Count Exactly(int number) => new(number, 1);

    /// <summary>At least <paramref name="least"/> and at most <paramref name="most"/>.</summary>
    public static Count Between(int least, int most) => new(least, most - least + 1);

    /// <summary>The fewest there can be.</summary>
    public int Least => _least;

    /// <summary>The most there can be; <see cref="int.MaxValue"/> when nothing is known.</summary>
    public int Most => _room == 0 ? int.MaxValue : _least + _room - 1;

    /// <summary>Whether the number is settled.</summary>
    public bool IsKnown => Least == Most;

    /// <summary>Exactly as many.</summary>
    public static Truth operator ==(Count a, int number) =>
        a.Least == number && a.Most == number ? Truth.True
        : number < a.Least || number > a.Most ? Truth.False : Truth.Unknown;

    /// <summary>Any other number.</summary>
    public static Truth operator !=(Count a, int number) => !(a == number);

    /// <summary>At least as many.</summary>
    public static Truth operator >=(Count a, int number) =>
        a.Least >= number ? Truth.True : a.Most < number ? Truth.False : Truth.Unknown;

    /// <summary>At most as many.</summary>
    public static Truth operator <=(Count a, int number) =>
        a.Most <= number ? Truth.True : a.Least > number ? Truth.False : Truth.Unknown;

    /// <summary>More than.</summary>
    public static Truth operator >(Count a, int number) => !(a <= number);

    /// <summary>Fewer than.</summary>
    public static Truth operator <(Count a, int number) => !(a >= number);

    /// <summary>The number, the range, or <c>unknown</c>.</summary>
    public override string ToString() =>
        IsKnown ? Readable.Of(Least) : _room == 0 ? "unknown" : $"{Readable.Of(Least)} to {Readable.Of(Most)}";
}
