using Compliance.Law;

namespace Compliance.Reporting.Evidence;

/// <summary>What a verification looks at, each apart from the others.</summary>
public enum VerifiedPart
{
    /// <summary>The files are those the manifest names, and the manifest is the one that was signed.</summary>
    Integrity,

    /// <summary>No finding was changed, moved, added or removed; the counts add up.</summary>
    Completeness,

    /// <summary>The same case files, judged anew by the same rulebook, give the same findings.</summary>
    Rejudgment,
}

/// <summary>What a verification found of something.</summary>
public enum VerifiedState
{
    /// <summary>It is as the manifest says.</summary>
    Established,

    /// <summary>Nothing contradicts it, but it was not, or could not be, established.</summary>
    NotEstablished,

    /// <summary>It is otherwise than the manifest says.</summary>
    Differs,

    /// <summary>It cannot be read: nothing was verified.</summary>
    Unreadable,
}

/// <summary>One thing a verification established, or did not.</summary>
/// <param name="Part">What it belongs to.</param>
/// <param name="State">What was found.</param>
/// <param name="File">The file it is about, as the manifest names it; empty where it is about none.</param>
/// <param name="Words">What was found, in words.</param>
public sealed record Statement(VerifiedPart Part, VerifiedState State, string File, Text Words);

/// <summary>Everything a verification found.</summary>
/// <param name="Manifest">The manifest; <c>null</c> where it cannot be read.</param>
/// <param name="Digest">SHA-256 of the manifest's bytes; empty where it cannot be read.</param>
/// <param name="Statements">What was found, in the order it was looked at.</param>
public sealed record Verification(Manifest? Manifest, string Digest, IReadOnlyList<Statement> Statements)
{
    /// <summary>The state of a part, the worst of its statements; <c>null</c> where it was not asked for.</summary>
    public VerifiedState? Of(VerifiedPart part) => Statements.Where(s => s.Part == part).Select(s => (VerifiedState?)s.State).Max();

    /// <summary>The worst state of all that was asked for.</summary>
    public VerifiedState Worst => Statements.Max(s => s.State);
}
