using Compliance.Checking;
using Compliance.Rules;
using static Compliance.Rules.RuleWords;
using Oath = Compliance.Cases.Acts.Oath;

namespace Compliance.Tests.Checking;

public sealed class PriorityTests
{
    private const string Repeated = "'date':'2020-05-04','isSolemn':false,'earlierOathOn':'2020-02-03'";

    [Test]
    public void An_exception_takes_the_rule_away_and_is_named_with_its_provision()
    {
        var finding = Small.Oath(Repeated + ",'isSigned':true").By(Small.Setting);
        finding.Outcome.ShouldBe(Outcome.NotApplicable);
        finding.Message.En.ShouldBe("Does not apply: a repeated oath that is signed needs no solemn setting (Law on Oaths (invented) 7-INV, Art. 1.3, wording of 7-INV, in force from 2020-01-01).");
    }

    [Test]
    public void An_exception_that_was_tried_in_vain_stands_in_the_proof_with_its_definition()
    {
        var finding = Small.Oath(Repeated + ",'isSigned':false").By(Small.Setting);
        finding.Outcome.ShouldBe(Outcome.Violation);
        var tried = finding.Proof!.Parts.Single(p => p.Kind == ProofPartKind.Exception);
        (tried.Clause, tried.Truth.IsFalse, tried.Version!.Provision.Number).ShouldBe(("SM-7-1.3-repeated-oath", true, "1.3"));
        tried.Parts[0].Clause.ShouldBe("SM-7-1.2-repeated");
        tried.Parts[1].Truth.IsFalse.ShouldBeTrue();
    }

    [Test]
    public void A_rule_gives_way_to_the_stronger_one_and_names_it()
    {
        var finding = Small.Oath("'date':'2021-05-04','handOnConstitution':true,'isSigned':false,'isInPersonalFile':false").By(Small.Kept);
        finding.Outcome.ShouldBe(Outcome.NotApplicable);
        finding.Message.En.ShouldStartWith("Does not apply: SM-7-2.3-signed takes precedence (Law on Oaths (invented) 7-INV, Art. 2.3");
    }

    [Test]
    public void Whether_a_rule_gives_way_is_open_while_it_is_open_whether_the_stronger_one_applies()
    {
        var finding = Small.Oath("'date':'2021-05-04','isInPersonalFile':false").By(Small.Kept);
        finding.Outcome.ShouldBe(Outcome.Undetermined);
        finding.Missing.ShouldHaveSingleItem().Settles.ShouldBe([Outcome.Violation, Outcome.NotApplicable]);
    }

    [Test]
    public void A_rule_gives_way_only_under_the_wording_that_says_so()
    {
        var weak = Rule("WEAK").On<Oath>().Require(x => x.IsSolemn).InForce();
        var then = Rule("STRONG").On<Oath>().Require(x => x.IsSigned).Overrides(Priority.Special, "WEAK").InForce(to: "2020-12-31", number: "1.2");
        var now = Rule("STRONG").On<Oath>().Require(x => x.IsSigned).InForce("2021-01-01", number: "1.2");
        Outcome Of(string day) => Small.Oath($"'date':'{day}','isSolemn':true,'isSigned':true").By(weak, then, now).Single(f => f.Rule == "WEAK").Outcome;
        Of("2020-12-31").ShouldBe(Outcome.NotApplicable);
        Of("2021-01-01").ShouldBe(Outcome.Compliant);
    }

    [TestCase("'2019-12-31'", Outcome.Violation)]
    [TestCase("'2020-01-01'", Outcome.NotApplicable)]
    [TestCase("null", Outcome.Violation)]
    public void A_rule_gives_way_only_if_the_stronger_one_applies_on_its_own_governing_day(string earlier, Outcome expected) =>
        Small.Oath($"'date':'2021-05-04','isSolemn':false,'isSigned':true,'earlierOathOn':{earlier}").By(
            Rule("WEAK").On<Oath>().Require(x => x.IsSolemn).InForce(),
            Rule("STRONG").On<Oath>().GovernedBy(x => x.EarlierOathOn).Require(x => x.IsSigned).Overrides(Priority.Special, "WEAK").InForce(number: "1.2"))
            .Single(f => f.Rule == "WEAK").Outcome.ShouldBe(expected);

    [Test]
    public void Whether_a_rule_gives_way_is_open_while_the_governing_day_of_the_stronger_one_is_unknown() =>
        Small.Oath("'date':'2021-05-04','isSolemn':false,'isSigned':true").By(
            Rule("WEAK").On<Oath>().Require(x => x.IsSolemn).InForce(),
            Rule("STRONG").On<Oath>().GovernedBy(x => x.EarlierOathOn).Require(x => x.IsSigned).Overrides(Priority.Special, "WEAK").InForce(number: "1.2"))
            .Single(f => f.Rule == "WEAK").Outcome.ShouldBe(Outcome.Undetermined);

    [Test]
    public void Two_rules_that_settle_the_same_in_opposite_ways_are_two_errors_naming_both()
    {
        var findings = Small.Oath("'date':'2021-05-04','isSolemn':true,'isSigned':false").By(
            Rule("A").On<Oath>().Settles("form").Require(x => x.IsSolemn).InForce(),
            Rule("B").On<Oath>().Settles("form").Require(x => x.IsSigned).InForce(number: "1.2"),
            Rule("C").On<Oath>().Require(x => x.IsSigned).InForce(number: "1.3"));
        findings.Select(f => f.Outcome).ShouldBe([Outcome.Error, Outcome.Error, Outcome.Violation]);
        findings[0].Message.En.ShouldBe("Rules 'A' and 'B' both settle 'form' and say opposite things of this act; the rulebook declares no priority between them.");
        findings[1].Message.En.ShouldStartWith("Rules 'B' and 'A' both settle 'form'");
    }

    [Test]
    public void A_third_rule_that_contradicts_is_an_error_too()
    {
        var findings = Small.Oath("'date':'2021-05-04','isSolemn':true,'isSigned':false").By(
            Rule("A").On<Oath>().Settles("form").Require(x => x.IsSolemn).InForce(),
            Rule("B").On<Oath>().Settles("form").Require(x => x.IsSigned).InForce(number: "1.2"),
            Rule("C").On<Oath>().Settles("form").Require(x => x.IsSolemn).InForce(number: "1.3"));
        findings.ShouldAllBe(f => f.Outcome == Outcome.Error);
    }

    [Test]
    public void Rules_in_priority_do_not_contradict_each_other()
    {
        var findings = Small.Oath("'date':'2021-05-04','isSolemn':true,'isSigned':false").By(
            Rule("A").On<Oath>().Settles("form").Require(x => x.IsSolemn).Overrides(Priority.Special, "B").InForce(),
            Rule("B").On<Oath>().Settles("form").Require(x => x.IsSigned).InForce(number: "1.2"));
        findings.Select(f => f.Outcome).ShouldBe([Outcome.Compliant, Outcome.NotApplicable]);
    }

    [Test]
    public void A_rule_that_breaks_down_is_an_error_that_repeats_nothing_of_the_file_and_the_others_go_on()
    {
        var findings = Small.Oath("'date':'2021-05-04','isSolemn':true").By(
            Rule("A").On<Oath>().Require(x => throw new InvalidOperationException("no such thing")).InForce(),
            Rule("B").On<Oath>().Require(x => x.IsSolemn).InForce(number: "1.2"));
        findings.Select(f => f.Outcome).ShouldBe([Outcome.Error, Outcome.Compliant]);
        findings[0].Message.En.ShouldBe("The rule failed on this file (InvalidOperationException). Nothing is said of the act.");
    }

    [Test]
    public void A_rule_whose_proof_says_otherwise_is_an_error()
    {
        var finding = Small.Oath("'date':'2021-05-04','isSolemn':true").By(
            Rule("A").On<Oath>().Require(x => x.IsSolemn, (x, trace) => !x.IsSolemn).InForce()).ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(Outcome.Error);
        finding.Message.En.ShouldContain("the fast verdict is compliant, the proof says violation");
    }
}
