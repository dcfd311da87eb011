using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Compliance.Tests.Rulebooks.Gate;

/// <summary>What rules are meant to use, said a second time: the lists of the gate are held to it, entry by entry.</summary>
internal static class DomainSymbols
{
    private static readonly string[] Words = [.. new[] { typeof(RuleWords), typeof(RuleHead), typeof(ExceptionHead), typeof(DefinitionHead), typeof(TransitionHead), typeof(DutyHead) }.Select(t => t.FullName!)];

    private static readonly Dictionary<Type, string[]> Chosen = new()
    {
        [typeof(Term)] = ["FirstDayCounted"],
        [typeof(Rule<>)] = ["GovernedBy", "When", "Where", "WhereNot", "Require", "Within", "AtLeastBefore", "Ask", "Weighs", "Overrides", "MilderThanBefore", "Settles", "Otherwise"],
        [typeof(ExceptionClause<>)] = ["To", "When", "Where", "WhereNot", "Because"],
        [typeof(DefinitionClause<>)] = ["Means"],
        [typeof(TransitionClause<>)] = ["When", "To", "Because", "KeepsEarlierWording", "TakesNewWording", "TakesMildestWording"],
        [typeof(Duty<>)] = ["GovernedBy", "When", "Where", "WhereNot", "Falls", "FallsWithin", "FallsBefore", "Unless", "Concerns", "Says", "BreaksAfterwards"],
        [typeof(Truth)] = ["op_BitwiseAnd", "op_BitwiseOr", "op_LogicalNot"],
        [typeof(Fact<>)] = ["IsGiven", "IsNone", "In", "op_Implicit", "op_Equality", "op_Inequality", "op_LessThan", "op_LessThanOrEqual", "op_GreaterThan", "op_GreaterThanOrEqual"],
        [typeof(FactList<>)] = ["Any", "All", "None", "IsEmpty", "Contains", "Count"],
        [typeof(Count)] = ["op_Equality", "op_Inequality", "op_LessThan", "op_LessThanOrEqual", "op_GreaterThan", "op_GreaterThanOrEqual"],
        [typeof(FactArithmetic)] = ["PlusDays", "PlusMonths", "PlusYears", "Year", "DaysThrough", "Plus", "Minus", "Times", "Percent"],
        [typeof(ClassificationSteps)] = ["StepsBelow", "IsFromTo"],
        [typeof(Record)] = ["Exists", "Identifier"],
        [typeof(PersonnelAct)] = ["File"],
        [typeof(CaseFile)] = ["ActsOf", "ActsShown", "Shows"],
    };

    private static readonly Type[] Enumerations = [typeof(Severity), typeof(Priority), typeof(Party)];
    private static readonly string[] Values = ["System.String", "System.Int32", "System.Decimal", "System.DateOnly", "System.Func`2"];

    /// <summary>The domain as the compiler sees it.</summary>
    public static CSharpCompilation Compilation { get; } = CSharpCompilation.Create("domain", references:
        new[] { typeof(object).Assembly.Location, typeof(Rule).Assembly.Location, OfRuntime("System.Runtime.dll"), OfRuntime("System.Collections.dll") }.Select(p => MetadataReference.CreateFromFile(p)));

    private static string OfRuntime(string name) => Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name);

    private static INamedTypeSymbol Type(string name) => Compilation.GetTypeByMetadataName(name).ShouldNotBeNull(name);

    /// <summary>The members a rule may use.</summary>
    public static IReadOnlyList<ISymbol> Members { get; } = [.. MembersOf().Distinct(SymbolEqualityComparer.Default)];

    /// <summary>The types that may occur in a rule.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Types { get; } =
        [.. Words.Skip(1).Append(typeof(Clause).FullName!).Concat(Chosen.Keys.Where(t => t != typeof(FactArithmetic) && t != typeof(ClassificationSteps)).Select(t => t.FullName!)).Concat(Values).Select(Type)
            .Concat(Records().Select(t => Type(t.FullName!))).Concat(Enums().Select(t => Type(t.FullName!))).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)];

    /// <summary>The same as lines of the list.</summary>
    public static IEnumerable<string> Lines() => Types.Concat(Members).Select(Line).Order(StringComparer.Ordinal);

    public static string Line(ISymbol symbol) => $"{symbol.ContainingAssembly.Name} {symbol.GetDocumentationCommentId()}";

    /// <summary>The public kinds of things a case file has.</summary>
    public static IEnumerable<Type> Records() => typeof(Record).Assembly.GetTypes().Where(t => t.IsPublic && t.IsAssignableTo(typeof(Record)));

    private static IEnumerable<Type> Enums() => typeof(Record).Assembly.GetTypes()
        .Where(t => t.IsPublic && t.IsEnum && (t.Namespace is "Compliance.Cases" or "Compliance.Cases.Acts" || Enumerations.Contains(t)));

    private static IEnumerable<ISymbol> MembersOf()
    {
        foreach (var word in Words)
            foreach (var method in Type(word).GetMembers().OfType<IMethodSymbol>().Where(m => m.MethodKind == MethodKind.Ordinary && m.DeclaredAccessibility == Accessibility.Public))
                yield return method;
        foreach (var (type, names) in Chosen)
            foreach (var member in names.SelectMany(n => Called(Type(type.FullName!), n)))
                yield return member;
        foreach (var value in Enums().SelectMany(t => Type(t.FullName!).GetMembers().OfType<IFieldSymbol>().Where(f => f.IsConst)))
            yield return value;
        foreach (var property in Records().SelectMany(t => Shape.Of(t).Members).Select(m => m.Property))
            yield return Type(property.DeclaringType!.FullName!).GetMembers(property.Name).Single();
    }

    private static IEnumerable<ISymbol> Called(INamedTypeSymbol type, string name)
    {
        var members = type.GetMembers(name);
        members.ShouldNotBeEmpty($"{type.Name} has no '{name}'.");
        return members;
    }
}
