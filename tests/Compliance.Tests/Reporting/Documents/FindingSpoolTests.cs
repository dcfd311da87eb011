using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Tests.Reporting.Html;

namespace Compliance.Tests.Reporting.Documents;

public sealed class FindingSpoolTests
{
    [Test]
    public void Findings_read_are_those_written_and_what_all_share_stays_as_it_is()
    {
        using var folder = new TemporaryFolder();
        using var spool = folder.Spool([SmallReport.Saying("ə\t\"=1\n"), .. ReportSample.Findings(7)]);
        var read = spool.Read().ToList();
        read.Count.ShouldBe(8);
        read[0].Duty.ShouldBe(new("ə\t\"=1\n", "ə\t\"=1\n"));
        read[3].Facts.ShouldBe(ReportSample.Finding(2).Facts);
        read[3].Date.ShouldBe(ReportSample.Finding(2).Date);
        Text.None.ShouldBe(new Text("", ""));
    }

    [Test]
    public void Five_thousand_lists_over_as_many_places_add_up_to_all_findings()
    {
        using var folder = new TemporaryFolder();
        using var spool = folder.Spool(Enumerable.Range(0, 50_000).Select(i => ReportSample.Finding(1) with
        {
            Provision = $"P-{i % 500}", Body = $"body-{i / 500 % 10}", Date = new DateOnly(2024, i / 5_000 + 1, 1), Change = "new",
        }));
        spool.Places.Count().ShouldBe(50_000);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var lists = Enumerable.Range(0, 5_000).Select(i => new ListKey { Provision = $"P-{i % 500}", Body = $"body-{i / 500}" }).ToList();
        lists.Sum(spool.CountOf).ShouldBe(50_000);
        TestContext.Out.WriteLine($"{lists.Count} lists over 50,000 places: {watch.ElapsedMilliseconds} ms");
        spool.Read(lists[7]).Count().ShouldBe(10);
    }
}
