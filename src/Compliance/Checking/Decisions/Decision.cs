using Compliance.Cases;

namespace Compliance.Checking.Decisions;

/// <summary>What a person decided.</summary>
public enum DecisionKind
{
    /// <summary>The answer to a question that the law leaves to a person.</summary>
    [Words("judgment", "qərar")] Judgment,

    /// <summary>A violation that is accepted until a day.</summary>
    [Words("waiver", "güzəşt")] Waiver,

    /// <summary>What is said of a finding: its effect, its cause, what is recommended. It changes no outcome.</summary>
    [Words("remark", "qeyd")] Remark,
}

/// <summary>What a decision is worth in a run.</summary>
public enum DecisionState
{
    /// <summary>It rests on what still is, and was applied.</summary>
    [Words("active", "qüvvədədir")] Active,

    /// <summary>Its last day has passed.</summary>
    [Words("expired", "müddəti bitib")] Expired,

    /// <summary>The wording, the rule's text or a fact it rests on is another now.</summary>
    [Words("stale", "əsası dəyişib")] Stale,

    /// <summary>There is nothing it could cover: no such file, act or rule, no violation, no question.</summary>
    [Words("unused", "tətbiq olunmayıb")] Unused,

    /// <summary>It names no file, act, rule or basis, or is a waiver without end: it would cover what nobody looked at.</summary>
    [Words("over-broad", "hədsiz genişdir")] OverBroad,
}

/// <summary>A judgment, waiver or remark that is kept beside the case files. It counts as long as what it rests on is as it was.</summary>
public sealed record Decision
{
    /// <summary>Its id, unique in the register.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>Id of the case file; empty where none is named, and then it covers nothing. So are the two ids that follow.</summary>
    public string File { get; init; } = "";

    /// <summary>Id of the act in that file.</summary>
    public string Act { get; init; } = "";

    /// <summary>Id of the rule.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Who decided, by office.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Why.</summary>
    public required string Ground { get; init; }

    /// <summary>Last day it holds; <c>null</c> for no end, which a waiver must have.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Whether the duty was met; of a judgment only.</summary>
    public bool IsMet { get; init; }

    /// <summary>The effect on the outcome of the procedure; as the two that follow of a remark only, empty where nothing is said.</summary>
    public string Effect { get; init; } = "";

    /// <summary>The cause.</summary>
    public string Cause { get; init; } = "";

    /// <summary>What is recommended.</summary>
    public string Recommendation { get; init; } = "";

    /// <summary>What it rests on; <c>null</c> where that was not recorded, and then it covers nothing.</summary>
    public DecisionBasis? Basis { get; init; }

    /// <summary>The judgment as a case file holds it.</summary>
    internal Judgment ToJudgment() => new() { Rule = Rule, Act = Act, By = By, On = On, Reason = Ground, IsMet = Facts.Truth.Of(IsMet) };

    /// <summary>The waiver as a case file holds it.</summary>
    internal Waiver ToWaiver() => new() { Rule = Rule, Act = Act, ApprovedBy = By, On = On, Ground = Ground, ExpiresOn = ExpiresOn is { } day ? day : Facts.Fact<DateOnly>.Absent };
}

/// <summary>What remarks say of a finding.</summary>
/// <param name="Effect">The effect on the outcome of the procedure: <c>none-identified</c>, <c>could-have-changed</c>, <c>changed</c>; empty for none.</param>
/// <param name="Cause">The cause.</param>
/// <param name="Recommendation">What is recommended.</param>
public sealed record Remark(string Effect, string Cause, string Recommendation)
{
    /// <summary>Nothing is said.</summary>
    public static Remark None { get; } = new("", "", "");

    /// <summary>This one with what a later one says.</summary>
    internal Remark With(Decision later) => new(Or(later.Effect, Effect), Or(later.Cause, Cause), Or(later.Recommendation, Recommendation));

    private static string Or(string later, string earlier) => later.Length > 0 ? later : earlier;
}
