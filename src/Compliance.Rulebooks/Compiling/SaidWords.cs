using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Compliance.Rulebooks.Compiling;

/// <summary>The calls of a block that say when a rule applies and what it demands, as written but for blanks.</summary>
internal sealed record SaidWords(IReadOnlySet<string> Limits, IReadOnlySet<string> Demands)
{
    private static readonly string[] OfDemands = ["Require", "Within", "AtLeastBefore", "Ask"];
    private static readonly string[] OfLimits = ["When", "Where", "WhereNot"];

    /// <summary>Those of a block that passed the gate.</summary>
    public static SaidWords Of(RuleBlock block)
    {
        var calls = CSharpSyntaxTree.ParseText(block.Code, new(kind: SourceCodeKind.Script)).GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().ToList();
        return new(Said(calls, OfLimits), Said(calls, OfDemands));
    }

    private static HashSet<string> Said(List<InvocationExpressionSyntax> calls, string[] words) =>
        [.. calls.Where(i => i.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: var name } && words.Contains(name))
            .Select(i => $"{((MemberAccessExpressionSyntax)i.Expression).Name}{i.ArgumentList.NormalizeWhitespace().ToFullString()}")];
}
