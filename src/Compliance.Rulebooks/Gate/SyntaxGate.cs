using Compliance.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Compliance.Rulebooks.Gate;

/// <summary>Layer of syntax: a block is one expression statement made of the kinds of <see cref="Grammar"/> and no others.</summary>
internal static class SyntaxGate
{
    /// <summary>How every rule block is parsed, whatever compiler runs.</summary>
    public static CSharpParseOptions Options { get; } = new(Grammar.Version, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>The parsed block and every fault: offset, code, message.</summary>
    public static (ExpressionSyntax? Expression, IReadOnlyList<(int Offset, string Code, string Message)> Faults) Read(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, Options);
        var root = tree.GetCompilationUnitRoot();
        var faults = tree.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d => (d.Location.SourceSpan.Start, RulebookFaultCodes.Syntax, $"{CompilerWords.Of(d)}; found {Found(code, d.Location.SourceSpan.Start)}.")).ToList();
        faults.AddRange(Strange(root).Select(f => (f.Offset, RulebookFaultCodes.RefusedSyntax, f.Message)));
        if (faults.Count == 0 && NotOne(root) is { } refused)
            faults.Add((refused.Offset, RulebookFaultCodes.OneClause, $"{refused.Message} A block holds one rule, exception, definition or duty: a chain of calls that ends with ';'."));
        var expression = faults.Count == 0 ? ((ExpressionStatementSyntax)((GlobalStatementSyntax)root.Members[0]).Statement).Expression : null;
        return (expression, faults);
    }

    private static IEnumerable<(int Offset, string Message)> Strange(CompilationUnitSyntax root)
    {
        foreach (var item in root.DescendantNodesAndTokensAndSelf(n => Grammar.Nodes.Contains(n.Kind())))
        {
            if ((item.AsNode() is { } node ? OfNode(node) : OfToken(item.AsToken())) is { } message)
                yield return (item.SpanStart, message);
        }
        foreach (var between in root.DescendantTrivia().Where(t => !Grammar.Between.Contains(t.Kind())))
            yield return (between.SpanStart, $"'{Shown(between.ToString())}' ({between.Kind()}) stands between the words of the block. Only blanks and line ends do.");
    }

    private static string? OfNode(SyntaxNode node) => node switch
    {
        _ when !Grammar.Nodes.Contains(node.Kind()) => Refused(node),
        SimpleLambdaExpressionSyntax { Block: not null } or SimpleLambdaExpressionSyntax { Modifiers.Count: > 0 } =>
            "A condition is one expression: 'x => …', without braces or modifiers.",
        SimpleLambdaExpressionSyntax when node.Ancestors().OfType<SimpleLambdaExpressionSyntax>().Count() >= Grammar.MostConditions =>
            $"'{Shown(node.ToString())}': conditions stand inside each other deeper than {Grammar.MostConditions}.",
        SimpleNameSyntax { Identifier.ValueText: var name } when name.StartsWith("__", StringComparison.Ordinal) =>
            $"'{name}': names that begin with '__' belong to the compiler.",
        _ => null,
    };

    /// <summary>A kind of token that no rule has, or one written in a way that hides what it is.</summary>
    private static string? OfToken(SyntaxToken token)
    {
        var shown = Shown(token.Text);
        if (!Grammar.Tokens.Contains(token.Kind()))
            return $"'{shown}' ({token.Kind()}) is no word of rules.";
        return token.Kind() switch
        {
            SyntaxKind.IdentifierToken when token.Text != token.ValueText || !token.Text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') =>
                $"'{shown}' is another way to write '{token.ValueText}'. Names are written as they are.",
            SyntaxKind.StringLiteralToken when token.Text != $"\"{token.ValueText}\"" => $"{shown} is another way to write a text. Texts stand in double quotes, without escapes.",
            SyntaxKind.NumericLiteralToken when token.Value is not (int or decimal) || token.Text.Any(c => !char.IsAsciiDigit(c) && c is not ('.' or 'm')) =>
                $"'{shown}' is no number of rules: whole numbers as 30, amounts as 0.1m.",
            _ => null,
        };
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
