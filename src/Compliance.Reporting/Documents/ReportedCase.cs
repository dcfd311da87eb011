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

/// <summary>Which files or acts a number counts.</summary>
/// <param name="Counts">Whether files are counted, acts, or acts with a mark.</param>
/// <param name="Chapter">Number of the chapter; empty for each act once.</param>
public sealed record ActListKey(ActCount Counts, string Chapter = "")
{
    /// <summary>Id of the body, of the act or, where files are counted, of the file; <c>null</c> for any.</summary>
    public string? Body { get; init; }

    /// <summary>Month of the act, <c>2024-05</c>; empty for undated acts; <c>null</c> for any.</summary>
    public string? Month { get; init; }

    /// <summary>Code of the kind of act; <c>null</c> for any.</summary>
    public string? ActKind { get; init; }

    /// <summary>Whether an act is counted.</summary>
    public bool Holds(ReportedAct act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return act.Chapters.TryGetValue(Chapter, out var marks) && Holds(new ActPlace(Chapter, act.Body, FindingPlace.MonthOf(act.Date), act.Kind, marks));
    }

    /// <summary>Whether acts of a place are counted.</summary>
    public bool Holds(ActPlace place) => Chapter == place.Chapter && Holds(place.Marks) && (Body is null || Body == place.Body)
        && (Month is null || Month == place.Month) && (ActKind is null || ActKind == place.Kind);

    /// <summary>What it asks for by name.</summary>
    public IEnumerable<(string Name, string Value)> Named => new[] { ("chapter", Chapter.Length == 0 ? null : Chapter), ("body", Body), ("month", Month), ("actKind", ActKind) }
        .Where(n => n.Item2 is not null).Select(n => (n.Item1, n.Item2!));

    private bool Holds(ActMarks marks) => Counts switch
    {
        ActCount.Examined => marks.HasFlag(ActMarks.Examined),
        ActCount.Broken => marks.HasFlag(ActMarks.Broken),
        ActCount.Open => marks.HasFlag(ActMarks.Open),
        _ => true,
    };
}

/// <summary>What lists tell acts apart by: how one came out in one chapter, or under the empty chapter in all together.</summary>
public readonly record struct ActPlace(string Chapter, string Body, string Month, string Kind, ActMarks Marks);

/// <summary>What a number of files or acts counts.</summary>
public enum ActCount
{
    /// <summary>Case files judged.</summary>
    Files,

    /// <summary>Acts.</summary>
    Acts,

    /// <summary>Acts examined.</summary>
    Examined,

    /// <summary>Acts with a violation.</summary>
    Broken,

    /// <summary>Acts with an open finding.</summary>
    Open,
}
