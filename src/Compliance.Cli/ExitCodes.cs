using Compliance.Checking;
using Compliance.Json;
using Compliance.Reporting.Evidence;

namespace Compliance.Cli;

/// <summary>What the command tells the program that called it. The numbers are a contract: they do not change.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;
    public const int Violation = 1;
    public const int Unreadable = 2;
    public const int Open = 3;
    public const int Internal = 70;
    public const int Stopped = 130;

    /// <summary>The codes of <c>check</c>, for help pages.</summary>
    public static readonly string[] OfCheck =
    [
        "0    nothing wrong: no violation, nothing undetermined, nothing awaiting judgment",
        "1    at least one violation (one to be confirmed counts; a waived one does not)",
        "3    no violation, but something undetermined or awaiting judgment, or left unchecked by",
        "     --released-only",
        "2    some input or rulebook could not be read, the output could not be written, a rule",
        "     failed on an act, or the command was misspelt; wins over 1 and 3: what could not be",
        "     read may hide anything",
        "70   internal error",
        "130  stopped by Ctrl+C",
    ];

    /// <summary>The codes of <c>rules mutate</c>, for help pages.</summary>
    public static readonly string[] OfMutate =
    [
        "0    at least 95 % of the changes that matter were noticed",
        "1    fewer were, or a page excuses a change that is noticed or not made",
        "2    the rulebook cannot be read or has faults, or the command was misspelt",
        "70   internal error",
        "130  stopped by Ctrl+C",
    ];

    /// <summary>The codes of <c>rules contradictions</c>, for help pages.</summary>
    public static readonly string[] OfContradictions =
    [
        "0    no contradiction was found",
        "1    at least one was",
        "2    the rulebook cannot be read or has faults, or the command was misspelt",
        "70   internal error",
        "130  stopped by Ctrl+C",
    ];

    /// <summary>The codes of <c>rules pin</c>, for help pages.</summary>
    public static readonly string[] OfPin =
    [
        "0    pinned; with --verify: the text is the one that was pinned",
        "1    with --verify: at least one text changed, was added or vanished",
        "2    a text, the pins, the rulebook or a case file could not be read, or the command was misspelt",
        "70   internal error",
        "130  stopped by Ctrl+C",
    ];

    /// <summary>The codes of <c>verify</c>, for help pages.</summary>
    public static readonly string[] OfVerify =
    [
        "0    all that was asked for is established",
        "1    something differs; each is named",
        "3    nothing differs, but not all could be established: no signature, no key, nothing to judge by",
        "2    the manifest, a key, a case file or the rulebook cannot be read, or the command was misspelt",
        "70   internal error",
        "130  stopped by Ctrl+C",
    ];

    /// <summary>The codes of all other commands, for help pages.</summary>
    public static readonly string[] OfOthers =
    [
        "0    done",
        "2    some input or rulebook could not be read, the output could not be written, what was",
        "     asked for does not exist, or the command was misspelt",
        "70   internal error",
        "130  stopped by Ctrl+C",
    ];

    /// <summary>The code of a run of <c>check</c>.</summary>
    public static int Of(FindingsSummary summary) => Of(summary.Findings, summary.Refused) is var code && code == Fine && summary.ReleasedOnly && summary.Findings[Outcome.NotChecked] > 0 ? Open : code;

    /// <summary>The code of a run of <c>verify</c>.</summary>
    public static int Of(Verification verification) => Of(verification.Worst);

    /// <summary>The code of what a verification found at worst.</summary>
    public static int Of(VerifiedState worst) => worst switch
    {
        VerifiedState.Established => Fine,
        VerifiedState.NotEstablished => Open,
        VerifiedState.Differs => Violation,
        _ => Unreadable,
    };

    internal static int Of(Tally findings, int refused) =>
        refused > 0 || findings[Outcome.Error] > 0 ? Unreadable
        : findings[Outcome.Violation] + findings.ToBeConfirmed > 0 ? Violation
        : findings[Outcome.Undetermined] + findings[Outcome.NeedsJudgment] + findings[TextChange.LawfulWhenDone] + findings[TextChange.ContraryWhenDone] > 0 ? Open
        : Fine;
}
