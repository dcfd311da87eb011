using Compliance.Cases;
using Compliance.Cases.Acts;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;
using static Compliance.Rules.RuleWords;
using static Compliance.Tests.Law.Days;

namespace Compliance.Tests.Checking;

/// <summary>What is done on the last day is in time, on the next day late; each unit, both directions, with and without the first day. 16 May 2022 is a Monday.</summary>
public sealed class InTimeTests
{
    private static readonly Term Ten = CalendarDays(10), Five = WorkingDays(5), Month = Months(1), Year = Years(1);

    [TestCase(nameof(Ten), "2022-05-16", "2022-05-26")]
    [TestCase(nameof(Ten), "2022-05-18", "2022-05-31")] // ends on Saturday 28 May, a holiday; Monday is its moved rest day
    [TestCase(nameof(Five), "2022-05-16", "2022-05-23")]
    [TestCase(nameof(Five), "2022-05-25", "2022-06-02")] // 28 May is a holiday on a Saturday: Monday 30 May is free for it
    [TestCase(nameof(Month), "2022-05-16", "2022-06-16")]
    [TestCase(nameof(Month), "2022-05-18", "2022-06-20")] // Saturday
    [TestCase(nameof(Year), "2021-05-17", "2022-05-17")]
    public void Within_a_term_the_last_day_is_in_time_and_the_next_is_late(string term, string start, string last)
    {
        var rule = Rule("T").On<Oath>().Within(Named(term), after: x => x.EarlierOathOn, done: x => x.Date);
        Outcomes(rule, start, last).ShouldBe([Outcome.Compliant, Outcome.Compliant, Outcome.Violation]);
    }

    [TestCase(nameof(Ten), "2022-05-16", "2022-05-25")]
    [TestCase(nameof(Five), "2022-05-16", "2022-05-20")]
    [TestCase(nameof(Five), "2022-05-14", "2022-05-20")] // a Saturday is no working day
    [TestCase(nameof(Month), "2022-05-18", "2022-06-17")]
    [TestCase(nameof(Year), "2021-05-18", "2022-05-17")]
    public void With_the_first_day_counted_it_is_a_day_earlier(string term, string start, string last)
    {
        var rule = Rule("T").On<Oath>().Within(Named(term).FirstDayCounted(), after: x => x.EarlierOathOn, done: x => x.Date);
        Outcomes(rule, start, last).ShouldBe([Outcome.Compliant, Outcome.Compliant, Outcome.Violation]);
    }

    [TestCase(nameof(Ten), false, "2022-05-16", "2022-05-06")]
    [TestCase(nameof(Ten), false, "2022-05-17", "2022-05-07")] // a Saturday, and not moved
    [TestCase(nameof(Ten), true, "2022-05-16", "2022-05-07")]
    [TestCase(nameof(Five), false, "2022-05-16", "2022-05-06")] // Monday 9 May is a holiday
    [TestCase(nameof(Five), false, "2022-05-10", "2022-04-28")] // 9 May, 2-3 May and two weekends are free
    [TestCase(nameof(Five), true, "2022-05-16", "2022-05-10")]
    [TestCase(nameof(Month), false, "2022-05-16", "2022-04-16")]
    [TestCase(nameof(Month), false, "2022-04-30", "2022-03-31")]
    [TestCase(nameof(Month), true, "2022-05-16", "2022-04-17")]
    [TestCase(nameof(Year), false, "2022-05-16", "2021-05-16")]
    public void At_least_a_term_before_is_met_on_the_latest_day_and_breached_on_the_next(string term, bool isFirstCounted, string end, string latest)
    {
        var length = isFirstCounted ? Named(term).FirstDayCounted() : Named(term);
        var rule = Rule("T").On<Oath>().AtLeastBefore(length, before: x => x.EarlierOathOn, done: x => x.Date);
        Outcomes(rule, end, latest).ShouldBe([Outcome.Compliant, Outcome.Compliant, Outcome.Violation]);
    }

    /// <summary>What is said of a thing done the day before the limit, on it, and the day after.</summary>
    private static Outcome[] Outcomes(Rule<Oath> rule, string from, string limit)
    {
        var checker = InCode.Judge(Azerbaijan, rule.GovernedBy(x => x.EarlierOathOn).Weighs(Severity.Major).Otherwise("Late.", "Gec.").InForce("2010-01-01"));
        return [.. new[] { -1, 0, 1 }.Select(by => checker.Check(Oath(Day(from), Day(limit).AddDays(by))).ShouldHaveSingleItem().Outcome)];
    }

    private static CaseFile Oath(DateOnly earlier, DateOnly done)
    {
        var oath = new Oath { Id = "o", EarlierOathOn = earlier, Date = done };
        var file = new CaseFile { Id = "f", AsOf = Day("2023-01-01"), Acts = FactList<PersonnelAct>.Known(oath) };
        oath.Place = new(file, "acts", 0, 0);
        return file;
    }

    private static Term Named(string term) => term switch { nameof(Ten) => Ten, nameof(Five) => Five, nameof(Month) => Month, _ => Year };
}
