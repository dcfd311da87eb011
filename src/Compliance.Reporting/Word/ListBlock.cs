using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Office;
using DocumentFormat.OpenXml;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Compliance.Reporting.Word;

/// <summary>A list of findings: the record, the criterion, the condition, the severity, and a place for a person's words. The first of a long list; where the rest stands is said.</summary>
internal sealed class ListBlock(WordWriter writer, WordLinks links, FindingText text, FindingList list)
{
    /// <summary>How many findings a list shows at most.</summary>
    public const int Most = 200;

    private static readonly double[] Widths = [22, 28, 46, 22, 20];

    /// <summary>Writes it.</summary>
    public void Write(FindingSpool findings, CancellationToken stop)
    {
        using var rest = findings.Read(list).Take(Most).GetEnumerator();
        var hasAny = rest.MoveNext();
        if (hasAny)
            writer.Turn(isLandscape: true);
        writer.Target(WordStyles.Caption, $"{writer.Say(list.Title)} ({Figures.Of(list.Count, writer.Language)})", links.Of(list));
        if (!hasAny)
        {
            writer.Paragraph(WordStyles.Body, writer.Say(OfficeWords.NoFindings));
            return;
        }
        var table = new WordTable(writer, Widths, isLandscape: true, writer.Say(list.Title));
        table.Header(new[] { OfficeWords.Record, OfficeWords.Criterion, OfficeWords.Condition, OfficeWords.Weight, OfficeWords.CauseAndRecommendation }.Select(h => (writer.Say(h), false)));
        var count = 0;
        do
        {
            stop.ThrowIfCancellationRequested();
            table.Row(Cells(rest.Current));
            count++;
        }
        while (rest.MoveNext());
        table.End();
        if (list.Count > count)
            writer.Paragraph(WordStyles.Note, writer.Say(OfficeWords.Rest(count, list.Count)));
    }

    /// <summary>The cells of a finding; what it does not have takes no line.</summary>
    private IReadOnlyList<IReadOnlyList<WordParagraph>> Cells(ReportedFinding finding) => [.. Lines(finding).Select(cell => (IReadOnlyList<WordParagraph>)[.. cell.Where(p => p.InnerText.Length > 0)])];

    private WordParagraph[][] Lines(ReportedFinding finding) =>
    [
        [
            Strong(finding.File), Plain(Joined(finding.Body, finding.Subject)), Plain(text.ActKind(finding)), Plain(Joined(finding.Act, text.Day(finding))),
            Small(Joined(finding.Source.Length > 0 ? FormattableString.Invariant($"{finding.Source}:{finding.Line}") : "", finding.ActPath)),
        ],
        [Strong(writer.Say(finding.Citation)), Plain(writer.Say(finding.Duty)), Small(finding.Rule)],
        [
            Plain(writer.Say(finding.Message)), Plain(text.Facts(finding.Facts)),
            Labelled(ReportWords.SettledBy, text.Facts(finding.Missing)), Labelled(ReportWords.WouldBeLawful, text.Remedies(finding)),
            Labelled(ReportWords.Limits, text.Caveats(finding)),
        ],
        [
            Strong(text.Kind(finding.Kind)), Plain(Joined(text.Severity(finding), text.UnderReview(finding), text.Change(finding))), Plain(text.Grade(finding)), Small(finding.Id),
        ],
        [Plain(text.Effect(finding)), Plain(finding.Cause), Plain(finding.Recommendation), Small(finding.Decision)],
    ];

    private WordParagraph Strong(string words) => Of(writer.Runs(words, WordStyles.Strong));

    private WordParagraph Plain(string words) => Of(writer.Runs(words));

    private WordParagraph Small(string words) => Of(writer.Runs(words, WordStyles.Small));

    private WordParagraph Labelled(Text label, string words) =>
        Of(words.Length == 0 ? [] : writer.Runs(writer.Say(label) + ": ", WordStyles.Strong).Concat(writer.Runs(words)));

    private static WordParagraph Of(IEnumerable<OpenXmlElement> runs) => WordWriter.Paragraph(WordStyles.Cell, runs);

    private static string Joined(params string[] words) => string.Join(" · ", words.Where(w => w.Length > 0));
}
