using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Compliance.Json;

/// <summary>One operation of a method: where it stands, what it is and what it is given.</summary>
internal sealed record CodeStep(int Start, int End, ILOpCode Opcode, int Given)
{
    /// <summary>What follows an opcode.</summary>
    internal enum Operand { Nothing, Byte, Number, Token, Near }

    /// <summary>The opcodes of rules with what follows them.</summary>
    public static IReadOnlyDictionary<ILOpCode, Operand> Opcodes { get; } = new Dictionary<ILOpCode, Operand>
    {
        [ILOpCode.Ldarg_0] = Operand.Nothing, [ILOpCode.Ldarg_1] = Operand.Nothing, [ILOpCode.Ldarg_2] = Operand.Nothing,
        [ILOpCode.Ldloc_0] = Operand.Nothing, [ILOpCode.Ldloc_1] = Operand.Nothing, [ILOpCode.Ldloc_2] = Operand.Nothing, [ILOpCode.Ldloc_3] = Operand.Nothing, [ILOpCode.Ldloc_s] = Operand.Byte,
        [ILOpCode.Stloc_0] = Operand.Nothing, [ILOpCode.Stloc_1] = Operand.Nothing, [ILOpCode.Stloc_2] = Operand.Nothing, [ILOpCode.Stloc_3] = Operand.Nothing, [ILOpCode.Stloc_s] = Operand.Byte,
        [ILOpCode.Ldloca_s] = Operand.Byte,
        [ILOpCode.Ldnull] = Operand.Nothing, [ILOpCode.Ldstr] = Operand.Token,
        [ILOpCode.Ldc_i4_0] = Operand.Nothing, [ILOpCode.Ldc_i4_1] = Operand.Nothing, [ILOpCode.Ldc_i4_2] = Operand.Nothing,
        [ILOpCode.Ldc_i4_3] = Operand.Nothing, [ILOpCode.Ldc_i4_4] = Operand.Nothing, [ILOpCode.Ldc_i4_5] = Operand.Nothing, [ILOpCode.Ldc_i4_6] = Operand.Nothing,
        [ILOpCode.Ldc_i4_m1] = Operand.Nothing, [ILOpCode.Ldc_i4_7] = Operand.Nothing, [ILOpCode.Ldc_i4_8] = Operand.Nothing, [ILOpCode.Ldc_i4_s] = Operand.Byte, [ILOpCode.Ldc_i4] = Operand.Number,
        [ILOpCode.Ldfld] = Operand.Token, [ILOpCode.Stfld] = Operand.Token, [ILOpCode.Ldsfld] = Operand.Token, [ILOpCode.Stsfld] = Operand.Token,
        [ILOpCode.Call] = Operand.Token, [ILOpCode.Callvirt] = Operand.Token, [ILOpCode.Newobj] = Operand.Token, [ILOpCode.Ldftn] = Operand.Token,
        [ILOpCode.Newarr] = Operand.Token, [ILOpCode.Stelem_ref] = Operand.Nothing, [ILOpCode.Stelem_i4] = Operand.Nothing,
        [ILOpCode.Dup] = Operand.Nothing, [ILOpCode.Pop] = Operand.Nothing,
        [ILOpCode.Brtrue_s] = Operand.Near, [ILOpCode.Ret] = Operand.Nothing,
    };

    private static readonly Operand?[] Short = [.. Enumerable.Range(0, 256).Select(o => Opcodes.TryGetValue((ILOpCode)o, out var operand) ? operand : (Operand?)null)];

    /// <summary>Whether the opcode is one of rules.</summary>
    public bool IsListed => What is not null;

    private Operand? What => Of(Opcode);

    private static Operand? Of(ILOpCode opcode) => (int)opcode < Short.Length ? Short[(int)opcode] : Opcodes.TryGetValue(opcode, out var operand) ? operand : null;

    /// <summary>The operation that begins at an offset. One that is on no list ends where it begins.</summary>
    public static CodeStep At(ImmutableArray<byte> code, int start)
    {
        var isWide = code[start] == 0xFE && start + 1 < code.Length;
        var opcode = (ILOpCode)(isWide ? 0xFE00 | code[start + 1] : code[start]);
        var at = start + (isWide ? 2 : 1);
        var rest = code.AsSpan()[at..];
        return (Of(opcode) ?? Operand.Nothing) switch
        {
            Operand.Nothing => new(start, at, opcode, 0),
            Operand.Byte or Operand.Near => new(start, at + 1, opcode, (sbyte)rest[0]),
            _ => new(start, at + 4, opcode, BinaryPrimitives.ReadInt32LittleEndian(rest)),
        };
    }

    /// <summary>Where a branch goes.</summary>
    public int? Target => What == Operand.Near ? End + Given : null;

    /// <summary>What the token refers to, of an operation that is given one other than a text.</summary>
    public EntityHandle Handle => MetadataTokens.EntityHandle(Given);
}
