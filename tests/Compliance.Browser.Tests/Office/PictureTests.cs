namespace Compliance.Browser.Tests.Office;

/// <summary>Pictures of every page, to be looked at by people.</summary>
public sealed class PictureTests
{
    [Test]
    public async Task Every_page_can_be_looked_at([Values("az", "en")] string language)
    {
        foreach (var pages in EveryPage.All.GroupBy(p => p.Person))
        {
            await using var desk = await Desk.OpenAsync(pages.Key);
            await desk.Page.GotoAsync(pages.Key is null ? "/sign-in" : "/law");
            await desk.SpeakAsync(language);
            foreach (var page in pages)
            {
                await page.OpenAsync(desk.Page);
                (await desk.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language, page.Name);
                await EveryPage.LookAsync(desk.Page, page.Name, language);
            }
        }
    }
}
