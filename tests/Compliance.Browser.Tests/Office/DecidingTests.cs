using Microsoft.Playwright;

namespace Compliance.Browser.Tests.Office;

/// <summary>What one person proposes on a finding and a second one settles.</summary>
public sealed class DecidingTests
{
    [TestCase("az", 12, true)]
    [TestCase("en", 14, true)]
    [TestCase("az", 16, false)]
    public async Task A_violation_is_waived_by_one_person_and_confirmed_by_another(string language, int which, bool scripts)
    {
        var (finding, decision) = await ProposeAsync(language, "violation", which, "waiver", ["#ground", "#expires", "#by"], scripts, async page =>
        {
            await page.FillAsync("#ground", "Uydurulmuş əsas: sənədlər yenidən tərtib olunur.");
            await page.FillAsync("#expires", "2099-12-31");
            await page.FillAsync("#by", "Nəzarət şöbəsi");
        });
        await ConfirmAsync(language, decision, scripts);
        await using var desk = await Desk.OpenAsync(Installation.Officer);
        await desk.Page.GotoAsync(finding);
        (await desk.Page.Locator("main .k-waived").CountAsync()).ShouldBeGreaterThan(0);
    }

    [Test]
    public async Task A_question_is_answered_by_one_person_and_confirmed_by_another()
    {
        var (finding, decision) = await ProposeAsync("az", "needs-judgment", 0, "judgment", ["#met", "#ground", "#by"], true, async page =>
        {
            await page.CheckAsync("input[name=met][value=yes]");
            await page.FillAsync("#ground", "Uydurulmuş əsas: protokol göstərir.");
            await page.FillAsync("#by", "Nəzarət şöbəsi");
        });
        await ConfirmAsync("az", decision, true);
        await using var desk = await Desk.OpenAsync(Installation.Officer);
        await desk.Page.GotoAsync(finding);
        (await desk.Page.Locator("main .k-needs-judgment").CountAsync()).ShouldBe(0);
    }

    /// <summary>Proposes as an officer: first an empty form, that says at which fields what is missing.</summary>
    private static async Task<(string Finding, string Decision)> ProposeAsync(string language, string kind, int which, string decision, string[] missing, bool scripts, Func<IPage, Task> fill)
    {
        await using var desk = await Desk.OpenAsync(Installation.Officer, scripts: scripts);
        var page = desk.Page;
        await page.GotoAsync("/");
        await desk.SpeakAsync(language);
        await page.GotoAsync("/findings?kind=" + kind);
        await page.GotoAsync((await page.Locator(".found h2 a").Nth(which).GetAttributeAsync("href"))!);
        var finding = new Uri(page.Url).PathAndQuery;
        await page.ClickAsync($"main a[href$='/decide/{decision}']");
        await page.ClickAsync("main form[method=post] button");
        await page.ArriveAsync();
        (await page.Locator(".error-summary a").EvaluateAllAsync<string[]>("all => all.map(a => a.hash)")).ShouldBe(missing, ignoreOrder: true);
        if (scripts)
            await page.ShouldBeRightAsync();
        await fill(page);
        await page.ClickAsync("main form[method=post] button");
        await page.ArriveAsync("/decisions/");
        (await page.Locator("main form[action*='Confirm']").CountAsync()).ShouldBe(0); // not by who proposed it
        await EveryPage.LookAsync(page, "decision-" + decision, language);
        desk.ShouldBeCalm("400");
        return (finding, new Uri(page.Url).AbsolutePath);
    }

    /// <summary>Confirms as a reviewer, from the overview on.</summary>
    private static async Task ConfirmAsync(string language, string decision, bool scripts)
    {
        await using var desk = await Desk.OpenAsync(Installation.Reviewer, scripts: scripts);
        var page = desk.Page;
        await page.GotoAsync("/");
        await desk.SpeakAsync(language);
        await page.ClickAsync("a.tile[href='/decisions?state=proposed']");
        await page.ClickAsync($"table a[href='{decision}']");
        await page.ClickAsync("main form[action*='Confirm'] button");
        await page.Locator("main form[action*='Confirm']").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.ArriveAsync(decision);
        if (scripts)
            await page.ShouldBeRightAsync();
        await EveryPage.LookAsync(page, "decision-confirmed", language);
        await page.GotoAsync("/decisions?state=active");
        (await page.Locator($"table a[href='{decision}']").CountAsync()).ShouldBe(1);
        desk.ShouldBeCalm();
    }
}
