using Compliance.Cases;
using Compliance.Checking;
using Compliance.Rulebooks.Examples;
using Compliance.Rulebooks.Pages;
using Compliance.Rules;

namespace Compliance.Rulebooks.Contradictions;

/// <summary>Two rules of which one is met only where the other is breached, as far as generated files show.</summary>
/// <param name="One">Id of the one.</param>
/// <param name="OneSource">Its page and line.</param>
/// <param name="Other">Id of the other.</param>
/// <param name="OtherSource">Its page and line.</param>
/// <param name="Subject">What both settle, where they say so; else empty.</param>
/// <param name="File">A file on which the one is met and the other breached.</param>
public sealed record Contradiction(string One, string OneSource, string Other, string OtherSource, string Subject, CaseFile File);

/// <summary>Looks for rules that contradict each other without a declared priority, on files made from the examples of both.</summary>
/// <remarks>
/// Two rules that settle the same subject contradict each other as soon as one act meets the one and breaches the other. Others do where acts
/// that meet the one breach the other and the other way round, and no act was found that meets both.
/// </remarks>
public sealed class ContradictionSearch
{
    private const int MostRows = 12;
    private const int MostChanges = 3000;
    private readonly Rulebook _rulebook;
    private readonly Checker _checker;
    private readonly ILookup<string, Dictionary<string, string>> _rows;
    private readonly ILookup<string, Given> _facts;
    private readonly HashSet<(string, string)> _compatible;

    private ContradictionSearch(LoadResult loaded)
    {
        _rulebook = loaded.Rulebook!;
        _checker = new(_rulebook);
        var examples = RulebookExamples.Of(loaded, []);
        var blocks = loaded.Pages.SelectMany(p => p.Provisions.SelectMany(v => v.Wordings).SelectMany(w => w.Blocks), (p, b) => (Source: p.Source(b.Line), Block: b)).ToDictionary(p => p.Source, p => p.Block, StringComparer.Ordinal);
        _compatible = [.. _rulebook.Rules.SelectMany(r => r.Versions).SelectMany(r => blocks[r.Source].Compatible, (r, c) => (r.Id, c.Rule)).SelectMany(p => new[] { p, (p.Rule, p.Id) })];
        _rows = examples.Where(e => e.Expected is "compliant" or "needs-judgment" && e.KnownOn is null).ToLookup(e => e.Clause, e => Facts(e), StringComparer.Ordinal);
        _facts = examples.SelectMany(e => e.Facts, (e, fact) => (e.Clause, fact)).DistinctBy(p => (p.Clause, p.fact.Path, p.fact.Value)).ToLookup(p => p.Clause, p => p.fact, StringComparer.Ordinal);
    }

    /// <summary>Every contradiction found, by rule id.</summary>
    public static IReadOnlyList<Contradiction> In(LoadResult loaded, CancellationToken stop = default)
    {
        var search = new ContradictionSearch(loaded);
        var rules = loaded.Rulebook!.Rules;
        var pairs = from i in Enumerable.Range(0, rules.Count)
                    from j in Enumerable.Range(i + 1, rules.Count - i - 1)
                    where !search._compatible.Contains((rules[i].Id, rules[j].Id))
                    where rules[i].ActType.IsAssignableFrom(rules[j].ActType) || rules[j].ActType.IsAssignableFrom(rules[i].ActType)
                    select (One: rules[i], Other: rules[j]);
        return [.. pairs.AsParallel().AsOrdered().WithCancellation(stop).Select(p => search.Between(p.One, p.Other)).OfType<Contradiction>()];
    }

    private Contradiction? Between(Series<Rule> one, Series<Rule> other)
    {
        var type = one.ActType.IsAssignableFrom(other.ActType) ? other.ActType : one.ActType;
        var subject = one.Versions[^1].Decides is { } s && s == other.Versions[^1].Decides ? s : "";
        var (met, breached) = (default(CaseFile), default(CaseFile));
        var (tried, applied) = (0, false);
        foreach (var row in Rows(one, other))
        {
            if (tried++ == 2 * MostRows * MostRows && !applied)
                return null; // they never speak of the same act
            var (file, act, faults) = ExampleCase.Build(type, [.. row.Select(p => new Given(p.Key, p.Value, 1, 1))]);
            if (faults.Count > 0)
                continue;
            var (a, b) = (_checker.OutcomeOf(act, one, null), _checker.OutcomeOf(act, other, null));
            if (IsMet(a) && IsMet(b) && subject.Length == 0)
                return null;
            applied |= IsJudged(a) && IsJudged(b);
            met ??= IsMet(a) && b == Outcome.Violation ? file : null;
            breached ??= a == Outcome.Violation && IsMet(b) ? file : null;
            if (subject.Length > 0 && (met ?? breached) is { } shown)
                return Found(shown);
        }
        return met is not null && breached is not null && subject.Length == 0 ? Found(met) : null;

        Contradiction Found(CaseFile file) => new(one.Id, one.Versions[^1].Source, other.Id, other.Versions[^1].Source, subject, file);
    }

    /// <summary>The examples of both put together, then those with up to four facts taken from other examples.</summary>
    private IEnumerable<Dictionary<string, string>> Rows(Series<Rule> one, Series<Rule> other)
    {
        var (first, second) = (_rows[one.Id].Take(MostRows).ToList(), _rows[other.Id].Take(MostRows).ToList());
        var together = (from a in first from b in second from row in new[] { Merged(a, b), Merged(b, a) } select row).ToList();
        foreach (var row in together)
            yield return row;
        if (together.Count == 0)
            yield break;
        var (random, facts) = (new Random(1), _facts[one.Id].Concat(_facts[other.Id]).ToList());
        facts.AddRange(Borrowed(facts));
        for (var i = 0; i < MostChanges; i++)
        {
            var row = new Dictionary<string, string>(together[random.Next(together.Count)], StringComparer.Ordinal);
            for (var changes = random.Next(4); changes >= 0; changes--)
            {
                var fact = facts[random.Next(facts.Count)];
                row[fact.Path] = fact.Value;
            }
            yield return row;
        }
    }

    /// <summary>Values that one fact can take from another because both take some of the same, and lists with the entries of two.</summary>
    private static List<Given> Borrowed(List<Given> facts)
    {
        var byPath = facts.GroupBy(f => f.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(f => f.Value).Where(v => v is not ("" or "yes" or "no" or "none")).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var taken = from to in byPath from other in byPath where to.Key != other.Key && to.Value.Overlaps(other.Value)
                    from value in other.Value where !to.Value.Contains(value) select new Given(to.Key, value, 1, 1);
        var joined = from path in byPath
                     from a in path.Value where a.Contains(';', StringComparison.Ordinal)
                     from b in path.Value where b.Contains(';', StringComparison.Ordinal) && string.CompareOrdinal(a, b) < 0
                     select new Given(path.Key, string.Join("; ", a.Split(';', StringSplitOptions.TrimEntries).Union(b.Split(';', StringSplitOptions.TrimEntries), StringComparer.Ordinal)), 1, 1);
        return [.. taken.Concat(joined).Take(400)];
    }

    private static bool IsJudged(Outcome outcome) => IsMet(outcome) || outcome == Outcome.Violation;

    private static Dictionary<string, string> Merged(Dictionary<string, string> row, Dictionary<string, string> over)
    {
        var merged = new Dictionary<string, string>(row, StringComparer.Ordinal);
        foreach (var (path, value) in over)
            merged[path] = value;
        return merged;
    }

    private static bool IsMet(Outcome outcome) => outcome is Outcome.Compliant or Outcome.NeedsJudgment;

    private static Dictionary<string, string> Facts(Example example) =>
        example.Facts.Where(f => f.Value.Length > 0).GroupBy(f => f.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal);
}
