namespace Compliance.Web.Tests.Access;

/// <summary>What every answer of every endpoint tells the browser.</summary>
public sealed class AnswerHeadersTests
{
    private const string Pages = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    /// <summary>A stored Report carries its own styles; it has no script, and its frame is shut off.</summary>
    private const string StoredReport = "sandbox allow-same-origin; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private AccessStage _stage = null!;

    [OneTimeSetUp]
    public async Task OpenAsync() => _stage = await AccessStage.OpenAsync();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _stage.DisposeAsync();

    [TestCaseSource(typeof(AccessRows), nameof(AccessRows.All))]
    public async Task Every_answer_carries_the_rules_of_browsers_and_cookies_are_locked(object one)
    {
        var row = (AccessRow)one;
        var (nobody, caller) = (_stage.Caller("nobody"), _stage.Callers.First(c => c.May(row)));
        var by = row.IsPost && !row.IsApi ? await _stage.AnewAsync(caller) : caller;
        Check(row, await _stage.SendAsync(row, nobody), isRefused: true);
        Check(row, await _stage.SendAsync(row, by, row.IsPost && !row.IsApi ? await _stage.FormAsync(by) : null), isRefused: false);
        Check(row, await _stage.SendAsync(row, _stage.Caller(row.IsApi ? "revoked key" : "ended session")), isRefused: true);
    }

    [TestCase("/nothing-here", 404)]
    [TestCase("/v1/nothing-here", 404)]
    [TestCase("/site.css", 200)]
    [TestCase("/.git/config", 404)]
    [TestCase("/appsettings.json", 404)]
    [TestCase("/law/", 302)]
    [TestCase("/reports/../keys", 302)]
    public async Task Addresses_that_lead_nowhere_and_files_carry_them_too(string address, int status)
    {
        using var answer = await _stage.Client.GetAsync(address);
        ((int)answer.StatusCode).ShouldBe(status);
        Header(answer, "Content-Security-Policy").ShouldBe(Pages);
        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
    }

    private static void Check(AccessRow row, AccessAnswer answer, bool isRefused)
    {
        var message = answer.Message;
        Header(message, "Content-Security-Policy").ShouldBe(row.Address.Contains("/read/", StringComparison.Ordinal) && !isRefused ? StoredReport : Pages);
        Header(message, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(message, "Referrer-Policy").ShouldBe("no-referrer");
        Header(message, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header(message, "Cross-Origin-Resource-Policy").ShouldBe("same-origin");
        Header(message, "Strict-Transport-Security").ShouldBe("max-age=31536000; includeSubDomains");
        Header(message, "Cache-Control").ShouldContain("no-store");
        Header(message, "Access-Control-Allow-Origin").ShouldBeEmpty();
        Header(message, "Server").ShouldBeEmpty();
        Header(message, "X-Powered-By").ShouldBeEmpty();
        if (answer.Text.Length > 0)
            Header(message, "Content-Type").ShouldNotBeEmpty();
        if (Header(message, "Content-Type").Split(';')[0] is "text/html" or "text/calendar" or "application/json")
            Header(message, "Content-Type").ShouldContain("charset=utf-8", Case.Insensitive);
        if (row.IsApi && answer.Status >= 400)
            Header(message, "Content-Type").ShouldStartWith("application/problem+json");
        foreach (var cookie in message.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            cookie.ShouldStartWith("__Host-");
            foreach (var part in new[] { "; secure", "; httponly", "; path=/", "; samesite=" })
                cookie.ShouldContain(part, Case.Insensitive);
            cookie.ShouldNotContain("samesite=none", Case.Insensitive);
            cookie.ShouldNotContain("domain=", Case.Insensitive);
        }
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : "";
}
