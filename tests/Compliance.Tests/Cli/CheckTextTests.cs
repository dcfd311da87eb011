namespace Compliance.Tests.Cli;

public sealed class CheckTextTests
{
    private readonly Workspace _here = new();

    [OneTimeTearDown]
    public void Clear() => _here.Dispose();

    [Test]
    public void A_violation_shows_act_date_rule_citation_message_and_the_facts_that_decided()
    {
        var text = _here.Run("check", _here.File("late.json", CaseTexts.Late())).Output;
        foreach (var part in new[] { "2022-06-06", "application-1", "x violation", MiniRulebook.InTime, "1-X", "wording of 1-X", "A late application was admitted.", "2022-05-04", "acts[0].date" })
            text.ShouldContain(part);
    }

    [Test]
    public void What_would_have_been_lawful_is_shown_on_demand()
    {
        var path = _here.File("repairs.json", CaseTexts.Late());
        _here.Run("check", path).Output.ShouldNotContain("lawful");
        _here.Run("check", path, "--repairs").Output.ShouldContain("        Would have been lawful: day the application was received: from 2021-01-01 to 2022-06-03 instead of 2022-06-06 (not told by the file).");
        _here.Run("check", path, "--repairs", "--language", "az").Output.ShouldContain("Qanuni olardı: müraciətin daxil olduğu gün: 01.01.2021 – 03.06.2022, faylda: 06.06.2022 (fayldan görünmür).");
    }

    [Test]
    public void An_undetermined_finding_shows_the_facts_that_are_missing() =>
        _here.Run("check", _here.File("silent.json", CaseTexts.Silent())).Output.ShouldContain("acts[0].announcement (");

    [Test]
    public void Refused_files_are_counted_beside_those_judged() =>
        _here.Run("check", _here.File("mixed.jsonl", CaseTexts.Fine(), CaseTexts.Refused(), CaseTexts.Late())).Output
            .ShouldContain("3 received = 2 judged + 1 refused");

    [Test]
    public void Violations_to_be_confirmed_are_counted_apart()
    {
        var lines = _here.Run("check", _here.File("apart.jsonl", CaseTexts.Late(), CaseTexts.Unsigned())).Lines;
        Sum(lines, "x Violations").ShouldBe("1");
        Sum(lines, "x To be confirmed").ShouldStartWith("1");
    }

    [Test]
    public void All_eight_outcomes_have_their_line()
    {
        var text = _here.Run("check", _here.File("sums.json", CaseTexts.Fine())).Output;
        foreach (var line in new[] { "x Violations", "! Needs judgment", "? Undetermined", "~ Waived", "# Errors", "+ Compliant", "- Not applicable", ". Not checked" })
            text.ShouldContain(line);
    }

    [Test]
    public void Findings_that_do_not_apply_are_shown_on_demand()
    {
        var path = _here.File("early.json", CaseTexts.Late().Replace("2022-06-06", "2020-06-06", StringComparison.Ordinal));
        _here.Run("check", path).Output.ShouldNotContain(MiniRulebook.InTime);
        _here.Run("check", path, "--all").Output.ShouldContain(MiniRulebook.InTime);
    }

    [Test]
    public void The_other_language_is_spoken_throughout()
    {
        var text = _here.Run("check", _here.File("az.json", CaseTexts.Late()), "--language", "az").Output;
        text.ShouldContain("pozuntu");
        text.ShouldContain("Gecikmiş müraciət qəbul edilib.");
        text.ShouldNotContain("violation");
    }

    [Test]
    public void Where_it_is_no_terminal_there_is_no_colour() =>
        _here.Run("check", _here.File("plain.json", CaseTexts.Late())).Output.ShouldNotContain('\e');

    [Test]
    public void Names_of_persons_are_not_shown()
    {
        var result = _here.Run("check", _here.File("names.jsonl", CaseTexts.Late(), CaseTexts.Refused()), "--verbose");
        (result.Output + result.Error).ShouldNotContain(CaseTexts.Name);
    }

    [Test]
    public void A_day_before_the_law_was_published_knows_nothing_of_it() =>
        _here.Run("check", _here.File("known.json", CaseTexts.Late()), "--known-on", "2020-12-31").Code.ShouldBe(0);

    private static string Sum(string[] lines, string label) =>
        lines.Single(l => l.TrimStart().StartsWith(label, StringComparison.Ordinal)).Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[1];
}
