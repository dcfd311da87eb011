using System.Globalization;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportCell = Compliance.Reporting.Documents.Cell;
using ReportColumn = Compliance.Reporting.Documents.Column;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Row = DocumentFormat.OpenXml.Spreadsheet.Row;
using Text = Compliance.Law.Text;

namespace Compliance.Tests.Reporting.Office;

public sealed class ExcelFormatTests
{
    [TestCase(Language.En, 30)]
    [TestCase(Language.Az, 30)]
    [TestCase(Language.En, 0)]
    public void The_validator_finds_no_fault(Language language, int findings) =>
        Read(findings, (file, _) => Rendering.Faults(file).ShouldBeEmpty(), language);

    [Test]
    public void Each_table_has_a_sheet_and_findings_have_theirs() => Read(10, (file, _) => SheetNames(file)
        .ShouldBe(["report", "chapters", "bodies", "discipline", "History-2", "a-very-long-table-id-of-31-lett", "months-by-body", "findings"]));

    [TestCase(Language.En)]
    [TestCase(Language.Az)]
    public void Every_number_and_text_of_every_table_stands_on_its_sheet(Language language) => Read(30, (file, rendering) =>
    {
        var sheets = SheetNames(file).Skip(2).ToList();
        foreach (var (table, sheet) in rendering.Document.Tables.Zip(sheets))
        {
            var rows = Rendering.Rows(file, sheet).Skip(3).Take(table.Rows.Count);
            rows.ShouldBe(table.Rows.Select(r => r.Cells.Zip(table.Columns).SelectMany(c => Written(c.First, c.Second, language)).ToList()), sheet);
        }
    }, language);

    [Test]
    public void Every_word_of_the_document_stands_in_the_workbook() => Read(30, (file, rendering) =>
    {
        var words = SheetNames(file).SelectMany(s => Rendering.Rows(file, s)).SelectMany(r => r).ToHashSet(StringComparer.Ordinal);
        var blocks = rendering.Document.Chapters.SelectMany(c => c.Blocks);
        var said = blocks.SelectMany(b => b switch
        {
            SubHeading heading => [heading.Words],
            Paragraph paragraph => [paragraph.Words],
            ParticularList list => list.Entries.Select(e => e.Label),
            FindingList list => [list.Title],
            ReportTable table => [table.Caption, table.Note],
            ReportChart chart => (IEnumerable<Text>)[chart.Data.Caption, chart.Data.Note],
            _ => [],
        });
        foreach (var text in said.Where(t => t.En.Length > 0))
            words.ShouldContain(text.En);
    });

    [Test]
    public void Every_finding_stands_in_one_row_with_all_its_words() => Read(60, (file, rendering) =>
    {
        var rows = Rendering.Rows(file, "findings").Skip(1).ToDictionary(r => r[^6], StringComparer.Ordinal);
        rows.Count.ShouldBe(60);
        foreach (var finding in rendering.Spool.Read())
        {
            var row = rows[finding.Id];
            string[] said = [finding.Chapter, finding.File, finding.Subject, finding.Body, finding.Act, finding.Provision, finding.Rule, finding.Source, finding.ActPath,
                finding.Citation.En, finding.Duty.En, finding.Message.En, finding.Remedies[0].En, "day of the application: 2024-06-20 [acts[2].date]"];
            said.ShouldBeSubsetOf(row);
        }
    });

    [Test]
    public void Findings_that_ask_for_nothing_follow_those_listed_with_what_is_kept_of_them()
    {
        using var rendering = new Rendering(new ExcelFormat(), 20, quiet: 5);
        using var file = SpreadsheetDocument.Open(rendering.File, false);
        var rows = Rendering.Rows(file, "findings").Skip(1).ToList();
        rows.Count.ShouldBe((int)rendering.Spool.Count);
        rows[20..].Select(r => (r[^6], r[1], r[18], r[13])).ShouldBe(Enumerable.Range(0, 5).Select(i => ($"q-{i}", "Compliant", "compliant", "")));
        rows.Count(r => r[^1] == "Yenidən yoxlansın." && r[^2] == "@Səbəb" && r[^3] == "could have changed the outcome" && r[^5] == "d-1").ShouldBe(rendering.Spool.Read().Count(f => f.Decision == "d-1"));
    }

    [Test]
    public void Text_that_begins_like_a_formula_stays_text() => Read(30, (file, _) =>
    {
        foreach (var sheet in file.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet))
            sheet.Descendants<CellFormula>().ShouldBeEmpty();
        var attack = Rendering.SheetOf(file, "findings").Descendants<Cell>().Single(c => Rendering.Value(c) == OfficeSample.Attack);
        attack.DataType!.Value.ShouldBe(CellValues.InlineString);
        Format(file, attack).QuotePrefix!.Value.ShouldBeTrue();
    });

    [Test]
    public void Nothing_comes_from_outside() => Read(30, (file, _) =>
    {
        file.WorkbookPart!.VbaProjectPart.ShouldBeNull();
        foreach (var part in file.WorkbookPart.WorksheetParts)
        {
            part.HyperlinkRelationships.ShouldBeEmpty();
            part.ExternalRelationships.ShouldBeEmpty();
        }
    });

    [Test]
    public void A_count_leads_to_the_findings_behind_it_and_to_no_others() => Read(60, (file, rendering) =>
    {
        var links = Rendering.SheetOf(file, "discipline").Descendants<Hyperlink>().ToDictionary(l => l.Reference!.Value!, l => l.Location!.Value!, StringComparer.Ordinal);
        links.Keys.ShouldBe(["A2", "B4", "B5"]);
        var behind = RowsOf(file, links["B4"]);
        behind.Count.ShouldBe((int)rendering.Spool.CountOf(new("11", "violation")));
        behind.ShouldAllBe(r => r[0] == "11" && r[1] == "Violations");
    });

    [Test]
    public void Every_link_leads_to_a_sheet_of_the_workbook() => Read(30, (file, _) =>
    {
        foreach (var link in file.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Hyperlink>()))
            SheetNames(file).ShouldContain(link.Location!.Value!.Split('\'')[1]);
    });

    [Test]
    public void A_table_has_headings_that_stay_in_sight_and_filter_it() => Read(30, (file, rendering) =>
    {
        var sheet = Rendering.SheetOf(file, "bodies");
        sheet.Descendants<Pane>().Single().VerticalSplit!.Value.ShouldBe(3);
        sheet.Descendants<AutoFilter>().Single().Reference!.Value.ShouldBe("A3:H13");
        rendering.Document.Tables.First().Rows.Count.ShouldBe(10);
    });

    [Test]
    public void Every_printed_page_of_a_table_repeats_its_headings_and_first_column() => Read(3, (file, _) =>
        file.WorkbookPart!.Workbook.Descendants<DefinedName>().Select(n => n.Text).ShouldContain("'months-by-body'!$A:$A,'months-by-body'!$3:$3"));

    [TestCase(0, "$A$1:$AF$1")]
    [TestCase(1, "$A$1:$AF$2")]
    [TestCase(40, "$A$1:$AF$41")]
    public void Of_the_findings_those_that_ask_for_something_are_printed(int listed, string area)
    {
        using var rendering = new Rendering(new ExcelFormat(), listed, quiet: 3);
        using var file = SpreadsheetDocument.Open(rendering.File, false);
        Rendering.SheetOf(file, "findings").Descendants<Row>().Count().ShouldBe(1 + listed + 3);
        file.WorkbookPart!.Workbook.Descendants<DefinedName>().Single(n => n.Name == "_xlnm.Print_Area").Text.ShouldBe($"'findings'!{area}");
    }

    [Test]
    public void A_sheet_of_findings_that_ask_for_nothing_prints_its_headings()
    {
        using var rendering = new Rendering(new ExcelFormat(perSheet: 2), 3, quiet: 3);
        using var file = SpreadsheetDocument.Open(rendering.File, false);
        file.WorkbookPart!.Workbook.Descendants<DefinedName>().Where(n => n.Name == "_xlnm.Print_Area").Select(n => n.Text)
            .ShouldBe(["'findings'!$A$1:$AF$3", "'findings-2'!$A$1:$AF$2", "'findings-3'!$A$1:$AF$1"]);
    }

    [TestCase(Language.En, @"yyyy\-mm\-dd")]
    [TestCase(Language.Az, @"dd\.mm\.yyyy")]
    public void A_day_is_a_date_in_the_form_of_the_language(Language language, string form) => Read(10, (file, _) =>
    {
        var day = Rendering.SheetOf(file, "report").Descendants<Cell>().Single(c => c.CellReference == "B5");
        DateOnly.FromDateTime(DateTime.FromOADate(int.Parse(day.CellValue!.Text, CultureInfo.InvariantCulture))).ShouldBe(new(2024, 12, 31));
        var number = Format(file, day).NumberFormatId!.Value;
        file.WorkbookPart!.WorkbookStylesPart!.Stylesheet.NumberingFormats!.Elements<NumberingFormat>().Single(n => n.NumberFormatId! == number).FormatCode!.Value.ShouldBe(form);
    }, language);

    [TestCase(1900, 2, 28, false)]
    [TestCase(1900, 3, 1, true)]
    [TestCase(1900, 3, 2, true)]
    public void A_day_that_workbooks_count_wrong_is_text(int year, int month, int day, bool isNumber) =>
        SheetCell.Day(new(year, month, day), Language.En).IsNumber.ShouldBe(isNumber);

    [TestCase(32_766)]
    [TestCase(32_767)]
    [TestCase(32_768)]
    public void A_text_fits_its_cell_or_is_seen_to_be_cut(int length) => Read(0, (file, _) =>
    {
        var shown = Rendering.Rows(file, "chapters")[^1][^1];
        shown.Length.ShouldBe(Math.Min(length, 32_767));
        shown[^1].ShouldBe(length > 32_767 ? '…' : 'ə');
    }, document: _ => new(new("t", "t"), Text.None, [], [new("c", "1", new("c", "c"), [new Paragraph(new(new('ə', length), ""))])]));

    [Test]
    public void The_published_edition_shows_the_month_of_an_act() => Read(3, (file, _) =>
    {
        var rows = Rendering.SheetOf(file, "findings").Descendants<Row>().ToList();
        Rendering.Value(rows[0].Elements<Cell>().ElementAt(8)).ShouldBe("Month");
        Format(file, rows[1].Elements<Cell>().ElementAt(8)).NumberFormatId!.Value.ShouldBe(166U);
    }, document: s => OfficeSample.Document(s, isPublished: true));

    [TestCase(19, new[] { 19 })]
    [TestCase(20, new[] { 20 })]
    [TestCase(21, new[] { 20, 1 })]
    public void Findings_go_on_on_another_sheet_when_one_is_full(int findings, int[] rows)
    {
        using var rendering = new Rendering(new ExcelFormat(perSheet: 20), findings);
        using var file = SpreadsheetDocument.Open(rendering.File, false);
        Rendering.Faults(file).ShouldBeEmpty();
        SheetNames(file).Where(n => n.StartsWith("findings", StringComparison.Ordinal)).Select(n => Rendering.Rows(file, n).Count - 1).ShouldBe(rows);
    }

    private static void Read(int findings, Action<SpreadsheetDocument, Rendering> look, Language language = Language.En, Func<FindingSpool, ReportDocument>? document = null)
    {
        using var rendering = new Rendering(new ExcelFormat(), findings, language, document);
        rendering.Files.ShouldBe(["report.xlsx"]);
        using var file = SpreadsheetDocument.Open(rendering.File, false);
        look(file, rendering);
    }

    private static List<string> SheetNames(SpreadsheetDocument file) => [.. file.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value!)];

    private static CellFormat Format(SpreadsheetDocument file, Cell cell) =>
        (CellFormat)file.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.ElementAt((int)(cell.StyleIndex?.Value ?? 0));

    private static List<List<string>> RowsOf(SpreadsheetDocument file, string link)
    {
        var ends = link.Split('!')[1].Split(':').Select(e => int.Parse(e.TrimStart([.. Enumerable.Range('A', 26).Select(l => (char)l)]), CultureInfo.InvariantCulture)).ToList();
        return Rendering.Rows(file, link.Split('\'')[1])[(ends[0] - 1)..ends[1]];
    }

    private static IEnumerable<string> Written(ReportCell cell, ReportColumn column, Language language)
    {
        string[] shown = cell switch
        {
            WordsCell words => [words.Words.In(language)],
            CountCell count => [Exact(count.Count)],
            RateCell rate => [Exact(rate.Rate), Exact(rate.Low), Exact(rate.High), Exact(rate.Part), Exact(rate.Whole)],
            DayCell day => [Exact((decimal)day.Day.ToDateTime(default).ToOADate())],
            SuppressedCell => [language == Language.Az ? "açıqlanmır" : "held back"],
            _ => ["–"],
        };
        return column.Kind == ColumnKind.Rate && shown.Length == 1 ? Enumerable.Repeat(shown[0], 5) : shown;
    }

    private static string Exact(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
