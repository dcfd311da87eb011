using System.Globalization;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Compliance.Tests.Reporting.Office;

/// <summary>What opens behind a number of the workbook.</summary>
public sealed class ExcelLinksTests
{
    private static readonly ListKey[] Slices =
    [
        new("11", "violation") { Provision = "926-27.3" }, new("11", "violation") { Provision = "926-27.3", Body = "b-2" }, new("", "violation") { Body = "b-4" },
        new("11", "undetermined") { Month = "2024-02" }, new("11", "") { Month = "" }, new("", "undetermined") { Fact = "was checked" }, new("11", "violation") { Fact = "no such fact" },
        new("", "violation+undetermined") { Change = "new", Severity = "critical", Grade = "official-copy", Remedy = "still-possible", ActKind = "application" },
    ];

    private static readonly ActListKey[] ActKeys =
    [
        new(ActCount.Files), new(ActCount.Files) { Body = "b-1" }, new(ActCount.Acts), new(ActCount.Examined), new(ActCount.Broken, "1"), new(ActCount.Open, "11") { Body = "b-0" },
        new(ActCount.Acts, "11") { Month = "2024-02", ActKind = "oath" }, new(ActCount.Examined) { Month = "" }, new(ActCount.Broken, "12"),
    ];

    [TestCase(1_048_575)]
    [TestCase(40)]
    [TestCase(7)]
    public void A_number_of_findings_leads_to_all_of_its_findings_and_to_no_others(int perSheet) => Read(perSheet, (file, rendering) =>
    {
        foreach (var (slice, row) in rendering.Document.Slices.Zip(Enumerable.Range(4, Slices.Length)))
            Behind(file, $"B{row}").Select(r => r[^6]).Order(StringComparer.Ordinal).ShouldBe(rendering.Spool.Read(slice.Key).Select(f => f.Id).Order(StringComparer.Ordinal), slice.Title.En);
    });

    [TestCase(1_048_575)]
    [TestCase(9)]
    public void A_number_of_files_or_acts_leads_to_all_of_them_and_to_no_others(int perSheet) => Read(perSheet, (file, rendering) =>
    {
        foreach (var (list, row) in rendering.Document.ActLists.Zip(Enumerable.Range(4 + Slices.Length, ActKeys.Length)))
        {
            var held = rendering.Cases.Read(list.Key).SelectMany(c => list.Key.Counts == ActCount.Files ? [c.File.File] : c.Acts.Select(a => $"{c.File.File} {a.Act}"));
            Behind(file, $"B{row}").Select(r => list.Key.Counts == ActCount.Files ? r[0] : $"{r[0]} {r[1]}").Order(StringComparer.Ordinal).ShouldBe(held.Order(StringComparer.Ordinal), list.Title.En);
        }
    });

    [TestCase(Language.En, "Chapter = 11; Kind = Undetermined; Day = 2024-02")]
    [TestCase(Language.Az, "Fəsil = 11; Növ = Müəyyən edilməyib; Tarix = 02.2024")]
    public void A_list_whose_rows_do_not_stand_together_says_how_to_filter_for_them(Language language, string filter) =>
        Read(1_048_575, (file, _) => Rendering.Rows(file, "lists").Select(r => r.ElementAtOrDefault(2)).ShouldContain(filter), language);

    [Test]
    public void A_fact_is_named_in_the_language_of_the_workbook() => Read(1_048_575, (file, _) =>
        Rendering.Rows(file, "lists").Select(r => r.ElementAtOrDefault(2)).ShouldContain("Növ = Müəyyən edilməyib; Məsələni həll edər = yoxlanılıb"), Language.Az);

    [TestCase(Language.En)]
    [TestCase(Language.Az)]
    public void The_validator_finds_no_fault_in_lists_files_and_acts(Language language) => Read(20, (file, _) => Rendering.Faults(file).ShouldBeEmpty(), language);

    [Test]
    public void Every_act_stands_with_how_it_came_out_in_each_chapter() => Read(1_048_575, (file, rendering) =>
    {
        var rows = Rendering.Rows(file, "acts");
        rows[0][^3..].ShouldBe(["All chapters", "1. Scope and denominators", "11. Discipline and ethics"]);
        rows.Skip(1).ShouldContain(r => r[0] == "DİM-2024/2" && r[1] == "m-1" && r[2] == "oath of the civil servant" && r[9] == "examined, violation" && r[10] == "examined, violation" && r.Count == 11);
        rows.Count.ShouldBe(1 + rendering.Cases.Read(new ActListKey(ActCount.Files)).Sum(f => f.File.Acts.Count));
    });

    [Test]
    public void The_published_edition_has_no_files_and_its_numbers_of_acts_lead_nowhere()
    {
        using var rendering = new Rendering(new ExcelFormat(), 30, document: Document);
        using var file = SpreadsheetDocument.Open(rendering.File, false);
        file.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value).ShouldNotContain("acts");
        Links(file, "numbers").Keys.ShouldNotContain($"B{4 + Slices.Length}");
    }

    [Test]
    public void A_sheet_has_no_more_links_than_Excel_takes()
    {
        var many = new ReportTable("many", new("t", "t"), [new(new("n", "n"), ColumnKind.Count)], [.. Enumerable.Repeat(new Compliance.Reporting.Documents.Row([new CountCell(1) { List = "list-11-violation" }]), SheetWriter.MostLinks + 10)]);
        using var rendering = new Rendering(new ExcelFormat(), 2, document: s => OfficeSample.Document(s) with { Chapters = [.. OfficeSample.Document(s).Chapters, new("c", "19", new("c", "c"), [many])] });
        using var file = SpreadsheetDocument.Open(rendering.File, false);
        Links(file, "many").Count.ShouldBe(SheetWriter.MostLinks);
        Rendering.Rows(file, "many").Count.ShouldBe(SheetWriter.MostLinks + 13);
    }

    private static ReportDocument Document(FindingSpool spool) =>
        OfficeSample.WithSlices(spool, Slices, ActKeys.Select((k, i) => new ActList($"a{i}", new($"Acts {i}", $"Aktlar {i}"), 0, k)));

    private static void Read(int perSheet, Action<SpreadsheetDocument, Rendering> look, Language language = Language.En)
    {
        using var rendering = new Rendering(new ExcelFormat(perSheet), 60, language, Document, quiet: 10, files: 30);
        using var file = SpreadsheetDocument.Open(rendering.File, false);
        look(file, rendering);
    }

    /// <summary>The rows a number leads to, those of every stretch where it leads to the sheet of lists.</summary>
    private static IEnumerable<List<string>> Behind(SpreadsheetDocument file, string cell)
    {
        if (!Links(file, "numbers").TryGetValue(cell, out var link))
            return [];
        if (!link.StartsWith("'lists", StringComparison.Ordinal))
            return RowsOf(file, link);
        var (sheet, (first, last)) = (link.Split('\'')[1], Ends(link));
        var named = Links(file, sheet);
        return Enumerable.Range(first, last - first + 1).SelectMany(r => RowsOf(file, named[$"F{r}"]));
    }

    private static Dictionary<string, string> Links(SpreadsheetDocument file, string sheet) =>
        Rendering.SheetOf(file, sheet).Descendants<Hyperlink>().ToDictionary(l => l.Reference!.Value!, l => l.Location!.Value!, StringComparer.Ordinal);

    private static List<List<string>> RowsOf(SpreadsheetDocument file, string link)
    {
        var (first, last) = Ends(link);
        return Rendering.Rows(file, link.Split('\'')[1])[(first - 1)..last];
    }

    private static (int First, int Last) Ends(string link)
    {
        var ends = link.Split('!')[1].Split(':').Select(e => int.Parse(e.AsSpan(e.AsSpan().IndexOfAnyInRange('0', '9')), CultureInfo.InvariantCulture)).ToList();
        return (ends[0], ends[1]);
    }
}
