using Compliance.Cases;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>How something that falls due stands on a day.</summary>
public enum DueState
{
    /// <summary>The last day has passed, and the file says that it was not done: the rule is breached.</summary>
    [Words("overdue", "vaxtı keçib")] Overdue,

    /// <summary>It has to be done by the day; the day after, a rule is breached.</summary>
    [Words("due", "vaxtı çatır")] Due,

    /// <summary>Something ends on the day, and nobody breaches anything.</summary>
    [Words("ends", "bitir")] Ends,

    /// <summary>The file does not settle whether it falls due, or when; the missing facts are listed.</summary>
    [Words("may be due", "vaxtı çata bilər")] MayBeDue,
}

/// <summary>Something that falls due: for whom, when, and by which provision.</summary>
public sealed record DueItem
{
    /// <summary>Id of the case file.</summary>
    public required string File { get; init; }

    /// <summary>The day as of which the file's facts were drawn up; <c>null</c> where it names none. What was done later is not on file.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Id of the person concerned; empty when the act names none.</summary>
    public required string Subject { get; init; }

    /// <summary>Id of the body that acts; empty when it is not known.</summary>
    public required string Body { get; init; }

    /// <summary>The act it comes from.</summary>
    public required PersonnelAct Act { get; init; }

    /// <summary>Id of the duty, or of the rule whose term runs.</summary>
    public required string Clause { get; init; }

    /// <summary>The provision.</summary>
    public required Provision Provision { get; init; }

    /// <summary>The wording that was applied; <c>null</c> where none could be chosen.</summary>
    public ProvisionVersion? Version { get; init; }

    /// <summary>How the text of the provision was seen.</summary>
    public Grade Grade { get; init; } = Grade.OfficialCopy;

    /// <summary>Whether two others than its author have not reviewed the clause and all it rests on yet.</summary>
    public bool IsUnderReview { get; init; }

    /// <summary>How it stands.</summary>
    public required DueState State { get; init; }

    /// <summary>The day; the earliest it can be where <see cref="State"/> is <see cref="DueState.MayBeDue"/>; <c>null</c> where the file leaves it open.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Id of the rule that is breached the day after; <c>null</c> where the day only ends something.</summary>
    public string? Breaks { get; init; }

    /// <summary>Who has to see to it; none where the provision does not name one party for all cases.</summary>
    public IReadOnlyList<Party> Parties { get; init; } = [];

    /// <summary>What falls due, in a sentence or two.</summary>
    public required Text Message { get; init; }

    /// <summary>How the day was counted, with each shift, where it is the end of a term.</summary>
    public Deadline? Deadline { get; init; }

    /// <summary>What the file is silent about, where <see cref="State"/> is <see cref="DueState.MayBeDue"/>.</summary>
    public IReadOnlyList<MissingFact> Missing { get; init; } = [];

    /// <summary>What limits the certainty, in ordinal order, as in findings.</summary>
    public IReadOnlyList<string> Caveats { get; init; } = [];

    /// <summary>Why, in full.</summary>
    public Proof? Proof { get; init; }
}
