using Compliance.Law;

namespace Compliance.Tests.Law;

/// <summary>Deadlines counted by walking single days, written apart from the real counter: of its code only the data of the calendar are used.</summary>
/// <remarks>Compiled into the tests and into the benchmarks, which compare it with the counter a million times.</remarks>
internal sealed class NaiveDeadline
{
    private readonly Calendar _calendar;
    private readonly Term _term;
    private readonly IReadOnlyList<Interval> _away;

    private NaiveDeadline(Calendar calendar, Term term, IReadOnlyList<Interval> away) => (_calendar, _term, _away) = (calendar, term, away);

    /// <summary>The last day; <c>null</c> where the calendar does not say.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>How many days were counted.</summary>
    public int Used { get; private set; }

    /// <summary>Every day that moved the last day, and how.</summary>
    public List<(DateOnly Day, ShiftKind How)> Shifted { get; } = [];

    public static NaiveDeadline Last(Calendar calendar, DateOnly start, Term term, IReadOnlyList<Interval> away)
    {
        var naive = new NaiveDeadline(calendar, term, away);
        naive.Due = naive.Forwards(start);
        return naive;
    }

    public static NaiveDeadline Before(Calendar calendar, DateOnly end, Term term)
    {
        var naive = new NaiveDeadline(calendar, term, []);
        naive.Due = naive.Backwards(end);
        return naive;
    }

    private bool IsInMonths => _term.Unit is TermUnit.Months or TermUnit.Years;

    private DateOnly? Forwards(DateOnly start)
    {
        DateOnly? due = start;
        if (_term.Number > 0)
        {
            var first = _term.CountsFirstDay ? start : start.AddDays(1);
            due = Walk(first, 1, IsInMonths ? DaysOfMonths(start, first) : _term.Number);
        }
        return _term.Unit == TermUnit.WorkingDays ? due : MovedOn(due);
    }

    private DateOnly? Backwards(DateOnly end)
    {
        if (_term.Number == 0)
            return end;
        var first = _term.CountsFirstDay ? end : end.AddDays(-1);
        if (!IsInMonths)
            return Walk(first, -1, _term.Number);
        var day = first;
        while (MonthsFrom(day).Day > end)
            day = day.AddDays(-1);
        for (var walked = first; walked >= day; walked = walked.AddDays(-1))
            Used++;
        if (day.Day != (_term.CountsFirstDay ? end.AddDays(1) : end).Day)
            Shifted.Add((day, ShiftKind.MonthEnd));
        return day;
    }

    /// <summary>The day on which so many days have been counted, in steps of one day.</summary>
    private DateOnly? Walk(DateOnly first, int step, int needed)
    {
        var day = first;
        while (true)
        {
            if (IsAway(day))
                Shifted.Add((day, ShiftKind.NotCounted));
            else if (_term.Unit != TermUnit.WorkingDays)
                Used++;
            else if (Rests(day) is not { } rests)
                return null;
            else if (rests)
                Shifted.Add((day, ShiftKind.NotWorked));
            else
                Used++;
            if (Used == needed)
                return day;
            day = day.AddDays(step);
        }
    }

    private bool IsAway(DateOnly day)
    {
        var isAway = false;
        foreach (var interval in _away)
            isAway |= interval.From <= day && day <= interval.To;
        return isAway;
    }

    private DateOnly? MovedOn(DateOnly? due)
    {
        if (_calendar.Rest is null || due is not { } day)
            return due;
        while (Rests(day) == true)
        {
            Shifted.Add((day, ShiftKind.MovedOn));
            day = day.AddDays(1);
        }
        return Rests(day) is null ? null : day;
    }

    private int DaysOfMonths(DateOnly start, DateOnly first)
    {
        var (end, isShort) = MonthsFrom(start);
        if (isShort)
            Shifted.Add((end, ShiftKind.MonthEnd));
        var days = 0;
        for (var day = first; day <= end; day = day.AddDays(1))
            days++;
        return days;
    }

    /// <summary>Where the months run out that begin with an event, and whether the month is too short to hold the day wanted.</summary>
    private (DateOnly Day, bool IsShort) MonthsFrom(DateOnly start)
    {
        var months = (12 * start.Year) + start.Month - 1 + (_term.Unit == TermUnit.Years ? 12 * _term.Number : _term.Number);
        var (year, month) = (months / 12, (months % 12) + 1);
        var wanted = _term.CountsFirstDay ? start.Day - 1 : start.Day;
        if (wanted == 0)
            return (new DateOnly(year, month, 1).AddDays(-1), false);
        var length = month == 2 ? (DateTime.IsLeapYear(year) ? 29 : 28) : month is 4 or 6 or 9 or 11 ? 30 : 31;
        return (new(year, month, Math.Min(wanted, length)), wanted > length);
    }

    private bool? Rests(DateOnly day)
    {
        if (day.Year < _calendar.FirstYear || day.Year > _calendar.LastYear)
            return null;
        return _calendar.Special(day) is { } special ? !special.IsWorking : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
    }
}
