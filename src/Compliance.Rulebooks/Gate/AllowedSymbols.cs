using System.Security.Cryptography;
using System.Text;
using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Rulebooks.Gate;

/// <summary>Every symbol a rule may name, exactly: by documentation id, in the assembly of the domain. Nothing is allowed by prefix or pattern.</summary>
internal static class AllowedSymbols
{
    private static readonly Type[] Words =
    [
        typeof(RuleWords), typeof(RuleHead), typeof(ExceptionHead), typeof(DefinitionHead), typeof(TransitionHead), typeof(DutyHead),
    ];

    private static readonly string[] Chains =
    [
        "GovernedBy", "When", "Where", "WhereNot", "Require", "Within", "AtLeastBefore", "Ask", "Weighs", "Overrides", "Settles", "Otherwise", "To", "Because", "Means",
        "MilderThanBefore", "KeepsEarlierWording", "TakesNewWording", "TakesMildestWording",
        "Falls", "FallsWithin", "FallsBefore", "Unless", "Concerns", "Says", "BreaksAfterwards",
    ];

    private static readonly string[] Calls =
    [
        "IsGiven", "IsNone", "In", "Any", "All", "None", "Count", "IsEmpty", "Contains", "Exists", "Identifier", "File", "Body", "ActsOf", "ActsShown", "Shows",
        "PlusDays", "PlusMonths", "PlusYears", "Year", "DaysThrough", "Plus", "Minus", "Times", "Percent", "IsFromTo", "StepsBelow",
        "op_BitwiseAnd", "op_BitwiseOr", "op_LogicalNot", "op_Equality", "op_Inequality",
        "op_LessThan", "op_LessThanOrEqual", "op_GreaterThan", "op_GreaterThanOrEqual", "op_Implicit",
    ];

    private static readonly Type[] Holders =
    [
        typeof(Truth), typeof(Fact<>), typeof(FactList<>), typeof(Count), typeof(FactArithmetic), typeof(ClassificationSteps),
        typeof(Record), typeof(PersonnelAct), typeof(CaseFile),
    ];

    /// <summary>Types a rule may name.</summary>
    public static IReadOnlySet<string> Types { get; } = Acts().Concat(Enums()).Select(Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>Members a rule may use, as <c>Type.Member</c>.</summary>
    public static IReadOnlySet<string> Members { get; } = Listed().ToHashSet(StringComparer.Ordinal);

    /// <summary>Digest of the two lists: part of the key of every compiled rulebook.</summary>
    public static string Digest { get; } = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Types.Concat(Members).Order(StringComparer.Ordinal)))));

    /// <summary>The name symbols are compared by: the full name, generic types with their number of parameters.</summary>
    public static string Name(Type type) => type.FullName!;

    private static IEnumerable<Type> Acts() =>
        typeof(PersonnelAct).Assembly.GetTypes().Where(t => t.IsPublic && t.IsAssignableTo(typeof(PersonnelAct)));

    private static IEnumerable<Type> Enums() =>
        typeof(Record).Assembly.GetTypes().Where(t => t.IsPublic && t.IsEnum && (t.Namespace!.StartsWith(typeof(Record).Namespace!, StringComparison.Ordinal) || t == typeof(Severity) || t == typeof(Priority) || t == typeof(Party)));

    private static IEnumerable<string> Listed() =>
        Words.SelectMany(t => t.GetMethods().Where(m => m.DeclaringType == t).Select(m => $"{Name(t)}.{m.Name}"))
        .Append($"{Name(typeof(Term))}.{nameof(Term.FirstDayCounted)}")
        .Concat(new[] { typeof(Rule<>), typeof(ExceptionClause<>), typeof(DefinitionClause<>), typeof(TransitionClause<>), typeof(Duty<>) }.SelectMany(t => Chains.Select(c => $"{Name(t)}.{c}")))
        .Concat(Holders.SelectMany(t => Calls.Select(c => $"{Name(t)}.{c}")))
        .Concat(Enums().SelectMany(t => Enum.GetNames(t).Select(n => $"{Name(t)}.{n}")))
        .Concat(typeof(Record).Assembly.GetTypes().Where(t => t.IsPublic && t.IsAssignableTo(typeof(Record)))
            .SelectMany(t => Shape.Of(t).Members.Select(m => $"{Name(m.Property.DeclaringType!)}.{m.Property.Name}")));
}
