using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Cli;

public sealed class RulesMutateTests
{
    private readonly Workspace _here = new();

    [OneTimeTearDown]
    public void Clear() => _here.Dispose();

    [Test]
    public void Survivors_are_named_with_page_line_and_column_and_the_share_decides_the_code()
    {
        var result = Workspace.RunAlone("rules", "mutate", _here.Rules);
        result.Code.ShouldBe(1);
        result.Lines[0].ShouldMatch(@"^.*law/1-terms\.md\(\d+,\d+\): survived: [a-z ]+: `.*` -> `.*` in 'XX-1-1\.1-in-time'$");
        result.Lines[^1].ShouldMatch(@"^\d+ changes: \d+ noticed, \d+ not noticed, 0 without effect; noticed of those that matter: \d+\.\d %\.$");
    }

    [Test]
    public void For_programs_the_counts_add_up()
    {
        var json = JObject.Parse(Workspace.RunAlone("rules", "mutate", _here.Rules, "--format", "json").Output);
        ((int)json["killed"]! + (int)json["survived"]! + (int)json["equivalent"]!).ShouldBe((int)json["mutants"]!);
        json["survivors"]!.Count().ShouldBe((int)json["survived"]!);
        ((decimal)json["killedShare"]!).ShouldBe(decimal.Round((decimal)json["killed"]! / ((decimal)json["mutants"]! - (decimal)json["equivalent"]!), 4));
    }

    [Test]
    public void Only_the_clauses_asked_for_are_changed() =>
        JObject.Parse(Workspace.RunAlone("rules", "mutate", _here.Rules, "--only", "2.1", "--format", "json").Output)["survivors"]!
            .Select(s => (string)s["clause"]!).Distinct().ShouldBeSubsetOf([MiniRulebook.Signed]);

    [Test]
    public void A_packed_rulebook_and_one_with_faults_are_refused()
    {
        var packed = _here.PathTo("packed.rulebook");
        _here.Run("rules", "pack", "--out", packed).Code.ShouldBe(0);
        Workspace.RunAlone("rules", "mutate", packed).Error.ShouldContain("is a file. Pages are mutated in their folder");
        using var broken = new Workspace();
        File.AppendAllText(Path.Combine(broken.Rules, "law", "1-terms.md"), "\n```rule\nRule(\"x\")\n```\n");
        var refused = Workspace.RunAlone("rules", "mutate", broken.Rules);
        (refused.Code, refused.Output).ShouldBe((2, ""));
        refused.Error.ShouldContain("'compliance rules validate' lists all");
    }

    [Test]
    public void Contradictions_are_told_on_standard_error_where_there_are_none()
    {
        var result = Workspace.RunAlone("rules", "contradictions", _here.Rules);
        (result.Code, result.Output).ShouldBe((0, ""));
        result.Error.ShouldContain("0 contradictions.");
    }
}
