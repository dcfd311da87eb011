using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Cli;

public sealed class ExplainTests
{
    private readonly Workspace _here = new();

    [OneTimeTearDown]
    public void Clear() => _here.Dispose();

    [Test]
    public void A_proof_shows_the_wording_the_conditions_the_facts_and_the_deadline()
    {
        var result = _here.Run("explain", _here.File("late.json", CaseTexts.Late()), MiniRulebook.InTime);
        result.Code.ShouldBe(0);
        foreach (var part in new[] { "x violation", "Wordings looked at", "taken", "The day whose law governs", "admitted to the interview: yes", "[acts[1].isAdmitted]", "30 calendar days", "2022-06-03" })
            result.Output.ShouldContain(part);
    }

    [Test]
    public void A_proof_shows_each_day_that_moved_the_deadline()
    {
        var moved = CaseTexts.Late().Replace("2022-05-04", "2022-04-28", StringComparison.Ordinal);
        _here.Run("explain", _here.File("moved.json", moved), MiniRulebook.InTime).Output.ShouldContain("2022-05-28, Independence Day");
    }

    [Test]
    public void A_proof_shows_what_is_missing() =>
        _here.Run("explain", _here.File("silent.json", CaseTexts.Silent()), MiniRulebook.InTime).Output.ShouldContain("missing");

    [Test]
    public void A_proof_of_a_violation_ends_in_what_would_have_been_lawful_and_why_it_can_or_cannot_be_done() =>
        _here.Run("explain", _here.File("drawn-up.json", CaseTexts.Late().Replace("\"persons\"", "\"asOf\":\"2022-06-30\",\"persons\"", StringComparison.Ordinal)), MiniRulebook.InTime).Output.ShouldContain(
            "Would have been lawful: day the application was received: from 2021-01-01 to 2022-06-03 instead of 2022-06-06 (no longer possible: it was done on 2022-06-06, and the file was drawn up on 2022-06-30).");

    [Test]
    public void The_rule_may_be_written_in_small_letters() =>
        _here.Run("explain", _here.File("small.json", CaseTexts.Late()), MiniRulebook.InTime.ToLowerInvariant()).Code.ShouldBe(0);

    [Test]
    public void Every_act_of_which_the_rule_speaks_is_explained() =>
        TimesExplained(_here.Run("explain", Two(), MiniRulebook.InTime)).ShouldBe(2);

    [Test]
    public void One_act_can_be_chosen() =>
        TimesExplained(_here.Run("explain", Two(), MiniRulebook.InTime, "--act", "application-2")).ShouldBe(1);

    [Test]
    public void A_proof_for_programs_parses() =>
        JObject.Parse(_here.Run("explain", _here.File("json.json", CaseTexts.Late()), MiniRulebook.InTime, "--format", "json").Output)["proof"]!["parts"]!.Count().ShouldBeGreaterThan(1);

    [Test]
    public void Where_it_is_no_terminal_the_tree_is_drawn_with_plain_characters()
    {
        var tree = _here.Run("explain", _here.File("plain.json", CaseTexts.Late()), MiniRulebook.InTime).Output;
        tree.ShouldContain("|-- ");
        tree.ShouldNotContain('├');
        tree.ShouldNotContain('\e');
    }

    private string Two() => _here.File("two.json", CaseTexts.Late().Replace("]}", """,{"act":"application","id":"application-2","date":"2022-05-06","person":"person-1","announcement":"announcement-1","isAdmitted":true}]}""", StringComparison.Ordinal));

    private static int TimesExplained(RunResult result) => result.Output.Split(MiniRulebook.InTime).Length - 1;
}
