using Compliance.Law;
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
}
