namespace Compliance.Law;

/// <summary>What the calendar says of one day that is not an ordinary one.</summary>
/// <param name="Day">The day.</param>
/// <param name="IsWorking">Whether people work on it.</param>
/// <param name="Kind">Holiday, moved rest day, swapped rest day, voting day …</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Certainty"><c>official</c>, <c>two sources</c>, <c>one source</c> or <c>computed</c>.</param>
/// <param name="Source">Where it was seen.</param>
/// <param name="IsContested">Whether it is an open question of law if the day counts for legal terms.</param>
public sealed record CalendarDay(
    DateOnly Day, bool IsWorking, string Kind, Text Reason, string Certainty, string Source, bool IsContested)
{
    /// <summary>Whether a verdict that rests on this day is as sure as the law itself.</summary>
    public bool IsOfficial => Certainty == "official" && !IsContested;
}

/// <summary>The law of rest days that deadlines use.</summary>
/// <param name="WeeklyRest">The provision on weekly rest days.</param>
/// <param name="RollOver">The provision by which a last day that is no working day moves to the next one.</param>
/// <param name="Horizon">The day of the last edition of it that was read: what it moves later carries a caveat.</param>
public sealed record RestLaw(string WeeklyRest, string RollOver, DateOnly Horizon)
{
    /// <summary>The provision by which months run out on the last day of a month that has no day with the number wanted; empty where none is named: they do so all the same.</summary>
    public string MonthEnd { get; init; } = "";
}

/// <summary>The working days of a jurisdiction: a five-day week, its public holidays and its moved days, for the years that are covered.</summary>
public sealed class Calendar
{
    private readonly Dictionary<DateOnly, CalendarDay> _days;

    /// <summary>A calendar covering the whole years <paramref name="firstYear"/> to <paramref name="lastYear"/>, whose sources were read until <paramref name="seenUntil"/>.</summary>
    public Calendar(int firstYear, int lastYear, DateOnly seenUntil, IEnumerable<CalendarDay> days, RestLaw? rest = null)
    {
        (FirstYear, LastYear, SeenUntil, Rest) = (firstYear, lastYear, seenUntil, rest);
        _days = days.ToDictionary(d => d.Day);
    }

    /// <summary>A calendar that covers no year: working days are unknown throughout.</summary>
    public static Calendar None { get; } = new(1, 0, DateOnly.MinValue, []);

    /// <summary>First year covered.</summary>
    public int FirstYear { get; }

    /// <summary>Last year covered.</summary>
    public int LastYear { get; }

    /// <summary>The day until which later changes of the calendar would have been seen: what rests on a later day carries a caveat.</summary>
    public DateOnly SeenUntil { get; }

    /// <summary>The law of rest days; <c>null</c> where a last day stays where it falls.</summary>
    public RestLaw? Rest { get; }

    /// <summary>Every day that is not an ordinary one, in order.</summary>
    public IEnumerable<CalendarDay> Days => _days.Values.OrderBy(d => d.Day);

    /// <summary>Whether the calendar covers the year of <paramref name="day"/>.</summary>
    public bool Covers(DateOnly day) => day.Year >= FirstYear && day.Year <= LastYear;

    /// <summary>What is special about <paramref name="day"/>, or <c>null</c> for an ordinary day.</summary>
    public CalendarDay? Special(DateOnly day) => _days.GetValueOrDefault(day);

    /// <summary>Whether people work on <paramref name="day"/>; <c>null</c> when its year is not covered: never guessed.</summary>
    public bool? IsWorkingDay(DateOnly day) =>
        !Covers(day) ? null
        : Special(day) is { } special ? special.IsWorking
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
