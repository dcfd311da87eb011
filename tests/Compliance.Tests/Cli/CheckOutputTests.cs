using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Cli;

[NonParallelizable]
public sealed class CheckOutputTests
{
    private readonly Workspace _here = new();

    [OneTimeSetUp]
    public void CompileOnce() => _here.Run("rules", "list").Code.ShouldBe(0); // whichever test comes first must not be the one that says so

    [OneTimeTearDown]
    public void Clear() => _here.Dispose();

    [Test]
    public void Every_line_of_json_parses_and_the_sums_come_last()
    {
        var lines = _here.Run("check", Batch(), "--format", "json").Lines.Select(JObject.Parse).ToList();
        lines.SkipLast(1).ShouldAllBe(l => l["rule"] != null && l["outcome"] != null);
        ((int)lines[^1]["summary"]!["received"]!).ShouldBe(60);
        ((int)lines[^1]["summary"]!["refused"]!).ShouldBe(12);
    }

    [TestCase("text")]
    [TestCase("json")]
    [TestCase("html")]
    public void The_number_of_threads_changes_no_byte(string format)
    {
        var one = _here.Run("check", Batch(), "--format", format, "--proof", "--repairs", "--threads", "1");
        var many = _here.Run("check", Batch(), "--format", format, "--proof", "--repairs", "--threads", "7");
        many.ShouldBe(one);
    }

    [Test]
    public void Findings_keep_the_order_of_the_input() =>
        _here.Run("check", Batch(), "--format", "json", "--threads", "2").Lines.SkipLast(1).Select(l => (string)JObject.Parse(l)["file"]!).Distinct()
            .ShouldBe(Enumerable.Range(0, 60).Where(i => i % 5 != 4).Select(i => $"case-{i}"));

    [TestCase("tr-TR")]
    [TestCase("az-Latn-AZ")]
    [TestCase("")]
    public void The_culture_of_the_machine_changes_no_byte(string culture)
    {
        var usual = _here.Run("check", Batch(), "--format", "json", "--proof", "--repairs", "--language", "az").Output;
        Under(culture, () => _here.Run("check", Batch(), "--format", "json", "--proof", "--repairs", "--language", "az").Output).ShouldBe(usual);
    }

    [Test]
    public void Html_holds_every_file()
    {
        var page = _here.Run("check", Batch(), "--format", "html").Output;
        page.ShouldStartWith("<!DOCTYPE html>");
        page.ShouldContain("case-0");
        page.ShouldContain("60 received = 48 judged + 12 refused");
    }

    [Test]
    public void A_file_named_gets_what_standard_output_would()
    {
        var direct = _here.Run("check", Batch(), "--format", "json");
        var path = _here.PathTo("findings.json");
        _here.Run("check", Batch(), "--format", "json", "--out", path).ShouldBe(direct with { Output = "" });
        File.ReadAllText(path, Encoding.UTF8).ShouldBe(direct.Output);
        File.ReadAllBytes(path)[0].ShouldBe((byte)'{');
    }

    [Test]
    public void A_file_named_replaces_an_older_one_and_leaves_nothing_beside()
    {
        var path = _here.File("out/findings.txt", "old");
        _here.Run("check", Batch(), "--out", path).Code.ShouldBe(2);
        File.ReadAllText(path).ShouldNotStartWith("old");
        Directory.GetFiles(_here.PathTo("out")).ShouldBe([path]);
    }

    [Test]
    public void A_packed_rulebook_judges_as_its_pages_do()
    {
        var packed = _here.PathTo("mini.rulebook");
        _here.Run("rules", "pack", "--out", packed).Code.ShouldBe(0);
        Workspace.RunAlone("check", Batch(), "--format", "json", "--rules", packed).ShouldBe(_here.Run("check", Batch(), "--format", "json"));
    }

    private string Batch() => _here.File("batch.jsonl", [.. Enumerable.Range(0, 60).Select(i => (i % 5) switch
    {
        0 => CaseTexts.Fine($"case-{i}"),
        1 => CaseTexts.Late($"case-{i}"),
        2 => CaseTexts.Silent($"case-{i}"),
        3 => CaseTexts.Unsigned($"case-{i}"),
        _ => CaseTexts.Refused($"case-{i}"),
    })]);

    private static string Under(string culture, Func<string> run)
    {
        var usual = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = new(culture);
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
            CultureInfo.DefaultThreadCurrentCulture = null;
        }
    }
}
