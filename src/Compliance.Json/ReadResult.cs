using Compliance.Cases;
using Compliance.Facts;

namespace Compliance.Json;

/// <summary>What reading one document, or one line of JSON Lines, gave: a case without a fault, or the faults for which it was refused.</summary>
/// <param name="Path">The path, as it was named.</param>
/// <param name="Case">The case; <c>null</c> when refused.</param>
/// <param name="Faults">All faults in order of place; none when the case was read.</param>
public sealed record ReadResult(string Path, CaseFile? Case, IReadOnlyList<Fault> Faults)
{
    /// <summary>The path, for a line of JSON Lines followed by <c>(line N)</c>.</summary>
    public string Source => IsOneOfLines ? $"{Path}(line {Readable.Of(Line)})" : Path;

    /// <summary>Whether it is a line of JSON Lines, not a document of its own.</summary>
    public bool IsOneOfLines { get; init; }

    /// <summary>The line of JSON Lines it stands on, from 1; 1 for a document of its own.</summary>
    public int Line { get; init; } = 1;

    /// <summary>How many bytes of its file were read for it, with its line end and the lines without text before it: what tells how far a reading is.</summary>
    public long Bytes { get; init; }

    /// <summary>Whether the document was refused.</summary>
    public bool IsRefused => Case is null;
}
