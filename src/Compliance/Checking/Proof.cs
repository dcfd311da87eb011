using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>What a part of a proof is about.</summary>
public enum ProofPartKind
{
    /// <summary>The day whose law governs.</summary>
    GoverningDay,

    /// <summary>A condition under which the rule applies.</summary>
    Condition,

    /// <summary>A definition the rule uses.</summary>
    Definition,

    /// <summary>An exception that was tried.</summary>
    Exception,

    /// <summary>A rule that would take precedence.</summary>
    Override,

    /// <summary>A requirement.</summary>
    Requirement,

    /// <summary>A question put to a person, and the answer if one is recorded.</summary>
    Question,

    /// <summary>A waiver on file.</summary>
    Waiver,

    /// <summary>A transition clause that was tried.</summary>
    Transition,

    /// <summary>What another text of the law says: as it stood, or as later given effect back.</summary>
    OtherText,
}

/// <summary>One part of a proof: its value and the steps that gave it.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Title">What is asked, in words: the exception's reason, the definition's name, the question.</param>
/// <param name="Truth">What it gave.</param>
/// <param name="Steps">How: the evaluation, step by step, with every fact and its place.</param>
public sealed record ProofPart(ProofPartKind Kind, Text Title, Truth Truth, IReadOnlyList<Step> Steps)
{
    /// <summary>The provision behind an exception, definition or overriding rule.</summary>
    public ProvisionVersion? Version { get; init; }

    /// <summary>Id of the exception, definition or overriding rule.</summary>
    public string Clause { get; init; } = "";

    /// <summary>The parts of an exception, definition or overriding rule, all of which must hold.</summary>
    public IReadOnlyList<ProofPart> Parts { get; init; } = [];

    /// <summary>Whether the part had to hold for the rule to apply; false for exceptions, overriding rules and definitions that must not cover the act.</summary>
    public bool IsWanted { get; init; } = Kind is not (ProofPartKind.Exception or ProofPartKind.Override);

    /// <summary>Whether it is a duty whose term is still running: neither met nor breached yet.</summary>
    public bool IsStillOpen { get; init; }

    /// <summary>The deadline, where the part is one and its start is known.</summary>
    public Deadline? Deadline { get; init; }

    /// <summary>The wordings looked at for <see cref="ProofPartKind.OtherText"/>.</summary>
    public IReadOnlyList<VersionCandidate> Versions { get; init; } = [];
}

/// <summary>A wording of the provision that was looked at, and why it was taken or not.</summary>
public sealed record VersionCandidate(ProvisionVersion Version, bool IsChosen, Text Why);

/// <summary>Why a finding is what it is. The short and the full reading both come from here.</summary>
/// <param name="Versions">The wordings looked at.</param>
/// <param name="Parts">Every part, in the order of judging.</param>
public sealed record Proof(IReadOnlyList<VersionCandidate> Versions, IReadOnlyList<ProofPart> Parts)
{
    /// <summary>The facts that decided, one sentence each: those under the parts that made the outcome what it is.</summary>
    public IReadOnlyList<DecidingFact> DecidingFacts => DecidingFact.Of(this);
}
