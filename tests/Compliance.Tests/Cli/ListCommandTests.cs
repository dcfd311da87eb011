using Compliance.Reporting.Flat;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Cli;

/// <summary>The command <c>list</c> on a report of a few fixtures, as a user runs it.</summary>
public sealed class ListCommandTests
{
    private readonly Workspace _here = new();
    private string _report = "";
    private JObject _document = [];

    [OneTimeSetUp]
    public void Make()
    {
        _report = _here.PathTo("report");
        Workspace.RunAlone("report", RepositoryRoot.PathTo("fixtures", "cases", "az", "discipline"), "--out", _report, "--formats", "json", "--rules", RepositoryRoot.PathTo("rules", "az"), "--cache", Workspace.Cache).Code.ShouldBe(0);
        _document = JObject.Parse(File.ReadAllText(Path.Join(_report, "report.json")));
    }

    [OneTimeTearDown]
    public void Clear() => _here.Dispose();

    [Test]
    public void Every_list_of_the_report_comes_out_by_the_names_of_its_key()
    {
        var lists = _document.Descendants().OfType<JObject>().Where(o => (string?)o["type"] == "findings").ToList();
        lists.Count.ShouldBeGreaterThan(40);
        foreach (var list in lists)
            List(Options(list)).Lines[^1].ShouldBe((long)list["count"]! == 1 ? "1 finding." : $"{list["count"]} findings.", list.ToString());
    }

    [Test]
    public void Every_list_of_files_and_acts_comes_out_by_the_names_of_its_key()
    {
        var lists = _document["actLists"]!.Cast<JObject>().ToList();
        lists.Count.ShouldBeGreaterThan(40);
        foreach (var list in lists)
        {
            var counts = (string)list["counts"]!;
            var (one, many) = counts == "files" ? ("case file", "case files") : ("act", "acts");
            List([.. Options(list), "--acts", counts]).Lines[^1].ShouldBe((long)list["count"]! == 1 ? $"1 {one}." : $"{list["count"]} {many}.", list.ToString());
        }
    }

    [Test]
    public void Json_is_one_object_with_the_count_at_its_end()
    {
        var findings = JObject.Parse(List("--kind", "violation", "--format", "json").Output);
        findings["findings"]!.ShouldAllBe(f => (string?)f["kind"] == "violation");
        ((int)findings["count"]!).ShouldBe(findings["findings"]!.Count());
        var cases = JObject.Parse(List("--acts", "broken", "--format", "json").Output);
        ((int)cases["count"]!).ShouldBe(cases["cases"]!.Sum(c => c["acts"]!.Count()));
        JObject.Parse(List("--kind", "error", "--format", "json").Output)["findings"]!.ShouldBeEmpty();
    }

    [Test]
    public void Csv_has_the_columns_of_the_report_and_its_count_stands_beside_it()
    {
        var result = List("--kind", "violation", "--format", "csv");
        var rows = CsvRows.Read(new StringReader(result.Output)).ToList();
        rows[0].ShouldBe(FindingColumns.All.Select(c => c.Name));
        result.Error.ShouldBe($"{rows.Count - 1} findings.\n");
        CsvRows.Read(new StringReader(List("--acts", "acts", "--format", "csv").Output)).Skip(1).ShouldAllBe(r => r.Count == 14 && r[4].Length > 0);
        List("--kind", "violation", "--format", "csv", "--out", _here.PathTo("list.csv")).Code.ShouldBe(0);
        File.ReadAllBytes(_here.PathTo("list.csv"))[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
    }

    [Test]
    public void Findings_that_ask_for_nothing_are_listed_too()
    {
        var result = List("--kind", "compliant", "--language", "az");
        result.Lines[^1].ShouldEndWith(" nəticə.");
        result.Lines[0].ShouldStartWith("Uyğundur");
    }

    [TestCase(new[] { "--kind", "violaton" }, "Did you mean 'violation'?")]
    [TestCase(new[] { "--kind", "violation+waved" }, "Did you mean 'waived'?")]
    [TestCase(new[] { "--provision", "926-25.77" }, "Nothing in the report has the provision '926-25.77'. Did you mean '926-25.7'?")]
    [TestCase(new[] { "--provision", "25.7" }, "Did you mean '926-25.7'?")]
    [TestCase(new[] { "--body", "nobody" }, "Nothing in the report has the body 'nobody'.")]
    [TestCase(new[] { "--acts", "broken", "--body", "nobody" }, "Nothing in the report has the body 'nobody'.")]
    [TestCase(new[] { "--month", "2024-13" }, "is no month")]
    [TestCase(new[] { "--act-kind", "disciplinary-ordr" }, "Did you mean 'disciplinary-order'?")]
    [TestCase(new[] { "--acts", "broken", "--kind", "violation" }, "'--kind' does not go with '--acts'.")]
    [TestCase(new[] { "--acts", "files", "--chapter", "11" }, "told apart by '--body' only")]
    [TestCase(new[] { "--age", "30-39" }, "Expected '--acts' with it")]
    public void A_mistake_is_named_with_what_was_meant(string[] options, string complaint)
    {
        var result = List(options);
        result.Code.ShouldBe(2);
        result.Error.ShouldContain(complaint);
    }

    [Test]
    public void What_is_no_report_is_named()
    {
        Workspace.RunAlone("list", _here.PathTo("nowhere")).Error.ShouldContain("There is no report");
        Directory.CreateDirectory(_here.PathTo("empty"));
        Workspace.RunAlone("list", _here.PathTo("empty")).Error.ShouldContain("holds no findings.jsonl");
        Workspace.RunAlone("list", _here.PathTo("empty"), "--acts", "files").Error.ShouldContain("holds no cases.jsonl");
        var broken = _here.File(Path.Join("broken", "findings.jsonl"), "{}", "{");
        Workspace.RunAlone("list", broken).Error.ShouldContain("findings.jsonl(1,1): error LS001");
        Workspace.RunAlone("list", _here.File("torn.jsonl", "{\"id\":\"a\",")).Code.ShouldBe(2);
    }

    private static string[] Options(JObject list) =>
        [.. ((JObject)list["key"]!).Properties().SelectMany(p => new[] { "--" + string.Concat(p.Name.Select(c => char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{c}")), (string)p.Value! })];

    private RunResult List(params string[] options) => Workspace.RunAlone(["list", _report, .. options]);
}
