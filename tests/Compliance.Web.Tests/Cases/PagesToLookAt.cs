using Compliance.Web.Security;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Tests.Cases;

/// <summary>Writes the pages of a service with the cases of the fixtures as files to look at: <c>PAGES=/tmp/pages dotnet test --filter Name~Pages_to_look_at</c>, then a browser.</summary>
[Explicit("Writes files to look at; proves nothing.")]
public sealed class PagesToLookAt
{
    [Test]
    public async Task Pages_to_look_at([Values("en", "az")] string language)
    {
        var folder = Environment.GetEnvironmentVariable("PAGES") ?? Path.Combine(Path.GetTempPath(), "pages");
        Directory.CreateDirectory(folder);
        await using var service = await TestService.StartAsync();
        var batch = await service.TakeAsync([.. Seed.Fixtures(190), new("broken.json", "{ \"format\": \"compliance-case/1\",\n \"acts\": 5 }"u8.ToArray())]);
        await using var db = service.Database.Read();
        await service.Database.WriteAsync(w => w.Batches.ExecuteUpdateAsync(u => u.SetProperty(b => b.Owner, b => "moved")), CancellationToken.None);
        using var browser = await service.SignedInAsync(Role.LegalOfficer);
        await service.Database.WriteAsync(async w =>
        {
            var account = await w.Accounts.SingleAsync();
            account.Language = language;
            await w.Batches.ExecuteUpdateAsync(u => u.SetProperty(b => b.Owner, $"account:{account.Id}"));
            w.Views.Add(new() { Id = Guid.NewGuid(), AccountId = account.Id, Name = "2022", Query = "from=2022-01&to=2022-12" });
        }, CancellationToken.None);
        var most = await db.Findings.GroupBy(f => f.FileId).OrderByDescending(g => g.Select(f => f.Kind).Distinct().Count()).ThenByDescending(g => g.Count()).Select(g => g.Key).FirstAsync();
        var violation = await db.Findings.Where(f => f.FileId == most && f.Kind == "violation").Select(f => f.FindingId).FirstAsync();
        var refused = await db.Files.Where(f => f.State == "refused").Select(f => f.Id).FirstAsync();
        foreach (var (name, address) in new[] { ("home", "/"), ("check", "/check"), ("result", $"/check/{batch}"), ("findings", "/findings"), ("narrowed", "/findings?kind=violation&from=2022-01&to=2022-12"), ("empty", "/findings?from=1999-01&to=1999-02"), ("case", $"/files/{most}"), ("refused", $"/files/{refused}"), ("finding", $"/findings/{most}/{violation}") })
        {
            var started = System.Diagnostics.Stopwatch.GetTimestamp();
            var page = await browser.GetStringAsync(address);
            TestContext.Out.WriteLine($"{name}: {page.Length} characters, {System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms");
            await File.WriteAllTextAsync(Path.Combine(folder, $"{name}-{language}.html"), page.Replace("href=\"/site.css", "href=\"site.css", StringComparison.Ordinal));
        }
        File.Copy(Path.Combine(TestService.Root, "src", "Compliance.Web", "wwwroot", "site.css"), Path.Combine(folder, "site.css"), overwrite: true);
    }
}
