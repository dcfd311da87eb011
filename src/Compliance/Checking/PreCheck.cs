using Compliance.Cases;
using Compliance.Law;

namespace Compliance.Checking;

/// <summary>May an order be signed on a day?</summary>
public enum MayBeSigned
{
    /// <summary>Nothing that the rulebook checks stands against it. What is advisory remains to be looked at.</summary>
    [Words("yes", "bəli")] Yes,

    /// <summary>It would be a violation.</summary>
    [Words("no", "xeyr")] No,

    /// <summary>Facts are missing, or a rule failed: nobody can say.</summary>
    [Words("not settled", "müəyyən edilməyib")] NotSettled,
}

/// <summary>Why something is to be looked at though it does not stand against the order.</summary>
public enum Advice
{
    /// <summary>A violation of a text seen in summary or second hand only: legal staff confirm the text.</summary>
    [Words("to be confirmed by legal staff", "hüquqşünas tərəfindən təsdiq edilməlidir")] ToBeConfirmed,

    /// <summary>The law leaves a question to a person.</summary>
    [Words("needs judgment", "qərar tələb olunur")] NeedsJudgment,

    /// <summary>A violation that a competent person accepted.</summary>
    [Words("waived", "güzəşt edilib")] Waived,

    /// <summary>A provision concerns the order, and no rule judges it.</summary>
    [Words("not checked", "yoxlanılmayıb")] NotChecked,

    /// <summary>Compliant, by a rule that two others than its author have not reviewed yet.</summary>
    [Words("under review", "rəy gözlənilir")] UnderReview,

    /// <summary>Compliant, within limits: the day lies beyond the last edition of the law that was read, or a day was counted under reserve.</summary>
    [Words("with reserve", "qeyd-şərtlə")] WithReserve,
}

/// <summary>What is said of an order before it is signed: the act of a case file judged as if it were done on a day.</summary>
/// <remarks>
/// Pure, as <see cref="Checker"/> is. Only the act asked about is judged; the rest of the file is what it is judged by. Where the file was drawn up before the day, what was done in between is not on file:
/// it counts as not known, never as not done.
/// </remarks>
public sealed record PreCheck
{
    private PreCheck(PersonnelAct act, DateOnly on, IReadOnlyList<Finding> findings, IReadOnlyList<DueItem> duties) => (Act, On, Findings, Duties) = (act, on, findings, duties);

    /// <summary>The order, as it would be: its day is <see cref="On"/>.</summary>
    public PersonnelAct Act { get; }

    /// <summary>The day.</summary>
    public DateOnly On { get; }

    /// <summary>Every finding on the order, by rule id.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What falls due by the order once it is signed, by day.</summary>
    public IReadOnlyList<DueItem> Duties { get; }

    /// <summary>Violations.</summary>
    public IReadOnlyList<Finding> Blocking => [.. Findings.Where(f => f.Outcome == Outcome.Violation && !f.IsToBeConfirmed)];

    /// <summary>What the file does not settle; each finding names the smallest sets of facts that would, and who holds them.</summary>
    public IReadOnlyList<Finding> Missing => [.. Findings.Where(f => f.Outcome == Outcome.Undetermined)];

    /// <summary>Rules that failed on the file or contradict each other: of them nothing can be said.</summary>
    public IReadOnlyList<Finding> Failed => [.. Findings.Where(f => f.Outcome == Outcome.Error)];

    /// <summary>What is to be looked at though it does not stand against the order, and why.</summary>
    public IReadOnlyList<(Advice Why, Finding Finding)> Advisory => [.. Findings.Select(f => (Why: AdviceOn(f), Finding: f)).Where(a => a.Why is not null).Select(a => (a.Why!.Value, a.Finding))];

    /// <summary>The answer.</summary>
    public MayBeSigned May => Blocking.Count > 0 ? MayBeSigned.No : Missing.Count + Failed.Count > 0 ? MayBeSigned.NotSettled : MayBeSigned.Yes;

    /// <summary>Judges an act of a file as if it were done on a day. The file is left as it is.</summary>
    /// <param name="checker">The rulebook's checker.</param>
    /// <param name="file">The file; what it says of the act's day is not asked.</param>
    /// <param name="act">Id of the act.</param>
    /// <param name="on">The day.</param>
    /// <param name="until">The last day on which something may fall due to be told; <c>null</c>: whenever it is.</param>
    /// <param name="options">How it is checked.</param>
    /// <returns><c>null</c> where the file holds no act of that id.</returns>
    /// <exception cref="OperationCanceledException"><see cref="CheckOptions.Stop"/> was asked for.</exception>
    public static PreCheck? Of(Checker checker, CaseFile file, string act, DateOnly on, DateOnly? until = null, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(checker);
        ArgumentNullException.ThrowIfNull(file);
        file.Acts.TryGet(out var acts);
        var at = acts.Select((a, i) => (a.Id, Place: i)).Where(a => a.Id == act).Select(a => (int?)a.Place).FirstOrDefault();
        if (at is not { } place)
            return null;
        var signed = file.With(new ValueChange(FormattableString.Invariant($"acts[{place}].date"), on));
        signed.Acts.TryGet(out var then);
        var asked = then[place];
        return new(asked, on, checker.Check(signed, asked, options ?? CheckOptions.Default), checker.DutiesAhead(signed, asked, on, until ?? DateOnly.MaxValue));
    }

    private static Advice? AdviceOn(Finding finding) => finding.Outcome switch
    {
        Outcome.Violation when finding.IsToBeConfirmed => Advice.ToBeConfirmed,
        Outcome.NeedsJudgment => Advice.NeedsJudgment,
        Outcome.Waived => Advice.Waived,
        Outcome.NotChecked => Advice.NotChecked,
        Outcome.Compliant when finding.Caveats.Count > 0 => Advice.WithReserve,
        Outcome.Compliant when finding.IsUnderReview => Advice.UnderReview,
        _ => null,
    };
}
