using Compliance.Cli;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Cli;

/// <summary>Judging again what changed, from the command line.</summary>
public sealed class RecheckCommandTests
{
    private Workspace _here = null!;
    private string _docket = "";

    [SetUp]
    public void Begin()
    {
        _here = new();
        _docket = _here.PathTo("cases.docket");
        _here.File("cases.jsonl", CaseTexts.Asked("one"), CaseTexts.Unsigned("two"), CaseTexts.Silent("three"));
    }

    [TearDown]
    public void Clear() => _here.Dispose();

    [Test]
    public void The_first_run_judges_everything_and_the_next_nothing()
    {
        var first = Run();
        first.Output.ShouldContain("There was no docket");
        var next = Run("--format", "json");
        var (recheck, sums) = Ends(next);
        ((int)recheck["files"]!["kept"]!, (int)recheck["findings"]!["made"]!, (int)recheck["changed"]!).ShouldBe((3, 0, 0));
        sums.ShouldBe(JObject.Parse(_here.Run("check", _here.PathTo("cases.jsonl"), "--format", "json").Lines[^1])["summary"]!.ToString());
        next.Code.ShouldBe(ExitCodes.Violation);
    }

    [Test]
    public void A_path_that_leads_nowhere_leaves_the_docket_as_it_is()
    {
        Run();
        var before = File.ReadAllBytes(_docket);
        var run = _here.Run("recheck", _docket, _here.PathTo("cases.jsonl"), _here.PathTo("cases.json"));
        (run.Code, File.ReadAllBytes(_docket).SequenceEqual(before)).ShouldBe((ExitCodes.Unreadable, true));
        run.Error.ShouldContain("There is no file or folder '" + _here.PathTo("cases.json") + "'. Expected case files or folders of them; the docket stays as it is.");
    }

    [Test]
    public void A_changed_article_is_judged_on_the_acts_it_speaks_of_and_nowhere_else()
    {
        Run();
        var page = Path.Combine(_here.Rules, "law", "2-oath.md");
        File.WriteAllText(page, File.ReadAllText(page).Replace(".When(x => x.UnderStateFlag)\n    .Require(x => x.IsSigned)", ".Require(x => x.UnderStateFlag)", StringComparison.Ordinal));
        var run = Run("--format", "json");
        var (recheck, sums) = Ends(run);
        recheck["rules"]!.Select(r => (string)r!).ShouldBe([MiniRulebook.Signed, MiniRulebook.Solemn]); // of one article
        ((int)recheck["files"]!["partly"]!, (int)recheck["files"]!["kept"]!).ShouldBe((2, 1));
        var changed = JObject.Parse(run.Lines[0])["changed"]!;
        ((string)changed["file"]!, (string)changed["rule"]!, (string)changed["before"]!, (string)changed["now"]!).ShouldBe(("two", MiniRulebook.Signed, "violation-to-be-confirmed", "compliant"));
        sums.ShouldBe(JObject.Parse(_here.Run("check", _here.PathTo("cases.jsonl"), "--format", "json").Lines[^1])["summary"]!.ToString());
    }

    [Test]
    public void Changed_new_refused_and_missing_files_are_told()
    {
        Run();
        _here.File("cases.jsonl", CaseTexts.Unsigned("one"), CaseTexts.Silent("three"), CaseTexts.Asked("four"), "{ broken");
        var run = Run();
        run.Code.ShouldBe(ExitCodes.Unreadable);
        run.Error.ShouldContain("cases.jsonl(4,");
        run.Output.ShouldContain($"{MiniRulebook.Signed}: compliant → ");
        run.Output.ShouldContain("1 kept as they were, 0 judged by the changed rules, 2 judged whole, 1 refused");
        run.Output.ShouldContain("1 file is new");
        run.Output.ShouldContain("1 file is gone: two");
    }

    [Test]
    public void Another_day_of_knowledge_judges_everything_and_says_why()
    {
        Run();
        var run = Run("--known-on", "2023-01-01");
        run.Output.ShouldContain("Everything was judged: the docket was made with another '--known-on'");
        run.Output.ShouldContain("3 judged whole");
    }

    [Test]
    public void A_damaged_docket_is_refused_and_kept([Values(0, 40, -40, -1)] int at)
    {
        Run();
        var bytes = File.ReadAllBytes(_docket);
        bytes[at < 0 ? bytes.Length + at : at] ^= 1;
        File.WriteAllBytes(_docket, bytes);
        var run = Run();
        run.Code.ShouldBe(ExitCodes.Unreadable);
        run.Error.ShouldContain("cases.docket' cannot be used");
        File.ReadAllBytes(_docket).ShouldBe(bytes);
    }

    [Test]
    public void A_docket_that_lost_its_end_or_has_more_than_its_end_is_refused([Values(-1, 1, -300)] int more)
    {
        Run();
        var bytes = File.ReadAllBytes(_docket);
        File.WriteAllBytes(_docket, more < 0 ? bytes[..(bytes.Length + more)] : [.. bytes, 0]);
        Run().Error.ShouldContain("cannot be used");
    }

    [Test]
    public void A_docket_in_the_place_of_a_case_file_is_not_written()
    {
        var cases = File.ReadAllText(_here.PathTo("cases.jsonl"));
        _here.Run("recheck", _here.PathTo("cases.jsonl"), _here.PathTo("cases.jsonl")).Error.ShouldContain("would overwrite");
        File.ReadAllText(_here.PathTo("cases.jsonl")).ShouldBe(cases);
    }

    [Test]
    public void Threads_do_not_change_a_byte()
    {
        Run("--threads", "1");
        var one = File.ReadAllBytes(_docket);
        File.Delete(_docket);
        Run("--threads", "5");
        File.ReadAllBytes(_docket).ShouldBe(one);
    }

    private RunResult Run(params string[] more) => _here.Run(["recheck", _docket, _here.PathTo("cases.jsonl"), .. more]);

    private static (JToken Recheck, string Sums) Ends(RunResult run) => (JObject.Parse(run.Lines[^2])["recheck"]!, JObject.Parse(run.Lines[^1])["summary"]!.ToString());
}
