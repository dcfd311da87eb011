using Compliance.Checking;
using Compliance.Facts;
using Compliance.Tests.Az;

namespace Compliance.Tests.Time;

/// <summary>Each amendment of the shipped law that changed more than words is asked about on the day before and on its day.</summary>
public sealed class AmendmentTests
{
    [Test]
    public void Every_amendment_of_the_law_is_asked_about_on_the_day_before_and_on_its_day()
    {
        var asked = Puzzles.All.Where(p => p.Rulebook == "az").SelectMany(Asked).ToHashSet();
        Amendments.In(AzRulebook.Loaded)
            .SelectMany(a => new[] { (Amendment: a, Day: a.Day.AddDays(-1)), (Amendment: a, a.Day) })
            .Where(q => !asked.Contains((q.Amendment.Clause.Id, q.Day)))
            .Select(q => $"{Readable.Of(q.Day)}: {q.Amendment}").ShouldBeEmpty();
    }

    [Test]
    public void Where_the_law_changed_a_puzzle_asks_what_was_known_before_it_was_published()
    {
        foreach (var puzzle in Puzzles.All.Where(p => p.Rulebook == "az"))
        {
            var now = puzzle.Expected.Where(a => a.KnownOn is null).ToDictionary(a => (a.Act, a.Rule), a => (a.Version, a.Outcome));
            puzzle.Expected.Any(a => a.KnownOn is not null && now.TryGetValue((a.Act, a.Rule), out var said) && said != (a.Version, a.Outcome)).ShouldBeTrue(puzzle.Id);
        }
    }

    [Test]
    public void There_are_amendments_to_ask_about() => Amendments.In(AzRulebook.Loaded).Count().ShouldBeGreaterThan(100);

    private static IEnumerable<(string Clause, DateOnly Day)> Asked(Puzzle puzzle) =>
        from answer in puzzle.Expected
        where answer.KnownOn is null
        let finding = Puzzles.Ask(puzzle, answer)
        where finding is not null
        let governing = AzRulebook.Loaded.Rulebook!.FindRule(answer.Rule)!.Versions[^1].GoverningDay(finding.Act)
        where governing.IsGiven.IsTrue
        from clause in Amendments.ClausesOf(finding)
        select (clause, governing.TryGet(out var day) ? day : default);
}
