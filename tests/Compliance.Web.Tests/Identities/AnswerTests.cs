using System.Net;
using Compliance.Web.Identities;
using Compliance.Web.Security;
using Compliance.Web.Tests.Accounts;
using Compliance.Web.Tests.Hosts;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.WebUtilities;

namespace Compliance.Web.Tests.Identities;

/// <summary>The way to the provider and back: bound to one browser, taken once, of one provider; and what happens while it is down.</summary>
public sealed class AnswerTests
{
    private static readonly string Refused = ProviderTexts.Refused("answer").Az;
    private ProviderOffice _office = null!;

    [OneTimeSetUp]
    public async Task Open()
    {
        _office = await ProviderOffice.OpenAsync();
        (await _office.OwnerAsync("nigar", Role.LegalOfficer, "person-1")).Dispose();
    }

    [OneTimeTearDown]
    public async Task Close() => await _office.DisposeAsync();

    [Test]
    public async Task An_answer_counts_in_the_browser_that_was_sent_and_once()
    {
        using var victim = _office.Office.Browser();
        using var attacker = _office.Office.Browser();
        var answer = await _office.Provider.AnswerAsync(await ProviderOffice.LeaveAsync(attacker));
        await victim.GoAsync(answer); // no cookie at all: signing in without an act of the person
        ShouldBeRefused(victim);
        await ProviderOffice.LeaveAsync(victim);
        await victim.GoAsync(answer); // the cookie of another way
        ShouldBeRefused(victim);
        var cookie = attacker.Cookie(ProviderTrips.Cookie)!;
        await attacker.GoAsync(answer);
        attacker.Place.ShouldBe("/");
        using var replay = _office.Office.Browser();
        replay.SetCookie(ProviderTrips.Cookie, cookie);
        await replay.GoAsync(answer); // with the cookie too
        ShouldBeRefused(replay);
    }

    [Test]
    public async Task A_code_that_was_swapped_is_refused_for_it_does_not_fit_the_verifier()
    {
        using var browser = _office.Office.Browser();
        using var other = _office.Office.Browser();
        var (mine, theirs) = (Parts(await _office.Provider.AnswerAsync(await ProviderOffice.LeaveAsync(browser))), Parts(await _office.Provider.AnswerAsync(await ProviderOffice.LeaveAsync(other))));
        mine["code"] = theirs["code"];
        await browser.GoAsync(QueryHelpers.AddQueryString("/sign-in/back", mine));
        browser.Answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        browser.Cookie(SignIn.Cookie).ShouldBeNull();
    }

    [TestCase("https://evil.example")]
    [TestCase("")]
    [TestCase(null)]
    public async Task An_answer_of_another_provider_is_not_redeemed_here(string? issuer)
    {
        using var browser = _office.Office.Browser();
        var parts = Parts(await _office.Provider.AnswerAsync(await ProviderOffice.LeaveAsync(browser)));
        parts.Remove("iss");
        if (issuer is not null)
            parts["iss"] = issuer;
        await browser.GoAsync(QueryHelpers.AddQueryString("/sign-in/back", parts));
        ShouldBeRefused(browser);
    }

    [Test]
    public async Task A_provider_that_does_not_name_itself_in_answers_is_taken_at_its_document()
    {
        _office.Provider.NamesItself = false;
        _office.Office.Clock.Pass(Provider.Fresh);
        using (var browser = await _office.SignInAsync("person-1", "/law"))
            browser.Place.ShouldBe("/law");
        _office.Provider.NamesItself = true;
        _office.Office.Clock.Pass(Provider.Fresh);
    }

    [Test]
    public async Task An_answer_that_comes_too_late_is_refused()
    {
        using var browser = _office.Office.Browser();
        var answer = await _office.Provider.AnswerAsync(await ProviderOffice.LeaveAsync(browser));
        _office.Office.Clock.Pass(ProviderTrips.Longest + TimeSpan.FromSeconds(1));
        await browser.GoAsync(answer);
        ShouldBeRefused(browser);
    }

    [TestCase("?state=&code=x")]
    [TestCase("?code=x")]
    [TestCase("")]
    [TestCase("?state=a&state=b&code=x")]
    [TestCase("?error=access_denied&error_description=%3Cscript%3E")]
    public async Task An_answer_that_is_none_is_refused_and_nothing_of_it_is_repeated(string query)
    {
        using var browser = _office.Office.Browser();
        await ProviderOffice.LeaveAsync(browser);
        await browser.GoAsync("/sign-in/back" + query);
        ShouldBeRefused(browser);
        browser.Page.ShouldNotContain("<script>");
    }

    [Test]
    public async Task Who_breaks_off_at_the_provider_is_told_so()
    {
        using var browser = _office.Office.Browser();
        var parts = Parts(await _office.Provider.AnswerAsync(await ProviderOffice.LeaveAsync(browser)));
        (parts["error"], parts["error_description"]) = ("access_denied", "secret words");
        await browser.GoAsync(QueryHelpers.AddQueryString("/sign-in/back", parts));
        browser.Page.ShouldContain(ProviderTexts.Refused("declined").Az);
        browser.Page.ShouldNotContain("secret words");
    }

    [TestCase("https://evil.example/")]
    [TestCase("//evil.example/")]
    [TestCase("/\\evil.example")]
    [TestCase("javascript:alert(1)")]
    public async Task Nobody_is_sent_elsewhere_afterwards(string to)
    {
        using var browser = await _office.SignInAsync("person-1", to);
        browser.Place.ShouldBe("/");
    }

    [Test]
    public async Task While_the_provider_is_down_a_page_says_so_and_local_accounts_work()
    {
        await using var office = await ProviderOffice.OpenAsync();
        await office.Provider.StopAsync();
        office.Office.Clock.Pass(Provider.Longest); // nothing that is held counts any more
        using var browser = office.Office.Browser();
        await browser.GoAsync("/sign-in");
        await browser.PostAsync("/sign-in/provider", ("to", "/"), ("__RequestVerificationToken", Browser.TokenOf(browser.Page)));
        browser.Answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        browser.Page.ShouldContain(ProviderTexts.Refused("provider").Az);
        await browser.GoAsync("/sign-in");
        await browser.SendFormAsync("", ("login", "rena"), ("password", Office.Password));
        browser.Place.ShouldStartWith("/sign-in/code");
        using var client = office.Office.Service.Client();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer " + office.Provider.AccessToken());
        using var answer = await client.GetAsync("/v1/findings");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Test]
    public async Task Without_a_provider_there_is_no_button_and_no_such_page()
    {
        await using var office = await Office.OpenAsync();
        var (administrator, _, _) = await office.StartAsync();
        administrator.Dispose();
        using var browser = office.Browser();
        await browser.GoAsync("/sign-in");
        browser.Page.ShouldNotContain("/sign-in/provider");
        foreach (var page in new[] { "/sign-in/provider", "/sign-in/back", "/sign-in/invitation" })
            (await browser.GoAsync(page)).ShouldBe(HttpStatusCode.NotFound, page);
    }

    [Test]
    public async Task No_token_code_secret_or_verifier_is_kept_in_words_or_logged()
    {
        var tokens = new List<string>();
        _office.Provider.Spoil = t => tokens.Add(t.Claims["nonce"]!.ToString()!);
        using var browser = _office.Office.Browser();
        var answer = Parts(await _office.Provider.AnswerAsync(await ProviderOffice.LeaveAsync(browser)));
        await browser.GoAsync(QueryHelpers.AddQueryString("/sign-in/back", answer));
        browser.Place.ShouldBe("/");
        await ProviderOffice.LeaveAsync(browser); // one more that stays open
        string[] secrets = [.. tokens, answer["code"]!, answer["state"]!, _office.Provider.Asked["nonce"], IdentityProvider.Secret, browser.Cookie(ProviderTrips.Cookie)!];
        foreach (var file in Directory.GetFiles(_office.Office.Service.Folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            foreach (var word in secrets)
                bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(word)).ShouldBe(-1, Path.GetFileName(file));
        }
    }

    private static Dictionary<string, string?> Parts(string answer) => QueryHelpers.ParseQuery(answer[answer.IndexOf('?')..]).ToDictionary(p => p.Key, p => (string?)p.Value.Single(), StringComparer.Ordinal);

    private static void ShouldBeRefused(Browser browser)
    {
        browser.Answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        browser.Page.ShouldContain(Refused);
        browser.Cookie(SignIn.Cookie).ShouldBeNull();
    }
}
