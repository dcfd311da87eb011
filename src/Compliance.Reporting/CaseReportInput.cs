using Compliance.Cases;
using Compliance.Checking;
using Compliance.Rules;

namespace Compliance.Reporting;

/// <summary>What a case report is made from.</summary>
/// <param name="Rulebook">The rulebook the findings come from.</param>
/// <param name="KnownOn">The knowledge day; <c>null</c>: all that the rulebook knows.</param>
/// <param name="Judged">The files judged, in the order of the report.</param>
/// <param name="Refused">The files refused for their faults.</param>
public sealed record CaseReportInput(
    Rulebook Rulebook, DateOnly? KnownOn, IReadOnlyList<JudgedFile> Judged, IReadOnlyList<RefusedFile> Refused)
{
    /// <summary>Whether rules under review were left out.</summary>
    public bool ReleasedOnly { get; init; }
}

/// <summary>A case file and what was found in it. Checked with proofs, the report shows one for each finding.</summary>
/// <param name="Source">Where the file came from: its name.</param>
/// <param name="File">The file.</param>
/// <param name="Findings">All findings of the file, in the order of the checker.</param>
public sealed record JudgedFile(string Source, CaseFile File, IReadOnlyList<Finding> Findings);

/// <summary>A file that was not judged.</summary>
/// <param name="Source">Where it came from: its name.</param>
/// <param name="Faults">Its faults, in order of place.</param>
public sealed record RefusedFile(string Source, IReadOnlyList<string> Faults);
