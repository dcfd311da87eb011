using System.Text;
using Compliance.Law;
using Compliance.Reporting.Pdf;
using Compliance.Tests.Reporting.Html;

namespace Compliance.Tests.Reporting.Pdf;

public sealed class PdfFormatTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Begin() => _folder = new();

    [TearDown]
    public void End() => _folder.Dispose();

    [Test]
    public void A_named_browser_comes_before_one_on_the_path()
    {
        var path = Path.Combine("bin", "chromium");
        Search(new() { ["PATH"] = "bin" }, path).Find().ShouldBe(path);
        Search(new() { ["PATH"] = "bin", ["COMPLIANCE_BROWSER"] = "mine" }, path, "mine").Find().ShouldBe("mine");
    }

    [Test]
    public void A_browser_in_its_usual_place_is_found() =>
        Search([], "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome").Find().ShouldNotBeNull();

    [Test]
    public void A_named_browser_that_is_not_there_is_not_replaced_by_another()
    {
        var search = Search(new() { ["PATH"] = "bin", ["COMPLIANCE_BROWSER"] = "mine" }, Path.Combine("bin", "chromium"));
        search.Find().ShouldBeNull();
        PdfFormat.Missing(search).En.ShouldBe("'COMPLIANCE_BROWSER' names 'mine', where there is no browser. Expected the program file of Chromium, Chrome or Edge.");
    }

    [Test]
    public void Without_a_browser_it_says_what_to_install()
    {
        PdfFormat.Missing(Search([])).En.ShouldContain("Install Chromium, Chrome or Edge");
        PdfFormat.Missing(Search([])).Az.ShouldContain("quraşdırın");
        PdfFormat.Missing(Search(new() { ["PATH"] = "bin" }, Path.Combine("bin", "chromium"))).ShouldBe(Text.None);
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void A_browser_that_fails_says_why()
    {
        var fault = Should.Throw<IOException>(() => Print("echo no page >&2; exit 3", TimeSpan.FromMinutes(1), CancellationToken.None));
        fault.Message.ShouldEndWith("did not print the Report (exit code 3): no page");
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void A_browser_that_does_not_end_is_ended() =>
        Should.Throw<IOException>(() => Print("sleep 60", TimeSpan.FromSeconds(1), CancellationToken.None)).Message.ShouldEndWith("did not print the Report within 1 seconds and was ended.");

    [Test]
    [Platform(Exclude = "Win")]
    public void A_browser_is_ended_when_the_run_is_stopped()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        Should.Throw<OperationCanceledException>(() => Print("sleep 60", TimeSpan.FromMinutes(1), stop.Token));
    }

    [Test]
    public void A_program_that_is_no_browser_does_not_start() =>
        Should.Throw<IOException>(() => new Browser(Path.Combine(_folder.Path, "none"), TimeSpan.FromSeconds(1)).Print("/page.html", "p", "q", CancellationToken.None)).Message.ShouldContain("did not start");

    [Test]
    public void The_Report_is_printed_where_a_browser_is_installed()
    {
        Assume.That(PdfFormat.IsAvailable, "No browser is installed.");
        using var spool = _folder.Spool(ReportSample.Findings(4));
        new PdfFormat().Write(new(SmallReport.Document(4), spool, Language.Az, _folder.Path), CancellationToken.None).ShouldBe(["report.pdf"]);
        var bytes = File.ReadAllBytes(Path.Combine(_folder.Path, "report.pdf"));
        Encoding.ASCII.GetString(bytes[..5]).ShouldBe("%PDF-");
        var text = Encoding.Latin1.GetString(bytes);
        foreach (var part in new[] { "/StructTreeRoot", "/Outlines", "/Lang (az)", "/FontFile2" })
            text.ShouldContain(part);
    }

    private static BrowserSearch Search(Dictionary<string, string> variables, params string[] files) => new(variables.GetValueOrDefault, files.Contains);

    private void Print(string script, TimeSpan limit, CancellationToken stop)
    {
        var program = Path.Combine(_folder.Path, "browser");
        File.WriteAllText(program, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        new Browser(program, limit).Print(Path.Combine(_folder.Path, "page.html"), Path.Combine(_folder.Path, "p.pdf"), _folder.Path, stop);
    }
}
