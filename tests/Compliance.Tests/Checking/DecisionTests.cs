using Compliance.Cases;
using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Tests.Rulebooks;

namespace Compliance.Tests.Checking;

/// <summary>Decisions of the register: each is held against the file anew and counts only as long as what it rests on is as it was.</summary>
public sealed class DecisionTests
{
    private const string Late = "'date':'2021-02-01','isFirst':true,'hasOrder':true,'dutiesFrom':'2021-02-01','oath':'o'";
    private const string Oath = ",{'act':'oath','id':'o','date':'2021-02-15'}";
    private const string Asked = "'date':'2021-03-22','isSolemn':true";

    private static readonly Checker Checker = new(SmallRulebook.Rulebook);

    [TestCase("2022-06-30", DecisionState.Active)]
    [TestCase("2022-07-01", DecisionState.Expired)]
    public void A_waiver_holds_on_its_last_day_and_not_on_the_day_after(string day, DecisionState state)
    {
        var judged = Judge(Admitted(), On(day), Waiver(until: "2022-06-30"));
        judged.Decisions.ShouldHaveSingleItem().State.ShouldBe(state);
        Of(judged, Small.TenDays).Outcome.ShouldBe(state == DecisionState.Active ? Outcome.Waived : Outcome.Violation);
    }

    [TestCase("2022-05-31", DecisionState.Expired)]
    [TestCase("2022-06-01", DecisionState.Active)]
    public void Without_a_day_of_the_run_the_day_the_file_was_drawn_up_counts(string until, DecisionState state) =>
        Judge(Admitted(), new(), Waiver(until: until)).Decisions.ShouldHaveSingleItem().State.ShouldBe(state);

    [Test]
    public void The_knowledge_day_comes_before_the_day_of_the_run() =>
        StateOf(Admitted(), On("2030-01-01") with { KnownOn = new(2022, 6, 30) }, Waiver(until: "2022-06-30")).ShouldBe(DecisionState.Active);

    [TestCase("2022-01-31", DecisionState.Unused)]
    [TestCase("2022-02-01", DecisionState.Active)]
    public void A_decision_does_not_count_before_it_was_taken(string day, DecisionState state) => StateOf(Admitted(), On(day), Waiver()).ShouldBe(state);

    [Test]
    public void A_waived_violation_stays_visible_and_its_proof_names_who_when_why_and_until()
    {
        var finding = Of(Judge(Admitted(), On("2022-03-01"), Waiver()), Small.TenDays);
        finding.Decision.ShouldBe("D-1");
        finding.Message.En.ShouldContain("Waived by Council, on 2022-02-01, until 2022-12-31: fire.");
        var part = finding.Proof!.Parts.Single(p => p.Kind == ProofPartKind.Waiver);
        part.Title.En.ShouldContain("(decision 'D-1', until 2022-12-31)");
        part.Title.Az.ShouldContain("'D-1' qərarı, 31.12.2022 tarixinədək");
    }

    [Test]
    public void One_fact_changed_makes_it_stale_and_is_named_with_what_it_was_and_is()
    {
        var review = Judge(Admitted(Oath.Replace("02-15", "02-16")), On("2022-03-01"), Waiver()).Decisions.ShouldHaveSingleItem();
        review.State.ShouldBe(DecisionState.Stale);
        review.Message.En.ShouldContain("'acts[o].date' was '2021-02-15', is '2021-02-16'");
        review.Message.Az.ShouldContain("'acts[o].date': əvvəl '2021-02-15', indi '2021-02-16'");
    }

    [Test]
    public void Another_wording_or_text_of_the_rule_makes_it_stale()
    {
        var waiver = Waiver();
        var review = Judge(Admitted(), On("2022-03-01"), waiver with { Basis = waiver.Basis! with { WordingFrom = new(2019, 1, 1) } }).Decisions[0];
        review.State.ShouldBe(DecisionState.Stale);
        review.Message.En.ShouldContain("the wording in force from 2019-01-01 judged, now that from 2020-01-01");
        waiver.Basis!.Text.Length.ShouldBe(12);
        StateOf(Admitted(), On("2022-03-01"), waiver with { Basis = waiver.Basis with { Text = "000000000000" } }).ShouldBe(DecisionState.Stale);
    }

    [Test]
    public void A_file_that_grew_by_an_act_before_is_no_other_basis()
    {
        var grown = Small.File($"'acts':[{{'act':'oath','id':'before','date':'2019-01-01'}},{{'act':'permanent-admission','id':'p',{Late}}}{Oath}]");
        StateOf(grown, On("2022-03-01"), Waiver()).ShouldBe(DecisionState.Active);
        Waiver().Basis!.Facts.Keys.ShouldContain("act.dutiesFrom");
    }

    [Test]
    public void What_is_not_there_leaves_it_unused_and_the_nearest_name_is_offered()
    {
        var (file, day) = (Admitted(), On("2022-03-01"));
        Says(file, day, Waiver() with { Act = "pp" }).ShouldBe((DecisionState.Unused, "names the act 'pp', which the file 'c' does not have. Did you mean 'p'?"));
        Says(file, day, Waiver() with { Rule = "SM-7-2.1-ten-day" }).ShouldBe((DecisionState.Unused, "names the rule 'SM-7-2.1-ten-day', which the rulebook does not have. Did you mean 'SM-7-2.1-ten-days'?"));
        StateOf(file, day, Waiver() with { Rule = Small.Dignity }).ShouldBe(DecisionState.Unused);
        StateOf(Admitted(Oath.Replace("02-15", "02-11")), day, Waiver()).ShouldBe(DecisionState.Unused, "a waiver without a violation");
        var rest = new DecisionSurvey(day with { Decisions = new([Waiver() with { File = "elsewhere" }]) }).Rest().ShouldHaveSingleItem();
        (rest.State, rest.Message.En.Contains("'elsewhere', which was not judged", StringComparison.Ordinal)).ShouldBe((DecisionState.Unused, true));
    }

    [Test]
    public void What_does_not_name_all_it_covers_is_over_broad_and_covers_nothing()
    {
        var day = On("2022-03-01");
        foreach (var broad in new[] { Waiver() with { Act = "" }, Waiver() with { Rule = "" }, Waiver() with { Basis = null }, Waiver() with { ExpiresOn = null } })
        {
            var judged = Judge(Admitted(), day, broad);
            judged.Decisions.ShouldHaveSingleItem().State.ShouldBe(DecisionState.OverBroad);
            Of(judged, Small.TenDays).Outcome.ShouldBe(Outcome.Violation);
        }
        new DecisionSurvey(day with { Decisions = new([Waiver() with { File = "" }]) }).Rest().ShouldHaveSingleItem().Message.En.ShouldBe("Waiver 'D-1' does not name: a file. It covers nothing until it does.");
    }

    [TestCase(true, Outcome.Compliant)]
    [TestCase(false, Outcome.Violation)]
    public void A_judgment_settles_the_question(bool isMet, Outcome outcome)
    {
        var finding = Of(Judge(Small.Oath(Asked), On("2022-03-01"), Judgment("D-1", isMet)), Small.Dignity);
        (finding.Outcome, finding.Decision).ShouldBe((outcome, "D-1"));
        finding.Proof!.Parts.Single(p => p.Kind == ProofPartKind.Question).Title.En.ShouldContain("Answered by head, on 2022-02-01");
    }

    [Test]
    public void Judgments_that_contradict_each_other_leave_the_question_open()
    {
        var judged = Judge(Small.Oath(Asked), On("2022-03-01"), Judgment("D-1", true), Judgment("D-2", false));
        (Of(judged, Small.Dignity).Outcome, Of(judged, Small.Dignity).Decision).ShouldBe((Outcome.NeedsJudgment, ""));
        judged.Decisions.ShouldAllBe(d => d.State == DecisionState.Unused && d.Message.En.Contains("contradicts", StringComparison.Ordinal));
        var inFile = Small.Oath(Asked, $",'judgments':[{{'rule':'{Small.Dignity}','act':'o','isMet':false,'by':'head','on':'2022-01-01','reason':'seen'}}]");
        Of(Judge(inFile, On("2022-03-01"), Judgment("D-1", true)), Small.Dignity).Outcome.ShouldBe(Outcome.NeedsJudgment);
        Of(Judge(inFile, On("2022-03-01"), Judgment("D-1", false)), Small.Dignity).Outcome.ShouldBe(Outcome.Violation);
        Of(Judge(Small.Oath(Asked), On("2022-03-01"), Judgment("D-1", true), Judgment("D-2", true)), Small.Dignity).Decision.ShouldBe("D-2");
    }

    [Test]
    public void A_waiver_covers_the_violation_that_a_judgment_found_as_long_as_that_counts()
    {
        var file = Small.Oath(Asked);
        var answered = Judge(file, On("2022-03-01"), Judgment("D-1", false));
        var waiver = Waiver() with { Id = "D-2", Act = "o", Rule = Small.Dignity, Basis = DecisionBasis.Of(SmallRulebook.Rulebook, file, Of(answered, Small.Dignity)) };
        Of(Judge(file, On("2022-03-01"), Judgment("D-1", false), waiver), Small.Dignity).Decision.ShouldBe("D-2");
        Judge(file, On("2022-03-01"), Judgment("D-1", false) with { ExpiresOn = new(2022, 2, 28) }, waiver).Decisions.Select(d => d.State).ShouldBe([DecisionState.Expired, DecisionState.Unused]);
    }

    [Test]
    public void A_remark_stands_with_the_finding_and_changes_no_outcome()
    {
        var remark = Waiver() with { Kind = DecisionKind.Remark, ExpiresOn = null, Effect = "changed", Cause = "no register" };
        var finding = Of(Judge(Admitted(), On("2022-03-01"), remark, remark with { Id = "D-2", On = new(2022, 2, 2), Cause = "two registers" }), Small.TenDays);
        (finding.Outcome, finding.Decision, finding.Remark).ShouldBe((Outcome.Violation, "", new Remark("changed", "two registers", "")));
    }

    [Test]
    public void A_file_that_no_decision_names_is_judged_as_without_and_threads_make_no_difference()
    {
        var options = On("2022-03-01") with { Decisions = new([Waiver() with { File = "other" }]) };
        Checker.Review(Admitted(), options).Decisions.ShouldBeEmpty();
        Checker.Check(Admitted(), options).Select(f => (f.Rule, f.Outcome, f.Message)).ShouldBe(Checker.Check(Admitted()).Select(f => (f.Rule, f.Outcome, f.Message)));
        var named = options with { Decisions = new([Waiver(), Waiver() with { Id = "D-2", Act = "pp" }]) };
        var said = new string[40];
        Parallel.For(0, said.Length, new() { MaxDegreeOfParallelism = 2 }, i => said[i] = string.Join('\n', Checker.Review(Admitted(), named).Decisions.Select(d => d.Message.Az)));
        said.Distinct().ShouldHaveSingleItem();
    }

    private static CaseFile Admitted(string oath = Oath) => Small.Admission(Late, others: oath);

    private static CheckOptions On(string day) => new() { On = DateOnly.ParseExact(day, "yyyy-MM-dd") };

    private static JudgedFile Judge(CaseFile file, CheckOptions options, params Decision[] decisions) => Checker.Review(file, options with { WithProof = true, Decisions = new(decisions) });

    private static DecisionState StateOf(CaseFile file, CheckOptions options, Decision decision) => Judge(file, options, decision).Decisions.ShouldHaveSingleItem().State;

    private static (DecisionState, string) Says(CaseFile file, CheckOptions options, Decision decision)
    {
        var review = Judge(file, options, decision).Decisions.ShouldHaveSingleItem();
        return (review.State, review.Message.En.Split("' ", 2)[1]);
    }

    private static Finding Of(JudgedFile judged, string rule) => judged.Findings.Single(f => f.Rule == rule);

    private static Decision Waiver(string until = "2022-12-31") => Decided(Admitted(), "p", Small.TenDays) with { Kind = DecisionKind.Waiver, ExpiresOn = DateOnly.ParseExact(until, "yyyy-MM-dd"), By = "Council", Ground = "fire" };

    private static Decision Judgment(string id, bool isMet) => Decided(Small.Oath(Asked), "o", Small.Dignity) with { Id = id, IsMet = isMet };

    private static Decision Decided(CaseFile file, string act, string rule) => new()
    {
        Id = "D-1", Kind = DecisionKind.Judgment, File = "c", Act = act, Rule = rule, By = "head", On = new(2022, 2, 1), Ground = "seen",
        Basis = DecisionBasis.Of(SmallRulebook.Rulebook, file, Checker.Check(file, new() { WithProof = true }).Single(f => f.Rule == rule)),
    };
}
