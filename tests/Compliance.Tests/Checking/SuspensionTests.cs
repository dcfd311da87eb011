using Compliance.Cases;
using Compliance.Cases.Acts;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Rules;
using NUnit.Framework;
using Shouldly;
using static Compliance.Rules.RuleWords;

namespace Compliance.Tests.Checking;

/// <summary>A month that begins on Monday 7 March 2022: its last day is 7 April, a Thursday.</summary>
[TestFixture]
public sealed class SuspensionTests
{
    [TestCase("2022-04-07", Outcome.Compliant)]
    [TestCase("2022-04-08", Outcome.Violation)]
    public void Without_periods_plain_counting_decides(string done, Outcome expected) => Judged(done).ShouldBe(expected);

    [TestCase("2022-04-09", Outcome.Compliant)]
    [TestCase("2022-04-10", Outcome.Violation)]
    public void Days_of_a_period_that_is_covered_do_not_count(string done, Outcome expected) =>
        Judged(done, Away(PeriodKind.Leave, "2022-03-10", "2022-03-11")).ShouldBe(expected);

    [Test]
    public void A_period_that_is_not_covered_counts() =>
        Judged("2022-04-08", Away(PeriodKind.UnexcusedAbsence, "2022-03-10", "2022-03-11")).ShouldBe(Outcome.Violation);

    [Test]
    public void A_period_that_still_runs_ends_with_the_day_of_doing() =>
        Judged("2022-09-01", new Period { Kind = PeriodKind.Leave, From = Day("2022-04-01"), To = Fact<DateOnly>.Absent }).ShouldBe(Outcome.Compliant);

    [TestCase("2022-04-07", Outcome.Compliant)]
    [TestCase("2022-04-08", Outcome.Undetermined)]
    public void What_was_in_time_stays_in_time_and_what_was_late_is_open_where_a_period_is_not_fully_known(string done, Outcome expected)
    {
        Find(done, FactList<Period>.Unknown).Outcome.ShouldBe(expected);
        Judged(done, new Period { Kind = PeriodKind.Leave, From = Day("2022-03-10") }).ShouldBe(expected);
        Judged(done, new Period { Kind = PeriodKind.Leave, To = Day("2022-03-10") }).ShouldBe(expected);
        Judged(done, new Period { From = Day("2022-03-10"), To = Day("2022-03-11") }).ShouldBe(expected);
    }

    [Test]
    public void What_is_missing_is_the_list_or_the_end_of_the_period()
    {
        Missing(Find("2022-04-08", FactList<Period>.Unknown)).ShouldBe(["acts[0].periods"]);
        var open = new Period { Kind = PeriodKind.Leave, From = Day("2022-03-10") };
        open.Place = new(null, "periods", 0, 0);
        Missing(Find("2022-04-08", FactList<Period>.Known(open))).ShouldBe(["periods[0].to"]);
    }

    [Test]
    public void Not_done_is_a_breach_only_once_no_period_can_be_missing()
    {
        Find(null, FactList<Period>.Known()).Outcome.ShouldBe(Outcome.Violation);
        Find(null, FactList<Period>.Unknown).Outcome.ShouldBe(Outcome.Undetermined);
    }

    [TestCase("2022-03-11", "does not count: leave", "müddətə daxil edilmir: məzuniyyət")]
    [TestCase(null, "does not count: leave, still running", "müddətə daxil edilmir: məzuniyyət, davam edir")]
    public void The_days_passed_over_name_the_kind_of_period_and_the_provision_of_the_rule(string? to, string en, string az)
    {
        var away = new Period { Kind = PeriodKind.Leave, From = Day("2022-03-10"), To = to is null ? Fact<DateOnly>.Absent : Day(to) };
        var shift = Find("2022-03-11", FactList<Period>.Known(away)).Proof!.Parts.Select(p => p.Deadline).OfType<Compliance.Law.Deadline>().Single().Shifts.ShouldHaveSingleItem();
        (shift.Day, shift.Until, shift.Reason).ShouldBe((Day("2022-03-10"), Day("2022-03-11"), new(en, az)));
        (shift.Provision.En, shift.Provision.Az).ShouldBe(("Test law 9-T, Art. 1.1", "Sınaq qanunu 9-T, maddə 1.1"));
    }

    private static Outcome Judged(string done, params Period[] away) => Find(done, FactList<Period>.Known(away)).Outcome;

    private static IEnumerable<string> Missing(Finding finding) => finding.Missing.SelectMany(m => m.Facts).Select(f => f.Path).Distinct();

    private static Finding Find(string? done, FactList<Period> away)
    {
        var order = new DisciplinaryOrder { Id = "o", DiscoveredOn = Day("2022-03-07"), Date = done is null ? Fact<DateOnly>.Absent : Day(done), Periods = away };
        var file = new CaseFile { Id = "f", AsOf = Day("2023-01-01"), Acts = FactList<PersonnelAct>.Known(order) };
        order.Place = new(file, "acts", 0, 0);
        return file.By(Rule("TEST-1.1-order").On<DisciplinaryOrder>().GovernedBy(x => x.DiscoveredOn)
            .Within(Months(1), after: x => x.DiscoveredOn, done: x => x.Date,
                notCounting: x => x.Periods, only: p => p.Kind.In(PeriodKind.Leave, PeriodKind.BusinessTrip),
                tracedAfter: (x, t) => t.Read(x, "DiscoveredOn", x.DiscoveredOn), tracedDone: (x, t) => t.Read(x, "Date", x.Date), tracedNotCounting: (x, t) => t.Read(x, "Periods", x.Periods))
            .Weighs(Severity.Major).Otherwise("Late.", "Gec.").InForce()).ShouldHaveSingleItem();
    }

    private static Period Away(PeriodKind kind, string from, string to) => new() { Kind = kind, From = Day(from), To = Day(to) };

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
