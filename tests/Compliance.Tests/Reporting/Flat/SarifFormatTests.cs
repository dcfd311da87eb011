using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Flat;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Reporting.Flat;

public sealed class SarifFormatTests
{
    [TestCase("violation", "fail", "error")]
    [TestCase("waived", "fail", "error")]
    [TestCase("violation-to-be-confirmed", "review", "none")]
    [TestCase("needs-judgment", "review", "none")]
    [TestCase("lawful-when-done", "review", "none")]
    [TestCase("contrary-when-done", "review", "none")]
    [TestCase("decision-expired", "review", "none")]
    [TestCase("decision-unused", "review", "none")]
    [TestCase("undetermined", "open", "none")]
    [TestCase("error", "open", "none")]
    [TestCase("not-checked", "open", "none")]
    [TestCase("not-applicable", "notApplicable", "none")]
    [TestCase("compliant", "pass", "none")]
    public void Kinds_are_said_as_SARIF_says_them(string kind, string expected, string level)
    {
        var result = Result(Sample.Finding(1, kind));
        ((string?)result["kind"], (string?)result["level"]).ShouldBe((expected, level));
        ((string?)result["properties"]!["kind"]).ShouldBe(kind);
        (result["suppressions"] is not null).ShouldBe(kind == "waived");
    }

    [TestCase("critical", "error")]
    [TestCase("major", "warning")]
    [TestCase("minor", "note")]
    public void The_level_of_a_violation_is_its_severity(string severity, string level) =>
        ((string?)Result(Sample.Finding(1, "violation") with { Severity = severity })["level"]).ShouldBe(level);

    [TestCase("new", "new")]
    [TestCase("persisting", "unchanged")]
    [TestCase("resolved", "absent")]
    [TestCase("unsettled", "updated")]
    [TestCase("", null)]
    public void The_change_against_the_baseline_is_told(string change, string? state) =>
        ((string?)Result(Sample.Finding(1, "violation") with { Change = change })["baselineState"]).ShouldBe(state);

    [TestCase("cases/a.json", "cases/a.json")]
    [TestCase("cases/iş 1#?%.jsonl", "cases/i%C5%9F%201%23%3F%25.jsonl")]
    [TestCase("c:d.json", "c%3Ad.json")]
    [TestCase("../a.json", "../a.json")]
    [TestCase("/data/ə.json", "file:///data/%C9%99.json")]
    [TestCase(@"C:\data\a.json", "file:///C:/data/a.json")]
    [TestCase(@"cases\a.json", "cases/a.json")]
    [TestCase("", "%3D%C5%9F-041")]
    public void A_result_is_anchored_at_its_case_file(string source, string uri)
    {
        var place = Result(Sample.Finding(1, "violation") with { Source = source, Line = 7 })["locations"]![0]!["physicalLocation"]!;
        ((string?)place["artifactLocation"]!["uri"], (int)place["region"]!["startLine"]!).ShouldBe((uri, 7));
    }

    [Test]
    public void The_path_of_the_act_is_a_logical_place_and_the_id_the_fingerprint()
    {
        var result = Result(Sample.Finding(1, "violation"));
        ((string?)result.SelectToken("$.locations[0].logicalLocations[0].fullyQualifiedName")).ShouldBe("acts[1]");
        ((JObject)result["partialFingerprints"]!).Properties().Select(p => (string?)p.Value).Distinct().ShouldBe([Sample.Finding(1, "").Id]);
    }

    [TestCase("{0} a}", "{{0}} a}}")]
    [TestCase("see [here](http://x)", @"see [here\](http://x)")]
    [TestCase("acts[2] (late)", "acts[2] (late)")]
    [TestCase("", "Violations")]
    public void A_message_is_neither_a_template_nor_a_link_nor_empty(string message, string text) =>
        ((string?)Result(Sample.Finding(1, "violation") with { Message = new(message, "") })["message"]!["text"]).ShouldBe(text);

    [Test]
    public void The_profile_of_findings_leaves_out_what_asks_for_nothing()
    {
        using var sample = new Sample();
        sample.Write(new SarifFormat()).ShouldBe(["report.sarif", "report.findings.sarif"]);
        Kinds(Run(sample, "report.sarif")).ShouldBe(Sample.Kinds);
        Kinds(Run(sample, "report.findings.sarif")).ShouldBe(Sample.Kinds.Except(["compliant", "not-applicable", "not-checked"]));

        static IEnumerable<string?> Kinds(JObject run) => run["results"]!.Select(r => (string?)r["properties"]!["kind"]);
    }

    [TestCase("report.sarif")]
    [TestCase("report.findings.sarif")]
    public void Every_result_names_its_rule_by_id_and_place(string file)
    {
        using var sample = new Sample();
        sample.Write(new SarifFormat());
        var rules = Run(sample, file).SelectToken("$.tool.driver.rules")!;
        foreach (var result in Run(sample, file)["results"]!)
            ((string?)rules[(int)result["ruleIndex"]!]!["id"]).ShouldBe((string?)result["ruleId"]);
        rules.Select(r => (string)r["id"]!).ShouldBe(rules.Select(r => (string)r["id"]!).Distinct().Order(StringComparer.Ordinal));
        rules.ShouldAllBe(r => ((string)r["help"]!["text"]!).Length > 0 && ((string)r["properties"]!["provision"]!).StartsWith("926-28."));
    }

    [Test]
    public void A_rule_is_described_by_its_last_wording_that_says_what_it_requires()
    {
        var old = Sample.Finding(1, "violation") with { WordingFrom = new(2001, 9, 1), Duty = new("Old.", "Köhnə.") };
        var quiet = Sample.Finding(1, "compliant") with { WordingFrom = new(2020, 1, 1) };
        using var sample = new Sample([old, Sample.Finding(1, "violation"), quiet, old]);
        sample.Write(new SarifFormat(), Language.Az);
        Run(sample, "report.sarif").SelectTokens("$.tool.driver.rules[*].fullDescription.text").Values<string>().ShouldBe(["30 gün ərzində."]);
    }

    [Test]
    public void A_rule_whose_first_finding_is_kept_briefly_is_described_by_one_that_is_cited()
    {
        using var sample = new Sample([Sample.Finding(1, "compliant") with { WordingFrom = new(2024, 1, 1) }, Sample.Finding(1, "violation") with { Duty = Text.None }]);
        sample.Write(new SarifFormat());
        Run(sample, "report.sarif").SelectTokens("$.tool.driver.rules[*].shortDescription.text").Values<string>().ShouldBe(["Law 926-IQ, Article 28.1"]);
    }

    [Test]
    public void A_rule_of_which_only_brief_findings_are_kept_is_named_by_its_provision_and_claims_no_severity()
    {
        using var sample = new Sample([Sample.Finding(1, "compliant")]);
        sample.Write(new SarifFormat());
        var rule = Run(sample, "report.sarif").SelectToken("$.tool.driver.rules[0]")!;
        ((string?)rule.SelectToken("shortDescription.text"), rule["defaultConfiguration"], rule.SelectToken("properties.severity")).ShouldBe(("926-28.1", null, null));
        ((string?)Run(sample, "report.sarif").SelectToken("$.results[0].message.text")).ShouldBe("Compliant");
    }

    [TestCase("resolved", 1)]
    [TestCase("", 0)]
    public void The_profile_of_findings_holds_what_is_compliant_only_if_it_changed(string change, int held)
    {
        using var sample = new Sample([Sample.Finding(1, "compliant") with { Change = change }]);
        sample.Write(new SarifFormat());
        Run(sample, "report.findings.sarif")["results"]!.Count().ShouldBe(held);
    }

    [Test]
    public void Findings_come_back_as_they_were()
    {
        using var sample = new Sample();
        sample.Write(new SarifFormat());
        var kept = sample.Output(Language.En).Findings.Read().ToList();
        foreach (var (finding, result) in kept.Zip(Run(sample, "report.sarif")["results"]!))
        {
            string Said(string name) => (string?)result["properties"]![name] ?? "";
            ((string?)result["partialFingerprints"]!["findingId/v1"], (string?)result["ruleId"]).ShouldBe((finding.Id, finding.Rule));
            (Said("kind"), Said("outcome"), Said("severity"), Said("body"), Said("remedy"), Said("decision"), Said("change"), Said("cause"), Said("citation"))
                .ShouldBe((finding.Kind, finding.Outcome, finding.Severity, finding.Body, finding.Remedy, finding.Decision, finding.Change, finding.Cause, finding.Citation.En));
        }
        Run(sample, "report.sarif")["results"]!.Count().ShouldBe(kept.Count);
    }

    [Test]
    public void A_rule_that_failed_makes_the_run_unsuccessful()
    {
        using var sample = new Sample();
        using var calm = new Sample([Sample.Finding(1, "violation")]);
        sample.Write(new SarifFormat());
        calm.Write(new SarifFormat());
        ((bool)Run(sample, "report.sarif").SelectToken("$.invocations[0].executionSuccessful")!).ShouldBeFalse();
        Run(sample, "report.sarif").SelectTokens("$.invocations[0].toolExecutionNotifications[*].level").Values<string>().ShouldBe(["error"]);
        ((bool)Run(calm, "report.sarif").SelectToken("$.invocations[0].executionSuccessful")!).ShouldBeTrue();
    }

    [Test]
    public void Without_findings_there_is_a_run_with_no_result()
    {
        using var sample = new Sample([]);
        sample.Write(new SarifFormat());
        Run(sample, "report.sarif")["results"]!.ShouldBeEmpty();
    }

    private static JObject Result(ReportedFinding finding)
    {
        using var sample = new Sample([finding]);
        sample.Write(new SarifFormat());
        return (JObject)Run(sample, "report.sarif")["results"]!.Single();
    }

    private static JObject Run(Sample sample, string file)
    {
        var log = JObject.Parse(sample.Read(file));
        ((string?)log["version"]).ShouldBe("2.1.0");
        return (JObject)log["runs"]!.Single();
    }
}
