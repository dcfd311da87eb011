using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Compliance.Rulebooks.Compiling;

/// <summary>Writes for every condition of a block a second one that passes each fact, comparison, connective and call through a <see cref="Rules.Trace"/>.</summary>
internal sealed class Instrumenter(SemanticModel model)
{
    private const string Trace = "__t";

    private static readonly Dictionary<string, string> TracedArguments = new(StringComparer.Ordinal)
    {
        ["condition"] = "traced", ["day"] = "traced", ["on"] = "tracedOn",
        ["after"] = "tracedAfter", ["before"] = "tracedBefore", ["done"] = "tracedDone",
        ["notCounting"] = "tracedNotCounting", ["only"] = "tracedOnly",
    };

    /// <summary>The block with a traced twin beside each of its conditions.</summary>
    public string Rewrite(ExpressionSyntax chain)
    {
        if (chain is not InvocationExpressionSyntax call)
            return chain.ToString();
        var receiver = call.Expression is MemberAccessExpressionSyntax member
            ? $"{Rewrite(member.Expression)}.{member.Name}" : call.Expression.ToString();
        var parameters = (model.GetSymbolInfo(call).Symbol as IMethodSymbol)?.Parameters ?? [];
        var arguments = call.ArgumentList.Arguments.Select(a => a.ToString()).ToList();
        for (var i = 0; i < call.ArgumentList.Arguments.Count; i++)
        {
            var argument = call.ArgumentList.Arguments[i];
            var name = argument.NameColon?.Name.Identifier.ValueText ?? (i < parameters.Length ? parameters[i].Name : "");
            if (Unwrapped(argument.Expression) is SimpleLambdaExpressionSyntax lambda && TracedArguments.TryGetValue(name, out var traced))
                arguments.Add($"{traced}: ({lambda.Parameter}, {Trace}) => {Value((ExpressionSyntax)lambda.Body)}");
        }
        return $"{receiver}({string.Join(", ", arguments)})";
    }

    /// <summary>An expression whose value is noted.</summary>
    private string Value(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                return $"({Value(inner.Expression)})";
            case BinaryExpressionSyntax binary:
                return Step(binary.OperatorToken.Text, $"{Value(binary.Left)} {binary.OperatorToken.Text} {Value(binary.Right)}");
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                return Step("!", $"!{Value(not.Operand)}");
            case MemberAccessExpressionSyntax member when model.GetSymbolInfo(member).Symbol is IPropertySymbol property:
                return IsRecord(property.ContainingType)
                    ? $"{Trace}.Read({Record(member.Expression)}, \"{property.Name}\", {member})"
                    : Step(property.Name, $"{Value(member.Expression)}.{property.Name}");
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } invocation:
                return model.GetTypeInfo(call.Expression).Type is { } owner && IsRecord(owner)
                    ? $"{Trace}.Read({Record(call.Expression)}, \"{(call.Name.Identifier.ValueText == nameof(Cases.CaseFile.ActsShown) ? nameof(Cases.CaseFile.Acts) : nameof(Cases.CaseFile.TimelineIsComplete))}\", {invocation})"
                    : Step(call.Name.Identifier.ValueText, $"{Value(call.Expression)}.{call.Name}({string.Join(", ", invocation.ArgumentList.Arguments.Select(Argument))})");
            default:
                return $"{Trace}.Value({expression})";
        }
    }

    private string Argument(ArgumentSyntax argument) =>
        Unwrapped(argument.Expression) is SimpleLambdaExpressionSyntax lambda
            ? $"{argument.NameColon}{lambda.Parameter} => {Value((ExpressionSyntax)lambda.Body)}"
            : $"{argument.NameColon}{Value(argument.Expression)}";

    /// <summary>An expression that gives a record: a missing link on the way is noted.</summary>
    private string Record(ExpressionSyntax expression) =>
        Unwrapped(expression) is MemberAccessExpressionSyntax member
            ? $"{Trace}.Link({Record(member.Expression)}, \"{member.Name}\", {member})" : expression.ToString();

    private static ExpressionSyntax Unwrapped(ExpressionSyntax expression) =>
        expression is ParenthesizedExpressionSyntax inner ? Unwrapped(inner.Expression) : expression;

    private static string Step(string operation, string code) => $"{Trace}.Leave({Trace}.Enter(\"{operation}\"), {code})";

    private static bool IsRecord(ITypeSymbol type)
    {
        for (ITypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (t.Name == nameof(Cases.Record) && t.ContainingNamespace.ToDisplayString() == typeof(Cases.Record).Namespace)
                return true;
        }
        return false;
    }
}
