using Compliance.Web.Accounts;
using Microsoft.Playwright;

namespace Compliance.Browser.Tests.Office;

/// <summary>Somebody with an account, and with a phone that shows codes.</summary>
internal sealed class Person(string login)
{
    public const string ChosenPassword = "otuz göyərçin damda uçur";

    private readonly Queue<string> _recovery = new();
    private long _lastStep;

    public string Login { get; } = login;

    public string Password { get; set; } = ChosenPassword;

    /// <summary>The secret the phone holds; empty before it is set up.</summary>
    public string Secret { get; private set; } = "";

    /// <summary>Cookies of a session that goes on.</summary>
    public string State { get; private set; } = "";

    /// <summary>Sets up the phone on the page that is open, and keeps the recovery codes.</summary>
    public async Task SetUpPhoneAsync(IPage page)
    {
        var address = await page.Locator("a[href^='otpauth:']").GetAttributeAsync("href");
        Secret = address!.Split("secret=")[1].Split('&')[0];
        await page.FillAsync("#code", CodeOfStep(IsNearlyOver ? 0 : -1)); // the code before is taken too, and leaves the one of now for signing in
        await page.ClickAsync("main form button");
        foreach (var code in await page.Locator(".codes code").AllTextContentsAsync())
            _recovery.Enqueue(code);
        _recovery.ShouldNotBeEmpty();
        await page.ClickAsync("main .actions a.button");
    }

    /// <summary>Signs in, by the password and a code; a new account sets up its phone and chooses a password.</summary>
    public async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/sign-in");
        await page.FillAsync("#login", Login);
        await page.FillAsync("#password", Password);
        await page.ClickAsync("main form button");
        if (page.Url.Contains("/set-up", StringComparison.Ordinal))
        {
            await SetUpPhoneAsync(page);
        }
        else
        {
            await page.FillAsync("#code", OneTimeCodes.StepOf(DateTime.UtcNow) > _lastStep ? CodeOfStep(0) : _recovery.Dequeue());
            await page.ClickAsync("main form button");
        }
        if (Password != ChosenPassword)
        {
            await page.GotoAsync("/account/password");
            await page.FillAsync("#old", Password);
            await page.FillAsync("#password", ChosenPassword);
            await page.ClickAsync("main form button");
            Password = ChosenPassword;
        }
        new Uri(page.Url).AbsolutePath.ShouldBe("/", await page.Locator("main").InnerTextAsync());
    }

    /// <summary>Keeps the session of a browser for further ones.</summary>
    public async Task KeepAsync(IBrowserContext browser) => State = await browser.StorageStateAsync();

    /// <summary>Whether the code before may be too old by the time it is sent.</summary>
    private static bool IsNearlyOver => OneTimeCodes.StepOf(DateTime.UtcNow) != OneTimeCodes.StepOf(DateTime.UtcNow.AddSeconds(10));

    private string CodeOfStep(int fromNow)
    {
        _lastStep = OneTimeCodes.StepOf(DateTime.UtcNow) + fromNow;
        return OneTimeCodes.CodeOf(Secret, _lastStep);
    }
}
