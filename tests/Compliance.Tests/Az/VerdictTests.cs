using System.Text;
using Compliance.Cases;
using Compliance.Checking;
using Compliance.Json;
using Compliance.Json.Decisions;
using Compliance.Json.Generating;
using Compliance.Tests.Checking;

namespace Compliance.Tests.Az;

/// <summary>Outcomes without findings, under the shipped rulebook.</summary>
public sealed class VerdictTests
{
    private static readonly CheckOptions[] Ways =
    [
        CheckOptions.Default, new() { WithProof = true }, new() { ReleasedOnly = true }, new() { KnownOn = new(2021, 6, 1) }, new() { KnownOn = new(2026, 6, 1), ReleasedOnly = true },
    ];

    [Test]
    public void They_are_those_of_the_findings_on_every_fixture()
    {
        var register = DecisionsReader.ReadPath(RepositoryRoot.PathTo("fixtures", "decisions", "az.json")).Register;
        var decided = new CheckOptions { Decisions = register, On = new(2022, 12, 15) };
        Fixtures.All.AsParallel().SelectMany(f => Ways.Append(decided).SelectMany(w => Told.Verdicts(AzRulebook.Checker, f, w)))
            .Count(v => v.Decision.Length > 0).ShouldBeGreaterThan(0);
    }

    [Test]
    public void They_are_those_of_the_findings_on_every_example() =>
        AzRulebook.Examples.AsParallel().Sum(e => Told.Verdicts(AzRulebook.Checker, e.Case, new() { KnownOn = e.KnownOn }).Count).ShouldBeGreaterThan(AzRulebook.Examples.Count);

    [Test]
    public void They_are_those_of_the_findings_on_generated_files_from_any_number_of_threads()
    {
        var outcomes = Generated(2000).AsParallel().WithDegreeOfParallelism(4).SelectMany(f => Told.Verdicts(AzRulebook.Checker, f, CheckOptions.Default)).Select(v => v.Outcome).Distinct();
        outcomes.ShouldContain(Outcome.Violation);
        outcomes.ShouldContain(Outcome.Undetermined);
    }

    [Test]
    public void Threads_that_judge_one_file_say_the_same()
    {
        foreach (var file in Generated(40))
        {
            var said = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(4).Select(_ =>
            {
                var verdicts = new Verdicts();
                AzRulebook.Checker.Judge(file, verdicts);
                return string.Join('\n', verdicts.Select(v => $"{v.Act.Id} {v.Rule} {v.Outcome}"));
            });
            said.Distinct().Count().ShouldBe(1);
        }
    }

    private static List<CaseFile> Generated(int number)
    {
        var (files, truths) = (new StringWriter(), new StringWriter());
        var generator = new CaseGenerator(new(7, 0.3, 0.3, 0.2));
        for (var i = 1; i <= number; i++)
            generator.Write(i, files, truths);
        return [.. new CaseReader().ReadLines(new MemoryStream(Encoding.UTF8.GetBytes(files.ToString())), "generated").Select(r => r.Case!)];
    }
}
