using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Json.Decisions;

namespace Compliance.Tests.Az;

/// <summary>The example file of decisions, held against the fixtures by the shipped rulebook.</summary>
public sealed class DecisionFixtureTests
{
    private static readonly DecisionsResult File = DecisionsReader.ReadPath(RepositoryRoot.PathTo("fixtures", "decisions", "az.json"));

    [Test]
    public void The_example_has_every_state_and_is_written_as_it_is_read()
    {
        File.Faults.ShouldBeEmpty();
        var options = new CheckOptions { Decisions = File.Register, On = new(2022, 12, 15) };
        var survey = new DecisionSurvey(options);
        var states = Fixtures.All.Where(f => f.Id.StartsWith("2022-", StringComparison.Ordinal)).SelectMany(f => survey.Take(AzRulebook.Checker.Review(f, options).Decisions)).ToList();
        states.Concat(survey.Rest()).OrderBy(r => r.Decision.Id, StringComparer.Ordinal).Select(r => $"{r.Decision.Id} {r.State}")
            .ShouldBe(["D-0001 Active", "D-0002 Active", "D-0003 Active", "D-0004 Expired", "D-0005 Stale", "D-0006 Unused", "D-0007 OverBroad"]);
        DecisionsWriter.Write(File.Register!).ShouldBe(System.IO.File.ReadAllText(RepositoryRoot.PathTo("fixtures", "decisions", "az.json")));
    }
}
