using Compliance.Web.Security;
using Compliance.Web.Tests.Hosts;

namespace Compliance.Web.Tests.Pages;

public sealed class LayoutTests
{
    [Test]
    public async Task Who_is_signed_in_sees_the_places_of_the_role_and_no_others()
    {
        await using var service = await TestService.StartAsync();
        using var browser = await service.SignedInAsync(Role.Auditor);
        var page = await browser.GetStringAsync("/");
        page.ShouldContain("href=\"/audit\"");
        page.ShouldNotContain("href=\"/accounts\"");
        page.ShouldContain("<html lang=\"en\">");
    }

    [Test]
    public async Task Who_is_not_signed_in_is_led_to_the_sign_in_page()
    {
        await using var service = await TestService.StartAsync();
        using var browser = service.Client();
        (await browser.GetAsync("/")).Headers.Location!.ToString().ShouldBe("/sign-in?to=%2F");
    }
}
