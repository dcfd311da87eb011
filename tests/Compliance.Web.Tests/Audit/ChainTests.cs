using Compliance.Reporting.Evidence;
using Compliance.Web.Audit;
using Compliance.Web.Tests.Hosts;
using Compliance.Web.Tests.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Audit;

/// <summary>The chain of the service: no forks, heads when they are due, changes in the database seen.</summary>
public sealed class ChainTests
{
    [Test]
    public Task Fifty_writers_at_once_do_not_fork_the_chain() => FiftyWritersAsync(null);

    [Test]
    public async Task Heads_are_signed_with_the_first_entry_of_a_day_each_thousand_entries_and_at_each_Report()
    {
        await using var service = await TestService.StartAsync();
        (await HeadsAsync(service)).ShouldBe([1]);
        await AppendAsync(service, 998);
        (await HeadsAsync(service)).ShouldBe([1]);
        await AppendAsync(service, 1);
        (await HeadsAsync(service)).ShouldBe([1, 1000]);
        await AppendAsync(service, 1, AuditAction.ReportBuilt);
        (await HeadsAsync(service)).ShouldBe([1, 1000, 1001]);
        await service.Database.WriteAsync(db => db.AuditHeads.ExecuteUpdateAsync(u => u.SetProperty(h => h.On, DateTime.UtcNow.AddDays(-1))), CancellationToken.None);
        await AppendAsync(service, 1);
        (await HeadsAsync(service)).ShouldBe([1, 1000, 1001, 1002]);
    }

    [Test]
    public async Task An_entry_edited_in_the_database_is_seen_in_the_exported_log()
    {
        await using var service = await TestService.StartAsync();
        await AppendAsync(service, 5);
        (await ErasureDrill.VerifyAsync(service)).ShouldBeEmpty();
        await service.Database.WriteAsync(db => db.Audit.Where(a => a.Number == 3).ExecuteUpdateAsync(u => u.SetProperty(a => a.Object, "file:other")), CancellationToken.None);
        (await ErasureDrill.VerifyAsync(service)).ShouldHaveSingleItem().Words.En.ShouldBe("Entry 3 was edited: its content has another digest than it states.");
    }

    /// <summary>Fifty at once, on either database.</summary>
    internal static async Task FiftyWritersAsync(string? postgres)
    {
        await using var service = await TestService.StartAsync(postgres);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => AppendAsync(service, 2))));
        await using var db = service.Database.Read();
        (await db.Audit.CountAsync()).ShouldBe(101);
        (await db.Audit.MaxAsync(a => a.Number)).ShouldBe(101);
        (await ErasureDrill.VerifyAsync(service)).ShouldBeEmpty();
    }

    private static Task AppendAsync(TestService service, int count, string action = AuditAction.FileRead) =>
        service.Database.WriteAsync(db => service.App.Services.GetRequiredService<AuditChain>().AppendAsync(db, [.. Enumerable.Repeat(("account:1", action, "file:1", ""), count)]), CancellationToken.None);

    private static async Task<List<long>> HeadsAsync(TestService service)
    {
        await using var db = service.Database.Read();
        return await db.AuditHeads.Select(h => h.Number).OrderBy(n => n).ToListAsync();
    }
}
