using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Office;
using DocumentFormat.OpenXml;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Compliance.Reporting.Word;

/// <summary>
/// A list of findings. The first in full: the record, the criterion, the condition, the severity, and places for a person's words; more of them in a line each; where the rest stands is said.
/// A list whose findings all stand in lists of their chapters comes in lines only.
/// </summary>
internal sealed class ListBlock(WordWriter writer, WordLinks links, FindingText text, FindingList list, int inFull)
{
    /// <summary>How many findings a list gives in full at most.</summary>
    public const int InFull = 25;

    /// <summary>How many findings all lists together give in full, so that the document can be read: lists share them evenly.</summary>
    public const int InFullTogether = 200;

    /// <summary>How many findings a list gives in full however many lists there are, where it has them.</summary>
    public const int LeastInFull = 5;

    /// <summary>How many findings a list shows at most.</summary>
    public const int Most = 200;

    private const int LettersOfLine = 100;
    private static readonly double[] Widths = [25, 31, 48, 20, 20];
    private static readonly double[] LineWidths = [28, 16, 15, 12, 16, 47, 10];

    private bool _hasMore;

    /// <summary>How many findings each of these lists gives in full: what short ones leave falls to the others.</summary>
    public static int Share(IReadOnlyCollection<long> counts)
    {
        var share = InFull;
        while (share > LeastInFull && counts.Sum(c => Math.Min(c, share)) > InFullTogether)
            share--;
        return share;
    }

    /// <summary>Writes it.</summary>
    public void Write(FindingSpool findings, CancellationToken stop)
    {
        using var rest = findings.Read(list).Take(Most).GetEnumerator();
        _hasMore = rest.MoveNext();
        if (_hasMore)
            writer.Turn(isLandscape: true);
        writer.Target(WordStyles.Caption, $"{writer.Say(list.Title)} ({Figures.Of(list.Count, writer.Language)})", links.Of(list));
        if (!_hasMore)
        {
            writer.Paragraph(WordStyles.Body, writer.Say(OfficeWords.NoFindings));
            return;
        }
        var isInLines = links.IsElsewhere(list);
        var count = isInLines ? 0 : Rows(rest, inFull, Widths, writer.Say(list.Title), [OfficeWords.Record, OfficeWords.Criterion, OfficeWords.Condition, OfficeWords.Weight, OfficeWords.ForPerson], Cells, stop);
        if (_hasMore)
        {
            writer.Paragraph(WordStyles.Note, writer.Say(isInLines ? OfficeWords.FullyInChapters : OfficeWords.InLines(count)));
            count += Rows(rest, Most, LineWidths, $"{writer.Say(list.Title)} +", [OfficeWords.CaseFile, OfficeWords.Act, OfficeWords.Body, OfficeWords.Day, OfficeWords.Provision, OfficeWords.Finding, OfficeWords.Severity], Line, stop);
        }
        if (list.Count > count)
            writer.Paragraph(WordStyles.Note, writer.Say(OfficeWords.Rest(count, list.Count)));
    }

    /// <summary>Writes findings as rows of a table, beginning with the one that was read last; what was read last then follows them.</summary>
    private int Rows(
        IEnumerator<ReportedFinding> findings, int most, double[] widths, string title, Text[] headings, Func<ReportedFinding, IReadOnlyList<IReadOnlyList<WordParagraph>>> cells, CancellationToken stop)
    {
        var table = new WordTable(writer, widths, isLandscape: true, title);
        table.Header(headings.Select(h => (writer.Say(h), false)));
        var count = 0;
        do
        {
            stop.ThrowIfCancellationRequested();
            table.Row(cells(findings.Current));
            count++;
        }
        while ((_hasMore = findings.MoveNext()) && count < most);
        table.End();
        return count;
    }

    /// <summary>The cells of a finding in full; what it does not have takes no line, but the places for a person stay.</summary>
    private IReadOnlyList<IReadOnlyList<WordParagraph>> Cells(ReportedFinding finding) => [.. InCells(finding).Select(cell => (IReadOnlyList<WordParagraph>)[.. cell.Where(p => p.InnerText.Length > 0)])];

    private WordParagraph[][] InCells(ReportedFinding finding) =>
    [
        [
            Strong(finding.File), Plain(Joined(finding.Body, finding.Subject)), Plain(text.ActKind(finding.ActKind)), Plain(Joined(finding.Act, text.Day(finding))),
            Small(Joined(finding.Source.Length > 0 ? FormattableString.Invariant($"{finding.Source}:{finding.Line}") : "", finding.ActPath)),
        ],
        [Strong(writer.Say(finding.Citation)), Plain(writer.Say(finding.Duty)), Small(finding.Rule)],
        [
            Plain(writer.Say(finding.Message)), Plain(text.Facts(finding.Facts)),
            Labelled(ReportWords.SettledBy, text.Facts(finding.Missing)), Labelled(ReportWords.WouldBeLawful, text.Remedies(finding)),
            Labelled(OfficeWords.StillPossible, text.Remedy(finding)), Labelled(ReportWords.Limits, text.Caveats(finding)),
        ],
        [
            Strong(text.Kind(finding.Kind)), Plain(Joined(text.Severity(finding.Severity), text.UnderReview(finding), text.Change(finding))), Plain(text.Grade(finding.Grade)),
            Labelled(OfficeWords.Decision, finding.Decision), Small(finding.Id),
        ],
        [Blank(OfficeWords.Effect, text.Effect(finding)), Blank(OfficeWords.Cause, finding.Cause), Blank(OfficeWords.Recommendation, finding.Recommendation)],
    ];

    /// <summary>The cells of a finding in a line.</summary>
    private IReadOnlyList<IReadOnlyList<WordParagraph>> Line(ReportedFinding finding) =>
    [
        [Plain(finding.File)], [Plain(finding.Act)], [Plain(finding.Body)], [Plain(text.Day(finding))],
        [Plain(finding.Provision)], [Plain(OfficeText.Cut(writer.Say(finding.Message), LettersOfLine))], [Plain(text.Severity(finding.Severity))],
    ];

    private WordParagraph Strong(string words) => Of(writer.Runs(words, WordStyles.Strong));

    private WordParagraph Plain(string words) => Of(writer.Runs(words));

    private WordParagraph Small(string words) => Of(writer.Runs(words, WordStyles.Small));

    private WordParagraph Labelled(Text label, string words) => words.Length == 0 ? Of([]) : Blank(label, words);

    private WordParagraph Blank(Text label, string words) => Of(writer.Runs(writer.Say(label) + ": ", WordStyles.Strong).Concat(writer.Runs(words.Length == 0 ? OfficeWords.BlankPlace : words)));

    private static WordParagraph Of(IEnumerable<OpenXmlElement> runs) => WordWriter.Paragraph(WordStyles.Cell, runs);

    private static string Joined(params string[] words) => string.Join(" · ", words.Where(w => w.Length > 0));
}
