using System.Text;
using System.Text.Json.Nodes;

namespace Compliance.Benchmarks.Yardstick;

/// <summary>That all say the same, before anything is timed.</summary>
internal static class Agreement
{
    /// <summary>The letters of the hand-written rules on each case.</summary>
    public static string[] OfHand(IReadOnlyList<NeutralCase> cases)
    {
        var results = new RuleResult[HandRules.Number];
        return [.. cases.Select(c => { HandRules.Judge(c, results); return Letters(results); })];
    }

    /// <summary>The letters of the rules on numbers, read from the lines.</summary>
    public static string[] OfPacked(IReadOnlyList<byte[]> lines)
    {
        var (packed, results) = (new PackedCase(), new RuleResult[HandRules.Number]);
        return [.. lines.Select(l => { packed.Read(l); packed.Judge(results); return Letters(results); })];
    }

    /// <summary>The first cases on which an engine says something else, in words; empty where it never does.</summary>
    public static IReadOnlyList<string> Differences(string engine, IReadOnlyList<string> expected, IReadOnlyList<string> said)
    {
        if (said.Count != expected.Count && said.Count == 0)
            return [$"{engine} gave no verdicts."];
        return [.. Enumerable.Range(0, said.Count).Where(i => said[i] != expected[i]).Take(5).Select(i => $"{engine}, case {i}: {said[i]} instead of {expected[i]}")];
    }

    /// <summary>
    /// What our engine says with one fact left out of a file: as before or undetermined, and never anything else. Each case loses each of its facts in turn.
    /// </summary>
    public static (IReadOnlyList<string> Wrong, int Files, int Undetermined) WithoutOneFact(OurEngine engine, IReadOnlyList<byte[]> ours, IReadOnlyList<string> expected)
    {
        var (wrong, files, undetermined) = (new List<string>(), 0, 0);
        for (var i = 0; i < ours.Count; i++)
        {
            foreach (var (path, text) in Reduced(ours[i]))
            {
                var letters = engine.Letters(engine.Read(text));
                files++;
                undetermined += letters.Count(l => l == 'U');
                for (var rule = 0; rule < letters.Length; rule++)
                {
                    if (letters[rule] != 'U' && letters[rule] != expected[i][rule])
                        wrong.Add($"case {i} without {path}, R{rule + 1:00}: {letters[rule]} instead of {expected[i][rule]} or undetermined");
                }
            }
        }
        return (wrong, files, undetermined);
    }

    private static IEnumerable<(string Path, byte[] Text)> Reduced(byte[] line)
    {
        var file = JsonNode.Parse(line)!;
        foreach (var (owner, name) in Facts(file).ToList())
        {
            var (path, value) = ($"{owner.GetPath()}.{name}", owner[name]);
            owner.Remove(name);
            yield return (path, Encoding.UTF8.GetBytes(file.ToJsonString()));
            owner[name] = value;
        }
    }

    /// <summary>The facts of a file: not its marks, and not the lists and records that others refer to.</summary>
    private static IEnumerable<(JsonObject Owner, string Name)> Facts(JsonNode node)
    {
        if (node is JsonArray entries)
            return entries.SelectMany(e => Facts(e!));
        if (node is not JsonObject record)
            return [];
        return record.Where(p => p.Key is not ("format" or "id" or "act" or "acts" or "positions" or "persons" or "otherBodies") && p is not { Key: "body", Value: JsonObject }).Select(p => (record, p.Key))
            .Concat(record.SelectMany(p => p.Value is null ? [] : Facts(p.Value)));
    }

    private static string Letters(RuleResult[] results) => new([.. results.Select(r => r.Verdict)]);
}
