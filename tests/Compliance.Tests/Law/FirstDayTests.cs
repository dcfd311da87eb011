using Compliance.Facts;
using Compliance.Law;
using static Compliance.Tests.Law.Days;

namespace Compliance.Tests.Law;

/// <summary>Terms whose first day is the day of the event, in a calendar that moves no last day.</summary>
public sealed class FirstDayTests
{
    private static readonly DeadlineCounter Counter = new(new(2019, 2024, Day("2024-12-31"), [], null));

    [TestCase("2022-04-21", 30, TermUnit.CalendarDays, "2022-05-20")] // as an announcement of 2022 counted; that of 2019 did not count its day
    [TestCase("2022-05-04", 1, TermUnit.CalendarDays, "2022-05-04")]
    [TestCase("2022-05-04", 1, TermUnit.WorkingDays, "2022-05-04")] // a Wednesday
    [TestCase("2022-05-04", 5, TermUnit.WorkingDays, "2022-05-10")]
    [TestCase("2022-05-07", 1, TermUnit.WorkingDays, "2022-05-09")] // a Saturday is the first day of the term, but no working day
    [TestCase("2022-01-01", 1, TermUnit.Months, "2022-01-31")]
    [TestCase("2022-01-15", 1, TermUnit.Months, "2022-02-14")]
    [TestCase("2022-03-01", 12, TermUnit.Months, "2023-02-28")]
    [TestCase("2020-01-01", 1, TermUnit.Years, "2020-12-31")]
    [TestCase("2020-02-29", 1, TermUnit.Years, "2021-02-28")]
    [TestCase("2022-05-04", 0, TermUnit.Months, "2022-05-04")]
    public void The_day_of_the_event_is_the_first_of_the_term(string start, int number, TermUnit unit, string due) =>
        Counter.Last(Day(start), new Term(number, unit).FirstDayCounted()).Due.ToString().ShouldBe(due);

    [TestCase("2022-05-20", 30, TermUnit.CalendarDays, "2022-04-21")]
    [TestCase("2022-05-10", 5, TermUnit.WorkingDays, "2022-05-04")]
    [TestCase("2022-01-31", 1, TermUnit.Months, "2022-01-01")]
    [TestCase("2022-02-14", 1, TermUnit.Months, "2022-01-15")]
    [TestCase("2022-02-28", 1, TermUnit.Months, "2022-02-01")]
    [TestCase("2022-03-30", 1, TermUnit.Months, "2022-02-28")] // from 1 March a month lasts until the 31st
    [TestCase("2020-12-31", 1, TermUnit.Years, "2020-01-01")]
    [TestCase("2022-05-04", 0, TermUnit.CalendarDays, "2022-05-04")]
    public void Backwards_the_day_of_the_event_is_counted_too(string end, int number, TermUnit unit, string due) =>
        Counter.Before(Day(end), new Term(number, unit).FirstDayCounted()).Due.ToString().ShouldBe(due);

    [TestCase(TermUnit.CalendarDays)]
    [TestCase(TermUnit.Months)]
    [TestCase(TermUnit.Years)]
    public void A_day_more_is_counted_than_without_it_and_as_many_are_used(TermUnit unit)
    {
        var (with, without) = (Last(new Term(2, unit).FirstDayCounted()), Last(new(2, unit)));
        with.Due.PlusDays(1).ShouldBe(without.Due);
        with.DaysUsed.ShouldBe(without.DaysUsed);
    }

    [Test]
    public void Days_that_do_not_count_may_begin_with_the_day_of_the_event()
    {
        var deadline = Counter.Last(Day("2022-05-04"), new Term(3, TermUnit.CalendarDays).FirstDayCounted(), ["2022-05-03".To("2022-05-04")]);
        (deadline.Due.ToString(), deadline.DaysUsed, deadline.Shifts.Single().Day.Day).ShouldBe(("2022-05-07", 3, 4));
    }

    [TestCase(30, TermUnit.CalendarDays, "30 calendar days (the first day counted)", "30 təqvim günü (birinci gün sayılmaqla)")]
    [TestCase(1, TermUnit.Months, "1 month (the first day counted)", "1 ay (birinci gün sayılmaqla)")]
    public void The_words_of_a_term_say_so(int number, TermUnit unit, string en, string az) =>
        new Term(number, unit).FirstDayCounted().Words.ShouldBe(new(en, az));

    [Test]
    public void The_words_of_a_term_that_does_not_count_it_stay_short() =>
        new Term(1, TermUnit.Years).Words.ShouldBe(new("1 year", "1 il"));

    private static Deadline Last(Term term) => Counter.Last(Day("2022-05-04"), term);
}
