using Compliance.Checking;
using Compliance.Facts;
using Compliance.Rules;
using static Compliance.Rules.RuleWords;
using Oath = Compliance.Cases.Acts.Oath;

namespace Compliance.Tests.Checking;

/// <summary>Transition clauses: which wording they lead to, what is open while their facts are, and what the proof says.</summary>
public sealed class TransitionTests
{
    private const string NotSolemn = "'isSigned':true,'isSolemn':false,'underStateFlag':false";

    [TestCase("true", "true", 2020)]
    [TestCase("false", "true", 2020)]
    [TestCase("true", "false", 2021)]
    [TestCase("false", "false", 2022)]
    public void A_chain_of_changes_is_walked_back_as_far_as_its_clauses_lead(string sparedIn2022, string sparedIn2021, int expected) =>
        Chain($"'handOnConstitution':{sparedIn2022},'isInPersonalFile':{sparedIn2021}").Version!.From.Year.ShouldBe(expected);

    [Test]
    public void Where_both_ways_lead_to_one_wording_nothing_is_open() =>
        Chain("'isInPersonalFile':true").Version!.From.Year.ShouldBe(2020);

    [Test]
    public void Each_clause_of_a_chain_that_is_open_is_named_with_its_facts()
    {
        var finding = Chain("");
        (finding.Outcome, finding.Version).ShouldBe((Outcome.Undetermined, null));
        finding.Missing.SelectMany(m => m.Facts).Select(f => f.Path).Distinct().ShouldBe(["acts[0].handOnConstitution", "acts[0].isInPersonalFile"], ignoreOrder: true);
        finding.Missing.SelectMany(m => m.Settles).Distinct().ShouldBe([Outcome.Compliant, Outcome.Violation], ignoreOrder: true);
    }

    [Test]
    public void The_reason_names_the_clause_and_what_it_says()
    {
        var chosen = Chain("'handOnConstitution':true,'isInPersonalFile':false").Proof!.Versions.Single(v => v.IsChosen);
        chosen.Why.En.ShouldBe("in force on 2021-12-31, the day the transition clause T22 leads to (spared in 2022)");
    }

    [TestCase("2021-12-31", 2020)]
    [TestCase("2022-01-01", 2022)]
    public void A_clause_that_takes_the_new_text_leads_to_its_first_day(string day, int expected) =>
        Small.Oath($"'date':'{day}',{NotSolemn},'handOnConstitution':{(expected == 2022 ? "true" : "false")}").By(
            Signed().InForce(to: "2021-12-31"), Solemn().InForce("2022-01-01"),
            Transition("T").On<Oath>().When(x => x.HandOnConstitution).TakesNewWording().Because("at once", "dərhal").InForce("2022-01-01"))
            .Single().Version!.From.Year.ShouldBe(expected);

    [Test]
    public void An_act_of_the_eve_comes_under_the_new_text_where_the_clause_says_so() =>
        Small.Oath($"'date':'2021-12-31',{NotSolemn},'handOnConstitution':true").By(
            Signed().InForce(to: "2021-12-31"), Solemn().InForce("2022-01-01"),
            Transition("T").On<Oath>().When(x => x.HandOnConstitution).TakesNewWording().Because("at once", "dərhal").InForce("2022-01-01"))
            .Single().Outcome.ShouldBe(Outcome.Violation);

    [TestCase("true", "Compliant", "None")]
    [TestCase("false", "NeedsJudgment", "LawfulWhenDone")]
    public void A_text_given_effect_back_does_not_reach_whom_its_own_clause_spares(string spared, string outcome, string change)
    {
        var finding = GivenBack($"'handOnConstitution':{spared}");
        (finding.Outcome.ToString(), finding.Change.ToString()).ShouldBe((outcome, change));
    }

    [Test]
    public void Whether_a_text_given_effect_back_reaches_an_act_is_open_while_it_is_open_whether_its_clause_spares_it()
    {
        var finding = GivenBack("");
        finding.Outcome.ShouldBe(Outcome.Undetermined);
        var missing = finding.Missing.ShouldHaveSingleItem();
        missing.Facts.ShouldHaveSingleItem().Path.ShouldBe("acts[0].handOnConstitution");
        missing.Settles.ShouldBe([Outcome.Compliant, Outcome.NeedsJudgment], ignoreOrder: true);
    }

    [Test]
    public void A_clause_on_acts_of_another_kind_moves_nothing() =>
        Small.Oath($"'date':'2022-05-04',{NotSolemn},'handOnConstitution':true").By(
            Signed().InForce(to: "2021-12-31"), Solemn().InForce("2022-01-01"),
            Transition("T").On<Compliance.Cases.Acts.Interview>().When(x => x.IsVoid | !x.IsVoid).KeepsEarlierWording().Because("spared", "istisna").InForce("2022-01-01"))
            .Single().Outcome.ShouldBe(Outcome.Violation);

    [TestCase(true, false, 0)]
    [TestCase(true, true, 0)]
    [TestCase(false, false, 0)]
    [TestCase(false, true, 1)]
    public void A_rule_that_became_harsher_and_milder_again_has_no_wording_known_to_be_the_mildest(bool isSecondMilder, bool isThirdMilder, int faults)
    {
        Rule<Oath> Wording(bool isMilder) => isMilder ? Signed().MilderThanBefore() : Signed();
        RulebookFaults.In([Signed().InForce(to: "2020-12-31"), Wording(isSecondMilder).InForce("2021-01-01", "2021-12-31"), Wording(isThirdMilder).InForce("2022-01-01"),
            Transition("T").On<Oath>().To("1.1").When(x => x.IsSigned).TakesMildestWording().Because("milder", "yüngül").InForce(number: "1.2")])
            .Count(f => f.Code == RulebookFaultCodes.IncompleteClause && f.Message.Contains("milder again on 2022-01-01")).ShouldBe(faults);
    }

    private static Finding Chain(string facts) => Small.Oath($"'date':'2022-05-04',{NotSolemn}{(facts.Length > 0 ? "," : "")}{facts}").By(
        Signed().InForce(to: "2020-12-31"), Flag().InForce("2021-01-01", "2021-12-31"), Solemn().InForce("2022-01-01"),
        Spares("T21", "IsInPersonalFile", x => x.IsInPersonalFile, "2021-01-01"), Spares("T22", "HandOnConstitution", x => x.HandOnConstitution, "2022-01-01")).Single();

    private static Finding GivenBack(string facts) => Small.Oath($"'date':'2021-05-04',{NotSolemn}{(facts.Length > 0 ? "," : "")}{facts}").By(
        Signed().InForce(to: "2021-12-31"), Solemn().InForce("2022-01-01").EffectFrom("2021-01-01"),
        Spares("T22", "HandOnConstitution", x => x.HandOnConstitution, "2022-01-01")).Single();

    private static Clause Spares(string id, string name, Func<Oath, Truth> whom, string from) =>
        Transition(id).On<Oath>().When(whom, (x, t) => t.Read(x, name, whom(x))).KeepsEarlierWording().Because($"spared in {from[..4]}", "istisna").InForce(from);

    private static Rule<Oath> Signed() => Rule("R").On<Oath>().Require(x => x.IsSigned).Otherwise("Unsigned.", "İmzasız.");

    private static Rule<Oath> Flag() => Rule("R").On<Oath>().Require(x => x.UnderStateFlag).Otherwise("No flag.", "Bayraqsız.");

    private static Rule<Oath> Solemn() => Rule("R").On<Oath>().Require(x => x.IsSolemn).Otherwise("Not solemn.", "Təntənəsiz.");
}
