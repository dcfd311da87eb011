namespace Compliance.Benchmarks.Yardstick;

/// <summary>Working days of the yardstick, as a table of sums: the same days as in the <c>calendar.yaml</c> of its rulebook.</summary>
internal static class WorkingDays
{
    private static readonly int[] Holidays = [101, 102, 120, 308, 320, 321, 322, 323, 324, 509, 528, 615, 626, 1108, 1109, 1231];
    private static readonly int First = new DateOnly(2015, 1, 1).DayNumber;
    private static readonly int[] Sums = Build();

    /// <summary>How many working days there are after one day up to and with another.</summary>
    public static int Between(DateOnly after, DateOnly last) => Between(after.DayNumber, last.DayNumber);

    /// <inheritdoc cref="Between(DateOnly, DateOnly)"/>
    public static int Between(int after, int last) => Sums[last - First] - Sums[after - First];

    private static int[] Build()
    {
        var sums = new int[new DateOnly(2028, 12, 31).DayNumber - First + 1];
        for (var i = 0; i < sums.Length; i++)
        {
            var day = DateOnly.FromDayNumber(First + i);
            var works = day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains((day.Month * 100) + day.Day);
            sums[i] = (i == 0 ? 0 : sums[i - 1]) + (works ? 1 : 0);
        }
        return sums;
    }
}
