using Compliance.Web.Audit;
using Compliance.Web.Checks;
using Compliance.Web.Privacy;
using Compliance.Web.Protection;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Privacy;

/// <summary>Erasure is a fact on disk, survives a crash and an older backup, and leaves the chain whole.</summary>
public sealed class ErasureTests
{
    [Test]
    public async Task After_an_erasure_no_file_of_SQLite_holds_the_person_or_a_key_and_an_older_backup_brings_nobody_back()
    {
        var folder = Directory.CreateTempSubdirectory("erasure-").FullName;
        try
        {
            await using (var service = await TestService.StartAsync(folder: folder))
            {
                await StoredCases.AddAsync(service, StoredCases.OfOne("case-of-yesterday"));
                await service.Database.SweepAsync(CancellationToken.None);
                File.Copy(Path.Combine(folder, "compliance.db"), Path.Combine(folder, "..", Path.GetFileName(folder) + ".backup"));
                await service.Database.WriteAsync(db => db.Files.ExecuteDeleteAsync(), CancellationToken.None);
                await service.Database.WriteAsync(async db =>
                {
                    await db.Findings.ExecuteDeleteAsync();
                    await db.Persons.ExecuteDeleteAsync();
                    await db.Counts.ExecuteDeleteAsync();
                }, CancellationToken.None);
                var traces = await ErasureDrill.RunAsync(service);
                ErasureDrill.Search(folder, traces).Values.ShouldAllBe(n => n == 0, "before the end");
                _backupHead = AuditChain.HeadOf(await HeadOfNowAsync(service));
            }
            File.Move(Path.Combine(folder, "..", Path.GetFileName(folder) + ".backup"), Path.Combine(folder, "compliance.db"), overwrite: true);
            foreach (var left in Directory.GetFiles(folder, "compliance.db-*"))
                File.Delete(left);
            (await Should.ThrowAsync<Compliance.Web.Storage.StartRefusedException>(() => TestService.StartAsync(folder: folder))).Message.ShouldContain("older copy");
            new AuditMark(Path.Combine(folder, "keys")).Accept().ShouldBeTrue();
            await using var restored = await TestService.StartAsync(folder: folder);
            await using var db = restored.Database.Read();
            (await db.Files.Select(f => f.State).ToListAsync()).ShouldBe(["erased"]);
            (await db.Persons.CountAsync()).ShouldBe(0);
            (await db.Erasures.SingleAsync()).State.ShouldBe("done");
            (await ErasureDrill.VerifyAsync(restored)).ShouldBeEmpty();
            (await ErasureDrill.VerifyAsync(restored, _backupHead)).ShouldHaveSingleItem().Words.En.ShouldContain("older database");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private Reporting.Evidence.SignedHead? _backupHead;

    [Test]
    public async Task An_erasure_that_a_crash_cut_off_is_finished_at_the_next_start()
    {
        var folder = Directory.CreateTempSubdirectory("erasure-").FullName;
        try
        {
            Guid id, key;
            await using (var service = await TestService.StartAsync(folder: folder))
            {
                var vault = service.App.Services.GetRequiredService<Vault>();
                var file = await StoredCases.AddAsync(service, StoredCases.OfTwo());
                var erasures = service.App.Services.GetRequiredService<Erasures>();
                id = await erasures.AskAsync(StoredCases.Administrator(), vault.Hash("person", StoredCases.Id), ["district-office"], CancellationToken.None);
                key = vault.NewKey();
                await service.Database.WriteAsync(db => // as a crash leaves it: the key let go of, not yet destroyed, and files not yet looked at
                {
                    db.DoomedKeys.Add(new() { KeyId = key });
                    return Task.CompletedTask;
                }, CancellationToken.None);
                await erasures.SettleAsync(StoredCases.Administrator(), id, true, CancellationToken.None);
            }
            await using var again = await TestService.StartAsync(folder: folder);
            again.App.Services.GetRequiredService<RecordKeys>().Find(key).ShouldBeNull();
            await using var db = again.Database.Read();
            (await db.Erasures.SingleAsync(e => e.Id == id)).State.ShouldBe("done");
            (await db.Files.SingleAsync()).State.ShouldBe("judged");
            (await db.Persons.CountAsync()).ShouldBe(1);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public async Task A_file_is_kept_through_its_last_day_and_erased_after_it()
    {
        var clock = new MovedClock();
        await using var service = await TestService.StartAsync(also: b => b.Configuration["Compliance:RetentionDays"] = "30");
        var work = new ErasureWork(service.App.Services.GetRequiredService<Erasures>(), service.App.Services.GetRequiredService<FileEraser>(), service.Database, service.App.Services.GetRequiredService<ServiceOptions>(), clock,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<ErasureWork>.Instance);
        await StoredCases.AddAsync(service, StoredCases.OfOne());
        clock.By = TimeSpan.FromDays(30) - TimeSpan.FromMinutes(10);
        (await work.RetainAsync(CancellationToken.None)).ShouldBe(0);
        clock.By = TimeSpan.FromDays(30) + TimeSpan.FromMinutes(1);
        (await work.RetainAsync(CancellationToken.None)).ShouldBe(1);
        await using var db = service.Database.Read();
        (await db.Files.SingleAsync()).State.ShouldBe("erased");
        (await db.Audit.CountAsync(a => a.Action == AuditAction.Erased && a.Detail == "retention")).ShouldBe(1);
    }

    [Test]
    public async Task A_file_that_was_replaced_is_erased_too_and_what_came_after_the_erasure_is_not()
    {
        await using var service = await TestService.StartAsync();
        var first = await StoredCases.AddAsync(service, StoredCases.OfOne());
        await StoredCases.AddAsync(service, StoredCases.OfOne());
        var erasures = service.App.Services.GetRequiredService<Erasures>();
        var id = await erasures.AskAsync(StoredCases.Administrator(), service.App.Services.GetRequiredService<Vault>().Hash("person", StoredCases.Id), ["district-office"], CancellationToken.None);
        await erasures.SettleAsync(StoredCases.Administrator(), id, true, CancellationToken.None);
        await erasures.RunAsync(false, CancellationToken.None);
        var later = await StoredCases.AddAsync(service, StoredCases.OfOne());
        await erasures.RunAsync(true, CancellationToken.None);
        await using var db = service.Database.Read();
        (await db.Files.SingleAsync(f => f.Id == first)).State.ShouldBe("erased");
        (await db.Files.SingleAsync(f => f.Id == later)).State.ShouldBe("judged");
        (await db.Counts.SumAsync(c => c.Count)).ShouldBe(CountsText.Read((await db.Files.SingleAsync(f => f.Id == later)).Counts).Sum(c => c.Count));
    }

    private static async Task<Compliance.Web.Storage.AuditHead> HeadOfNowAsync(TestService service)
    {
        await service.Database.WriteAsync(db => service.App.Services.GetRequiredService<AuditChain>().AppendAsync(db, ("service", AuditAction.ReportBuilt, "", "")), CancellationToken.None);
        await using var db = service.Database.Read();
        return await db.AuditHeads.OrderByDescending(h => h.Number).FirstAsync();
    }

    private sealed class MovedClock : TimeProvider
    {
        public TimeSpan By { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + By;
    }
}
