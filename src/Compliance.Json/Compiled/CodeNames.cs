using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Compliance.Json;

/// <summary>Names of what metadata refers to, as <see cref="AllowedCode"/> writes them. What has no place in rules gets a name that is on no list.</summary>
internal sealed class CodeNames(MetadataReader reader) : ISignatureTypeProvider<string, object?>
{
    /// <summary>Longest signature read, in bytes: a longer one could nest until the reader falls.</summary>
    public const int LongestSignature = 256;

    private const string Strange = "?";

    private readonly Dictionary<int, string> _known = []; // by token; asked for at each operation
    private readonly Dictionary<int, string> _held = []; // by signature: many fields and methods share one
    private readonly Dictionary<int, MethodShape> _shapes = [];

    /// <summary>The type of a reference as <c>[assembly]name</c>.</summary>
    public string Reference(TypeReferenceHandle handle) => _known.TryGetValue(MetadataTokens.GetToken(handle), out var name) ? name : (_known[MetadataTokens.GetToken(handle)] = NameOf(handle));

    /// <summary>A member of another assembly as <c>[assembly]Type::Name</c> with its signature.</summary>
    public string Member(MemberReferenceHandle handle) => _known.TryGetValue(MetadataTokens.GetToken(handle), out var name) ? name : (_known[MetadataTokens.GetToken(handle)] = NameOf(handle));

    /// <summary>A name of the assembly's own: <c>Rules</c>, <c>Rules/&lt;&gt;c</c>.</summary>
    public string Own(TypeDefinitionHandle handle) => _known.TryGetValue(MetadataTokens.GetToken(handle), out var name) ? name : (_known[MetadataTokens.GetToken(handle)] = NameOf(handle));

    /// <summary>The type a field of the assembly's own holds.</summary>
    public string Held(FieldDefinition field)
    {
        var signature = MetadataTokens.GetHeapOffset(field.Signature);
        return _held.TryGetValue(signature, out var type) ? type : (_held[signature] = field.DecodeSignature(this, null));
    }

    /// <summary>What a method of the assembly's own gives and takes.</summary>
    public MethodShape Shape(MethodDefinition method)
    {
        var signature = MetadataTokens.GetHeapOffset(method.Signature);
        return _shapes.TryGetValue(signature, out var shape) ? shape : (_shapes[signature] = Of(method.DecodeSignature(this, null)));
    }

    private MethodShape Of(MethodSignature<string> method) => new(method.ReturnType, method.ParameterTypes.Length,
        method.GenericParameterCount == 0 && method.Header.CallingConvention == SignatureCallingConvention.Default && StrangeIn([method.ReturnType, .. method.ParameterTypes]) is null);

    /// <summary>The type of a field, a local or an instantiation, or what of it is strange.</summary>
    public string? StrangeIn(IEnumerable<string> types) => types.FirstOrDefault(t => t.Contains(Strange, StringComparison.Ordinal));

    /// <summary>Whether the signature is short enough to be read.</summary>
    public bool IsShort(BlobHandle signature) => reader.GetBlobReader(signature).Length <= LongestSignature;

    private string NameOf(TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        if (type.ResolutionScope.Kind == HandleKind.AssemblyReference)
            return $"[{reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name)}]{Full(type.Namespace, type.Name)}";
        return type.ResolutionScope.Kind == HandleKind.TypeReference && IsOuter((TypeReferenceHandle)type.ResolutionScope)
            ? $"{Reference((TypeReferenceHandle)type.ResolutionScope)}/{reader.GetString(type.Name)}" : $"{Strange}{Full(type.Namespace, type.Name)}";
    }

    private string NameOf(MemberReferenceHandle handle)
    {
        var member = reader.GetMemberReference(handle);
        return $"{Parent(member.Parent)}::{reader.GetString(member.Name)} {Signature(member)}";
    }

    private string NameOf(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = Full(type.Namespace, type.Name);
        return type.GetDeclaringType() is { IsNil: false } outer ? $"{reader.GetString(reader.GetTypeDefinition(outer).Name)}/{name}" : name;
    }

    /// <summary>Whether the type stands in no other: types inside types inside types have no place in rules, and a circle of them no end.</summary>
    private bool IsOuter(TypeReferenceHandle handle) => reader.GetTypeReference(handle).ResolutionScope.Kind == HandleKind.AssemblyReference;

    private string Parent(EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => Reference((TypeReferenceHandle)parent),
        HandleKind.TypeSpecification when reader.GetTypeSpecification((TypeSpecificationHandle)parent) is var type && IsShort(type.Signature) => Generic(type.DecodeSignature(this, null)),
        _ => Strange,
    };

    /// <summary>The generic type of an instantiation: what members of it are listed under.</summary>
    private static string Generic(string instance) => instance.Split('<')[0];

    private string Signature(MemberReference member)
    {
        if (!IsShort(member.Signature))
            return Strange;
        if (member.GetKind() == MemberReferenceKind.Field)
            return $": {member.DecodeFieldSignature(this, null)}";
        var method = member.DecodeMethodSignature(this, null);
        return $"{(method.Header.IsInstance ? "instance" : "static")}{(method.Header.CallingConvention == SignatureCallingConvention.Default && !method.Header.HasExplicitThis ? "" : Strange)}"
            + $"{(method.GenericParameterCount > 0 ? $" {method.GenericParameterCount} of" : "")} ({string.Join(", ", method.ParameterTypes)}) : {method.ReturnType}";
    }

    private string Full(StringHandle space, StringHandle name) =>
        space.IsNil ? reader.GetString(name) : $"{reader.GetString(space)}.{reader.GetString(name)}";

    string ISimpleTypeProvider<string>.GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.Void or PrimitiveTypeCode.Boolean or PrimitiveTypeCode.Int32 or PrimitiveTypeCode.String
            or PrimitiveTypeCode.Byte or PrimitiveTypeCode.Object or PrimitiveTypeCode.IntPtr => typeCode.ToString(),
        _ => Strange + typeCode,
    };

    string ISimpleTypeProvider<string>.GetTypeFromReference(MetadataReader metadata, TypeReferenceHandle handle, byte rawTypeKind) => Reference(handle);

    string ISimpleTypeProvider<string>.GetTypeFromDefinition(MetadataReader metadata, TypeDefinitionHandle handle, byte rawTypeKind) => Own(handle);

    string ISignatureTypeProvider<string, object?>.GetTypeFromSpecification(MetadataReader metadata, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => Strange;

    string ISZArrayTypeProvider<string>.GetSZArrayType(string elementType) => $"{elementType}[]";

    string IConstructedTypeProvider<string>.GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => $"{genericType}<{string.Join(", ", typeArguments)}>";

    string ISignatureTypeProvider<string, object?>.GetGenericTypeParameter(object? genericContext, int index) => FormattableString.Invariant($"!{index}");

    string ISignatureTypeProvider<string, object?>.GetGenericMethodParameter(object? genericContext, int index) => FormattableString.Invariant($"!!{index}");

    string IConstructedTypeProvider<string>.GetArrayType(string elementType, ArrayShape shape) => Strange + "array";

    string IConstructedTypeProvider<string>.GetByReferenceType(string elementType) => Strange + "reference";

    string IConstructedTypeProvider<string>.GetPointerType(string elementType) => Strange + "pointer";

    string ISignatureTypeProvider<string, object?>.GetFunctionPointerType(MethodSignature<string> signature) => Strange + "function pointer";

    string ISignatureTypeProvider<string, object?>.GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => Strange + "modifier";

    string ISignatureTypeProvider<string, object?>.GetPinnedType(string elementType) => Strange + "pinned";
}

/// <summary>What a method gives, how much it takes, and whether it has nothing that methods of rules do not have.</summary>
internal sealed record MethodShape(string Returned, int Parameters, bool IsPlain);
