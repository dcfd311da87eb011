using Microsoft.Playwright;

namespace Compliance.Browser.Tests.Office;

/// <summary>A page of the service, who opens it and how one gets there.</summary>
/// <param name="Name">What it is called here.</param>
/// <param name="Person">Who opens it; <c>null</c>: nobody is signed in.</param>
/// <param name="Address">Its address, or that of the page with the link to it.</param>
/// <param name="Link">The link that is followed there; <c>null</c> for none.</param>
internal sealed record OnePage(string Name, Person? Person, string Address, string? Link = null)
{
    /// <summary>Goes there.</summary>
    public async Task OpenAsync(IPage page)
    {
        await page.GotoAsync(Installation.Places.GetValueOrDefault(Address, Address));
        if (Link is not null)
            await page.GotoAsync((await page.Locator(Link).First.GetAttributeAsync("href"))!);
    }

    public override string ToString() => Name;
}

/// <summary>Every page that can be opened by an address.</summary>
internal static class EveryPage
{
    /// <summary>The pages; a place of the menu that has no row here fails a test.</summary>
    public static IReadOnlyList<OnePage> All { get; } =
    [
        new("sign-in", null, "/sign-in"),
        new("overview", Installation.Officer, "/"),
        new("overview-administrator", Installation.Administrator, "/"),
        new("check", Installation.Officer, "/check"),
        new("check-result", Installation.Officer, "the files checked first"),
        new("refused-file", Installation.Officer, "/files/refused", "table a[href^='/files/']"),
        new("findings", Installation.Officer, "/findings"),
        new("findings-narrowed", Installation.Officer, "/findings?kind=violation"),
        new("findings-none", Installation.Officer, "/findings?kind=violation&from=1999-01&to=1999-02"),
        new("finding", Installation.Officer, "/findings?kind=violation", ".found h2 a"),
        new("case", Installation.Officer, "/findings?kind=violation", ".found a[href^='/files/']"),
        new("case-undetermined", Installation.Officer, "/findings?kind=undetermined", ".found a[href^='/files/']"),
        new("again", Installation.Officer, "the first file judged again"),
        new("refused", Installation.Officer, "/files/refused"),
        new("decide-waiver", Installation.Officer, "the first violation", "a[href$='/decide/waiver']"),
        new("decide-remark", Installation.Officer, "the first violation", "a[href$='/decide/remark']"),
        new("decisions", Installation.Officer, "/decisions"),
        new("decisions-none", Installation.Officer, "/decisions?state=refused"),
        new("decision", Installation.Reviewer, "the first decision"),
        new("decision-refuse", Installation.Reviewer, "the first decision", "a[href$='/refuse']"),
        new("duties", Installation.Officer, "/duties?on=2024-06-01&within=365"),
        new("reports", Installation.Officer, "/reports"),
        new("report", Installation.Reviewer, "/reports", "table a[href^='/reports/']"),
        new("eligibility", Installation.Officer, "/eligibility"),
        new("law", Installation.Officer, "/law"),
        new("law-found", Installation.Officer, "/law?q=m%C3%BCsahib%C9%99"),
        new("act", Installation.Officer, "/law", "table a[href^='/law/']"),
        new("provision", Installation.Officer, "/law?q=28.5", ".laws a[href$='28.5.p1'], .laws a"),
        new("account", Installation.Officer, "/account"),
        new("password", Installation.Officer, "/account/password"),
        new("second-factor", Installation.Officer, "/account/second-factor"),
        new("recovery-codes", Installation.Officer, "/account/recovery-codes"),
        new("accounts", Installation.Administrator, "/accounts"),
        new("account-new", Installation.Administrator, "/accounts/new"),
        new("account-one", Installation.Administrator, "/accounts", "table a[href^='/accounts/']"),
        new("keys", Installation.Administrator, "/keys"),
        new("key-new", Installation.Administrator, "/keys/new"),
        new("persons", Installation.Administrator, "/persons"),
        new("erasure", Installation.Administrator, "/persons", "table a[href^='/persons/erasures/']"),
        new("audit", Installation.Auditor, "/audit"),
        new("audit-administrator", Installation.Administrator, "/audit"),
        new("prove", Installation.Officer, "/prove"),
        new("nowhere", Installation.Officer, "/nowhere"),
    ];

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("COMPLIANCE_PICTURES");

    /// <summary>Keeps pictures of a page in the folder that <c>COMPLIANCE_PICTURES</c> names, at a desk and on a phone; nothing where it names none.</summary>
    public static async Task LookAsync(IPage page, string name, string language)
    {
        if (Pictures is null)
            return;
        foreach (var width in new[] { 390, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.{language}.{width}.png"), FullPage = true });
        }
    }
}
