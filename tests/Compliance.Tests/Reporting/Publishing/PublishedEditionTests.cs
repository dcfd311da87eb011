using System.Text;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Evidence;
using Compliance.Reporting.Publishing;
using static Compliance.Tests.Reporting.Publishing.Editions;

namespace Compliance.Tests.Reporting.Publishing;

/// <summary>What the published edition shows, and what it does not.</summary>
public sealed class PublishedEditionTests
{
    private static readonly ReportedBody[] Bodies = [new("min", new("Ministry", "Nazirlik"), 40), new("com", new("Committee", "Komitə"), 12), new("sm1", new("Small One", "Kiçik Bir"), 3), new("sm2", new("Small Two", "Kiçik İki"), 4)];

    [Test]
    public void Counts_of_zero_and_from_five_are_shown_and_those_between_held_back() =>
        Of(Document(Table("t", ["n"], ["a", 0], ["b", 1], ["c", 4], ["d", 5], ["e", 60]))).Lines("t").ShouldBe(["a 0", "b *", "c *", "d 5", "e 60"]);

    [Test]
    public void A_small_count_under_a_total_takes_a_large_one_with_it() =>
        Of(Document(Table("t", ["n"], ["a", 3], ["b", 20], ["c", 60], ["Total", 83]))).Lines("t").ShouldBe(["a *", "b *", "c 60", "Total 83"]);

    [Test]
    public void A_rate_is_held_back_with_what_it_would_tell()
    {
        var lines = Of(Document(Table("t", ["late", "acts", "rate"], ["a", 3, 40, Rate(3, 40)], ["b", 38, 40, Rate(38, 40)], ["c", 20, 40, Rate(20, 40)], ["d", 0, 40, Rate(0, 40)]))).Lines("t");
        lines[0].ShouldBe("a * 40 *");
        lines[1].ShouldNotBe("b 38 40 38/40", "two of forty are too few to tell");
        lines[2].ShouldBe("c 20 40 20/40");
        lines[3].ShouldBe("d 0 40 0/40");
    }

    [Test]
    public void The_same_count_in_a_chart_in_particulars_and_in_another_table_is_held_back_too()
    {
        var table = Table("t", ["late"], ["a", 3], ["b", 20], ["c", 9], ["Total", 32]);
        var again = Table("u", ["late", "judged"], ["a", 3, 50], ["b", 20, 51], ["c", 9, 52]);
        var published = Of(Document(table, again, new ReportChart(ChartKind.Bars, table with { Id = "chart" }), new ParticularList([new(Same("few"), new CountCell(2)), new(Same("many"), new CountCell(77))])));
        var held = published.Lines("t").Select(l => l.EndsWith('*')).ToList();
        published.Lines("chart").Select(l => l.EndsWith('*')).ShouldBe(held);
        published.Lines("u").Select(l => l.Contains('*')).ShouldBe(held.Take(3));
        var entries = published.Document.Chapters[0].Blocks.OfType<ParticularList>().Single().Entries;
        entries.Select(e => e.Value is SuppressedCell).ShouldBe([true, false]);
        published.Document.IsPublished.ShouldBeTrue();
    }

    [Test]
    public void Bodies_of_fewer_than_five_files_are_one_row()
    {
        var published = Of(Document(Table("t", ["files", "rate"], ["Ministry", 40, Rate(10, 40)], ["Small One", 3, Rate(1, 3)], ["Committee", 12, new NoCell()], ["sm2", 4, Rate(4, 4)])), bodies: Bodies);
        published.Lines("t").ShouldBe(["Ministry 40 10/40", "Committee 12 -", "other bodies 7 *"]);
    }

    [Test]
    public void Where_small_bodies_together_have_fewer_than_five_files_the_next_goes_with_them() =>
        Of(Document(Table("t", ["files"], ["Ministry", 40], ["Committee", 12], ["Small One", 3])), bodies: Bodies[..3]).Lines("t").ShouldBe(["Ministry 40", "other bodies 15"]);

    [Test]
    public void Words_that_name_a_person_a_path_a_small_body_or_a_number_held_back_are_left_out()
    {
        var document = Document(
            Table("t", ["n"], ["a", 3], ["b", 70]), Table("files", ["n"], ["cases/ş-041.json", 9]), Table("small", ["Small One"], ["a", 9]),
            new Paragraph(Same("The file DİM-2022/17 was late.")), new Paragraph(Same("3 of them were late.")), new Paragraph(Same("7.5 % were late.")),
            new Paragraph(Same("Small One was late.")), new Paragraph(Same("Under Art. 3 there were 70.")));
        var published = Of(document, [Finding(1) with { File = "DİM-2022/17", Source = "cases/ş-041.json" }], Bodies);
        published.Document.Chapters[0].Blocks.OfType<Paragraph>().Select(p => p.Words.En).ShouldBe(["Under Art. 3 there were 70."]);
        published.Document.Tables.Select(t => t.Id).ShouldBe(["t"]);
        published.LeftOut.ShouldBe(["files", "small"], ignoreOrder: true);
    }

    [Test]
    public void Lists_stay_only_where_nothing_is_held_back_and_every_class_comes_from_five_files()
    {
        var list = new FindingList("l", Same("Violations"), 12, new("2", "violation"));
        var table = Table("t", ["n"], ["a", new CountCell(12) { List = "l" }], ["b", 30]);
        var open = Of(Document(table, list), Findings(12));
        open.Document.Lists.Count().ShouldBe(1);
        ((CountCell)open.Document.Tables.Single().Rows[0].Cells[1]).List.ShouldBe("l");
        var few = Of(Document(table, list), [.. Findings(11), Finding(12) with { Rule = "R2" }]);
        few.Document.Lists.ShouldBeEmpty();
        ((CountCell)few.Document.Tables.Single().Rows[0].Cells[1]).List.ShouldBeEmpty();
        few.Finding(Finding(1)).ShouldBeNull();
        Of(Document(table, Table("u", ["n"], ["z", 2]), list), Findings(12)).Document.Lists.ShouldBeEmpty();
        Of(Document(table, list), [.. Enumerable.Range(0, 12).Select(_ => Finding(1))]).Document.Lists.ShouldBeEmpty("twelve findings of one file are one person's");
    }

    [Test]
    public void A_published_finding_holds_nothing_of_the_person_the_file_or_the_facts()
    {
        var list = new FindingList("l", Same("Violations"), 12, new("2", "violation"));
        var published = Of(Document(list), Findings(12)).Finding(Finding(1)).ShouldNotBeNull();
        var text = Encoding.UTF8.GetString(FindingLines.Line(published));
        foreach (var trace in new[] { "DİM", "cases", "ş-041", "f-001", "m-1", "acts[", "salary", "1234", "2022-05-1", "late by" })
            text.ShouldNotContain(trace);
        published.Message.ShouldBe(BreachText);
        published.Date.ShouldBe(new DateOnly(2022, 5, 1));
        published.Body.ShouldBe("min");
        published.File.Length.ShouldBe(10);
        published.Subject.ShouldAllBe(c => c >= 'a' && c <= 'z');
        published.Rule.ShouldBe("R1");
    }

    [Test]
    public void The_body_and_then_the_month_go_where_classes_would_be_too_small()
    {
        var list = new FindingList("l", Same("Violations"), 12, new("2", "violation"));
        var two = Findings(12).Select((f, i) => f with { Body = i < 2 ? "com" : "min" }).ToList();
        var published = Of(Document(list), two);
        two.ShouldAllBe(f => published.Finding(f)!.Body == "" && published.Finding(f)!.Date != null);
        var months = Findings(12).Select((f, i) => f with { Date = new(2022, 1 + i, 3) }).ToList();
        published = Of(Document(list), months);
        months.ShouldAllBe(f => published.Finding(f)!.Body == "" && published.Finding(f)!.Date == null);
    }

    [Test]
    public void Pseudonyms_are_the_same_with_a_key_and_others_with_another_and_parts_do_not_run_together()
    {
        var (one, other) = (new Pseudonyms(Key), new Pseudonyms([.. Key.Reverse()]));
        one.Subject("ş-041").ShouldBe(one.Subject("ş-041"));
        one.Subject("ş-041").ShouldNotBe(other.Subject("ş-041"));
        one.Subject("x").ShouldNotBe(one.File("x"));
        one.Act("ab", "c").ShouldNotBe(one.Act("a", "bc"));
        one.Subject("").ShouldBeEmpty();
        Enumerable.Range(0, 20000).Select(i => one.File($"f{i}")).Distinct().Count().ShouldBe(20000);
        Should.Throw<ArgumentException>(() => new Pseudonyms(Key[..31]));
    }

    [Test]
    public void An_empty_document_and_empty_tables_are_published()
    {
        Of(Document()).Document.Tables.ShouldBeEmpty();
        Of(Document(Table("t", ["n"]), Table("u", []))).Suppressed.ShouldBe(0);
    }

    private static RateCell Rate(long part, long whole) => new(Math.Round(100m * part / whole, 1), 0, 100, part, whole);

    private static IReadOnlyList<ReportedFinding> Findings(int count) => [.. Enumerable.Range(1, count).Select(Finding)];

    private static ReportedFinding Finding(int number) => new()
    {
        Id = $"f-{number:D3}", File = $"DİM-{number}", Source = $"cases/{number}.json", Subject = $"ş-041-{number}", Body = "min", Act = "m-1", ActKind = "application", ActPath = "acts[2]", Date = new(2022, 5, 10 + number % 3),
        Rule = "R1", Provision = "926-28.5", Citation = Same("Art. 28.5"), Chapter = "2", Outcome = "violation", Kind = "violation", Severity = "major", Grade = "official-text",
        Message = Same($"late by {number} days"), Facts = [new("acts[2].salary", Same("salary"), Same("1234"))], Missing = [new("acts[2].x", Same("x"), Same("1234"))], Remedies = [Same("salary 1234")],
    };
}
