using Compliance.Checking;

namespace Compliance.Json.Rechecking;

/// <summary>Finds what is not as it was between two entries of one file. Acts are told by kind and id, and by their order where several have the same.</summary>
/// <param name="nameOf">The id of a rule by its key.</param>
internal sealed class Comparison(Func<uint, string> nameOf)
{
    /// <summary>The findings that differ: by act in the order of the file, then by rule; those on acts that are gone last.</summary>
    public IReadOnlyList<ChangedFinding> Of(DocketEntry old, DocketEntry anew, IReadOnlyDictionary<(int Act, uint Rule), Finding> findings)
    {
        var (changed, gone) = (new List<ChangedFinding>(), Numbered(old).ToDictionary(a => a.Key, a => a.Act));
        foreach (var (key, act, at) in Numbered(anew))
        {
            gone.Remove(key, out var earlier);
            changed.AddRange(Differing(anew.File, act, earlier?.Findings ?? [], act.Findings, rule => findings.GetValueOrDefault((at, rule))));
        }
        foreach (var act in gone.Values)
            changed.AddRange(Differing(anew.File, act, act.Findings, [], _ => null));
        return changed;
    }

    private static IEnumerable<((string Kind, string Id, int Number) Key, DocketAct Act, int At)> Numbered(DocketEntry entry)
    {
        var seen = new Dictionary<(string, string), int>();
        for (var at = 0; at < entry.Acts.Count; at++)
        {
            var act = entry.Acts[at];
            var number = seen.GetValueOrDefault((act.Kind, act.Id));
            seen[(act.Kind, act.Id)] = number + 1;
            yield return ((act.Kind, act.Id, number), act, at);
        }
    }

    private IEnumerable<ChangedFinding> Differing(string file, DocketAct act, IReadOnlyList<DocketFinding> old, IReadOnlyList<DocketFinding> anew, Func<uint, Finding?> findingOf)
    {
        if (old.SequenceEqual(anew))
            return [];
        var (was, @is) = (old.ToLookup(f => f.Rule), anew.ToLookup(f => f.Rule));
        return was.Select(g => g.Key).Union(@is.Select(g => g.Key)).Where(r => !was[r].SequenceEqual(@is[r]))
            .Select(r => new ChangedFinding(file, act.Kind, act.Id, nameOf(r), was[r].Select(f => (DocketFinding?)f).FirstOrDefault(), @is[r].Any() ? findingOf(r) : null))
            .OrderBy(c => c.Rule, StringComparer.Ordinal);
    }
}
