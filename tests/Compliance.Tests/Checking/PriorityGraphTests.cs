using Compliance.Cases;
using Compliance.Checking;
using Compliance.Rules;
using static Compliance.Rules.RuleWords;
using Oath = Compliance.Cases.Acts.Oath;

namespace Compliance.Tests.Checking;

/// <summary>What overrides what is a graph with dates: a circle is one of a single day.</summary>
public sealed class PriorityGraphTests
{
    [Test]
    public void A_circle_on_one_day_is_a_fault_that_names_both_places_and_the_day()
    {
        var fault = RulebookFaults.In([Over("A", "B").InForce(), Over("B", "A").InForce("2021-01-01", number: "1.2")]).ShouldHaveSingleItem();
        fault.Code.ShouldBe(RulebookFaultCodes.Circle);
        fault.Message.ShouldBe("'A' overrides itself by way of 'B' (page.md(1)) on 2021-01-01. Priority must not run in a circle.");
    }

    [Test]
    public void Priority_that_an_amendment_turns_round_is_no_circle() => RulebookFaults.In(Flip()).ShouldBeEmpty();

    [TestCase("2020-12-31", "A")]
    [TestCase("2021-01-01", "B")]
    public void Priority_that_an_amendment_turns_round_goes_by_the_day_of_the_act(string day, string stronger) =>
        Small.Oath($"'date':'{day}','isSigned':true").By(Flip()).Single(f => f.Outcome != Outcome.NotApplicable).Rule.ShouldBe(stronger);

    [Test]
    public void One_day_of_overlap_makes_the_turn_a_circle() =>
        RulebookFaults.In([Over("A", "B").InForce(to: "2021-01-01"), Plain("B").InForce(to: "2020-12-31", number: "1.2"), Over("B", "A").InForce("2021-01-01", number: "1.2")])
            .ShouldHaveSingleItem().Code.ShouldBe(RulebookFaultCodes.Circle);

    [Test]
    public void Exceptions_that_take_each_other_away_are_a_circle() =>
        RulebookFaults.In([Plain("R").InForce(), Except("E", "R", "F").InForce(number: "1.2"), Except("F", "E").InForce(number: "1.3")])
            .ShouldContain(f => f.Code == RulebookFaultCodes.Circle && f.Message.StartsWith("'E' takes away itself by way of 'F'"));

    [Test]
    public void An_exception_to_an_exception_is_no_circle() =>
        RulebookFaults.In([Plain("R").InForce(), Except("E", "R").InForce(number: "1.2"), Except("F", "E").InForce(number: "1.3")]).ShouldBeEmpty();

    [TestCase(Priority.Higher, "does not rank above")]
    [TestCase(Priority.Later, "it begins on 2020-01-01 and the other on 2020-01-01")]
    public void A_ground_that_does_not_hold_is_a_fault(Priority ground, string words) =>
        RulebookFaults.In([Plain("A").Overrides(ground, "B").InForce(), Plain("B").InForce(number: "1.2")]).ShouldHaveSingleItem().Message.ShouldContain(words);

    [Test]
    public void A_later_wording_may_prevail_as_the_later() =>
        RulebookFaults.In([Plain("A").Overrides(Priority.Later, "B").InForce("2020-01-02"), Plain("B").InForce(number: "1.2")]).ShouldBeEmpty();

    [Test]
    public void Wordings_of_different_days_that_override_each_other_on_one_act_are_an_error_that_names_both()
    {
        Clause[] clauses =
        [
            Over("A", "B").GovernedBy(x => x.EarlierOathOn).InForce(to: "2020-12-31"), Plain("A").GovernedBy(x => x.EarlierOathOn).InForce("2021-01-01"),
            Plain("B").InForce(to: "2020-12-31", number: "1.2"), Over("B", "A").InForce("2021-01-01", number: "1.2"),
        ];
        RulebookFaults.In(clauses).ShouldBeEmpty(); // on no day do both override
        var findings = Small.Oath("'date':'2021-05-04','earlierOathOn':'2020-02-03','isSigned':true").By(clauses);
        findings.Select(f => f.Outcome).ShouldBe([Outcome.Error, Outcome.Error]);
        findings.ShouldAllBe(f => f.Message.En.Contains("each take the other away on this act, in wordings of different days") && f.Message.En.Contains("'A'") && f.Message.En.Contains("'B'"));
    }

    [Test]
    public void Exceptions_of_different_days_that_take_each_other_away_are_an_error()
    {
        Clause[] clauses =
        [
            Plain("R").InForce(),
            Except("E", "R", "F").InForce(to: "2020-12-31", number: "1.2"), Except("E", "R").InForce("2021-01-01", number: "1.2"),
            Except("F", "R").InForce(to: "2020-12-31", number: "1.3"), Except("F", "E").InForce("2021-01-01", number: "1.3"),
            Transition("T").On<Oath>().To("E").When(x => x.IsSolemn).KeepsEarlierWording().Because("spared", "istisna").InForce("2021-01-01", number: "1.2"),
        ];
        RulebookFaults.In(clauses).ShouldBeEmpty();
        Small.Oath("'date':'2021-05-04','isSolemn':true,'isSigned':true").By(clauses).Single().Outcome.ShouldBe(Outcome.Error);
        Small.Oath("'date':'2021-05-04','isSolemn':false,'isSigned':true").By(clauses).Single().Outcome.ShouldBe(Outcome.Compliant);
    }

    private static Clause[] Flip() =>
    [
        Over("A", "B").InForce(to: "2020-12-31"), Plain("A").InForce("2021-01-01"),
        Plain("B").InForce(to: "2020-12-31", number: "1.2"), Over("B", "A").InForce("2021-01-01", number: "1.2"),
    ];

    private static Rule<Oath> Plain(string id) => Rule(id).On<Oath>().Require(x => x.IsSigned).Otherwise("Unsigned.", "İmzasız.");

    private static Rule<Oath> Over(string id, string weaker) => Plain(id).Overrides(Priority.Special, weaker);

    private static ExceptionClause<Oath> Except(string id, params string[] targets) => Exception(id).On<Oath>().To(targets).When(x => x.IsSigned).Because("why", "niyə");
}
