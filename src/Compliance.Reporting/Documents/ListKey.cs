using Compliance.Facts;

namespace Compliance.Reporting.Documents;

/// <summary>Which findings a list holds. Of what it does not name it holds all.</summary>
/// <param name="Chapter">Number of the chapter; empty for any.</param>
/// <param name="Kind">Code of the kind of finding, or several joined by <c>+</c>; empty for any.</param>
public sealed record ListKey(string Chapter = "", string Kind = "")
{
    /// <summary>Id of the provision.</summary>
    public string? Provision { get; init; }

    /// <summary>Id of the body that acted; empty for findings whose act names none.</summary>
    public string? Body { get; init; }

    /// <summary>Month of the act, <c>2024-05</c>; empty for undated acts.</summary>
    public string? Month { get; init; }

    /// <summary>Code of the kind of act.</summary>
    public string? ActKind { get; init; }

    /// <summary>What the finding is against the baseline.</summary>
    public string? Change { get; init; }

    /// <summary>Code of the severity.</summary>
    public string? Severity { get; init; }

    /// <summary>Code of the grade of the text.</summary>
    public string? Grade { get; init; }

    /// <summary>Whether what would have made it lawful can still be done: a code of <see cref="ReportedFinding.Remedy"/>.</summary>
    public string? Remedy { get; init; }

    /// <summary>A missing fact that would help to settle it, by its English name.</summary>
    public string? Fact { get; init; }

    /// <summary>What a person says of the effect of the error: a code of <see cref="ReportedFinding.Effect"/>; empty where nobody did yet.</summary>
    public string? Effect { get; init; }

    /// <summary>Whether a person recommends something: <c>yes</c> or <c>no</c>.</summary>
    public string? Recommended { get; init; }

    /// <summary>Kind of the decision that a finding is about.</summary>
    public string? DecisionKind { get; init; }

    /// <summary>Whether a finding belongs to the list.</summary>
    public bool Holds(ReportedFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Holds(FindingPlace.Of(finding)) && (Fact is null || finding.Missing.Any(m => m.Words.En == Fact));
    }

    /// <summary>Whether findings of a place belong to the list, as far as places tell: not which facts are missing.</summary>
    public bool Holds(FindingPlace place) =>
        (Chapter.Length == 0 || Chapter == place.Chapter) && HoldsKind(place.Kind)
        && Same(Provision, place.Provision) && Same(Body, place.Body) && Same(Month, place.Month) && Same(ActKind, place.ActKind)
        && Same(Change, place.Change) && Same(Severity, place.Severity) && Same(Grade, place.Grade) && Same(Remedy, place.Remedy)
        && Same(Effect, place.Effect) && Same(Recommended, place.Recommended) && Same(DecisionKind, place.DecisionKind);

    /// <summary>Whether a kind of findings belongs to the list.</summary>
    public bool HoldsKind(string kind) => Kind.Length == 0 || Kind == kind || (Kind.Contains('+', StringComparison.Ordinal) && Kind.Split('+').Contains(kind));

    /// <summary>What the list asks for by name, for programs and for people who look further.</summary>
    public IEnumerable<(string Name, string Value)> Named => new[]
    {
        ("chapter", Chapter.Length == 0 ? null : Chapter), ("kind", Kind.Length == 0 ? null : Kind), ("provision", Provision), ("body", Body), ("month", Month),
        ("actKind", ActKind), ("change", Change), ("severity", Severity), ("grade", Grade), ("remedy", Remedy), ("fact", Fact),
        ("effect", Effect), ("recommended", Recommended), ("decisionKind", DecisionKind),
    }.Where(n => n.Item2 is not null).Select(n => (n.Item1, n.Item2!));

    private static bool Same(string? asked, string held) => asked is null || asked == held;
}

/// <summary>What lists tell findings apart by.</summary>
public readonly record struct FindingPlace(
    string Chapter, string Kind, string Provision, string Body, string Month, string ActKind, string Change, string Severity, string Grade, string Remedy,
    string Effect, string Recommended, string DecisionKind)
{
    /// <summary>The place of a finding.</summary>
    public static FindingPlace Of(ReportedFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new(finding.Chapter, finding.Kind, finding.Provision, finding.Body, MonthOf(finding.Date), finding.ActKind, finding.Change, finding.Severity, finding.Grade, finding.Remedy,
            finding.Effect, finding.Recommendation.Length > 0 ? "yes" : "no", finding.DecisionKind);
    }

    /// <summary>The month of a day, <c>2024-05</c>; empty for none.</summary>
    public static string MonthOf(DateOnly? date) => date is { } day ? Readable.Of(day)[..7] : "";
}
