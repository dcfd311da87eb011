using System.Net.Http.Headers;
using System.Text;

namespace Compliance.Web.Tests.Access;

/// <summary>What changes something is a form with the token of its own session; nothing else changes anything. The list of forms comes from routing.</summary>
public sealed class StateChangeTests
{
    private AccessStage _stage = null!;

    private static IEnumerable<AccessRow> Reading => AccessRows.All.Where(r => !r.IsPost);

    private static IEnumerable<AccessRow> Forms => AccessRows.All.Where(r => r.IsPost && !r.IsApi);

    private static IEnumerable<string> Addresses => AccessRows.All.Select(r => r.Address).Distinct(StringComparer.Ordinal);

    [OneTimeSetUp]
    public async Task OpenAsync() => _stage = await AccessStage.OpenAsync();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _stage.DisposeAsync();

    [TestCaseSource(nameof(Reading))]
    public Task Reading_changes_nothing_but_the_log(object row) => ReadAsync((AccessRow)row);

    [TestCaseSource(nameof(Forms))]
    public Task A_form_whose_fields_stand_in_the_address_changes_nothing(object row) => ReadFormAsync((AccessRow)row);

    [TestCaseSource(nameof(Forms))]
    public Task A_form_without_the_token_of_its_session_or_from_another_site_is_refused_and_changes_nothing(object row) => ForgeAsync((AccessRow)row);

    [TestCaseSource(nameof(Addresses))]
    public async Task Methods_that_are_not_listed_are_refused_and_change_nothing(string address)
    {
        var before = await DatabaseDigest.OfAsync(_stage.Service);
        foreach (var caller in new[] { "legal-officer", "administrator", "key to check", "nobody" }.Select(_stage.Caller))
        {
            foreach (var method in new[] { "TRACE", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "PAGE", "GETS" })
            {
                using var request = new HttpRequestMessage(new(method), _stage.Filled(address, caller));
                request.Headers.Add("X-Echo", "qxwecho");
                var answer = await _stage.SendAsync(request, caller);
                answer.Status.ShouldBeInRange(400, 499, $"{method} by {caller.Name}");
                answer.Text.ShouldNotContain("qxwecho");
            }
        }
        (await DatabaseDigest.OfAsync(_stage.Service)).ShouldBe(before);
    }

    [Test]
    public async Task A_form_with_its_token_does_change_something()
    {
        var before = await DatabaseDigest.OfAsync(_stage.Service);
        (await _stage.PostAsync("/findings?handler=Save&kind=violation", "name=seen", _stage.Caller("auditor"))).Status.ShouldBe(302);
        var after = await DatabaseDigest.OfAsync(_stage.Service);
        after.Where(t => before[t.Key] != t.Value).Select(t => t.Key).ShouldBe(["views"]);
    }

    [TestCase("cross-site", "cors", "empty", "GET", "/findings", 403)]
    [TestCase("cross-site", "no-cors", "image", "GET", "/reports/key", 403)]
    [TestCase("cross-site", "navigate", "iframe", "GET", "/findings", 403)]
    [TestCase("same-site", "no-cors", "script", "GET", "/site.js", 403)]
    [TestCase("same-site", "cors", "empty", "GET", "/v1/openapi.json", 403)]
    [TestCase("cross-site", "navigate", "document", "POST", "/sign-out", 403)]
    [TestCase("cross-site", "navigate", "document", "GET", "/findings", 200)] // a link in a letter
    [TestCase("none", "navigate", "document", "GET", "/findings", 200)] // typed in
    [TestCase("same-origin", "cors", "empty", "GET", "/findings", 200)]
    [TestCase("", "", "", "GET", "/findings", 200)] // a program
    public async Task Another_site_may_lead_here_by_a_link_and_do_nothing_else(string site, string mode, string dest, string method, string address, int status)
    {
        using var request = new HttpRequestMessage(new(method), address);
        foreach (var (name, value) in new[] { ("Site", site), ("Mode", mode), ("Dest", dest) }.Where(h => h.Item2.Length > 0))
            request.Headers.Add("Sec-Fetch-" + name, value);
        var answer = await _stage.SendAsync(request, _stage.Caller("legal-officer"));
        answer.Status.ShouldBe(status);
        (status != 403 || answer.Text.Contains("urn:compliance:problem:other-site", StringComparison.Ordinal)).ShouldBeTrue();
    }

    private async Task ReadAsync(AccessRow row)
    {
        // a secret that is offered counts for nothing until a code of it is sent by a form
        var but = row.Endpoint is "GET /account/second-factor" or "GET /sign-in/set-up" ? nameof(Web.Storage.Session.NewFactor) : "";
        var before = await DatabaseDigest.OfAsync(_stage.Service, but);
        var caller = CallerOf(row);
        (await _stage.SendAsync(row, caller)).Is(_stage.Filled(row.Answer, caller)).ShouldBeTrue();
        using var head = new HttpRequestMessage(HttpMethod.Head, _stage.Filled(row.Address, caller));
        await _stage.SendAsync(head, caller);
        (await DatabaseDigest.OfAsync(_stage.Service, but)).ShouldBe(before);
    }

    private async Task ReadFormAsync(AccessRow row)
    {
        var caller = CallerOf(row);
        var but = row.Endpoint is "POST /account/second-factor" ? nameof(Web.Storage.Session.NewFactor) : "";
        var before = await DatabaseDigest.OfAsync(_stage.Service, but);
        var (token, cookie) = await _stage.FormAsync(caller);
        var address = _stage.Filled(row.Address, caller);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{_stage.Filled(row.Form, caller)}&__RequestVerificationToken={Uri.EscapeDataString(token)}");
        await _stage.SendAsync(request, caller, cookie);
        (await DatabaseDigest.OfAsync(_stage.Service, but)).ShouldBe(before);
    }

    private async Task ForgeAsync(AccessRow row)
    {
        var caller = CallerOf(row);
        var (own, other) = (await _stage.FormAsync(caller), await _stage.FormAsync(await _stage.AnewAsync(caller)));
        var before = await DatabaseDigest.OfAsync(_stage.Service);
        (await _stage.SendAsync(row, caller)).Status.ShouldBe(400, "without a token");
        (await _stage.SendAsync(row, caller, (own.Token, ""))).Status.ShouldBe(400, "without the cookie of forms");
        (await _stage.SendAsync(row, caller, ("", own.Cookie))).Status.ShouldBe(400, "with an empty token");
        if (caller.Account != Guid.Empty)
            (await _stage.SendAsync(row, caller, other)).Status.ShouldBe(400, "with the token of another session");
        (await SendAsync(row, caller, own, r => r.Content = new StringContent($"__RequestVerificationToken={own.Token}", Encoding.UTF8, new MediaTypeHeaderValue("text/plain")))).Status.ShouldBe(400, "as plain text");
        (await SendAsync(row, caller, own, r => r.Headers.Add("Sec-Fetch-Site", "cross-site"))).Status.ShouldBe(403, "from another site");
        (await DatabaseDigest.OfAsync(_stage.Service)).ShouldBe(before);
    }

    private Task<AccessAnswer> SendAsync(AccessRow row, AccessCaller caller, (string Token, string Cookie) form, Action<HttpRequestMessage> change)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, _stage.Filled(row.Address, caller)) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", form.Token)]) };
        change(request);
        return _stage.SendAsync(request, caller, form.Cookie);
    }

    private AccessCaller CallerOf(AccessRow row) => _stage.Callers.Last(c => c.May(row) && (row.IsApi ? c.Key.Length > 0 : c.Key.Length == 0) && (!row.OfAll || c.SeesAll) && (row.Needs != Security.Verb.Anyone || row.IsApi || c.Name == "legal-officer"));
}
