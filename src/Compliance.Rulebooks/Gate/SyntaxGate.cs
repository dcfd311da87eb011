using Compliance.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Compliance.Rulebooks.Gate;

/// <summary>Second layer of the gate: the grammar of a rule block. A block is one expression statement made of these kinds of syntax and no others.</summary>
/// <remarks>There are no statements, declarations, directives, loops, object creations or interpolations, so a rule always ends.</remarks>
internal static class SyntaxGate
{
    private static readonly HashSet<SyntaxKind> Allowed =
    [
        SyntaxKind.CompilationUnit, SyntaxKind.GlobalStatement, SyntaxKind.ExpressionStatement,
        SyntaxKind.InvocationExpression, SyntaxKind.ArgumentList, SyntaxKind.Argument, SyntaxKind.NameColon,
        SyntaxKind.SimpleMemberAccessExpression, SyntaxKind.IdentifierName, SyntaxKind.GenericName, SyntaxKind.TypeArgumentList,
        SyntaxKind.SimpleLambdaExpression, SyntaxKind.Parameter, SyntaxKind.ParenthesizedExpression,
        SyntaxKind.StringLiteralExpression, SyntaxKind.NumericLiteralExpression,
        SyntaxKind.BitwiseAndExpression, SyntaxKind.BitwiseOrExpression, SyntaxKind.LogicalNotExpression,
        SyntaxKind.EqualsExpression, SyntaxKind.NotEqualsExpression,
        SyntaxKind.LessThanExpression, SyntaxKind.LessThanOrEqualExpression,
        SyntaxKind.GreaterThanExpression, SyntaxKind.GreaterThanOrEqualExpression,
    ];

    /// <summary>Language version every rule block is read in, whatever compiler runs.</summary>
    public const LanguageVersion Language = LanguageVersion.CSharp12;

    /// <summary>How every rule block is read.</summary>
    public static CSharpParseOptions Options { get; } =
        new(Language, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>The parsed block and every fault: offset, code, message.</summary>
    public static (ExpressionSyntax? Expression, IReadOnlyList<(int Offset, string Code, string Message)> Faults) Read(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, Options);
        var root = tree.GetCompilationUnitRoot();
        var faults = tree.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d => (d.Location.SourceSpan.Start, RulebookFaultCodes.Syntax, $"{CompilerWords.Of(d)}; found {Found(code, d.Location.SourceSpan.Start)}.")).ToList();
        foreach (var node in root.DescendantNodesAndSelf(n => Allowed.Contains(n.Kind())))
        {
            if (!Allowed.Contains(node.Kind()))
                faults.Add((node.SpanStart, RulebookFaultCodes.RefusedSyntax, Refused(node)));
            else if (node is SimpleLambdaExpressionSyntax { Block: not null } or SimpleLambdaExpressionSyntax { Modifiers.Count: > 0 })
                faults.Add((node.SpanStart, RulebookFaultCodes.RefusedSyntax, "A condition is one expression: 'x => …', without braces or modifiers."));
            else if (node is SimpleNameSyntax { Identifier.ValueText: var name } && name.StartsWith("__", StringComparison.Ordinal))
                faults.Add((node.SpanStart, RulebookFaultCodes.RefusedSyntax, $"'{name}': names that begin with '__' belong to the compiler."));
        }
        if (faults.Count == 0 && NotOne(root) is { } refused)
            faults.Add((refused.Offset, RulebookFaultCodes.OneClause, $"{refused.Message} A block holds one rule, exception, definition or duty: a chain of calls that ends with ';'."));
        var expression = faults.Count == 0 ? ((ExpressionStatementSyntax)((GlobalStatementSyntax)root.Members[0]).Statement).Expression : null;
        return (expression, faults);
    }

    private static (int Offset, string Message)? NotOne(CompilationUnitSyntax root) => root.Members switch
    {
        [] => (0, "The block is empty."),
        [_, var second, ..] => (second.SpanStart, $"'{Shown(second.ToString())}' is a second clause."),
        [GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: false } }] => null,
        [var only] => (only.Span.End, $"No ';' follows '{Shown(only.ToString())}'."),
    };

    private static string Found(string code, int offset) =>
        code[Math.Min(offset, code.Length)..].Split('\n')[0].Trim() is { Length: > 0 } rest ? $"'{Shown(rest)}'" : "the end of the line";

    private static string Shown(string text) => text.Length > 40 ? text[..40] + "…" : text;

    private static string Refused(SyntaxNode node)
    {
        var shown = Shown(node.ToString());
        return node.Kind() switch
        {
            SyntaxKind.LogicalAndExpression => $"'&&' in '{shown}': write '&', which knows what is unknown.",
            SyntaxKind.LogicalOrExpression => $"'||' in '{shown}': write '|', which knows what is unknown.",
            _ => $"'{shown}' ({node.Kind()}) is not part of the language of rules: calls, names, comparisons, '&', '|', '!' and conditions 'x => …' only.",
        };
    }
}
