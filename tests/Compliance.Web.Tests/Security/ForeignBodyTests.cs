using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Tests.Access;

/// <summary>Ids of body A, sent by callers of body B everywhere an id can be put; beside each the caller of body A, who gets what is asked for.</summary>
public sealed class ForeignBodyTests
{
    private AccessStage _stage = null!;

    [OneTimeSetUp]
    public async Task OpenAsync() => _stage = await AccessStage.OpenAsync();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _stage.DisposeAsync();

    // What the last word names is read by body A, and by body B not.
    [TestCase("/findings?body={body}", "legal-officer", "/findings/{file}/")]
    [TestCase("/findings?after=999999", "auditor", "{file}")]
    [TestCase("/findings?body={body}&body=betaqxw-agency", "reviewer", "/findings/{file}/")]
    [TestCase("/duties?on=2023-01-10&within=366&body={body}", "legal-officer", "/files/{certificate}")]
    [TestCase("/files/refused?body={body}", "auditor", "")]
    [TestCase("/", "hr-system", "{file}")]
    [TestCase("/reports?body={body}", "auditor", "/reports/{report}")]
    [TestCase("/audit?object=file:{file}", "auditor", "")]
    [TestCase("/v1/findings?body={body}", "key to read", "FINLEY0042")]
    [TestCase("/v1/findings?after=0&limit=500", "key to read", "{file}")]
    [TestCase("/v1/findings/counts?by=body", "key to read", "alphaqxw-ministry")]
    [TestCase("/v1/findings/counts?by=kind&body={body}", "key to read", "violation")]
    [TestCase("/v1/duties?from=2023-01-10&until=2023-12-01&body={body}", "key to read", "FINZXQ7731")]
    [TestCase("/v1/batches?before=ffffffff-ffff-ffff-ffff-ffffffffffff", "key to check", "{batch}")]
    public async Task What_a_query_asks_for_of_another_body_is_not_there(string address, string who, string word)
    {
        var own = _stage.Caller(who);
        var filled = _stage.Filled(address, own);
        var shown = await _stage.GetAsync(filled, own);
        shown.Status.ShouldBe(200);
        shown.Text.ShouldContain(_stage.Filled(word, own));
        var foreign = await _stage.GetAsync(filled, Of(who));
        foreign.Status.ShouldBe(200);
        foreach (var canary in _stage.Canaries.Append(_stage.Filled("{batch}", own)).Append(_stage.Filled("{report}", own)).Where(c => !filled.Contains(c, StringComparison.Ordinal)))
            foreign.Text.ShouldNotContain(canary, Case.Insensitive);
        if (word == "violation")
            foreign.Text.ShouldContain("\"total\":0");
    }

    [Test]
    public async Task Of_the_counts_of_the_first_page_and_the_header_of_the_list_nothing_counts_of_another_body()
    {
        var (mine, theirs) = (await _stage.GetAsync("/v1/findings", _stage.Caller("key to read")), await _stage.GetAsync("/v1/findings?body=alphaqxw-ministry", _stage.Caller("key of B")));
        mine.Message.Headers.GetValues("Compliance-Total").Single().ShouldNotBe("0");
        theirs.Message.Headers.GetValues("Compliance-Total").Single().ShouldBe("0");
    }

    [Test]
    public async Task A_saved_view_of_somebody_else_is_neither_shown_nor_deleted()
    {
        var caller = _stage.Caller("reviewer of B");
        (await _stage.PostAsync("/findings?handler=Delete", _stage.Filled("view={view}", caller), caller)).Status.ShouldBe(302);
        await using var db = _stage.Service.Database.Read();
        (await db.Views.CountAsync(v => v.Name == "qxwview")).ShouldBe(1);
        await _stage.PostAsync($"/findings?handler=Save&body={AccessStage.Alpha}", "name=mine", caller);
        (await _stage.GetAsync($"/findings?body={AccessStage.Alpha}", caller)).Text.ShouldNotContain($"{_stage.File}"); // a view of one's own opens no body either
    }

    [Test]
    public async Task A_file_sent_for_another_body_is_refused_and_replaces_nothing_wherever_it_is_sent()
    {
        var file = AccessStage.CaseOf(AccessStage.Alpha, AccessStage.CaseId);
        var (officer, key) = (_stage.Caller("legal-officer of B"), _stage.Caller("key of B"));
        foreach (var address in new[] { "/v1/checks", "/v1/checks?store=true", $"/v1/prechecks?on=2015-02-02&act={AccessStage.Act}" })
            (await _stage.SendAsync(Sent(address, file, "application/json"), key)).Status.ShouldBe(403, address);
        var batch = Sent("/v1/batches?purpose=review", file, "application/x-ndjson");
        batch.Headers.Add("Idempotency-Key", "foreign");
        var taken = await _stage.SendAsync(batch, key);
        taken.Status.ShouldBe(202);
        (await _stage.GetAsync($"{taken.Place}/events", key)).Text.ShouldContain("\"refused\":1");
        var (token, cookie) = await _stage.FormAsync(officer);
        using var form = new MultipartFormDataContent { { new StringContent("review"), "purpose" }, { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "files", "x.json" } };
        var result = await _stage.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/check") { Content = form }, officer, cookie);
        result.Status.ShouldBe(302);
        await using var db = _stage.Service.Database.Read();
        (await db.Files.SingleAsync(f => f.Id == _stage.File)).IsReplaced.ShouldBeFalse();
        (await db.Files.CountAsync(f => f.State == "judged" && f.Body == AccessStage.Alpha && !f.IsReplaced)).ShouldBe(2);
    }

    [Test]
    public async Task A_person_of_another_body_is_neither_found_nor_exported_nor_erased()
    {
        var (own, foreign) = (_stage.Caller("administrator"), _stage.Caller("administrator of B"));
        (await _stage.PostAsync("/persons?handler=Export", _stage.Filled("person={hash}", own), own)).Text.ShouldContain(Privacy.StoredCases.Id);
        (await _stage.PostAsync("/persons?handler=Export", _stage.Filled("person={hash}", own), foreign)).Text.ShouldNotContain(Privacy.StoredCases.Id);
        (await _stage.PostAsync("/persons?handler=Erase", _stage.Filled("person={hash}&bodies={body}", own), foreign)).Status.ShouldBe(200); // the form again: no body to choose
        (await _stage.PostAsync(_stage.Filled("/persons/erasures/{erasure}?handler=Refuse", own), "x=y", foreign)).Status.ShouldBe(404);
        await using var db = _stage.Service.Database.Read();
        (await db.Erasures.SingleAsync()).State.ShouldBe("asked");
    }

    [Test]
    public async Task A_report_on_another_body_is_not_made_and_one_on_all_holds_the_callers_bodies_only()
    {
        var caller = _stage.Caller("auditor of B");
        const string Fields = "&Asked.Formats=json&Asked.Language=en&Asked.Edition=inspection&Asked.Period=all";
        (await _stage.PostAsync("/reports", $"Asked.Body={AccessStage.Alpha}{Fields}", caller)).Status.ShouldBe(200);
        var made = await _stage.PostAsync("/reports", $"Asked.Body={Fields}", caller);
        made.Status.ShouldBe(302);
        (await _stage.GetAsync($"{made.Place}/progress", caller)).Text.ShouldContain("event: end");
        await using var db = _stage.Service.Database.Read();
        var paths = await db.ReportFiles.Where(f => f.ReportId == Guid.Parse(made.Place.Substring(9))).Select(f => f.Path).ToListAsync();
        paths.ShouldNotBeEmpty();
        foreach (var path in paths)
        {
            var text = (await _stage.GetAsync($"{made.Place}/files/{path}", caller)).Text;
            foreach (var canary in _stage.Canaries)
                text.ShouldNotContain(canary, Case.Insensitive, path);
        }
    }

    private static HttpRequestMessage Sent(string address, string body, string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return new(HttpMethod.Post, address) { Content = content };
    }

    private AccessCaller Of(string name) => _stage.Caller(name.StartsWith("key", StringComparison.Ordinal) ? "key of B" : $"{name} of B");
}
