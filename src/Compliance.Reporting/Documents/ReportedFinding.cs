using Compliance.Law;

namespace Compliance.Reporting.Documents;

/// <summary>
/// A finding as reports carry it, free of the case file it came from: criterion, condition, proof in brief, severity, remedy, body and record,
/// with empty places for what a person writes. What is empty is left out where findings are kept, and is empty when they are read again.
/// </summary>
public sealed record ReportedFinding
{
    /// <summary>Stable id: digest of file, act, rule and wording; the same finding has the same id in every run.</summary>
    public required string Id { get; init; } = "";

    /// <summary>Id of the case file; a pseudonym in the published edition.</summary>
    public required string File { get; init; } = "";

    /// <summary>Where the file came from: its path, and the line of a JSON Lines file; empty in the published edition.</summary>
    public string Source { get; init; } = "";

    /// <summary>Line of a JSON Lines file, from 1; 1 for a file of its own.</summary>
    public int Line { get; init; } = 1;

    /// <summary>Id of the person; a pseudonym in the published edition, empty where the act names none.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Id of the state body that acted; empty where the file names none.</summary>
    public string Body { get; init; } = "";

    /// <summary>Id of the act in its file.</summary>
    public required string Act { get; init; } = "";

    /// <summary>Code of the kind of act.</summary>
    public required string ActKind { get; init; } = "";

    /// <summary>Place of the act in its file.</summary>
    public string ActPath { get; init; } = "";

    /// <summary>Day of the act, where the file gives it; only its month in the published edition (its first day).</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Id of the rule; of the provision for one that is not checked.</summary>
    public required string Rule { get; init; } = "";

    /// <summary>Id of the provision.</summary>
    public required string Provision { get; init; } = "";

    /// <summary>The provision and wording as a lawyer cites them.</summary>
    public Text Citation { get; init; } = Text.None;

    /// <summary>What the wording requires; empty where none was in force.</summary>
    public Text Duty { get; init; } = Text.None;

    /// <summary>First day in force of the wording; <c>null</c> where none was chosen.</summary>
    public DateOnly? WordingFrom { get; init; }

    /// <summary>Number of the chapter it is reported in.</summary>
    public required string Chapter { get; init; } = "";

    /// <summary>Code of the outcome; <c>decision</c> for what is said of a decision that does not count.</summary>
    public required string Outcome { get; init; } = "";

    /// <summary>Code of the kind of finding: the outcome, or what is counted apart from it.</summary>
    public required string Kind { get; init; } = "";

    /// <summary>Code of the severity.</summary>
    public string Severity { get; init; } = "";

    /// <summary>Code of the grade of the text.</summary>
    public string Grade { get; init; } = "";

    /// <summary>Whether a rule it rests on is under review.</summary>
    public bool IsUnderReview { get; init; }

    /// <summary>What limits its certainty.</summary>
    public IReadOnlyList<string> Caveats { get; init; } = [];

    /// <summary>The finding in a sentence or two.</summary>
    public Text Message { get; init; } = Text.None;

    /// <summary>The facts that decided, with their places; empty for findings that ask for nothing, and in the published edition.</summary>
    public IReadOnlyList<ReportedFact> Facts { get; init; } = [];

    /// <summary>The facts that would settle it.</summary>
    public IReadOnlyList<ReportedFact> Missing { get; init; } = [];

    /// <summary>What would have made it lawful and whether it can still be done; empty for none.</summary>
    public IReadOnlyList<Text> Remedies { get; init; } = [];

    /// <summary>Whether what would have made it lawful can still be done: <c>still-possible</c>, <c>no-longer-possible</c>, <c>not-told-by-the-file</c>; empty where nothing is known that would.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>
    /// Against the baseline: <c>new</c>, <c>persisting</c> for violations; <c>resolved</c> for what was one and is compliant or does not apply now, <c>unsettled</c> for what was one and is open now;
    /// empty for others and without a baseline.
    /// </summary>
    public string Change { get; init; } = "";

    /// <summary>Id of the recorded judgment or waiver it rests on, or that it is about; empty for none.</summary>
    public string Decision { get; init; } = "";

    /// <summary>Of a finding about a decision what that is: <c>judgment</c>, <c>waiver</c>, <c>remark</c>; empty for all others.</summary>
    public string DecisionKind { get; init; } = "";

    /// <summary>What a person says of the effect of the error on the outcome: <c>none-identified</c>, <c>could-have-changed</c>, <c>changed</c>; empty until somebody does.</summary>
    public string Effect { get; init; } = "";

    /// <summary>What a person says of its cause; never generated.</summary>
    public string Cause { get; init; } = "";

    /// <summary>What a person recommends; never generated.</summary>
    public string Recommendation { get; init; } = "";

    /// <summary>Whether lists show it: it asks for something, or changed against the baseline.</summary>
    [Newtonsoft.Json.JsonIgnore]
    public bool IsListed => Change.Length > 0 || !FindingKind.IsQuietCode(Kind);

    /// <summary>What is kept of it: all of a finding that lists show, of others which rule came out how on which act, and no more.</summary>
    [Newtonsoft.Json.JsonIgnore]
    public ReportedFinding Kept => IsListed ? this : new()
    {
        Id = Id, Source = Source, Line = Line, File = File, Body = Body, Act = Act, ActKind = ActKind, Date = Date, Rule = Rule, Provision = Provision, WordingFrom = WordingFrom, Chapter = Chapter, Outcome = Outcome, Kind = Kind,
    };
}

/// <summary>A fact of a finding: its place, its name and its value; a missing one has the document and holder for its value.</summary>
public sealed record ReportedFact(string Path, Text Words, Text Value);
