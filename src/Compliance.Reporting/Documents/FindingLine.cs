using System.Security.Cryptography;
using Compliance.Reporting.Evidence;

namespace Compliance.Reporting.Documents;

/// <summary>A finding with its line of <c>findings.jsonl</c> and the digest of that line: all that is heavy about keeping it, so that any thread can make it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Bytes">The line of what is kept of it, without its line end.</param>
/// <param name="Digest">SHA-256 of the line, 32 bytes.</param>
public sealed record FindingLine(ReportedFinding Finding, byte[] Bytes, byte[] Digest)
{
    /// <summary>The line of a finding.</summary>
    public static FindingLine Of(ReportedFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var line = FindingLines.Line(finding.Kept);
        return new(finding, line, SHA256.HashData(line));
    }
}
