using System.Text.RegularExpressions;
using Compliance.Web.Security;
using Compliance.Web.Tests.Accounts;
using Compliance.Web.Tests.Hosts;

namespace Compliance.Web.Tests.Identities;

/// <summary>A service with a provider of identities beside it, whose clocks go together.</summary>
internal sealed partial class ProviderOffice : IAsyncDisposable
{
    private ProviderOffice(Office office, IdentityProvider provider, Browser administrator) => (Office, Provider, Administrator) = (office, provider, administrator);

    public Office Office { get; }

    public IdentityProvider Provider { get; }

    /// <summary>A local administrator, signed in.</summary>
    public Browser Administrator { get; }

    public static async Task<ProviderOffice> OpenAsync(string? postgres = null, Action<IdentityProvider>? also = null, params (string Name, string Value)[] settings)
    {
        var clock = new Moving();
        var provider = await IdentityProvider.StartAsync(clock);
        also?.Invoke(provider);
        var office = await Office.OpenAsync(postgres, provider.Settings(settings));
        clock.Of = office.Clock;
        var (administrator, _, _) = await office.StartAsync();
        return new(office, provider, administrator);
    }

    /// <summary>Makes an account that signs in by the provider.</summary>
    /// <returns>Its invitation.</returns>
    public async Task<string> InviteAsync(string login, Role role)
    {
        await Administrator.GoAsync("/accounts/new");
        await Administrator.SendFormAsync("", ("login", login), ("role", role.Code), ("reach", "all"), ("way", "provider"));
        return Office.Shown(Administrator.Page);
    }

    /// <summary>Makes an account and lets its owner take it up.</summary>
    public async Task<Browser> OwnerAsync(string login, Role role, string subject)
    {
        var invitation = await InviteAsync(login, role);
        Provider.Subject = subject;
        var browser = Office.Browser();
        await TakeUpAsync(browser, login, invitation);
        await browser.GoAsync(await Provider.AnswerAsync(AddressOf(browser)));
        return browser;
    }

    /// <summary>Gives an invitation; the browser then shows the way to the provider, or why not.</summary>
    public static async Task TakeUpAsync(Browser browser, string login, string invitation)
    {
        await browser.GoAsync("/sign-in/invitation");
        await browser.SendFormAsync("", ("login", login), ("invitation", invitation));
    }

    /// <summary>Presses the button of the sign-in page.</summary>
    /// <returns>The address at the provider.</returns>
    public static async Task<string> LeaveAsync(Browser browser, string to = "/")
    {
        await browser.GoAsync("/sign-in?to=" + Uri.EscapeDataString(to));
        await browser.PostAsync("/sign-in/provider", ("to", to), ("__RequestVerificationToken", Browser.TokenOf(browser.Page)));
        return AddressOf(browser);
    }

    /// <summary>Signs in by the button, there and back.</summary>
    public async Task<Browser> SignInAsync(string subject, string to = "/")
    {
        Provider.Subject = subject;
        var browser = Office.Browser();
        await browser.GoAsync(await Provider.AnswerAsync(await LeaveAsync(browser, to)));
        return browser;
    }

    /// <summary>The way to the provider that a page shows.</summary>
    public static string AddressOf(Browser browser) => Way().Match(browser.Page).Groups[1].Value;

    public async ValueTask DisposeAsync()
    {
        Administrator.Dispose();
        await Office.DisposeAsync();
        await Provider.DisposeAsync();
    }

    [GeneratedRegex("href=\"(http://127\\.0\\.0\\.1:[^\"]+)\" rel=\"noreferrer\"", RegexOptions.NonBacktracking)]
    private static partial Regex Way();

    private sealed class Moving : TimeProvider
    {
        public TimeProvider Of { get; set; } = System;

        public override DateTimeOffset GetUtcNow() => Of.GetUtcNow();
    }
}
