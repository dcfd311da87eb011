using Compliance.Facts;
using Compliance.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Compliance.Rulebooks.Gate;

/// <summary>Layer of symbols: every name as bound, and every operation with all it uses unseen, must be on the exact list of <see cref="AllowedSymbols"/>.</summary>
internal sealed class SymbolGate(SemanticModel model)
{
    private static readonly string Domain = typeof(Rule).Assembly.GetName().Name!;

    /// <summary>Every fault of an expression: the node and the message.</summary>
    public IEnumerable<(SyntaxNode Node, string Message)> Faults(ExpressionSyntax expression)
    {
        var asks = expression.DescendantNodes().OfType<SimpleNameSyntax>().Any(n => n.Identifier.ValueText == nameof(Rule<Cases.PersonnelAct>.Ask));
        var named = new HashSet<SyntaxNode>();
        foreach (var name in expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Where(n => n.Parent is not NameColonSyntax))
        {
            if (!asks && name.Identifier.ValueText == nameof(Cases.CaseFile.ActsShown))
                yield return (name, "'ActsShown' leaves out acts the file does not show: only a rule that ends in a question ('.Ask') may rest on it. Use 'ActsOf'.");
            if (OfName(name) is { } refused)
            {
                named.Add(name);
                yield return (name, refused);
            }
        }
        foreach (var (node, message) in new OperationGate(model).Faults(expression).Where(f => !f.Node.DescendantNodesAndSelf().Any(named.Contains)))
            yield return (node, message);
    }

    /// <summary>Whatever stands in the script besides the methods of the blocks: the node and the message.</summary>
    public static IEnumerable<(SyntaxNode Node, string Message)> Strangers(SyntaxTree tree, int blocks)
    {
        var root = tree.GetCompilationUnitRoot();
        if (root is not { Members: [ClassDeclarationSyntax only] }) // its head is not the blocks' to write
            return [(root, "The block declares something. A block is one chain of calls.")];
        return only.Members.Where((m, at) => !IsExpected(m, at, blocks)).Select(m => ((SyntaxNode)m, $"'{Shown(m)}' is declared. A block is one chain of calls."));
    }

    /// <summary>Why a symbol may not be used, or <c>null</c>.</summary>
    public static string? Refusal(ISymbol symbol) => symbol switch
    {
        IParameterSymbol or INamespaceSymbol => null,
        ITypeSymbol type => OfType(type),
        IMethodSymbol method => Member(method.ReducedFrom ?? method) ?? method.TypeArguments.Select(OfType).FirstOrDefault(r => r is not null),
        _ => Member(symbol),
    };

    /// <summary>Why a type, or one it is made of, may not occur; or <c>null</c>.</summary>
    public static string? OfType(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol or IErrorTypeSymbol => null,
        IArrayTypeSymbol { Rank: 1 } array => OfType(array.ElementType),
        INamedTypeSymbol { IsAnonymousType: false } named when Listed(named.OriginalDefinition) => named.TypeArguments.Select(OfType).FirstOrDefault(r => r is not null),
        _ => NoType(type),
    };

    private static string NoType(ITypeSymbol type) => $"'{type.Name}' is no act and no enumeration of the law.{Nearest.Hint(type.Name, AllowedSymbols.TypeNames)}";

    private string? OfName(SimpleNameSyntax name)
    {
        var info = model.GetSymbolInfo(name);
        if (info.Symbol is { } symbol)
            return symbol is ITypeSymbol type && !CanBeNamed(type) ? NoType(type) : Refusal(symbol);
        return info.CandidateSymbols.IsEmpty && model.GetDiagnostics(name.Span).IsEmpty ? $"'{name}' is no word of rules." : null;
    }

    private static string? Member(ISymbol symbol) => Listed(symbol.OriginalDefinition) ? null
        : $"'{symbol.Name}' of {symbol.ContainingType?.Name} is not part of the language of rules.{Nearest.Hint(symbol.Name, AllowedSymbols.MemberNames)}";

    /// <summary>Rules name acts and enumerations; the other types of the list only occur.</summary>
    private static bool CanBeNamed(ITypeSymbol type) =>
        type.ContainingAssembly?.Name == Domain && (type.TypeKind == TypeKind.Enum || IsAct(type));

    private static bool IsAct(ITypeSymbol? type) =>
        type is not null && (type.ToDisplayString() == typeof(Cases.PersonnelAct).FullName || IsAct(type.BaseType));

    private static bool Listed(ISymbol symbol) =>
        AllowedSymbols.All.Contains($"{symbol.ContainingAssembly?.Name} {symbol.GetDocumentationCommentId()}");

    private static bool IsExpected(MemberDeclarationSyntax member, int at, int blocks) =>
        member is MethodDeclarationSyntax { AttributeLists.Count: 0, TypeParameterList: null, ParameterList.Parameters.Count: 0, Body: null } method
        && method.Identifier.Text == (at == blocks ? Compiling.RuleScript.Entry : $"__{at}");

    private static string Shown(SyntaxNode node) => node.ToString() is { Length: > 40 } text ? text[..40] + "…" : node.ToString();
}
