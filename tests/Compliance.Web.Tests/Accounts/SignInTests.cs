using System.Net;
using Compliance.Web.Accounts;
using Compliance.Web.Audit;
using Compliance.Web.Security;
using Compliance.Web.Tests.Hosts;
using Compliance.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Tests.Accounts;

/// <summary>Signing in, on both databases.</summary>
[TestFixture(false)]
[TestFixture(true)]
public sealed class SignInTests(bool onPostgres)
{
    private PostgresServer? _server;

    [OneTimeSetUp]
    public async Task StartServer() => _server = onPostgres ? await PostgresServer.StartAsync() : null;

    [OneTimeTearDown]
    public async Task StopServer()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }

    [Test]
    public async Task The_first_administrator_is_made_with_the_token_of_the_data_folder_and_then_there_is_no_such_page()
    {
        await using var office = await OpenAsync();
        var place = Path.Combine(office.Service.Folder, "first-run.txt");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(place).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var stranger = office.Browser();
        await stranger.GoAsync("/start");
        await stranger.SendFormAsync("", ("token", Tokens.New()), ("login", "rena"), ("password", Office.Password));
        stranger.Page.ShouldContain(AccountTexts.TokenWrong.Az);
        var (browser, _, _) = await office.StartAsync();
        using (browser)
        {
            (await browser.GoAsync("/accounts")).ShouldBe(HttpStatusCode.OK);
            browser.Page.ShouldContain("rena");
        }
        File.Exists(place).ShouldBeFalse();
        (await stranger.GoAsync("/start")).ShouldBe(HttpStatusCode.NotFound);
        await stranger.GoAsync("/sign-in");
        stranger.Place.ShouldBe("/sign-in");
    }

    [Test]
    public async Task Two_steps_open_the_service_and_one_does_not()
    {
        await using var office = await OpenAsync();
        var (first, secret, _) = await office.StartAsync();
        first.Dispose();
        office.Clock.Pass(TimeSpan.FromSeconds(30));
        using var browser = office.Browser();
        await browser.GoAsync("/accounts");
        browser.Place.ShouldBe("/sign-in?to=%2Faccounts");
        await browser.SendFormAsync("", ("login", "  Rena "), ("password", Office.Password));
        browser.Place.ShouldStartWith("/sign-in/code");
        var half = browser.Cookie(SignIn.Cookie);
        await browser.GoAsync("/accounts");
        browser.Place.ShouldStartWith("/sign-in");
        await browser.GoAsync("/sign-in/set-up"); // who has only the password sets up no other factor
        browser.Place.ShouldBe("/sign-in");
        await browser.GoAsync("/sign-in/code?to=/accounts");
        await browser.SendFormAsync("", ("code", office.CodeOf(secret)));
        browser.Place.ShouldBe("/accounts");
        browser.Cookie(SignIn.Cookie).ShouldNotBe(half);
    }

    [Test]
    public async Task A_code_is_taken_once_and_a_recovery_code_too()
    {
        await using var office = await OpenAsync();
        var (first, secret, codes) = await office.StartAsync();
        first.Dispose();
        (await office.SignInAsync("rena", secret)).Place.ShouldBe("/");
        using var browser = office.Browser();
        await browser.GoAsync("/sign-in");
        await browser.SendFormAsync("", ("login", "rena"), ("password", Office.Password));
        await browser.SendFormAsync("", ("code", office.CodeOf(secret)));
        browser.Page.ShouldContain(AccountTexts.CodeWrong.Az);
        await browser.SendFormAsync("", ("code", codes[3].ToLowerInvariant().Replace("-", " ")));
        browser.Place.ShouldBe("/");
        using var again = office.Browser();
        await again.GoAsync("/sign-in");
        await again.SendFormAsync("", ("login", "rena"), ("password", Office.Password));
        await again.SendFormAsync("", ("code", codes[3]));
        again.Page.ShouldContain(AccountTexts.CodeWrong.Az);
    }

    [Test]
    public async Task An_unknown_login_a_wrong_password_and_a_disabled_account_get_the_same_words()
    {
        await using var office = await OpenAsync();
        var (admin, _, _) = await office.StartAsync();
        using var _ = admin;
        var password = await Office.MakeAccountAsync(admin, "samir", Role.Auditor);
        await admin.GoAsync($"/accounts/{await office.IdOfAsync("samir")}");
        await admin.SendFormAsync("", ("role", "auditor"), ("reach", "all"), ("disabled", "yes"));
        var pages = new List<string>();
        foreach (var (login, word) in new[] { ("nobody", "x"), ("rena", "x"), ("samir", password) })
        {
            using var browser = office.Browser();
            await browser.GoAsync("/sign-in");
            await browser.SendFormAsync("", ("login", login), ("password", word));
            pages.Add(browser.Page.Replace(Browser.TokenOf(browser.Page), "").Replace($"value=\"{login}\"", ""));
        }
        pages[0].ShouldContain(AccountTexts.SignInWrong.Az);
        pages.Select(Plain).Distinct().Count().ShouldBe(1);
    }

    [Test]
    public async Task Wrong_attempts_make_the_next_one_wait_and_a_right_one_starts_anew()
    {
        await using var office = await OpenAsync();
        var attempts = office.Service.App.Services.GetService(typeof(Attempts)).ShouldBeOfType<Attempts>();
        for (var i = 0; i < 3; i++)
            (await attempts.TakeAsync("a", default)).ShouldBe(TimeSpan.Zero);
        (await attempts.TakeAsync("a", default)).ShouldBe(TimeSpan.FromSeconds(5));
        (await attempts.TakeAsync("b", default)).ShouldBe(TimeSpan.Zero); // another address or login does not wait
        office.Clock.Pass(TimeSpan.FromSeconds(4.5));
        (await attempts.TakeAsync("a", default)).ShouldBe(TimeSpan.FromSeconds(0.5));
        office.Clock.Pass(TimeSpan.FromSeconds(0.5));
        (await attempts.TakeAsync("a", default)).ShouldBe(TimeSpan.Zero);
        (await attempts.TakeAsync("a", default)).ShouldBe(TimeSpan.FromSeconds(10));
        await attempts.ForgetAsync("a", default);
        (await attempts.TakeAsync("a", default)).ShouldBe(TimeSpan.Zero);
    }

    [Test]
    public async Task Many_attempts_at_once_are_no_way_around_the_wait()
    {
        await using var office = await OpenAsync();
        var attempts = office.Service.App.Services.GetService(typeof(Attempts)).ShouldBeOfType<Attempts>();
        var waits = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => attempts.TakeAsync("a", default)));
        waits.Count(w => w == TimeSpan.Zero).ShouldBe(3);
    }

    [Test]
    public async Task The_last_administrator_stays_and_nobody_changes_their_own_rights()
    {
        await using var office = await OpenAsync();
        var (admin, _, _) = await office.StartAsync();
        using var _ = admin;
        await Office.MakeAccountAsync(admin, "samir", Role.Administrator);
        var (rena, samir) = (await office.IdOfAsync("rena"), await office.IdOfAsync("samir"));
        var book = office.Service.App.Services.GetService(typeof(AccountBook)).ShouldBeOfType<AccountBook>();
        var auditor = new AccountRights(Role.Auditor, true, [], false);
        (await book.ChangeAsync(CallerOf(rena), rena, auditor, default)).ShouldBe(AccountTexts.NotYourself);
        (await book.ResetAsync(CallerOf(rena), rena, true, default)).ShouldBeNull();
        // two administrators who shut each other out at the same moment: one of them stays
        var both = await Task.WhenAll(book.ChangeAsync(CallerOf(rena), samir, auditor with { IsDisabled = true }, default), book.ChangeAsync(CallerOf(samir), rena, auditor, default));
        both.Count(f => f is null).ShouldBe(1);
        both.Count(f => f == AccountTexts.LastAdministrator).ShouldBe(1);
    }

    [Test]
    public async Task What_people_do_with_accounts_is_written_down()
    {
        await using var office = await OpenAsync();
        var (admin, secret, _) = await office.StartAsync();
        using var _ = admin;
        await Office.MakeAccountAsync(admin, "samir", Role.LegalOfficer);
        await admin.GoAsync("/keys/new");
        await admin.SendFormAsync("", ("name", "kadr"), ("verbs", "check"), ("reach", "some"), ("bodies", "nazirlik-1"), ("days", "30"));
        await admin.PostAsync("/sign-out", ("__RequestVerificationToken", Browser.TokenOf(admin.Page)));
        using var wrong = office.Browser();
        await wrong.GoAsync("/sign-in");
        await wrong.SendFormAsync("", ("login", "rena"), ("password", "x"));
        var entries = await office.AuditAsync();
        entries.Select(e => e.Action).ShouldBe([AuditAction.Started, AuditAction.AccountMade, AuditAction.SignedIn, AuditAction.SecondFactorSet, AuditAction.AccountMade, AuditAction.KeyMade, AuditAction.SignedOut, AuditAction.SignInRefused]);
        entries[5].Detail.ShouldBe("check; nazirlik-1");
        entries[^1].Object.ShouldBe($"account:{await office.IdOfAsync("rena")}");
        string.Concat(entries.Select(e => e.Actor + e.Object + e.Detail)).ShouldNotContain("samir");
    }

    private static Caller CallerOf(Guid account) => new($"account:{account}", new HashSet<string>(), false, new HashSet<string>()) { Account = account };

    private static string Plain(string page) => System.Text.RegularExpressions.Regex.Replace(page, "value=\"[^\"]*\"", "", System.Text.RegularExpressions.RegexOptions.NonBacktracking);

    private async Task<Office> OpenAsync() => await Office.OpenAsync(_server is null ? null : await _server.NewDatabaseAsync());
}
