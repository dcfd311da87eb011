using System.Text.Json;
using Compliance.Cases;
using Compliance.Checking;

namespace Compliance.Benchmarks.Yardstick;

/// <summary>Where our time goes: each stage alone, over the same files.</summary>
internal static class StageProfile
{
    /// <summary>What a stage costs for one file.</summary>
    public readonly record struct Stage(string Name, double Microseconds, double Bytes);

    /// <summary>The stages, measured one after the other.</summary>
    public static IReadOnlyList<Stage> Of(OurEngine engine, List<byte[]> lines, List<CaseFile> files)
    {
        var (sink, verdicts, proofs) = (0L, new Verdicts(), new CheckOptions { WithProof = true });
        var findings = files.ConvertAll(f => engine.Checker.Check(f));
        var stages = new List<Stage>
        {
            Time("reading: is it UTF-8", lines.Count, i => sink += System.Text.Unicode.Utf8.IsValid(lines[i]) ? 1 : 0),
            Time("reading: tokens alone", lines.Count, i => sink += Tokens(lines[i])),
            Time("reading: all of it", lines.Count, i => sink += engine.Read(lines[i]).Id.Length),
            Time("judging: outcomes", files.Count, i => { engine.Checker.Judge(files[i], verdicts); sink += verdicts.Count; }),
            Time("judging: findings in words", files.Count, i => sink += engine.Checker.Check(files[i]).Count),
        };
        foreach (var (name, some) in Groups(files, findings))
            stages.Add(Time($"outcomes: {name}, {some.Count * 100.0 / files.Count:0} % of the files", some.Count, i => { engine.Checker.Judge(some[i], verdicts); sink += verdicts.Count; }));
        stages.Add(Time("judging: every finding with its proof", files.Count, i => sink += engine.Checker.Check(files[i], proofs).Count));
        stages.Add(Time("the acts of one kind, as a rule asks for them, once", files.Count, i => sink += files[i].ActsOf<Compliance.Cases.Acts.DisciplinaryOrder>().TryGet(out var of) ? of.Count : 0));
        return sink == long.MinValue ? [] : stages;
    }

    private static IEnumerable<(string Name, List<CaseFile> Files)> Groups(List<CaseFile> files, List<IReadOnlyList<Finding>> findings)
    {
        var numbered = files.Select((f, i) => (File: f, Violations: findings[i].Count(v => v.Outcome == Outcome.Violation))).ToList();
        for (var violations = 0; violations < 4; violations++)
        {
            var some = numbered.Where(n => n.Violations == violations).Select(n => n.File).ToList();
            if (some.Count > 0)
                yield return ($"{violations} violations", some);
        }
        foreach (var kind in numbered.Where(n => n.Violations == 0).GroupBy(n => n.File.Acts.TryGet(out var acts) ? ActKinds.CodeOf(acts[0].GetType()) : "").OrderBy(g => g.Key, StringComparer.Ordinal))
            yield return ($"{kind.Key}, no violation", kind.Select(n => n.File).ToList());
    }

    private static Stage Time(string name, int count, Action<int> work)
    {
        var contestant = Contestant.Here(name, count, work);
        contestant.Warm();
        contestant.Round();
        return new(name, 1e6 / contestant.Speed, contestant.Bytes);
    }

    private static int Tokens(byte[] line)
    {
        var reader = new Utf8JsonReader(line);
        var tokens = 0;
        while (reader.Read())
            tokens++;
        return tokens;
    }
}
