using Compliance.Tests;

namespace Compliance.Browser.Tests.Office;

/// <summary>A new installation, set up by its pages as its first people do it, with the fixtures checked: one for all tests here.</summary>
[SetUpFixture]
public sealed class Installation
{
    private static string _folder = "";
    private static ServiceProcess? _service;

    /// <summary>Where the service is.</summary>
    public static Uri Address => _service!.Address;

    /// <summary>Addresses that come to be while it is set up.</summary>
    internal static Dictionary<string, string> Places { get; } = new(StringComparer.Ordinal);

    internal static Person Administrator { get; } = new("rena.administrator");

    internal static Person Officer { get; } = new("aysel.officer");

    internal static Person Reviewer { get; } = new("kamran.reviewer");

    internal static Person Auditor { get; } = new("nigar.auditor");

    /// <summary>The accounts and their roles.</summary>
    internal static IReadOnlyDictionary<Person, string> Roles { get; } = new Dictionary<Person, string> { [Officer] = "legal-officer", [Reviewer] = "reviewer", [Auditor] = "auditor", [Administrator] = "administrator" };

    /// <summary>The case files that are stored.</summary>
    internal static IReadOnlyList<string> CaseFiles { get; } = [.. Directory.EnumerateFiles(RepositoryRoot.PathTo("fixtures", "cases"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    [OneTimeSetUp]
    public async Task Begin()
    {
        if (BrowserSession.Browser is null)
            return;
        _folder = Directory.CreateTempSubdirectory("office-test-").FullName;
        _service = await ServiceProcess.StartAsync(_folder);
        await using var desk = await Desk.OpenAsync();
        await StartAsync(desk);
        foreach (var (person, role) in Roles.Where(r => r.Key != Administrator))
            await MakeAccountAsync(desk, person, role);
        foreach (var person in Roles.Keys.Where(p => p != Administrator))
        {
            await using var own = await Desk.OpenAsync();
            await person.SignInAsync(own.Page);
            if (person == Officer)
            {
                await CheckAllAsync(own);
                await RemarkAsync(own);
            }
            if (person == Reviewer)
                await AskForReportAsync(own);
            await person.KeepAsync(own.Browser);
            own.ShouldBeCalm();
        }
        await AskForErasureAsync(desk);
        await Administrator.KeepAsync(desk.Browser);
        desk.ShouldBeCalm();
    }

    [OneTimeTearDown]
    public void End()
    {
        _service?.Dispose();
        if (_folder.Length > 0)
            Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The first page of all, in both languages; then the first administrator, with the token from the folder.</summary>
    private static async Task StartAsync(Desk desk)
    {
        await desk.Page.GotoAsync("/");
        desk.Page.Url.ShouldEndWith("/start");
        foreach (var (language, heading) in new[] { ("en", "First administrator"), ("az", "İlk inzibatçı") })
        {
            await desk.SpeakAsync(language);
            (await desk.Page.Locator("h1").InnerTextAsync()).ShouldBe(heading);
            await EveryPage.LookAsync(desk.Page, "start", language);
        }
        await desk.Page.FillAsync("#token", (await File.ReadAllTextAsync(Path.Combine(_folder, "first-run.txt"))).Trim());
        await desk.Page.FillAsync("#login", Administrator.Login);
        await desk.Page.FillAsync("#password", Administrator.Password);
        await desk.Page.ClickAsync("main form button");
        await EveryPage.LookAsync(desk.Page, "set-up", "az");
        await Administrator.SetUpPhoneAsync(desk.Page);
        desk.Page.Url.ShouldEndWith("/accounts");
    }

    private static async Task MakeAccountAsync(Desk desk, Person person, string role)
    {
        await desk.Page.GotoAsync("/accounts");
        await desk.Page.ClickAsync("a[href='/accounts/new']");
        await desk.Page.FillAsync("#login", person.Login);
        await desk.Page.CheckAsync("#role-" + role);
        await desk.Page.CheckAsync("#reach-all");
        await desk.Page.ClickAsync("main form button");
        person.Password = await desk.Page.Locator("code.secret").InnerTextAsync();
    }

    private static async Task CheckAllAsync(Desk desk)
    {
        await desk.Page.GotoAsync("/check");
        await desk.Page.SetInputFilesAsync("#files", [.. CaseFiles, RepositoryRoot.PathTo("fixtures", "broken", "CF008-broken-syntax.json"), RepositoryRoot.PathTo("fixtures", "broken", "CF013-unknown-code.json")]);
        await desk.Page.FillAsync("#purpose", "2024-cü il təyinatlarının yoxlanılması");
        await desk.Page.ClickAsync("main form button");
        await desk.Page.Locator("#judged").WaitForAsync();
        Places["the files checked first"] = new Uri(desk.Page.Url).AbsolutePath;
        Places["the first file judged again"] = await desk.Page.Locator("section.judged tbody a").First.GetAttributeAsync("href") + "/again";
    }

    private static async Task RemarkAsync(Desk desk)
    {
        await desk.Page.GotoAsync("/findings?kind=violation");
        await desk.Page.GotoAsync((await desk.Page.Locator(".found h2 a").First.GetAttributeAsync("href"))!);
        Places["the first violation"] = new Uri(desk.Page.Url).AbsolutePath;
        await desk.Page.ClickAsync("main a[href$='/decide/remark']");
        await desk.Page.FillAsync("#cause", "Uydurulmuş səbəb: elan gec verilib.");
        await desk.Page.FillAsync("#ground", "Uydurulmuş əsas: elanın nüsxəsi.");
        await desk.Page.FillAsync("#by", "Nəzarət şöbəsi");
        await desk.Page.ClickAsync("main form[method=post] button");
        await desk.Page.ArriveAsync("/decisions/");
        Places["the first decision"] = new Uri(desk.Page.Url).AbsolutePath;
    }

    private static async Task AskForReportAsync(Desk desk)
    {
        await desk.Page.GotoAsync("/reports");
        await desk.Page.FillAsync("#period", "2022");
        await desk.Page.ClickAsync("main form button");
        await desk.Page.Locator("a[href$='/zip']").WaitForAsync();
    }

    private static async Task AskForErasureAsync(Desk desk)
    {
        await desk.Page.GotoAsync("/persons");
        await desk.Page.FillAsync("#id", "aysel");
        await desk.Page.ClickAsync("form[action*='Find'] button");
        await desk.Page.Locator("input[name=bodies]").First.CheckAsync();
        await desk.Page.ClickAsync("form[action*='Erase'] button");
        desk.Page.Url.ShouldContain("/erasures/");
    }
}
