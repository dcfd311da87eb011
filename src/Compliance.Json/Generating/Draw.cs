namespace Compliance.Json.Generating;

/// <summary>A stream of drawn numbers (SplitMix64): the same numbers for the same seed on every machine and in every release of .NET.</summary>
internal sealed class Draw(ulong state)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    /// <summary>The stream of one file of a run: it depends on the seed and the file's number only.</summary>
    public static Draw For(long seed, long number) => new(Mixed(Mixed(unchecked((ulong)seed)) ^ Mixed(unchecked((ulong)number * Step + 1))));

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    /// <summary>Whether something of this probability, from 0 to 1, happens.</summary>
    public bool Chance(double probability) => (Next() >> 11) * (1.0 / (1UL << 53)) < probability;

    /// <summary>One of several.</summary>
    public T Of<T>(IReadOnlyList<T> several) => several[Between(0, several.Count - 1)];

    /// <summary>A Monday to Friday within the days named.</summary>
    public DateOnly Weekday(DateOnly first, DateOnly last)
    {
        var day = first.AddDays(Between(0, last.DayNumber - first.DayNumber - 2));
        return day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(2), DayOfWeek.Sunday => day.AddDays(1), _ => day };
    }

    private ulong Next()
    {
        state = unchecked(state + Step);
        return Mixed(state);
    }

    private static ulong Mixed(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
