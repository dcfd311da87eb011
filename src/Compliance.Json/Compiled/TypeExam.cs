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
        foreach (var reference in reader.AssemblyReferences)
        {
            if (reader.GetString(reader.GetAssemblyReference(reference).Name) is var name && !AllowedCode.HasAssembly(name))
                yield return new(null, $"The compiled rules refer to the assembly '{name}'.");
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in reader.TypeDefinitions)
        {
            if (!seen.Add(names.Own(type)))
                yield return new(null, $"Two types of the compiled rules are called '{names.Own(type)}'.");
        }
        foreach (var type in reader.TypeDefinitions)
        {
            foreach (var fault in Of(type))
                yield return fault;
        }
    }

    /// <summary>The block a name of the compiler's stands in: <c>__12</c> or <c>&lt;__12&gt;b__12_0</c>.</summary>
    public static int? BlockOf(string method) =>
        BlockName().Match(method) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether the name is that of a class for conditions that use something from around them.</summary>
    public static bool IsCapture(string type) => CaptureName().IsMatch(type);

    private IEnumerable<CodeFault> Of(TypeDefinitionHandle definition)
    {
        var (type, name) = (reader.GetTypeDefinition(definition), names.Own(definition));
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
        foreach (var field in type.GetFields())
        {
            if (!IsExpected(reader.GetFieldDefinition(field), name))
                yield return new(null, $"The type '{name}' of the compiled rules has the field '{reader.GetString(reader.GetFieldDefinition(field).Name)}'.");
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var handle in type.GetMethods())
        {
            var method = reader.GetMethodDefinition(handle);
            var own = reader.GetString(method.Name);
            if (!IsExpected(method, own, name))
                yield return new(BlockOf(own), $"The type '{name}' of the compiled rules has the method '{own}'.");
            if (!seen.Add(own))
                yield return new(null, $"Two methods of '{name}' are called '{own}'.");
        }
    }

    private string? Base(TypeDefinition type) =>
        type.BaseType.IsNil ? null : type.BaseType.Kind == HandleKind.TypeReference ? names.Reference((TypeReferenceHandle)type.BaseType) : "a type of its own";

    private bool IsExpected(FieldDefinition field, string type)
    {
        if (!names.IsShort(field.Signature))
            return false;
        var (name, holds) = (reader.GetString(field.Name), names.Held(field));
        return type switch
        {
            Conditions => name == "<>9" ? field.Attributes == (FieldAttributes.Public | FieldAttributes.Static | FieldAttributes.InitOnly) && holds == Conditions
                : name.StartsWith("<>9__", StringComparison.Ordinal) && field.Attributes == (FieldAttributes.Public | FieldAttributes.Static) && IsCondition(holds),
            _ when IsCapture(type) => field.Attributes == FieldAttributes.Public && names.StrangeIn([holds]) is null,
            _ => false,
        };
    }

    private static bool IsCondition(string type) => type.StartsWith("[System.Private.CoreLib]System.Func`", StringComparison.Ordinal) && !type.Contains('?', StringComparison.Ordinal);

    private bool IsExpected(MethodDefinition method, string name, string type)
    {
        if (method.ImplAttributes != MethodImplAttributes.IL || method.RelativeVirtualAddress == 0 || !names.IsShort(method.Signature))
            return false;
        var (returned, parameters, isPlain) = names.Shape(method);
        if (!isPlain)
            return false;
        var expected = (type, name) switch
        {
            (Blocks, Entry) when returned == "[Compliance]Compliance.Rules.Clause[]" && parameters == 0 => MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig,
            (Blocks, _) when IsBlock(name) && returned == "[Compliance]Compliance.Rules.Clause" && parameters == 0 => MethodAttributes.Private | MethodAttributes.Static | MethodAttributes.HideBySig,
            (Conditions, ".cctor") => MethodAttributes.Private | MethodAttributes.Static | Constructor,
            (not Blocks and not "<Module>", ".ctor") when parameters == 0 => MethodAttributes.Public | Constructor,
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
