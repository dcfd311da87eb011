namespace Compliance.Facts;

/// <summary>Arithmetic on facts. Unknown or absent in, unknown or absent out.</summary>
public static class FactArithmetic
{
    /// <summary>The day <paramref name="days"/> calendar days later. Unknown past the calendar's end (year 9999).</summary>
    public static Fact<DateOnly> PlusDays(this Fact<DateOnly> day, int days) => Shift(day, d => d.AddDays(days));

    /// <summary>The same day of the month <paramref name="months"/> months later, or that month's last day where it has no such day.</summary>
    public static Fact<DateOnly> PlusMonths(this Fact<DateOnly> day, int months) => Shift(day, d => d.AddMonths(months));

    /// <summary>The same day <paramref name="years"/> years later; 29 February becomes 28 February in a common year.</summary>
    public static Fact<DateOnly> PlusYears(this Fact<DateOnly> day, int years) => Shift(day, d => d.AddYears(years));

    private static Fact<DateOnly> Shift(Fact<DateOnly> day, Func<DateOnly, DateOnly> by)
    {
        if (!day.TryGet(out var value))
            return day;
        try
        {
            return by(value);
        }
        catch (ArgumentOutOfRangeException)
        {
            return Fact<DateOnly>.Unknown;
        }
    }
}
