using System.Globalization;
using Compliance.Cases;
using Compliance.Facts;
using Compliance.Rules;

namespace Compliance.Checking.Decisions;

/// <summary>What a decision rests on: the wording, the rule's text and the facts that decided when it was taken.</summary>
/// <param name="WordingFrom">First day in force of the wording that judged; <c>null</c> where none was chosen.</param>
/// <param name="Text">Digest of the text the rule stands in, as its reviews name it; empty where the rulebook has none.</param>
/// <param name="Facts">The facts that decided, each by its path, with its value in English. Last days of terms stand under their words.</param>
/// <remarks>
/// Paths say <c>act</c> for the act decided on and name other records by their ids (<c>acts[announcement-1].date</c>), not by their places:
/// a file that grew is no other basis. Of personal data only whether they are on file is compared, as only that is told.
/// </remarks>
public sealed record DecisionBasis(DateOnly? WordingFrom, string Text, IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>The basis of a decision on a finding that carries its proof.</summary>
    /// <param name="rulebook">The rulebook that judged.</param>
    /// <param name="file">The file it was found in.</param>
    /// <param name="finding">The finding.</param>
    public static DecisionBasis Of(Rulebook rulebook, CaseFile file, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(finding);
        var facts = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var fact in finding.Proof?.DecidingFacts ?? [])
        {
            var key = fact.Path.Length > 0 ? PathIn(file, finding.Act, fact.Path) : fact.Words.En;
            if (!facts.TryGetValue(key, out var values))
                facts.Add(key, values = new(StringComparer.Ordinal));
            values.Add(fact.Value.En);
        }
        var joined = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, values) in facts)
            joined.Add(key, string.Join("; ", values));
        return new(finding.Version?.From, rulebook.Provisions.FirstOrDefault(p => p.Provision == finding.Provision)?.Release.Digest ?? "", joined);
    }

    /// <summary>The facts that are another now, or decide only in one of the two, by path: what they were and are, <c>null</c> where they did or do not decide.</summary>
    internal IEnumerable<(string Path, string? Was, string? Is)> Changed(DecisionBasis now) => Facts.Keys.Union(now.Facts.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
        .Select(p => (Path: p, Was: Facts.GetValueOrDefault(p), Is: now.Facts.GetValueOrDefault(p))).Where(f => f.Was != f.Is);

    private static string PathIn(CaseFile file, PersonnelAct act, string path)
    {
        if (IsUnder(path, act.Path))
            return "act" + path[act.Path.Length..];
        var (open, close) = (path.IndexOf('[', StringComparison.Ordinal), path.IndexOf(']', StringComparison.Ordinal));
        return open > 0 && close > open && int.TryParse(path.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && IdAt(file, path[..open], place) is { Length: > 0 } id ? $"{path[..(open + 1)]}{id}{path[close..]}" : path;
    }

    private static bool IsUnder(string path, string owner) =>
        owner.Length > 0 && path.StartsWith(owner, StringComparison.Ordinal) && (path.Length == owner.Length || path[owner.Length] is '.' or '[');

    private static string? IdAt(CaseFile file, string list, int place) => list switch
    {
        "acts" => IdAt(file.Acts, place),
        "persons" => IdAt(file.Persons, place),
        "positions" => IdAt(file.Positions, place),
        "otherBodies" => IdAt(file.OtherBodies, place),
        _ => null,
    };

    private static string? IdAt<T>(FactList<T> list, int place) where T : Record => list.TryGet(out var items) && place < items.Count ? items[place].Id : null;
}
