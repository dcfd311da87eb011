using System.Xml.Linq;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Cli;

/// <summary>Decisions as users meet them: recorded by <c>decide</c>, held anew by <c>check</c>, <c>explain</c>, <c>report</c> and <c>verify</c>.</summary>
public sealed class DecideCommandTests
{
    private Workspace _here = null!;
    private string _cases = "", _decisions = "";

    [SetUp]
    public void Begin()
    {
        _here = new();
        _cases = _here.PathTo("cases");
        _here.File("cases/late.json", CaseTexts.Late());
        _here.File("cases/asked.json", CaseTexts.Asked());
        _decisions = _here.PathTo("decisions.json");
    }

    [TearDown]
    public void Clear() => _here.Dispose();

    [Test]
    public void A_waiver_is_recorded_with_what_it_rests_on_and_then_counts_to_its_last_day()
    {
        var result = Waive();
        result.Code.ShouldBe(0, result.Error);
        result.Output.ShouldContain("Waiver 'D-0001' covers the violation, until 2024-12-31.");
        result.Output.ShouldContain("    act.date: 2022-06-06");
        var check = _here.Run("check", _cases, "--decisions", _decisions, "--on", "2024-12-31", "--format", "json");
        check.Code.ShouldBe(3, "the waived violation behaves as one waived in its file; the question is still open");
        check.Lines.Select(JObject.Parse).Single(f => (string?)f["outcome"] == "waived")["decision"]!.ToString().ShouldBe("D-0001");
        ((string?)JObject.Parse(check.Lines[^2])["decision"]!["state"]).ShouldBe("active");
        JObject.Parse(check.Lines[^1])["summary"]!["findings"]!.ToString().ShouldBe(JObject.Parse(_here.Run("check", _cases, "--format", "json").Lines[^1])["summary"]!["findings"]!.ToString());
        var later = _here.Run("check", _cases, "--decisions", _decisions, "--on", "2025-01-01");
        later.Code.ShouldBe(1);
        later.Output.ShouldContain("Decisions that do not count\n  ! expired: Waiver 'D-0001' held until 2024-12-31; on 2025-01-01 it covers nothing.");
        _here.Run("explain", Path.Join(_cases, "late.json"), MiniRulebook.InTime, "--decisions", _decisions, "--on", "2024-03-01").Output.ShouldContain("decision 'D-0001', until 2024-12-31");
    }

    [Test]
    public void Answers_and_remarks_are_added_to_the_same_file_and_nothing_is_lost()
    {
        Waive().Code.ShouldBe(0);
        Decide("asked.json", "oath-1", MiniRulebook.Solemn, "--met").Code.ShouldBe(0);
        Decide("late.json", "application-1", MiniRulebook.InTime, "--remark", "--effect", "could-have-changed", "--cause", "nobody counted").Code.ShouldBe(0);
        JObject.Parse(File.ReadAllText(_decisions))["decisions"]!.Select(d => $"{d["id"]} {d["kind"]}").ShouldBe(["D-0001 waiver", "D-0002 judgment", "D-0003 remark"]);
        var check = _here.Run("check", _cases, "--decisions", _decisions, "--on", "2024-03-01");
        check.Code.ShouldBe(0);
        check.Output.ShouldContain("effect: could have changed the outcome");
        check.Output.ShouldNotContain("do not count");
    }

    [TestCase("late.json", "application-1", MiniRulebook.InTime, "--waive", "Give its last day with --expires")]
    [TestCase("late.json", "application-2", MiniRulebook.InTime, "--waive --expires 2024-12-31", "Did you mean 'application-1'?")]
    [TestCase("late.json", "application-1", "XX-1-1.1-in-tim", "--waive --expires 2024-12-31", "XX-1-1.1-in-time")]
    [TestCase("late.json", "application-1", MiniRulebook.InTime, "--waive --expires 2023-12-31", "is before the day of the decision")]
    [TestCase("late.json", "application-1", MiniRulebook.InTime, "--met", "asks nobody anything")]
    [TestCase("late.json", "application-1", MiniRulebook.Solemn, "--met", "does not speak of acts like")]
    [TestCase("late.json", "application-1", MiniRulebook.InTime, "--met --not-met", "Give one of")]
    [TestCase("late.json", "application-1", MiniRulebook.InTime, "--remark", "A remark says something")]
    [TestCase("late.json", "application-1", MiniRulebook.InTime, "--remark --effect change", "Did you mean 'changed'?")]
    [TestCase("late.json", "application-1", MiniRulebook.InTime, "--waive --expires 2024-12-31 --cause x", "belong to a remark")]
    [TestCase("asked.json", "oath-1", MiniRulebook.Solemn, "--waive --expires 2024-12-31", "There is no violation to waive")]
    public void What_could_not_count_is_refused_and_nothing_is_written(string file, string act, string rule, string options, string complaint)
    {
        var result = Decide(file, act, rule, options.Split(' '));
        result.Code.ShouldBe(2);
        result.Error.ShouldContain(complaint);
        File.Exists(_decisions).ShouldBeFalse();
    }

    [Test]
    public void Results_are_never_written_over_the_file_of_decisions()
    {
        Waive().Code.ShouldBe(0);
        var before = File.ReadAllText(_decisions);
        _here.Run("check", _cases, "--decisions", _decisions, "--out", _decisions).Error.ShouldContain("would overwrite");
        Decide("late.json", "application-1", MiniRulebook.InTime, "--waive", "--expires", "2025-12-31").Error.ShouldContain("'D-0001' covers the violation already");
        File.ReadAllText(_decisions).ShouldBe(before);
    }

    [Test]
    public void A_broken_file_of_decisions_is_refused_by_every_command_and_left_as_it_is()
    {
        File.WriteAllText(_decisions, "{\"format\":\"compliance-decisions/1\",\"decisions\":[{}]}");
        foreach (var result in new[] { Waive(), _here.Run("check", _cases, "--decisions", _decisions), _here.Run("report", _cases, "--out", _here.PathTo("r"), "--decisions", _decisions) })
        {
            result.Code.ShouldBe(2);
            result.Error.ShouldContain("decisions.json(1,49): error DF016");
        }
        File.ReadAllText(_decisions).ShouldEndWith("[{}]}");
        Directory.Exists(_here.PathTo("r")).ShouldBeFalse();
    }

    [Test]
    public void What_does_not_count_stands_in_every_format_of_the_Report_and_moves_no_total()
    {
        Waive().Code.ShouldBe(0);
        var text = File.ReadAllText(_decisions);
        var broad = (JObject)JObject.Parse(text)["decisions"]![0]!.DeepClone();
        broad.Remove("rule");
        var elsewhere = (JObject)JObject.Parse(text)["decisions"]![0]!.DeepClone();
        (broad["id"], elsewhere["id"], elsewhere["file"], elsewhere["expiresOn"]) = ("D-0002", "D-0003", "elsewhere", "2026-12-31");
        var all = JObject.Parse(text);
        ((JArray)all["decisions"]!).Add(broad);
        ((JArray)all["decisions"]!).Add(elsewhere);
        File.WriteAllText(_decisions, all.ToString());
        var (plain, folder) = (Report("plain"), Report("with", "--decisions", _decisions, "--on", "2025-01-01"));
        var findings = Findings(folder);
        findings.Where(f => (string?)f["outcome"] == "decision").Select(f => $"{f["kind"]} {f["chapter"]} {f["decision"]}")
            .ShouldBe(["decision-expired 18 D-0001", "decision-over-broad 18 D-0002", "decision-unused 18 D-0003"], ignoreOrder: true);
        findings.Count.ShouldBe(Findings(plain).Count + 3);
        Table(folder, "outcomes").ShouldBe(Table(plain, "outcomes"));
        JObject.Parse(File.ReadAllText(Path.Join(folder, "report.sarif")))["runs"]![0]!["results"]!.Count(r => (string?)r["kind"] == "review" && ((string?)r["properties"]!["kind"])!.StartsWith("decision-", StringComparison.Ordinal)).ShouldBe(3);
        XDocument.Load(Path.Join(folder, "report.junit.xml")).Descendants("skipped").Count(s => ((string?)s.Attribute("type"))!.StartsWith("decision-", StringComparison.Ordinal)).ShouldBe(3);
        File.ReadAllText(Path.Join(folder, "report.html")).ShouldContain("D-0003");
        Table(folder, "decisions-18").ShouldContain("decision-expired-waiver");
        string[] verify = ["verify", folder, "--files", _cases];
        _here.Run(verify).Lines.ShouldContain("re-judgment: not established");
        _here.Run([.. verify, "--decisions", _decisions]).Lines.ShouldContain("re-judgment: established");
        File.AppendAllText(_decisions, "\n");
        _here.Run([.. verify, "--decisions", _decisions]).Output.ShouldContain("The file of decisions is another one");
        _here.Run("verify", plain, "--files", _cases, "--decisions", _decisions).Output.ShouldContain("the report was made without one");
    }

    [Test]
    public void The_published_edition_says_nothing_of_who_decided_and_why()
    {
        Waive().Code.ShouldBe(0);
        Decide("late.json", "application-1", MiniRulebook.InTime, "--remark", "--cause", "nobody counted", "--recommendation", "count them").Code.ShouldBe(0);
        File.WriteAllBytes(_here.PathTo("key"), [.. Enumerable.Range(0, 32).Select(i => (byte)i)]);
        var folder = Report("public", "--decisions", _decisions, "--published", _here.PathTo("key"), "--on", "2025-01-01");
        var published = string.Concat(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        foreach (var secret in new[] { "Council of Nowhere", "flooded", "nobody counted", "count them", "D-0001" })
            published.ShouldNotContain(secret);
    }

    private RunResult Waive() => Decide("late.json", "application-1", MiniRulebook.InTime, "--waive", "--expires", "2024-12-31");

    private RunResult Decide(string file, string act, string rule, params string[] options) => _here.Run(
        ["decide", Path.Join(_cases, file), "--act", act, "--rule", rule, "--by", "Council of Nowhere", "--ground", "The archive was flooded.", "--on", "2024-02-01", "--decisions", _decisions, .. options]);

    private string Report(string name, params string[] options)
    {
        var result = _here.Run(["report", _cases, "--out", _here.PathTo(name), "--formats", "json,html,csv,sarif,junit,xlsx,docx", .. options]);
        result.Code.ShouldBe(0, result.Error);
        return _here.PathTo(name);
    }

    private static List<JObject> Findings(string folder) => [.. File.ReadLines(Path.Join(folder, "findings.jsonl")).Select(JObject.Parse)];

    private static string Table(string folder, string id) =>
        JObject.Parse(File.ReadAllText(Path.Join(folder, "report.json"))).Descendants().OfType<JObject>().First(o => (string?)o["id"] == id && o["rows"] is not null).ToString();
}
