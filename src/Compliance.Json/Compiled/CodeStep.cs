using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Compliance.Json;

/// <summary>One operation of a method: where it stands, what it is and what it is given.</summary>
internal readonly record struct CodeStep(int Start, int End, ILOpCode Opcode, int Given)
{
    /// <summary>What follows an opcode.</summary>
    private enum Operand { Unlisted, Nothing, Byte, Near, Number, Token }

    /// <summary>Whether the opcode is one of rules.</summary>
    public bool IsListed => Lists(Opcode);

    /// <summary>Whether it may go on elsewhere than after itself.</summary>
    public bool IsJump => Of(Opcode) == Operand.Near;

    /// <summary>Where a jump goes.</summary>
    public int Target => End + Given;

    /// <summary>What the token refers to, of an operation that is given one other than a text.</summary>
    public EntityHandle Handle => MetadataTokens.EntityHandle(Given);

    /// <summary>Whether an opcode is one of rules.</summary>
    public static bool Lists(ILOpCode opcode) => Of(opcode) != Operand.Unlisted;

    /// <summary>The operation that begins at an offset. One that is on no list ends where it begins.</summary>
    public static CodeStep At(ReadOnlySpan<byte> code, int start)
    {
        var isWide = code[start] == 0xFE && start + 1 < code.Length;
        var opcode = (ILOpCode)(isWide ? 0xFE00 | code[start + 1] : code[start]);
        var at = start + (isWide ? 2 : 1);
        var rest = code[at..];
        return Of(opcode) switch
        {
            Operand.Unlisted or Operand.Nothing => new(start, at, opcode, 0),
            Operand.Byte or Operand.Near => new(start, at + 1, opcode, (sbyte)rest[0]),
            _ => new(start, at + 4, opcode, BinaryPrimitives.ReadInt32LittleEndian(rest)),
        };
    }

    private static Operand Of(ILOpCode opcode) => opcode switch
    {
        ILOpCode.Ldarg_0 or ILOpCode.Ldarg_1 or ILOpCode.Ldarg_2
            or ILOpCode.Ldloc_0 or ILOpCode.Ldloc_1 or ILOpCode.Ldloc_2 or ILOpCode.Ldloc_3
            or ILOpCode.Stloc_0 or ILOpCode.Stloc_1 or ILOpCode.Stloc_2 or ILOpCode.Stloc_3
            or ILOpCode.Ldnull or ILOpCode.Ldc_i4_m1 or ILOpCode.Ldc_i4_0 or ILOpCode.Ldc_i4_1 or ILOpCode.Ldc_i4_2 or ILOpCode.Ldc_i4_3
            or ILOpCode.Ldc_i4_4 or ILOpCode.Ldc_i4_5 or ILOpCode.Ldc_i4_6 or ILOpCode.Ldc_i4_7 or ILOpCode.Ldc_i4_8
            or ILOpCode.Stelem_ref or ILOpCode.Stelem_i4 or ILOpCode.Dup or ILOpCode.Pop or ILOpCode.Ret => Operand.Nothing,
        ILOpCode.Ldloc_s or ILOpCode.Stloc_s or ILOpCode.Ldloca_s or ILOpCode.Ldc_i4_s => Operand.Byte,
        ILOpCode.Brtrue_s => Operand.Near,
        ILOpCode.Ldc_i4 => Operand.Number,
        ILOpCode.Ldstr or ILOpCode.Ldfld or ILOpCode.Stfld or ILOpCode.Ldsfld or ILOpCode.Stsfld
            or ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj or ILOpCode.Ldftn or ILOpCode.Newarr => Operand.Token,
        _ => Operand.Unlisted,
    };
}
