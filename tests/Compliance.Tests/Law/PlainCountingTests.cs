using Compliance.Law;

namespace Compliance.Tests.Law;

/// <summary>Last days found by arithmetic, held against days walked one by one and against the counter that says what it passed over.</summary>
public sealed class PlainCountingTests
{
    private const int Most = 400;
    private static readonly DateOnly First = new(2015, 1, 1);
    private static readonly DateOnly Last = new(2026, 12, 31);

    private static IEnumerable<DateOnly> Days => Enumerable.Range(0, Last.DayNumber - First.DayNumber + 1).Select(First.AddDays);

    [TestCase(TermUnit.CalendarDays, false)]
    [TestCase(TermUnit.CalendarDays, true)]
    [TestCase(TermUnit.WorkingDays, false)]
    [TestCase(TermUnit.WorkingDays, true)]
    public void Every_term_from_every_day_ends_where_walking_ends(TermUnit unit, bool countsFirst)
    {
        var counter = new DeadlineCounter(Law.Days.Azerbaijan);
        var wrong = new List<string>();
        foreach (var start in Days)
        {
            foreach (var (number, day) in Walked(start, unit, countsFirst ? 0 : 1, 1))
            {
                var due = unit == TermUnit.WorkingDays ? day : ToWorkingDay(day);
                if (Known(counter.LastDay(start, new(number, unit) { CountsFirstDay = countsFirst })) != due)
                    wrong.Add($"{number} {unit} from {start:yyyy-MM-dd}");
            }
        }
        wrong.ShouldBeEmpty();
    }

    [TestCase(TermUnit.CalendarDays, false)]
    [TestCase(TermUnit.CalendarDays, true)]
    [TestCase(TermUnit.WorkingDays, false)]
    [TestCase(TermUnit.WorkingDays, true)]
    public void Every_term_before_every_day_begins_where_walking_back_ends(TermUnit unit, bool countsFirst)
    {
        var counter = new DeadlineCounter(Law.Days.Azerbaijan);
        var wrong = new List<string>();
        foreach (var end in Days)
        {
            foreach (var (number, day) in Walked(end, unit, countsFirst ? 0 : -1, -1))
            {
                if (Known(counter.LatestDay(end, new(number, unit) { CountsFirstDay = countsFirst })) != day)
                    wrong.Add($"{number} {unit} before {end:yyyy-MM-dd}");
            }
        }
        wrong.ShouldBeEmpty();
    }

    [TestCase(TermUnit.Months, false)]
    [TestCase(TermUnit.Months, true)]
    [TestCase(TermUnit.Years, false)]
    public void Months_and_years_end_where_the_counter_ends_them(TermUnit unit, bool countsFirst)
    {
        var counter = new DeadlineCounter(Law.Days.Azerbaijan);
        foreach (var day in Days)
        {
            for (var number = 0; number < 14; number++)
            {
                var term = new Term(number, unit) { CountsFirstDay = countsFirst };
                Known(counter.LastDay(day, term)).ShouldBe(Known(counter.Last(day, term).Due), $"{term.Words.En} from {day:yyyy-MM-dd}");
                Known(counter.LatestDay(day, term)).ShouldBe(Known(counter.Before(day, term).Due), $"{term.Words.En} before {day:yyyy-MM-dd}");
            }
        }
    }

    [Test]
    public void Days_and_caveats_are_those_of_the_counter_in_any_calendar()
    {
        var cases = new RandomDeadlines(Law.Days.Azerbaijan, 7);
        for (var i = 0; i < 20_000; i++)
        {
            var (calendar, day, term, isBackwards, _) = cases.Next();
            var counter = new DeadlineCounter(calendar);
            var counted = isBackwards ? counter.Before(day, term) : counter.Last(day, term);
            Known(isBackwards ? counter.LatestDay(day, term) : counter.LastDay(day, term)).ShouldBe(Known(counted.Due), $"{term.Words.En}, {day:yyyy-MM-dd}");
            (isBackwards ? counter.CaveatsOfBefore(day, term) : counter.CaveatsOfLast(day, term)).ShouldBe(counted.Caveats, $"{term.Words.En}, {day:yyyy-MM-dd}");
        }
    }

    [Test]
    public void Caveats_are_those_of_the_counter_where_the_calendar_is_not_sure()
    {
        var counter = new DeadlineCounter(Law.Days.Azerbaijan);
        var with = 0;
        foreach (var day in Enumerable.Range(0, 6000).Select(new DateOnly(2012, 1, 1).AddDays))
        {
            foreach (var term in new Term[] { new(0, TermUnit.CalendarDays), new(10, TermUnit.CalendarDays), new(5, TermUnit.WorkingDays), new(1, TermUnit.Months) })
            {
                counter.CaveatsOfLast(day, term).ShouldBe(counter.Last(day, term).Caveats, $"{term.Words.En} from {day:yyyy-MM-dd}");
                counter.CaveatsOfBefore(day, term).ShouldBe(counter.Before(day, term).Caveats, $"{term.Words.En} before {day:yyyy-MM-dd}");
                with += counter.CaveatsOfLast(day, term).Count > 0 ? 1 : 0;
            }
        }
        with.ShouldBeGreaterThan(0);
    }

    [TestCase("9999-12-31", "9999-12-31", "9999-12-30")]
    [TestCase("0001-01-01", "0001-01-02", "unknown")]
    public void The_first_and_last_day_there_are_do_no_harm(string of, string last, string latest)
    {
        var (counter, day) = (new DeadlineCounter(Calendar.None), Law.Days.Day(of));
        counter.LastDay(day, new(of[0] == '9' ? 0 : 1, TermUnit.CalendarDays)).ToString().ShouldBe(last);
        counter.LastDay(day, new(int.MaxValue, TermUnit.CalendarDays)).ToString().ShouldBe("unknown");
        counter.LastDay(day, new(int.MaxValue, TermUnit.Years)).ToString().ShouldBe("unknown");
        counter.LatestDay(day, new(1, TermUnit.CalendarDays)).ToString().ShouldBe(latest);
        counter.LatestDay(day, new(int.MaxValue, TermUnit.Months)).ToString().ShouldBe("unknown");
        counter.LastDay(day, new(1, TermUnit.WorkingDays)).ToString().ShouldBe("unknown");
    }

    /// <summary>Every term from none to the longest, with the day on which so many days were counted.</summary>
    private static IEnumerable<(int Number, DateOnly Day)> Walked(DateOnly of, TermUnit unit, int first, int step)
    {
        yield return (0, of);
        var day = of.AddDays(first);
        for (var used = 0; used < Most; day = day.AddDays(step))
        {
            if (unit == TermUnit.WorkingDays && Law.Days.Azerbaijan.IsWorkingDay(day) is var works && works != true)
            {
                if (works is null)
                    yield break; // no calendar: the tests on random calendars go there
                continue;
            }
            yield return (++used, day);
        }
    }

    private static DateOnly? ToWorkingDay(DateOnly day)
    {
        while (Law.Days.Azerbaijan.IsWorkingDay(day) == false)
            day = day.AddDays(1);
        return Law.Days.Azerbaijan.IsWorkingDay(day) is null ? null : day;
    }

    private static DateOnly? Known(Compliance.Facts.Fact<DateOnly> day) => day.TryGet(out var known) ? known : null;
}
