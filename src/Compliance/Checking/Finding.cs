using Compliance.Cases;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>What one rule says of one act, with everything needed to follow and to contest it.</summary>
public sealed record Finding
{
    /// <summary>Id of the case file.</summary>
    public required string File { get; init; }

    /// <summary>Id of the person concerned; empty when the act names none.</summary>
    public required string Subject { get; init; }

    /// <summary>The act judged.</summary>
    public required PersonnelAct Act { get; init; }

    /// <summary>Id of the rule; the id of the provision for <see cref="Outcome.NotChecked"/>.</summary>
    public required string Rule { get; init; }

    /// <summary>The provision.</summary>
    public required Provision Provision { get; init; }

    /// <summary>The wording that was applied; <c>null</c> where none could be chosen.</summary>
    public ProvisionVersion? Version { get; init; }

    /// <summary>What a text later given effect back makes of the act; anything but none is a statement on the change, counted apart from the outcomes.</summary>
    public TextChange Change { get; init; }

    /// <summary>The text later given effect back, for a statement on the change.</summary>
    public ProvisionVersion? LaterVersion { get; init; }

    /// <summary>What the rule says; <see cref="Outcome.NeedsJudgment"/> for a statement on a change of the law.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>How much a breach weighs.</summary>
    public Severity Severity { get; init; } = Severity.Major;

    /// <summary>How the text of the provision was seen.</summary>
    public Grade Grade { get; init; } = Grade.OfficialCopy;

    /// <summary>Whether two others than the author have yet to review the rule, or something it rests on. A provision left out for that reason says so too.</summary>
    public bool IsUnderReview { get; init; }

    /// <summary>What limits the certainty of the finding, in ordinal order.</summary>
    public IReadOnlyList<string> Caveats { get; init; } = [];

    /// <summary>The smallest sets of facts that would settle an undetermined finding.</summary>
    public IReadOnlyList<MissingFacts> Missing { get; init; } = [];

    /// <summary>The finding in a sentence or two.</summary>
    public required Text Message { get; init; }

    /// <summary>Id of the judgment or waiver of the register that it rests on; empty for none.</summary>
    public string Decision { get; init; } = "";

    /// <summary>What remarks of the register say of it; they change no outcome.</summary>
    public Decisions.Remark Remark { get; init; } = Decisions.Remark.None;

    /// <summary>Why, in full; <c>null</c> where there is nothing to prove (<see cref="Outcome.NotChecked"/>) or none was asked for.</summary>
    public Proof? Proof { get; init; }

    /// <summary>What would have made a violation lawful; <c>null</c> where that was not asked for, or there is no violation.</summary>
    public Repairs? Repairs { get; init; }

    /// <summary>Whether the violation waits for legal staff to confirm the text of the law: never summed with the others.</summary>
    public bool IsToBeConfirmed => Outcome == Outcome.Violation && Grade.NeedsConfirmation();
}

/// <summary>Facts which, once known, can settle a finding, and as what.</summary>
public sealed record MissingFacts(IReadOnlyList<MissingFact> Facts, IReadOnlyList<Outcome> Settles);

/// <summary>A fact the file is silent about: its place, its words, the document that usually shows it and who holds that.</summary>
public sealed record MissingFact(string Path, Text Words, Text Document, Text Holder);
