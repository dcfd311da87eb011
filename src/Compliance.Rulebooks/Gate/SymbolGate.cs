using Compliance.Facts;
using Compliance.Rules;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis;

namespace Compliance.Rulebooks.Gate;

/// <summary>Third layer of the gate: every name, operator and conversion of a block must be on the list of allowed symbols, in the domain's own assembly.</summary>
internal sealed class SymbolGate(SemanticModel model)
{
    private static readonly SymbolDisplayFormat FullName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>Every fault of an expression: the node and the message.</summary>
    public IEnumerable<(SyntaxNode Node, string Message)> Faults(ExpressionSyntax expression)
    {
        var asks = expression.DescendantNodes().OfType<SimpleNameSyntax>().Any(n => n.Identifier.ValueText == nameof(Rule<Cases.PersonnelAct>.Ask));
        foreach (var node in expression.DescendantNodesAndSelf())
        {
            if (!asks && node is SimpleNameSyntax { Identifier.ValueText: nameof(Cases.CaseFile.ActsShown) })
                yield return (node, "'ActsShown' leaves out acts the file does not show: only a rule that ends in a question ('.Ask') may rest on it. Use 'ActsOf'.");
            var symbol = node switch
            {
                NameColonSyntax or { Parent: NameColonSyntax } => null,
                SimpleNameSyntax => model.GetSymbolInfo(node).Symbol,
                BinaryExpressionSyntax or PrefixUnaryExpressionSyntax => model.GetSymbolInfo(node).Symbol,
                _ => null,
            };
            if (symbol is not null && Refusal(symbol) is { } refusal)
                yield return (node, refusal);
            if (symbol is null && node is SimpleNameSyntax { Parent: not NameColonSyntax } name && model.GetSymbolInfo(node).CandidateSymbols.IsEmpty && model.GetDiagnostics(name.Span).IsEmpty)
                yield return (node, $"'{name}' is no word of rules.");
            if (node is ExpressionSyntax value && model.GetConversion(value) is { IsUserDefined: true, MethodSymbol: { } conversion } && Refusal(conversion) is { } hidden)
                yield return (node, hidden);
            if (node is ExpressionSyntax typed && model.GetTypeInfo(typed).Type is IDynamicTypeSymbol or IPointerTypeSymbol)
                yield return (node, $"'{typed}' has a type that rules do not know.");
        }
    }

    private static string? Refusal(ISymbol symbol)
    {
        switch (symbol)
        {
            case IParameterSymbol or INamespaceSymbol:
                return null;
            case IMethodSymbol { MethodKind: MethodKind.BuiltinOperator }:
                return symbol.ContainingType.SpecialType is SpecialType.System_Int32 or SpecialType.System_Decimal ? null : $"'{symbol.Name}' on {symbol.ContainingType.Name} gives a plain answer in which an unknown could hide. Compare facts.";
            case ITypeSymbol type:
                return IsDomain(type) && AllowedSymbols.Types.Contains(NameOf(type)) ? null
                    : $"'{type.Name}' is no act and no enumeration of the law.{Nearest.Hint(type.Name, AllowedSymbols.Types.Select(Last))}";
        }
        var member = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol;
        var name = $"{NameOf(member.ContainingType)}.{member.Name}";
        return IsDomain(member) && AllowedSymbols.Members.Contains(name) ? null
            : $"'{member.Name}' of {member.ContainingType.Name} is not part of the language of rules.{Nearest.Hint(member.Name, AllowedSymbols.Members.Select(Last))}";
    }

    private static bool IsDomain(ISymbol symbol) => symbol.ContainingAssembly?.Name == typeof(Rule).Assembly.GetName().Name;

    private static string NameOf(ITypeSymbol type)
    {
        var name = type.OriginalDefinition.ToDisplayString(FullName);
        return type is INamedTypeSymbol { Arity: > 0 } generic ? $"{name}`{generic.Arity}" : name;
    }

    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];
}
