namespace Compliance.Facts;

/// <summary>Arithmetic on facts. Unknown or absent in, unknown or absent out: of two facts the unknown one decides.</summary>
public static class FactArithmetic
{
    /// <summary>The day <paramref name="days"/> calendar days later. Unknown past the calendar's end (year 9999).</summary>
    public static Fact<DateOnly> PlusDays(this Fact<DateOnly> day, int days)
    {
        if (!day.TryGet(out var from))
            return day;
        var number = (long)from.DayNumber + days;
        return number < 0 || number > DateOnly.MaxValue.DayNumber ? Fact<DateOnly>.Unknown : DateOnly.FromDayNumber((int)number);
    }

    /// <summary>The same day of the month <paramref name="months"/> months later, or that month's last day where it has no such day.</summary>
    public static Fact<DateOnly> PlusMonths(this Fact<DateOnly> day, int months)
    {
        if (!day.TryGet(out var from))
            return day;
        var year = ((12L * from.Year) + from.Month - 1 + months) / 12;
        return year is < 1 or > 9999 ? Fact<DateOnly>.Unknown : from.AddMonths(months);
    }

    /// <inheritdoc cref="PlusMonths(Fact{DateOnly}, int)"/>
    public static Fact<DateOnly> PlusMonths(this Fact<DateOnly> day, Fact<int> months) =>
        months.TryGet(out var number) ? day.PlusMonths(number) : day.State == FactState.Unknown || months.State == FactState.Unknown ? Fact<DateOnly>.Unknown : Fact<DateOnly>.Absent;

    /// <summary>The same day <paramref name="years"/> years later; 29 February becomes 28 February in a common year.</summary>
    public static Fact<DateOnly> PlusYears(this Fact<DateOnly> day, int years)
    {
        if (!day.TryGet(out var from))
            return day;
        return (long)from.Year + years is < 1 or > 9999 ? Fact<DateOnly>.Unknown : from.AddYears(years);
    }

    /// <summary>The calendar year of the day.</summary>
    public static Fact<int> Year(this Fact<DateOnly> day) =>
        day.TryGet(out var known) ? known.Year : day.State == FactState.Absent ? Fact<int>.Absent : Fact<int>.Unknown;

    /// <summary>How many calendar days there are from the day to <paramref name="last"/>, both counted; less than one where the last day lies before the first.</summary>
    public static Fact<int> DaysThrough(this Fact<DateOnly> day, Fact<DateOnly> last) => Of(day, last, static (a, b) => b.DayNumber - a.DayNumber + 1);

    /// <summary>The sum.</summary>
    public static Fact<int> Plus(this Fact<int> number, Fact<int> other) => Of(number, other, static (a, b) => checked(a + b));

    /// <inheritdoc cref="Plus(Fact{int}, Fact{int})"/>
    public static Fact<decimal> Plus(this Fact<decimal> number, Fact<decimal> other) => Of(number, other, static (a, b) => a + b);

    /// <summary>The difference.</summary>
    public static Fact<int> Minus(this Fact<int> number, Fact<int> other) => Of(number, other, static (a, b) => checked(a - b));

    /// <inheritdoc cref="Minus(Fact{int}, Fact{int})"/>
    public static Fact<decimal> Minus(this Fact<decimal> number, Fact<decimal> other) => Of(number, other, static (a, b) => a - b);

    /// <summary>The product.</summary>
    public static Fact<int> Times(this Fact<int> number, int factor) => Of(number, n => checked(n * factor));

    /// <inheritdoc cref="Times(Fact{int}, int)"/>
    public static Fact<decimal> Times(this Fact<decimal> number, decimal factor) => Of(number, n => n * factor);

    /// <summary>So many hundredths of the number, not rounded.</summary>
    public static Fact<decimal> Percent(this Fact<int> number, decimal percent) => Of(number, n => n * percent / 100);

    /// <inheritdoc cref="Percent(Fact{int}, decimal)"/>
    public static Fact<decimal> Percent(this Fact<decimal> number, decimal percent) => Of(number, n => n * percent / 100);

    private static Fact<TTo> Of<T, TTo>(Fact<T> fact, Func<T, TTo> by) where T : notnull where TTo : notnull =>
        fact.TryGet(out var value) ? Try(value, value, (v, _) => by(v)) : fact.State == FactState.Absent ? Fact<TTo>.Absent : Fact<TTo>.Unknown;

    private static Fact<TTo> Of<T, TTo>(Fact<T> left, Fact<T> right, Func<T, T, TTo> by) where T : notnull where TTo : notnull =>
        left.TryGet(out var a) && right.TryGet(out var b) ? Try(a, b, by)
        : left.State == FactState.Unknown || right.State == FactState.Unknown ? Fact<TTo>.Unknown : Fact<TTo>.Absent;

    /// <summary>What no day and no number can hold is unknown.</summary>
    private static Fact<TTo> Try<T, TTo>(T a, T b, Func<T, T, TTo> by) where TTo : notnull
    {
        try
        {
            return by(a, b);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            return Fact<TTo>.Unknown;
        }
    }
}
