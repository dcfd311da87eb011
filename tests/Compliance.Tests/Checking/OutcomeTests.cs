using Compliance.Cases;
using Compliance.Checking;
using Compliance.Facts;

namespace Compliance.Tests.Checking;

public sealed class OutcomeTests
{
    private const string Judged = ",'judgments':[{'rule':'SM-7-1.4-dignity','act':'o','isMet':MET,'by':'head of the body','on':'2020-05-05','reason':'seen'}]";
    private const string Waived = ",'waivers':[{'rule':'SM-7-2.2-kept','act':'o','ground':'fire','approvedBy':'head','on':'2021-01-01','expiresOn':'DAY'}]";

    [Test]
    public void What_the_law_requires_and_the_file_shows_is_compliant()
    {
        var finding = Small.Oath("'date':'2020-05-04','isSolemn':true,'earlierOathOn':null").By(Small.Setting);
        finding.Outcome.ShouldBe(Outcome.Compliant);
        finding.Message.ShouldBe(new("Met: Solemn setting.", "Tələb yerinə yetirilib: Təntənəli şərait."));
    }

    [Test]
    public void What_the_file_shows_to_be_missing_is_a_violation()
    {
        var finding = Small.Oath("'date':'2020-05-04','isSolemn':false,'earlierOathOn':null").By(Small.Setting);
        (finding.Outcome, finding.Severity).ShouldBe((Outcome.Violation, Compliance.Rules.Severity.Minor));
        finding.Message.En.ShouldBe("The oath was not taken in a solemn setting.");
        finding.Proof!.DecidingFacts.ShouldHaveSingleItem().Path.ShouldBe("acts[0].isSolemn");
    }

    [Test]
    public void What_the_file_is_silent_about_is_undetermined()
    {
        var finding = Small.Oath("'date':'2020-05-04','earlierOathOn':null").By(Small.Setting);
        finding.Outcome.ShouldBe(Outcome.Undetermined);
        finding.Message.En.ShouldContain("solemn setting");
    }

    [Test]
    public void What_the_law_leaves_to_a_person_needs_judgment()
    {
        var finding = Small.Oath("'date':'2020-05-04','isSolemn':true").By(Small.Dignity);
        finding.Outcome.ShouldBe(Outcome.NeedsJudgment);
        finding.Message.En.ShouldBe("Was the oath taken with dignity? To be answered by: head of the body.");
    }

    [TestCase("true", Outcome.Compliant)]
    [TestCase("false", Outcome.Violation)]
    public void A_recorded_judgment_settles_it(string met, Outcome expected)
    {
        var finding = Small.Oath("'date':'2020-05-04','isSolemn':true", Judged.Replace("MET", met)).By(Small.Dignity);
        finding.Outcome.ShouldBe(expected);
        finding.Message.En.ShouldNotBeEmpty();
        finding.Proof!.Parts[^1].Title.En.ShouldContain("Answered by head of the body, on 2020-05-05");
    }

    [Test]
    public void A_judgment_on_another_act_settles_nothing() =>
        Small.File($"'acts':[{{'act':'oath','id':'o','date':'2020-05-04','isSolemn':true}},{{'act':'oath','id':'x'}}]{Judged.Replace("MET", "true").Replace("'act':'o'", "'act':'x'")}")
            .By(Small.Dignity).Outcome.ShouldBe(Outcome.NeedsJudgment);

    [Test]
    public void A_condition_that_is_not_met_makes_the_rule_not_applicable()
    {
        var finding = Small.Oath("'date':'2020-05-04','isSolemn':false").By(Small.Dignity);
        (finding.Outcome, finding.Message.En).ShouldBe((Outcome.NotApplicable, "Does not apply: a condition of the rule is not met."));
    }

    [TestCase("2022-06-01", Outcome.Waived)]
    [TestCase("2022-05-31", Outcome.Violation)]
    public void A_waiver_holds_to_its_last_day_and_keeps_the_proof_of_the_violation(string lastDay, Outcome expected)
    {
        var finding = Small.Oath("'date':'2021-05-04','isInPersonalFile':false,'handOnConstitution':false", Waived.Replace("DAY", lastDay)).By(Small.Kept);
        finding.Outcome.ShouldBe(expected);
        finding.Proof!.DecidingFacts.ShouldContain(f => f.Path == "acts[0].isInPersonalFile" && f.Value.En == "no");
        finding.Proof.Parts.Count(p => p.Kind == ProofPartKind.Waiver).ShouldBe(expected == Outcome.Waived ? 1 : 0);
    }

    [Test]
    public void A_waiver_waives_no_act_that_complies() =>
        Small.Oath("'date':'2021-05-04','isInPersonalFile':true,'handOnConstitution':false", Waived.Replace("DAY", "2030-01-01"))
            .By(Small.Kept).Outcome.ShouldBe(Outcome.Compliant);

    [Test]
    public void A_provision_that_no_rule_judges_is_said_not_to_be_checked_once_an_act()
    {
        var finding = Small.Oath("'date':'2020-05-04'").All().Where(f => f.Outcome == Outcome.NotChecked).ShouldHaveSingleItem();
        (finding.Rule, finding.Message.En).ShouldBe(("7-1.5", "What music is played is not in a case file yet."));
        Small.Admission("'date':'2020-05-04'").All().ShouldNotContain(f => f.Outcome == Outcome.NotChecked);
    }

    [TestCase("secondary", Small.Kept, "'handOnConstitution':false,'isInPersonalFile':false")]
    [TestCase("official-summary", Small.Signed, "'handOnConstitution':true,'isSigned':false")]
    public void A_violation_of_a_text_seen_at_second_hand_waits_to_be_confirmed(string grade, string rule, string facts)
    {
        var finding = Small.Oath("'date':'2021-05-04'," + facts).By(rule);
        (finding.Outcome, finding.IsToBeConfirmed, Compliance.Law.GradeWords.Code(finding.Grade)).ShouldBe((Outcome.Violation, true, grade));
    }

    [TestCase("2021-03-11", "null", Outcome.NotApplicable, "Not yet due: the term was still running on 2021-03-11")]
    [TestCase("2021-03-12", "null", Outcome.Violation, "There is no order")]
    [TestCase("2021-03-12", "'o'", Outcome.Undetermined, "Not settled")]
    public void A_duty_is_breached_once_its_last_day_is_past(string asOf, string oath, Outcome expected, string words)
    {
        var finding = Small.Admission($"'date':'2021-03-01','isFirst':true,'hasOrder':true,'dutiesFrom':'2021-03-01','oath':{oath}", asOf, ",{'act':'oath','id':'o'}").By(Small.TenDays);
        finding.Outcome.ShouldBe(expected);
        finding.Message.En.ShouldStartWith(words);
    }

    [Test]
    public void A_deadline_that_rests_on_days_less_than_official_says_so() =>
        Small.Admission("'date':'2021-03-10','isFirst':true,'hasOrder':true,'dutiesFrom':'2021-03-12','oath':'o'", others: ",{'act':'oath','id':'o','date':'2021-03-23'}")
            .By(Small.TenDays).Caveats.ShouldBe(["calendar:2021-03-22:computed"]);

    [TestCase(",'by':'head'")]
    [TestCase("")] // said by nobody: it settles nothing, and yet the question is not settled against it
    public void Judgments_that_contradict_each_other_leave_the_question_open(string by)
    {
        var judged = $",'judgments':[{{'rule':'SM-7-1.4-dignity','act':'o','isMet':true,'by':'head'}},{{'rule':'SM-7-1.4-dignity','act':'o','isMet':false{by}}}]";
        Small.Oath("'date':'2020-05-04','isSolemn':true", judged).By(Small.Dignity).Outcome.ShouldBe(Outcome.NeedsJudgment);
    }

    [TestCase("'on':'2022-06-01',", Outcome.Waived)]
    [TestCase("'on':'2022-06-02',", Outcome.Violation)]
    [TestCase("", Outcome.Violation)]
    public void A_waiver_holds_from_the_day_it_was_given(string on, Outcome expected) =>
        Small.Oath("'date':'2021-05-04','isInPersonalFile':false,'handOnConstitution':false", Waived.Replace("'on':'2021-01-01',", on).Replace("DAY", "2030-01-01"))
            .By(Small.Kept).Outcome.ShouldBe(expected);

    [TestCase("'rule':'SM-7-1.4-dignty','act':'o','isMet':true,'by':'head'", "names the rule 'SM-7-1.4-dignty', which the rulebook does not have. Did you mean 'SM-7-1.4-dignity'?")]
    [TestCase("'rule':'SM-7-1.1-setting','act':'o','isMet':true,'by':'head'", "asks nobody anything")]
    [TestCase("'act':'o','isMet':true,'by':'head'", "does not name its rule")]
    public void A_judgment_that_can_settle_nothing_is_named(string judgment, string words)
    {
        var file = Small.Oath("'date':'2020-05-04','isSolemn':true", $",'judgments':[{{{judgment}}}]");
        new Checker(Compliance.Tests.Rulebooks.SmallRulebook.Rulebook).Unmatched(file).ShouldHaveSingleItem().En.ShouldContain(words);
    }

    [Test]
    public void A_judgment_that_settles_something_is_not_complained_of() =>
        new Checker(Compliance.Tests.Rulebooks.SmallRulebook.Rulebook).Unmatched(Small.Oath("'date':'2020-05-04','isSolemn':true", Judged.Replace("MET", "true"))).ShouldBeEmpty();

    [Test]
    public void An_act_stands_in_one_file()
    {
        var act = new Compliance.Cases.Acts.Oath { Id = "o" };
        _ = new CaseFile { Acts = FactList<PersonnelAct>.Known(act) };
        Should.Throw<InvalidOperationException>(() => new CaseFile { Acts = FactList<PersonnelAct>.Known(act) });
    }
}
