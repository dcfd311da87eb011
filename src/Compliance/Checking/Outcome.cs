namespace Compliance.Checking;

/// <summary>What a rule says of an act. The eight are kept apart everywhere; only the first counts as compliant.</summary>
public enum Outcome
{
    /// <summary>The rule applies and all its requirements are shown to hold.</summary>
    Compliant,

    /// <summary>The rule applies and a requirement is shown to fail.</summary>
    Violation,

    /// <summary>The facts on file do not settle it; the finding lists which would.</summary>
    Undetermined,

    /// <summary>The law leaves it to a person; the finding carries the question and who answers it.</summary>
    NeedsJudgment,

    /// <summary>Shown not to apply: out of scope, exempted, not in force, not yet due.</summary>
    NotApplicable,

    /// <summary>A violation that a competent person accepted; it stays visible.</summary>
    Waived,

    /// <summary>The provision is known but no active rule judges it.</summary>
    NotChecked,

    /// <summary>The rule itself failed on this file, or contradicts another.</summary>
    Error,
}

/// <summary>Words of the outcomes.</summary>
public static class OutcomeWords
{
    private static readonly string[] Codes =
        ["compliant", "violation", "undetermined", "needs-judgment", "not-applicable", "waived", "not-checked", "error"];

    private static readonly Law.Text[] Texts =
    [
        new("compliant", "uyğundur"), new("violation", "pozuntu"), new("undetermined", "müəyyən edilməyib"),
        new("needs judgment", "qərar tələb olunur"), new("not applicable", "tətbiq olunmur"), new("waived", "güzəşt edilib"),
        new("not checked", "yoxlanılmayıb"), new("error", "xəta"),
    ];

    /// <summary>The outcomes in their fixed order.</summary>
    public static IReadOnlyList<Outcome> All { get; } = Enum.GetValues<Outcome>();

    /// <summary>The outcome as written in findings.</summary>
    public static string Code(this Outcome outcome) => Codes[(int)outcome];

    /// <summary>What the outcome is called.</summary>
    public static Law.Text Words(this Outcome outcome) => Texts[(int)outcome];

    /// <summary>The outcome written as <paramref name="code"/>.</summary>
    public static bool TryParse(string code, out Outcome outcome)
    {
        var index = Array.IndexOf(Codes, code);
        outcome = (Outcome)Math.Max(index, 0);
        return index >= 0;
    }
}
