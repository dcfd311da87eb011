using Compliance.Reporting.Pdf;
using Microsoft.Playwright;

namespace Compliance.Browser.Tests;

/// <summary>The browser of all tests: the one installed on this machine, never one that is downloaded.</summary>
[SetUpFixture]
public sealed class BrowserSession
{
    private static IPlaywright? _driver;

    /// <summary>The browser.</summary>
    public static IBrowser Browser { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        if (BrowserSearch.Here.Find() is not { } program)
        {
            Assert.Ignore("No browser is installed, so that no page was looked at. Install one with 'apt-get install chromium', or name its program file in COMPLIANCE_BROWSER.");
            return;
        }
        _driver = await Playwright.CreateAsync();
        Browser = await _driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    [OneTimeTearDown]
    public async Task End()
    {
        if (Browser is not null)
            await Browser.CloseAsync();
        _driver?.Dispose();
    }

    /// <summary>A page opened as a reader of a width and liking opens it, all that is folded unfolded.</summary>
    /// <param name="file">The file.</param>
    /// <param name="width">Width of the window.</param>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="media">Screen or print.</param>
    public static async Task<IPage> Open(string file, int width = 1280, ColorScheme scheme = ColorScheme.Light, Media media = Media.Screen)
    {
        var page = await Browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme });
        await page.EmulateMediaAsync(new() { Media = media, ColorScheme = scheme });
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        return page;
    }
}
