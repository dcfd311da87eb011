using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Compliance.Browser.Tests;

/// <summary>What readers of the written pages meet: at a phone and at a desk, by day and by night, on paper, by keyboard.</summary>
public sealed class PageTests
{
    private const int Phone = 360;
    private const int Desk = 1280;
    private string _folder = "";
    private Dictionary<string, string> _pages = [];

    [OneTimeSetUp]
    public void Begin()
    {
        _folder = Directory.CreateTempSubdirectory("browser-test-").FullName;
        _pages = WrittenReports.Write(_folder);
    }

    [OneTimeTearDown]
    public void End() => Directory.Delete(_folder, recursive: true);

    [TestCaseSource(typeof(WrittenReports), nameof(WrittenReports.Pages))]
    public async Task Axe_finds_nothing_in_light(string page) => await Axe(page, Desk, ColorScheme.Light, Media.Screen);

    [TestCaseSource(typeof(WrittenReports), nameof(WrittenReports.InOneLanguage))]
    public async Task Axe_finds_nothing_on_a_phone(string page) => await Axe(page, Phone, ColorScheme.Light, Media.Screen);

    /// <summary>Dark pages and print differ from light ones by colour only, and not by language.</summary>
    [TestCaseSource(typeof(WrittenReports), nameof(WrittenReports.InOneLanguage))]
    public async Task Axe_finds_nothing_in_dark(string page) => await Axe(page, Desk, ColorScheme.Dark, Media.Screen, "color-contrast");

    [TestCaseSource(typeof(WrittenReports), nameof(WrittenReports.InOneLanguage))]
    public async Task Axe_finds_nothing_in_print(string page) => await Axe(page, Desk, ColorScheme.Dark, Media.Print, "color-contrast");

    [Test]
    public async Task Nothing_scrolls_sideways(
        [ValueSource(typeof(WrittenReports), nameof(WrittenReports.Pages))] string page, [Values(Phone, Desk)] int width)
    {
        var opened = await BrowserSession.Open(_pages[page], width);
        (await opened.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        await opened.CloseAsync();
    }

    [TestCaseSource(typeof(WrittenReports), nameof(WrittenReports.InOneLanguage))]
    public async Task The_keyboard_reaches_every_link_and_fold(string page)
    {
        var opened = await BrowserSession.Open(_pages[page]);
        var asked = await opened.EvaluateAsync<int>("""
            () => {
                window.want = new Set([...document.querySelectorAll('a[href], summary')].filter(e => e.checkVisibility()));
                document.addEventListener('focusin', e => want.delete(e.target));
                return want.size + document.querySelectorAll('[tabindex]').length;
            }
            """);
        for (var i = 0; i < asked; i++)
            await opened.Keyboard.PressAsync("Tab");
        (await opened.EvaluateAsync<string[]>("() => [...want].slice(0, 3).map(e => e.outerHTML)")).ShouldBeEmpty();
        await opened.CloseAsync();
    }

    [TestCaseSource(typeof(WrittenReports), nameof(WrittenReports.Pages))]
    public async Task No_request_leaves_the_file_and_the_browser_complains_of_nothing(string page)
    {
        var opened = await BrowserSession.Browser.NewPageAsync();
        var (requests, complaints) = (new List<string>(), new List<string>());
        opened.Request += (_, request) => requests.Add(request.Url);
        opened.Console += (_, message) => complaints.Add(message.Text);
        opened.PageError += (_, error) => complaints.Add(error);
        await opened.GotoAsync(new Uri(_pages[page]).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
        requests.ShouldBe([new Uri(_pages[page]).AbsoluteUri]);
        complaints.ShouldBeEmpty();
        await opened.CloseAsync();
    }

    private async Task Axe(string page, int width, ColorScheme scheme, Media media, params string[] rules)
    {
        var opened = await BrowserSession.Open(_pages[page], width, scheme, media);
        var result = await opened.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations], RunOnly = rules.Length == 0 ? null : RunOnlyOptions.Rules(rules) });
        result.Violations.Select(v => $"{v.Id}: {v.Help} ({v.Nodes.Length}) {v.Nodes[0].Html[..Math.Min(300, v.Nodes[0].Html.Length)]} {string.Join("; ", v.Nodes[0].Any.Concat(v.Nodes[0].All).Select(c => c.Message))}").ShouldBeEmpty();
        await opened.CloseAsync();
    }
}
