using Compliance.Checking;
using Compliance.Rules;
using static Compliance.Rules.RuleWords;
using Oath = Compliance.Cases.Acts.Oath;

namespace Compliance.Tests.Checking;

public sealed class TimeTests
{
    private const string WithoutFlag = "'isSolemn':true,'underStateFlag':false,'earlierOathOn':null";

    [TestCase("2021-05-31", Outcome.Compliant, "7-INV")]
    [TestCase("2021-06-01", Outcome.Violation, "9-INV")]
    public void The_wording_in_force_on_the_day_of_the_act_governs(string day, Outcome expected, string wording)
    {
        var finding = Small.Oath($"'date':'{day}',{WithoutFlag}").By(Small.Setting);
        (finding.Outcome, finding.Version!.AmendedBy).ShouldBe((expected, wording));
    }

    [Test]
    public void Before_the_first_wording_the_rule_does_not_apply()
    {
        var finding = Small.Oath("'date':'2019-12-31'").By(Small.Setting);
        (finding.Outcome, finding.Version).ShouldBe((Outcome.NotApplicable, null));
        finding.Message.En.ShouldBe("Does not apply: the provision was not yet in force on the day that governs.");
    }

    [Test]
    public void After_the_last_wording_the_rule_does_not_apply()
    {
        var finding = Small.Oath("'date':'2022-01-01','isInPersonalFile':false").By(Small.Kept);
        (finding.Outcome, finding.Version).ShouldBe((Outcome.NotApplicable, null));
        finding.Message.En.ShouldBe("Does not apply: the provision was no longer in force on the day that governs.");
    }

    [Test]
    public void A_governing_day_that_is_unknown_is_what_is_missing()
    {
        var finding = Small.Oath(WithoutFlag).By(Small.Setting);
        finding.Outcome.ShouldBe(Outcome.Undetermined);
        finding.Missing.ShouldHaveSingleItem().Facts.ShouldHaveSingleItem().Path.ShouldBe("acts[0].date");
        finding.Message.En.ShouldContain("day of the oath");
    }

    [Test]
    public void Where_the_file_says_there_is_no_such_day_the_rule_does_not_apply()
    {
        var finding = Small.Oath("'date':null").By(Small.Setting);
        (finding.Outcome, finding.Message.En).ShouldBe((Outcome.NotApplicable, "Does not apply: the file says that what the rule speaks of did not take place."));
    }

    [TestCase("2022-06-30", false)]
    [TestCase("2022-07-01", true)]
    public void A_verdict_beyond_the_edition_that_was_read_says_so(string day, bool isBeyond) =>
        Small.Oath($"'date':'{day}',{WithoutFlag}").By(Small.Setting).Caveats.ShouldBe(isBeyond ? ["beyond-horizon:2022-06-30"] : []);

    [TestCase("2021-05-19", Outcome.Compliant)]
    [TestCase("2021-05-20", Outcome.Violation)]
    public void A_wording_published_after_the_knowledge_day_is_not_known(string knownOn, Outcome expected)
    {
        var finding = Small.Oath($"'date':'2021-06-01',{WithoutFlag}").By(Small.Setting, knownOn);
        finding.Outcome.ShouldBe(expected);
        var newer = finding.Proof!.Versions.Single(v => v.Version.AmendedBy == "9-INV");
        newer.IsChosen.ShouldBe(expected == Outcome.Violation);
        if (!newer.IsChosen)
            newer.Why.En.ShouldBe("not yet published on 2021-05-19, the knowledge day");
    }

    [Test]
    public void A_later_wording_whose_own_day_is_unknown_leaves_it_open()
    {
        var older = Rule("R").On<Oath>().Require(x => x.IsSolemn).InForce(to: "2020-12-31");
        var newer = Rule("R").On<Oath>().GovernedBy(x => x.EarlierOathOn, (x, t) => t.Read(x, "EarlierOathOn", x.EarlierOathOn)).Require(x => x.IsSigned).InForce("2021-01-01");
        var finding = Small.Oath("'date':'2020-05-04','isSolemn':true").By(older, newer).ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(Outcome.Undetermined);
        finding.Missing.ShouldHaveSingleItem().Facts.ShouldHaveSingleItem().Path.ShouldBe("acts[0].earlierOathOn");
        finding.Proof!.Versions.ShouldNotContain(v => v.IsChosen);
    }
}
