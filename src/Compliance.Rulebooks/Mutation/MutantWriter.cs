using System.Globalization;
using Compliance.Cases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Compliance.Rulebooks.Mutation;

/// <summary>A change of a block's text.</summary>
internal readonly record struct Edit(TextSpan Span, string Kind, string To);

/// <summary>Writes the mutants of one clause: each differs from it in one place.</summary>
internal sealed class MutantWriter(SemanticModel model)
{
    private static readonly HashSet<string> Judging = new(StringComparer.Ordinal)
        { "When", "Where", "WhereNot", "Require", "Within", "AtLeastBefore", "GovernedBy", "Ask", "Overrides", "Means",
          "KeepsEarlierWording", "TakesNewWording", "MilderThanBefore", "Falls", "FallsWithin", "FallsBefore", "Unless" };

    private static readonly Dictionary<string, string> Opposites = new(StringComparer.Ordinal)
    {
        ["<"] = "<=", ["<="] = "<", [">"] = ">=", [">="] = ">", ["=="] = "!=", ["!="] = "==",
        ["Any"] = "All", ["All"] = "Any", ["None"] = "Any", ["IsEmpty"] = "Any", ["IsGiven"] = "IsNone", ["IsNone"] = "IsGiven",
        ["Plus"] = "Minus", ["Minus"] = "Plus", ["CalendarDays"] = "WorkingDays", ["WorkingDays"] = "CalendarDays",
        ["KeepsEarlierWording"] = "TakesNewWording", ["TakesNewWording"] = "KeepsEarlierWording",
        ["Where"] = "WhereNot", ["WhereNot"] = "Where",
    };

    /// <summary>Every change of the chain, in its order.</summary>
    public IEnumerable<Edit> Edits(ExpressionSyntax chain) =>
        Calls(chain).SelectMany(OfCall).OrderBy(e => e.Span.Start).ThenBy(e => e.Span.Length);

    private static IEnumerable<(InvocationExpressionSyntax Call, MemberAccessExpressionSyntax Member)> Calls(ExpressionSyntax chain)
    {
        for (var at = chain; at is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call; at = member.Expression)
        {
            if (Judging.Contains(member.Name.Identifier.ValueText))
                yield return (call, member);
        }
    }

    private IEnumerable<Edit> OfCall((InvocationExpressionSyntax Call, MemberAccessExpressionSyntax Member) one)
    {
        var (call, member) = one;
        if (member.Name.Identifier.ValueText is "KeepsEarlierWording" or "TakesNewWording")
        {
            yield return Opposite(member.Name);
            yield break;
        }
        yield return new(TextSpan.FromBounds(member.Expression.Span.End, call.Span.End), "call dropped", "");
        if (member.Name.Identifier.ValueText is "Where" or "WhereNot")
            yield return Opposite(member.Name);
        if (member.Name.Identifier.ValueText is "Ask" or "Overrides" or "Where" or "WhereNot")
            yield break;
        foreach (var argument in call.ArgumentList.Arguments.Where(a => a.NameColon?.Name.Identifier.ValueText is "notCounting" or "only"))
        {
            var last = argument.NameColon!.Name.Identifier.ValueText == "only" ? argument : call.ArgumentList.Arguments[^1]; // 'only' speaks of the periods not counted
            yield return new(TextSpan.FromBounds(argument.SpanStart - Before(argument), last.Span.End), "argument dropped", "");
        }
        foreach (var edit in call.ArgumentList.DescendantNodes().SelectMany(OfNode))
            yield return edit;
    }

    private static int Before(ArgumentSyntax argument) =>
        argument.SpanStart - argument.GetFirstToken().GetPreviousToken().SpanStart; // the comma before it

    private IEnumerable<Edit> OfNode(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } number when !IsInDay(number) => Numbers(number),
        PrefixUnaryExpressionSyntax not => [new(not.Span, "negation dropped", not.Operand.ToString())],
        BinaryExpressionSyntax binary => OfBinary(binary),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Day" } } day => Days(day),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax term } call when Terms(term, call) is { } terms => terms,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call => OfInvocation(call, member),
        MemberAccessExpressionSyntax member => OfMember(member),
        _ => [],
    };

    private static IEnumerable<Edit> OfBinary(BinaryExpressionSyntax binary)
    {
        var (left, right) = (binary.Left.ToString(), binary.Right.ToString());
        var written = binary.OperatorToken.Text;
        if (written is not ("&" or "|"))
            return [new(binary.OperatorToken.Span, "comparison", Opposites[written])];
        return
        [
            new(binary.Span, "connective", $"(({left}) {(written == "&" ? "|" : "&")} ({right}))"),
            new(binary.Span, "operand dropped", $"({left})"),
            new(binary.Span, "operand dropped", $"({right})"),
        ];
    }

    private IEnumerable<Edit> OfInvocation(InvocationExpressionSyntax call, MemberAccessExpressionSyntax member)
    {
        var (name, arguments) = (member.Name.Identifier.ValueText, call.ArgumentList.Arguments);
        if (name == "In")
        {
            foreach (var dropped in arguments)
            {
                var rest = arguments.Where(a => a != dropped).ToList();
                yield return new(call.Span, "member dropped", rest.Count == 1 ? $"({member.Expression} == {rest[0]})" : $"{member.Expression}.In({string.Join(", ", rest)})");
            }
        }
        else if (name == "Any" && arguments.Count == 0)
            yield return new(member.Name.Span, "quantifier", "IsEmpty");
        else if (name == "FirstDayCounted")
            yield return new(TextSpan.FromBounds(member.Expression.Span.End, call.Span.End), "first day dropped", "");
        else if (name is "PlusMonths" or "PlusYears" && arguments is [{ Expression: LiteralExpressionSyntax number }])
            yield return new(TextSpan.FromBounds(member.Name.SpanStart, call.Span.End), "days for months", $"PlusDays({Length(number, name == "PlusYears" ? 365 : 30)})");
        else if (Opposites.ContainsKey(name))
            yield return Opposite(member.Name);
    }

    private IEnumerable<Edit> OfMember(MemberAccessExpressionSyntax member)
    {
        var symbol = model.GetSymbolInfo(member).Symbol;
        if (symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } code)
            yield return new(member.Name.Span, "value", Neighbour(code).Name);
        else if (symbol is IPropertySymbol property && Opposites.ContainsKey(property.Name))
            yield return Opposite(member.Name);
        else if (symbol is IPropertySymbol fact && Swap(fact, model.GetTypeInfo(member.Expression).Type) is { } other)
            yield return new(member.Name.Span, "fact", other);
    }

    private static IFieldSymbol Neighbour(IFieldSymbol code)
    {
        var all = code.ContainingType.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue).ToList();
        var at = all.FindIndex(f => f.Name == code.Name);
        return at + 1 < all.Count ? all[at + 1] : all[Math.Max(0, at - 1)];
    }

    /// <summary>Another fact of the same type on the same record: the next one, after the last one the first.</summary>
    private static string? Swap(IPropertySymbol fact, ITypeSymbol? owner)
    {
        if (owner is null || typeof(Record).Assembly.GetType(owner.ToDisplayString()) is not { } type || !type.IsAssignableTo(typeof(Record)))
            return null;
        var members = Shape.Of(type).Members;
        var own = members.FirstOrDefault(m => m.Property.Name == fact.Name);
        var alike = members.Where(m => m.Kind is MemberKind.Fact or MemberKind.Flag or MemberKind.List && m.Property.PropertyType == own?.Property.PropertyType).ToList();
        return own is null || alike.Count < 2 || !alike.Contains(own) ? null : alike[(alike.IndexOf(own) + 1) % alike.Count].Property.Name;
    }

    private static IEnumerable<Edit> Numbers(LiteralExpressionSyntax number)
    {
        var digits = number.Token.Text.TrimEnd('m', 'M');
        var suffix = number.Token.Text[digits.Length..];
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return [];
        var step = digits.Contains('.') ? new decimal(1, 0, 0, false, (byte)(digits.Length - digits.IndexOf('.') - 1)) : 1;
        return [Number(value + step), Number(value - step)];

        Edit Number(decimal changed) => new(number.Span, "number", changed.ToString(CultureInfo.InvariantCulture) + suffix);
    }

    private static IEnumerable<Edit> Days(InvocationExpressionSyntax day)
    {
        if (day.ArgumentList.Arguments is not [{ Expression: LiteralExpressionSyntax year }, { Expression: LiteralExpressionSyntax month }, { Expression: LiteralExpressionSyntax of }])
            return [];
        var written = new DateOnly((int)year.Token.Value!, (int)month.Token.Value!, (int)of.Token.Value!);
        return new[] { 1, -1 }.Select(by => written.AddDays(by)).Select(d => new Edit(day.Span, "day", FormattableString.Invariant($"Day({d.Year}, {d.Month}, {d.Day})")));
    }

    private static IEnumerable<Edit>? Terms(IdentifierNameSyntax term, InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments is not [{ Expression: LiteralExpressionSyntax number }] ? null : term.Identifier.ValueText switch
        {
            "CalendarDays" or "WorkingDays" => [Opposite(term)],
            "Months" => [new(call.Span, "days for months", $"CalendarDays({Length(number, 30)})")],
            "Years" => [new(call.Span, "days for months", $"CalendarDays({Length(number, 365)})")],
            _ => null,
        };

    private static int Length(LiteralExpressionSyntax number, int days) => number.Token.Value is int value ? value * days : days;

    private static Edit Opposite(SimpleNameSyntax name) =>
        new(name.Identifier.Span, name.Identifier.ValueText is "CalendarDays" or "WorkingDays" ? "kind of days" : name.Identifier.ValueText is "Any" or "All" or "None" or "IsEmpty" ? "quantifier" : "opposite", Opposites[name.Identifier.ValueText]);

    private static bool IsInDay(SyntaxNode node) =>
        node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: IdentifierNameSyntax { Identifier.ValueText: "Day" } };
}
