using System.Net;
using Compliance.Web.Security;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Tests.Accounts;

public sealed class SessionTests
{
    [TestCase(30 * 60, true)]
    [TestCase((30 * 60) + 1, false)]
    public async Task A_session_that_is_not_used_ends_after_half_an_hour(int seconds, bool isOpen)
    {
        await using var office = await Office.OpenAsync();
        var (browser, _, _) = await office.StartAsync();
        using var _ = browser;
        office.Clock.Pass(TimeSpan.FromSeconds(seconds));
        await browser.GoAsync("/");
        browser.Place.ShouldBe(isOpen ? "/" : "/sign-in?to=%2F");
    }

    [TestCase(0, true)]
    [TestCase(1, false)]
    public async Task A_session_that_is_used_all_the_time_ends_after_twelve_hours(int more, bool isOpen)
    {
        await using var office = await Office.OpenAsync();
        var (browser, _, _) = await office.StartAsync();
        using var _ = browser;
        for (var i = 0; i < 48; i++)
        {
            await browser.GoAsync("/");
            browser.Place.ShouldBe("/");
            office.Clock.Pass(TimeSpan.FromMinutes(15));
        }
        office.Clock.Pass(TimeSpan.FromSeconds(more));
        await browser.GoAsync("/");
        browser.Place.ShouldBe(isOpen ? "/" : "/sign-in?to=%2F");
    }

    [Test]
    public async Task Signing_out_ends_the_session_on_the_server_and_clears_the_browser()
    {
        await using var office = await Office.OpenAsync();
        var (browser, _, _) = await office.StartAsync();
        using var _ = browser;
        var token = browser.Cookie(SignIn.Cookie)!;
        await browser.GoAsync("/");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-out") { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", Browser.TokenOf(browser.Page))]) };
        request.Headers.Add("Cookie", $"{SignIn.Cookie}={token}; __Host-compliance-forms={browser.Cookie("__Host-compliance-forms")}");
        using var client = office.Service.Client();
        var answer = await client.SendAsync(request);
        answer.Headers.GetValues("Clear-Site-Data").Single().ShouldContain("cache");
        answer.Headers.GetValues("Set-Cookie").ShouldContain(c => c.StartsWith(SignIn.Cookie + "=;", StringComparison.Ordinal));
        await browser.GoAsync("/"); // it still sends the old token
        browser.Place.ShouldBe("/sign-in?to=%2F");
    }

    [Test]
    public async Task A_disabled_account_is_out_at_once()
    {
        await using var office = await Office.OpenAsync();
        var (admin, samir) = await TwoAsync(office, Role.Auditor);
        (await samir.GoAsync("/account")).ShouldBe(HttpStatusCode.OK);
        await admin.GoAsync($"/accounts/{await office.IdOfAsync("samir")}");
        await admin.SendFormAsync("", ("role", "auditor"), ("reach", "all"), ("disabled", "yes"));
        await samir.GoAsync("/account");
        samir.Place.ShouldStartWith("/sign-in");
    }

    [Test]
    public async Task A_changed_role_counts_at_once()
    {
        await using var office = await Office.OpenAsync();
        var (admin, samir) = await TwoAsync(office, Role.Auditor);
        (await samir.GoAsync("/accounts")).ShouldBe(HttpStatusCode.Forbidden);
        await admin.GoAsync($"/accounts/{await office.IdOfAsync("samir")}");
        await admin.SendFormAsync("", ("role", "administrator"), ("reach", "all"));
        (await samir.GoAsync("/accounts")).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task Who_got_a_first_password_changes_it_before_anything_else()
    {
        await using var office = await Office.OpenAsync();
        var (admin, _, _) = await office.StartAsync();
        using var _ = admin;
        var password = await Office.MakeAccountAsync(admin, "samir", Role.Auditor);
        using var samir = office.Browser();
        await samir.GoAsync("/sign-in");
        await samir.SendFormAsync("", ("login", "samir"), ("password", password));
        await office.SetUpAsync(samir);
        await samir.GoAsync("/");
        samir.Place.ShouldBe("/account/password");
        (await samir.PostAsync("/account/second-factor")).ShouldBe(HttpStatusCode.Forbidden);
        await samir.GoAsync("/account/password");
        await samir.SendFormAsync("", ("old", password), ("password", password));
        samir.Place.ShouldBe("/account/password");
        await samir.GoAsync("/account/password");
        await samir.SendFormAsync("", ("old", password), ("password", "üç kəklik qayada"));
        samir.Place.ShouldBe("/");
    }

    [Test]
    public async Task A_new_password_asks_for_the_old_one_and_ends_the_other_sessions()
    {
        await using var office = await Office.OpenAsync();
        var (here, secret, _) = await office.StartAsync();
        using var _ = here;
        using var elsewhere = await office.SignInAsync("rena", secret);
        var token = here.Cookie(SignIn.Cookie);
        await here.GoAsync("/account/password");
        await here.SendFormAsync("", ("old", "yanlış parol"), ("password", "üç kəklik qayada"));
        here.Page.ShouldContain("That is not your password");
        await elsewhere.GoAsync("/account");
        elsewhere.Place.ShouldBe("/account");
        await here.SendFormAsync("", ("old", Office.Password), ("password", "üç kəklik qayada"));
        here.Place.ShouldBe("/account?done");
        here.Cookie(SignIn.Cookie).ShouldNotBe(token);
        await elsewhere.GoAsync("/account");
        elsewhere.Place.ShouldStartWith("/sign-in");
    }

    [Test]
    public async Task One_ends_ones_own_sessions_and_nobody_elses()
    {
        await using var office = await Office.OpenAsync();
        var (admin, samir) = await TwoAsync(office, Role.Auditor);
        await using var db = office.Service.Database.Read();
        var (rena, id) = (await office.IdOfAsync("rena"), await office.IdOfAsync("samir"));
        var (others, own) = (await db.Sessions.SingleAsync(s => s.AccountId == rena && s.EndedOn == null), await db.Sessions.SingleAsync(s => s.AccountId == id && s.EndedOn == null));
        await samir.GoAsync("/account");
        (await samir.SendFormAsync("End", ("session", others.Id.ToString()))).ShouldBe(HttpStatusCode.NotFound);
        (await admin.GoAsync("/account")).ShouldBe(HttpStatusCode.OK);
        await samir.GoAsync("/account");
        await samir.SendFormAsync("End", ("session", own.Id.ToString()));
        samir.Place.ShouldStartWith("/sign-in");
    }

    [TestCase(10 * 60, "/keys")]
    [TestCase((10 * 60) + 1, "/prove?to=%2Fkeys")]
    public async Task An_act_that_asks_for_it_wants_a_password_of_the_last_ten_minutes(int seconds, string place)
    {
        await using var office = await Office.OpenAsync();
        var (browser, _, _) = await office.StartAsync();
        using var _ = browser;
        office.Clock.Pass(TimeSpan.FromSeconds(seconds));
        await browser.GoAsync("/keys");
        browser.Place.ShouldBe(place);
        if (place == "/keys")
            return;
        await browser.SendFormAsync("", ("password", "yanlış parol"));
        browser.Place.ShouldBe(place);
        await browser.SendFormAsync("", ("password", Office.Password));
        browser.Place.ShouldBe("/keys");
    }

    [Test]
    public async Task A_lost_second_factor_is_reset_with_a_new_first_password()
    {
        await using var office = await Office.OpenAsync();
        var (admin, samir) = await TwoAsync(office, Role.Auditor);
        await admin.GoAsync($"/accounts/{await office.IdOfAsync("samir")}");
        await admin.SendFormAsync("Factor");
        var password = Office.Shown(admin.Page);
        await samir.GoAsync("/account");
        samir.Place.ShouldStartWith("/sign-in");
        await samir.GoAsync("/sign-in");
        await samir.SendFormAsync("", ("login", "samir"), ("password", password));
        samir.Place.ShouldStartWith("/sign-in/set-up");
    }

    [TestCase("/account", "/account")]
    [TestCase("//evil.example", "/")]
    [TestCase("https://evil.example", "/")]
    [TestCase("/\\evil.example", "/")]
    public async Task The_choice_of_language_leads_back_to_places_of_this_service_only(string back, string place)
    {
        await using var office = await Office.OpenAsync();
        var (browser, _, _) = await office.StartAsync();
        using var _ = browser;
        await browser.GoAsync("/");
        await browser.PostAsync("/language", ("to", "az"), ("back", back), ("__RequestVerificationToken", Browser.TokenOf(browser.Page)));
        browser.Place.ShouldBe(place);
        browser.Page.ShouldContain("<html lang=\"az\">");
    }

    private static async Task<(Browser Admin, Browser Samir)> TwoAsync(Office office, Role role)
    {
        var (admin, _, _) = await office.StartAsync();
        var password = await Office.MakeAccountAsync(admin, "samir", role);
        var samir = office.Browser();
        await samir.GoAsync("/sign-in");
        await samir.SendFormAsync("", ("login", "samir"), ("password", password));
        await office.SetUpAsync(samir);
        await samir.GoAsync("/account/password");
        await samir.SendFormAsync("", ("old", password), ("password", "üç kəklik qayada"));
        return (admin, samir);
    }
}
