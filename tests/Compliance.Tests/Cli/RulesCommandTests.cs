using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Cli;

public sealed class RulesCommandTests
{
    private readonly Workspace _here = new();

    [OneTimeTearDown]
    public void Clear() => _here.Dispose();

    [Test]
    public void A_list_names_act_provision_severity_and_grade()
    {
        var line = _here.Run("rules", "list").Lines.Single(l => l.StartsWith(MiniRulebook.Signed, StringComparison.Ordinal));
        foreach (var part in new[] { "oath", "1-X 2.1", "2021-01-01", "minor", "secondary" })
            line.ShouldContain(part);
    }

    [Test]
    public void A_list_for_programs_parses() =>
        JArray.Parse(_here.Run("rules", "list", "--format", "json").Output).Select(r => (string)r["id"]!).ShouldBe([MiniRulebook.InTime, MiniRulebook.Signed, MiniRulebook.Solemn]);

    [Test]
    public void A_rule_is_shown_with_its_duty_place_and_examples()
    {
        var text = _here.Run("rules", "show", MiniRulebook.InTime).Output;
        foreach (var part in new[] { "Whoever wants to take part applies within 30 days.", "law/1-terms.md(14)", "| yes        | 2022-05-04        | 2022-06-06 | violation      |" })
            text.ShouldContain(part);
    }

    [Test]
    public void A_rule_is_shown_in_the_other_language() =>
        _here.Run("rules", "show", MiniRulebook.InTime, "--language", "az").Output.ShouldContain("30 gün ərzində müraciət edir");

    [Test]
    public void A_sound_rulebook_has_no_faults()
    {
        var result = Workspace.RunAlone("rules", "validate", _here.Rules);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldContain("3 rules, 0 exceptions, 0 definitions, 0 duties, 0 faults.");
        result.Code.ShouldBe(0);
    }

    [Test]
    public void Validation_lists_the_faults_of_all_pages_at_their_places()
    {
        using var other = new Workspace();
        Spoil(other, "1-terms.md", "x.IsAdmitted", "x.IsAdmited");
        Spoil(other, "2-oath.md", "x.IsSigned", "x.IsSined");
        var result = Workspace.RunAlone("rules", "validate", other.Rules);
        result.Code.ShouldBe(2);
        result.Lines.Length.ShouldBe(2);
        result.Lines[0].ShouldContain("1-terms.md(16,");
        result.Lines[1].ShouldContain("2-oath.md(17,");
        result.Lines.ShouldAllBe(l => l.Contains(": error RB", StringComparison.Ordinal));
    }

    [Test]
    public void Validation_runs_the_examples()
    {
        using var other = new Workspace();
        Spoil(other, "1-terms.md", "| 2022-06-06 | violation ", "| 2022-06-06 | compliant ");
        Workspace.RunAlone("rules", "validate", other.Rules).Output.ShouldContain("RB051");
    }

    [Test]
    public void Coverage_counts_every_provision_by_what_became_of_it()
    {
        var coverage = JObject.Parse(_here.Run("rules", "coverage", "--format", "json").Output);
        ((int)coverage["provisions"]!).ShouldBe(4);
        ((int)coverage["encoded"]!).ShouldBe(3);
        ((int)coverage["unclaimed"]!).ShouldBe(0);
        ((int)coverage["byStatus"]!["not-checked"]!).ShouldBe(1);
        ((string)coverage["belowOfficialCopy"]![0]!["provision"]!).ShouldBe("1-2.1");
    }

    [Test]
    public void Coverage_lists_every_provision_on_demand() =>
        _here.Run("rules", "coverage", "--all").Lines.Count(l => l.StartsWith("1.", StringComparison.Ordinal) || l.StartsWith("2.", StringComparison.Ordinal)).ShouldBe(4);

    [Test]
    public void The_same_pages_pack_to_the_same_bytes()
    {
        _here.Run("rules", "pack", "--out", _here.PathTo("a.rulebook")).Code.ShouldBe(0);
        _here.Run("rules", "pack", "--out", _here.PathTo("b.rulebook")).Code.ShouldBe(0);
        File.ReadAllBytes(_here.PathTo("b.rulebook")).SequenceEqual(File.ReadAllBytes(_here.PathTo("a.rulebook"))).ShouldBeTrue();
    }

    private static void Spoil(Workspace workspace, string page, string right, string wrong)
    {
        var path = Path.Combine(workspace.Rules, "law", page);
        File.WriteAllText(path, File.ReadAllText(path).Replace(right, wrong, StringComparison.Ordinal));
    }
}
