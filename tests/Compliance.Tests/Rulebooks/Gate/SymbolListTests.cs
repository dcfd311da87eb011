using Compliance.Json;
using Compliance.Rulebooks.Gate;
using Microsoft.CodeAnalysis;

namespace Compliance.Tests.Rulebooks.Gate;

/// <summary>The lists of the gate, entry by entry: one taken out or put in is noticed here.</summary>
public sealed class SymbolListTests
{
    /// <summary>Types that would let a rule out, wherever they stand in a signature.</summary>
    private static readonly string[] Dangerous =
    [
        "System.Type", "System.Delegate", "System.MulticastDelegate", "System.Object", "System.IFormatProvider", "System.Globalization.CultureInfo", "System.IntPtr", "System.UIntPtr",
        "System.TypedReference", "System.IDisposable", "System.Exception", "System.Array", "System.Span`1", "System.ReadOnlySpan`1", "System.Memory`1", "System.Action", "System.Lazy`1",
    ];

    [Test]
    public void Rules_may_use_what_the_domain_means_for_them_and_nothing_else()
    {
        var meant = DomainSymbols.Lines().ToList();
        AllowedSymbols.Lines.Except(meant).ShouldBeEmpty("on the list, but not meant for rules");
        meant.Except(AllowedSymbols.Lines).ShouldBeEmpty("meant for rules, but not on the list AllowedSymbols.txt");
        AllowedSymbols.Lines.ShouldBe(meant);
    }

    [Test]
    public void Compiled_rules_may_refer_to_that_and_to_what_the_compiler_adds_and_nothing_else()
    {
        var meant = DomainCode.Lines().ToList();
        AllowedCode.Lines.Except(meant).ShouldBeEmpty("on the list, but not meant for compiled rules");
        meant.Except(AllowedCode.Lines).ShouldBeEmpty("meant for compiled rules, but not on the list AllowedCode.txt");
        AllowedCode.Lines.ShouldBe(meant);
    }

    [Test]
    public void Hints_are_names_of_the_list_and_the_digest_is_that_of_all_of_it()
    {
        AllowedSymbols.TypeNames.Order(StringComparer.Ordinal).Distinct().ShouldBe(DomainSymbols.Types.Where(t => t.TypeKind == TypeKind.Enum || t.ContainingNamespace.ToDisplayString() == "Compliance.Cases.Acts").Select(t => t.Name).Distinct().Order(StringComparer.Ordinal));
        AllowedSymbols.MemberNames.Order(StringComparer.Ordinal).Distinct().ShouldBe(DomainSymbols.Members.Select(m => m.Name).Distinct().Order(StringComparer.Ordinal));
        AllowedSymbols.Digest.ShouldBe(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join("\n", AllowedSymbols.Lines)))));
    }

    [Test]
    public void No_entry_is_a_pattern_and_each_is_one_symbol()
    {
        AllowedSymbols.Lines.ShouldBeUnique();
        foreach (var line in AllowedSymbols.Lines)
        {
            line.ShouldNotContain("*");
            var (assembly, id) = (line.Split(' ', 2)[0], line.Split(' ', 2)[1]);
            DocumentationCommentId.GetSymbolsForDeclarationId(id, DomainSymbols.Compilation).Where(s => s.ContainingAssembly.Name == assembly).ShouldHaveSingleItem(line);
        }
    }

    [Test]
    public void Nothing_on_the_list_lets_a_type_a_delegate_a_stream_or_a_culture_through()
    {
        foreach (var member in DomainSymbols.Members.Where(m => AllowedSymbols.All.Contains(DomainSymbols.Line(m))))
        {
            foreach (var type in InSignatureOf(member).SelectMany(Parts).Distinct<ITypeSymbol>(SymbolEqualityComparer.Default))
                Letting(type).ShouldBeNull($"{member.ToDisplayString()} lets {type.ToDisplayString()} through");
        }
    }

    [TestCase("System.Type", true)]
    [TestCase("System.IO.Stream", true)]
    [TestCase("System.Reflection.Assembly", true)]
    [TestCase("System.Threading.Tasks.Task", true)]
    [TestCase("System.Action", true)]
    [TestCase("System.Globalization.CultureInfo", true)]
    [TestCase("Compliance.Rules.Trace", true)]
    [TestCase("System.String", false)]
    [TestCase("Compliance.Facts.Truth", false)]
    public void What_is_dangerous_is_seen(string type, bool isDangerous) =>
        (Letting(DomainSymbols.Compilation.GetTypeByMetadataName(type)!) is not null).ShouldBe(isDangerous);

    /// <summary>Types a member shows: what it gives and takes, without the traced twins, which the gate refuses as arguments.</summary>
    private static IEnumerable<ITypeSymbol> InSignatureOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters.Where(p => !p.Name.StartsWith("traced", StringComparison.Ordinal)).Select(p => p.Type).Append(method.ReturnType),
        IPropertySymbol property => [property.Type],
        IFieldSymbol field => [field.Type],
        _ => [],
    };

    private static IEnumerable<ITypeSymbol> Parts(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Parts(array.ElementType).Append(array),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(Parts).Append(named),
        _ => [type],
    };

    /// <summary>Why a type is dangerous: it is named here, is no type of rules, or is something other than a value, a record or a condition.</summary>
    private static string? Letting(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => null,
        IArrayTypeSymbol { Rank: 1, ElementType: { SpecialType: SpecialType.System_String } or { TypeKind: TypeKind.Enum } } => null, // its parts are looked at too
        INamedTypeSymbol { TypeKind: TypeKind.Delegate, Name: not "Func" } => "a delegate",
        INamedTypeSymbol named when Dangerous.Contains($"{named.ContainingNamespace.ToDisplayString()}.{named.MetadataName}") => "named as dangerous",
        INamedTypeSymbol named when !DomainSymbols.Types.Contains(named.OriginalDefinition, SymbolEqualityComparer.Default) => "no type of rules",
        INamedTypeSymbol => null,
        _ => "a pointer, a function or dynamic",
    };
}
