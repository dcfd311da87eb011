using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Compliance.Reporting.Evidence;
using Compliance.Web.Audit;
using Compliance.Web.Privacy;
using Compliance.Web.Protection;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Compliance.Web.Tests.Privacy;

/// <summary>The pages of the audit log and of personal data, as browsers meet them.</summary>
public sealed partial class PrivacyPageTests
{
    [Test]
    public async Task One_asks_another_confirms_with_the_password_and_the_person_is_gone()
    {
        await using var service = await TestService.StartAsync();
        await StoredCases.AddAsync(service, StoredCases.OfTwo());
        using var asking = await service.SignedInAsync(Role.Administrator);
        using var confirming = await service.SignedInAsync(Role.Administrator);
        await GivePasswordsAsync(service);
        var found = await (await PostAsync(asking, "/persons", "Find", ("id", StoredCases.Id))).Content.ReadAsStringAsync();
        found.ShouldContain("district-office");
        found.ShouldNotContain(StoredCases.Name);
        var person = Hidden().Match(found).Groups[1].Value;
        (await (await PostAsync(asking, "/persons", "Erase", ("person", person))).Content.ReadAsStringAsync()).ShouldContain("href=\"#bodies\"");
        var asked = await PostAsync(asking, "/persons", "Erase", ("person", person), ("bodies", "district-office"));
        var place = asked.Headers.Location!.ToString();
        place.ShouldStartWith("/persons/erasures/");
        (await asking.GetStringAsync(place)).ShouldNotContain("type=\"password\"");
        (await (await PostAsync(asking, place, "Confirm", ("password", "the right one, long enough"))).Content.ReadAsStringAsync()).ShouldContain("another person has to confirm it");
        (await (await PostAsync(confirming, place, "Confirm", ("password", "a wrong one"))).Content.ReadAsStringAsync()).ShouldContain("The password is not right");
        (await PostAsync(confirming, place, "Confirm", ("password", "the right one, long enough"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await service.App.Services.GetRequiredService<Erasures>().RunAsync(false, CancellationToken.None);
        (await (await PostAsync(asking, "/persons", "Find", ("id", StoredCases.Id))).Content.ReadAsStringAsync()).ShouldContain("No stored file");
        (await (await PostAsync(confirming, place, "Refuse")).Content.ReadAsStringAsync()).ShouldContain("settled before");
    }

    [Test]
    public async Task What_belongs_to_other_bodies_is_neither_found_nor_exported_nor_confirmed()
    {
        await using var service = await TestService.StartAsync();
        await StoredCases.AddAsync(service, StoredCases.OfOne());
        var hash = service.App.Services.GetRequiredService<Vault>().Hash("person", StoredCases.Id);
        var id = await service.App.Services.GetRequiredService<Erasures>().AskAsync(StoredCases.Administrator(), hash, ["district-office"], CancellationToken.None);
        using var foreign = await service.SignedInAsync(Role.Administrator, "another-body");
        (await (await PostAsync(foreign, "/persons", "Find", ("id", StoredCases.Id))).Content.ReadAsStringAsync()).ShouldContain("No stored file");
        (await (await PostAsync(foreign, "/persons", "Export", ("person", Convert.ToHexStringLower(hash)))).Content.ReadAsStringAsync()).ShouldNotContain(StoredCases.Name);
        (await foreign.GetAsync($"/persons/erasures/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync(foreign, "/persons", $"/persons/erasures/{id}", "Refuse")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await foreign.GetStringAsync("/persons")).ShouldContain("No erasure was asked for");
    }

    [Test]
    public async Task Who_sees_all_bodies_filters_and_exports_the_log_and_others_see_their_own_entries()
    {
        await using var service = await TestService.StartAsync();
        var audit = service.App.Services.GetRequiredService<AuditChain>();
        await service.Database.WriteAsync(db => audit.AppendAsync(db, [.. Enumerable.Range(0, 150).Select(i => ("account:1", AuditAction.FileRead, $"file:{i}", ""))]), CancellationToken.None);
        using var auditor = await service.SignedInAsync(Role.Auditor);
        var page = await auditor.GetStringAsync("/audit?actor=account%3A1");
        page.ShouldContain("file:149");
        page.ShouldNotContain("file:49<");
        var earlier = WebUtility.HtmlDecode(Earlier().Match(page).Groups[1].Value);
        (await auditor.GetStringAsync(earlier)).ShouldContain("file:49<");
        (await auditor.GetStringAsync("/audit?object=file%3A7&what=file-read")).ShouldContain("file:7<");
        (await auditor.GetStringAsync("/audit?until=2020-01-01")).ShouldContain("No entry matches");
        (await auditor.GetStringAsync("/audit?from=zzz&before=x")).ShouldContain("file:149");

        var log = await (await PostAsync(auditor, "/audit", "Export")).Content.ReadAsByteArrayAsync();
        var (key, head) = (await auditor.GetStringAsync("/audit/key"), SignedHead.Parse(await auditor.GetByteArrayAsync("/audit/head")));
        AuditTrail.Verify(new MemoryStream(log), head, key, CancellationToken.None).ShouldAllBe(s => s.State == VerifiedState.Established);
        Encoding.UTF8.GetString(log).ShouldContain(AuditAction.AuditExported);

        using var narrow = await service.SignedInAsync(Role.Auditor, "one-body");
        (await narrow.GetStringAsync("/audit")).ShouldNotContain("file:149");
        (await PostAsync(narrow, "/audit", "Export")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task Nothing_that_tells_a_person_stands_in_a_log_an_address_a_refusal_or_plain_on_disk()
    {
        await using var service = await TestService.StartAsync(also: b => b.Environment.EnvironmentName = Environments.Development);
        foreach (var document in new[] { StoredCases.OfOne(), StoredCases.OfTwo(), "{\"persons\": [{\"id\": \"" + StoredCases.Id + "\", \"name\": \"" + StoredCases.Name + "\"}] broken" })
            await StoredCases.AddAsync(service, document);
        using var browser = await service.SignedInAsync(Role.Administrator);
        var answers = new List<string>();
        var person = Convert.ToHexStringLower(service.App.Services.GetRequiredService<Vault>().Hash("person", StoredCases.Id));
        foreach (var (handler, value) in new[] { ("Find", StoredCases.Id), ("Erase", person), ("Erase", StoredCases.Name), ("Export", StoredCases.Name), ("Unknown", StoredCases.Name) })
        {
            using var answer = await PostAsync(browser, "/persons", handler, ("id", value), ("person", value), ("bodies", "district-office"));
            answers.Add($"{answer.Headers} {answer.RequestMessage!.RequestUri} {await answer.Content.ReadAsStringAsync()}");
        }
        foreach (var route in ((IEndpointRouteBuilder)service.App).DataSources.SelectMany(d => d.Endpoints).OfType<RouteEndpoint>().Select(e => e.RoutePattern.RawText!).Distinct())
        {
            using var answer = await browser.GetAsync("/" + Parameter().Replace(route, Guid.Empty.ToString()).TrimStart('/'));
            answers.Add($"{answer.Headers} {await answer.Content.ReadAsStringAsync()}");
        }
        foreach (var word in new[] { StoredCases.Id, StoredCases.Name, StoredCases.Surname, StoredCases.Words })
        {
            answers.ShouldAllBe(a => !a.Contains(word));
            ErasureDrill.Search(service.Folder, [(word, Encoding.UTF8.GetBytes(word)), (word, Encoding.Unicode.GetBytes(word))]).Values.ShouldBe([0]);
        }
        Directory.GetFiles(Path.Combine(service.Folder, "logs")).ShouldNotBeEmpty();
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient browser, string page, string handler, params (string Name, string Value)[] fields) => PostAsync(browser, page, page, handler, fields);

    /// <summary>Posts as a form of a page would, with its token.</summary>
    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string page, string to, string handler, params (string Name, string Value)[] fields)
    {
        using var form = await browser.GetAsync(page);
        var token = Token().Match(await form.Content.ReadAsStringAsync()).Groups[1].Value;
        var cookies = form.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(c => c.Split(';')[0]) : [];
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{to}?handler={handler}")
        {
            Content = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]),
        };
        request.Headers.Add("Cookie", string.Join("; ", browser.DefaultRequestHeaders.GetValues("Cookie").Concat(cookies)));
        return await browser.SendAsync(request);
    }

    private static Task GivePasswordsAsync(TestService service) => service.Database.WriteAsync(async db =>
    {
        foreach (var account in await db.Accounts.ToListAsync())
            account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, "the right one, long enough");
    }, CancellationToken.None);

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"person\" value=\"([0-9a-f]{64})\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("href=\"(/audit\\?[^\"]*before=[^\"]*)\"")]
    private static partial Regex Earlier();

    [GeneratedRegex("\\{[^}]*\\}")]
    private static partial Regex Parameter();
}
