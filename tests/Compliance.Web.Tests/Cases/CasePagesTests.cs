using System.Net;
using System.Text.RegularExpressions;
using Compliance.Web.Audit;
using Compliance.Web.Checks;
using Compliance.Web.Security;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Cases;

/// <summary>The pages officers live in, asked for over HTTP.</summary>
public sealed partial class CasePagesTests
{
    private const string Full = "appraisal/2022-appraisal-full-of-faults.json";
    private TestService _service = null!;
    private Guid _mine;
    private Guid _refused;
    private Guid _theirs;
    private string _finding = "";

    [OneTimeSetUp]
    public async Task Start()
    {
        _service = await TestService.StartAsync();
        await _service.TakeAsync(Seed.Fixture(Full, "mine"), Seed.Fixture("appraisal/2022-appraisal-with-gaps.json", "theirs"), new("broken.json", "{ \"format\": 1 }"u8.ToArray()));
        await using var db = _service.Database.Read();
        _mine = await db.Files.Where(f => f.Body == "mine").Select(f => f.Id).SingleAsync();
        _theirs = await db.Files.Where(f => f.Body == "theirs").Select(f => f.Id).SingleAsync();
        _refused = await db.Files.Where(f => f.State == "refused").Select(f => f.Id).SingleAsync();
        _finding = await db.Findings.Where(f => f.FileId == _mine).Select(f => f.FindingId).FirstAsync();
    }

    [OneTimeTearDown]
    public async Task Stop() => await _service.DisposeAsync();

    [Test]
    public async Task Every_page_holds_in_both_languages_without_inline_script_or_style_and_with_a_label_for_each_field([Values("en", "az")] string language)
    {
        using var browser = await _service.SignedInAsync(Role.LegalOfficer);
        await _service.Database.WriteAsync(db => db.Accounts.ExecuteUpdateAsync(u => u.SetProperty(a => a.Language, language)), CancellationToken.None);
        foreach (var address in new[] { "/", "/check", "/findings", "/findings?kind=violation&from=2020-01&to=x", "/findings?body=nobody", $"/files/{_mine}", $"/files/{_refused}", "/files/refused", $"/files/{_mine}/again", $"/findings/{_mine}/{_finding}" })
        {
            var page = await browser.GetStringAsync(address);
            page.ShouldContain($"<html lang=\"{language}\">", customMessage: address);
            Regex.IsMatch(page, @"<[^>]+\sstyle=|<style|\son[a-z]+=|<script(?![^>]*\ssrc=)").ShouldBeFalse(address);
            Regex.Matches(page, "<h1").Count.ShouldBe(1, address);
            HeadingsInOrder(page).ShouldBeTrue(address);
            foreach (Match field in Fields().Matches(page))
                IsLabelled(page, field).ShouldBeTrue($"{address}: {field.Value}");
            var ids = Regex.Matches(page, "\\sid=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
            ids.Distinct().Count().ShouldBe(ids.Count, address);
        }
    }

    [Test]
    public async Task A_case_shows_its_timeline_its_findings_and_their_proofs_and_that_is_written_down()
    {
        using var browser = await _service.SignedInAsync(Role.Auditor);
        var before = await ReadsAsync(_mine);
        var page = await browser.GetStringAsync($"/files/{_mine}");
        page.ShouldContain("class=\"timeline\"");
        page.ShouldContain("<summary>Full proof</summary>");
        page.ShouldContain("Would have been lawful");
        page.ShouldContain($"/findings/{_mine}/{_finding}");
        (await ReadsAsync(_mine)).ShouldBe(before + 1);
    }

    [Test]
    public async Task Each_finding_of_a_case_has_an_address_that_opens_it_with_its_proof()
    {
        using var browser = await _service.SignedInAsync(Role.Auditor);
        var addresses = Regex.Matches(await browser.GetStringAsync($"/files/{_mine}"), $"/findings/{_mine}/[0-9a-f]+").Select(m => m.Value).ToList();
        addresses.Count.ShouldBeGreaterThan(20);
        foreach (var address in addresses.Where((_, i) => i % 7 == 0))
            (await browser.GetStringAsync(address)).ShouldContain("class=\"finding ", customMessage: address);
    }

    [Test]
    public async Task Files_of_other_bodies_and_unknown_ids_are_not_found()
    {
        using var browser = await _service.SignedInAsync(Role.LegalOfficer, "mine");
        foreach (var address in new[] { $"/files/{_theirs}", $"/files/{_theirs}?handler=report", $"/files/{_theirs}/again", $"/findings/{_theirs}/{_finding}", $"/files/{_refused}", $"/files/{Guid.NewGuid()}", $"/findings/{_mine}/{new string('0', 20)}", "/files/x" })
            (await browser.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        foreach (var address in new[] { "/", "/findings", "/findings?body=theirs", "/files/refused" })
            (await browser.GetStringAsync(address)).Replace("body=theirs", "", StringComparison.Ordinal).ShouldNotContain("theirs", customMessage: address);
        (await browser.GetAsync($"/files/{_mine}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task The_case_report_is_downloaded_as_a_file()
    {
        using var browser = await _service.SignedInAsync(Role.Auditor);
        var answer = await browser.GetAsync($"/files/{_mine}?handler=report");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileName.ShouldBe($"case-{_mine:N}.html");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("<h1>Case report</h1>");
    }

    [Test]
    public async Task Files_sent_are_judged_and_those_refused_say_where_they_are_wrong()
    {
        using var browser = await _service.SignedInAsync(Role.LegalOfficer, "sent");
        var answer = await browser.UploadAsync("inspection", Seed.Fixture(Full, "sent"), new("wrong.json", "{ \"format\": \"compliance-case/1\",\n \"acts\": 5 }"u8.ToArray()), Seed.Fixture("appraisal/2022-appraisal-with-gaps.json", "theirs"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await browser.GetStringAsync(answer.Headers.Location);
        WebUtility.HtmlDecode(page).ShouldContain("3 received = 1 judged + 2 refused");
        page.ShouldContain(Intake.OtherBody);
        page.ShouldContain("<code>$.acts</code>");
        using var other = await _service.SignedInAsync(Role.LegalOfficer, "sent");
        (await other.GetAsync(answer.Headers.Location)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await using var db = _service.Database.Read();
        (await db.Files.CountAsync(f => f.Body == "theirs" && f.IsReplaced)).ShouldBe(0);
    }

    [Test]
    public async Task A_file_sent_stays_in_memory_whatever_its_size()
    {
        using var browser = await _service.SignedInAsync(Role.LegalOfficer);
        var temp = Environment.GetEnvironmentVariable("ASPNETCORE_TEMP");
        Environment.SetEnvironmentVariable("ASPNETCORE_TEMP", "/nowhere"); // a temporary file would end in an error
        try
        {
            (await browser.UploadAsync("inspection", new SentFile("large.json", new byte[3_000_000]))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
        finally
        {
            Environment.SetEnvironmentVariable("ASPNETCORE_TEMP", temp);
        }
    }

    [Test]
    public async Task A_form_without_files_or_purpose_leads_to_its_fields()
    {
        using var browser = await _service.SignedInAsync(Role.LegalOfficer);
        var answer = await browser.UploadAsync("");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("<a href=\"#files\">");
        page.ShouldContain("<a href=\"#purpose\">");
    }

    [Test]
    public async Task Filters_are_saved_under_a_name_and_deleted_by_their_owner_only()
    {
        using var browser = await _service.SignedInAsync(Role.Auditor);
        (await browser.PostAsync("/findings?kind=violation", "/findings?kind=violation&handler=save", ("name", "My violations"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await browser.GetStringAsync("/findings");
        page.ShouldContain("My violations");
        var id = Regex.Match(page, "name=\"view\" value=\"([^\"]+)\"").Groups[1].Value;
        using var other = await _service.SignedInAsync(Role.Auditor);
        (await other.GetStringAsync("/findings")).ShouldNotContain("My violations");
        await other.PostAsync("/", "/findings?handler=delete", ("view", id));
        (await browser.GetStringAsync("/findings")).ShouldContain("My violations");
        await browser.PostAsync("/findings", "/findings?handler=delete", ("view", id));
        (await browser.GetStringAsync("/findings")).ShouldNotContain("My violations");
    }

    [Test]
    public async Task A_decision_stands_beside_its_finding()
    {
        await _service.Database.WriteAsync(db =>
        {
            db.Decisions.Add(new() { Id = Guid.NewGuid(), FileId = _mine, FindingId = _finding, Body = "mine", Kind = "waiver", State = "proposed", ExpiresOn = new(2030, 1, 31), ProposedOn = DateTime.UtcNow });
            return Task.CompletedTask;
        }, CancellationToken.None);
        using var browser = await _service.SignedInAsync(Role.Auditor);
        foreach (var address in new[] { $"/files/{_mine}", $"/findings/{_mine}/{_finding}" })
            (await browser.GetStringAsync(address)).ShouldContain("Recorded: Waiver, proposed, waits for a second person, until 2030-01-31", customMessage: address);
    }

    [Test]
    public async Task Erased_and_replaced_files_have_pages()
    {
        await _service.TakeAsync(Seed.Fixture("appraisal/2022-final-mark-too-high.json", "twice"));
        await _service.TakeAsync(Seed.Fixture("appraisal/2022-final-mark-too-high.json", "twice"));
        await using var db = _service.Database.Read();
        var (first, second) = (await db.Files.SingleAsync(f => f.Body == "twice" && f.IsReplaced), await db.Files.SingleAsync(f => f.Body == "twice" && !f.IsReplaced));
        using var browser = await _service.SignedInAsync(Role.LegalOfficer);
        (await browser.GetStringAsync($"/files/{first.Id}")).ShouldContain($"<a href=\"/files/{second.Id}\">Open the later file</a>");
        (await browser.GetAsync($"/files/{first.Id}/again")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await _service.Database.WriteAsync(w => w.Files.Where(f => f.Id == first.Id).ExecuteUpdateAsync(u => u.SetProperty(f => f.State, "erased").SetProperty(f => f.Content, Array.Empty<byte>()).SetProperty(f => f.Name, Array.Empty<byte>())), CancellationToken.None);
        (await browser.GetStringAsync($"/files/{first.Id}")).ShouldContain("This file was erased");
        (await browser.GetAsync($"/files/{first.Id}?handler=report")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<int> ReadsAsync(Guid file)
    {
        await using var db = _service.Database.Read();
        return await db.Audit.CountAsync(a => a.Action == AuditAction.FileRead && a.Object == $"file:{file}");
    }

    private static bool HeadingsInOrder(string page)
    {
        var levels = Regex.Matches(page, "<h([1-6])").Select(m => int.Parse(m.Groups[1].Value)).ToList();
        return levels.Zip(levels.Skip(1)).All(p => p.Second <= p.First + 1);
    }

    private static bool IsLabelled(string page, Match field)
    {
        if (field.Value.Contains("type=\"hidden\"", StringComparison.Ordinal) || field.Value.Contains("aria-label", StringComparison.Ordinal))
            return true;
        var id = Regex.Match(field.Value, "\\sid=\"([^\"]+)\"").Groups[1].Value;
        return id.Length > 0 ? page.Contains($"<label for=\"{id}\"", StringComparison.Ordinal) : page[..field.Index].EndsWith("<label class=\"choice\">", StringComparison.Ordinal);
    }

    [GeneratedRegex("<(input|select|textarea)[^>]*>")]
    private static partial Regex Fields();
}
