using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Compliance.Json;

/// <summary>What compiled rules refer to: assemblies, types, members and attributes, each on the exact list.</summary>
internal sealed class ReferenceExam(MetadataReader reader, CodeNames names)
{
    public IEnumerable<CodeFault> Faults() => Types().Concat(Members()).Concat(Instances()).Concat(Attributes());

    private IEnumerable<CodeFault> Types()
    {
        foreach (var type in reader.TypeReferences)
        {
            if (!AllowedCode.HasType(names.Reference(type)))
                yield return new(null, $"The compiled rules refer to the type '{names.Reference(type)}'.");
        }
    }

    private IEnumerable<CodeFault> Members()
    {
        foreach (var member in reader.MemberReferences)
        {
            if (names.Member(member) is var name && !AllowedCode.HasMember(name) && !IsOfAttribute(name))
                yield return new(null, $"The compiled rules refer to the member '{name}'.");
        }
    }

    /// <summary>Generic types and methods with what they are given.</summary>
    private IEnumerable<CodeFault> Instances()
    {
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.TypeSpec); row++)
        {
            var type = reader.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(row));
            if (!names.IsShort(type.Signature) || names.StrangeIn([type.DecodeSignature(names, null)]) is not null)
                yield return new(null, $"The compiled rules make a type that rules do not have{(names.IsShort(type.Signature) ? $": '{type.DecodeSignature(names, null)}'" : "")}.");
        }
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            var method = reader.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row));
            if (method.Method.Kind != HandleKind.MemberReference || !names.IsShort(method.Signature) || names.StrangeIn(method.DecodeSignature(names, null)) is not null)
                yield return new(null, "The compiled rules give a method types that rules do not have.");
        }
    }

    private IEnumerable<CodeFault> Attributes()
    {
        foreach (var handle in reader.CustomAttributes)
        {
            var attribute = reader.GetCustomAttribute(handle);
            var name = attribute.Constructor.Kind == HandleKind.MemberReference ? names.Member((MemberReferenceHandle)attribute.Constructor) : "of its own";
            if (!AllowedCode.HasAttribute(attribute.Parent.Kind.ToString(), name))
                yield return new(null, $"The compiled rules have the attribute '{name}' on a {attribute.Parent.Kind}.");
        }
    }

    private static readonly HandleKind[] Bearers = [HandleKind.AssemblyDefinition, HandleKind.ModuleDefinition, HandleKind.TypeDefinition, HandleKind.FieldDefinition, HandleKind.MethodDefinition, HandleKind.Parameter];

    private static bool IsOfAttribute(string member) => Bearers.Any(b => AllowedCode.HasAttribute(b.ToString(), member));
}
