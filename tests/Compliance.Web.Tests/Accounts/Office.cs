using System.Text.RegularExpressions;
using Compliance.Web.Accounts;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Accounts;

/// <summary>A service with a clock that stands still, and people who sign in by its pages.</summary>
internal sealed partial class Office : IAsyncDisposable
{
    public const string Password = "otuz göyərçin damda";

    private Office(TestService service, TestClock clock) => (Service, Clock) = (service, clock);

    public TestService Service { get; }

    public TestClock Clock { get; }

    public static async Task<Office> OpenAsync(string? postgres = null, params (string Name, string Value)[] settings)
    {
        var clock = new TestClock();
        var service = await TestService.StartAsync(postgres, also: b =>
        {
            b.Services.AddSingleton<TimeProvider>(clock);
            b.Configuration.AddInMemoryCollection(settings.Append(("SignInsPerMinute", "0")).DistinctBy(s => s.Item1).Select(s => KeyValuePair.Create("Compliance:" + s.Item1, (string?)s.Item2)));
        });
        return new(service, clock);
    }

    public Browser Browser() => new(Service.Client());

    /// <summary>The token of the first run.</summary>
    public string FirstToken => File.ReadAllText(Path.Combine(Service.Folder, "first-run.txt")).Trim();

    /// <summary>The first administrator, signed in.</summary>
    /// <returns>The browser, the secret of the second factor and the recovery codes.</returns>
    public async Task<(Browser Browser, string Secret, IReadOnlyList<string> Codes)> StartAsync()
    {
        var browser = Browser();
        await browser.GoAsync("/start");
        await browser.SendFormAsync("", ("token", FirstToken), ("login", "rena"), ("password", Password));
        browser.Place.ShouldStartWith("/sign-in/set-up");
        var (secret, codes) = await SetUpAsync(browser);
        await browser.GoAsync("/");
        await browser.PostAsync("/language", ("to", "en"), ("back", "/"), ("__RequestVerificationToken", Hosts.Browser.TokenOf(browser.Page)));
        return (browser, secret, codes);
    }

    /// <summary>Sets up the second factor on the page a browser shows.</summary>
    public async Task<(string Secret, IReadOnlyList<string> Codes)> SetUpAsync(Browser browser)
    {
        var secret = SecretOf(browser.Page);
        await browser.SendFormAsync("", ("code", CodeOf(secret)));
        var codes = RecoveryCode().Matches(browser.Page).Select(m => m.Value).ToList();
        codes.Count.ShouldBe(SecondFactors.Codes);
        return (secret, codes);
    }

    public static string SecretOf(string page) => Secret().Match(page).Groups[1].Value;

    public string CodeOf(string secret) => OneTimeCodes.CodeOf(secret, OneTimeCodes.StepOf(Clock.Now));

    /// <summary>Signs in by password and code, thirty seconds later so that the code is a new one.</summary>
    public async Task<Browser> SignInAsync(string login, string secret, string password = Password)
    {
        Clock.Pass(TimeSpan.FromSeconds(30));
        var browser = Browser();
        await browser.GoAsync("/sign-in");
        await browser.SendFormAsync("", ("login", login), ("password", password));
        await browser.SendFormAsync("", ("code", CodeOf(secret)));
        return browser;
    }

    /// <summary>Makes an account by the page.</summary>
    /// <returns>Its first password.</returns>
    public static async Task<string> MakeAccountAsync(Browser administrator, string login, Role role)
    {
        await administrator.GoAsync("/accounts/new");
        await administrator.SendFormAsync("", ("login", login), ("role", role.Code), ("reach", "all"));
        return ShownSecret().Match(administrator.Page).Groups[1].Value;
    }

    public async Task<Guid> IdOfAsync(string login)
    {
        await using var db = Service.Database.Read();
        return await db.Accounts.Where(a => a.Login == login).Select(a => a.Id).SingleAsync();
    }

    public async Task<List<AuditEntry>> AuditAsync()
    {
        await using var db = Service.Database.Read();
        return await db.Audit.OrderBy(a => a.Number).ToListAsync();
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    public static string Shown(string page) => ShownSecret().Match(page).Groups[1].Value;

    [GeneratedRegex("secret=([A-Z2-7]{32})", RegexOptions.NonBacktracking)]
    private static partial Regex Secret();

    [GeneratedRegex("[A-Z2-7]{6}(-[A-Z2-7]{6}){3}", RegexOptions.NonBacktracking)]
    private static partial Regex RecoveryCode();

    [GeneratedRegex("<code class=\"secret\">([^<]+)</code>", RegexOptions.NonBacktracking)]
    private static partial Regex ShownSecret();
}
