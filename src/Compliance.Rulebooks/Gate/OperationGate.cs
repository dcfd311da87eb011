using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Compliance.Rulebooks.Gate;

/// <summary>What an expression does once it is bound: its operations, written or unseen, are of these kinds, and all they use is on the list.</summary>
/// <remarks>A new way to write something old is bound to a kind of operation that is not here, or to a member that is not on the list.</remarks>
internal sealed class OperationGate(SemanticModel model)
{
    /// <summary>The kinds. What the compiler could not bind is its own fault to name.</summary>
    public static IReadOnlySet<OperationKind> Kinds { get; } = new HashSet<OperationKind>
    {
        OperationKind.Invocation, OperationKind.Argument, OperationKind.Literal, OperationKind.DefaultValue,
        OperationKind.PropertyReference, OperationKind.FieldReference, OperationKind.ParameterReference,
        OperationKind.Binary, OperationKind.Unary, OperationKind.Conversion,
        OperationKind.DelegateCreation, OperationKind.AnonymousFunction, OperationKind.Block, OperationKind.Return,
        OperationKind.ArrayCreation, OperationKind.ArrayInitializer,
    };

    /// <summary>Every fault of an expression: the node and the message.</summary>
    public IEnumerable<(SyntaxNode Node, string Message)> Faults(ExpressionSyntax expression)
    {
        if (model.GetOperation(expression) is not { } top)
            return [(expression, $"'{Shown(expression)}' is no word of rules.")];
        return top.DescendantsAndSelf().Where(o => o.Kind is not (OperationKind.Invalid or OperationKind.None) || !HasErrors(o))
            .Select(o => (o.Syntax, Message: Refusal(o))).Where(f => f.Message is not null)
            .Select(f => (f.Syntax, f.Message!)).Distinct();
    }

    private bool HasErrors(IOperation operation) => model.GetDiagnostics(operation.Syntax.Span).Any(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>Whether there is no such operator: the compiler says so itself.</summary>
    private bool IsUnbound(IOperation operation) => model.GetDiagnostics(operation.Syntax.Span).Any(d => d.Id is "CS0019" or "CS0023");

    private string? Refusal(IOperation operation)
    {
        if (!Kinds.Contains(operation.Kind) || operation is IDefaultValueOperation { IsImplicit: false } or ILiteralOperation { IsImplicit: false, ConstantValue: { HasValue: true, Value: null } })
            return $"'{Shown(operation.Syntax)}' ({operation.Kind}) is not part of the language of rules.";
        if (operation is IBinaryOperation { OperatorMethod: null } or IUnaryOperation { OperatorMethod: null })
            return IsUnbound(operation) ? null : $"'{Shown(operation.Syntax)}' gives a plain answer in which an unknown could hide. Compare facts.";
        if (operation is IConversionOperation { Type.TypeKind: TypeKind.Enum, Operand.Type.TypeKind: not TypeKind.Enum })
            return $"'{Shown(operation.Syntax)}' is no {operation.Type.Name}. Name one: '{operation.Type.Name}.…'.";
        if (operation is not IDefaultValueOperation && operation.Type is { } type && SymbolGate.OfType(type) is { } strange)
            return $"'{Shown(operation.Syntax)}' has a type that rules do not know. {strange}";
        return Used(operation) is { } symbol ? SymbolGate.Refusal(symbol) : null;
    }

    /// <summary>The member an operation uses, whether it is written or not.</summary>
    private static ISymbol? Used(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IMemberReferenceOperation reference => reference.Member,
        IBinaryOperation binary => binary.OperatorMethod,
        IUnaryOperation unary => unary.OperatorMethod,
        IConversionOperation conversion => conversion.OperatorMethod,
        _ => null,
    };

    private static string Shown(SyntaxNode node) => node.ToString() is { Length: > 40 } text ? text[..40] + "…" : node.ToString();
}
