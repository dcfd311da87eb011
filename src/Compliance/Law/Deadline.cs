using Compliance.Facts;

namespace Compliance.Law;

/// <summary>One reason why a deadline does not fall where plain counting would put it.</summary>
/// <param name="Day">The day that was passed over.</param>
/// <param name="Reason">Why it was.</param>
/// <param name="Provision">The provision or act that moved it.</param>
public sealed record DeadlineShift(DateOnly Day, Text Reason, string Provision)
{
    /// <summary>The last of several days in a row that were passed over for the same reason.</summary>
    public DateOnly Until { get; init; } = Day;
}

/// <summary>The last day of a term, and how it was found.</summary>
/// <param name="Start">The day of the event; the term runs from the next day.</param>
/// <param name="Term">The length.</param>
/// <param name="Due">The last day; unknown when the calendar does not cover a year it touches.</param>
/// <param name="Shifts">Each day that moved it, in order.</param>
/// <param name="Caveats">Days the result rests on whose certainty is below official, as <c>calendar:DAY:CERTAINTY</c>, and years without a calendar.</param>
public sealed record Deadline(
    DateOnly Start, Term Term, Fact<DateOnly> Due, IReadOnlyList<DeadlineShift> Shifts, IReadOnlyList<string> Caveats);

/// <summary>Computes deadlines for a jurisdiction.</summary>
/// <remarks>
/// The day of the event is not counted; calendar days, months and years run through rest days; days of suspended intervals do not count;
/// a last day that is no working day moves to the next working day where the calendar names the law that moves it.
/// </remarks>
public sealed class DeadlineCounter(Calendar calendar)
{
    private static readonly Text Suspended = new("does not count", "müddətə daxil edilmir");
    private static readonly Text Weekend = new("weekly rest day", "həftəlik istirahət günü");

    /// <summary>The last day of a term that runs from <paramref name="start"/>.</summary>
    public Deadline Last(DateOnly start, Term term, IReadOnlyList<Interval>? suspended = null)
    {
        var count = new Counting(calendar, suspended ?? []);
        try
        {
            var due = term.Unit switch
            {
                TermUnit.CalendarDays => count.Days(start, start, term.Number, working: false),
                TermUnit.WorkingDays => count.Days(start, start, term.Number, working: true),
                TermUnit.Months => count.Extend(start, start.AddMonths(term.Number)),
                _ => count.Extend(start, start.AddYears(term.Number)),
            };
            due = term.Unit == TermUnit.WorkingDays ? due : count.ToWorkingDay(due);
            return new(start, term, due is { } day ? day : Fact<DateOnly>.Unknown, count.Shifts, count.Caveats);
        }
        catch (ArgumentOutOfRangeException) // past the year 9999
        {
            return new(start, term, Fact<DateOnly>.Unknown, [], ["calendar:9999:no calendar"]);
        }
    }

    /// <summary>The latest day on which something may still be done that must come at least <paramref name="term"/> before <paramref name="end"/>.</summary>
    /// <remarks>Counted backwards from the day of the event, which is not counted. It is not moved for rest days.</remarks>
    public Deadline Before(DateOnly end, Term term)
    {
        var count = new Counting(calendar, []);
        try
        {
            DateOnly? due = term.Unit switch
            {
                TermUnit.CalendarDays => end.AddDays(-term.Number),
                TermUnit.WorkingDays => count.WorkingDaysBack(end, term.Number),
                TermUnit.Months => end.AddMonths(-term.Number),
                _ => end.AddYears(-term.Number),
            };
            return new(end, term, due is { } day ? day : Fact<DateOnly>.Unknown, count.Shifts, count.Caveats);
        }
        catch (ArgumentOutOfRangeException) // before the year 1
        {
            return new(end, term, Fact<DateOnly>.Unknown, [], ["calendar:0001:no calendar"]);
        }
    }

    /// <summary>One count in progress: the shifts and caveats it gathers.</summary>
    private sealed class Counting(Calendar calendar, IReadOnlyList<Interval> suspended)
    {
        private readonly List<Interval> _suspended = Joined(suspended);
        private int _next; // days are asked about in order: intervals before this one lie behind

        public List<DeadlineShift> Shifts { get; } = [];

        public List<string> Caveats { get; } = [];

        /// <summary>The day on which the <paramref name="number"/>-th counted day after <paramref name="start"/> falls.</summary>
        public DateOnly? Days(DateOnly start, DateOnly from, int number, bool working)
        {
            var day = from;
            while (number > 0)
            {
                day = day.AddDays(1);
                if (IsSuspended(day))
                    PassSuspended(day);
                else if (!working)
                    number--;
                else if (Works(day) is not { } works)
                    return null;
                else if (works)
                    number--;
                else
                    Shifts.Add(Passed(day));
            }
            return day;
        }

        /// <summary>A term in months or years, made longer by each suspended day inside it.</summary>
        public DateOnly Extend(DateOnly start, DateOnly end)
        {
            for (var day = start.AddDays(1); day <= end; day = day.AddDays(1))
            {
                if (!IsSuspended(day))
                    continue;
                PassSuspended(day);
                end = end.AddDays(1);
            }
            return end;
        }

        public DateOnly? ToWorkingDay(DateOnly? due)
        {
            if (due is not { } day || calendar.Rest is not { } rest)
                return due;
            while (Works(day) is { } works)
            {
                if (works)
                    return day;
                Shifts.Add(Passed(day) with { Provision = rest.RollOver });
                if (day > rest.Horizon)
                    Caveats.Add($"roll-over:{Readable.Of(rest.Horizon)}");
                day = day.AddDays(1);
            }
            return null;
        }

        public DateOnly? WorkingDaysBack(DateOnly end, int number)
        {
            var day = end;
            while (number > 0)
            {
                day = day.AddDays(-1);
                if (Works(day) is not { } works)
                    return null;
                number -= works ? 1 : 0;
                if (!works)
                    Shifts.Add(Passed(day));
            }
            return day;
        }

        private bool? Works(DateOnly day)
        {
            var works = calendar.IsWorkingDay(day);
            if (works is null)
                Caveats.Add($"calendar:{day.Year}:no calendar");
            else if (day > calendar.SeenUntil)
                Caveats.Add($"calendar:{day.Year}:seen until {Readable.Of(calendar.SeenUntil)}");
            if (calendar.Special(day) is { IsOfficial: false } special)
                Caveats.Add($"calendar:{Readable.Of(day)}:{(special.IsContested ? "contested" : special.Certainty)}");
            return works;
        }

        private bool IsSuspended(DateOnly day)
        {
            while (_next < _suspended.Count && _suspended[_next].To < day)
                _next++;
            return _next < _suspended.Count && _suspended[_next].From <= day;
        }

        /// <summary>The intervals in order, those that overlap made one; one that ends before it begins holds no day.</summary>
        private static List<Interval> Joined(IReadOnlyList<Interval> intervals)
        {
            var joined = new List<Interval>();
            foreach (var next in intervals.Where(i => i.From <= i.To).OrderBy(i => i.From))
            {
                if (joined.Count > 0 && next.From <= joined[^1].To)
                    joined[^1] = joined[^1] with { To = next.To > joined[^1].To ? next.To : joined[^1].To };
                else
                    joined.Add(next);
            }
            return joined;
        }

        private void PassSuspended(DateOnly day)
        {
            if (Shifts.Count > 0 && Shifts[^1] is { Reason: var reason, Until: var until } && reason == Suspended && until.AddDays(1) == day)
                Shifts[^1] = Shifts[^1] with { Until = day };
            else
                Shifts.Add(new(day, Suspended, ""));
        }

        private DeadlineShift Passed(DateOnly day) =>
            calendar.Special(day) is { } special ? new(day, special.Reason, special.Source) : new(day, Weekend, calendar.Rest?.WeeklyRest ?? "");
    }
}
