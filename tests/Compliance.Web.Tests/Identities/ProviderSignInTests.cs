using System.Net;
using Compliance.Web.Identities;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Accounts;
using Compliance.Web.Tests.Hosts;
using Compliance.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Tests.Identities;

/// <summary>People who sign in by the provider, on both databases.</summary>
[TestFixture(false)]
[TestFixture(true)]
public sealed class ProviderSignInTests(bool onPostgres)
{
    private PostgresServer? _server;
    private ProviderOffice _office = null!;

    [OneTimeSetUp]
    public async Task StartServer()
    {
        _server = onPostgres ? await PostgresServer.StartAsync() : null;
        _office = await ProviderOffice.OpenAsync(_server is null ? null : await _server.NewDatabaseAsync());
    }

    [SetUp]
    public void AsUsual() => (_office.Provider.Methods, _office.Provider.Ago) = (["pwd", "mfa"], TimeSpan.Zero);

    [OneTimeTearDown]
    public async Task StopServer()
    {
        if (_office is not null)
            await _office.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    [Test]
    public async Task An_invitation_binds_an_account_once_and_the_button_opens_it_from_then_on()
    {
        var invitation = await _office.InviteAsync("nigar1", Role.LegalOfficer);
        invitation.ShouldMatch("^[A-Z2-7]{5}(-[A-Z2-7]{5}){3}$");
        _office.Administrator.Page.ShouldContain(ProviderTexts.InvitationShown.En);
        _office.Provider.Subject = "person-11";
        using var nigar = _office.Office.Browser();
        await ProviderOffice.TakeUpAsync(nigar, " Nigar1 ", invitation.ToLowerInvariant());
        nigar.Answer.Headers.GetValues("Refresh").Single().ShouldBe("0;url=" + ProviderOffice.AddressOf(nigar));
        await nigar.GoAsync(await _office.Provider.AnswerAsync(ProviderOffice.AddressOf(nigar)));
        (_office.Provider.Asked["prompt"], _office.Provider.Asked["max_age"]).ShouldBe(("login", "0"));
        (nigar.Place, nigar.Answer.StatusCode).ShouldBe(("/", HttpStatusCode.OK));
        using var thief = _office.Office.Browser();
        _office.Provider.Subject = "person-12";
        await ProviderOffice.TakeUpAsync(thief, "nigar1", invitation);
        thief.Page.ShouldContain(ProviderTexts.InvitationWrong.Az);
        using var again = await _office.SignInAsync("person-11", "/law");
        again.Place.ShouldBe("/law");
        _office.Provider.Asked.ContainsKey("prompt").ShouldBeFalse();
        var audit = await _office.Office.AuditAsync();
        var id = await _office.Office.IdOfAsync("nigar1");
        audit.Where(a => a.Actor == $"account:{id}").Select(a => (a.Action, a.Detail)).ShouldBe([("account-changed", "bound"), ("signed-in", "provider"), ("signed-in", "provider")]);
        audit.ShouldAllBe(a => !a.Detail.Contains("person-"));
    }

    [Test]
    public async Task The_same_subject_at_two_issuers_is_two_people()
    {
        var elsewhere = new Account { Id = Guid.NewGuid(), Login = "other", Role = Role.LegalOfficer.Code, Issuer = "https://elsewhere.example", Subject = "person-21", AllBodies = true, CreatedOn = _office.Office.Clock.Now };
        await _office.Office.Service.Database.WriteAsync(db =>
        {
            db.Accounts.Add(elsewhere);
            return Task.CompletedTask;
        }, default);
        using (var stranger = await _office.SignInAsync("person-21"))
        {
            stranger.Answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            stranger.Page.ShouldContain(ProviderTexts.Refused("unknown").Az);
            stranger.Cookie(SignIn.Cookie).ShouldBeNull();
        }
        using var owner = await _office.OwnerAsync("nigar2", Role.LegalOfficer, "person-21");
        await owner.GoAsync("/account");
        owner.Page.ShouldContain("nigar2");
        await Should.ThrowAsync<DbUpdateException>(() => _office.Office.Service.Database.WriteAsync(db =>
        {
            db.Accounts.Add(new() { Id = Guid.NewGuid(), Login = "second", Role = Role.Auditor.Code, Issuer = _office.Provider.Issuer, Subject = "person-21", CreatedOn = _office.Office.Clock.Now });
            return Task.CompletedTask;
        }, default));
    }

    [Test]
    public async Task Who_has_an_account_cannot_take_up_a_second_one_and_an_old_invitation_counts_for_nothing()
    {
        (await _office.OwnerAsync("nigar3", Role.LegalOfficer, "person-31")).Dispose();
        using var second = await _office.OwnerAsync("anar3", Role.Auditor, "person-31");
        second.Page.ShouldContain(ProviderTexts.Refused("bound").Az);
        var old = await _office.InviteAsync("leyla3", Role.Auditor);
        var before = _office.Office.Clock.Now - Invitations.Life - TimeSpan.FromSeconds(1);
        await AgeAsync(db => db.Accounts.Where(a => a.Login == "leyla3").ExecuteUpdateAsync(u => u.SetProperty(a => a.InvitedOn, before)));
        await ProviderOffice.TakeUpAsync(second, "leyla3", old);
        second.Page.ShouldContain(ProviderTexts.InvitationWrong.Az);
        await ProviderOffice.TakeUpAsync(second, "leyla3", "");
        second.Page.ShouldContain(ProviderTexts.InvitationMissing.Az);
    }

    [Test]
    public async Task A_disabled_account_is_out_at_once_and_does_not_come_back()
    {
        using var nigar = await _office.OwnerAsync("nigar4", Role.LegalOfficer, "person-41");
        var id = await _office.Office.IdOfAsync("nigar4");
        await _office.Administrator.GoAsync($"/accounts/{id}");
        await _office.Administrator.SendFormAsync("", ("role", Role.LegalOfficer.Code), ("reach", "all"), ("disabled", "yes"));
        await nigar.GoAsync("/findings");
        nigar.Place.ShouldStartWith("/sign-in");
        using var again = await _office.SignInAsync("person-41");
        again.Page.ShouldContain(ProviderTexts.Refused("unknown").Az);
    }

    [Test]
    public async Task Reviewers_and_administrators_show_two_factors_and_a_role_given_later_asks_for_them_at_once()
    {
        _office.Provider.Methods = ["pwd"];
        using var nigar = await _office.OwnerAsync("nigar5", Role.LegalOfficer, "person-51");
        (await nigar.GoAsync("/findings")).ShouldBe(HttpStatusCode.OK);
        var id = await _office.Office.IdOfAsync("nigar5");
        await _office.Administrator.GoAsync($"/accounts/{id}");
        await _office.Administrator.SendFormAsync("", ("role", Role.Reviewer.Code), ("reach", "all"));
        await nigar.GoAsync("/findings");
        nigar.Place.ShouldStartWith("/sign-in");
        using var weak = await _office.SignInAsync("person-51");
        weak.Page.ShouldContain(ProviderTexts.Refused("strength").Az);
        _office.Provider.Methods = ["pwd", "mfa"];
        using var strong = await _office.SignInAsync("person-51", "/findings");
        strong.Place.ShouldBe("/findings");
        _office.Provider.Methods = ["pwd"];
        using var invited = await _office.OwnerAsync("tural5", Role.Administrator, "person-52");
        invited.Page.ShouldContain(ProviderTexts.Refused("strength").Az);
        await using var db = _office.Office.Service.Database.Read();
        (await db.Accounts.SingleAsync(a => a.Login == "tural5")).Subject.ShouldBeEmpty(); // the invitation is not used up
    }

    [Test]
    public async Task What_asks_for_the_password_again_asks_for_it_at_the_provider()
    {
        using var tural = await _office.OwnerAsync("tural6", Role.Administrator, "person-61");
        (await tural.GoAsync("/keys")).ShouldBe(HttpStatusCode.OK); // has just given it
        var (before, id) = (_office.Office.Clock.Now - TimeSpan.FromMinutes(11), await _office.Office.IdOfAsync("tural6"));
        await AgeAsync(db => db.Sessions.Where(s => s.AccountId == id).ExecuteUpdateAsync(u => u.SetProperty(s => s.ProvedOn, before)));
        await tural.GoAsync("/keys");
        tural.Place.ShouldBe("/prove?to=%2Fkeys");
        _office.Provider.Ago = TimeSpan.FromMinutes(11); // the provider did not ask
        await ProveAsync(tural);
        tural.Page.ShouldContain(ProviderTexts.Refused("proof").Az);
        _office.Provider.Ago = TimeSpan.Zero;
        _office.Provider.Subject = "person-62"; // somebody else did
        await tural.GoAsync("/keys");
        await ProveAsync(tural);
        tural.Page.ShouldContain(ProviderTexts.Refused("unknown").Az);
        _office.Provider.Subject = "person-61";
        await tural.GoAsync("/keys");
        await ProveAsync(tural);
        (tural.Place, tural.Answer.StatusCode).ShouldBe(("/keys", HttpStatusCode.OK));
    }

    [Test]
    public async Task An_account_of_the_provider_has_no_password_here_and_no_second_factor()
    {
        var invitation = await _office.InviteAsync("nigar7", Role.Auditor);
        using var browser = _office.Office.Browser();
        await browser.GoAsync("/sign-in");
        await browser.SendFormAsync("", ("login", "nigar7"), ("password", invitation));
        browser.Page.ShouldContain(AccountTexts.SignInWrong.Az); // an invitation is no password
        using var nigar = await _office.OwnerAsync("leyla7", Role.Auditor, "person-71");
        foreach (var page in new[] { "/account/password", "/account/second-factor", "/account/recovery-codes" })
            (await nigar.GoAsync(page)).ShouldBe(HttpStatusCode.Forbidden, page);
        await nigar.GoAsync("/account");
        nigar.Page.ShouldNotContain("/account/password");
    }

    [Test]
    public async Task A_local_account_can_be_invited_over_but_one_administrator_keeps_a_password()
    {
        var password = await Office.MakeAccountAsync(_office.Administrator, "samir8", Role.Auditor);
        var id = await _office.Office.IdOfAsync("samir8");
        await _office.Administrator.GoAsync($"/accounts/{id}");
        await _office.Administrator.SendFormAsync("Invite");
        var invitation = Office.Shown(_office.Administrator.Page);
        using var samir = _office.Office.Browser();
        await samir.GoAsync("/sign-in");
        await samir.SendFormAsync("", ("login", "samir8"), ("password", password));
        samir.Page.ShouldContain(AccountTexts.SignInWrong.Az);
        _office.Provider.Subject = "person-81";
        await ProviderOffice.TakeUpAsync(samir, "samir8", invitation);
        await samir.GoAsync(await _office.Provider.AnswerAsync(ProviderOffice.AddressOf(samir)));
        samir.Place.ShouldBe("/");
        using var tural = await _office.OwnerAsync("tural8", Role.Administrator, "person-82");
        await tural.GoAsync($"/accounts/{await _office.Office.IdOfAsync("rena")}");
        await tural.SendFormAsync("Invite");
        tural.Page.ShouldContain(ProviderTexts.LastLocalAdministrator.Az);
        await tural.GoAsync($"/accounts/{await _office.Office.IdOfAsync("rena")}");
        await tural.SendFormAsync("", ("role", Role.Administrator.Code), ("reach", "all"), ("disabled", "yes"));
        tural.Page.ShouldContain(AccountTexts.LastAdministrator.Az);
    }

    /// <summary>Makes what was given a while ago be older.</summary>
    private Task AgeAsync(Func<ServiceDb, Task> work) => _office.Office.Service.Database.WriteAsync(work, default);

    private async Task ProveAsync(Browser browser)
    {
        await browser.SendFormAsync("");
        await browser.GoAsync(await _office.Provider.AnswerAsync(ProviderOffice.AddressOf(browser)));
    }

}
