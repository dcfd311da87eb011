namespace Compliance.Browser.Tests.Office;

/// <summary>Every page of the service, whoever reads it and by whatever means.</summary>
public sealed class EveryPageTests
{
    private static IEnumerable<string> Names => EveryPage.All.Select(p => p.Name);

    [TestCaseSource(nameof(Names))]
    public async Task It_is_right_for_every_eye_and_hand_and_asks_nobody_else(string name)
    {
        await using var desk = await OpenAsync(name);
        await desk.Page.ShouldBeUsableByKeyboardAsync();
        await desk.Page.ShouldBeRightAsync();
        desk.ShouldBeCalm(name == "nowhere" ? "404" : null);
    }

    [Test]
    public async Task Every_place_of_the_menu_stands_in_the_list_of_pages()
    {
        foreach (var person in Installation.Roles.Keys)
        {
            await using var desk = await Desk.OpenAsync(person);
            await desk.Page.GotoAsync("/");
            var places = await desk.Page.Locator(".places a, .me a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
            places.Length.ShouldBeGreaterThan(4);
            places.Except(EveryPage.All.Select(p => p.Address.Split('?')[0]), StringComparer.Ordinal).ShouldBeEmpty();
        }
    }

    [Test]
    public async Task Every_link_of_the_first_pages_leads_to_a_page()
    {
        await using var desk = await Desk.OpenAsync(Installation.Officer);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in new[] { "/", "/findings", "/reports", "/account", "/law", "/files/refused" })
        {
            await desk.Page.GotoAsync(start);
            foreach (var link in (await desk.Page.Locator("main a[href^='/']").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))")).Where(seen.Add).Take(12))
            {
                var answer = await desk.Browser.APIRequest.GetAsync(link);
                answer.Status.ShouldBe(200, link);
                await answer.DisposeAsync();
            }
        }
    }

    private static async Task<Desk> OpenAsync(string name)
    {
        var page = EveryPage.All.Single(p => p.Name == name);
        var desk = await Desk.OpenAsync(page.Person);
        await page.OpenAsync(desk.Page);
        return desk;
    }
}
