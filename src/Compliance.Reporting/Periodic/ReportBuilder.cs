using Compliance.Cases;
using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Periodic;

/// <summary>Builds the Report: takes judged files one by one, keeps their counts, sends their findings to the spool, and at the end puts the chapters together.</summary>
/// <param name="frame">What the Report is asked for.</param>
/// <param name="findings">Takes the findings, one by one.</param>
/// <param name="cases">Takes the files and their acts; <c>null</c> where nobody will ask for them.</param>
public sealed class ReportBuilder(ReportFrame frame, Action<FindingLine> findings, CaseSpool? cases = null)
{
    private const int MostProvisions = 25;
    private const int MostFacts = 40;
    private const int MostFactsOfBody = 5;

    /// <summary>The chapter on the register and personal files: it tells which facts were missing.</summary>
    private const string OfMissing = "14";

    private readonly FindingReporter _reporter = new(frame.Rulebook, frame.Baseline, frame.TellsAll);

    /// <summary>What was counted so far.</summary>
    public ReportCounts Counts { get; } = new();

    /// <summary>The id of the list of a chapter's findings of a kind; the empty chapter stands for all.</summary>
    public static string ListId(string chapter, string kind) => ReportLists.IdOf(new ListKey(chapter, kind));

    /// <summary>Takes a judged file: its findings on acts of the period and of the body asked for.</summary>
    /// <param name="file">The file.</param>
    /// <param name="found">Its findings, in the order of the checker.</param>
    /// <param name="source">Its path, as the user named it.</param>
    /// <param name="line">Line of a JSON Lines file, from 1.</param>
    /// <param name="decisions">What became of the decisions that name it.</param>
    public void Take(CaseFile file, IReadOnlyList<Finding> found, string source, int line, IReadOnlyList<DecisionReview>? decisions = null) => Take(Prepare(file, found, source, line), decisions);

    /// <summary>Takes a file made ready. In the order of the input, one at a time.</summary>
    /// <param name="judged">The file.</param>
    /// <param name="decisions">What became of the decisions that name it.</param>
    public void Take(JudgedCase judged, IReadOnlyList<DecisionReview>? decisions = null)
    {
        ArgumentNullException.ThrowIfNull(judged);
        foreach (var (_, line) in judged.Findings)
            findings(line);
        Counts.Take(judged);
        cases?.Add(judged.Case, judged.CaseLine);
        foreach (var review in (decisions ?? []).Where(d => d.Act is { } act ? frame.Period.Holds(act) && IsOfBody(act) : IsOfBody(judged.File)))
            Take(review, judged.Case.Source, judged.Case.Line);
    }

    /// <summary>Takes what became of the decisions that no file met, once all files were taken.</summary>
    public void TakeRest(IEnumerable<DecisionReview> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        foreach (var review in decisions)
            Take(review, "", 1);
    }

    /// <summary>Makes a judged file ready to be taken: all that is heavy, and needs no other file. On any thread.</summary>
    /// <param name="file">The file.</param>
    /// <param name="found">Its findings, in the order of the checker.</param>
    /// <param name="source">Its path, as the user named it.</param>
    /// <param name="line">Line of a JSON Lines file, from 1.</param>
    public JudgedCase Prepare(CaseFile file, IReadOnlyList<Finding> found, string source, int line)
    {
        ArgumentNullException.ThrowIfNull(file);
        file.Acts.TryGet(out var all);
        var acts = all.Where(a => frame.Period.Holds(a) && IsOfBody(a)).ToList();
        var wanted = acts.ToHashSet();
        var reported = found.Where(f => wanted.Contains(f.Act)).Select(f => (f, FindingLine.Of(_reporter.Of(f, source, line)))).ToList();
        var byAct = reported.ToLookup(f => f.f.Act, f => f.Item2.Finding);
        var said = new ReportedCase
        {
            File = file.Id, Source = source, Line = line, Body = file.Body.Presence == FactState.Known ? file.Body.Id : "", Acts = [.. acts.Select(a => JudgedCase.Act(a, [.. byAct[a]]))],
        };
        return new(file, reported, said, cases is null ? [] : CaseSpool.LineOf(said));
    }

    /// <summary>Puts the Report together.</summary>
    /// <param name="isPublished">Whether the published edition is made of it: without what only the internal one holds, and without tables whose sums over other tables nobody finds.</param>
    public ReportDocument Build(bool isPublished = false)
    {
        var words = new TableWords(frame, Counts);
        var lists = new ReportLists(new(words, Counts));
        var tables = new ReportTables(frame, Counts, words, lists, isPublished);
        var listed = new ListedTables(frame, Counts, words, lists);
        var chapters = frame.Rulebook.Chapters.Select(c => (Number: Readable.Of(c.Number), c.Title)).ToList();
        var missing = Missing(listed, isPublished);
        IReadOnlyList<ReportChapter> all =
        [
            Scope(tables, chapters, chapters.Exists(c => c.Number == OfMissing) ? [new Paragraph(ReportTexts.SeeMissing)] : missing),
            .. chapters.Select(c => Chapter(tables, c.Number, c.Title, c.Number == OfMissing ? missing : [])),
            new("chapter-15", "15", ReportTexts.BrokenAcross, [.. Across(tables, listed)]),
            new("chapter-16", "16", ReportTexts.Confirm, [.. Confirm(listed)]),
            Listing(DecisionTables.Judgments, ReportTexts.Judgments, tables, Outcome.NeedsJudgment.Code(), TextChange.LawfulWhenDone.Code(), TextChange.ContraryWhenDone.Code()),
            Listing(DecisionTables.Waivers, ReportTexts.Waivers, tables, Outcome.Waived.Code()),
            new("annex", "", ReportTexts.Annex,
            [
                new SubHeading(ReportTexts.HowCounted), .. ReportTexts.CountingRules.Select(r => new Paragraph(r)),
                new SubHeading(ReportTexts.HowVerified), .. ReportTexts.Verifying.Concat(isPublished ? [] : ReportTexts.VerifyingInside).Select(r => new Paragraph(r)), tables.NotJudged(),
            ]),
        ];
        return new(ReportTexts.Title, frame.Period.Words, [.. Identity()], all) { Slices = lists.Besides(all), ActLists = lists.Acts, BodyNames = Counts.BodyNames };
    }

    private void Take(DecisionReview review, string source, int line)
    {
        Counts.Add(review);
        if (review.State != DecisionState.Active)
            findings(FindingLine.Of(_reporter.Of(review, source, line)));
    }

    private bool IsOfBody(CaseFile file) => frame.Body.Length == 0 || (file.Body.Presence == FactState.Known && file.Body.Id == frame.Body);

    private bool IsOfBody(PersonnelAct act) => (frame.Body.Length == 0 || (act.Body.Presence == FactState.Known && act.Body.Id == frame.Body))
        && (frame.Bodies is not { } shown || act.Body.Presence != FactState.Known || shown.Contains(act.Body.Id));

    private IEnumerable<Particular> Identity()
    {
        yield return new(ReportTexts.Period, new WordsCell(frame.Period.Words));
        yield return new(ReportTexts.Bodies, new WordsCell(frame.Body.Length == 0 ? ReportTexts.AllBodies : new(frame.Body, frame.Body)));
        yield return new(ReportTexts.Rulebook, new WordsCell(new($"{frame.Rulebook.Jurisdiction} {frame.Rulebook.Identity}", $"{frame.Rulebook.Jurisdiction} {frame.Rulebook.Identity}")));
        yield return new(ReportTexts.Engine, new WordsCell(new(frame.Engine, frame.Engine)));
        if (frame.Decisions.Length > 0)
            yield return new(ReportTexts.Decisions, new WordsCell(new(frame.Decisions, frame.Decisions)));
        yield return new(ReportTexts.KnownOn, frame.KnownOn is { } day ? new DayCell(day) : new WordsCell(ReportTexts.AllKnown));
    }

    private ReportChapter Scope(ReportTables tables, List<(string Number, Text Title)> chapters, IEnumerable<Block> missing) => new("chapter-1", "1", ReportTexts.Scope,
    [
        new Paragraph(ReportTexts.Received(Counts.Judged + Counts.Refused, Counts.Judged, Counts.Refused)),
        .. Counts.OutsidePeriod > 0 ? new Block[] { new Paragraph(ReportTexts.OutsidePeriod(Counts.OutsidePeriod)) } : [],
        new Paragraph(ReportTexts.UnderReview(Counts.Sum.UnderReview, Counts.Sum.Total)),
        tables.Files(), tables.ActKinds(), tables.Positions(), tables.Ages(), tables.Outcomes(), new ReportChart(ChartKind.StackedBars, tables.ByChapter(chapters)), .. missing,
    ]);

    private static List<Block> Missing(ListedTables listed, bool isPublished) =>
        [listed.MissingFacts(MostFacts), .. isPublished ? [] : new Block[] { listed.MissingInBodies(MostFactsOfBody) }, listed.UndeterminedByBody()];

    private ReportChapter Chapter(ReportTables tables, string number, Text title, IEnumerable<Block> besides)
    {
        var isEmpty = !Counts.Findings.Keys.Any(k => k.Chapter == number);
        return new($"chapter-{number}", number, title, isEmpty ? [new Paragraph(ReportTexts.NoFindings), .. besides]
            : [tables.Provisions(number, title), tables.Bodies(number, title), new ReportChart(ChartKind.Columns, tables.Months(number, title)), .. besides, .. Lists(tables, number, title)]);
    }

    private static IEnumerable<FindingList> Lists(ReportTables tables, string chapter, Text title) =>
        tables.Kinds.Where(k => tables.Of(chapter, k.Code) > 0)
            .Select(k => new FindingList(ListId(chapter, k.Code), ReportTexts.ListOf(k.Heading, title), tables.Of(chapter, k.Code), new(chapter, k.Code)));

    private IEnumerable<Block> Across(ReportTables tables, ListedTables listed)
    {
        yield return new ReportChart(ChartKind.Bars, listed.Severity());
        yield return listed.SeverityByChapter();
        yield return tables.MostBroken(MostProvisions);
        yield return new ReportChart(ChartKind.RatesWithIntervals, tables.RatesOfBodies());
        yield return tables.Bodies("", ReportTexts.AllChapters);
        yield return new ReportChart(ChartKind.Columns, tables.Months("", ReportTexts.AllChapters));
        yield return new SubHeading(ReportTexts.RequiredActions);
        yield return new Paragraph(ReportTexts.RequiredMeans);
        yield return listed.Required();
        yield return new SubHeading(ReportTexts.RecommendedActions);
        yield return new Paragraph(ReportTexts.RecommendedMeans);
        yield return listed.Recommended() is { } recommended ? recommended : new Paragraph(ReportTexts.NoneRecommended);
        yield return new SubHeading(ReportTexts.Effect);
        yield return new Paragraph(ReportTexts.EffectMeans);
        yield return listed.Effects();
        if (frame.Baseline is { } baseline)
        {
            yield return new SubHeading(ReportTexts.ChangeSince);
            yield return new Paragraph(ReportTexts.Against(baseline.Name));
            yield return tables.Changes(baseline);
        }
        yield return tables.FullyMet();
    }

    private static IEnumerable<Block> Confirm(ListedTables listed)
    {
        var kind = FindingKind.All.First(k => k.Code == ListedTables.ToBeConfirmed);
        if (listed.Grades.Count == 0)
            return [new Paragraph(ReportTexts.NoFindings)];
        return
        [
            new Paragraph(kind.Meaning), listed.ConfirmByGrade(),
            .. listed.Grades.SelectMany(g => new Block[] { new SubHeading(TableWords.Grade(g.Code)), new FindingList(ReportLists.IdOf(g.Key), listed.TitleOf(g.Key), g.Count, g.Key) }),
        ];
    }

    private ReportChapter Listing(string number, Text title, ReportTables tables, params string[] kinds)
    {
        var lists = FindingKind.All.Where(k => kinds.Contains(k.Code) && tables.Of("", k.Code) > 0)
            .Select(k => (Block)new FindingList(ListId("", k.Code), k.Heading, tables.Of("", k.Code), new("", k.Code))).ToList();
        var meanings = FindingKind.All.Where(k => kinds.Contains(k.Code) && tables.Of("", k.Code) > 0).Select(k => (Block)new Paragraph(new($"{k.Heading.En}: {k.Meaning.En}", $"{k.Heading.Az}: {k.Meaning.Az}")));
        var decisions = DecisionTables.Of(number, Counts).ToList();
        return new($"chapter-{number}", number, title, lists.Count + decisions.Count == 0 ? [new Paragraph(ReportTexts.NoFindings)] : [.. meanings, .. lists, .. decisions]);
    }
}
