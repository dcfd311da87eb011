using Compliance.Cases;

namespace Compliance.Tests.Time;

/// <summary>A question about the law in time: a case file, and what each rule is expected to say of an act with the knowledge of a day.</summary>
internal sealed record Puzzle(string Id, string Rulebook, string Document, CaseFile Case, IReadOnlyList<Answer> Expected);

/// <summary>What one rule is expected to say of one act.</summary>
/// <param name="KnownOn">The knowledge day; <c>null</c>: all that the rulebook knows.</param>
/// <param name="Act">Id of the act.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Version">First day of the wording that judges; empty if none does.</param>
/// <param name="Outcome">The outcome as findings write it.</param>
/// <param name="Change">The statement on a change of the law; empty if there is none.</param>
/// <param name="LaterVersion">First day of the text given effect back; empty if there is none.</param>
internal sealed record Answer(string? KnownOn, string Act, string Rule, string Version, string Outcome, string Change, string LaterVersion)
{
    /// <summary>Words that must occur in the reason of the wording chosen, or of any that was looked at where none was; empty: any will do.</summary>
    public string Why { get; init; } = "";

    /// <summary>The caveats of the finding; <c>null</c>: any will do.</summary>
    public string? Caveats { get; init; }

    /// <summary>The paths of all missing facts; <c>null</c>: any will do.</summary>
    public string? Missing { get; init; }

    public DateOnly? KnowledgeDay => KnownOn is null ? null : DateOnly.ParseExact(KnownOn, "yyyy-MM-dd");
}
