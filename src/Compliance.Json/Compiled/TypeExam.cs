using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Text.RegularExpressions;

namespace Compliance.Json;

/// <summary>The types compiled rules are made of: the class of the blocks, and the classes a compiler makes for conditions. Their fields and methods have the shapes it gives them.</summary>
internal sealed partial class TypeExam(MetadataReader reader, CodeNames names)
{
    /// <summary>The name every compiled rulebook has: under another it could pass for an assembly it refers to.</summary>
    public const string AssemblyName = "Compliance.Rules.Compiled";

    /// <summary>The class of the blocks.</summary>
    public const string Blocks = "Rules";

    /// <summary>The method that gives the clauses of all blocks.</summary>
    public const string Entry = "All";

    /// <summary>The class of conditions that use nothing from around them.</summary>
    public const string Conditions = "Rules/<>c";

    private const TypeAttributes Closure = TypeAttributes.NestedPrivate | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit;
    private const TypeAttributes Serializable = (TypeAttributes)0x2000; // compilers still write it, though nothing heeds it any more
    private const MethodAttributes Constructor = MethodAttributes.HideBySig | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName;

    public IEnumerable<CodeFault> Faults()
    {
        if (reader.GetString(reader.GetAssemblyDefinition().Name) is var own && own != AssemblyName)
            yield return new(null, $"The compiled rules are called '{own}', not '{AssemblyName}'.");
        foreach (var name in reader.AssemblyReferences.Select(a => reader.GetString(reader.GetAssemblyReference(a).Name)).Where(a => !AllowedCode.HasAssembly(a)))
            yield return new(null, $"The compiled rules refer to the assembly '{name}'.");
        foreach (var twice in reader.TypeDefinitions.GroupBy(names.Own, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return new(null, $"Two types of the compiled rules are called '{twice.Key}'.");
        foreach (var fault in reader.TypeDefinitions.SelectMany(Of))
            yield return fault;
    }

    /// <summary>The block a name of the compiler's stands in: <c>__12</c> or <c>&lt;__12&gt;b__12_0</c>.</summary>
    public static int? BlockOf(string method) =>
        BlockName().Match(method) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether the name is that of a class for conditions that use something from around them.</summary>
    public static bool IsCapture(string type) => CaptureName().IsMatch(type);

    private IEnumerable<CodeFault> Of(TypeDefinitionHandle handle)
    {
        var (type, name) = (reader.GetTypeDefinition(handle), names.Own(handle));
        var attributes = name switch
        {
            "<Module>" => TypeAttributes.NotPublic,
            Blocks => TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit,
            Conditions => Closure | Serializable,
            _ when IsCapture(name) => Closure,
            _ => (TypeAttributes?)null,
        };
        if (attributes is null)
        {
            yield return new(null, $"The compiled rules define the type '{name}'.");
            yield break;
        }
        if (type.Attributes != attributes || Base(type) != (name == "<Module>" ? null : "[System.Private.CoreLib]System.Object"))
            yield return new(null, $"The type '{name}' of the compiled rules is declared in another way than compilers do ({type.Attributes}, {Base(type) ?? "no base"}).");
        foreach (var field in type.GetFields().Select(reader.GetFieldDefinition).Where(f => !IsExpected(f, name)))
            yield return new(null, $"The type '{name}' of the compiled rules has the field '{reader.GetString(field.Name)}'.");
        foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition).Where(m => !IsExpected(m, name)))
            yield return new(BlockOf(reader.GetString(method.Name)), $"The type '{name}' of the compiled rules has the method '{reader.GetString(method.Name)}'.");
        foreach (var twice in type.GetMethods().GroupBy(m => reader.GetString(reader.GetMethodDefinition(m).Name), StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return new(null, $"Two methods of '{name}' are called '{twice.Key}'.");
    }

    private string? Base(TypeDefinition type) =>
        type.BaseType.IsNil ? null : type.BaseType.Kind == HandleKind.TypeReference ? names.Reference((TypeReferenceHandle)type.BaseType) : "a type of its own";

    private bool IsExpected(FieldDefinition field, string type)
    {
        if (!names.IsShort(field.Signature))
            return false;
        var (name, holds) = (reader.GetString(field.Name), field.DecodeSignature(names, null));
        return type switch
        {
            Conditions => name == "<>9" ? field.Attributes == (FieldAttributes.Public | FieldAttributes.Static | FieldAttributes.InitOnly) && holds == Conditions
                : name.StartsWith("<>9__", StringComparison.Ordinal) && field.Attributes == (FieldAttributes.Public | FieldAttributes.Static) && IsCondition(holds),
            _ when IsCapture(type) => field.Attributes == FieldAttributes.Public && names.StrangeIn([holds]) is null,
            _ => false,
        };
    }

    private static bool IsCondition(string type) => type.StartsWith("[System.Private.CoreLib]System.Func`", StringComparison.Ordinal) && !type.Contains('?', StringComparison.Ordinal);

    private bool IsExpected(MethodDefinition method, string type)
    {
        var name = reader.GetString(method.Name);
        if (method.ImplAttributes != MethodImplAttributes.IL || method.RelativeVirtualAddress == 0 || !names.IsShort(method.Signature))
            return false;
        var signature = method.DecodeSignature(names, null);
        if (signature.GenericParameterCount > 0 || signature.Header.CallingConvention != SignatureCallingConvention.Default || names.StrangeIn([signature.ReturnType, .. signature.ParameterTypes]) is not null)
            return false;
        var expected = (type, name) switch
        {
            (Blocks, Entry) when signature is { ReturnType: "[Compliance]Compliance.Rules.Clause[]", ParameterTypes.Length: 0 } => MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig,
            (Blocks, _) when IsBlock(name) && signature is { ReturnType: "[Compliance]Compliance.Rules.Clause", ParameterTypes.Length: 0 } => MethodAttributes.Private | MethodAttributes.Static | MethodAttributes.HideBySig,
            (Conditions, ".cctor") => MethodAttributes.Private | MethodAttributes.Static | Constructor,
            (not Blocks and not "<Module>", ".ctor") when signature.ParameterTypes.Length == 0 => MethodAttributes.Public | Constructor,
            (not Blocks and not "<Module>", _) when IsLambda(name) => MethodAttributes.Assembly | MethodAttributes.HideBySig,
            _ => (MethodAttributes?)null,
        };
        return method.Attributes == expected;
    }

    /// <summary>Whether the name is that of a condition.</summary>
    public static bool IsLambda(string method) => LambdaName().IsMatch(method);

    /// <summary>Whether the name is that of a block.</summary>
    public static bool IsBlock(string method) => WholeBlockName().IsMatch(method);

    [GeneratedRegex(@"\A(?:__|<__)([0-9]{1,6})", RegexOptions.CultureInvariant)]
    private static partial Regex BlockName();

    [GeneratedRegex(@"\A__[0-9]{1,6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex WholeBlockName();

    [GeneratedRegex(@"\A<__[0-9]{1,6}>b__[0-9_]{1,16}\z", RegexOptions.CultureInvariant)]
    private static partial Regex LambdaName();

    [GeneratedRegex(@"\ARules/<>c__DisplayClass[0-9]{1,6}_[0-9]{1,6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CaptureName();
}
