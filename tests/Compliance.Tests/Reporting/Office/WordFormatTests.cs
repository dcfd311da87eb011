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

    [TestCase(199, 199, false)]
    [TestCase(200, 200, false)]
    [TestCase(201, 200, true)]
    public void A_list_shows_its_first_200_findings_and_says_where_the_rest_stands(int count, int shown, bool saysMore) => Read(count, (file, _) =>
    {
        var table = Body(file).Elements<Table>().Single(t => Caption(t) == "All");
        (table.Elements<TableRow>().Count() - 1).ShouldBe(shown);
        Body(file).Elements<WordParagraph>().Any(p => Words(p).StartsWith("The first 200 of 201 are shown here.", StringComparison.Ordinal)).ShouldBe(saysMore);
    }, document: s => new(new("t", "t"), Text.None, [], [new("c", "1", new("c", "c"), [new FindingList("all", new("All", "Hamısı"), s.Count, new("", ""))])]));

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
