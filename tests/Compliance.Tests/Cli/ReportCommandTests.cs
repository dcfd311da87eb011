using Compliance.Cli;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Cli;

/// <summary>The command <c>report</c> on the shipped rulebook and a few fixtures, as a user runs it.</summary>
public sealed class ReportCommandTests
{
    private static readonly string Cases = RepositoryRoot.PathTo("fixtures", "cases", "az", "discipline");
    private readonly Workspace _here = new();

    [OneTimeTearDown]
    public void Clear() => _here.Dispose();

    [Test]
    public void Its_numbers_are_those_of_check_in_every_format_that_counts()
    {
        var folder = Made("numbers", "--formats", "json,csv,sarif,junit");
        var check = JObject.Parse(Shipped("check", Cases, "--format", "json").Lines[^1])["summary"]!;
        var findings = File.ReadAllLines(Path.Join(folder, "findings.jsonl")).Select(JObject.Parse).ToList();
        foreach (var (kind, count) in (JObject)check["outcomes"]!)
            findings.Count(f => (string?)f["kind"] == kind).ShouldBe((int)count!, kind);
        findings.Count.ShouldBe((int)check["findings"]!);
        (JObject.Parse(File.ReadAllText(Path.Join(folder, "report.sarif")))["runs"]![0]!["results"] as JArray)!.Count.ShouldBe(findings.Count);
        File.ReadAllText(Path.Join(folder, "report.junit.xml")).Split("<testcase ").Length.ShouldBe(findings.Count + 1);
        var manifest = JObject.Parse(File.ReadAllText(Path.Join(folder, "manifest.json")));
        ((int)manifest["counts"]!["received"]!).ShouldBe((int)check["received"]!);
    }

    [Test]
    public void A_signed_report_is_established_in_all_three_parts_and_an_edit_is_found()
    {
        Workspace.RunAlone("key", "new", "--out", _here.PathTo("sign.pem")).Code.ShouldBe(0);
        var folder = Made("signed", "--formats", "html,csv", "--sign", _here.PathTo("sign.pem"));
        string[] verify = ["verify", folder, "--key", _here.PathTo("sign.pub.pem"), "--files", Cases];
        var result = Shipped(verify);
        result.Code.ShouldBe(0, result.Output + result.Error);
        result.Lines.ShouldContain("re-judgment: established");
        var findings = Path.Join(folder, "findings.jsonl");
        File.WriteAllText(findings, File.ReadAllText(findings).Replace("\"violation\"", "\"compliant\"", StringComparison.Ordinal));
        Shipped(verify).Code.ShouldBe(1);
    }

    [Test]
    public void An_earlier_report_is_a_baseline_and_is_replaced_whole()
    {
        var folder = Made("twice", "--formats", "json", "--period", "2022");
        Shipped("report", Cases, "--out", folder, "--formats", "csv", "--period", "2022", "--baseline", Path.Join(folder, "findings.jsonl")).Code.ShouldBe(0);
        File.Exists(Path.Join(folder, "report.json")).ShouldBeFalse();
        File.ReadLines(Path.Join(folder, "findings.jsonl")).Select(JObject.Parse).Where(f => (string?)f["kind"] == "violation").ShouldAllBe(f => (string?)f["change"] == "persisting");
    }

    [Test]
    public void The_published_edition_names_no_file_and_no_person()
    {
        File.WriteAllBytes(_here.PathTo("pseudonyms"), [.. Enumerable.Range(0, 32).Select(i => (byte)i)]);
        var inside = Made("inside", "--formats", "json");
        var outside = Made("outside", "--formats", "json,csv,html", "--published", _here.PathTo("pseudonyms"));
        var ids = File.ReadLines(Path.Join(inside, "findings.jsonl")).Select(JObject.Parse).SelectMany(f => new[] { (string)f["file"]!, (string?)f["subject"] ?? "" }).Where(i => i.Length > 3).Distinct().ToList();
        ids.ShouldNotBeEmpty();
        var published = string.Concat(Directory.EnumerateFiles(outside, "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        Directory.GetFiles(Path.Join(outside, "tables")).ShouldNotBeEmpty("ids that are ordinary words, as 'a' and 'body', must not empty the edition");
        ids.ShouldAllBe(id => !published.Contains(id, StringComparison.Ordinal));
        Shipped("verify", outside).Lines.ShouldContain("completeness: established");
    }

    [TestCase("--period", "2022-13", "is no period")]
    [TestCase("--formats", "html,exel", "expected json, html, pdf")]
    [TestCase("--baseline", "nowhere", "error BL000: There is no baseline. Expected findings.jsonl")]
    [TestCase("--sign", "nowhere.pem", "cannot be read")]
    [TestCase("--published", "nowhere", "cannot be read")]
    public void A_mistake_is_named_and_nothing_is_written(string option, string value, string complaint)
    {
        var folder = _here.PathTo("mistake");
        var result = Shipped("report", Cases, "--out", folder, option, value);
        result.Code.ShouldBe(2);
        result.Error.ShouldContain(complaint);
        Directory.GetDirectories(_here.Folder, "mistake*").ShouldBeEmpty();
    }

    [Test]
    public void A_report_of_nothing_is_not_written_and_an_earlier_one_stays()
    {
        var folder = Made("stays", "--formats", "json");
        var before = File.ReadAllText(Path.Join(folder, "manifest.json"));
        Shipped("report", Path.Join(Cases, "no-such.json"), "--out", folder).Error.ShouldContain("There is no file or folder");
        var nothing = Shipped("report", _here.File("broken.json", "{"), "--out", folder);
        nothing.Code.ShouldBe(2);
        nothing.Error.ShouldContain("No case file could be judged");
        File.ReadAllText(Path.Join(folder, "manifest.json")).ShouldBe(before);
    }

    [Test]
    public void A_body_that_no_file_names_is_no_report_but_the_nearest_word()
    {
        var folder = _here.PathTo("nobody");
        var result = Shipped("report", Cases, "--out", folder, "--formats", "json", "--body", "servise");
        result.Code.ShouldBe(2);
        result.Error.ShouldContain("No case file names the body 'servise'. Did you mean 'service'? No report was written.");
        Directory.Exists(folder).ShouldBeFalse();
        Made("body", "--formats", "json", "--body", "service");
    }

    [Test]
    public void A_period_without_an_act_is_reported_with_a_warning()
    {
        var result = Shipped("report", Cases, "--out", _here.PathTo("empty"), "--formats", "json", "--period", "1999", "--body", "service");
        result.Code.ShouldBe(0);
        result.Error.ShouldContain("No file holds an act of the body 'service' in the period '1999-01-01..1999-12-31': this report counts nothing.");
    }

    [Test]
    public void A_folder_of_something_else_is_left_alone()
    {
        var file = _here.File(Path.Join("mine", "letter.txt"), "Dear");
        var result = Shipped("report", Cases, "--out", _here.PathTo("mine"));
        result.Code.ShouldBe(2);
        result.Error.ShouldContain("holds something else than a report");
        File.Exists(file).ShouldBeTrue();
    }

    [Test]
    public void A_run_that_is_stopped_leaves_nothing_behind()
    {
        using var error = new StringWriter();
        var shell = new Shell(TextWriter.Null, error) { Stop = new(canceled: true) };
        CommandLine.Run(["report", Cases, "--out", _here.PathTo("stopped"), "--rules", RepositoryRoot.PathTo("rules", "az"), "--cache", Workspace.Cache], shell).ShouldBe(130);
        Directory.GetDirectories(_here.Folder, "stopped*").ShouldBeEmpty();
    }

    private string Made(string name, params string[] options)
    {
        var folder = _here.PathTo(name);
        var result = Shipped(["report", Cases, "--out", folder, "--on", "2026-11-22", .. options]);
        result.Code.ShouldBe(0, result.Error);
        return folder;
    }

    private static RunResult Shipped(params string[] args) => Workspace.RunAlone([.. args, "--rules", RepositoryRoot.PathTo("rules", "az"), "--cache", Workspace.Cache]);
}
