using System.IO.Compression;
using System.Net;
using System.Text;
using Compliance.Web.Protection;
using Compliance.Web.Reports;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Reports;

[TestFixture(false)]
[TestFixture(true)]
public sealed class ReportPagesTests(bool isPostgres)
{
    private PostgresServer? _postgres;
    private TestService _service = null!;

    private ReportShelf Shelf => _service.App.Services.GetRequiredService<ReportShelf>();

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _postgres = isPostgres ? await PostgresServer.StartAsync() : null;
        _service = await TestService.StartAsync(_postgres is null ? null : await _postgres.NewDatabaseAsync());
        await _service.StoreAsync(Certificate("alpha-ministry", "CASE-ALPHA"), Certificate("beta-agency", "CASE-BETA"), Certificate("beta-agency", "CASE-BETA-2"));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        if (_postgres is not null)
            await _postgres.DisposeAsync();
    }

    [Test]
    public async Task A_report_is_asked_for_made_read_downloaded_and_verified()
    {
        using var browser = await _service.SignedInAsync(Role.LegalOfficer);
        var address = await AskAsync(browser, "supervision");
        await DoneAsync(browser, address);
        var page = await PageAsync(browser, address);
        page.ShouldContain("/files/manifest.json");
        page.ShouldContain("read/report.html");
        using var read = await browser.GetAsync($"{address}/read/report.html");
        read.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox");
        (await read.Content.ReadAsStringAsync()).ShouldContain("alpha-ministry");
        using var zip = new ZipArchive(await browser.GetStreamAsync($"{address}/zip"));
        zip.Entries.Select(e => e.FullName).ShouldContain("manifest.json.sig");
        using var download = await browser.GetAsync($"{address}/files/report.json");
        download.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        using var verified = await browser.SendFormAsync(address, $"{address}?handler=Verify");
        var words = WebUtility.HtmlDecode(await verified.Content.ReadAsStringAsync());
        words.ShouldContain("<strong>established</strong>");
        words.ShouldNotContain("<strong>differs</strong>");
        (await browser.GetStringAsync("/reports/key")).ShouldContain("BEGIN PUBLIC KEY");
    }

    [Test]
    public async Task A_report_speaks_of_the_bodies_of_who_asked_and_of_no_others()
    {
        using var browser = await _service.SignedInAsync(Role.LegalOfficer, "beta-agency");
        var address = await AskAsync(browser, "supervision");
        await DoneAsync(browser, address);
        using var zip = new ZipArchive(await browser.GetStreamAsync($"{address}/zip"));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            var text = await reader.ReadToEndAsync();
            text.ShouldNotContain("alpha-ministry", Case.Insensitive, entry.FullName);
            text.ShouldNotContain("CASE-ALPHA", Case.Insensitive, entry.FullName);
        }
        (await PageAsync(browser, "/reports")).ShouldNotContain("<option value=\"alpha-ministry\"");
        using var refused = await browser.SendFormAsync("/reports", "/reports", ("Asked.Period", "all"), ("Asked.Body", "alpha-ministry"), ("Asked.Formats", "json"), ("Asked.Edition", "published"));
        (await refused.Content.ReadAsStringAsync()).ShouldContain("No body of that id is shown to you.");
    }

    [Test]
    public async Task Reports_of_others_and_of_bodies_taken_away_answer_404()
    {
        using var all = await _service.SignedInAsync(Role.Auditor);
        var address = await AskAsync(all, "inspection");
        await DoneAsync(all, address);
        using var beta = await _service.SignedInAsync(Role.LegalOfficer, "beta-agency");
        foreach (var part in new[] { "", "/zip", "/files/manifest.json", "/read/report.html", "/progress" })
            (await beta.GetAsync(address + part)).StatusCode.ShouldBe(HttpStatusCode.NotFound, part);
        var own = await AskAsync(beta, "inquiry");
        await DoneAsync(beta, own);
        await _service.Database.WriteAsync(db => db.Set<AccountBody>().Where(b => b.Body == "beta-agency").ExecuteDeleteAsync(), CancellationToken.None);
        (await beta.GetAsync(own)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var nobody = await _service.SignedInAsync(Role.LegalOfficer, "no-such-body");
        await _service.Database.WriteAsync(db => db.Set<AccountBody>().Where(b => b.Body == "no-such-body").ExecuteDeleteAsync(), CancellationToken.None);
        using var refused = await nobody.SendFormAsync("/reports", "/reports", ("Asked.Period", "all"), ("Asked.Formats", "json"), ("Asked.Edition", "published"));
        refused.StatusCode.ShouldBe(HttpStatusCode.OK); // no redirect to a Report of everything
    }

    [Test]
    public async Task What_is_stored_of_a_report_is_sealed_and_the_published_edition_names_no_case()
    {
        using var browser = await _service.SignedInAsync(Role.Reviewer);
        var address = await AskAsync(browser, "published");
        await DoneAsync(browser, address);
        using var zip = new ZipArchive(await browser.GetStreamAsync($"{address}/zip"));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            (await reader.ReadToEndAsync()).ShouldNotContain("CASE-", Case.Sensitive, entry.FullName);
        }
        var id = Guid.Parse(address[^36..]);
        await using var db = _service.Database.Read();
        foreach (var file in await db.ReportFiles.Where(f => f.ReportId == id).ToListAsync())
            Encoding.UTF8.GetString(file.Content).ShouldNotContain("ompliance", Case.Sensitive, file.Path);
        (await db.Audit.Where(a => a.Object == id.ToString()).Select(a => a.Action).Distinct().ToListAsync()).ShouldBe(["report-asked", "report-built", "report-read"], ignoreOrder: true);
    }

    [TestCase("2024-13", "json", "published", "That is no period.")]
    [TestCase("2024", "", "published", "Choose at least one format.")]
    [TestCase("2024", "exe", "published", "Choose at least one format.")]
    [TestCase("2024", "json", "because", "Choose an edition.")]
    [TestCase("2024", "json", "", "Choose an edition.")]
    public async Task What_is_wrong_with_the_form_is_said_and_nothing_is_queued(string period, string format, string edition, string words)
    {
        using var browser = await _service.SignedInAsync(Role.Auditor);
        using var answer = await browser.SendFormAsync("/reports", "/reports", [("Asked.Period", period), ("Asked.Edition", edition), .. format.Length > 0 ? new[] { ("Asked.Formats", format) } : []]);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(words);
    }

    [Test]
    public async Task A_report_whose_holder_is_not_heard_of_is_claimed_anew_and_the_first_holder_stores_nothing()
    {
        var worker = _service.App.Services.GetRequiredService<ReportWorker>();
        var id = Guid.CreateVersion7();
        await _service.Database.WriteAsync(db =>
        {
            db.Reports.Add(new() { Id = id, Owner = "account:x", Asked = new ReportAsk { Formats = ["json"] }.ToJson(), State = "building", Epoch = 7, Tries = 1, ClaimedUntil = DateTime.UtcNow.AddMinutes(5), KeyId = _service.App.Services.GetRequiredService<Vault>().NewKey(), AskedOn = DateTime.UtcNow });
            return Task.CompletedTask;
        }, CancellationToken.None);
        (await worker.ClaimAsync(CancellationToken.None)).ShouldBeNull(); // somebody holds it
        await _service.Database.WriteAsync(db => db.Reports.Where(r => r.Id == id).ExecuteUpdateAsync(u => u.SetProperty(r => r.ClaimedUntil, DateTime.UtcNow.AddMinutes(-1))), CancellationToken.None);
        (await worker.ClaimAsync(CancellationToken.None)).ShouldNotBeNull().Epoch.ShouldBe(8);
        await _service.Database.WriteAsync(db => db.Reports.Where(r => r.Id == id).ExecuteUpdateAsync(u => u.SetProperty(r => r.ClaimedUntil, DateTime.UtcNow.AddMinutes(-1)).SetProperty(r => r.Tries, 3)), CancellationToken.None);
        (await worker.ClaimAsync(CancellationToken.None)).ShouldBeNull(); // tried too often
        await using var after = _service.Database.Read();
        (await after.Reports.SingleAsync(r => r.Id == id)).State.ShouldBe("stopped");
    }

    [Test]
    public async Task Who_may_not_make_reports_gets_none()
    {
        using var browser = await _service.SignedInAsync(Role.HrSystem);
        (await browser.GetAsync("/reports")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.GetAsync("/reports/key")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        Shelf.ShouldNotBeNull();
    }

    private static async Task<string> AskAsync(HttpClient browser, string edition)
    {
        using var answer = await browser.SendFormAsync("/reports", "/reports", ("Asked.Period", "all"), ("Asked.Body", ""), ("Asked.Formats", "json"), ("Asked.Formats", "html"), ("Asked.Language", "en"), ("Asked.Edition", edition));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString();
    }

    private static async Task DoneAsync(HttpClient browser, string address)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        (await browser.GetStringAsync($"{address}/progress", limit.Token)).ShouldContain("event: end");
        (await PageAsync(browser, address)).ShouldContain(">made<");
    }

    private static async Task<string> PageAsync(HttpClient browser, string address) => WebUtility.HtmlDecode(await browser.GetStringAsync(address));

    private static byte[] Certificate(string body, string id) => Encoding.UTF8.GetBytes(
        $$"""
        { "format": "compliance-case/1", "id": "{{id}}", "jurisdiction": "az", "asOf": "2023-01-10", "timelineIsComplete": true,
          "body": { "id": "{{body}}", "name": "Invented body", "category": "2" }, "persons": [ { "id": "{{id}}-P" } ],
          "acts": [ { "act": "certificate", "id": "{{id}}-A", "date": "2018-03-02", "person": "{{id}}-P", "expiresOn": "2023-03-02" } ] }
        """);
}
