using Compliance.Checking;
using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Periodic;

/// <summary>The tables of the Report, made from its counts. Every number above zero names the list behind it, except counts of findings that ask for nothing.</summary>
internal sealed class ReportTables(ReportFrame frame, ReportCounts counts, TableWords words, ReportLists lists, bool isPublished)
{
    private static readonly string Violation = Outcome.Violation.Code();
    private static readonly string Waived = Outcome.Waived.Code();
    private static readonly string Compliant = Outcome.Compliant.Code();
    private readonly Lazy<Dictionary<(string Chapter, string Provision, string Kind), long>> _findings = new(() => Grouped(counts));
    private readonly ILookup<string, KeyValuePair<ActKey, ActTally>> _acts = counts.Acts.ToLookup(a => a.Key.Chapter, StringComparer.Ordinal);

    /// <summary>The kinds of findings that ask for something, in their fixed order.</summary>
    public IReadOnlyList<FindingKind> Kinds { get; } = [.. FindingKind.Named(counts.Sum).Where(k => !k.IsQuiet)];

    /// <summary>How many findings of a kind a chapter has; the empty chapter stands for all.</summary>
    public long Of(string chapter, string kind) => _findings.Value.Where(f => (chapter.Length == 0 || f.Key.Chapter == chapter) && f.Key.Kind == kind).Sum(f => f.Value);

    public ReportTable Files() => new("files", ReportTexts.FilesByBody, [Words(ReportTexts.Body), Number(ReportTexts.Files)],
        Totalled(counts.Files.Select(f => new Row([Body(f.Key), lists.Count(f.Value, new ActListKey(ActCount.Files) { Body = f.Key })])), [lists.Count(counts.Judged, new ActListKey(ActCount.Files))]))
    { Note = ReportTexts.RefusedHaveNoBody };

    public ReportTable ActKinds() => Acts("acts-by-kind", ReportTexts.ActsByKind, ReportTexts.ActKind,
        counts.Kinds.Select(k => (TableWords.ActKind(k.Key), k.Value, new ActListKey(ActCount.Acts) { ActKind = k.Key })));

    /// <summary>Acts by the classification of the position concerned, as state statistics group civil servants.</summary>
    public ReportTable Positions() => Acts("acts-by-position", ReportTexts.ActsByPosition, ReportTexts.Position,
        ActGroups.Positions.Where(counts.Positions.ContainsKey).Select(p => (ActGroups.WordsOfPosition(p), counts.Positions[p], new ActListKey(ActCount.Acts) { Position = p })))
        with { Note = ReportTexts.ActsNotPersons };

    /// <summary>Acts by the age of the person concerned.</summary>
    public ReportTable Ages() => Acts("acts-by-age", ReportTexts.ActsByAge, ReportTexts.Age,
        ActGroups.Ages.Where(counts.Ages.ContainsKey).Select(a => (ActGroups.WordsOfAge(a), counts.Ages[a], new ActListKey(ActCount.Acts) { Age = a })))
        with { Note = ReportTexts.NoSexOrSeniority };

    public ReportTable Outcomes() => new("outcomes", ReportTexts.OutcomesOfAll, [Words(ReportTexts.Outcome), Number(ReportTexts.Findings), Words(ReportTexts.Meaning)],
        [
            .. FindingKind.Named(counts.Sum).Select(k => new Row([new WordsCell(k.Heading), k.IsQuiet ? new CountCell(k.In(counts.Sum)) : Found("", k.Code), new WordsCell(k.Meaning)])),
            new([new WordsCell(ReportTexts.Total), new CountCell(counts.Sum.Total), new WordsCell(Text.None)], IsTotal: true),
        ]) { Note = Quiet(ReportTexts.QuietOfAll) };

    public ReportTable ByChapter(IReadOnlyList<(string Number, Text Title)> chapters) => new("by-chapter", ReportTexts.OutcomesByChapter,
        [Words(ReportTexts.Chapter), .. Kinds.Select(k => Number(k.Heading))],
        Totalled(chapters.Select(c => new Row([new WordsCell(TableWords.Chapter(c.Number, c.Title)), .. Kinds.Select(k => Found(c.Number, k.Code))])), [.. Kinds.Select(k => Found("", k.Code))]));

    /// <summary>The provisions of a chapter on which something was found beyond "not applicable".</summary>
    public ReportTable Provisions(string chapter, Text title)
    {
        var provisions = _findings.Value.Keys.Where(k => k.Chapter == chapter).Select(k => k.Provision).Distinct(StringComparer.Ordinal).OrderBy(words.Place)
            .Where(p => Of(chapter, p, Compliant) > 0 || Kinds.Any(k => Of(chapter, p, k.Code) > 0));
        return new($"provisions-{chapter}", ReportTexts.FindingsByProvision(title), [Words(ReportTexts.Provision), Number(FindingKind.Find(Compliant)!.Heading), .. Kinds.Select(k => Number(k.Heading))],
            Totalled(provisions.Select(p => new Row([Provision(p), new CountCell(Of(chapter, p, Compliant)), .. Kinds.Select(k => lists.Count(Of(chapter, p, k.Code), new ListKey(chapter, k.Code) { Provision = p }))])),
                [new CountCell(Of(chapter, Compliant)), .. Kinds.Select(k => Found(chapter, k.Code))]))
        { Note = Quiet(ReportTexts.QuietOfChapter(chapter)) };
    }

    /// <summary>Bodies with their denominators and rates; the empty chapter counts every act once.</summary>
    public ReportTable Bodies(string chapter, Text title) => new(chapter.Length == 0 ? "bodies" : $"bodies-{chapter}", ReportTexts.ActsByBody(title),
        [.. Counted(ReportTexts.Body), new(ReportTexts.RateOf100, ColumnKind.Rate)],
        Totalled(_acts[chapter].GroupBy(a => a.Key.Body, a => a.Value, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Row([Body(g.Key), .. Rated(Sum(g), new(ActCount.Acts, chapter) { Body = g.Key })])), [.. Rated(Sum(_acts[chapter].Select(a => a.Value)), new(ActCount.Acts, chapter))]));

    public ReportTable RatesOfBodies()
    {
        var bodies = Bodies("", ReportTexts.AllChapters);
        return bodies with
        {
            Id = "bodies-compared", Caption = ReportTexts.RateOf100, Columns = [bodies.Columns[0], bodies.Columns[5]],
            Rows = [.. bodies.Rows.Where(r => !r.IsTotal && r.Cells[5] is RateCell).Select(r => new Row([r.Cells[0], r.Cells[5]]))],
        };
    }

    public ReportTable Months(string chapter, Text title) => new(chapter.Length == 0 ? "months" : $"months-{chapter}", ReportTexts.ActsByMonth(title),
        [Words(ReportTexts.Month), Number(ReportTexts.Examined), Number(ReportTexts.Broken)],
        [.. _acts[chapter].GroupBy(a => a.Key.Month, a => a.Value).OrderBy(g => g.Key ?? DateOnly.MaxValue).Select(g => Month(chapter, FindingPlace.MonthOf(g.Key), Sum(g)))]);

    public ReportTable MostBroken(int most) => new("most-broken", ReportTexts.MostBroken,
        [Words(ReportTexts.Provision), Number(FindingKind.Find(Violation)!.Heading), Number(FindingKind.Find(Waived)!.Heading), Number(FindingKind.Find(Compliant)!.Heading), new(ReportTexts.Share, ColumnKind.Rate)],
        [.. Decided().Where(p => p.Broken + p.Waived > 0).OrderByDescending(p => p.Broken + p.Waived).ThenBy(p => words.Place(p.Id)).Take(most).Select(p => new Row(
            [
                Provision(p.Id), lists.Count(p.Broken, new ListKey(p.Chapter, Violation) { Provision = p.Id }), lists.Count(p.Waived, new ListKey(p.Chapter, Waived) { Provision = p.Id }), new CountCell(p.Met),
                lists.Rate(p.Broken + p.Waived, p.Broken + p.Waived + p.Met, new ListKey(p.Chapter, $"{Violation}+{Waived}") { Provision = p.Id }),
            ]))]) { Note = Quiet(ReportTexts.QuietOfProvision) };

    public ReportTable FullyMet() => new("fully-met", ReportTexts.FullyMet, [Words(ReportTexts.Provision), Number(FindingKind.Find(Compliant)!.Heading)],
        [.. Decided().Where(p => p.Broken + p.Waived == 0 && p.Met > 0).OrderByDescending(p => p.Met).ThenBy(p => words.Place(p.Id)).Select(p => new Row([Provision(p.Id), new CountCell(p.Met)]))]);

    /// <summary>Violations against the baseline, chapter by chapter.</summary>
    public ReportTable Changes(Baseline baseline)
    {
        string[] changes = ["new", "persisting", "resolved", "unsettled"];
        var rows = frame.Rulebook.Chapters.Select(c => (Number: Facts.Readable.Of(c.Number), c.Title))
            .Select(c => (c.Number, c.Title, Counts: changes.Select(x => counts.Changes.GetValueOrDefault((c.Number, x))).ToList(), NotSeen: baseline.NotSeen(c.Number))).ToList();
        return new("changes", ReportTexts.ChangeSince, [Words(ReportTexts.Chapter), .. changes.Select(c => Number(PlainWords.Change(c))), Number(ReportTexts.NotSeen)],
            Totalled(rows.Where(r => r.NotSeen > 0 || r.Counts.Exists(c => c > 0)).Select(r => new Row(
                [new WordsCell(TableWords.Chapter(r.Number, r.Title)), .. changes.Select((c, i) => lists.Count(r.Counts[i], new ListKey(r.Number) { Change = c })), new CountCell(r.NotSeen)])),
                [.. changes.Select((c, i) => lists.Count(rows.Sum(r => r.Counts[i]), new ListKey { Change = c })), new CountCell(rows.Sum(r => r.NotSeen))]));
    }

    public ReportTable NotJudged() => new("not-judged", ReportTexts.NotJudged, [Words(ReportTexts.Provision), Words(ReportTexts.Reason)],
        [.. frame.Rulebook.Provisions.Where(p => p.Status is Rules.ProvisionStatus.NotChecked or Rules.ProvisionStatus.LeftOut).Select(p => new Row([Provision(p.Provision.Id), new WordsCell(p.Reason)]))]);

    public static Column Words(Text heading) => new(heading, ColumnKind.Words);

    public static Column Number(Text heading) => new(heading, ColumnKind.Count);

    public static List<Row> Totalled(IEnumerable<Row> rows, IReadOnlyList<Cell> sums) => [.. rows, new([new WordsCell(ReportTexts.Total), .. sums], IsTotal: true)];

    private static Dictionary<(string, string, string), long> Grouped(ReportCounts counts)
    {
        var sums = new Dictionary<(string, string, string), long>();
        foreach (var (key, count) in counts.Findings)
            sums[(key.Chapter, key.Provision, key.Kind)] = sums.GetValueOrDefault((key.Chapter, key.Provision, key.Kind)) + count;
        return sums;
    }

    private IEnumerable<(string Id, string Chapter, long Broken, long Waived, long Met)> Decided() => _findings.Value.Keys.Select(k => (k.Chapter, k.Provision)).Distinct()
        .Select(p => (p.Provision, p.Chapter, Of(p.Chapter, p.Provision, Violation), Of(p.Chapter, p.Provision, Waived), Of(p.Chapter, p.Provision, Compliant)));

    private long Of(string chapter, string provision, string kind) => _findings.Value.GetValueOrDefault((chapter, provision, kind));

    private CountCell Found(string chapter, string kind) => lists.Count(Of(chapter, kind), new ListKey(chapter, kind));

    private ReportTable Acts(string id, Text caption, Text head, IEnumerable<(Text Head, ActTally Tally, ActListKey Key)> rows) => new(id, caption, Counted(head),
        Totalled(rows.Select(r => new Row([new WordsCell(r.Head), .. Tallied(r.Tally, r.Key)])), Tallied(Sum(_acts[""].Select(a => a.Value)), new(ActCount.Acts))));

    private static Column[] Counted(Text head) => [Words(head), Number(ReportTexts.Acts), Number(ReportTexts.Examined), Number(ReportTexts.Broken), Number(ReportTexts.Open)];

    private static ActTally Sum(IEnumerable<ActTally> tallies)
    {
        var sum = new ActTally();
        foreach (var tally in tallies)
        {
            sum.Acts += tally.Acts;
            sum.Examined += tally.Examined;
            sum.Broken += tally.Broken;
            sum.Open += tally.Open;
        }
        return sum;
    }

    private Cell[] Tallied(ActTally tally, ActListKey key) =>
    [
        lists.Count(tally.Acts, key), lists.Count(tally.Examined, key with { Counts = ActCount.Examined }),
        lists.Count(tally.Broken, key with { Counts = ActCount.Broken }), lists.Count(tally.Open, key with { Counts = ActCount.Open }),
    ];

    private IEnumerable<Cell> Rated(ActTally tally, ActListKey key) => [.. Tallied(tally, key), lists.Rate(tally.Broken, tally.Examined, key with { Counts = ActCount.Broken })];

    private Row Month(string chapter, string month, ActTally tally) => new(
    [
        new WordsCell(TableWords.Month(month)), lists.Count(tally.Examined, new ActListKey(ActCount.Examined, chapter) { Month = month }),
        lists.Count(tally.Broken, new ActListKey(ActCount.Broken, chapter) { Month = month }),
    ]);

    /// <summary>Where findings that ask for nothing are to be seen; the published edition does not hold them.</summary>
    private Text Quiet(Text note) => isPublished ? Text.None : note;

    private WordsCell Provision(string id) => new(words.Provision(id));

    private WordsCell Body(string id) => new(words.Body(id));
}
