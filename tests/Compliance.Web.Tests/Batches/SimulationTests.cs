using System.Globalization;

namespace Compliance.Web.Tests.Batches;

/// <summary>The protocol of claims, chunks and audit under thousands of orders of events that nobody would write down.</summary>
public sealed class SimulationTests
{
    private static readonly int Seeds = int.Parse(Environment.GetEnvironmentVariable("COMPLIANCE_SEEDS") ?? "2000", CultureInfo.InvariantCulture);

    [Test]
    public async Task Each_file_is_judged_once_in_effect_and_everything_adds_up_whatever_happens_when()
    {
        var first = int.Parse(Environment.GetEnvironmentVariable("COMPLIANCE_SEED") ?? Random.Shared.Next(1_000_000_000).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        await TestContext.Out.WriteLineAsync($"seeds {first.ToString(CultureInfo.InvariantCulture)} to {(first + Seeds - 1).ToString(CultureInfo.InvariantCulture)}; one again: COMPLIANCE_SEED=N COMPLIANCE_SEEDS=1");
        var happened = await Task.WhenAll(Enumerable.Range(0, 2).Select(half => Task.Run(() => PlayAsync(Enumerable.Range(first, Seeds).Where((_, n) => n % 2 == half)))));
        var sums = happened.SelectMany(h => h).GroupBy(h => h.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(h => h.Value), StringComparer.Ordinal);
        await TestContext.Out.WriteLineAsync(string.Join(", ", sums.Select(s => $"{s.Key} {s.Value.ToString(CultureInfo.InvariantCulture)}")));
        if (Seeds >= 1000)
            sums.Keys.Order(StringComparer.Ordinal).ShouldBe(["claim", "clock jump", "crash", "delivered twice", "judged", "pause", "process started anew", "renewed", "renewed too late", "stopped", "written", "written too late"]);
    }

    private static async Task<SortedDictionary<string, int>> PlayAsync(IEnumerable<int> seeds)
    {
        await using var simulation = await Simulation.StartAsync();
        foreach (var seed in seeds)
        {
            try
            {
                await simulation.PlayAsync(seed);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Seed {seed.ToString(CultureInfo.InvariantCulture)}: {failure.Message}", failure);
            }
        }
        await simulation.CheckAllAsync();
        return simulation.Happened;
    }
}
