using Compliance.Law;
using Compliance.Rulebooks.Pages;

namespace Compliance.Tests.Law;

public sealed class DeadlineTests
{
    private static readonly Calendar Calendar = AzerbaijaniCalendar();
    private static readonly DeadlineCounter Counter = new(Calendar);

    [TestCase("2022-05-04", 30, "2022-06-03")] // a Friday
    [TestCase("2022-05-05", 30, "2022-06-06")] // Saturday 4 June moves to Monday
    [TestCase("2022-02-28", 20, "2022-03-28")] // 20-24 March is Novruz; 25 March is its moved rest day, then a weekend
    public void Calendar_days_run_through_rest_days_and_end_on_a_working_day(string start, int days, string due) =>
        Due(start, new(days, TermUnit.CalendarDays)).ShouldBe(due);

    [TestCase("2022-03-18", 5, "2022-04-01")] // nothing of 19-27 March is worked
    [TestCase("2022-03-02", 2, "2022-03-04")]
    [TestCase("2022-03-02", 3, "2022-03-05")] // a Saturday that is worked in exchange for Monday 7 March
    [TestCase("2022-03-02", 4, "2022-03-09")] // 7 March is swapped, 8 March a holiday
    public void Working_days_skip_rest_days_and_use_swapped_ones(string start, int days, string due) =>
        Due(start, new(days, TermUnit.WorkingDays)).ShouldBe(due);

    [TestCase("2022-01-31", 1, "2022-02-28")]
    [TestCase("2022-08-31", 1, "2022-09-30")]
    public void A_month_ends_on_the_last_day_where_there_is_no_such_day(string start, int months, string due) =>
        Due(start, new(months, TermUnit.Months)).ShouldBe(due);

    [Test]
    public void Suspended_days_do_not_count_and_are_named()
    {
        var deadline = Counter.Last(Day("2022-05-04"), new(30, TermUnit.CalendarDays),
            [new(Day("2022-05-10"), Day("2022-05-12")), new(Day("2022-05-12"), Day("2022-05-13"))]);
        deadline.Due.ToString().ShouldBe("2022-06-07");
        deadline.Shifts.Select(s => (s.Day.Day, s.Until.Day)).ShouldBe([(10, 13)]);
    }

    [Test]
    public void Intervals_may_come_in_any_order_overlap_be_turned_round_and_be_a_million()
    {
        var many = Enumerable.Range(0, 1_000_000).Select(i => new Interval(Day("2022-05-12").AddDays(-i % 3), Day("2022-05-13").AddDays(-i % 2)))
            .Append(new(Day("2022-06-30"), Day("2022-05-01"))).ToList();
        var deadline = Counter.Last(Day("2022-05-04"), new(30, TermUnit.CalendarDays), many);
        (deadline.Due.ToString(), deadline.Shifts.Count).ShouldBe(("2022-06-07", 1));
    }

    [TestCase(int.MaxValue, TermUnit.CalendarDays)]
    [TestCase(int.MaxValue, TermUnit.WorkingDays)]
    [TestCase(int.MaxValue, TermUnit.Months)]
    [TestCase(int.MaxValue, TermUnit.Years)]
    public void A_term_past_all_calendars_has_no_last_day(int number, TermUnit unit)
    {
        Due("2022-05-04", new(number, unit)).ShouldBe("unknown");
        Due("9999-12-31", new(1, unit)).ShouldBe("unknown");
        Counter.Before(Day("0001-01-01"), new(number, unit)).Due.ToString().ShouldBe("unknown");
    }

    [Test]
    public void Each_shift_names_its_day_its_reason_and_its_provision()
    {
        var deadline = Counter.Last(Day("2022-05-05"), new(30, TermUnit.CalendarDays));
        deadline.Shifts.Count.ShouldBe(2);
        deadline.Shifts[0].Provision.ShouldBe("Labour Code Art. 8(4)");
        deadline.Shifts[0].Reason.En.ShouldBe("weekly rest day");
    }

    [Test]
    public void A_year_without_a_calendar_leaves_the_last_day_unknown_and_says_so()
    {
        var deadline = Counter.Last(Day("2027-01-10"), new(5, TermUnit.WorkingDays));
        deadline.Due.ToString().ShouldBe("unknown");
        deadline.Caveats.ShouldBe(["calendar:2027:no calendar"]);
    }

    [Test]
    public void Days_that_are_less_than_official_put_a_caveat_on_the_deadline() =>
        Counter.Last(Day("2012-08-15"), new(5, TermUnit.WorkingDays)).Caveats.ShouldContain(c => c.StartsWith("calendar:2012-08-"));

    [Test]
    public void Backwards_a_month_ends_on_the_same_number()
    {
        Counter.Before(Day("2022-05-31"), new(1, TermUnit.Months)).Due.ToString().ShouldBe("2022-04-30");
        Counter.Before(Day("2022-05-16"), new(10, TermUnit.WorkingDays)).Due.ToString().ShouldBe("2022-04-27"); // 2-3 May and 9 May are holidays
    }

    [Test]
    public void A_random_deadline_falls_where_walking_the_calendar_puts_it()
    {
        var random = new Random(20260101);
        for (var i = 0; i < 20_000; i++)
        {
            var start = Day("2007-06-01").AddDays(random.Next(7300));
            var term = new Term(random.Next(0, 45), (TermUnit)random.Next(4));
            if (term.Unit == TermUnit.Years)
                term = term with { Number = random.Next(0, 6) };
            var suspended = Enumerable.Range(0, random.Next(3)).Select(_ => start.AddDays(random.Next(-5, 60))).Select(d => new Interval(d, d.AddDays(random.Next(10)))).ToList();
            var expected = NaiveDeadline.Last(Calendar, start, term, suspended);
            Counter.Last(start, term, suspended).Due.ToString().ShouldBe(expected?.ToString("yyyy-MM-dd") ?? "unknown", $"{start} + {term.Words} without {string.Join(", ", suspended)}");
        }
    }

    [Test]
    public void A_last_day_stays_on_a_day_of_rest_where_no_law_moves_it()
    {
        var counter = new DeadlineCounter(new(2022, 2022, Day("2022-12-31"), []));
        counter.Last(Day("2022-05-05"), new(30, TermUnit.CalendarDays)).Due.ToString().ShouldBe("2022-06-04");
    }

    [TestCase("2018-01-03", "2018-02-02", false)] // a Friday
    [TestCase("2018-01-04", "2018-02-05", true)] // from Saturday 3 February, a day after the edition that was read
    public void A_move_under_law_not_read_so_late_puts_a_caveat_on_the_deadline(string start, string due, bool isBeyond)
    {
        var deadline = Counter.Last(Day(start), new(30, TermUnit.CalendarDays));
        deadline.Due.ToString().ShouldBe(due);
        deadline.Caveats.Contains("roll-over:2018-02-02").ShouldBe(isBeyond);
    }

    private static string Due(string start, Term term) => Counter.Last(Day(start), term).Due.ToString();

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    private static Calendar AzerbaijaniCalendar()
    {
        var path = RepositoryRoot.PathTo("rules", "az", "calendar.yaml");
        return CalendarFile.Read(path, File.ReadAllText(path), [])!.ToCalendar();
    }
}
