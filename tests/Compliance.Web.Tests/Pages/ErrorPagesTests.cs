using System.Net;
using Compliance.Web.Security;
using Compliance.Web.Tests.Hosts;

namespace Compliance.Web.Tests.Pages;

public sealed class ErrorPagesTests
{
    [TestCase("/nowhere", HttpStatusCode.NotFound, "There is no such page")]
    [TestCase("/wrong", HttpStatusCode.NotFound, "There is no such page")]
    [TestCase("/files/00000000-0000-0000-0000-000000000001", HttpStatusCode.NotFound, "There is no such page")]
    [TestCase("/accounts", HttpStatusCode.Forbidden, "Your account may not do this")]
    public async Task What_is_not_shown_is_said_on_a_page_with_the_status_it_had(string place, HttpStatusCode status, string words)
    {
        await using var service = await TestService.StartAsync();
        using var browser = await service.SignedInAsync(Role.LegalOfficer);
        using var answer = await browser.GetAsync(place);
        answer.StatusCode.ShouldBe(status);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain(words);
        page.ShouldContain("href=\"/\"");
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
    }

    [Test]
    public async Task A_form_without_its_token_is_answered_by_a_page_and_takes_nothing()
    {
        await using var service = await TestService.StartAsync();
        using var browser = await service.SignedInAsync(Role.LegalOfficer);
        using var form = new FormUrlEncodedContent([]);
        using var answer = await browser.PostAsync("/reports", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("The form could not be taken");
    }

    [Test]
    public async Task Programs_get_no_pages()
    {
        await using var service = await TestService.StartAsync();
        using var client = service.Client();
        using var answer = await client.GetAsync("/v1/nowhere");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }
}
