using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Hosts;
using Compliance.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Tests.Identities;

/// <summary>Programs that ask under <c>/v1</c> with tokens of the provider.</summary>
public sealed class ProgramTests
{
    private const string Findings = "/v1/findings";
    private ProviderOffice _office = null!;

    private static IEnumerable<string> Bad => BadTokens.Both.Keys.Concat(BadTokens.OfPrograms.Keys);

    [OneTimeSetUp]
    public async Task Open()
    {
        _office = await ProviderOffice.OpenAsync();
        await RegisterAsync("hr-system", "hr-system", "check", "read");
    }

    [OneTimeTearDown]
    public async Task Close() => await _office.DisposeAsync();

    [TestCaseSource(nameof(Bad))]
    public async Task A_token_that_is_wrong_in_one_thing_is_refused_and_said_why(string what)
    {
        var (fault, spoil) = BadTokens.Both.TryGetValue(what, out var both) ? both : BadTokens.OfPrograms[what];
        var token = _office.Provider.AccessToken();
        spoil(token, _office.Provider);
        using var answer = await AskAsync(token.ToString());
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.Headers.WwwAuthenticate.ToString().ShouldContain("error=\"invalid_token\"");
        if (fault.Length > 0)
            answer.Headers.WwwAuthenticate.ToString().ShouldContain($"error_description=\"{fault}\"");
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("hr-system");
    }

    [Test]
    public async Task A_program_does_what_both_its_registration_and_its_scopes_name()
    {
        (await StatusAsync("compliance.read")).ShouldBe((HttpStatusCode.OK, ""));
        (await StatusAsync("openid compliance.read other.read")).ShouldBe((HttpStatusCode.OK, ""));
        (await StatusAsync("compliance.check")).ShouldBe((HttpStatusCode.Forbidden, "Bearer error=\"insufficient_scope\", scope=\"compliance.read\""));
        (await StatusAsync("compliance.report")).Status.ShouldBe(HttpStatusCode.Forbidden); // not given to it
        (await StatusAsync("compliance.administer")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync("read")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync("compliance.readx")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync("")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task A_program_that_is_revoked_is_out_at_once_and_can_be_registered_anew()
    {
        await RegisterAsync("payroll", "payroll-client", "read");
        string Token() => _office.Provider.AccessToken("payroll", "payroll-client").ToString();
        using (var answer = await AskAsync(Token()))
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        await RegisterAsync("payroll", "payroll-client", "read");
        _office.Administrator.Page.ShouldContain(ProviderTexts.SubjectTaken.En);
        await using (var db = _office.Office.Service.Database.Read())
        {
            var row = await db.ApiKeys.SingleAsync(k => k.Subject == "payroll");
            row.LastUsedOn.ShouldNotBeNull();
            await _office.Administrator.GoAsync("/keys");
            await _office.Administrator.SendFormAsync("Revoke", ("key", row.Id.ToString()));
        }
        using (var answer = await AskAsync(Token()))
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await RegisterAsync("payroll", "payroll-client", "read");
        using (var answer = await AskAsync(Token()))
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_program_sees_the_bodies_given_to_it_and_keys_work_beside()
    {
        using var key = await _office.Office.Service.KeyClientAsync("read");
        await _office.Office.Service.Database.WriteAsync(db => db.ApiKeys.Where(k => k.Name == "test").ExecuteUpdateAsync(u => u.SetProperty(k => k.ExpiresOn, _office.Office.Clock.Now.AddDays(1))), default);
        (await key.GetAsync(Findings)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var db = _office.Office.Service.Database.Read();
        var row = await db.ApiKeys.SingleAsync(k => k.Subject == "hr-system");
        (row.AllBodies, row.Bodies, row.Issuer).ShouldBe((false, "body-1", _office.Provider.Issuer));
    }

    [Test]
    public async Task A_token_that_is_changed_in_any_place_is_refused_and_nothing_fails()
    {
        var good = _office.Provider.AccessToken().ToString();
        var chance = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            var at = chance.Next(good.Length - 1); // the last letter has bits that count for nothing
            var letter = "ABCXYZabcxyz0189-_.=~ "[chance.Next(22)];
            var bad = chance.Next(3) switch { 0 => good.Remove(at, 1), 1 => good.Insert(at, letter.ToString()), _ => good[..at] + letter + good[(at + 1)..] };
            using var answer = await AskAsync(bad);
            answer.StatusCode.ShouldBe(bad == good ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, $"{i}: {at} {letter}");
        }
    }

    [Test]
    public async Task A_token_opens_no_page_and_a_refusal_is_a_problem()
    {
        using var client = _office.Office.Service.Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _office.Provider.AccessToken().ToString());
        (await client.GetAsync("/findings")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var answer = await AskAsync("neither.key.nor-token");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("type").GetString().ShouldBe("urn:compliance:problem:token-refused");
    }

    private async Task<(HttpStatusCode Status, string Challenge)> StatusAsync(string scope)
    {
        using var answer = await AskAsync(_office.Provider.AccessToken(scope: scope).ToString());
        return (answer.StatusCode, answer.Headers.WwwAuthenticate.ToString());
    }

    private async Task<HttpResponseMessage> AskAsync(string token)
    {
        using var client = _office.Office.Service.Client();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer " + token);
        return await client.GetAsync(Findings);
    }

    private async Task RegisterAsync(string subject, string client, params string[] verbs)
    {
        await _office.Administrator.GoAsync("/keys/new?of=provider");
        await _office.Administrator.SendFormAsync("", [("name", subject), ("subject", subject), ("client", client), ("reach", "some"), ("bodies", "body-1"), ("days", "30"), .. verbs.Select(v => ("verbs", v))]);
    }
}
