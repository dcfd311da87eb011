using Compliance.Reporting.Documents;
using Compliance.Reporting.Flat;

namespace Compliance.Reporting.Evidence;

/// <summary>Findings as evidence: <c>findings.jsonl</c>, one canonical JSON object a line, in the order judged.</summary>
public static class FindingLines
{
    /// <summary>The file's name in a report folder.</summary>
    public const string Name = "findings.jsonl";

    /// <summary>The line of a finding, without its line end. The same finding gives the same bytes on every machine.</summary>
    public static byte[] Line(ReportedFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return CanonicalFinding.Of(finding).ToBytes();
    }
}
