using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Flat;

/// <summary>
/// The whole Report in both languages, for programs: <c>report.json</c>, one canonical object, and <c>findings.jsonl</c>, one canonical object a line.
/// It carries all that the Report says; every other rendering could be made from it.
/// </summary>
public sealed class JsonFormat : ReportFormat
{
    /// <summary>The file of the document.</summary>
    public const string DocumentFile = "report.json";

    /// <summary>The file of the findings.</summary>
    public const string FindingsFile = "findings.jsonl";

    /// <inheritdoc/>
    public override string Code => "json";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Write(ReportOutput output, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(output);
        using (var file = FlatFile.Open(output, DocumentFile))
        {
            CanonicalDocument.Of(output.Document).WriteTo(file);
            file.WriteLine();
        }
        using (var file = FlatFile.Open(output, FindingsFile))
        {
            foreach (var finding in output.Findings.Read(stop))
            {
                CanonicalFinding.Of(finding).WriteTo(file);
                file.WriteLine();
            }
        }
        return [DocumentFile, FindingsFile];
    }
}
