using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Compliance.Browser.Tests.Office;

/// <summary>A browser at somebody's desk: what it complains of, and whom it asks, is written down.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<string> _strangers = new();

    private Desk(IBrowserContext browser, IPage page) => (Browser, Page) = (browser, page);

    public IBrowserContext Browser { get; }

    public IPage Page { get; }

    /// <summary>Opens a browser.</summary>
    /// <param name="person">Whose session goes on in it; <c>null</c>: nobody is signed in.</param>
    /// <param name="scripts">Whether scripts run.</param>
    /// <param name="width">Width of the window.</param>
    public static async Task<Desk> OpenAsync(Person? person = null, bool scripts = true, int width = 1280)
    {
        var browser = await BrowserSession.Browser.NewContextAsync(new()
        {
            BaseURL = Installation.Address.ToString(), StorageState = person?.State, JavaScriptEnabled = scripts, ViewportSize = new() { Width = width, Height = 900 }, Locale = "az-AZ", TimezoneId = "Asia/Baku",
        });
        browser.SetDefaultTimeout(120_000); // a machine that does much else is slow, not wrong
        var desk = new Desk(browser, await browser.NewPageAsync());
        browser.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                desk._complaints.Enqueue($"{message.Page?.Url}: {message.Text}");
        };
        browser.WebError += (_, error) => desk._complaints.Enqueue($"{error.Page?.Url}: {error.Error}");
        browser.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: not "data" } address && (address.Host != Installation.Address.Host || address.Port != Installation.Address.Port))
                desk._strangers.Enqueue(request.Url);
        };
        return desk;
    }

    /// <summary>Nothing was refused by the rules of content, no script failed, nobody else was asked.</summary>
    /// <param name="but">A status that is part of what was tried.</param>
    public void ShouldBeCalm(string? but = null)
    {
        _complaints.Where(c => but is null || !c.Contains($"status of {but}", StringComparison.Ordinal)).ShouldBeEmpty();
        _strangers.ShouldBeEmpty();
    }

    /// <summary>Chooses the language of the pages.</summary>
    public async Task SpeakAsync(string language)
    {
        if (await Page.Locator("html").GetAttributeAsync("lang") != language)
            await Page.ClickAsync(".me form[action='/language'] button");
        (await Page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
    }

    public async ValueTask DisposeAsync() => await Browser.CloseAsync();
}
