using Compliance.Cases;

namespace Compliance.Json;

/// <summary>How much of a case file is taken before it is refused. The limits are those of the file format, not of the machine.</summary>
public sealed record ReadLimits
{
    /// <summary>The limits used where no others are given.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Bytes of one document or of one line of JSON Lines.</summary>
    public int Bytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Levels of lists and objects inside each other.</summary>
    public int Depth { get; init; } = 32;

    /// <summary>Entries of a list of the file itself, but for that of acts.</summary>
    public int Entries { get; init; } = 10_000;

    /// <summary>Entries of a list inside a record. Acts may share the record, and rules go through the list for each of them.</summary>
    public int InnerEntries { get; init; } = 500;

    /// <summary>Acts of one file. A rule may look at every act for each act: what a file costs grows with the square of this.</summary>
    public int Acts { get; init; } = 2_000;

    /// <summary>Acts of one file times the entries of its longest list inside a record: how often one condition may be asked of the file.</summary>
    public int ActsByEntries { get; init; } = 200_000;

    /// <summary>Characters of one text.</summary>
    public int Characters { get; init; } = 10_000;

    /// <summary>Faults listed for one document; one more says that there are others.</summary>
    public int Faults { get; init; } = 1_000;

    internal bool Take(CaseFile file, int longestList) => !file.Acts.TryGet(out var acts) || (long)acts.Count * longestList <= ActsByEntries;
}
