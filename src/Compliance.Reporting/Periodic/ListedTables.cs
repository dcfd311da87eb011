using Compliance.Checking;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Reporting.Documents;
using static Compliance.Reporting.Periodic.ReportTables;

namespace Compliance.Reporting.Periodic;

/// <summary>The tables made from what is known of listed findings: severity, remedy, effect, recommendation, grade, missing facts.</summary>
internal sealed class ListedTables(ReportFrame frame, ReportCounts counts, TableWords words, ReportLists lists)
{
    /// <summary>The code of violations that legal staff has to confirm.</summary>
    public const string ToBeConfirmed = "violation-to-be-confirmed";

    private static readonly string Violation = Outcome.Violation.Code();
    private static readonly string Undetermined = Outcome.Undetermined.Code();
    private static readonly string[] Severities = ["critical", "major", "minor"];
    private static readonly string[] Remedies = ["still-possible", "no-longer-possible", "not-told-by-the-file", ""];
    private static readonly string[] EffectCodes = ["changed", "could-have-changed", "none-identified", ""];
    private readonly ILookup<string, KeyValuePair<FindingPlace, long>> _kinds = counts.Listed.ToLookup(l => l.Key.Kind, StringComparer.Ordinal);
    private readonly List<string> _chapters = [.. frame.Rulebook.Chapters.Select(c => Readable.Of(c.Number))];

    /// <summary>The grades of provisions whose violations are to be confirmed, each with its list.</summary>
    public IReadOnlyList<(string Code, long Count, ListKey Key)> Grades => [.. Enum.GetValues<Grade>().Select(g => g.Code())
        .Select(g => (g, _kinds[ToBeConfirmed].Where(l => l.Key.Grade == g).Sum(l => l.Value), new ListKey("", ToBeConfirmed) { Grade = g })).Where(g => g.Item2 > 0)];

    public Text TitleOf(ListKey key) => new ListTitles(words, counts).Of(key);

    public ReportTable Severity() => new("severity", ReportTexts.SeverityOfAll, [Words(ReportTexts.Severity), Number(ReportTexts.Violations)],
        [.. Severities.Select(s => new Row([new WordsCell(TableWords.Severity(s)), lists.Count(_kinds[Violation].Where(l => l.Key.Severity == s).Sum(l => l.Value), new ListKey("", Violation) { Severity = s })]))]);

    public ReportTable SeverityByChapter() => ByChapter("severity-by-chapter", ReportTexts.SeverityByChapter, Severities, TableWords.Severity, p => p.Severity, (k, s) => k with { Severity = s });

    public ReportTable Required() => ByChapter("required", ReportTexts.RequiredByChapter, Remedies, TableWords.Remedy, p => p.Remedy, (k, r) => k with { Remedy = r });

    public ReportTable Effects() => ByChapter("effects", ReportTexts.EffectByChapter, EffectCodes, TableWords.Effect, p => p.Effect, (k, e) => k with { Effect = e });

    /// <summary>Findings for which a person recommends something; <c>null</c> where nobody does.</summary>
    public ReportTable? Recommended()
    {
        var sums = Sums(counts.Listed.Where(l => l.Key.Recommended == "yes"), p => p.Chapter);
        return sums.Count == 0 ? null : new("recommended", ReportTexts.RecommendedByChapter, [Words(ReportTexts.Chapter), Number(ReportTexts.Findings)],
            Totalled(_chapters.Where(sums.ContainsKey).Select(c => new Row([new WordsCell(words.Chapter(c)), lists.Count(sums[c], new ListKey(c) { Recommended = "yes" })])),
                [lists.Count(sums.Values.Sum(), new ListKey { Recommended = "yes" })]));
    }

    /// <summary>What is to be confirmed by provision, the grades apart.</summary>
    public ReportTable ConfirmByGrade()
    {
        var rows = _kinds[ToBeConfirmed].GroupBy(l => (l.Key.Chapter, l.Key.Provision)).OrderBy(g => words.Place(g.Key.Provision)).Select(g => (Key: new ListKey(g.Key.Chapter, ToBeConfirmed) { Provision = g.Key.Provision }, Places: g.ToList()));
        return new("confirm", ReportTexts.ConfirmByGrade, [Words(ReportTexts.Provision), Number(FindingKind.All.First(k => k.Code == ToBeConfirmed).Heading), .. Grades.Select(g => Number(TableWords.Grade(g.Code)))],
            Totalled(rows.Select(r => new Row(
                [
                    new WordsCell(words.Provision(r.Key.Provision!)), lists.Count(r.Places.Sum(p => p.Value), r.Key),
                    .. Grades.Select(g => lists.Count(r.Places.Where(p => p.Key.Grade == g.Code).Sum(p => p.Value), r.Key with { Grade = g.Code })),
                ])), [lists.Count(Grades.Sum(g => g.Count), new ListKey("", ToBeConfirmed)), .. Grades.Select(g => lists.Count(g.Count, g.Key))]));
    }

    public ReportTable MissingFacts(int most) => new("missing-facts", ReportTexts.MissingFacts, [Words(ReportTexts.ActKind), Words(ReportTexts.Fact), Number(ReportTexts.Number)],
        [.. counts.Missing.GroupBy(m => (m.Key.ActKind, m.Key.Words), m => m.Value).Select(g => (g.Key.ActKind, g.Key.Words, Count: g.Sum())).OrderByDescending(m => m.Count)
            .ThenBy(m => m.ActKind, StringComparer.Ordinal).ThenBy(m => m.Words.En, StringComparer.Ordinal).Take(most)
            .Select(m => new Row([.. Fact(m.ActKind, m.Words, m.Count, new("", Undetermined) { ActKind = m.ActKind, Fact = m.Words.En })]))]);

    public ReportTable MissingInBodies(int most) => new("missing-in-bodies", ReportTexts.MissingInBodies, [Words(ReportTexts.Body), Words(ReportTexts.ActKind), Words(ReportTexts.Fact), Number(ReportTexts.Number)],
        [.. counts.Missing.GroupBy(m => m.Key.Body, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(body => body.OrderByDescending(m => m.Value)
            .ThenBy(m => m.Key.ActKind, StringComparer.Ordinal).ThenBy(m => m.Key.Words.En, StringComparer.Ordinal).Take(most)
            .Select(m => new Row([new WordsCell(words.Body(body.Key)), .. Fact(m.Key.ActKind, m.Key.Words, m.Value, new("", Undetermined) { Body = body.Key, ActKind = m.Key.ActKind, Fact = m.Key.Words.En })])))]);

    public ReportTable UndeterminedByBody()
    {
        var sums = Sums(_kinds[Undetermined], p => p.Body);
        return new("undetermined-by-body", ReportTexts.MissingByBody, [Words(ReportTexts.Body), Number(Outcome.Undetermined.Words())],
            Totalled(sums.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => new Row([new WordsCell(words.Body(s.Key)), lists.Count(s.Value, new ListKey("", Undetermined) { Body = s.Key })])),
                [lists.Count(sums.Values.Sum(), new ListKey("", Undetermined))]));
    }

    private IEnumerable<Cell> Fact(string actKind, Text fact, long count, ListKey key) => [new WordsCell(TableWords.ActKind(actKind)), new WordsCell(fact), lists.Count(count, key)];

    /// <summary>Violations by chapter, all of them and by what else is known of them. The sum stands beside its parts, or the published edition would not know of it.</summary>
    private ReportTable ByChapter(string id, Text caption, string[] codes, Func<string, Text> heading, Func<FindingPlace, string> code, Func<ListKey, string, ListKey> with)
    {
        var sums = _kinds[Violation].GroupBy(l => (l.Key.Chapter, Code: code(l.Key)), l => l.Value).ToDictionary(g => g.Key, g => g.Sum());
        var rows = _chapters.Where(c => Of([c]) > 0).ToList();
        return new(id, caption, [Words(ReportTexts.Chapter), Number(ReportTexts.Violations), .. codes.Select(c => Number(heading(c)))],
            Totalled(rows.Select(c => new Row([new WordsCell(words.Chapter(c)), .. Cells([c], new(c, Violation))])), [.. Cells(rows, new("", Violation))]));

        long Of(IEnumerable<string> chapters, string? only = null) => sums.Where(s => chapters.Contains(s.Key.Chapter) && (only is null || only == s.Key.Code)).Sum(s => s.Value);

        IEnumerable<Cell> Cells(IReadOnlyList<string> chapters, ListKey key) => [lists.Count(Of(chapters), key), .. codes.Select(c => lists.Count(Of(chapters, c), with(key, c)))];
    }

    private static Dictionary<string, long> Sums(IEnumerable<KeyValuePair<FindingPlace, long>> places, Func<FindingPlace, string> by) =>
        places.GroupBy(l => by(l.Key), l => l.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(), StringComparer.Ordinal);
}
