using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Html;

namespace Compliance.Tests.Reporting.Html;

/// <summary>Writes a large Report to look at. Run by name, with a folder in <c>REPORT_SAMPLE</c> and how many findings in <c>REPORT_FINDINGS</c>.</summary>
[Explicit("for the eye and the clock")]
public sealed class SampleRun
{
    [Test]
    public void A_large_Report_is_written_in_both_languages()
    {
        var kept = Environment.GetEnvironmentVariable("REPORT_SAMPLE") ?? Path.Combine(Path.GetTempPath(), "report-sample");
        var count = int.Parse(Environment.GetEnvironmentVariable("REPORT_FINDINGS") ?? "2000", System.Globalization.CultureInfo.InvariantCulture);
        var all = ReportSample.Findings(count).ToList();
        foreach (var language in Enum.GetValues<Language>())
        {
            using var folder = new TemporaryFolder();
            using var spool = folder.Spool(all);
            var output = new ReportOutput(ReportSample.Document(all), spool, language, Directory.CreateDirectory(Path.Combine(kept, language.ToString())).FullName);
            foreach (var format in new ReportFormat[] { new HtmlFormat(), new Compliance.Reporting.Pdf.PdfFormat() })
            {
                var watch = System.Diagnostics.Stopwatch.StartNew();
                var before = GC.GetTotalAllocatedBytes();
                var files = format.Unavailable == Text.None ? format.Write(output, CancellationToken.None) : [];
                File.AppendAllText(Path.Combine(kept, "times.txt"), $"{format.Code} {language}: {files.Count} files, {watch.ElapsedMilliseconds} ms, live {GC.GetTotalMemory(forceFullCollection: true) / 1_000_000} MB, peak {System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB, allocated {(GC.GetTotalAllocatedBytes() - before) / 1_000_000} MB\n");
            }
        }
    }
}
