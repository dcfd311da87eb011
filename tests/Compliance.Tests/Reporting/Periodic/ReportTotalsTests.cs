using Compliance.Checking;
using Compliance.Json;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Periodic;
using Compliance.Tests.Az;


namespace Compliance.Tests.Reporting.Periodic;

/// <summary>The numbers of the Report on the fixtures are those of <c>check</c> on the same files.</summary>
public sealed class ReportTotalsTests
{
    private static readonly string Spool = Path.GetTempFileName();
    private static readonly FindingSpool Findings = new(Spool);
    private static readonly CaseSpool Cases = new(Path.GetTempFileName());
    private static readonly Tally Checked = new();
    private static readonly ReportBuilder Builder = Built();
    private static readonly ReportDocument Document = Builder.Build();

    [OneTimeTearDown]
    public void RemoveSpools()
    {
        Findings.Dispose();
        Cases.Dispose();
    }

    [Test]
    public void The_sum_of_outcomes_is_that_of_check()
    {
        var outcomes = Table("outcomes");
        foreach (var outcome in OutcomeWords.All.Where(o => o != Outcome.Violation))
            Count(outcomes.Rows.Single(r => ((WordsCell)r.Cells[0]).Words == Heading(outcome.Code())), 1).ShouldBe(Checked[outcome], outcome.Code());
        Count(outcomes.Rows.Single(r => r.IsTotal), 1).ShouldBe(Checked.Total);
        Findings.Count.ShouldBe(Checked.Total);
    }

    [Test]
    public void A_chapter_of_lists_says_what_each_kind_it_lists_means_and_no_other()
    {
        var chapter = Document.Chapters.Single(c => c.Number == "17");
        chapter.Blocks.OfType<Paragraph>().Select(p => p.Words.En.Split(": ")[0]).ShouldBe(chapter.Blocks.OfType<FindingList>().Select(l => l.Title.En));
    }

    [Test]
    public void Every_list_holds_as_many_findings_as_its_number_says()
    {
        Document.Lists.ShouldNotBeEmpty();
        foreach (var list in Document.Lists.Concat(Document.Slices))
        {
            Findings.Read(list).LongCount().ShouldBe(list.Count, list.Title.En);
            Findings.Read(list).ShouldAllBe(f => list.Key.Holds(f));
        }
    }

    [Test]
    public void Every_list_of_files_and_acts_holds_as_many_as_its_number_says()
    {
        Document.ActLists.ShouldNotBeEmpty();
        foreach (var list in Document.ActLists)
            Cases.Read(list.Key).Sum(c => list.Key.Counts == ActCount.Files ? 1 : c.Acts.Count).ShouldBe((int)list.Count, list.Title.En);
    }

    [Test]
    public void Every_number_that_opens_a_list_is_its_number()
    {
        var lists = Document.Lists.Concat(Document.Slices).Select(l => (l.Id, l.Count)).Concat(Document.ActLists.Select(l => (l.Id, l.Count))).ToDictionary(l => l.Id, l => l.Count, StringComparer.Ordinal);
        foreach (var cell in Document.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells).Where(c => c.List.Length > 0))
            Number(cell).ShouldBe(lists[cell.List], cell.List);
    }

    [Test]
    public void A_number_above_zero_opens_a_list_unless_its_findings_ask_for_nothing()
    {
        foreach (var table in Document.Tables)
        {
            foreach (var row in table.Rows)
            {
                for (var column = 1; column < row.Cells.Count; column++)
                    (row.Cells[column].List.Length > 0).ShouldBe(Number(row.Cells[column]) > 0 && !IsQuiet(table, row, column), $"{table.Id} {((WordsCell)row.Cells[0]).Words.En} {table.Columns[column].Heading.En}");
            }
        }
    }

    [Test]
    public void Ids_of_lists_are_short_plain_and_used_once_and_their_titles_say_what_is_listed()
    {
        var lists = Document.Lists.Concat(Document.Slices).Select(l => (l.Id, l.Title)).Concat(Document.ActLists.Select(l => (l.Id, l.Title))).ToList();
        lists.Select(l => l.Id).ShouldBeUnique();
        lists.ShouldAllBe(l => l.Id.Length <= 60 && l.Id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
        lists.Select(l => l.Title.En).ShouldBeUnique();
        lists.Select(l => l.Title.Az).ShouldBeUnique();
    }

    [Test]
    public void The_findings_of_a_narrow_list_are_read_though_many_lists_are_asked_for()
    {
        foreach (var (place, count) in Findings.Places.Take(50).ToList())
            Findings.CountOf(new(place.Chapter, place.Kind) { Provision = place.Provision, Body = place.Body, Month = place.Month, ActKind = place.ActKind, Change = place.Change, Severity = place.Severity, Grade = place.Grade, Remedy = place.Remedy, Effect = place.Effect, Recommended = place.Recommended })
                .ShouldBe(count);
    }

    [Test]
    public void The_chapters_add_up_to_the_outcomes()
    {
        foreach (var kind in new[] { "violation", "undetermined", "needs-judgment", "waived" })
            Document.Lists.Where(l => l.Key == new ListKey(l.Key.Chapter, kind) && l.Key.Chapter.Length > 0).Sum(l => l.Count).ShouldBe(Builder.Counts.Findings.Where(f => f.Key.Kind == kind).Sum(f => f.Value), kind);
    }

    [Test]
    public void Every_table_has_a_cell_for_each_column_and_ids_are_used_once()
    {
        foreach (var table in Document.Tables)
            table.Rows.ShouldAllBe(r => r.Cells.Count == table.Columns.Count, table.Id);
        Document.Tables.Select(t => t.Id).ShouldBeUnique();
        Document.Lists.Select(l => l.Id).ShouldBeUnique();
        Document.Tables.ShouldAllBe(t => t.Id.Length <= 31);
    }

    [Test]
    public void Bodies_of_a_chapter_add_up_to_its_last_row()
    {
        foreach (var table in Document.Tables.Where(t => t.Id.StartsWith("bodies", StringComparison.Ordinal) && t.Columns.Count == 6))
            table.Rows.Where(r => !r.IsTotal).Sum(r => Count(r, 1)).ShouldBe(Count(table.Rows.Single(r => r.IsTotal), 1), table.Id);
    }

    [Test]
    public void Every_provision_stands_in_a_chapter_of_the_Report() =>
        AzRulebook.Loaded.Rulebook!.Provisions.ShouldAllBe(p => AzRulebook.Loaded.Rulebook.ChapterOf(p.Provision).Number >= 2);

    private static ReportBuilder Built()
    {
        var builder = new ReportBuilder(new(AzRulebook.Loaded.Rulebook!, "test", ReportPeriod.All, null), Findings.Add, Cases);
        foreach (var read in new CaseReader().ReadPath(RepositoryRoot.PathTo("fixtures", "cases")))
        {
            if (read.Case is not { } file)
                continue;
            var findings = AzRulebook.Checker.Check(file);
            foreach (var finding in findings)
                Checked.Add(finding);
            builder.Take(file, findings, read.Path, read.Line);
        }
        return builder;
    }

    private static long Number(Cell cell) => cell switch { CountCell count => count.Count, RateCell rate => rate.Part, _ => 0 };

    /// <summary>The numbers that open nothing: findings that ask for nothing, and violations of acts this Report does not look at.</summary>
    private static bool IsQuiet(ReportTable table, Row row, int column) => table.Id switch
    {
        "outcomes" => row.IsTotal || Compliance.Reporting.FindingKind.All.Where(k => k.IsQuiet).Any(k => k.Heading == ((WordsCell)row.Cells[0]).Words),
        "fully-met" => true,
        "most-broken" or "changes" => column == (table.Id == "changes" ? 5 : 3),
        _ => table.Id.StartsWith("provisions-", StringComparison.Ordinal) && column == 1,
    };

    private static ReportTable Table(string id) => Document.Tables.Single(t => t.Id == id);

    private static long Count(Row row, int column) => ((CountCell)row.Cells[column]).Count;

    private static Compliance.Law.Text Heading(string code) => Compliance.Reporting.FindingKind.All.Single(k => k.Code == code).Heading;
}
