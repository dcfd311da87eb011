using Compliance.Checking;
using Compliance.Facts;
using Compliance.Rules;

namespace Compliance.Tests.Time;

/// <summary>The puzzles of <c>fixtures/time</c>: what the law required, by the wording of the day and the knowledge of a day.</summary>
public sealed class TimePuzzleTests
{
    [TestCaseSource(typeof(Puzzles), nameof(Puzzles.Names))]
    public void Comes_out_as_the_puzzle_says(string name)
    {
        var (puzzle, faults) = Puzzles.Read(name);
        faults.ShouldBeEmpty();
        puzzle!.Id.ShouldBe(Path.GetFileNameWithoutExtension(name));
        name.ShouldStartWith(puzzle.Rulebook == "az" ? "az/" : "invented/");
        puzzle.Expected.Select(a => Said(a, Puzzles.Ask(puzzle, a))).ShouldBe(puzzle.Expected.Select(Said));
    }

    [Test]
    public void No_two_puzzles_share_an_id() => Puzzles.All.Select(p => p.Id).ShouldBeUnique();

    [Test]
    public void There_are_forty_five_puzzles_of_the_invented_law_or_more() =>
        Puzzles.All.Count(p => p.Rulebook == "time").ShouldBeGreaterThanOrEqualTo(45);

    [Test]
    public void Every_clause_of_the_invented_law_plays_a_part_in_some_puzzle()
    {
        var touched = Puzzles.All.Where(p => p.Rulebook == "time")
            .SelectMany(p => p.Expected.SelectMany(a => Amendments.ClausesOf(Puzzles.Ask(p, a)!))).ToHashSet(StringComparer.Ordinal);
        Puzzles.Time.Rulebook!.Clauses.Select(c => c.Id).Distinct().Where(id => !touched.Contains(id)).ShouldBeEmpty();
    }

    [Test]
    public void Every_wording_of_every_invented_rule_judges_in_some_puzzle()
    {
        var asked = Puzzles.All.SelectMany(p => p.Expected).Select(a => (a.Rule, a.Version)).ToHashSet();
        Puzzles.Time.Rulebook!.Rules.SelectMany(r => r.Versions).Select(v => (v.Id, Readable.Of(v.Version.From))).Where(v => !asked.Contains(v)).ShouldBeEmpty();
    }

    [Test]
    public void Fast_judging_and_proof_agree_on_every_puzzle_and_knowledge_day()
    {
        foreach (var puzzle in Puzzles.All)
        {
            foreach (var day in puzzle.Expected.Select(a => a.KnowledgeDay).Distinct())
            {
                var proved = Puzzles.CheckerOf(puzzle).Check(puzzle.Case, new() { KnownOn = day, WithProof = true });
                proved.ShouldNotContain(f => f.Outcome == Outcome.Error, puzzle.Id);
                proved.Select(f => (f.Act.Id, f.Rule, f.Outcome, f.Change, f.Version, f.LaterVersion))
                    .ShouldBe(Puzzles.CheckerOf(puzzle).Check(puzzle.Case, new() { KnownOn = day }).Select(f => (f.Act.Id, f.Rule, f.Outcome, f.Change, f.Version, f.LaterVersion)), puzzle.Id);
            }
        }
    }

    private static string Said(Answer a) =>
        $"known on {a.KnownOn ?? "all"}: {a.Act} {a.Rule}: {a.Outcome} by '{a.Version}' {a.Change} {a.LaterVersion} {a.Caveats} {a.Missing} {a.Why}".TrimEnd();

    private static string Said(Answer asked, Finding? finding) => finding is null ? $"{asked.Act} {asked.Rule}: nothing" : Said(asked with
    {
        Outcome = finding.Outcome.Code(),
        Version = finding.Version is { } version ? Readable.Of(version.From) : "",
        Change = finding.Change.Code(),
        LaterVersion = finding.LaterVersion is { } later ? Readable.Of(later.From) : "",
        Caveats = asked.Caveats is null ? null : string.Join(", ", finding.Caveats),
        Missing = asked.Missing is null ? null : string.Join(", ", finding.Missing.SelectMany(m => m.Facts).Select(f => f.Path).Distinct().Order(StringComparer.Ordinal)),
        Why = asked.Why.Length == 0 || Reasons(finding.Proof!).Contains(asked.Why, StringComparison.Ordinal) ? asked.Why : Reasons(finding.Proof!),
    });

    private static string Reasons(Proof proof) =>
        string.Join("; ", proof.Versions.Where(v => v.IsChosen || !proof.Versions.Any(o => o.IsChosen)).Select(v => v.Why.En));
}
