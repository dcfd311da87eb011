using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Compliance.Tests;

namespace Compliance.Browser.Tests.Office;

/// <summary>A day at the office: an officer from signing in to signing out, an auditor afterwards. What people decide on findings stands in tests of its own.</summary>
public sealed partial class WayTests
{
    private static readonly string Broken = RepositoryRoot.PathTo("fixtures", "broken", "CF008-broken-syntax.json");

    [TestCase("az", true)]
    [TestCase("en", true)]
    [TestCase("az", false, TestName = "An_officer_works_through_a_day(without scripts)")]
    public async Task An_officer_works_through_a_day(string language, bool scripts)
    {
        await using var desk = await Desk.OpenAsync(scripts: scripts);
        await Installation.Officer.SignInAsync(desk.Page);
        await desk.SpeakAsync(language);
        await CheckAsync(desk, scripts);
        await ReadCaseAsync(desk, scripts);
        await NarrowAsync(desk, scripts, $"Pozuntular {language} {scripts}");
        await LookAtLawAsync(desk);
        await AskEligibilityAsync(desk, scripts);
        await AskDutiesAsync(desk);
        await ReportAsync(desk, scripts);
        await SignOutAsync(desk);
        desk.ShouldBeCalm("400"); // an incomplete form is answered with that status
    }

    [Test]
    public async Task An_auditor_reads_who_read_what()
    {
        await using (var reading = await Desk.OpenAsync(Installation.Officer))
            await EveryPage.All.Single(p => p.Name == "case").OpenAsync(reading.Page);
        await using var desk = await Desk.OpenAsync(Installation.Auditor);
        await desk.Page.GotoAsync("/audit");
        await desk.Page.SelectOptionAsync("#what", "file-read");
        await desk.Page.ClickAsync("main form[method=get] button");
        var actions = await desk.Page.Locator(".trail tbody tr").AllTextContentsAsync();
        actions.ShouldNotBeEmpty();
        actions.ShouldAllBe(a => a.Contains("file-read", StringComparison.Ordinal));
        desk.ShouldBeCalm();
    }

    /// <summary>Nothing chosen: what is missing is said at its field. Then four files, one of them broken.</summary>
    private static async Task CheckAsync(Desk desk, bool scripts)
    {
        var page = desk.Page;
        await page.ClickAsync(".places a[href='/check']");
        await page.ClickAsync("main form button");
        await page.ArriveAsync();
        (await page.Locator(".error-summary a").EvaluateAllAsync<string[]>("all => all.map(a => a.hash)")).ShouldBe(["#purpose", "#files"]);
        if (scripts)
            await page.ShouldBeRightAsync();
        await page.SetInputFilesAsync("#files", [.. Installation.CaseFiles.Where(f => f.Contains("several-violations", StringComparison.Ordinal)).Take(3), Broken]);
        await page.FillAsync("#purpose", "Yoxlama");
        await page.ClickAsync("main form button");
        await page.Locator("#judged").WaitForAsync();
        Numbers().Matches(await page.Locator("p.lead").First.InnerTextAsync()).Take(3).Select(m => m.Value).ShouldBe(["4", "3", "1"]);
        var fault = page.Locator("section.refused tbody tr").First;
        (await fault.Locator("td, th").AllInnerTextsAsync()).Count(c => int.TryParse(c, out _)).ShouldBeGreaterThanOrEqualTo(2); // line and column
        if (scripts)
            await page.ShouldBeRightAsync();
        await page.ClickAsync("section.judged tbody a");
    }

    /// <summary>The case: time line, findings, a proof unfolded.</summary>
    private static async Task ReadCaseAsync(Desk desk, bool scripts)
    {
        var page = desk.Page;
        await page.ArriveAsync("/files/");
        (await page.Locator(".timeline > li").CountAsync()).ShouldBeGreaterThan(1);
        var fold = page.Locator("details.proof").First;
        (await fold.Locator(".parts").First.IsVisibleAsync()).ShouldBeFalse();
        await fold.Locator("summary").First.ClickAsync();
        (await fold.Locator(".parts").First.IsVisibleAsync()).ShouldBeTrue();
        if (!await page.Locator(".found-here").First.EvaluateAsync<bool>("d => d.open"))
            await page.Locator(".found-here summary").First.ClickAsync();
        var finding = page.Locator(".found-here a").First;
        await finding.ClickAsync();
        await page.ArriveAsync();
        (await page.Locator(".finding:target").CountAsync()).ShouldBe(1);
        if (scripts)
            await page.ShouldBeRightAsync();
    }

    /// <summary>The list of findings, narrowed, with numbers that add up, kept under a name.</summary>
    private static async Task NarrowAsync(Desk desk, bool scripts, string name)
    {
        var page = desk.Page;
        await page.ClickAsync(".places a[href='/findings']");
        var all = await AddUpAsync(desk);
        await page.CheckAsync("input[name=kind][value=violation]");
        if (!scripts)
            await page.ClickAsync(".side form[method=get] button");
        await page.ArriveAsync("kind=violation");
        await page.Locator($".tile.k-violation[aria-current]").WaitForAsync();
        (await AddUpAsync(desk)).ShouldBeLessThan(all);
        await page.FillAsync("#name", name);
        await page.ClickAsync("form.save button");
        await page.ArriveAsync();
        (await page.Locator(".views a").AllInnerTextsAsync()).ShouldContain(name);
    }

    private static async Task<int> AddUpAsync(Desk desk)
    {
        var total = NumberIn(await desk.Page.Locator("p.total").InnerTextAsync());
        (await desk.Page.Locator("#results .tiles .tile:not(.off) b").AllInnerTextsAsync()).Sum(NumberIn).ShouldBe(total);
        return total;
    }

    /// <summary>An article on two days: two wordings.</summary>
    private static async Task LookAtLawAsync(Desk desk)
    {
        var page = desk.Page;
        await page.ClickAsync(".places a[href='/law']");
        await page.FillAsync("#q", "28.5");
        await page.ClickAsync("main form button");
        await page.ClickAsync(".laws a[href$='28.5.p1']");
        var wordings = new List<string>();
        foreach (var day in new[] { "2017-03-01", "2023-03-01" })
        {
            await page.FillAsync("#on", day);
            await page.ClickAsync("main form button");
            wordings.Add(await page.Locator(".wording").InnerTextAsync());
        }
        wordings.Distinct().Count().ShouldBe(2);
    }

    private static async Task AskEligibilityAsync(Desk desk, bool scripts)
    {
        var page = desk.Page;
        await page.ClickAsync(".places a[href='/eligibility']");
        await page.CheckAsync("#certificate-yes");
        await page.ClickAsync("main form button");
        (await page.Locator("h2#answer").InnerTextAsync()).ShouldNotBeNullOrWhiteSpace();
        (await page.Locator("[id^='answer-']:not(p)").CountAsync()).ShouldBeGreaterThan(0);
        if (scripts)
            await page.ShouldBeRightAsync();
    }

    private static async Task AskDutiesAsync(Desk desk)
    {
        var page = desk.Page;
        await page.ClickAsync(".places a[href='/duties']");
        await page.FillAsync("#on", "2024-06-01");
        await page.ClickAsync("main form button:not([name])");
        await page.ArriveAsync();
        (await page.Locator(".overdue tbody tr").CountAsync()).ShouldBeGreaterThan(0);
        var calendar = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("button[value=Calendar]"));
        (await File.ReadAllTextAsync(await calendar.PathAsync())).ShouldStartWith("BEGIN:VCALENDAR");
    }

    /// <summary>A Report: asked for, watched, read, downloaded, verified.</summary>
    private static async Task ReportAsync(Desk desk, bool scripts)
    {
        var page = desk.Page;
        await page.ClickAsync(".places a[href='/reports']");
        await page.FillAsync("#period", "2023");
        await page.ClickAsync("main form button");
        for (var clock = Stopwatch.StartNew(); !scripts && clock.Elapsed < TimeSpan.FromMinutes(5) && await page.Locator("a[href$='/zip']").CountAsync() == 0;)
        {
            await Task.Delay(1000);
            await page.ReloadAsync();
        }
        await page.Locator("a[href$='/zip']").WaitForAsync();
        var read = await page.RunAndWaitForPopupAsync(() => page.ClickAsync("a[href$='report.html']"));
        (await read.Locator("h1").First.InnerTextAsync()).ShouldNotBeNullOrWhiteSpace();
        await read.CloseAsync();
        var zip = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a[href$='/zip']"));
        new FileInfo(await zip.PathAsync()).Length.ShouldBeGreaterThan(10_000);
        await page.ClickAsync("#verify button");
        await page.ArriveAsync();
        (await page.Locator("#verify li").CountAsync()).ShouldBeGreaterThan(0);
        if (scripts)
            await page.ShouldBeRightAsync();
    }

    /// <summary>After signing out, the way back shows nothing.</summary>
    private static async Task SignOutAsync(Desk desk)
    {
        var page = desk.Page;
        await page.ClickAsync(".places a[href='/findings']");
        await page.ClickAsync("form[action='/sign-out'] button");
        await page.ArriveAsync("/sign-in");
        await page.GoBackAsync();
        await page.ArriveAsync("/sign-in");
        (await page.Locator(".found").CountAsync()).ShouldBe(0);
    }

    private static int NumberIn(string words) => int.Parse(string.Concat(words.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();
}
