using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Html;

namespace Compliance.Tests.Reporting.Html;

public sealed partial class HtmlFormatTests
{
    private const string Attack = "=1+1\"><script>alert('x')</script></style>\\&\t-@";
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Begin() => _folder = new();

    [TearDown]
    public void End() => _folder.Dispose();

    [Test]
    public void A_large_Report_is_written_in_both_languages()
    {
        if (Environment.GetEnvironmentVariable("REPORT_SAMPLE") is { Length: > 0 } kept)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var folder = Directory.CreateDirectory(Path.Combine(kept, language.ToString())).FullName;
                Write(ReportSample.Findings(2_000), language, folder);
                var all = ReportSample.Findings(2_000).ToList();
                using var spool = _folder.Spool(all);
                new Compliance.Reporting.Pdf.PdfFormat().Write(new(ReportSample.Document(all), spool, language, folder), CancellationToken.None);
            }
        }
    }

    private IReadOnlyList<string> Write(IEnumerable<ReportedFinding> findings, Language language, string folder)
    {
        var all = findings.ToList();
        using var spool = _folder.Spool(all);
        return new HtmlFormat().Write(new(ReportSample.Document(all), spool, language, folder), CancellationToken.None);
    }
}
