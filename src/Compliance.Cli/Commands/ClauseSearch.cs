using Compliance.Facts;
using Compliance.Rules;

namespace Compliance.Cli.Commands;

/// <summary>Finds rules and other clauses by what people type.</summary>
internal static class ClauseSearch
{
    private const int Most = 8;

    /// <summary>The wordings of the clause of that id; none if there is no such clause.</summary>
    public static IReadOnlyList<Clause> Find(Rulebook rulebook, string id)
    {
        return [.. rulebook.Clauses.Where(c => string.Equals(c.Id, id, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>What to say of an id that no rule has: the nearest one, or the rules of the provision that was typed instead.</summary>
    public static string NoSuch(Rulebook rulebook, string word)
    {
        var ids = rulebook.Clauses.Select(c => c.Id).Distinct(StringComparer.Ordinal).ToList();
        if (Nearest.To(word, ids) is { } near)
            return $"There is no rule '{word}'. Did you mean '{near}'?";
        var like = rulebook.Rules.Where(r => r.Versions[0].Version.Provision.IsWithin(word) || r.Id.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(r => r.Id).Take(Most).ToList();
        return like.Count > 0
            ? $"There is no rule '{word}'. Rules of that name or provision: {string.Join(", ", like)}."
            : $"There is no rule '{word}'. 'compliance rules list' shows all.";
    }
}
