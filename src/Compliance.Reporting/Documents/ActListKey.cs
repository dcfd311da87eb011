namespace Compliance.Reporting.Documents;

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

    /// <summary>Kind and classification of the position; empty for acts of which it is not known; <c>null</c> for any.</summary>
    public string? Position { get; init; }

    /// <summary>Code of the age band; empty for acts of which it is not known; <c>null</c> for any.</summary>
    public string? Age { get; init; }

    /// <summary>Whether an act is counted.</summary>
    public bool Holds(ReportedAct act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return act.Chapters.TryGetValue(Chapter, out var marks) && Has(marks) && (Body is null || Body == act.Body)
            && (Month is null || Month == FindingPlace.MonthOf(act.Date)) && (ActKind is null || ActKind == act.Kind)
            && (Position is null || Position == act.Position) && (Age is null || Age == act.Age);
    }

    /// <summary>What it asks for by name.</summary>
    public IEnumerable<(string Name, string Value)> Named => new[] { ("chapter", Chapter.Length == 0 ? null : Chapter), ("body", Body), ("month", Month), ("actKind", ActKind), ("position", Position), ("age", Age) }
        .Where(n => n.Item2 is not null).Select(n => (n.Item1, n.Item2!));

    /// <summary>Whether acts that came out so are counted.</summary>
    internal bool Has(ActMarks marks) => Counts switch
    {
        ActCount.Examined => marks.HasFlag(ActMarks.Examined),
        ActCount.Broken => marks.HasFlag(ActMarks.Broken),
        ActCount.Open => marks.HasFlag(ActMarks.Open),
        _ => true,
    };
}

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
