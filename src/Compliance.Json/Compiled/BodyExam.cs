using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
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

    private readonly Dictionary<int, Known> _members = [];
    private CodeStep[] _steps = new CodeStep[1024]; // of the method that is looked at
    private int _count;

    public IEnumerable<CodeFault> Faults()
    {
        foreach (var handle in reader.MethodDefinitions)
        {
            foreach (var fault in Of(reader.GetMethodDefinition(handle)))
                yield return fault;
        }
    }

    private IEnumerable<CodeFault> Of(MethodDefinition method)
    {
        if (method.RelativeVirtualAddress == 0)
            return []; // a fault of its type
        var (name, type) = (reader.GetString(method.Name), names.Own(method.GetDeclaringType()));
        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        var faults = new List<string>();
        Around(body, faults);
        Code(body.GetILContent().AsSpan(), type, name, faults);
        return faults.Count == 0 ? [] : faults.Select(f => new CodeFault(TypeExam.BlockOf(name), $"The method '{type}.{name}' of the compiled rules {f}."));
    }

    private void Around(MethodBodyBlock body, List<string> faults)
    {
        if (!body.ExceptionRegions.IsEmpty)
            faults.Add("catches exceptions");
        if (body.MaxStack > MostOnStack)
            faults.Add(FormattableString.Invariant($"keeps {body.MaxStack} values on the stack, more than {MostOnStack}"));
        if (body.LocalSignature.IsNil)
            return;
        var locals = reader.GetStandaloneSignature(body.LocalSignature);
        if (!names.IsShort(locals.Signature))
            faults.Add("has locals that take too long to name");
        else if (names.StrangeIn(locals.DecodeLocalSignature(names, null)) is { } strange)
            faults.Add($"has a local of a type that rules do not have: '{strange}'");
    }

    private void Code(ReadOnlySpan<byte> code, string type, string name, List<string> faults)
    {
        if (StrangeIn(code) is { } strange)
            faults.Add($"has the opcode '{strange}'");
        else if (name is ".ctor" or ".cctor")
        {
            if (!Is(name == ".ctor" ? Plain : OfConditions, type))
                faults.Add("does more than a constructor that does nothing");
        }
        else
        {
            Jumps(faults);
            for (var at = 0; at < _count; at++)
            {
                if (Operand(_steps[at], at > 0 ? _steps[at - 1].Opcode : ILOpCode.Nop, at + 1 < _count ? _steps[at + 1].Opcode : ILOpCode.Nop, type, name) is { } fault)
                    faults.Add(fault);
            }
        }
    }

    /// <summary>Takes the steps of a method, or stops at the first opcode that is on no list.</summary>
    private ILOpCode? StrangeIn(ReadOnlySpan<byte> code)
    {
        if (_steps.Length < code.Length)
            _steps = new CodeStep[code.Length];
        _count = 0;
        for (var at = 0; at < code.Length; at = _steps[_count++].End)
        {
            var step = CodeStep.At(code, at);
            if (!step.IsListed)
                return step.Opcode;
            _steps[_count] = step;
        }
        return null;
    }

    /// <summary>No way leads back, none leads into the middle of an operation, and the last operation returns.</summary>
    private void Jumps(List<string> faults)
    {
        if (_count == 0 || _steps[_count - 1].Opcode != ILOpCode.Ret)
            faults.Add("does not end with a return");
        for (var at = 0; at < _count; at++)
        {
            if (!_steps[at].IsJump)
                continue;
            if (_steps[at].Target < _steps[at].End)
                faults.Add("goes back: it has a loop");
            else if (!Begins(_steps[at].Target))
                faults.Add("goes to where no operation begins");
        }
    }

    private bool Begins(int place)
    {
        var (low, high) = (0, _count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_steps[middle].Start < place)
                low = middle + 1;
            else
                high = middle;
        }
        return _steps[low].Start == place;
    }

    /// <summary>What is wrong with what an operation is given.</summary>
    private string? Operand(CodeStep step, ILOpCode before, ILOpCode after, string type, string name) => step.Opcode switch
    {
        ILOpCode.Call or ILOpCode.Callvirt => Called(step, type, name),
        ILOpCode.Newobj => Made(step, before),
        ILOpCode.Ldftn => IsLambda(step.Handle) && after == ILOpCode.Newobj ? null : "takes the address of a method that is no condition",
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

    private string? Made(CodeStep step, ILOpCode before)
    {
        if (step.Handle.Kind == HandleKind.MethodDefinition)
        {
            var made = reader.GetMethodDefinition((MethodDefinitionHandle)step.Handle);
            return reader.GetString(made.Name) == ".ctor" && TypeExam.IsCapture(names.Own(made.GetDeclaringType())) ? null : "makes a type that is not the compiler's";
        }
        if (step.Handle.Kind != HandleKind.MemberReference || Member(step.Handle) is not { IsListed: true, Kind: MemberKind.Constructor } member || member.Name.Contains("System.Object::", StringComparison.Ordinal))
            return $"makes '{(step.Handle.Kind == HandleKind.MemberReference ? Member(step.Handle).Name : "what has no constructor")}'";
        return member.Name.Contains("System.Func`", StringComparison.Ordinal) && before != ILOpCode.Ldftn ? "makes a condition of what is none" : null;
    }

    private Known Member(EntityHandle handle)
    {
        var row = MetadataTokens.GetRowNumber(handle);
        if (!_members.TryGetValue(row, out var known))
        {
            var member = (MemberReferenceHandle)handle;
            var name = names.Member(member);
            var kind = reader.GetMemberReference(member).GetKind() == MemberReferenceKind.Field ? MemberKind.Field
                : name.Contains("::.ctor ", StringComparison.Ordinal) ? MemberKind.Constructor : MemberKind.Method;
            _members[row] = known = new(name, AllowedCode.HasMember(name), kind);
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
    private bool Is(ILOpCode[] form, string type)
    {
        for (var at = 0; at < form.Length; at++)
        {
            if (_count != form.Length || _steps[at].Opcode != form[at])
                return false;
        }
        return form == Plain
            ? _steps[1].Handle.Kind == HandleKind.MemberReference && names.Member((MemberReferenceHandle)_steps[1].Handle) == "[System.Private.CoreLib]System.Object::.ctor instance () : Void"
            : type == TypeExam.Conditions && IsOwn(_steps[0].Handle, ".ctor", type) && _steps[1].Handle.Kind == HandleKind.FieldDefinition && reader.GetString(reader.GetFieldDefinition((FieldDefinitionHandle)_steps[1].Handle).Name) == "<>9";
    }

    private bool IsOwn(EntityHandle handle, string name, string type) =>
        handle.Kind == HandleKind.MethodDefinition && reader.GetMethodDefinition((MethodDefinitionHandle)handle) is var method && reader.GetString(method.Name) == name && names.Own(method.GetDeclaringType()) == type;

    /// <summary>A member that was named before.</summary>
    private sealed record Known(string Name, bool IsListed, MemberKind Kind);

    private enum MemberKind { Field, Constructor, Method }
}
