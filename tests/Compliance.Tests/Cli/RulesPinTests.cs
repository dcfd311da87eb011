using Compliance.Tests.Rulebooks;
using Compliance.Tests.Rulebooks.Pins;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Cli;

public sealed class RulesPinTests
{
    private static readonly string Cache = Path.Combine(Path.GetTempPath(), $"compliance-cache-{Environment.ProcessId}");
    private TemporaryFolder _here = null!;

    [SetUp]
    public void Copy()
    {
        _here = SmallRulebook.Copy();
        _here.Write("7-INV.txt", InventedTexts.Plain);
        _here.Write("cases/new.json", Oath("new", "2022-01-10", earlier: "null"));
        _here.Write("cases/old.json", Oath("old", "2020-05-04", earlier: "\"2020-02-03\""));
    }

    [TearDown]
    public void Clear() => _here.Dispose();

    private static string Oath(string id, string day, string earlier) =>
        $$"""{"format":"compliance-case/1","id":"{{id}}","acts":[{"act":"oath","id":"oath-1","date":"{{day}}","isSolemn":true,"underStateFlag":true,"isSigned":false,"earlierOathOn":{{earlier}}}]}""";

    private RunResult Pin(params string[] args) => Workspace.RunAlone(["rules", "pin", _here.Path, "--cache", Cache, .. args]);

    private RunResult Pin() => Pin("--text", _here.PathTo("7-INV.txt"));

    /// <summary>Pins, then verifies a text that differs in one place.</summary>
    private RunResult Verify(string old, string by, params string[] args)
    {
        Pin().Code.ShouldBe(0);
        _here.Replace("7-INV.txt", old, by);
        return Pin(["--verify", "--text", _here.PathTo("7-INV.txt"), .. args]);
    }

    [Test]
    public void Pinning_tells_what_of_rulebook_and_text_does_not_meet()
    {
        var result = Pin();
        result.Code.ShouldBe(0);
        result.Lines.ShouldBe(
        [
            "Law on Oaths (invented) (7-INV), 2022-06-30: 7-INV.txt, sha256 " + result.Lines[0][^12..],
            "  6 of 11 provisions of the rulebook pinned",
            "  not in the text (5): 2.2, 2.3, 2.4, 3.1, 3.2",
            "  in the text, not in the rulebook (1): 2.2-1",
            "  titles of its articles pinned apart: 3",
        ]);
    }

    [Test]
    public void Pins_change_no_verdict_and_no_identity()
    {
        var before = Workspace.RunAlone("check", _here.PathTo("cases"), "--rules", _here.Path, "--cache", Cache, "--format", "json").Output;
        Pin();
        Workspace.RunAlone("check", _here.PathTo("cases"), "--rules", _here.Path, "--cache", Cache, "--format", "json").Output.ShouldBe(before);
    }

    [Test]
    public void Pinning_twice_writes_the_same_file()
    {
        Pin();
        var first = File.ReadAllText(_here.PathTo("pins.json"));
        Pin();
        File.ReadAllText(_here.PathTo("pins.json")).ShouldBe(first);
        first.ShouldNotContain("təntənəli");
    }

    [Test]
    public void The_text_pinned_agrees()
    {
        Pin();
        var result = Pin("--verify", "--text", _here.PathTo("7-INV.txt"));
        (result.Code, result.Error).ShouldBe((0, ""));
        result.Lines[0].ShouldStartWith("7-INV: ");
        result.Lines[0].ShouldEndWith("agree with 7-INV.txt; 0 differ, 0 outside the rulebook.");
    }

    [Test]
    public void A_changed_character_is_told_with_provision_rules_and_findings()
    {
        var result = Verify("bayraq altında", "bayraq altinda", _here.PathTo("cases"));
        result.Code.ShouldBe(1);
        result.Lines[0].ShouldContain("law-on-oaths/1-setting.md(4): 1.1. Solemn setting: text changed since it was pinned on edition 2022-06-30 (");
        result.Lines[1].ShouldBe("  rules: SM-7-1.1-setting");
        result.Lines[2].ShouldBe("  findings that rest on it (1): 1 compliant");
        result.Lines[3].ShouldEndWith("cases/new.json: oath-1, SM-7-1.1-setting: compliant", Case.Sensitive, "an act of 2020 was judged by an earlier wording");
        result.Lines[^1].ShouldBe("1 finding in 1 of 2 files rest on what differs.");
    }

    [Test]
    public void A_finding_rests_on_the_definitions_of_the_exceptions_to_its_rule()
    {
        var json = JObject.Parse(Verify("təkrar sayılır", "təkrardır", _here.PathTo("cases"), "--format", "json").Output);
        var difference = json["differences"]!.ShouldHaveSingleItem();
        ((string)difference["number"]!).ShouldBe("1.2");
        difference["definitions"]!.Select(d => (string)d!).ShouldBe(["SM-7-1.2-repeated"]);
        difference["findings"]!.Select(f => $"{f["file"]} {f["act"]!["path"]} {f["rule"]} {f["outcome"]}")
            .ShouldBe(["new acts[0] SM-7-1.1-setting compliant", "old acts[0] SM-7-1.1-setting compliant"]);
        ((int)json["touched"]!["findings"]!).ShouldBe(2);
    }

    [Test]
    public void A_provision_that_no_rule_judges_yet_has_its_findings_too() =>
        Verify("“Andlar” kitabından", "kitabdan", _here.PathTo("cases")).Output.ShouldContain("findings that rest on it (2): 2 not-checked");

    [Test]
    public void Digests_are_shown_in_short_and_texts_not_at_all()
    {
        var output = Verify("10 gün", "11 gün", _here.PathTo("cases"), "--format", "json").Output;
        output.ShouldNotContain("imzalanır");
        ((string)JObject.Parse(output)["differences"]![0]!["now"]!).Length.ShouldBe(12);
    }

    [Test]
    public void In_Azerbaijani_the_same_is_said() =>
        Verify("10 gün", "11 gün", "--language", "az").Lines[0].ShouldContain("2022-06-30 redaksiyası üzrə qeydə alınandan sonra mətn dəyişib");

    [Test]
    public void Layout_and_footnotes_are_no_change()
    {
        Verify("And təntənəli", "And\n  təntənəli").Code.ShouldBe(0);
        Verify("içilir. [2]", "içilir. [3]").Code.ShouldBe(0);
    }

    [Test]
    public void A_case_file_that_cannot_be_read_wins_over_differences()
    {
        _here.Write("cases/broken.json", "{");
        var result = Verify("10 gün", "11 gün", _here.PathTo("cases"));
        result.Code.ShouldBe(2);
        result.Error.ShouldContain("broken.json");
    }

    [Test]
    public void The_act_is_told_by_signature_then_by_name_else_asked_for()
    {
        _here.Write("unsigned.txt", InventedTexts.Plain.Replace("№ 7-INV", "", StringComparison.Ordinal));
        var asked = Pin("--text", _here.PathTo("unsigned.txt"));
        (asked.Code, asked.Output).ShouldBe((2, ""));
        asked.Error.ShouldEndWith("Name it with --act ID. The rulebook's acts: 7 (7-INV, Law on Oaths (invented)).\n");
        Pin("--text", _here.PathTo("unsigned.txt"), "--act", "7-INV").Code.ShouldBe(0);
        File.Move(_here.PathTo("unsigned.txt"), _here.PathTo("law-on-oaths 2022.txt"));
        Pin("--text", _here.PathTo("law-on-oaths 2022.txt")).Code.ShouldBe(0);
        Pin("--text", _here.PathTo("7-INV.txt"), "--act", "7-INF").Error.ShouldContain("has no act '7-INF'. Did you mean '7-INV'?");
    }

    [Test]
    public void What_cannot_be_read_is_refused_and_the_pins_stay()
    {
        Pin();
        var pins = File.ReadAllText(_here.PathTo("pins.json"));
        Pin("--text", _here.PathTo("none.txt")).Error.ShouldContain("none.txt(1,1): error PN001: There is no such file.");
        Pin("--text", _here.PathTo("rulebook.yaml")).Error.ShouldContain("error PN004");
        Pin("--text", _here.PathTo("law-on-oaths")).Error.ShouldContain("error PN001");
        File.ReadAllText(_here.PathTo("pins.json")).ShouldBe(pins);
        _here.Write("pins.json", "{");
        var broken = Pin();
        (broken.Code, broken.Output).ShouldBe((2, ""));
        broken.Error.ShouldContain("pins.json(1,1): error PN002");
    }

    [Test]
    public void Broken_pins_stop_no_other_command()
    {
        _here.Write("pins.json", "{");
        var result = Workspace.RunAlone("rules", "coverage", "--rules", _here.Path, "--cache", Cache);
        result.Code.ShouldBe(0);
        result.Error.ShouldContain("error PN002");
        Workspace.RunAlone("check", _here.PathTo("cases"), "--rules", _here.Path, "--cache", Cache).Error.ShouldNotContain("PN002");
    }

    [Test]
    public void Verifying_what_was_never_pinned_is_refused() =>
        Pin("--verify", "--text", _here.PathTo("7-INV.txt")).Error.ShouldContain("Act '7' is not pinned in ");

    [Test]
    public void Mistakes_on_the_command_line_are_named()
    {
        Pin("--text", _here.PathTo("7-INV.txt"), _here.PathTo("cases")).Error.ShouldContain("Case files are looked at with --verify only.");
        Pin("--text", _here.PathTo("7-INV.txt"), "--rules", "other").Error.ShouldContain("Two rulebooks are named");
        Pin().Code.ShouldBe(0);
        Workspace.RunAlone("rules", "pin", _here.Path).Code.ShouldBe(2);
    }

    [Test]
    public void Show_and_coverage_tell_what_is_pinned()
    {
        Pin();
        Workspace.RunAlone("rules", "show", "SM-7-1.1-setting", "--rules", _here.Path, "--cache", Cache).Output.ShouldMatch(@"  text pinned: [0-9a-f]{12} \(2022-06-30\)");
        var coverage = JObject.Parse(Workspace.RunAlone("rules", "coverage", "--format", "json", "--rules", _here.Path, "--cache", Cache).Output);
        ((int)coverage["pinned"]!, (int)coverage["acts"]![0]!["pinned"]!).ShouldBe((6, 6));
    }
}
