using System.Text;
using Compliance.Cases;
using Compliance.Checking;
using Compliance.Json;
using Compliance.Json.Generating;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Az;

/// <summary>Generated case files, judged by the shipped rulebook: what was planted is found, and nothing else.</summary>
public sealed class GeneratedCaseTests
{
    private const int Files = 3000;
    private const int Tries = 6;

    private static IEnumerable<TestCaseData> Scenarios => AllScenarios.List.Select(s => new TestCaseData(s).SetArgDisplayNames(s.GetType().Name));

    [TestCase(1L, 0.5, 0.3, 0.3)]
    public void What_was_planted_is_found_and_nothing_else(long seed, double violations, double unknowns, double exemptions)
    {
        var (files, truths) = (new StringWriter(), new StringWriter());
        var generator = new CaseGenerator(new(seed, violations, unknowns, exemptions));
        for (var number = 1; number <= Files; number++)
            generator.Write(number, files, truths);
        var results = new CaseReader().ReadLines(new MemoryStream(Encoding.UTF8.GetBytes(files.ToString())), "generated").ToList();
        results.SelectMany(r => r.Faults).ShouldBeEmpty();
        var expected = truths.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(JObject.Parse).ToList();
        results.Select(r => r.Case!.Id).ShouldBe(expected.Select(t => (string)t["id"]!));
        expected.SelectMany(t => t["planted"]!).Select(p => (string)p["what"]!).Distinct().ShouldBe(["violation", "unknown", "exemption"], ignoreOrder: true);
        results.Zip(expected).AsParallel().AsOrdered().SelectMany(p => Differences(p.First.Case!, p.Second["planted"]!)).ShouldBeEmpty();
    }

    [TestCaseSource(nameof(Scenarios))]
    public void Each_plant_of_a_scenario_does_what_it_says(object of)
    {
        var scenario = (Scenario)of;
        foreach (var (plant, at) in scenario.Plants.Select((p, i) => (p, i)))
        {
            for (var seed = 0; seed < Tries; seed++)
                Differences(Read(Composed(scenario, plant, seed)), Marks(plant)).ShouldBeEmpty($"plant {at}, '{plant.Why}', seed {seed}");
        }
    }

    [TestCaseSource(nameof(Scenarios))]
    public void A_scenario_is_lawful_and_leaves_nothing_open(object of)
    {
        for (var seed = 0; seed < 10 * Tries; seed++)
            Differences(Read(Composed((Scenario)of, null, seed)), new JArray()).ShouldBeEmpty($"seed {seed}");
    }

    [Test]
    public void Rules_and_exceptions_of_plants_are_in_the_rulebook()
    {
        var rulebook = AzRulebook.Loaded.Rulebook!;
        var marks = AllScenarios.List.SelectMany(s => s.Plants).SelectMany(p => p.Marks).ToList();
        marks.Select(m => m.Rule).Except(rulebook.Rules.Select(r => r.Id)).ShouldBeEmpty();
        marks.Select(m => m.By).Where(b => b.Length > 0).Except(rulebook.Exceptions.Select(e => e.Id)).ShouldBeEmpty();
    }

    [Test]
    public void The_page_lists_every_plant() => PlantsPage.Text().ShouldMatchApproved("docs", "generate-plants.md");

    private static IEnumerable<string> Differences(CaseFile file, JToken planted)
    {
        var findings = AzRulebook.Checker.Check(file, new() { WithProof = true }).ToDictionary(f => (f.Act.Id, f.Rule));
        var marked = planted.ToDictionary(p => ((string)p["act"]!, (string)p["rule"]!));
        foreach (var (key, mark) in marked)
        {
            if (!findings.TryGetValue(key, out var finding) || !IsAsPlanted(finding, mark))
                yield return $"{file.Id}: {mark} was planted and is {finding?.Outcome.Code() ?? "no finding"}";
        }
        foreach (var (key, finding) in findings)
        {
            if (finding.Outcome is Outcome.Violation or Outcome.Undetermined or Outcome.Error && !marked.ContainsKey(key))
                yield return $"{file.Id}: {key.Id} {key.Rule} is {finding.Outcome.Code()} and was not planted";
        }
    }

    private static bool IsAsPlanted(Finding finding, JToken mark) => (string)mark["what"]! switch
    {
        "violation" => finding.Outcome == Outcome.Violation,
        "unknown" => finding.Outcome == Outcome.Undetermined,
        _ => finding.Outcome == Outcome.NotApplicable && finding.Proof!.Parts.Any(p => p.Kind == ProofPartKind.Exception && p.Truth.IsTrue && p.Clause == (string)mark["by"]!),
    };

    private static string Composed(Scenario scenario, Plant? plant, int seed)
    {
        var draw = Draw.For(seed, 1);
        var file = CaseDraft.Begin("composed", draw);
        var fragment = new Fragment(scenario, file, 1, draw);
        scenario.Write(fragment);
        plant?.Change(fragment);
        var output = new StringWriter();
        file.Write(output);
        return output.ToString();
    }

    private static JArray Marks(Plant plant) => new(plant.Marks.Select(m => new JObject
    {
        ["act"] = $"{m.Act}-1", ["rule"] = m.Rule, ["by"] = m.By, ["what"] = plant.What switch { Planted.Violation => "violation", Planted.Unknown => "unknown", _ => "exemption" },
    }));

    private static CaseFile Read(string document)
    {
        var result = new CaseReader().ReadDocument(Encoding.UTF8.GetBytes(document), "composed");
        result.Faults.ShouldBeEmpty();
        return result.Case!;
    }
}
