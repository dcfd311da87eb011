using Compliance.Facts;
using Compliance.Rulebooks.Gate;
using Compliance.Rules;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis;

namespace Compliance.Rulebooks.Compiling;

/// <summary>Compiler errors in a rule author's words, with the nearest right name where one is missing.</summary>
internal static class CompilerFaults
{
    /// <summary>The error in words; the compiler's own where nothing better is known.</summary>
    public static string InWords(Diagnostic error, SemanticModel model)
    {
        var node = model.SyntaxTree.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        if (error.Id == "CS1061" && node.FirstAncestorOrSelf<MemberAccessExpressionSyntax>() is { } member && model.GetTypeInfo(member.Expression).Type is { } type)
        {
            var name = member.Name.Identifier.ValueText;
            return $"'{member}' is not known: {Named(type)} has no '{name}'.{Nearest.Hint(name, Members(type))}";
        }
        return error.Id switch
        {
            "CS0029" when model.GetTypeInfo(node).Type?.Name is "RuleHead" or "ExceptionHead" or "DefinitionHead" or "TransitionHead" or "DutyHead" =>
                $"'{Shown(node)}' names no acts. Expected '.On<Application>()' or another act of a case file.",
            "CS0029" when node.Parent is ArrowExpressionClauseSyntax => $"'{Shown(node)}' is no rule, exception, definition or duty. A block begins with 'Rule(\"…\")', 'Exception(\"…\")', 'Definition(\"…\")', 'Transition(\"…\")' or 'Duty(\"…\")'.",
            "CS0029" or "CS1662" or "CS1503" when CompilerWords.Of(error).Contains("Truth", StringComparison.Ordinal) => $"{CompilerWords.Of(error)}. A condition gives a Truth: compare facts, so that what is missing stays unknown.",
            "CS0019" when node is BinaryExpressionSyntax { RawKind: not ((int)SyntaxKind.BitwiseAndExpression or (int)SyntaxKind.BitwiseOrExpression) } binary =>
                $"'{Shown(binary)}' compares {Kind(binary.Left, model)} with {Kind(binary.Right, model)}. Expected values of one kind.",
            "CS0019" or "CS0023" => $"{CompilerWords.Of(error)}. Connect conditions with '&', '|' and '!'.",
            _ => CompilerWords.Of(error),
        };
    }

    private static string Kind(ExpressionSyntax side, SemanticModel model) => model.GetTypeInfo(side).Type is { } type ? Named(type) : $"'{side}'";

    private static string Named(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Fact" or "FactList", TypeArguments: [var value] }
        ? $"{type.Name}<{value.Name}>" : type.Name;

    private static string Shown(SyntaxNode node) => node.ToString() is { Length: > 60 } text ? text[..60] + "…" : node.ToString();

    private static IEnumerable<string> Members(ITypeSymbol type)
    {
        for (ITypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            foreach (var member in t.GetMembers().Where(m => m.DeclaredAccessibility == Accessibility.Public && !m.IsImplicitlyDeclared && m.CanBeReferencedByName))
                yield return member.Name;
        }
    }
}
