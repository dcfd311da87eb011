using Compliance.Facts;

namespace Compliance.Law;

/// <summary>Computes deadlines for a jurisdiction.</summary>
/// <remarks>
/// The day of the event is not counted unless the term says so; calendar days, months and years run through rest days; days of periods that
/// do not count are left out, each once; what is done on the last day is in time.
/// <para>Months end on the day with the number of the day of the event (with the first day counted on the day before that); where the month
/// has no such day, on its last day. A term of no days ends on the day of the event.</para>
/// <para>A last day that is no working day moves to the next working day where the calendar names the law that moves it. A period that begins
/// after the day it moved from no longer matters: the term had run out.</para>
/// </remarks>
public sealed class DeadlineCounter(Calendar calendar)
{
    private readonly Lazy<PlainCounting> _plain = new(() => new(calendar));

    /// <summary>The last day of a term that runs from <paramref name="start"/>.</summary>
    public Deadline Last(DateOnly start, Term term, IReadOnlyList<Interval>? suspended = null)
    {
        var count = new Counting(calendar, term, suspended ?? []);
        try
        {
            var due = term.Number <= 0 ? start
                : term.Unit is TermUnit.Months or TermUnit.Years ? count.MonthsOn(start) : count.DaysOn(start);
            return Found(start, term, count, term.Unit == TermUnit.WorkingDays ? due : count.ToWorkingDay(due));
        }
        catch (ArgumentOutOfRangeException) // past the year 9999
        {
            return new(start, term, Fact<DateOnly>.Unknown, [], ["calendar:9999:no calendar"]);
        }
    }

    /// <summary>The latest day on which something may still be done that must come at least <paramref name="term"/> before <paramref name="end"/>.</summary>
    /// <remarks>
    /// Counted backwards from the day of the event, which is not counted unless the term says so. It is not moved for rest days: no law says
    /// in which direction. In months it is the latest day from which the same months, counted forwards, end on the day of the event or before.
    /// </remarks>
    public Deadline Before(DateOnly end, Term term)
    {
        var count = new Counting(calendar, term, []);
        try
        {
            var due = term.Number <= 0 ? end
                : term.Unit is TermUnit.Months or TermUnit.Years ? count.MonthsBack(end) : count.DaysBack(end);
            return Found(end, term, count, due) with { IsBackwards = true };
        }
        catch (ArgumentOutOfRangeException) // before the year 1
        {
            return new(end, term, Fact<DateOnly>.Unknown, [], ["calendar:0001:no calendar"]) { IsBackwards = true };
        }
    }

    /// <summary>What <see cref="Last"/> gives as the last day where no period is left out, found by arithmetic.</summary>
    internal Fact<DateOnly> LastDay(DateOnly start, Term term) => _plain.Value.Last(start, term) is { } plain ? plain.Due : Last(start, term).Due;

    /// <summary>What <see cref="Before"/> gives as the latest day, found by arithmetic.</summary>
    internal Fact<DateOnly> LatestDay(DateOnly end, Term term) => _plain.Value.Before(end, term) is { } plain ? plain.Due : Before(end, term).Due;

    /// <summary>The caveats of <see cref="Last"/> where no period is left out.</summary>
    internal IReadOnlyList<string> CaveatsOfLast(DateOnly start, Term term) => _plain.Value.Last(start, term) is { HasCaveats: false } ? [] : Last(start, term).Caveats;

    /// <summary>The caveats of <see cref="Before"/>.</summary>
    internal IReadOnlyList<string> CaveatsOfBefore(DateOnly end, Term term) => _plain.Value.Before(end, term) is { HasCaveats: false } ? [] : Before(end, term).Caveats;

    private static Deadline Found(DateOnly start, Term term, Counting count, DateOnly? due) =>
        new(start, term, due is { } day ? day : Fact<DateOnly>.Unknown, count.Shifts, count.Caveats) { DaysUsed = due is null ? null : count.Used };
}
