using Compliance.Cases;

namespace Compliance.Json;

/// <summary>What reading one document, or one line of JSON Lines, gave: a case without a fault, or the faults for which it was refused.</summary>
/// <param name="Source">The path, for a line of JSON Lines followed by <c>(line N)</c>.</param>
/// <param name="Case">The case; <c>null</c> when refused.</param>
/// <param name="Faults">All faults in order of place; none when the case was read.</param>
public sealed record ReadResult(string Source, CaseFile? Case, IReadOnlyList<Fault> Faults)
{
    /// <summary>The path alone, as it was named.</summary>
    public string Path { get; init; } = Source;

    /// <summary>The line of JSON Lines it stands on, from 1; 1 for a document of its own.</summary>
    public int Line { get; init; } = 1;

    /// <summary>How many bytes of its file were read for it, with its line end and the lines without text before it: what tells how far a reading is.</summary>
    public long Bytes { get; init; }

    /// <summary>Whether the document was refused.</summary>
    public bool IsRefused => Case is null;
}
