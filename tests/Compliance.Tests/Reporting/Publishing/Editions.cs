using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Publishing;

namespace Compliance.Tests.Reporting.Publishing;

/// <summary>Published editions for tests.</summary>
internal static class Editions
{
    public static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    public static readonly Text BreachText = new("It came late.", "Gecikib.");

    public static PublishedReport Of(ReportDocument document, IEnumerable<ReportedFinding>? findings = null, IReadOnlyList<ReportedBody>? bodies = null, byte[]? key = null)
    {
        var path = Path.Combine(Path.GetTempPath(), $"spool-{Guid.NewGuid():N}.jsonl");
        using var spool = new FindingSpool(path);
        foreach (var finding in findings ?? [])
            spool.Add(finding);
        return PublishedEdition.Of(document, spool, new() { Key = key ?? Key, Bodies = bodies ?? [], Breach = _ => BreachText }, CancellationToken.None);
    }

    public static ReportDocument Document(params Block[] blocks) => new(Same("Report"), Same("2022"), [], [new("chapter-2", "2", Same("Chapter"), blocks)]);

    public static ReportTable Table(string id, string[] headings, params object[][] rows) => new(
        id, Same($"Table {id}"), [new(Same("Body"), ColumnKind.Words), .. headings.Select(h => new Column(Same(h), ColumnKind.Count))],
        [.. rows.Select(r => new Row([new WordsCell(Same((string)r[0])), .. r.Skip(1).Select(v => v as Cell ?? new CountCell((int)v))], (string)r[0] == "Total"))]);

    public static Text Same(string words) => new(words, words);

    /// <summary>A table as lines of words: <c>*</c> for what is held back, <c>-</c> for nothing.</summary>
    public static string[] Lines(this PublishedReport report, string table) =>
        [.. report.Document.Tables.Single(t => t.Id == table).Rows.Select(r => string.Join(' ', r.Cells.Select(c => c switch
        {
            WordsCell words => words.Words.En, CountCell count => count.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), SuppressedCell => "*",
            RateCell rate => $"{rate.Part}/{rate.Whole}", _ => "-",
        })))];
}
