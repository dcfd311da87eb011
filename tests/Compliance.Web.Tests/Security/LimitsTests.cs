using System.Net;
using Compliance.Web.Accounts;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Access;

/// <summary>Who guesses waits, whatever address it says it has; who is guessed at does not.</summary>
public sealed class LimitsTests
{
    private const string Login = "leyla";
    private const string Password = "otuz göyərçin damda";

    [Test]
    public async Task Guesses_from_elsewhere_shut_nobody_out()
    {
        await using var service = await OpenAsync("");
        for (var i = 0; i < 6; i++)
            await GuessAsync(service, "203.0.113.9", "", "wrong");
        (await GuessAsync(service, "203.0.113.9", "", Password)).ShouldBeFalse("who guesses waits, also with the right one");
        (await GuessAsync(service, "198.51.100.7", "", Password)).ShouldBeTrue("the owner signs in from where she sits");
        (await GuessAsync(service, "203.0.113.9", "", Password)).ShouldBeFalse("her signing in frees nobody else");
    }

    [TestCase("")] // no proxy
    [TestCase("198.51.100.0/24")] // another one
    public async Task Saying_one_comes_from_another_address_is_no_way_around_the_wait(string proxies)
    {
        await using var service = await OpenAsync(proxies);
        for (var i = 0; i < Attempts.Free; i++)
            (await GuessAsync(service, "203.0.113.9", $"10.1.1.{i}", "wrong")).ShouldBeFalse();
        (await GuessAsync(service, "203.0.113.9", "10.1.1.99", Password)).ShouldBeFalse();
    }

    [Test]
    public async Task Behind_a_proxy_that_is_named_each_address_counts_for_itself_and_what_a_browser_adds_counts_for_nothing()
    {
        await using var service = await OpenAsync("203.0.113.9");
        for (var i = 0; i < Attempts.Free; i++)
            (await GuessAsync(service, "203.0.113.9", $"10.9.9.{i}, 192.0.2.1", "wrong")).ShouldBeFalse(); // the proxy adds 192.0.2.1, the browser made up the rest
        (await GuessAsync(service, "203.0.113.9", "10.9.9.77, 192.0.2.1", Password)).ShouldBeFalse();
        (await GuessAsync(service, "203.0.113.9", "192.0.2.2", Password)).ShouldBeTrue();
    }

    [Test]
    public async Task All_addresses_of_a_network_of_IPv6_are_one()
    {
        await using var service = await OpenAsync("");
        for (var i = 0; i < Attempts.Free; i++)
            (await GuessAsync(service, $"2001:db8:0:1::{i + 1}", "", "wrong")).ShouldBeFalse();
        (await GuessAsync(service, "2001:db8:0:1:ffff::9", "", Password)).ShouldBeFalse();
        (await GuessAsync(service, "2001:db8:0:2::1", "", Password)).ShouldBeTrue();
    }

    private static async Task<TestService> OpenAsync(string proxies)
    {
        var service = await TestService.StartAsync(also: b =>
        {
            b.Configuration.AddInMemoryCollection([new("Compliance:SignInsPerMinute", "0"), new("Compliance:Proxies", proxies)]);
            b.Services.AddSingleton<IStartupFilter>(new Sender());
        });
        await service.App.Services.GetRequiredService<FirstRun>().TakeAsync(await File.ReadAllTextAsync(Path.Combine(service.Folder, "first-run.txt")), "first", "", "en", CancellationToken.None);
        await service.Database.WriteAsync(
            db =>
            {
                db.Accounts.Add(new Account { Id = Guid.NewGuid(), Login = Login, PasswordHash = Passwords.HashOf(Password), Role = Role.Auditor.Code, AllBodies = true, CreatedOn = DateTime.UtcNow });
                return Task.CompletedTask;
            }, CancellationToken.None);
        return service;
    }

    /// <summary>Sends the first step of signing in.</summary>
    /// <returns>Whether it was right.</returns>
    private static async Task<bool> GuessAsync(TestService service, string from, string forwarded, string password)
    {
        using var client = service.Client();
        client.DefaultRequestHeaders.Add("X-Test-From", from);
        if (forwarded.Length > 0)
            client.DefaultRequestHeaders.Add("X-Forwarded-For", forwarded);
        using var browser = new Browser(client);
        await browser.GoAsync("/sign-in");
        await browser.SendFormAsync("", ("login", Login), ("password", password));
        return browser.Place.StartsWith("/sign-in/", StringComparison.Ordinal);
    }

    /// <summary>Lets a request come from the address of a header, as the network would.</summary>
    private sealed class Sender : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, more) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers["X-Test-From"].ToString());
                return more(context);
            });
            next(app);
        };
    }
}
