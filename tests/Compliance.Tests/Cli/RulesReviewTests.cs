using Compliance.Tests.Rulebooks;
using Newtonsoft.Json.Linq;
using static Compliance.Tests.Rulebooks.ReviewedRulebook;

namespace Compliance.Tests.Cli;

public sealed class RulesReviewTests
{
    private readonly Workspace _here = new();

    [OneTimeTearDown]
    public void Clear() => _here.Dispose();

    [Test]
    public void The_list_shows_the_state_of_each_page_and_of_each_provision_reviewed_apart()
    {
        var result = Workspace.RunAlone("rules", "review", Folder);
        result.Code.ShouldBe(0);
        result.Lines.Skip(1).SkipLast(1).Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(3))).ShouldBe(
            [$"{SettingPage} page released", $"{SettingPage} 1.3 one-review", $"{PapersPage} page stale", $"{ArchivePage} page not-reviewed"]);
        result.Lines[3].ShouldContain("Reviewer Two (invented), 2026-11-23 (of an earlier text)");
        result.Lines[^1].ShouldBe("4 texts: 1 released, 1 one-review, 1 stale, 1 not-reviewed, 0 no-author.");
    }

    [Test]
    public void The_line_of_a_review_is_printed_and_nothing_is_written()
    {
        using var copy = Copy();
        var before = File.ReadAllText(copy.PathTo(PapersPage));
        var result = Workspace.RunAlone("rules", "review", copy.Path, "--page", "2-papers.md", "--as", "Reviewer Three (invented)", "--on", "2026-12-01");
        result.Code.ShouldBe(0);
        result.Output.ShouldBe($"reviewed: Reviewer Three (invented), 2026-12-01, {PartIn(copy, PapersPage).Release.Digest}\n");
        File.ReadAllText(copy.PathTo(PapersPage)).ShouldBe(before);
    }

    [Test]
    public void A_line_written_makes_the_review_stand_and_keeps_line_ends_and_mark()
    {
        using var copy = Copy();
        copy.Write(SettingPage, "\uFEFF" + File.ReadAllText(copy.PathTo(SettingPage)).ReplaceLineEndings("\r\n"));
        Workspace.RunAlone("rules", "review", copy.Path, "--page", SettingPage, "--provision", "1.3", "--as", "Reviewer Two (invented)", "--on", "2026-12-01", "--write").Code.ShouldBe(0);
        StateIn(copy, SettingPage, "1.3").ShouldBe(Compliance.Rules.ReviewState.Released);
        var bytes = File.ReadAllBytes(copy.PathTo(SettingPage));
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        bytes.Count(b => b == '\r').ShouldBe(bytes.Count(b => b == '\n'));
    }

    [Test]
    public void Whoever_splits_a_reviewed_page_is_told_that_the_rest_waits_again()
    {
        using var copy = Copy();
        var result = Workspace.RunAlone("rules", "review", copy.Path, "--page", "1-setting.md", "--provision", "1.2", "--as", "Reviewer One (invented)", "--on", "2026-12-01", "--write");
        result.Code.ShouldBe(0);
        result.Error.ShouldContain("1.2 has reviews of its own now. Those of the page (Reviewer One (invented), Reviewer Two (invented)) saw another text");
    }

    [TestCase("is the author", "--page", "1-setting.md", "--as", "AUTHOR ONE (invented)", "--on", "2026-12-01")]
    [TestCase("lies before the day of authorship", "--page", "1-setting.md", "--as", "X", "--on", "2026-11-20")]
    [TestCase("names no author", "--page", "3-archive.md", "--as", "X", "--on", "2026-12-01")]
    [TestCase("is no name of a reviewer", "--page", "1-setting.md", "--as", "X, Y", "--on", "2026-12-01")]
    [TestCase("'2026-02-30' is no day", "--page", "1-setting.md", "--as", "X", "--on", "2026-02-30")]
    [TestCase("Did you mean '1-setting.md'?", "--page", "1-seting.md", "--as", "X", "--on", "2026-12-01")]
    [TestCase("has no provision '1.4'", "--page", "1-setting.md", "--provision", "1.4", "--as", "X", "--on", "2026-12-01")]
    [TestCase("needs '--page PAGE', '--as NAME' and '--on DAY'", "--page", "1-setting.md", "--on", "2026-12-01")]
    [TestCase("needs '--page PAGE', '--as NAME' and '--on DAY'", "--write")]
    public void A_review_that_could_not_count_is_not_written(string said, params string[] args)
    {
        var result = Workspace.RunAlone(["rules", "review", Folder, .. args]);
        result.Code.ShouldBe(2);
        result.Error.Replace("'--on 2026-02-30'", "'2026-02-30'").ShouldContain(said);
        result.Output.ShouldBeEmpty();
    }

    [Test]
    public void A_rulebook_with_faults_and_a_packed_one_are_not_reviewed()
    {
        using var broken = SmallRulebook.Copy(RepositoryRoot.PathTo("fixtures", "broken", "rulebooks", "RB063-review"));
        var result = Workspace.RunAlone("rules", "review", broken.Path);
        result.Code.ShouldBe(2);
        result.Error.ShouldContain("error RB063");
        Workspace.RunAlone("rules", "review", _here.File("az.rulebook", "x")).Error.ShouldContain("before they are packed");
    }

    [Test]
    public void Lists_and_coverage_show_what_is_released()
    {
        var list = JArray.Parse(On("rules", "list", "--format", "json").Output).ToDictionary(r => (string)r["id"]!);
        ((bool)list[Setting]["underReview"]!).ShouldBeFalse();
        ((string)list[Kept]["review"]!).ShouldBe("stale");
        list[Signed]["restsOnUnderReview"]!.Select(i => (string)i!).ShouldBe([NoSignature]);
        ((bool)list[Signed]["underReview"]!).ShouldBeTrue();
        On("rules", "list").Output.ShouldContain($"rests on what is under review: {NoSignature}");
        On("rules", "coverage").Output.ShouldContain("6 rules: 1 released, 5 under review.");
        var coverage = JObject.Parse(On("rules", "coverage", "--format", "json").Output);
        ((int)coverage["released"]!, (int)coverage["underReview"]!).ShouldBe((1, 5));
    }

    [Test]
    public void A_rule_is_shown_with_its_author_its_reviewers_and_what_holds_it_back()
    {
        var text = On("rules", "show", Signed).Output;
        foreach (var part in new[] { $"review: rests on what is under review: {NoSignature}", "author: Author One (invented), 2026-11-21", "reviewed by: Reviewer Two (invented), 2026-11-23" })
            text.ShouldContain(part);
        On("rules", "show", Repeated, "--language", "az").Output.ShouldContain("rəy: rəy verilməyib");
    }

    private static RunResult On(params string[] args) => Workspace.RunAlone([.. args, "--rules", Folder, "--cache", Workspace.Cache]);
}
