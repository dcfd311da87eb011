using Compliance.Rules;

namespace Compliance.Rulebooks.Compiling;

/// <summary>
/// Finds rules that settle the same question, always apply together and require different things, with no priority declared.
/// Decided where it can be: the conditions of one, as written, are among those of the other. What only a file can show becomes an error when it is judged.
/// </summary>
internal static class UndeclaredConflicts
{
    /// <summary>The faults, each at the later of the two rules.</summary>
    public static IEnumerable<RulebookFault> In(IReadOnlyList<(Clause Clause, SaidWords Words)> placed)
    {
        var settling = placed.Where(p => p.Clause is Rule { Decides: not null }).Select(p => (Rule: (Rule)p.Clause, p.Words)).ToList();
        var exceptions = placed.Select(p => p.Clause).OfType<ExceptionClause>().ToList();
        for (var later = 1; later < settling.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                var ((a, first), (b, second)) = (settling[earlier], settling[later]);
                if (MeetUndeclared(a, b) && exceptions.TrueForAll(e => RulebookFaults.Targets(e, a) == RulebookFaults.Targets(e, b)) && DecideApart(first, second))
                    yield return new(RulebookFaultCodes.UndeclaredConflict, b.Source, b.Id, $"'{b.Id}' and '{a.Id}' ({a.Source}) both settle '{a.Decides}', apply to the same acts on the same days, and require different things. Say which gives way: .Overrides(Priority.Special, \"{a.Id}\"), or keep them apart by a condition.");
            }
        }
    }

    private static bool MeetUndeclared(Rule a, Rule b) =>
        a.Id != b.Id && a.Decides == b.Decides
        && (a.ActType.IsAssignableFrom(b.ActType) || b.ActType.IsAssignableFrom(a.ActType))
        && (a.Version.IsInForceOn(b.Version.From) || b.Version.IsInForceOn(a.Version.From))
        && !a.Overridden.Any(o => o.Rule == b.Id) && !b.Overridden.Any(o => o.Rule == a.Id);

    private static bool DecideApart(SaidWords a, SaidWords b) =>
        (a.Limits.IsSubsetOf(b.Limits) || b.Limits.IsSubsetOf(a.Limits)) && !a.Demands.SetEquals(b.Demands);
}
