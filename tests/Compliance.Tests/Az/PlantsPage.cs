using System.Text;
using Compliance.Cases;
using Compliance.Json.Generating;

namespace Compliance.Tests.Az;

/// <summary>The page that lists what the generator plants.</summary>
internal static class PlantsPage
{
    /// <summary>The page, in Markdown.</summary>
    public static string Text()
    {
        var (written, rows) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        var plants = 0;
        foreach (var scenario in AllScenarios.List)
        {
            var draw = Draw.For(1, 1);
            var fragment = new Fragment(scenario, CaseDraft.Begin("page", draw), 1, draw);
            scenario.Write(fragment);
            written.UnionWith(fragment.Kinds);
            plants += scenario.Plants.Count;
            foreach (var plant in scenario.Plants)
                rows.UnionWith(plant.Marks.Select(m => $"| `{fragment.KindOf(m.Act)}` | `{m.Rule}` | {Word(plant.What)} | {(m.By.Length > 0 ? $"{plant.Why}, by `{m.By}`" : plant.Why)} |"));
        }
        var rules = AllScenarios.List.SelectMany(s => s.Plants).SelectMany(p => p.Marks).Select(m => m.Rule).Distinct().Count();
        return new StringBuilder("# What is planted\n\nWritten by the tests from the generator ([generated case files](generate.md)).\n\n")
            .Append(System.Globalization.CultureInfo.InvariantCulture, $"{AllScenarios.List.Length} scenarios write {written.Count} of {ActKinds.Codes.Count()} kinds of acts; {plants} plants touch {rules} rules.\n\n")
            .Append($"No scenario writes: {string.Join(", ", ActKinds.Codes.Except(written).Order(StringComparer.Ordinal).Select(c => $"`{c}`"))}.\n\n")
            .Append("| act | rule | what | how |\n|---|---|---|---|\n").AppendJoin('\n', rows).Append('\n').ToString();
    }

    private static string Word(Planted what) => what switch { Planted.Violation => "violation", Planted.Unknown => "unknown", _ => "exemption" };
}
