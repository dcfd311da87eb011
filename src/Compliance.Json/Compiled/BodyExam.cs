using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Compliance.Json;

/// <summary>The code of the methods: opcodes of a list, no way back, no call of one's own methods but those of blocks by the entry. So it always ends.</summary>
internal sealed class BodyExam(PEReader file, MetadataReader reader, CodeNames names)
{
    /// <summary>Most values on the stack of a method.</summary>
    public const int MostOnStack = 64;

    /// <summary>What rules make lists of: texts, parties, and the entry the clauses.</summary>
    private static readonly string[] Lists = ["[System.Private.CoreLib]System.String", "[Compliance]Compliance.Rules.Party", "[Compliance]Compliance.Rules.Clause"];

    /// <summary>What the token of a text begins with.</summary>
    private const int UserStrings = 0x70;

    private readonly Dictionary<MemberReferenceHandle, Known> _members = [];

    public IEnumerable<CodeFault> Faults() => reader.MethodDefinitions.SelectMany(Of);

    private IEnumerable<CodeFault> Of(MethodDefinitionHandle handle)
    {
        var method = reader.GetMethodDefinition(handle);
        var (name, type) = (reader.GetString(method.Name), names.Own(method.GetDeclaringType()));
        if (method.RelativeVirtualAddress == 0)
            return []; // a fault of its type
        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        var faults = Around(body).Concat(Code(body.GetILContent(), type, name));
        return faults.Select(f => new CodeFault(TypeExam.BlockOf(name), $"The method '{type}.{name}' of the compiled rules {f}."));
    }

    private IEnumerable<string> Around(MethodBodyBlock body)
    {
        if (!body.ExceptionRegions.IsEmpty)
            yield return "catches exceptions";
        if (body.MaxStack > MostOnStack)
            yield return FormattableString.Invariant($"keeps {body.MaxStack} values on the stack, more than {MostOnStack}");
        if (body.LocalSignature.IsNil)
            yield break;
        var locals = reader.GetStandaloneSignature(body.LocalSignature);
        if (!names.IsShort(locals.Signature))
            yield return "has locals that take too long to name";
        else if (names.StrangeIn(locals.DecodeLocalSignature(names, null)) is { } strange)
            yield return $"has a local of a type that rules do not have: '{strange}'";
    }

    private IEnumerable<string> Code(ImmutableArray<byte> code, string type, string name)
    {
        var steps = Steps(code, out var strange);
        if (strange is { } opcode)
            return [$"has the opcode '{opcode}'"];
        if (name is ".ctor" or ".cctor")
            return Is(steps, name == ".ctor" ? Plain : OfConditions, type) ? [] : ["does more than a constructor that does nothing"];
        return Backwards(steps).Concat(steps.Select((s, at) => Operand(s, at > 0 ? steps[at - 1] : null, at + 1 < steps.Count ? steps[at + 1] : null, type, name)).OfType<string>());
    }

    private static List<CodeStep> Steps(ImmutableArray<byte> code, out ILOpCode? strange)
    {
        var steps = new List<CodeStep>();
        strange = null;
        for (var at = 0; at < code.Length;)
        {
            var step = CodeStep.At(code, at);
            if (!step.IsListed)
            {
                strange = step.Opcode;
                return steps;
            }
            steps.Add(step);
            at = step.End;
        }
        return steps;
    }

    private static IEnumerable<string> Backwards(List<CodeStep> steps)
    {
        var jumps = steps.Where(s => s.Target is not null).Select(s => (s, s.Target.GetValueOrDefault())).ToList();
        var starts = jumps.Count == 0 ? [] : steps.Select(s => s.Start).ToHashSet();
        if (steps is not [.., { Opcode: ILOpCode.Ret }])
            yield return "does not end with a return";
        foreach (var (step, target) in jumps)
        {
            if (target < step.End)
                yield return "goes back: it has a loop";
            else if (!starts.Contains(target))
                yield return "goes to where no operation begins";
        }
    }

    /// <summary>What is wrong with what an operation is given.</summary>
    private string? Operand(CodeStep step, CodeStep? before, CodeStep? after, string type, string name) => step.Opcode switch
    {
        ILOpCode.Call or ILOpCode.Callvirt => Called(step, type, name),
        ILOpCode.Newobj => Made(step, before),
        ILOpCode.Ldftn => IsLambda(step.Handle) && after is { Opcode: ILOpCode.Newobj } ? null : "takes the address of a method that is no condition",
        ILOpCode.Newarr => step.Handle.Kind == HandleKind.TypeReference && Lists.Contains(names.Reference((TypeReferenceHandle)step.Handle)) ? null : "makes a list of what rules do not list",
        ILOpCode.Ldsfld or ILOpCode.Stsfld => IsField(step, isStatic: true) ? null : "uses a static field that is not the compiler's",
        ILOpCode.Ldfld or ILOpCode.Stfld => IsField(step, isStatic: false) ? null : "uses a field that is not the compiler's",
        ILOpCode.Ldstr => (uint)step.Given / 0x100_0000 == UserStrings ? null : "takes a text that is none",
        _ => null,
    };

    private string? Called(CodeStep step, string type, string name)
    {
        var called = step.Handle.Kind == HandleKind.MethodSpecification ? reader.GetMethodSpecification((MethodSpecificationHandle)step.Handle).Method : step.Handle;
        if (called.Kind == HandleKind.MemberReference)
            return Member(called) is { IsListed: true, Kind: MemberKind.Method } ? null : $"calls '{Member(called).Name}'";
        var own = called.Kind == HandleKind.MethodDefinition ? reader.GetString(reader.GetMethodDefinition((MethodDefinitionHandle)called).Name) : "what is no method";
        return (type, name) == (TypeExam.Blocks, TypeExam.Entry) && step.Opcode == ILOpCode.Call && TypeExam.IsBlock(own) ? null : $"calls '{own}': a rule calls no rule";
    }

    private string? Made(CodeStep step, CodeStep? before)
    {
        if (step.Handle.Kind == HandleKind.MethodDefinition)
        {
            var made = reader.GetMethodDefinition((MethodDefinitionHandle)step.Handle);
            return reader.GetString(made.Name) == ".ctor" && TypeExam.IsCapture(names.Own(made.GetDeclaringType())) ? null : "makes a type that is not the compiler's";
        }
        if (step.Handle.Kind != HandleKind.MemberReference || Member(step.Handle) is not { IsListed: true, Kind: MemberKind.Constructor } member || member.Name.Contains("System.Object::", StringComparison.Ordinal))
            return $"makes '{(step.Handle.Kind == HandleKind.MemberReference ? Member(step.Handle).Name : "what has no constructor")}'";
        return member.Name.Contains("System.Func`", StringComparison.Ordinal) && before is not { Opcode: ILOpCode.Ldftn } ? "makes a condition of what is none" : null;
    }

    private Known Member(EntityHandle handle)
    {
        var member = (MemberReferenceHandle)handle;
        if (!_members.TryGetValue(member, out var known))
        {
            var name = names.Member(member);
            var kind = reader.GetMemberReference(member).GetKind() == MemberReferenceKind.Field ? MemberKind.Field
                : name.Contains("::.ctor ", StringComparison.Ordinal) ? MemberKind.Constructor : MemberKind.Method;
            _members[member] = known = new(name, AllowedCode.HasMember(name), kind);
        }
        return known;
    }

    private bool IsLambda(EntityHandle handle) =>
        handle.Kind == HandleKind.MethodDefinition && TypeExam.IsLambda(reader.GetString(reader.GetMethodDefinition((MethodDefinitionHandle)handle).Name));

    private bool IsField(CodeStep step, bool isStatic)
    {
        if (step.Handle.Kind == HandleKind.MemberReference)
            return step.Opcode == ILOpCode.Ldsfld && Member(step.Handle) is { IsListed: true, Kind: MemberKind.Field };
        if (step.Handle.Kind != HandleKind.FieldDefinition)
            return false;
        var field = reader.GetFieldDefinition((FieldDefinitionHandle)step.Handle);
        var isInstance = (field.Attributes & System.Reflection.FieldAttributes.Static) == 0;
        return isInstance != isStatic && !(step.Opcode == ILOpCode.Stsfld && reader.GetString(field.Name) == "<>9");
    }

    private static readonly ILOpCode[] Plain = [ILOpCode.Ldarg_0, ILOpCode.Call, ILOpCode.Ret];
    private static readonly ILOpCode[] OfConditions = [ILOpCode.Newobj, ILOpCode.Stsfld, ILOpCode.Ret];

    /// <summary>Whether a constructor is the one the compiler writes: the base's, or, for the class of conditions, the one instance there is.</summary>
    private bool Is(List<CodeStep> steps, ILOpCode[] form, string type) =>
        steps.Select(s => s.Opcode).SequenceEqual(form) && (form == Plain
            ? steps[1].Handle.Kind == HandleKind.MemberReference && names.Member((MemberReferenceHandle)steps[1].Handle) == "[System.Private.CoreLib]System.Object::.ctor instance () : Void"
            : type == TypeExam.Conditions && IsOwn(steps[0].Handle, ".ctor", type) && steps[1].Handle.Kind == HandleKind.FieldDefinition && reader.GetString(reader.GetFieldDefinition((FieldDefinitionHandle)steps[1].Handle).Name) == "<>9");

    private bool IsOwn(EntityHandle handle, string name, string type) =>
        handle.Kind == HandleKind.MethodDefinition && reader.GetMethodDefinition((MethodDefinitionHandle)handle) is var method && reader.GetString(method.Name) == name && names.Own(method.GetDeclaringType()) == type;

    /// <summary>A member that was named before.</summary>
    private sealed record Known(string Name, bool IsListed, MemberKind Kind);

    private enum MemberKind { Field, Constructor, Method }
}
