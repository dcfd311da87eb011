using Compliance.Cases;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Cli;

/// <summary>The commands on the rulebook of Azerbaijan as it stands in the repository.</summary>
public sealed class RealRulebookTests
{
    private readonly Workspace _here = new();
    private readonly string _rules = RepositoryRoot.PathTo("rules", "az");

    [OneTimeTearDown]
    public void Clear() => _here.Dispose();

    [Test]
    public void Every_template_is_read_and_judged_without_an_error()
    {
        foreach (var kind in ActKinds.Codes)
            _here.File($"templates/{kind}.json", Workspace.RunAlone("template", kind).Output);
        var sums = JObject.Parse(OnReal("check", _here.PathTo("templates"), "--format", "json").Lines[^1])["summary"]!;
        ((int)sums["judged"]!).ShouldBe(ActKinds.Codes.Count());
        ((int)sums["outcomes"]!["error"]!).ShouldBe(0);
    }

    [Test]
    public void Every_provision_is_claimed()
    {
        var coverage = JObject.Parse(OnReal("rules", "coverage", "--format", "json").Output);
        ((int)coverage["unclaimed"]!).ShouldBe(0);
        coverage["byStatus"]!.Sum(s => (int)((JProperty)s).Value).ShouldBe((int)coverage["provisions"]!);
    }

    [TestCase("en", "coverage.md")]
    [TestCase("az", "coverage.az.md")]
    public void The_document_of_coverage_is_up_to_date(string language, string document) =>
        OnReal("rules", "coverage", "--format", "markdown", "--language", language).Output.ShouldMatchApproved("docs", document);

    [Test]
    public void Every_rule_can_be_shown_with_its_page()
    {
        foreach (var rule in JArray.Parse(OnReal("rules", "list", "--format", "json").Output).Take(20))
            OnReal("rules", "show", (string)rule["id"]!).Output.ShouldContain($"{_rules}/");
    }

    private RunResult OnReal(params string[] args) => Workspace.RunAlone([.. args, "--rules", _rules, "--cache", _here.PathTo("cache")]);
}
