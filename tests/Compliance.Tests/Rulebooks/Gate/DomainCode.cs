using Compliance.Rules;
using Microsoft.CodeAnalysis;

namespace Compliance.Tests.Rulebooks.Gate;

/// <summary>What compiled rules may refer to, said a second time: what rules may use, in the words of metadata, and what the compiler adds.</summary>
internal static class DomainCode
{
    private const string Core = "[System.Private.CoreLib]System.";

    private static readonly string[] Added =
    [
        $"type {Core}Diagnostics.DebuggableAttribute/DebuggingModes",
        "assembly Compliance", "assembly System.Private.CoreLib",
        $"type {Core}Object", $"type {Core}Func`3", $"type [Compliance]Compliance.Rules.Trace", "type [Compliance]Compliance.Rules.Clause", "type [Compliance]Compliance.Cases.Period",
        $"member {Core}Object::.ctor instance () : Void",
        $"member {Core}Func`2::.ctor instance (Object, IntPtr) : Void", $"member {Core}Func`3::.ctor instance (Object, IntPtr) : Void",
        $"member {Core}Decimal::.ctor instance (Int32) : Void", $"member {Core}Decimal::.ctor instance (Int32, Int32, Int32, Boolean, Byte) : Void",
        $"member {Core}Decimal::op_Implicit static (Int32) : {Core}Decimal",
        $"member {Core}Decimal::Zero : {Core}Decimal", $"member {Core}Decimal::One : {Core}Decimal", $"member {Core}Decimal::MinusOne : {Core}Decimal",
    ];

    private static readonly (string On, string Type, string Signature)[] Attributes =
    [
        ("AssemblyDefinition", "Runtime.CompilerServices.CompilationRelaxationsAttribute", "(Int32)"),
        ("AssemblyDefinition", "Runtime.CompilerServices.RuntimeCompatibilityAttribute", "()"),
        ("AssemblyDefinition", "Diagnostics.DebuggableAttribute", $"({Core}Diagnostics.DebuggableAttribute/DebuggingModes)"),
        ("ModuleDefinition", "Runtime.CompilerServices.RefSafetyRulesAttribute", "(Int32)"),
        ("TypeDefinition", "Runtime.CompilerServices.CompilerGeneratedAttribute", "()"),
        ("FieldDefinition", "Runtime.CompilerServices.NullableAttribute", "(Byte[])"),
        ("Parameter", "Runtime.CompilerServices.NullableAttribute", "(Byte[])"),
        ("Parameter", "Runtime.CompilerServices.NullableAttribute", "(Byte)"),
        ("MethodDefinition", "Runtime.CompilerServices.NullableContextAttribute", "(Byte)"),
    ];

    public static IEnumerable<string> Lines()
    {
        var trace = DomainSymbols.Compilation.GetTypeByMetadataName(typeof(Trace).FullName!)!.GetMembers().OfType<IMethodSymbol>().Where(m => m is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public });
        return Added.Concat(DomainSymbols.Types.Select(t => $"type {Name(t)}"))
            .Concat(DomainSymbols.Members.Select(m => m.ContainingType).Where(t => t.TypeKind != TypeKind.Enum).Select(t => $"type {Name(t.OriginalDefinition)}"))
            .Concat(DomainSymbols.Members.Concat(trace).Select(Accessed).OfType<IMethodSymbol>().Select(m => $"member {Member(m)}"))
            .Concat(Attributes.SelectMany(OfAttribute)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> OfAttribute((string On, string Type, string Signature) attribute)
    {
        yield return $"type {Core}{attribute.Type}";
        yield return $"attribute {attribute.On} {Core}{attribute.Type}::.ctor instance {attribute.Signature} : Void";
    }

    private static ISymbol? Accessed(ISymbol symbol) => symbol is IPropertySymbol property ? property.GetMethod : symbol as IMethodSymbol;

    private static string Member(IMethodSymbol method) =>
        $"{Name(method.ContainingType.OriginalDefinition)}::{method.MetadataName} {(method.IsStatic ? "static" : "instance")}{(method.Arity > 0 ? $" {method.Arity} of" : "")}"
        + $" ({string.Join(", ", method.Parameters.Select(p => InSignature(p.Type)))}) : {InSignature(method.ReturnType)}";

    private static string Name(INamedTypeSymbol type) =>
        $"[{type.ContainingAssembly.Name}]{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";

    private static string InSignature(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } parameter => $"!!{parameter.Ordinal}",
        ITypeParameterSymbol parameter => $"!{parameter.Ordinal}",
        IArrayTypeSymbol array => InSignature(array.ElementType) + "[]",
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Void or SpecialType.System_Object } => type.Name,
        INamedTypeSymbol { Arity: > 0 } generic => $"{Name(generic.OriginalDefinition)}<{string.Join(", ", generic.TypeArguments.Select(InSignature))}>",
        INamedTypeSymbol named => Name(named),
        _ => "?",
    };
}
