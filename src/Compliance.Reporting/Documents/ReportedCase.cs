namespace Compliance.Reporting.Documents;

/// <summary>A case file that was judged, with its acts of the period: what stands behind the numbers of files and acts.</summary>
public sealed record ReportedCase
{
    /// <summary>Id of the case file.</summary>
    public required string File { get; init; }

    /// <summary>Path of the file, as the user named it.</summary>
    public string Source { get; init; } = "";

    /// <summary>Line of a JSON Lines file, from 1.</summary>
    public int Line { get; init; } = 1;

    /// <summary>Id of the file's state body; empty where it names none.</summary>
    public string Body { get; init; } = "";

    /// <summary>Its acts of the period and body reported on.</summary>
    public IReadOnlyList<ReportedAct> Acts { get; init; } = [];
}

/// <summary>An act of a Report and how it came out.</summary>
public sealed record ReportedAct
{
    /// <summary>Id of the act in its file.</summary>
    public required string Act { get; init; }

    /// <summary>Code of the kind of act.</summary>
    public required string Kind { get; init; }

    /// <summary>Id of the body that acted; empty where the file names none.</summary>
    public string Body { get; init; } = "";

    /// <summary>Its day, where the file gives it.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How it came out in each chapter, and under the empty chapter in all together.</summary>
    public IReadOnlyDictionary<string, ActMarks> Chapters { get; init; } = new Dictionary<string, ActMarks>(StringComparer.Ordinal);

    /// <summary>Kind and classification of the position concerned, <c>administrative-3</c>; empty where the file does not give the classification.</summary>
    public string Position { get; init; } = "";

    /// <summary>Code of the age band of the person on the day of the act; empty where the file does not give both days.</summary>
    public string Age { get; init; } = "";

    /// <summary>Its findings that lists show.</summary>
    public IReadOnlyList<FindingReference> Findings { get; init; } = [];
}

/// <summary>A finding by its id, with what a list says of it in a line.</summary>
public sealed record FindingReference(string Id, string Chapter, string Kind, string Provision);

/// <summary>How an act came out: what of <see cref="Periodic.ActTally"/> it counts in.</summary>
[Flags]
public enum ActMarks
{
    /// <summary>Only asked about.</summary>
    None = 0,

    /// <summary>At least one rule applied and was decided.</summary>
    Examined = 1,

    /// <summary>At least one violation.</summary>
    Broken = 2,

    /// <summary>At least one open finding.</summary>
    Open = 4,
}
