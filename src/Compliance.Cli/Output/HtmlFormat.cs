using Compliance.Checking;
using Compliance.Json;
using Compliance.Law;
using Compliance.Reporting;

namespace Compliance.Cli.Output;

/// <summary>The case report as one page. It needs the results of the whole run.</summary>
internal sealed class HtmlFormat(Language language) : CheckFormat
{
    private readonly List<JudgedFile> _judged = [];
    private readonly List<RefusedFile> _refused = [];

    public override string Render(ReadResult read, IReadOnlyList<Finding> findings) => "";

    public override void Take(TextWriter output, Checked result)
    {
        var read = result.Read;
        if (read.Case is { } file)
            _judged.Add(new(read.Source, file, result.Findings));
        else
            _refused.Add(new(read.Source, [.. read.Faults.Select(f => f.In(language))]));
    }

    public override void End(TextWriter output, FindingsSummary summary) =>
        CaseReport.Write(output, new(summary.Rulebook, summary.KnownOn, _judged, _refused) { ReleasedOnly = summary.ReleasedOnly }, language);
}
