using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Flat;

/// <summary>How outcomes are said in SARIF: its kinds and levels are fewer than ours, the property <c>outcome</c> of each result has ours.</summary>
internal static class SarifOutcome
{
    /// <summary>The <c>kind</c> of a result. Only <c>compliant</c> passes.</summary>
    public static string Kind(ReportedFinding finding) => finding.Kind switch
    {
        "violation" or "waived" => "fail",
        "violation-to-be-confirmed" or "needs-judgment" or "lawful-when-done" or "contrary-when-done"
            or "decision-expired" or "decision-stale" or "decision-unused" or "decision-over-broad" => "review",
        "compliant" => "pass",
        _ when finding.Kind.StartsWith("decision-", StringComparison.Ordinal) => "review", // recorded decisions that cover nothing: a person sees to them
        "not-applicable" => "notApplicable",
        _ => "open", // undetermined, error, not-checked: nothing is known either way
    };

    /// <summary>The <c>level</c> of a result: by severity for what fails, <c>none</c> for all else, as the standard demands.</summary>
    public static string Level(ReportedFinding finding) => Kind(finding) == "fail" ? Level(finding.Severity) : "none";

    /// <summary>The level of a severity.</summary>
    public static string Level(string severity) => severity switch { "critical" => "error", "major" => "warning", _ => "note" };

    /// <summary>The <c>baselineState</c>; <c>null</c> without a baseline.</summary>
    public static string? Baseline(ReportedFinding finding) => finding.Change switch
    {
        "new" => "new",
        "persisting" => "unchanged",
        "resolved" => "absent",
        "unsettled" => "updated", // it is there still, but no longer fails
        _ => null,
    };

    /// <summary>Whether the profile of findings holds it: all but what asks for nothing and did not change against the baseline.</summary>
    public static bool AsksForSomething(ReportedFinding finding) => finding.IsListed;
}
