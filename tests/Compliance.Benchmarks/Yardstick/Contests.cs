using System.Text.Json;
using Compliance.Cases;
using Compliance.Checking;

namespace Compliance.Benchmarks.Yardstick;

/// <summary>Who takes part: with objects in memory, and from a line of text to verdicts.</summary>
internal sealed class Contests
{
    private long _sink;

    public Contests(List<NeutralCase> cases, List<byte[]> neutral, List<byte[]> ours, List<CaseFile> files, OurEngine engine, OtherEngines others)
    {
        var (results, packed, verdicts, proofs) = (new RuleResult[HandRules.Number], new PackedCase(), new Verdicts(), new CheckOptions { WithProof = true });
        InMemory =
        [
            Contestant.Here("hand-written C#, ifs on objects", cases.Count, i => { HandRules.Judge(cases[i], results); _sink += results[2].Verdict; }),
            Contestant.Here("Compliance", cases.Count, i => { engine.Checker.Judge(files[i], verdicts); _sink += verdicts.Count; }),
            Contestant.Here("Compliance, findings in words", cases.Count, i => _sink += engine.Checker.Check(files[i]).Count),
            Contestant.Here("Compliance, every finding with its proof", cases.Count, i => _sink += engine.Checker.Check(files[i], proofs).Count),
            .. others.Installed.Select(o => Contestant.Elsewhere(o.Name, s => others.Measure(o, s, "memory"))),
        ];
        FromText =
        [
            Contestant.Here("hand-written C#, Utf8JsonReader and ifs", cases.Count, i => { packed.Read(neutral[i]); packed.Judge(results); _sink += results[2].Verdict; }),
            Contestant.Here("System.Text.Json objects (generated), ifs", cases.Count, i => { HandRules.Judge(JsonSerializer.Deserialize(neutral[i], NeutralJson.Lines.NeutralCase)!, results); _sink += results[2].Verdict; }),
            Contestant.Here("Compliance", cases.Count, i => { engine.Checker.Judge(engine.Read(ours[i]), verdicts); _sink += verdicts.Count; }),
            Contestant.Here("Compliance, findings in words", cases.Count, i => _sink += engine.Checker.Check(engine.Read(ours[i])).Count),
            .. others.Installed.Select(o => Contestant.Elsewhere(o.Name, s => others.Measure(o, s, "text"))),
        ];
    }

    /// <summary>The first is what the others are held against.</summary>
    public IReadOnlyList<Contestant> InMemory { get; }

    /// <inheritdoc cref="InMemory"/>
    public IReadOnlyList<Contestant> FromText { get; }

    /// <summary>Alternating rounds: forwards, then backwards.</summary>
    public void Run(int rounds)
    {
        var all = InMemory.Concat(FromText).ToList();
        all.ForEach(c => c.Warm());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var contestant in round % 2 == 0 ? all : Enumerable.Reverse(all))
                contestant.Round();
            Console.Error.WriteLine($"round {round + 1} of {rounds} done ({_sink & 1})");
        }
    }
}
