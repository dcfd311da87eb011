using System.IO.Compression;
using System.Xml.Linq;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Excel;
using Compliance.Reporting.Office;
using Compliance.Reporting.Word;

namespace Compliance.Tests.Reporting.Office;

/// <summary>What holds of Word and Excel files alike.</summary>
public sealed class OfficeFilesTests
{
    private const long Megabyte = 1 << 20;
    private static readonly ReportFormat[] Formats = [new ExcelFormat(), new WordFormat()];

    [TestCaseSource(nameof(Formats))]
    public void The_same_Report_gives_the_same_bytes_in_every_run_and_culture(ReportFormat format)
    {
        var first = Bytes(format);
        Bytes(format).ShouldBe(first);
        foreach (var culture in new[] { "az-Latn-AZ", "tr-TR", "ar-SA", "en-US" })
            Cultures.In(culture, () => Bytes(format)).ShouldBe(first, culture);
    }

    [TestCaseSource(nameof(Formats))]
    public void No_time_machine_or_user_stands_in_the_file(ReportFormat format)
    {
        using var rendering = new Rendering(format, 3);
        using var zip = ZipFile.OpenRead(rendering.File);
        zip.Entries[0].FullName.ShouldBe("[Content_Types].xml");
        zip.Entries.ShouldAllBe(e => e.LastWriteTime.DateTime == new DateTime(1980, 1, 1) && e.ExternalAttributes == 0);
        using var core = zip.GetEntry("docProps/core.xml")!.Open();
        XDocument.Load(core).Root!.Elements().Select(e => e.Name.LocalName).ShouldBe(["title", "subject", "creator", "language"]);
    }

    [TestCaseSource(nameof(Formats))]
    public void A_rendering_that_is_stopped_leaves_no_file(ReportFormat format)
    {
        using var rendering = new Rendering(format, 3);
        File.Delete(rendering.File);
        Should.Throw<OperationCanceledException>(() => format.Write(new(rendering.Document, rendering.Spool, Language.En, rendering.Folder), new CancellationToken(canceled: true)));
        Directory.GetFiles(rendering.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["cases", "spool"]);
    }

    [TestCaseSource(nameof(Formats))]
    public void What_is_lost_is_said_in_both_languages(ReportFormat format) => format.Losses.ShouldAllBe(l => l.En.EndsWith('.') && l.Az.EndsWith('.'));

    [Test]
    public void Fifty_thousand_findings_go_through_in_little_memory()
    {
        const int Findings = 50_000;
        using var rendering = new Rendering(new WordFormat(), Findings);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = before;
        using (new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 10))
            new ExcelFormat().Write(new(rendering.Document, rendering.Spool, Language.En, rendering.Folder), CancellationToken.None);
        using var zip = ZipFile.OpenRead(Path.Combine(rendering.Folder, "report.xlsx"));
        zip.Entries.Max(e => e.Length).ShouldBeGreaterThan(100 * Megabyte);
        (most - before).ShouldBeLessThan(64 * Megabyte);
    }

    [TestCase("plain ə", "plain ə")]
    [TestCase("a\tb\nc", "a\tb\nc")]
    [TestCase("a\rb", "a_x000D_b")]
    [TestCase("\u0001", "_x0001_")]
    [TestCase("_x0041_", "_x005F_x0041_")]
    [TestCase("_x00G1_", "_x00G1_")]
    [TestCase("😀", "😀")]
    public void A_cell_holds_what_XML_has_no_place_for_as_Excel_writes_it(string text, string written) => OfficeText.InCell(text, 100).ShouldBe(written);

    [Test]
    public void What_XML_has_no_place_for_is_replaced_and_seen()
    {
        OfficeText.Clean("a\u0000b\uFFFF").ShouldBe("a\uFFFDb\uFFFD");
        OfficeText.Clean("\uDC00\uD83D\uDE00").ShouldBe("\uFFFD\uD83D\uDE00");
        OfficeText.InCell("\uD800!", 100).ShouldBe("\uFFFD!");
    }

    [Test]
    public void A_cut_never_halves_a_letter() => OfficeText.InCell("ab😀cd", 4).ShouldBe("ab…");

    [Test]
    public void Sheets_have_names_that_Excel_takes_and_no_two_alike()
    {
        var names = new SheetNames();
        string[] wanted = ["findings", "Findings", "a:b", "", "history", new('x', 40), new('X', 31), "x😀"];
        wanted.Select(names.Take).ShouldBe(["findings", "Findings-2", "a-b", "table", "history-2", new('x', 31), new string('X', 29) + "-2", "x--"]);
    }

    [TestCase("", 1)]
    [TestCase("12345678", 1)]
    [TestCase("123456789", 2)]
    [TestCase("1\n\n123456789", 4)]
    public void A_row_is_as_high_as_its_lines(string text, double lines) => SheetWidths.Lines(text, width: 10).ShouldBe(lines);

    [TestCase(Language.En, "1,234,567", "-1,234.5", "2024-06-20", "2024-06")]
    [TestCase(Language.Az, "1.234.567", "-1.234,5", "20.06.2024", "06.2024")]
    public void Numbers_and_days_are_written_as_readers_of_the_language_write_them(Language language, string count, string rate, string day, string month)
    {
        Figures.Of(1_234_567, language).ShouldBe(count);
        Figures.Of(-1234.45m, language).ShouldBe(rate);
        Figures.Of(new DateOnly(2024, 6, 20), language).ShouldBe(day);
        Figures.Month(new DateOnly(2024, 6, 20), language).ShouldBe(month);
    }

    private static byte[] Bytes(ReportFormat format)
    {
        using var rendering = new Rendering(format, 40, Language.Az);
        return File.ReadAllBytes(rendering.File);
    }
}
