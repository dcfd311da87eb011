using Compliance.Law;
using static Compliance.Tests.Law.Days;

namespace Compliance.Tests.Law;

public sealed class DeadlineTests
{
    private static readonly DeadlineCounter Counter = new(Azerbaijan);

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

    [TestCase(TermUnit.CalendarDays, 10, "2022-05-06")]
    [TestCase(TermUnit.WorkingDays, 10, "2022-04-27")] // 2-3 May and 9 May are holidays
    [TestCase(TermUnit.WorkingDays, 7, "2022-05-04")]
    [TestCase(TermUnit.Months, 1, "2022-04-16")] // a Saturday, and stays one
    [TestCase(TermUnit.Years, 2, "2020-05-16")]
    public void Backwards_the_same_days_are_counted_and_the_last_one_stays_where_it_falls(TermUnit unit, int number, string due)
    {
        var deadline = Counter.Before(Day("2022-05-16"), new(number, unit));
        (deadline.Due.ToString(), deadline.IsBackwards).ShouldBe((due, true));
        deadline.Shifts.ShouldAllBe(s => s.Kind == ShiftKind.NotWorked);
    }

    [TestCase(int.MaxValue, TermUnit.CalendarDays)]
    [TestCase(int.MaxValue, TermUnit.WorkingDays)]
    [TestCase(int.MaxValue, TermUnit.Months)]
    [TestCase(int.MaxValue, TermUnit.Years)]
    public void A_term_past_all_calendars_has_no_last_day(int number, TermUnit unit)
    {
        Due("2022-05-04", new(number, unit)).ShouldBe("unknown");
        Due("9999-12-31", new(2, unit)).ShouldBe("unknown");
        Due("9999-12-31", new Term(2, unit).FirstDayCounted()).ShouldBe("unknown");
        Counter.Before(Day("0001-01-01"), new(number, unit)).Due.ToString().ShouldBe("unknown");
        Counter.Before(Day("0001-01-01"), new Term(number, unit).FirstDayCounted()).DaysUsed.ShouldBeNull();
    }

    [Test]
    public void A_last_day_that_moved_names_why_it_is_no_working_day_and_what_moves_it()
    {
        var shift = Counter.Last(Day("2022-05-05"), new(30, TermUnit.CalendarDays)).Shifts.ShouldHaveSingleItem();
        (shift.Kind, Written(shift)).ShouldBe((ShiftKind.MovedOn, "4-5: weekly rest day"));
        (shift.Source, shift.Provision.En).ShouldBe(("Labour Code Art. 104", "Labour Code Art. 8(4)"));
    }

    [Test]
    public void Days_of_rest_in_a_row_are_told_together_as_long_as_the_reason_is_the_same()
    {
        var shifts = Counter.Last(Day("2022-03-18"), new(5, TermUnit.WorkingDays)).Shifts;
        shifts.Select(Written).Select(w => w[..w.IndexOf(':')]).ShouldBe(["19", "20-24", "25", "26-27"]);
        shifts.ShouldAllBe(s => s.Kind == ShiftKind.NotWorked && s.Provision.En.Length > 0 && s.Source.Length == 0);
        shifts[0].Provision.En.ShouldBe("Labour Code Art. 104");
        shifts[1].Provision.En.ShouldStartWith("Cabinet decision 01.12.2021 No 375");
    }

    [TestCase(TermUnit.CalendarDays, 30, 30)] // ends on Saturday 4 June; Sunday and Monday are not used
    [TestCase(TermUnit.WorkingDays, 5, 5)]
    [TestCase(TermUnit.Months, 1, 31)]
    [TestCase(TermUnit.Years, 1, 365)]
    public void Days_used_are_those_counted(TermUnit unit, int number, int used)
    {
        Counter.Last(Day("2022-05-05"), new(number, unit)).DaysUsed.ShouldBe(used);
        Counter.Before(Day("2022-06-05"), new(number, unit)).DaysUsed.ShouldBe(used);
    }

    [Test]
    public void A_year_without_a_calendar_leaves_the_last_day_unknown_and_says_so()
    {
        var deadline = Counter.Last(Day("2027-01-10"), new(5, TermUnit.WorkingDays));
        (deadline.Due.ToString(), deadline.DaysUsed).ShouldBe(("unknown", null));
        deadline.Caveats.ShouldBe(["calendar:2027:no calendar"]);
    }

    [Test]
    public void Days_that_are_less_than_official_put_a_caveat_on_the_deadline() =>
        Counter.Last(Day("2012-08-15"), new(5, TermUnit.WorkingDays)).Caveats.ShouldContain(c => c.StartsWith("calendar:2012-08-"));

    [Test]
    public void A_last_day_stays_on_a_day_of_rest_where_no_law_moves_it()
    {
        var counter = new DeadlineCounter(new(2022, 2022, Day("2022-12-31"), []));
        counter.Last(Day("2022-05-05"), new(30, TermUnit.CalendarDays)).Due.ToString().ShouldBe("2022-06-04");
    }

    [TestCase("2018-01-03", "2018-02-02", false)] // a Friday
    [TestCase("2018-01-04", "2018-02-05", true)] // from Saturday 3 February, a day after the edition that was read
    public void A_move_under_law_not_read_so_late_puts_one_caveat_on_the_deadline(string start, string due, bool isBeyond)
    {
        var deadline = Counter.Last(Day(start), new(30, TermUnit.CalendarDays));
        deadline.Due.ToString().ShouldBe(due);
        deadline.Caveats.ShouldBe(isBeyond ? ["roll-over:2018-02-02"] : []);
    }

    [Test]
    public void A_random_deadline_falls_where_walking_the_calendar_puts_it()
    {
        var cases = new RandomDeadlines(Azerbaijan, 20260101);
        for (var i = 0; i < 20_000; i++)
            cases.Next().Difference().ShouldBeNull();
    }

    private static string Written(DeadlineShift shift) =>
        $"{shift.Day.Day}{(shift.Until > shift.Day ? $"-{shift.Until.Day}" : "")}: {shift.Reason.En}";

    private static string Due(string start, Term term) => Counter.Last(Day(start), term).Due.ToString();
}
