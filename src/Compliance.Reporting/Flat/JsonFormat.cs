using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Flat;

/// <summary>
/// The whole Report in both languages, for programs: <c>report.json</c>, one canonical object. Its findings stand in <c>findings.jsonl</c> and its files and acts in <c>cases.jsonl</c>, which every Report has.
/// Together they carry all that the Report says; every other rendering could be made from them.
/// </summary>
public sealed class JsonFormat : ReportFormat
{
    /// <summary>The file of the document.</summary>
    public const string DocumentFile = "report.json";

    /// <inheritdoc/>
    public override string Code => "json";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Write(ReportOutput output, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(output);
        stop.ThrowIfCancellationRequested();
        using var file = FlatFile.Open(output, DocumentFile);
        CanonicalDocument.Of(output.Document).WriteTo(file);
        file.WriteLine();
        return [DocumentFile];
    }
}
