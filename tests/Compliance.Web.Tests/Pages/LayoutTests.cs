using System.Text.RegularExpressions;
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

    [Test]
    public async Task Every_place_of_the_first_page_is_there()
    {
        await using var service = await TestService.StartAsync();
        foreach (var role in Role.All)
        {
            using var browser = await service.SignedInAsync(role);
            var page = await browser.GetStringAsync("/");
            foreach (var place in Regex.Matches(page, "<a [^>]*href=\"(/[^\"#]*)\"").Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct(StringComparer.Ordinal))
                ((int)(await browser.GetAsync(place)).StatusCode).ShouldBe(200, $"{role.Code} {place}");
        }
    }
}
