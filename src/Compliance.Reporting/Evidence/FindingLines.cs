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

    /// <summary>Writes findings to a file.</summary>
    /// <returns>Where their chain ends.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static ChainEnd Write(string path, IEnumerable<ReportedFinding> findings, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var chain = new FindingChain();
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024);
        foreach (var finding in findings)
        {
            stop.ThrowIfCancellationRequested();
            var line = Line(finding);
            chain.Add(line);
            file.Write(line);
            file.WriteByte((byte)'\n');
        }
        return chain.State;
    }
}
