using Compliance.Law;
using static Compliance.Tests.Law.Days;

namespace Compliance.Tests.Law;

/// <summary>Months and years whose last month lacks the day wanted.</summary>
public sealed class MonthEndTests
{
    private static readonly DeadlineCounter Counter = new(new(2016, 2026, Day("2026-12-31"), [], null));

    [TestCase("2022-01-31", 1, TermUnit.Months, "2022-02-28", 31)]
    [TestCase("2022-01-30", 1, TermUnit.Months, "2022-02-28", 30)]
    [TestCase("2022-01-29", 1, TermUnit.Months, "2022-02-28", 29)]
    [TestCase("2022-01-28", 1, TermUnit.Months, "2022-02-28", null)]
    [TestCase("2024-01-31", 1, TermUnit.Months, "2024-02-29", 31)]
    [TestCase("2024-01-29", 1, TermUnit.Months, "2024-02-29", null)]
    [TestCase("2022-08-31", 1, TermUnit.Months, "2022-09-30", 31)]
    [TestCase("2022-02-28", 1, TermUnit.Months, "2022-03-28", null)] // the end of a month is no day of its own: a month from it is not the next end
    [TestCase("2024-02-29", 1, TermUnit.Years, "2025-02-28", 29)]
    [TestCase("2020-02-29", 4, TermUnit.Years, "2024-02-29", null)]
    public void A_term_ends_on_the_last_day_of_a_month_that_lacks_the_day_and_says_so(string start, int number, TermUnit unit, string due, int? lacks) =>
        Ends(Counter.Last(Day(start), new(number, unit)), due, lacks is null ? null : $"the month has no day {lacks}: its last day is taken");

    [TestCase("2022-01-31", "2022-02-28", "the month has no day 30: its last day is taken")]
    [TestCase("2022-01-30", "2022-02-28", "the month has no day 29: its last day is taken")]
    [TestCase("2022-01-29", "2022-02-28", null)]
    [TestCase("2022-03-31", "2022-04-30", null)]
    [TestCase("2022-02-01", "2022-02-28", null)]
    public void With_the_first_day_counted_the_day_before_is_wanted(string start, string due, string? reason) =>
        Ends(Counter.Last(Day(start), new Term(1, TermUnit.Months).FirstDayCounted()), due, reason);

    [TestCase("2022-03-31", 1, TermUnit.Months, "2022-02-28", "the month has no day 31: its last day is taken")]
    [TestCase("2022-03-29", 1, TermUnit.Months, "2022-02-28", "the month has no day 29: its last day is taken")]
    [TestCase("2022-03-28", 1, TermUnit.Months, "2022-02-28", null)]
    [TestCase("2022-04-30", 1, TermUnit.Months, "2022-03-31", "counted from this day, too, the term ends on 2022-04-30, the last day of its month")]
    [TestCase("2022-04-29", 1, TermUnit.Months, "2022-03-29", null)]
    [TestCase("2022-02-28", 1, TermUnit.Months, "2022-01-31", "counted from this day, too, the term ends on 2022-02-28, the last day of its month")]
    [TestCase("2024-02-28", 1, TermUnit.Months, "2024-01-28", null)]
    [TestCase("2022-08-31", 1, TermUnit.Months, "2022-07-31", null)]
    [TestCase("2021-02-28", 1, TermUnit.Years, "2020-02-29", "counted from this day, too, the term ends on 2021-02-28, the last day of its month")]
    [TestCase("2020-02-29", 1, TermUnit.Years, "2019-02-28", "the month has no day 29: its last day is taken")]
    public void Backwards_the_latest_day_is_taken_from_which_the_term_is_over_in_time(string end, int number, TermUnit unit, string due, string? reason) =>
        Ends(Counter.Before(Day(end), new(number, unit)), due, reason);

    [Test]
    public void The_shift_names_the_provision_of_the_calendar_and_that_it_was_not_read_so_late()
    {
        var deadline = new DeadlineCounter(Azerbaijan).Last(Day("2022-01-31"), new(1, TermUnit.Months));
        deadline.Shifts.ShouldHaveSingleItem().Provision.En.ShouldBe("Labour Code Art. 8(3)");
        deadline.Caveats.ShouldBe(["month-end:2018-02-02"]);
        new DeadlineCounter(Azerbaijan).Last(Day("2017-01-31"), new(1, TermUnit.Months)).Caveats.ShouldBeEmpty();
    }

    [Test]
    public void The_end_of_a_month_may_be_a_rest_day_and_moves_on()
    {
        var deadline = new DeadlineCounter(Azerbaijan).Last(Day("2021-01-31"), new(1, TermUnit.Months)); // 28 February 2021 is a Sunday
        (deadline.Due.ToString(), string.Join(", ", deadline.Shifts.Select(s => s.Kind))).ShouldBe(("2021-03-01", "MonthEnd, MovedOn"));
    }

    private static void Ends(Deadline deadline, string due, string? reason)
    {
        deadline.Due.ToString().ShouldBe(due);
        deadline.Shifts.Select(s => (s.Kind, s.Day, s.Reason.En)).ShouldBe(reason is null ? [] : [(ShiftKind.MonthEnd, Day(due), reason)]);
    }
}
