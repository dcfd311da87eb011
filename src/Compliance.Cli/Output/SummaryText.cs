using Compliance.Checking;
using Compliance.Facts;
using Compliance.Json;
using Compliance.Law;
using Compliance.Reporting;

namespace Compliance.Cli.Output;

/// <summary>The sums of a run: files received, judged and refused; findings by outcome, those to be confirmed apart.</summary>
internal sealed class SummaryText(Language language, Ink ink)
{
    /// <summary>Writes the sums.</summary>
    public void Write(TextWriter output, FindingsSummary summary)
    {
        var rows = Rows(summary).ToList();
        var width = rows.Max(r => r.Label.Length);
        foreach (var (label, kind, value) in rows)
        {
            var padded = label.PadRight(width + 2);
            output.WriteLine((kind is null ? ink.Strong(padded) : ink.Of(kind, padded)) + value);
        }
    }

    private IEnumerable<(string Label, FindingKind? Kind, string Value)> Rows(FindingsSummary summary)
    {
        yield return (Say(ReportWords.Received), null, Say(ReportWords.Balance(summary.Judged + summary.Refused, summary.Judged, summary.Refused)));
        yield return (Say(ReportWords.Acts), null, Counted.In(summary.Acts));
        yield return (Say(ReportWords.Findings), null, Counted.In(summary.Findings.Total));
        foreach (var kind in FindingKind.Named(summary.Findings))
        {
            var isApart = kind.Code != kind.Outcome?.Code();
            yield return ($"  {ink.Sign(kind)} {Say(kind.Heading)}", kind, Counted.In(kind.In(summary.Findings)) + (isApart ? $"  ({Say(CheckWords.NeverSummed)})" : ""));
        }
        yield return (Say(ReportWords.UnderReview), null, Say(ReportWords.RestOnReview(summary.Findings.UnderReview, summary.Findings.Total)) + (summary.ReleasedOnly ? $"; {Say(ReportWords.LeftOut)}" : ""));
        yield return (Say(ReportWords.Rulebook), null, $"{summary.Rulebook.Jurisdiction} {summary.Rulebook.Identity}");
        yield return (Say(ReportWords.KnownOn), null, summary.KnownOn is { } day ? Readable.Of(day) : Say(ReportWords.KnowsAll));
    }

    private string Say(Text words) => words.In(language);
}
