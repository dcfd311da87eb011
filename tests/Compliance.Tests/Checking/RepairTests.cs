using Compliance.Checking;

namespace Compliance.Tests.Checking;

public sealed class RepairTests
{
    private const string Announced = "{'act':'announcement','id':'n','date':'2022-03-01'},";

    [TestCase("2022-03-10", null)]
    [TestCase("2022-03-11", null)]
    [TestCase("2022-03-14", "2022-03-11")]
    [TestCase("2022-05-14", "2022-03-11")]
    public void A_late_application_would_have_been_lawful_on_the_last_day(string day, string? last)
    {
        var ways = RepairLaw.File($"{Announced}{{'act':'application','id':'a','announcement':'n','isAdmitted':true,'date':'{day}'}}").Ways("deadline");
        if (last is null)
            ways.ShouldBeEmpty();
        else
            ways.ShouldContain($"acts[1].date: {last} or earlier | no longer possible");
    }

    [Test]
    public void The_day_a_term_runs_from_can_be_later_instead_and_comes_second() => RepairLaw.File($"{Announced}{{'act':'application','id':'a','announcement':'n','isAdmitted':true,'date':'2022-03-14'}}")
        .Ways("deadline").ShouldBe(["acts[1].date: 2022-03-11 or earlier | no longer possible", "acts[0].date: 2022-03-02 or later | no longer possible"]);

    [Test]
    public void What_had_to_be_done_beforehand_is_done_on_the_last_day_for_it() => RepairLaw.File("{'act':'announcement','id':'n','date':'2022-03-08','sentToExaminationCentreOn':'2022-03-05'}")
        .Ways("notice").ShouldBe(["acts[0].date: 2022-03-10 or later | no longer possible", "acts[0].sentToExaminationCentreOn: 2022-03-03 or earlier | no longer possible"]);

    [TestCase("{'act':'working-time','id':'a','date':'2022-03-01','weeklyHours':40.5}", "most", "acts[0].weeklyHours: 40 or less")]
    [TestCase("{'act':'leave','id':'a','date':'2022-03-01','basicDays':21,'conditionsDays':6}", "least", "acts[0].basicDays: 24 or more")]
    [TestCase("{'act':'leave','id':'a','date':'2022-03-01','basicDays':21,'conditionsDays':6}", "least", "acts[0].conditionsDays: 9 or more")]
    [TestCase("{'act':'acting','id':'a','date':'2022-03-01','postSalary':333.33,'extraPay':100}", "percent", "acts[0].extraPay: 166.67 or more")]
    [TestCase("{'act':'acting','id':'a','date':'2022-03-31','endsOn':'2022-07-01'}", "months", "acts[0].endsOn: 2022-06-30 or earlier")]
    [TestCase("{'act':'acting','id':'a','date':'2022-03-30','endsOn':'2022-07-01'}", "months", "acts[0].date: 2022-04-01 or later")]
    [TestCase("{'act':'oath','id':'a','date':'2022-03-01','earlierOathOn':'2022-03-01'}", "earlier", "acts[0].earlierOathOn: 2022-02-28 or earlier")]
    [TestCase("{'act':'career-plan','id':'a','date':'2022-03-01','preparedOn':'2022-03-01'}", "other", "acts[0].preparedOn: 2022-03-02 or later")]
    [TestCase("{'act':'vacancy','id':'a','date':'2022-03-01','procedure':'promotion'}", "one-of", "acts[0].procedure: general interview")]
    public void A_comparison_is_met_by_the_nearest_value_that_satisfies_it(string act, string rule, string way) =>
        RepairLaw.File(act).Ways(rule).ShouldContain(w => w.StartsWith(way + " | ", StringComparison.Ordinal));

    [Test]
    public void A_classification_is_brought_to_the_limit() => RepairLaw.File(
        "{'act':'rank-award','id':'a','date':'2022-03-01','position':'q'}", others: ",'positions':[{'id':'q','classification':'7'}]")
        .Ways("rank").ShouldBe(["positions[0].classification: 4th classification | no longer possible"]);

    [Test]
    public void A_flag_is_turned() => RepairLaw.File("{'act':'oath','id':'a','date':'2022-03-01','isSolemn':false}").Ways("flag").ShouldBe(["acts[0].isSolemn: yes | not told by the file"]);

    [Test]
    public void Two_facts_are_changed_where_one_does_not_do() => RepairLaw.File("{'act':'oath','id':'a','date':'2022-03-01','underStateFlag':false,'isInPersonalFile':true}")
        .Ways("flags").ShouldBe(["acts[0].isInPersonalFile: no; acts[0].underStateFlag: yes | not told by the file"]);

    [Test]
    public void One_fact_is_changed_where_it_does() => RepairLaw.File("{'act':'oath','id':'a','date':'2022-03-01','underStateFlag':true,'isInPersonalFile':true}")
        .Ways("flags").ShouldHaveSingleItem().ShouldStartWith("acts[0].isInPersonalFile: no |");

    [Test]
    public void What_somebody_decided_when_asked_is_no_fact_of_the_act()
    {
        var repairs = RepairLaw.File("{'act':'termination','id':'a','date':'2022-03-01','isKeptLonger':false}",
            others: ",'judgments':[{'rule':'R-asked','act':'a','isMet':false,'by':'the head','on':'2022-03-02'}]").Repairs("asked");
        repairs.Ways.ShouldBeEmpty();
        repairs.WhyNone.En.ShouldContain("person, who found it breached");
    }

    [Test]
    public void A_repair_that_ends_in_a_question_is_none()
    {
        var repairs = RepairLaw.File("{'act':'termination','id':'a','date':'2022-03-01','isKeptLonger':true}").Repairs("asked");
        repairs.Ways.ShouldBeEmpty();
        repairs.WhyNone.En.ShouldEndWith("the rest is left to a person.");
    }

    [Test]
    public void A_day_of_birth_is_left_alone() => RepairLaw.File("{'act':'leave','id':'a','date':'2022-03-01','person':'p'}", others: ",'persons':[{'id':'p','bornOn':'2004-03-02'}]")
        .Ways("age").ShouldBe(["acts[0].date: 2022-03-02 or later | no longer possible"]);

    [Test]
    public void Where_only_an_unchangeable_fact_would_help_it_is_named()
    {
        var repairs = RepairLaw.File("{'act':'attestation','id':'a','date':'2022-03-01','isOnProbation':true}").Repairs("probation");
        repairs.Ways.ShouldBeEmpty();
        repairs.WhyNone.En.ShouldBe("No change of the act would have made it lawful: it turns on “on probation” (it lay in the past already).");
        repairs.WhyNone.Az.ShouldNotBe(repairs.WhyNone.En);
    }

    [TestCase("'isSolemn':true,")]
    [TestCase("")]
    public void Only_a_violation_has_repairs(string fact)
    {
        var repairs = RepairLaw.File($"{{'act':'oath',{fact}'id':'a','date':'2022-03-01'}}").Repairs("flag");
        repairs.Ways.ShouldBeEmpty();
        repairs.WhyNone.ShouldBe(Compliance.Law.Text.None);
    }

    [Test]
    public void A_finding_of_another_file_is_a_mistake()
    {
        var (one, other) = (RepairLaw.File("{'act':'oath','id':'a','date':'2022-03-01','isSolemn':false}"), RepairLaw.File("{'act':'oath','id':'b','date':'2022-03-01','isSolemn':false}"));
        Should.Throw<ArgumentException>(() => RepairLaw.Checker.Repairs(one, other.Breach("flag"))).Message.ShouldStartWith("The finding speaks of the act 'b', which stands in another case file.");
    }

    [Test]
    public void Findings_carry_repairs_only_where_they_are_asked_for()
    {
        var file = RepairLaw.File("{'act':'oath','id':'a','date':'2022-03-01','isSolemn':false}");
        RepairLaw.Checker.Check(file).ShouldAllBe(f => f.Repairs == null);
        RepairLaw.Checker.Check(file, new() { WithRepairs = true }).Where(f => f.Repairs is not null).ShouldAllBe(f => f.Outcome == Outcome.Violation);
    }
}
