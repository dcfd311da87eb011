using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Word;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportParagraph = Compliance.Reporting.Documents.Paragraph;
using Text = Compliance.Law.Text;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Compliance.Tests.Reporting.Office;

public sealed class WordFormatTests
{
    [TestCase(Language.En, 30)]
    [TestCase(Language.Az, 30)]
    [TestCase(Language.En, 0)]
    public void The_validator_finds_no_fault(Language language, int findings) =>
        Read(findings, (file, _) => Rendering.Faults(file).ShouldBeEmpty(), language);

    [TestCase(Language.En)]
    [TestCase(Language.Az)]
    public void Every_number_and_text_of_every_table_stands_in_it(Language language) => Read(30, (file, rendering) =>
    {
        foreach (var table in rendering.Document.Tables)
        {
            var written = Body(file).Elements<Table>().Where(t => Caption(t).Split(" (")[0] == table.Caption.In(language)).Select(Cells).ToList();
            written.ShouldNotBeEmpty();
            for (var row = 0; row < table.Rows.Count; row++)
                written.SelectMany((w, part) => w[row + 1].Skip(part == 0 ? 0 : 1)).ShouldBe(table.Rows[row].Cells.Select(c => Shown(c, language)), table.Id);
        }
    }, language);

    [Test]
    public void Every_word_of_the_document_stands_in_its_language() => Read(30, (file, rendering) =>
    {
        var words = Body(file).Descendants<WordParagraph>().Select(Words).ToHashSet(StringComparer.Ordinal);
        var said = rendering.Document.Chapters.SelectMany(c => c.Blocks).SelectMany(b => b switch
        {
            SubHeading heading => [heading.Words],
            ReportParagraph paragraph => [paragraph.Words],
            ParticularList list => list.Entries.Select(e => e.Label),
            ReportTable table => [table.Note],
            _ => (IEnumerable<Text>)[],
        });
        foreach (var text in said.Where(t => t.Az.Length > 0))
            words.ShouldContain(OnOneLine(text.Az));
        Body(file).Descendants<WordText>().ShouldAllBe(t => ((Run)t.Parent!).RunProperties!.Languages!.Val == "az-Latn-AZ");
    }, Language.Az);

    [Test]
    public void Headings_are_headings_with_the_numbers_of_the_document() => Read(30, (file, _) =>
        Body(file).Elements<WordParagraph>().Where(p => Style(p) == "Heading1").Select(Words).ShouldBe(["1. Scope and denominators", "11. Discipline and ethics", "Annex"]));

    [Test]
    public void The_table_of_contents_names_every_chapter_and_leads_to_it() => Read(30, (file, _) =>
    {
        var headings = Body(file).Elements<WordParagraph>().Where(p => Style(p) == "Heading1").ToList();
        var entries = Body(file).Elements<WordParagraph>().Where(p => Style(p) == "TOC1").ToList();
        entries.Select(e => e.Elements<Hyperlink>().Single()).Select(l => (Words(l), l.Anchor!.Value))
            .ShouldBe(headings.Select(h => (Words(h), h.Elements<BookmarkStart>().Single().Name!.Value)));
        Body(file).Descendants<FieldCode>().First().Text.ShouldContain("TOC");
    });

    [Test]
    public void Every_link_leads_to_one_place_in_the_document() => Read(30, (file, _) =>
    {
        var places = Body(file).Descendants<BookmarkStart>().ToList();
        places.Select(p => p.Name!.Value).ShouldBeUnique();
        places.Select(p => p.Id!.Value).ShouldBeUnique();
        foreach (var link in Body(file).Descendants<Hyperlink>())
            places.Select(p => p.Name!.Value).ShouldContain(link.Anchor!.Value);
    });

    [Test]
    public void A_table_repeats_its_headings_and_says_what_it_is() => Read(30, (file, rendering) =>
    {
        var captions = rendering.Document.Tables.Select(t => t.Caption.En).ToList();
        foreach (var table in Body(file).Elements<Table>().Where(t => captions.Contains(Caption(t))))
            table.Elements<TableRow>().First().Descendants<TableHeader>().ShouldNotBeEmpty();
        Body(file).Elements<Table>().ShouldAllBe(t => Caption(t).Length > 0);
    });

    [Test]
    public void A_table_wider_than_the_page_comes_in_parts_with_its_first_column() => Read(0, (file, rendering) =>
    {
        var parts = Body(file).Elements<Table>().Where(t => Caption(t).StartsWith("Acts by month and body", StringComparison.Ordinal)).Select(Cells).ToList();
        parts.Count.ShouldBe(3);
        parts.ShouldAllBe(p => p[0][0] == "State body");
        parts.Sum(p => p[0].Count - 1).ShouldBe(rendering.Document.Tables.Last().Columns.Count - 1);
    });

    [Test]
    public void Words_lie_as_what_follows_them_and_those_that_end_a_chapter_stay_on_its_page() => Read(0, (file, _) =>
        Body(file).Descendants<PageSize>().Select(p => p.Orient!.Value).ShouldBe([PageOrientationValues.Portrait, PageOrientationValues.Landscape, PageOrientationValues.Portrait]),
        document: s =>
        {
            Block words = new ReportParagraph(new("Which is which", "Hansı hansıdır")), wide = OfficeSample.Document(s).Tables.Last();
            return new(new("t", "t"), Text.None, [], [new("a", "1", new("a", "a"), [wide, words]), new("b", "2", new("b", "b"), [words, wide]), new("c", "3", new("c", "c"), [words])]);
        });

    [TestCase(24, 24, null, false)]
    [TestCase(25, 25, null, false)]
    [TestCase(26, 25, 1, false)]
    [TestCase(199, 25, 174, false)]
    [TestCase(200, 25, 175, false)]
    [TestCase(201, 25, 175, true)]
    public void A_list_gives_25_findings_in_full_and_175_in_a_line_each_and_says_where_the_rest_stands(int count, int full, int? lines, bool saysMore) => Read(count, (file, rendering) =>
    {
        var tables = Body(file).Elements<Table>().Where(t => Caption(t).StartsWith("All", StringComparison.Ordinal)).ToList();
        tables.Select(t => t.Elements<TableRow>().Count() - 1).ShouldBe(lines is { } more ? [full, more] : [full]);
        Body(file).Elements<WordParagraph>().Any(p => Words(p).StartsWith("The first 200 of 201 are shown here.", StringComparison.Ordinal)).ShouldBe(saysMore);
        tables.SelectMany(t => Cells(t).Skip(1)).Select(r => r[0].Split('\n')[0]).ShouldBe(rendering.Spool.Read(new ListKey()).Take(200).Select(f => f.File));
    }, document: s => new(new("t", "t"), Text.None, [], [new("c", "1", new("c", "c"), [new FindingList("all", new("All", "Hamısı"), s.Count, new("", ""))])]));

    [TestCase(new long[] { 300 }, 25)]
    [TestCase(new long[] { 25, 25, 25, 25, 25, 25, 25, 25 }, 25)]
    [TestCase(new long[] { 25, 25, 25, 25, 25, 25, 25, 26 }, 25)]
    [TestCase(new long[] { 25, 25, 25, 25, 25, 25, 25, 25, 1 }, 24)]
    [TestCase(new long[] { 1, 1, 1, 1 }, 25)]
    public void Lists_share_evenly_what_is_given_in_full(long[] counts, int share) => ListBlock.Share(counts).ShouldBe(share);

    [Test]
    public void However_many_lists_each_gives_five_in_full() => ListBlock.Share([.. Enumerable.Repeat(9L, 500)]).ShouldBe(5);

    [Test]
    public void A_list_whose_findings_stand_in_their_chapters_comes_in_lines() => Read(20, (file, rendering) =>
    {
        var lines = Body(file).Elements<Table>().Single(t => Caption(t).StartsWith("Violations everywhere", StringComparison.Ordinal));
        Cells(lines)[0].ShouldBe(["Case file", "Act", "State body", "Day", "Provision", "Finding", "Severity"]);
        Cells(lines).Skip(1).Select(r => r[0]).ShouldBe(rendering.Spool.Read(new ListKey("", "violation")).Select(f => f.File));
    }, document: s => OfficeSample.Document(s) with
    {
        Chapters = [.. OfficeSample.Document(s).Chapters, new("c", "18", new("c", "c"), [List(s, "one", "1"), List(s, "all", "")])],
    });

    [TestCase("11", "violation", "list-11-violation")]
    [TestCase("11", "undetermined", "list-11-undetermined")]
    [TestCase("11", "violation+undetermined", "chapter")]
    [TestCase("", "violation", "")]
    [TestCase("7", "violation", "")]
    public void A_number_that_counts_a_part_of_a_list_leads_to_that_list_or_its_chapter(string chapter, string kind, string place) => Read(20, (file, rendering) =>
    {
        var slice = rendering.Document.Slices.Single();
        var links = new WordLinks(rendering.Document);
        var discipline = rendering.Document.Chapters[1];
        links.Behind(slice.Id).ShouldBe(place == "chapter" ? links.Of(discipline) : place.Length == 0 ? "" : links.Behind(place));
        Body(file).Descendants<Hyperlink>().Any(l => l.Anchor == links.Behind(slice.Id) && Words(l) == "7,777").ShouldBe(place.Length > 0);
    }, document: s => OfficeSample.Document(s) with
    {
        Slices = [new("s", new("s", "s"), 7777, new(chapter, kind) { Body = "b-1" })],
        Particulars = [new(new("n", "n"), new CountCell(7777) { List = "s" })],
    });

    [Test]
    public void What_a_person_wrote_stands_and_what_nobody_wrote_has_its_place() => Read(10, (file, _) =>
    {
        var rows = Cells(Body(file).Elements<Table>().Single(t => Caption(t) == "Violations")).Skip(1).ToDictionary(r => r[0].Split('\n')[0], StringComparer.Ordinal);
        rows["DİM-2024/6"][4].ShouldBe("Effect on the outcome: could have changed the outcome\nCause: @Səbəb\nRecommendation: Yenidən yoxlansın.");
        rows["DİM-2024/2"][4].ShouldBe("Effect on the outcome: ……………\nCause: ……………\nRecommendation: ……………");
        rows["DİM-2024/6"][3].ShouldContain("Decision: d-1");
        rows["DİM-2024/2"][2].ShouldContain("Can it still be done: no longer possible");
    });

    [Test]
    public void A_finding_shows_its_criterion_condition_and_remedy() => Read(10, (file, rendering) =>
    {
        var finding = rendering.Spool.Read().First(f => f is { Chapter: "11", Kind: "violation" });
        var row = Body(file).Elements<Table>().Single(t => Caption(t) == "Violations").Elements<TableRow>().ElementAt(1);
        string[] said = [finding.File, $"{finding.Body} · {finding.Subject}", finding.Citation.En, finding.Duty.En, finding.Message.En, finding.Rule, finding.Id, "Would have been lawful: " + finding.Remedies[0].En];
        said.ShouldBeSubsetOf(row.Descendants<WordParagraph>().Select(Words));
    });

    [Test]
    public void A_heading_lies_on_the_page_of_what_follows_it() => Read(0, (file, _) =>
    {
        var blocks = Body(file).ChildElements.ToList();
        var heading = blocks.FindIndex(b => b is WordParagraph p && Style(p) == "Heading1");
        blocks.Take(heading).Last().Descendants<SectionProperties>().ShouldHaveSingleItem("the page is turned before the heading");
        blocks.Skip(heading).TakeWhile(b => b is not Table).SelectMany(b => b.Descendants<SectionProperties>()).ShouldBeEmpty();
    }, document: s => OfficeSample.Document(s) with { Chapters = [new("c", "1", new("c", "c"), [new SubHeading(new("s", "s")), OfficeSample.Document(s).Tables.Last()])] });

    [Test]
    public void Every_page_has_its_number() => Read(0, (file, _) =>
    {
        file.MainDocumentPart!.FooterParts.Single().Footer.Descendants<FieldCode>().Select(c => c.Text.Trim()).ShouldBe(["PAGE", "NUMPAGES"]);
        Body(file).Descendants<SectionProperties>().ShouldAllBe(s => s.Elements<FooterReference>().Any());
    });

    [Test]
    public void Nothing_comes_from_outside() => Read(30, (file, _) =>
    {
        file.MainDocumentPart!.VbaProjectPart.ShouldBeNull();
        file.MainDocumentPart.HyperlinkRelationships.ShouldBeEmpty();
        file.MainDocumentPart.ExternalRelationships.ShouldBeEmpty();
        file.PackageProperties.Title.ShouldBe("Report on the application of civil service legislation");
        file.PackageProperties.Language.ShouldBe("en-GB");
    });

    private static void Read(int findings, Action<WordprocessingDocument, Rendering> look, Language language = Language.En, Func<FindingSpool, ReportDocument>? document = null)
    {
        using var rendering = new Rendering(new WordFormat(), findings, language, document);
        rendering.Files.ShouldBe(["report.docx"]);
        using var file = WordprocessingDocument.Open(rendering.File, false);
        look(file, rendering);
    }

    private static FindingList List(FindingSpool spool, string id, string chapter) =>
        new(id, new($"Violations {(chapter.Length == 0 ? "everywhere" : chapter)}", "Pozuntular"), spool.CountOf(new(chapter, "violation")), new(chapter, "violation"));

    private static Body Body(WordprocessingDocument file) => file.MainDocumentPart!.Document.Body!;

    private static string Style(WordParagraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";

    private static string Caption(Table table) => table.Descendants<TableCaption>().Single().Val!.Value!;

    private static List<List<string>> Cells(Table table) =>
        [.. table.Elements<TableRow>().Select(r => r.Elements<TableCell>().Select(c => string.Join('\n', c.Elements<WordParagraph>().Select(Words))).ToList())];

    private static string Words(DocumentFormat.OpenXml.OpenXmlElement element) => string.Concat(element.Descendants().Select(d => d switch
    {
        WordText text => text.Text,
        TabChar => "\t",
        Break { Type: null } => "\n",
        _ => "",
    }));

    private static string OnOneLine(string text) => text.ReplaceLineEndings("\n").Replace('\u0001', '\uFFFD');

    private static string Shown(Compliance.Reporting.Documents.Cell cell, Language language) => OnOneLine((cell, language) switch
    {
        (WordsCell words, _) => words.Words.In(language),
        (SuppressedCell, Language.Az) => "açıqlanmır",
        (SuppressedCell, _) => "held back",
        (NoCell, _) => "–",
        (DayCell day, Language.Az) => Compliance.Facts.Readable.InAzerbaijani(day.Day),
        (DayCell day, _) => Compliance.Facts.Readable.Of(day.Day),
        (CountCell count, _) => Number(count.Count, 0, language),
        (RateCell rate, _) => $"{Number(rate.Rate, 1, language)}\n({Number(rate.Low, 1, language)}–{Number(rate.High, 1, language)}; {Number(rate.Part, 0, language)}/{Number(rate.Whole, 0, language)})",
        _ => throw new ArgumentOutOfRangeException(nameof(cell)),
    });

    private static string Number(decimal number, int decimals, Language language)
    {
        var english = number.ToString(decimals == 0 ? "#,##0" : "#,##0.0", System.Globalization.CultureInfo.InvariantCulture);
        return language == Language.En ? english : english.Replace(',', ' ').Replace('.', ',').Replace(' ', '.');
    }
}
