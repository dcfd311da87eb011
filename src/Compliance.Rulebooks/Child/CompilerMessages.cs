using Compliance.Rulebooks.Compiling;
using Compliance.Rulebooks.Gate;
using Compliance.Rulebooks.Mutation;

namespace Compliance.Rulebooks.Child;

/// <summary>What the compiling process is at.</summary>
internal enum CompilerStep : byte
{
    /// <summary>It reads a block.</summary>
    Reading = 1,

    /// <summary>It compiles all blocks together.</summary>
    Compiling = 2,

    /// <summary>The answer follows.</summary>
    Done = 3,
}

/// <summary>What is asked of the compiling process.</summary>
internal enum CompilerRequest : byte
{
    /// <summary>Compile blocks of pages, behind the gate.</summary>
    Compile = 1,

    /// <summary>Find the small changes of blocks that compiled.</summary>
    Change = 2,

    /// <summary>Compile such changes.</summary>
    CompileChanged = 3,
}

/// <summary>Changed blocks: the indexes of those the compiler refuses, and the others compiled.</summary>
internal sealed record ChangedAnswer(IReadOnlySet<int> Refused, byte[] Assembly);

/// <summary>What came of blocks: the compiled bytes with the words of each block, or faults.</summary>
internal sealed record CompilerAnswer(byte[]? Assembly, IReadOnlyList<PageFault> Faults, IReadOnlyList<SaidWords> Words);

/// <summary>How blocks and answers stand in the pipes between the two processes.</summary>
internal static class CompilerMessages
{
    private const int MostOfAssembly = 64 * 1024 * 1024;
    private const int MostItems = 1_000_000;

    public static void WriteRequest(BinaryWriter output, CompilerRequest request, GateLayers layers, IReadOnlyList<RuleBlock> blocks)
    {
        output.Write((byte)request);
        output.Write((byte)layers);
        output.Write(blocks.Count);
        foreach (var block in blocks)
        {
            output.Write(block.Path);
            output.Write(block.Line);
            output.Write(block.Code);
        }
    }

    public static (CompilerRequest Request, GateLayers Layers, IReadOnlyList<RuleBlock> Blocks) ReadRequest(BinaryReader input) => ((CompilerRequest)input.ReadByte(), (GateLayers)input.ReadByte(), Items(input, i => new RuleBlock(i.ReadString(), i.ReadInt32(), i.ReadString())));

    public static void WriteAnswer(BinaryWriter output, CompilerAnswer answer)
    {
        WriteBytes(output, answer.Assembly ?? []);
        output.Write(answer.Faults.Count);
        foreach (var fault in answer.Faults)
        {
            output.Write(fault.Path);
            output.Write(fault.Line);
            output.Write(fault.Column);
            output.Write(fault.Code);
            output.Write(fault.Message);
        }
        output.Write(answer.Words.Count);
        foreach (var words in answer.Words)
        {
            WriteTexts(output, words.Limits);
            WriteTexts(output, words.Demands);
        }
    }

    /// <exception cref="InvalidDataException">It is no answer.</exception>
    public static CompilerAnswer ReadAnswer(BinaryReader input)
    {
        var assembly = ReadBytes(input);
        var faults = Items(input, i => new PageFault(i.ReadString(), i.ReadInt32(), i.ReadInt32(), i.ReadString(), i.ReadString()));
        var words = Items(input, i => new SaidWords(ReadTexts(i), ReadTexts(i)));
        return new(assembly.Length == 0 ? null : assembly, faults, words);
    }

    public static void WriteChanges(BinaryWriter output, IReadOnlyList<BlockChanges> blocks)
    {
        output.Write(blocks.Count);
        foreach (var (text, changes) in blocks)
        {
            output.Write(text);
            output.Write(changes.Count);
            foreach (var (from, to, kind, by) in changes)
            {
                output.Write(from);
                output.Write(to);
                output.Write(kind);
                output.Write(by);
            }
        }
    }

    public static IReadOnlyList<BlockChanges> ReadChanges(BinaryReader input) =>
        Items(input, i => new BlockChanges(i.ReadString(), Items(i, c => new TextChange(c.ReadInt32(), c.ReadInt32(), c.ReadString(), c.ReadString()))));

    public static void WriteChanged(BinaryWriter output, ChangedAnswer answer)
    {
        output.Write(answer.Refused.Count);
        foreach (var index in answer.Refused)
            output.Write(index);
        WriteBytes(output, answer.Assembly);
    }

    public static ChangedAnswer ReadChanged(BinaryReader input) => new(Items(input, i => i.ReadInt32()).ToHashSet(), ReadBytes(input));

    private static void WriteBytes(BinaryWriter output, byte[] bytes)
    {
        output.Write(bytes.Length);
        output.Write(bytes);
    }

    private static byte[] ReadBytes(BinaryReader input)
    {
        var length = input.ReadInt32();
        var bytes = length is >= 0 and <= MostOfAssembly ? input.ReadBytes(length) : throw new InvalidDataException();
        return bytes.Length == length ? bytes : throw new EndOfStreamException();
    }

    private static void WriteTexts(BinaryWriter output, IReadOnlySet<string> texts)
    {
        output.Write(texts.Count);
        foreach (var text in texts)
            output.Write(text);
    }

    private static HashSet<string> ReadTexts(BinaryReader input) => Items(input, i => i.ReadString()).ToHashSet(StringComparer.Ordinal);

    private static List<T> Items<T>(BinaryReader input, Func<BinaryReader, T> read)
    {
        var count = input.ReadInt32();
        if (count is < 0 or > MostItems)
            throw new InvalidDataException();
        var items = new List<T>();
        for (var i = 0; i < count; i++)
            items.Add(read(input));
        return items;
    }
}
