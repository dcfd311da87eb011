using Compliance.Facts;

namespace Compliance.Checking;

/// <summary>Days, whole numbers and amounts as whole steps: a day, one, a hundredth.</summary>
internal static class RepairScale
{
    private const decimal Hundred = 100m;

    /// <summary>Whether a value is a day or a number.</summary>
    public static bool Has(object? value) => value is DateOnly or int || (value is decimal amount && Math.Abs(amount) < 1_000_000_000_000m);

    /// <summary>The step a value stands on; an amount between two hundredths on the lower one.</summary>
    public static long Of(object value) => value switch
    {
        DateOnly day => day.DayNumber,
        int number => number,
        _ => (long)decimal.Floor((decimal)value * Hundred),
    };

    /// <summary>The value of a step, of the kind of <paramref name="like"/>; <c>null</c> past the first or last there is.</summary>
    public static object? Value(long step, object like) => like switch
    {
        DateOnly => step >= DateOnly.MinValue.DayNumber && step <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)step) : null,
        int => step is >= int.MinValue and <= int.MaxValue ? (int)step : null,
        _ => step / Hundred,
    };

    /// <summary>How far from a value that works another is looked for: two years of days, or so many units.</summary>
    public static long Reach(object like) => like switch { DateOnly => 731, int => 4_096, _ => 1_000_000_00 };

    /// <summary>The value so many steps away.</summary>
    public static object? Plus(object value, long steps) => Value(Of(value) + steps, value);

    /// <summary>What a property holds, as a plain value; <c>null</c> where it is none or unknown.</summary>
    public static object? Held(object? held) => held switch { IFact fact => fact.Value, Truth truth => truth.IsUnknown ? null : truth.IsTrue, _ => null };
}
