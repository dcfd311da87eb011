using Compliance.Law;
using static Compliance.Tests.Law.Days;

namespace Compliance.Tests.Law;

/// <summary>Ten calendar days, five working days or a month from Monday 2 May 2022, in a calendar without holidays that moves no last day.</summary>
public sealed class NotCountedDaysTests
{
    private const string Start = "2022-05-02";
    private static readonly DeadlineCounter Counter = new(new(2022, 2022, Day("2022-12-31"), [], null));

    [TestCase("2022-05-12", "")] // the plain last day
    [TestCase("2022-05-15", "4-6", "2022-05-04", "2022-05-06")]
    [TestCase("2022-05-17", "4-8", "2022-05-04", "2022-05-06", "2022-05-05", "2022-05-08")] // they overlap
    [TestCase("2022-05-15", "4-6", "2022-05-04", "2022-05-06", "2022-05-05", "2022-05-05")] // one lies in the other
    [TestCase("2022-05-17", "4-8", "2022-05-07", "2022-05-08", "2022-05-04", "2022-05-06")] // they touch, the later one first
    [TestCase("2022-05-15", "4-5, 7", "2022-05-04", "2022-05-05", "2022-05-07", "2022-05-07")]
    [TestCase("2022-05-12", "", "2022-04-01", "2022-05-02")] // over before the term begins
    [TestCase("2022-05-14", "3-4", "2022-04-20", "2022-05-04")] // begins before it
    [TestCase("2022-05-13", "12", "2022-05-12", "2022-05-12")] // the last day itself
    [TestCase("2022-05-12", "", "2022-05-13", "2022-05-20")] // begins the day after
    [TestCase("2022-05-22", "12-21", "2022-05-12", "2022-05-20", "2022-05-21", "2022-05-21")] // the second is reached because of the first
    [TestCase("2022-05-21", "12-20", "2022-05-12", "2022-05-20", "2022-05-22", "2022-05-22")] // and here it is not
    [TestCase("2022-05-12", "", "2022-05-06", "2022-05-04")] // ends before it begins
    public void Ten_days_leave_out_each_day_that_does_not_count_once(string due, string passed, params string[] bounds)
    {
        var deadline = Counter.Last(Day(Start), new(10, TermUnit.CalendarDays), [.. bounds.Chunk(2).Select(b => b[0].To(b[1]))]);
        string.Join(", ", deadline.Shifts.Select(Written)).ShouldBe(passed);
        (deadline.Due.ToString(), deadline.DaysUsed).ShouldBe((due, 10));
    }

    [TestCase("2022-06-02", "2022-06-03", "2022-06-10")] // the day after the plain last day
    [TestCase("2022-06-04", "2022-06-02", "2022-06-03")] // the last day and the next
    [TestCase("2022-06-03", "2022-05-02", "2022-05-03")] // the day of the event is not in the term
    public void A_month_is_longer_by_each_day_inside_it(string due, string from, string to) =>
        Counter.Last(Day(Start), new(1, TermUnit.Months), [from.To(to)]).Due.ToString().ShouldBe(due);

    [Test]
    public void A_month_grows_into_the_next_period_and_by_that_too() =>
        Counter.Last(Day(Start), new(1, TermUnit.Months), ["2022-06-03".To("2022-06-05"), "2022-06-01".To("2022-06-02")]).Due.ToString().ShouldBe("2022-06-07");

    [Test]
    public void In_working_days_a_rest_day_inside_a_period_is_passed_over_once()
    {
        var deadline = Counter.Last(Day(Start), new(5, TermUnit.WorkingDays), ["2022-05-06".To("2022-05-07")]); // Friday and Saturday
        (deadline.Due.ToString(), deadline.DaysUsed).ShouldBe(("2022-05-10", 5));
        deadline.Shifts.Select(s => (s.Kind, Written(s))).ShouldBe([(ShiftKind.NotCounted, "6-7"), (ShiftKind.NotWorked, "8")]);
    }

    [Test]
    public void A_period_that_begins_after_the_day_the_last_day_moved_from_no_longer_matters()
    {
        var deadline = new DeadlineCounter(Azerbaijan).Last(Day("2022-05-05"), new(30, TermUnit.CalendarDays), ["2022-06-05".To("2022-06-20")]);
        deadline.Due.ToString().ShouldBe("2022-06-06"); // 4 June was a Saturday
    }

    [Test]
    public void Each_stretch_names_its_kind_and_where_two_overlap_the_one_that_began_first()
    {
        var deadline = Counter.Last(Day(Start), new(10, TermUnit.CalendarDays), ["2022-05-05".To("2022-05-08", "trip"), "2022-05-04".To("2022-05-06", "leave")]);
        deadline.Shifts.Select(s => $"{Written(s)} {s.Reason.En}").ShouldBe(["4-6 does not count: leave", "7-8 does not count: trip"]);
    }

    [Test]
    public void Intervals_may_be_a_million()
    {
        var many = Enumerable.Range(0, 1_000_000).Select(i => new Interval(Day("2022-05-08").AddDays(-i % 3), Day("2022-05-09").AddDays(-i % 2))).ToList();
        Counter.Last(Day(Start), new(10, TermUnit.CalendarDays), many).Shifts.Select(Written).ShouldBe(["6-9"]);
    }

    private static string Written(DeadlineShift shift) => shift.Until > shift.Day ? $"{shift.Day.Day}-{shift.Until.Day}" : $"{shift.Day.Day}";
}
