using Compliance.Cases;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Periodic;

/// <summary>The tables of the Report, made from its counts.</summary>
internal sealed class ReportTables(ReportFrame frame, ReportCounts counts)
{
    private static readonly string Violation = Outcome.Violation.Code();
    private static readonly string Waived = Outcome.Waived.Code();
    private static readonly string Compliant = Outcome.Compliant.Code();
    private static readonly string Undetermined = Outcome.Undetermined.Code();
    private readonly Dictionary<string, Provision> _provisions = frame.Rulebook.Provisions.DistinctBy(p => p.Provision.Id).ToDictionary(p => p.Provision.Id, p => p.Provision, StringComparer.Ordinal);

    /// <summary>The kinds of findings that ask for something, in their fixed order, and those decided well before them.</summary>
    public IReadOnlyList<FindingKind> Kinds { get; } = [.. FindingKind.Named(counts.Sum).Where(k => !k.IsQuiet)];

    /// <summary>How many findings of a kind a chapter has; the empty chapter stands for all.</summary>
    public long Of(string chapter, string kind) => Sum(k => (chapter.Length == 0 || k.Chapter == chapter) && k.Kind == kind);

    public ReportTable Files() => new("files", ReportTexts.FilesByBody, [Words(ReportTexts.Body), Number(ReportTexts.Files)],
        Totalled(counts.Files.Select(f => new Row([Body(f.Key), new CountCell(f.Value)])), [new CountCell(counts.Judged)]));

    public ReportTable ActKinds() => new("acts-by-kind", ReportTexts.ActsByKind,
        [Words(ReportTexts.ActKind), Number(ReportTexts.Acts), Number(ReportTexts.Examined), Number(ReportTexts.Broken), Number(ReportTexts.Open)],
        Totalled(counts.Kinds.Select(k => new Row([Kind(k.Key), .. Counted(k.Value)])), [.. Counted(ActsOf(a => a.Chapter.Length == 0))]));

    public ReportTable Outcomes() => new("outcomes", ReportTexts.OutcomesOfAll, [Words(ReportTexts.Outcome), Number(ReportTexts.Findings), Words(ReportTexts.Meaning)],
        [
            .. FindingKind.Named(counts.Sum).Select(k => new Row([new WordsCell(k.Heading), new CountCell(k.In(counts.Sum)), new WordsCell(k.Meaning)])),
            new([new WordsCell(ReportTexts.Total), new CountCell(counts.Sum.Total), new WordsCell(Text.None)], IsTotal: true),
        ]);

    public ReportTable ByChapter(IReadOnlyList<(string Number, Text Title)> chapters) => new("by-chapter", ReportTexts.OutcomesByChapter,
        [Words(ReportTexts.Chapter), .. Kinds.Select(k => Number(k.Heading))],
        Totalled(chapters.Select(c => new Row([new WordsCell(new($"{c.Number}. {c.Title.En}", $"{c.Number}. {c.Title.Az}")), .. Kinds.Select(k => Linked(c.Number, k.Code))])),
            [.. Kinds.Select(k => (Cell)new CountCell(Of("", k.Code)))]));

    /// <summary>The provisions of a chapter on which something was found beyond "not applicable".</summary>
    public ReportTable Provisions(string chapter, Text title)
    {
        var rows = counts.Findings.Keys.Where(k => k.Chapter == chapter).Select(k => k.Provision).Distinct(StringComparer.Ordinal)
            .Select(p => (Id: p, Counts: ShownKinds.Select(kind => Sum(k => k.Chapter == chapter && k.Provision == p && k.Kind == kind)).ToList()))
            .Where(p => p.Counts.Exists(c => c > 0)).OrderBy(p => Place(p.Id));
        return new($"provisions-{chapter}", ReportTexts.ListOf(title, ReportTexts.ByProvision), [Words(ReportTexts.Provision), Number(Outcome.Compliant.Words()), .. Kinds.Select(k => Number(k.Heading))],
            Totalled(rows.Select(r => new Row([Provision(r.Id), .. r.Counts.Select(c => new CountCell(c))])), [.. ShownKinds.Select(kind => (Cell)new CountCell(Of(chapter, kind)))]));
    }

    /// <summary>Bodies with their denominators and rates; the empty chapter counts every act once.</summary>
    public ReportTable Bodies(string chapter, Text title) => new(chapter.Length == 0 ? "bodies" : $"bodies-{chapter}", ReportTexts.ListOf(title, ReportTexts.ByBody),
        [Words(ReportTexts.Body), Number(ReportTexts.Acts), Number(ReportTexts.Examined), Number(ReportTexts.Broken), Number(ReportTexts.Open), new(ReportTexts.RateOf100, ColumnKind.Rate)],
        Totalled(counts.Acts.Keys.Where(k => k.Chapter == chapter).Select(k => k.Body).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(b => Row(Body(b), ActsOf(k => k.Chapter == chapter && k.Body == b))), [.. Row(new NoCell(), ActsOf(k => k.Chapter == chapter)).Cells.Skip(1)]));

    public ReportTable RatesOfBodies()
    {
        var bodies = Bodies("", ReportTexts.AllChapters);
        return bodies with { Id = "bodies-compared", Caption = ReportTexts.RateOf100, Columns = [bodies.Columns[0], bodies.Columns[5]], Rows = [.. bodies.Rows.Where(r => !r.IsTotal && r.Cells[5] is RateCell).Select(r => new Row([r.Cells[0], r.Cells[5]]))] };
    }

    public ReportTable Months(string chapter, Text title) => new(chapter.Length == 0 ? "months" : $"months-{chapter}", ReportTexts.ListOf(title, ReportTexts.ByMonth),
        [Words(ReportTexts.Month), Number(ReportTexts.Examined), Number(ReportTexts.Broken)],
        [.. counts.Acts.Keys.Where(k => k.Chapter == chapter).Select(k => k.Month).Distinct().OrderBy(m => m ?? DateOnly.MaxValue)
            .Select(m => (Month: m, Tally: ActsOf(k => k.Chapter == chapter && k.Month == m)))
            .Select(m => new Row([Month(m.Month), new CountCell(m.Tally.Examined), new CountCell(m.Tally.Broken)]))]);

    public ReportTable MostBroken(int most) => new("most-broken", ReportTexts.MostBroken,
        [Words(ReportTexts.Provision), Number(Outcome.Violation.Words()), Number(Outcome.Waived.Words()), Number(Outcome.Compliant.Words()), new(ReportTexts.Share, ColumnKind.Rate)],
        [.. Decided().Where(p => p.Broken + p.Waived > 0).OrderByDescending(p => p.Broken + p.Waived).ThenBy(p => Place(p.Id)).Take(most)
            .Select(p => new Row([Provision(p.Id), new CountCell(p.Broken), new CountCell(p.Waived), new CountCell(p.Met), Rate.Of(p.Broken + p.Waived, p.Broken + p.Waived + p.Met)]))]);

    public ReportTable FullyMet() => new("fully-met", ReportTexts.FullyMet, [Words(ReportTexts.Provision), Number(Outcome.Compliant.Words())],
        [.. Decided().Where(p => p.Broken + p.Waived == 0 && p.Met > 0).OrderByDescending(p => p.Met).ThenBy(p => Place(p.Id)).Select(p => new Row([Provision(p.Id), new CountCell(p.Met)]))]);

    public ReportTable MissingFacts(int most) => new("missing-facts", ReportTexts.MissingFacts, [Words(ReportTexts.ActKind), Words(ReportTexts.Fact), Number(ReportTexts.Number)],
        [.. counts.Missing.GroupBy(m => (m.Key.ActKind, m.Key.Words)).Select(g => (g.Key, Count: g.Sum(m => m.Value))).OrderByDescending(m => m.Count)
            .ThenBy(m => m.Key.ActKind, StringComparer.Ordinal).ThenBy(m => m.Key.Words.En, StringComparer.Ordinal).Take(most)
            .Select(m => new Row([Kind(m.Key.ActKind), new WordsCell(m.Key.Words), new CountCell(m.Count)]))]);

    public ReportTable UndeterminedByBody() => new("undetermined-by-body", ReportTexts.MissingByBody, [Words(ReportTexts.Body), Number(Outcome.Undetermined.Words())],
        Totalled(counts.Findings.Where(f => f.Key.Kind == Undetermined).GroupBy(f => f.Key.Body, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Row([Body(g.Key), new CountCell(g.Sum(f => f.Value))])), [new CountCell(Of("", Undetermined))]));

    /// <summary>Violations against the baseline, chapter by chapter.</summary>
    public ReportTable Changes(Baseline baseline)
    {
        string[] changes = ["new", "persisting", "resolved", "unsettled"];
        var rows = frame.Rulebook.Chapters.Select(c => (Number: Facts.Readable.Of(c.Number), c.Title))
            .Select(c => (c.Number, c.Title, Counts: changes.Select(x => counts.Changes.GetValueOrDefault((c.Number, x))).Append(baseline.NotSeen(c.Number)).ToList())).ToList();
        return new("changes", ReportTexts.ChangeSince, [Words(ReportTexts.Chapter), .. changes.Select(c => Number(PlainWords.Change(c))), Number(ReportTexts.NotSeen)],
            Totalled(rows.Where(r => r.Counts.Exists(c => c > 0)).Select(r => new Row([new WordsCell(new($"{r.Number}. {r.Title.En}", $"{r.Number}. {r.Title.Az}")), .. r.Counts.Select(c => new CountCell(c))])),
                [.. Enumerable.Range(0, changes.Length + 1).Select(i => new CountCell(rows.Sum(r => r.Counts[i])))]));
    }

    public ReportTable NotJudged() => new("not-judged", ReportTexts.NotJudged, [Words(ReportTexts.Provision), Words(ReportTexts.Reason)],
        [.. frame.Rulebook.Provisions.Where(p => p.Status is Rules.ProvisionStatus.NotChecked or Rules.ProvisionStatus.LeftOut).Select(p => new Row([Provision(p.Provision.Id), new WordsCell(p.Reason)]))]);

    private IEnumerable<string> ShownKinds => Kinds.Select(k => k.Code).Prepend(Compliant);

    private IEnumerable<(string Id, long Broken, long Waived, long Met)> Decided() => counts.Findings.GroupBy(f => f.Key.Provision, StringComparer.Ordinal)
        .Select(g => (g.Key, Count(g, Violation), Count(g, Waived), Count(g, Compliant)));

    private static long Count(IEnumerable<KeyValuePair<CountKey, long>> findings, string kind) => findings.Where(f => f.Key.Kind == kind).Sum(f => f.Value);

    private long Sum(Func<CountKey, bool> holds) => counts.Findings.Where(f => holds(f.Key)).Sum(f => f.Value);

    private ActTally ActsOf(Func<ActKey, bool> holds)
    {
        var sum = new ActTally();
        foreach (var (_, tally) in counts.Acts.Where(a => holds(a.Key)))
        {
            sum.Acts += tally.Acts;
            sum.Examined += tally.Examined;
            sum.Broken += tally.Broken;
            sum.Open += tally.Open;
        }
        return sum;
    }

    private static IEnumerable<Cell> Counted(ActTally tally) => [new CountCell(tally.Acts), new CountCell(tally.Examined), new CountCell(tally.Broken), new CountCell(tally.Open)];

    private static Row Row(Cell head, ActTally tally) => new([head, .. Counted(tally), Rate.Of(tally.Broken, tally.Examined)]);

    private CountCell Linked(string chapter, string kind) => new(Of(chapter, kind)) { List = Of(chapter, kind) > 0 ? ReportBuilder.ListId(chapter, kind) : "" };

    private int Place(string provision) => frame.Rulebook.Provisions.TakeWhile(p => p.Provision.Id != provision).Count();

    private WordsCell Provision(string id) => new(_provisions.TryGetValue(id, out var provision)
        ? new($"{provision.Act.Number}, {provision.Cited.En}. {provision.Title.En}", $"{provision.Act.Number}, {provision.Cited.Az}. {provision.Title.Az}") : new(id, id));

    private WordsCell Body(string id) => new(id.Length == 0 ? ReportTexts.NoBody : counts.BodyNames.TryGetValue(id, out var name) ? new($"{name} ({id})", $"{name} ({id})") : new(id, id));

    private static WordsCell Kind(string code) => new(Cases.ActKinds.WordsOf(Cases.ActKinds.Find(code)!));

    private static WordsCell Month(DateOnly? month) => new(month is not { } first ? ReportTexts.Undated : new(Readable.Of(first)[..7], Readable.InAzerbaijani(first)[3..]));

    private static Column Words(Text heading) => new(heading, ColumnKind.Words);

    private static Column Number(Text heading) => new(heading, ColumnKind.Count);

    private static List<Row> Totalled(IEnumerable<Row> rows, IReadOnlyList<Cell> sums) => [.. rows, new([new WordsCell(ReportTexts.Total), .. sums], IsTotal: true)];
}
