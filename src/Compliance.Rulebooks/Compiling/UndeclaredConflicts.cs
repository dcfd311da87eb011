using Compliance.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Compliance.Rulebooks.Compiling;

/// <summary>
/// Finds rules that settle the same question, always apply together and require different things, with no priority declared.
/// Decided where it can be: the conditions of one, as written, are among those of the other. What only a file can show becomes an error when it is judged.
/// </summary>
internal static class UndeclaredConflicts
{
    private static readonly string[] Demands = ["Require", "Within", "AtLeastBefore", "Ask"];
    private static readonly string[] Limits = ["When", "Where", "WhereNot"];

    /// <summary>The faults, each at the later of the two rules.</summary>
    public static IEnumerable<RulebookFault> In(IReadOnlyList<(Clause Clause, RuleBlock Block)> placed)
    {
        var settling = placed.Where(p => p.Clause is Rule { Decides: not null }).Select(p => (Rule: (Rule)p.Clause, p.Block)).ToList();
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

    private static bool DecideApart(RuleBlock a, RuleBlock b)
    {
        var (first, second) = (Said(a, Limits), Said(b, Limits));
        return (first.IsSubsetOf(second) || second.IsSubsetOf(first)) && !Said(a, Demands).SetEquals(Said(b, Demands));
    }

    /// <summary>The words of a block of that name with what they are given, as written but for blanks.</summary>
    private static HashSet<string> Said(RuleBlock block, string[] words) =>
        [.. CSharpSyntaxTree.ParseText(block.Code, new(kind: SourceCodeKind.Script)).GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(i => i.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: var name } && words.Contains(name))
            .Select(i => $"{((MemberAccessExpressionSyntax)i.Expression).Name}{i.ArgumentList.NormalizeWhitespace().ToFullString()}")];
}
