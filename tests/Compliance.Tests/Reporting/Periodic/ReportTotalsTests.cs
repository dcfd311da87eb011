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
    private static readonly Tally Checked = new();
    private static readonly ReportBuilder Builder = Built();
    private static readonly ReportDocument Document = Builder.Build();

    [OneTimeTearDown]
    public void RemoveSpool() => Findings.Dispose();

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
    public void Every_list_holds_as_many_findings_as_its_number_says()
    {
        Document.Lists.ShouldNotBeEmpty();
        foreach (var list in Document.Lists)
            Findings.Read(list).LongCount().ShouldBe(list.Count, list.Id);
    }

    [Test]
    public void Every_number_that_opens_a_list_is_its_number()
    {
        var lists = Document.Lists.ToDictionary(l => l.Id, l => l.Count);
        foreach (var cell in Document.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells).OfType<CountCell>().Where(c => c.List.Length > 0))
            cell.Count.ShouldBe(lists[cell.List], cell.List);
    }

    [Test]
    public void The_chapters_add_up_to_the_outcomes()
    {
        foreach (var kind in new[] { "violation", "undetermined", "needs-judgment", "waived" })
            Document.Lists.Where(l => l.Key.Kind == kind && l.Key.Chapter.Length > 0).Sum(l => l.Count).ShouldBe(Builder.Counts.Findings.Where(f => f.Key.Kind == kind).Sum(f => f.Value), kind);
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
        var builder = new ReportBuilder(new(AzRulebook.Loaded.Rulebook!, "test", ReportPeriod.All, null), Findings.Add);
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

    private static ReportTable Table(string id) => Document.Tables.Single(t => t.Id == id);

    private static long Count(Row row, int column) => ((CountCell)row.Cells[column]).Count;

    private static Compliance.Law.Text Heading(string code) => Compliance.Reporting.FindingKind.All.Single(k => k.Code == code).Heading;
}
