using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Accounts;

/// <summary>What holds for every page: forms without a token, limits, and secrets that stand nowhere.</summary>
public sealed class GuardTests
{
    [Test]
    public async Task Too_many_tries_to_sign_in_from_an_address_are_refused_and_told_when_to_come_back()
    {
        await using var office = await Office.OpenAsync(null, ("SignInsPerMinute", "2"));
        using var client = office.Service.Client();
        for (var i = 0; i < 2; i++)
            (await client.PostAsync("/sign-in", new FormUrlEncodedContent([]))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var refused = await client.PostAsync("/sign-in", new FormUrlEncodedContent([]));
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await client.GetAsync("/sign-in")).StatusCode.ShouldNotBe(HttpStatusCode.TooManyRequests);
    }

    [Test]
    public async Task A_caller_asks_as_often_as_its_limit_and_a_colleague_is_not_kept_from_asking()
    {
        await using var office = await Office.OpenAsync(null, ("RequestsPerMinute", "3"));
        using var browser = await office.Service.SignedInAsync(Role.Auditor);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
            answers.Add((await browser.GetAsync("/account")).StatusCode);
        answers.ShouldBe([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests]);
        using var colleague = await office.Service.SignedInAsync(Role.Auditor);
        (await colleague.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [TestCase("10.0.0.1", "", HttpStatusCode.TooManyRequests)] // no proxy is named: the header counts for nothing
    [TestCase("10.0.0.1", "10.0.0.2", HttpStatusCode.TooManyRequests)] // another one is
    [TestCase("10.0.0.1", "10.0.0.0/24", HttpStatusCode.OK)]
    public async Task The_address_a_proxy_tells_counts_only_from_proxies_that_are_named(string from, string proxies, HttpStatusCode last)
    {
        await using var service = await TestService.StartAsync(also: b =>
        {
            b.Configuration.AddInMemoryCollection([new("Compliance:Proxies", proxies), new("Compliance:RequestsPerMinuteOfAddress", "2")]);
            b.Services.AddSingleton<IStartupFilter>(new From(IPAddress.Parse(from)));
        });
        using var client = service.Client();
        HttpStatusCode status = default;
        for (var i = 0; i < 3; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz");
            request.Headers.Add("X-Forwarded-For", $"203.0.113.{i + 1}");
            status = (await client.SendAsync(request)).StatusCode;
        }
        status.ShouldBe(last);
    }

    [TestCase("10.0.0.0/33")]
    [TestCase("proxy.local")]
    public void A_proxy_that_is_no_address_stops_the_start(string proxies) => Should.Throw<StartRefusedException>(() => Limits.ForwardedBy(proxies)).Message.ShouldContain($"'{proxies}'");

    [Test]
    public async Task No_password_code_token_key_or_secret_is_kept_in_words_or_logged()
    {
        await using var office = await Office.OpenAsync();
        var token = office.FirstToken;
        var (browser, secret, codes) = await office.StartAsync();
        using var _ = browser;
        var password = await Office.MakeAccountAsync(browser, "samir", Role.Auditor);
        await browser.GoAsync("/keys/new");
        await browser.SendFormAsync("", ("name", "kadr"), ("verbs", "check"), ("reach", "all"), ("days", "365"));
        var key = Office.Shown(browser.Page);
        Tokens.IsWellFormed(key).ShouldBeTrue();
        using var samir = office.Browser();
        await samir.GoAsync("/sign-in");
        await samir.SendFormAsync("", ("login", "samir"), ("password", password));
        var half = Office.SecretOf(samir.Page);
        using (var system = office.Service.Client())
        {
            system.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            await system.GetAsync("/v1/nothing");
        }
        await office.Service.Database.SweepAsync(default);
        string[] secrets = [token, Office.Password, secret, half, password, key, key[4..], browser.Cookie(SignIn.Cookie)!, samir.Cookie(SignIn.Cookie)!, .. codes, .. codes.Select(c => c.Replace("-", ""))];
        var files = Directory.GetFiles(office.Service.Folder, "*", SearchOption.AllDirectories);
        files.Length.ShouldBeGreaterThan(3);
        foreach (var file in files.Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            foreach (var word in secrets)
                bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)).ShouldBe(-1, Path.GetFileName(file));
        }
    }

    [TestCase("0")]
    [TestCase("366")]
    [TestCase("1.5")]
    [TestCase("")]
    public async Task A_key_lives_from_a_day_to_a_year(string days)
    {
        await using var office = await Office.OpenAsync();
        var (browser, _, _) = await office.StartAsync();
        using var _ = browser;
        await browser.GoAsync("/keys/new");
        await browser.SendFormAsync("", ("name", "kadr"), ("verbs", "administer"), ("reach", "all"), ("days", days));
        browser.Page.ShouldContain("from 1 to 365");
        browser.Page.ShouldContain("Choose what the key may do"); // keys are never given more than checking, reading, reports
        Office.Shown(browser.Page).ShouldBeEmpty();
    }

    private sealed class From(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, more) =>
            {
                context.Connection.RemoteIpAddress = address;
                return more(context);
            });
            next(app);
        };
    }
}
