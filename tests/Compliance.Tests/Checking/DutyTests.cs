using Compliance.Cases;
using Compliance.Cases.Acts;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Rules;
using static Compliance.Rules.RuleWords;

namespace Compliance.Tests.Checking;

/// <summary>An oath of 3 May 2022 whose duty falls on the earlier oath's day, or is counted from it. Asked about on 1 June.</summary>
public sealed class DutyTests
{
    private static readonly DateOnly On = new(2022, 6, 1), Until = new(2022, 6, 30);

    [TestCase("2022-05-31", null)]
    [TestCase("2022-06-01", DueState.Ends)]
    [TestCase("2022-06-30", DueState.Ends)]
    [TestCase("2022-07-01", null)]
    public void What_ends_is_listed_from_the_first_day_to_the_last_and_not_before_or_after(string day, DueState? expected) =>
        Only(Oath(day), Ends())?.State.ShouldBe(expected.ShouldNotBeNull());

    [TestCase("2022-05-31", DueState.Overdue)]
    [TestCase("2022-06-01", DueState.Due)]
    [TestCase("2022-06-30", DueState.Due)]
    public void What_breaks_a_rule_is_due_until_its_day_and_overdue_after_it(string day, DueState expected)
    {
        var item = Only(Oath(day), Ends().BreaksAfterwards("T-rule")).ShouldNotBeNull();
        (item.State, item.Breaks, item.Clause).ShouldBe((expected, "T-rule", "T-duty"));
    }

    [Test]
    public void A_day_stated_as_none_makes_nothing_fall_due() =>
        Only(Oath("none"), Ends()).ShouldBeNull();

    [Test]
    public void A_day_the_file_is_silent_about_may_come_and_says_what_is_missing()
    {
        var item = Only(Oath(null), Ends()).ShouldNotBeNull();
        (item.State, item.Day).ShouldBe((DueState.MayBeDue, null));
        item.Missing.Select(f => f.Path).ShouldBe(["earlierOathOn"]);
    }

    [TestCase(true, null, null)]
    [TestCase(false, DueState.Ends, "2022-06-15")]
    [TestCase(null, DueState.MayBeDue, "2022-06-15")]
    public void What_settles_it_takes_it_away_and_what_may_have_leaves_it_open(bool? isSigned, DueState? expected, string? day)
    {
        var item = Only(Oath("2022-06-15", isSigned: isSigned), Ends().Unless(x => x.IsSigned, (x, t) => t.Read(x, nameof(x.IsSigned), x.IsSigned)));
        (item?.State, item?.Day).ShouldBe((expected, day is null ? null : Day(day)));
        (item?.Missing.Select(m => m.Path) ?? []).ShouldBe(expected == DueState.MayBeDue ? ["isSigned"] : []);
    }

    [TestCase(true, DueState.Ends)]
    [TestCase(false, null)]
    [TestCase(null, DueState.MayBeDue)]
    public void A_condition_decides_whether_it_falls_due(bool? isSolemn, DueState? expected) =>
        (Only(Oath("2022-06-15", isSolemn: isSolemn), Ends().When(x => x.IsSolemn))?.State).ShouldBe(expected);

    [TestCase("2022-06-03", DueState.Ends)]
    [TestCase("2022-06-04", null)]
    public void A_wording_speaks_only_of_days_on_which_it_was_in_force(string from, DueState? expected)
    {
        var duty = Duty("T-duty").On<Oath>().GovernedBy(x => x.EarlierOathOn).Falls(on: x => x.EarlierOathOn).Concerns(Party.Body).Says("d", "d").InForce(from);
        (Only(Oath("2022-06-03"), duty)?.State).ShouldBe(expected);
    }

    [Test]
    public void An_exception_takes_a_duty_away_by_its_id_or_its_provision()
    {
        foreach (var target in new[] { "T-duty", "1" })
        {
            var exception = Exception("T-exception").On<PersonnelAct>().To(target).When(x => x.Date.IsGiven).Because("e", "e").InForce(number: "2");
            Only(Oath("2022-06-15"), Ends(), exception).ShouldBeNull(target);
        }
    }

    [TestCase("2022-06-10", "2022-06-10")]
    [TestCase("2022-06-11", "2022-06-11")]
    public void A_term_before_a_day_is_counted_backwards(string last, string expected) =>
        Only(Oath(last), Duty("T-duty").On<Oath>().FallsBefore(Months(1), before: x => x.EarlierOathOn.PlusMonths(1)).Concerns(Party.Body).Says("d", "d").InForce())!.Day.ShouldBe(Day(expected));

    [Test]
    public void A_term_after_a_day_shows_how_it_was_counted()
    {
        var item = Only(Oath("2022-05-10"), Duty("T-duty").On<Oath>().FallsWithin(CalendarDays(30), after: x => x.EarlierOathOn).Concerns(Party.Body).Says("d", "d").InForce()).ShouldNotBeNull();
        item.Day.ShouldBe(Day("2022-06-09"));
        item.Deadline.ShouldNotBeNull().Start.ShouldBe(Day("2022-05-10"));
    }

    [TestCase("2022-05-31", DueState.Overdue)]
    [TestCase("2022-06-01", DueState.Due)]
    [TestCase("2022-06-30", DueState.Due)]
    [TestCase("2022-07-01", null)]
    public void The_running_term_of_a_rule_is_due_until_its_last_day(string lastDay, DueState? expected)
    {
        var item = Only(Order(Day(lastDay).AddDays(-10), Fact<DateOnly>.Absent, FactList<Period>.Known()), TenDays());
        (item?.State, item?.Clause, item?.Breaks).ShouldBe(expected is null ? (null, null, null) : (expected, "T-rule", "T-rule"));
    }

    [Test]
    public void A_term_whose_duty_is_done_is_over_and_one_the_file_is_silent_about_may_be_due()
    {
        Only(Order(Day("2022-06-01"), Day("2022-08-01"), FactList<Period>.Known()), TenDays()).ShouldBeNull();
        (Only(Order(Day("2022-06-01"), Fact<DateOnly>.Unknown, FactList<Period>.Known()), TenDays())?.State).ShouldBe(DueState.MayBeDue);
    }

    [Test]
    public void While_a_period_that_does_not_count_still_runs_the_last_day_is_not_settled()
    {
        var away = new Period { Kind = PeriodKind.Leave, From = Day("2022-05-25"), To = Fact<DateOnly>.Absent };
        var item = Only(Order(Day("2022-05-20"), Fact<DateOnly>.Absent, FactList<Period>.Known(away)), TenDays()).ShouldNotBeNull();
        (item.State, item.Day).ShouldBe((DueState.MayBeDue, Day("2022-06-07"))); // 5 days before the leave and its 8 days up to 1 June left out
        item.Message.En.ShouldEndWith("A period that does not count still runs: the day moves on with it.");
    }

    [Test]
    public void A_clause_that_fails_says_so_and_nothing_else()
    {
        var item = Only(Oath("2022-06-15"), Ends().When(_ => throw new InvalidOperationException("Aysel"))).ShouldNotBeNull();
        (item.State, item.Day, item.Message.En).ShouldBe((DueState.MayBeDue, null, "The clause failed on this file (InvalidOperationException). Nothing is said of what falls due by it."));
    }

    [Test]
    public void A_duty_gives_no_finding() =>
        Oath("2022-06-15").By(Ends()).ShouldBeEmpty();

    [Test]
    public void Items_stand_by_day_and_what_has_none_last()
    {
        var items = InCode.Judge(Named("T-c", 5), Named("T-a", 9), Named("T-b", 2), Duty("T-d").On<Oath>().Falls(on: x => x.Person.BornOn).Concerns(Party.Body).Says("d", "d").InForce())
            .DutiesAhead(Oath("2022-06-10"), On, Until);
        items.Select(i => i.Clause).ShouldBe(["T-b", "T-c", "T-a", "T-d"]);

        static Duty<Oath> Named(string id, int days) => Duty(id).On<Oath>().Falls(on: x => x.EarlierOathOn.PlusDays(days)).Concerns(Party.Body).Says("d", "d").InForce();
    }

    private static DueItem? Only(CaseFile file, params Clause[] clauses)
    {
        var items = InCode.Judge(clauses).DutiesAhead(file, On, Until);
        items.Count.ShouldBeLessThan(2);
        return items.Count == 0 ? null : items[0];
    }

    private static Duty<Oath> Ends() => Duty("T-duty").On<Oath>().Falls(on: x => x.EarlierOathOn, (x, t) => t.Read(x, nameof(x.EarlierOathOn), x.EarlierOathOn)).Concerns(Party.Body).Says("d", "d").InForce();

    private static Rule<DisciplinaryOrder> TenDays() => Rule("T-rule").On<DisciplinaryOrder>().GovernedBy(x => x.DiscoveredOn)
        .Within(CalendarDays(10), after: x => x.DiscoveredOn, done: x => x.Date, notCounting: x => x.Periods).Otherwise("o", "o").InForce();

    private static CaseFile Oath(string? earlier, bool? isSigned = false, bool? isSolemn = true) => File(new Oath
    {
        Id = "o", Date = Day("2022-05-03"), EarlierOathOn = earlier is null ? Fact<DateOnly>.Unknown : earlier == "none" ? Fact<DateOnly>.Absent : Day(earlier),
        IsSigned = Truth(isSigned), IsSolemn = Truth(isSolemn),
    });

    private static CaseFile Order(DateOnly discovered, Fact<DateOnly> date, FactList<Period> periods) =>
        File(new DisciplinaryOrder { Id = "d", Date = date, DiscoveredOn = discovered, Periods = periods });

    private static CaseFile File(PersonnelAct act) => new() { Id = "f", AsOf = Day("2022-05-20"), Acts = FactList<PersonnelAct>.Known(act) };

    private static Truth Truth(bool? value) => value is { } known ? Compliance.Facts.Truth.Of(known) : default;

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
