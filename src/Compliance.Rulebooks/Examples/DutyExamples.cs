using Compliance.Rulebooks.Pages;
using Compliance.Rules;

namespace Compliance.Rulebooks.Examples;

/// <summary>What the examples of duties come out as: the day on which it falls due, <c>none</c> or <c>unknown</c>.</summary>
internal static class DutyExamples
{
    private const string Day = "day", None = "none", Unknown = "unknown";

    /// <summary>The kinds of example a duty needs.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Day, None, Unknown];

    /// <summary>What can stand in the column of outcomes; a day can, too.</summary>
    public static string[] Words { get; } = [None, Unknown, "a day as 2022-05-01"];

    /// <summary>The kinds of example that a duty has nowhere, with no reason given.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="shown">The clauses and outcomes that examples show.</param>
    /// <param name="blockOf">The block of a source.</param>
    public static IEnumerable<(Duty Duty, string Kind)> Missing(Rulebook rulebook, IReadOnlyCollection<(string Clause, string Outcome)> shown, Func<string, PageBlock> blockOf)
    {
        foreach (var duty in rulebook.Duties)
        {
            var has = shown.Where(s => s.Clause == duty.Id).Select(s => s.Outcome is None or Unknown ? s.Outcome : Day)
                .Concat(duty.Versions.SelectMany(v => blockOf(v.Source).NoExample).Select(n => n.Kind)).ToHashSet(StringComparer.Ordinal);
            foreach (var kind in Kinds.Where(k => !has.Contains(k)))
                yield return (duty.Versions[0], kind);
        }
    }
}
