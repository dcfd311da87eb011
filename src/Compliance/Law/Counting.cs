using Compliance.Facts;

namespace Compliance.Law;

/// <summary>One count in progress: the days used so far, the shifts and caveats it gathers.</summary>
internal sealed class Counting(Calendar calendar, Term term, IReadOnlyList<Interval> suspended)
{
    private static readonly Text Suspended = new("does not count", "müddətə daxil edilmir");
    private static readonly Text Weekend = new("weekly rest day", "həftəlik istirahət günü");

    private readonly List<Interval> _suspended = Interval.Apart(suspended);
    private int _next; // days are asked about in order: intervals before this one lie behind

    /// <summary>How many days were counted.</summary>
    public int Used { get; private set; }

    public List<DeadlineShift> Shifts { get; } = [];

    public List<string> Caveats { get; } = [];

    private int FirstDay => term.CountsFirstDay ? 0 : 1; // days after the day of the event

    /// <summary>The last day of a term in days; <c>null</c> where it needs a year without a calendar.</summary>
    public DateOnly? DaysOn(DateOnly start)
    {
        if (_suspended.Count == 0 && term.Unit == TermUnit.CalendarDays)
        {
            Used = term.Number;
            return start.AddDays(FirstDay).AddDays(term.Number - 1);
        }
        for (var day = start.AddDays(FirstDay); ; day = day.AddDays(1))
        {
            if (PassSuspended(day))
                continue;
            if (Counts(day) is not { } counts)
                return null;
            if (counts && ++Used == term.Number)
                return day;
        }
    }

    /// <summary>The last day of a term in months or years, made longer by each suspended day inside it.</summary>
    public DateOnly MonthsOn(DateOnly start)
    {
        var end = MonthEnd.On(start, term);
        Note(end.Shift);
        var last = end.Day;
        if (_suspended.Count == 0)
        {
            Used = last.DayNumber - start.DayNumber + 1 - FirstDay;
            return last;
        }
        for (var day = start.AddDays(FirstDay); day <= last; day = day.AddDays(1))
        {
            if (PassSuspended(day))
                last = last.AddDays(1);
            else
                Used++;
        }
        return last;
    }

    /// <summary>The latest day of a term in days before the event; <c>null</c> where it needs a year without a calendar.</summary>
    public DateOnly? DaysBack(DateOnly end)
    {
        if (term.Unit == TermUnit.CalendarDays)
        {
            Used = term.Number;
            return end.AddDays(-FirstDay).AddDays(1 - term.Number);
        }
        for (var day = end.AddDays(-FirstDay); ; day = day.AddDays(-1))
        {
            if (Counts(day) is not { } counts)
                return null;
            if (counts && ++Used == term.Number)
                return day;
        }
    }

    /// <summary>The latest day of a term in months or years before the event.</summary>
    public DateOnly MonthsBack(DateOnly end)
    {
        var begin = MonthEnd.Back(end, term);
        Note(begin.Shift);
        Used = end.DayNumber - begin.Day.DayNumber + 1 - FirstDay;
        return begin.Day;
    }

    /// <summary>The last day or, where it is no working day and a law moves it, the next one; <c>null</c> where that needs a year without a calendar.</summary>
    public DateOnly? ToWorkingDay(DateOnly? due)
    {
        if (due is not { } day || calendar.Rest is not { } rest)
            return due;
        while (Works(day) is { } works)
        {
            if (works)
                return day;
            Pass(new(ShiftKind.MovedOn, day, Why(day).Reason, Named(rest.RollOver)) { Source = Why(day).Source });
            Beyond("roll-over", day, rest);
            day = day.AddDays(1);
        }
        return null;
    }

    /// <summary>Whether a day is one of those the term is counted in; a day of rest is noted as passed over.</summary>
    private bool? Counts(DateOnly day)
    {
        if (term.Unit != TermUnit.WorkingDays)
            return true;
        var works = Works(day);
        if (works == false)
            Pass(new(ShiftKind.NotWorked, day, Why(day).Reason, Named(Why(day).Source)));
        return works;
    }

    private bool? Works(DateOnly day)
    {
        var works = calendar.IsWorkingDay(day);
        if (works is null)
            Caution($"calendar:{day.Year}:no calendar");
        else if (day > calendar.SeenUntil)
            Caution($"calendar:{day.Year}:seen until {Readable.Of(calendar.SeenUntil)}");
        if (calendar.Special(day) is { IsOfficial: false } special)
            Caution($"calendar:{Readable.Of(day)}:{(special.IsContested ? "contested" : special.Certainty)}");
        return works;
    }

    private (Text Reason, string Source) Why(DateOnly day) =>
        calendar.Special(day) is { } special ? (special.Reason, special.Source) : (Weekend, calendar.Rest?.WeeklyRest ?? "");

    private bool PassSuspended(DateOnly day)
    {
        while (_next < _suspended.Count && _suspended[_next].To < day)
            _next++;
        if (_next == _suspended.Count || _suspended[_next].From > day)
            return false;
        var (what, by) = (_suspended[_next].What, _suspended[_next].By);
        var reason = what is null ? Suspended : new($"{Suspended.En}: {what.En}", $"{Suspended.Az}: {what.Az}");
        Pass(new(ShiftKind.NotCounted, day, reason, by?.Citation ?? Text.None));
        return true;
    }

    private void Note(DeadlineShift? shift)
    {
        if (shift is null)
            return;
        Shifts.Add(shift with { Provision = Named(calendar.Rest?.MonthEnd ?? "") });
        if (calendar.Rest is { MonthEnd.Length: > 0 } rest)
            Beyond("month-end", shift.Day, rest);
    }

    /// <summary>Notes a day that was passed over, with the one before it in the count where all but the day is the same.</summary>
    private void Pass(DeadlineShift shift)
    {
        if (Shifts.Count > 0 && Shifts[^1] is var last && last == shift with { Day = last.Day, Until = last.Until }
            && (shift.Day == last.Until.AddDays(1) || shift.Day == last.Day.AddDays(-1)))
            Shifts[^1] = shift.Day > last.Until ? last with { Until = shift.Day } : last with { Day = shift.Day, Until = last.Until };
        else
            Shifts.Add(shift);
    }

    private void Beyond(string what, DateOnly day, RestLaw rest)
    {
        if (day > rest.Horizon)
            Caution($"{what}:{Readable.Of(rest.Horizon)}");
    }

    private void Caution(string caveat)
    {
        if (!Caveats.Contains(caveat))
            Caveats.Add(caveat);
    }

    private static Text Named(string law) => law.Length == 0 ? Text.None : new(law, law);
}
