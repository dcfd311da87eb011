using Compliance.Facts;

namespace Compliance.Rules;

/// <summary>Finds what makes duties incomplete, or name a rule that no page has.</summary>
internal static class DutyFaults
{
    /// <summary>Every fault of every duty, in the order of the clauses.</summary>
    public static IEnumerable<RulebookFault> In(IReadOnlyList<Clause> clauses)
    {
        var rules = clauses.OfType<Rule>().Where(r => r is not Duty).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var duty in clauses.OfType<Duty>())
        {
            if (Missing(duty) is { } missing)
                yield return new(RulebookFaultCodes.IncompleteClause, duty.Source, duty.Id, $"'{duty.Id}' {missing}");
            if (duty.Breaks is { } rule && !rules.Contains(rule))
                yield return new(RulebookFaultCodes.UnknownTarget, duty.Source, rule, $"'{duty.Id}' says that '{rule}' is breached afterwards, which is no rule.{Nearest.Hint(rule, rules)}");
        }
    }

    private static string? Missing(Duty duty) => duty switch
    {
        { Days.Count: 0 } => "falls on no day. Add .Falls(on: …), .FallsWithin(…, after: …) or .FallsBefore(…, before: …).",
        { Days.Count: > 1 } => $"falls on {Readable.Of(duty.Days.Count)} days. A duty has one: write another duty for the other day.",
        { Parties.Count: 0 } => "does not say whom it concerns. Add .Concerns(Party.Body) or another party.",
        { Words: { En: "" } or { Az: "" } } => "does not say in both languages what falls due. Add .Says(en: \"…\", az: \"…\").",
        _ => null,
    };
}
