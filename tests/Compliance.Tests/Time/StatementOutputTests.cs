using Compliance.Checking;
using Compliance.Cli;
using Compliance.Tests.Cli;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Time;

/// <summary>Statements on a change of the law in the sums, in the exit code and in each format.</summary>
public sealed class StatementOutputTests
{
    private readonly Workspace _here = new();

    [OneTimeTearDown]
    public void Clear() => _here.Dispose();

    [Test]
    public void A_statement_is_counted_apart_and_asks_for_a_person()
    {
        var statement = Statement("effect-back-against", "TM-9-2.1-checked", "b");
        var tally = Tally.Of([statement]);
        (tally.Total, tally[TextChange.LawfulWhenDone], tally[TextChange.ContraryWhenDone], tally[Outcome.NeedsJudgment], tally[Outcome.Violation]).ShouldBe((1, 1, 0, 0, 0));
        ExitCodes.Of(tally, refused: 0).ShouldBe(3);
    }

    [TestCase("effect-back-against", "TM-9-2.1-checked", "Lawful when done; contrary to the text as later given effect back to that day")]
    [TestCase("effect-back-in-favour", "TM-9-7.2-not-too-often", "Contrary to the law when done: the person applied too often. By the text as later given effect back")]
    public void The_text_names_the_statement_and_both_texts(string puzzle, string rule, string words)
    {
        var explained = Workspace.RunAlone("explain", CaseOf(puzzle), rule, "--act", "b", "--rules", Book, "--no-cache").Output;
        explained.ShouldContain(words);
        explained.ReplaceLineEndings(" ").ShouldContain("given effect back to");
    }

    [Test]
    public void Json_names_the_change_and_the_later_text_and_sums_it_up()
    {
        var lines = Run("effect-back-against", "--format", "json").Lines.Select(JObject.Parse).ToList();
        var statement = lines.Single(l => (string?)l["rule"] == "TM-9-2.1-checked" && (string?)l["act"]?["id"] == "b");
        ((string?)statement["outcome"], (string?)statement["change"], (string?)statement["laterVersion"]?["effectFrom"]).ShouldBe(("needs-judgment", "lawful-when-done", "2022-01-01"));
        lines.ShouldAllBe(l => l["change"] == null || (string?)l["outcome"] == "needs-judgment");
        var sums = (JObject)lines[^1]["summary"]!["outcomes"]!;
        ((int)sums["lawful-when-done"]!).ShouldBe(lines.Count(l => (string?)l["change"] == "lawful-when-done"));
        sums.Properties().Sum(p => (int)p.Value).ShouldBe(lines.Count - 1);
    }

    [TestCase("en", "Lawful when done")]
    [TestCase("az", "Edildiyi gün qanuni olub")]
    public void The_page_shows_the_statement_in_both_languages(string language, string words) =>
        Run("effect-back-against", "--format", "html", "--language", language).Output.ShouldContain(words);

    [Test]
    public void Before_the_later_text_was_published_there_is_no_statement() =>
        Run("effect-back-against", "--format", "json", "--known-on", "2022-06-14").Output.ShouldNotContain("\"change\"");

    [Test]
    public void A_judgment_on_a_statement_is_not_recorded_in_vain()
    {
        var puzzle = Puzzles.All.Single(p => p.Id == "a-person-judged-the-change-lawful");
        Puzzles.CheckerOf(puzzle).Unmatched(puzzle.Case).ShouldBeEmpty();
    }

    private static string Book => RepositoryRoot.PathTo("fixtures", "rulebooks", "time");

    private RunResult Run(string puzzle, params string[] args) => Workspace.RunAlone(["check", CaseOf(puzzle), "--rules", Book, "--no-cache", .. args]);

    private string CaseOf(string puzzle) => _here.File($"{puzzle}.json", Puzzles.All.Single(p => p.Id == puzzle).Document);

    private static Finding Statement(string puzzle, string rule, string act)
    {
        var asked = Puzzles.All.Single(p => p.Id == puzzle);
        return Puzzles.Ask(asked, asked.Expected.First(a => a.Rule == rule && a.Act == act && a.KnownOn is null))!;
    }
}
