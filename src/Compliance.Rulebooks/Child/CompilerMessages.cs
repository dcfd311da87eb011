using Compliance.Rulebooks.Compiling;

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

/// <summary>What came of blocks: the compiled bytes with the words of each block, or faults.</summary>
internal sealed record CompilerAnswer(byte[]? Assembly, IReadOnlyList<PageFault> Faults, IReadOnlyList<SaidWords> Words);

/// <summary>How blocks and answers stand in the pipes between the two processes.</summary>
internal static class CompilerMessages
{
    private const int MostOfAssembly = 64 * 1024 * 1024;
    private const int MostItems = 1_000_000;

    public static void WriteBlocks(BinaryWriter output, IReadOnlyList<RuleBlock> blocks)
    {
        output.Write(blocks.Count);
        foreach (var block in blocks)
        {
            output.Write(block.Path);
            output.Write(block.Line);
            output.Write(block.Code);
        }
    }

    public static IReadOnlyList<RuleBlock> ReadBlocks(BinaryReader input) => Items(input, i => new RuleBlock(i.ReadString(), i.ReadInt32(), i.ReadString()));

    public static void WriteAnswer(BinaryWriter output, CompilerAnswer answer)
    {
        output.Write(answer.Assembly?.Length ?? 0);
        output.Write(answer.Assembly ?? []);
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
        var length = input.ReadInt32();
        var assembly = length is >= 0 and <= MostOfAssembly ? input.ReadBytes(length) : throw new InvalidDataException();
        if (assembly.Length != length)
            throw new EndOfStreamException();
        var faults = Items(input, i => new PageFault(i.ReadString(), i.ReadInt32(), i.ReadInt32(), i.ReadString(), i.ReadString()));
        var words = Items(input, i => new SaidWords(ReadTexts(i), ReadTexts(i)));
        return new(length == 0 ? null : assembly, faults, words);
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
