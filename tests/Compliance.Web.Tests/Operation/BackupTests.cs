using System.Globalization;
using Compliance.Web.Audit;
using Compliance.Web.Batches;
using Compliance.Web.Checks;
using Compliance.Web.Operation;
using Compliance.Web.Privacy;
using Compliance.Web.Protection;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Batches;
using Compliance.Web.Tests.Hosts;
using Compliance.Web.Tests.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Operation;

/// <summary>Copies that are made while the service writes, put in place of the database.</summary>
[TestFixture("SQLite"), TestFixture("PostgreSQL")]
public sealed class BackupTests(string kind)
{
    private PostgresServer? _server;
    private string _folder = "", _copies = "";

    [SetUp]
    public async Task StartAsync()
    {
        _server = kind == "PostgreSQL" ? await PostgresServer.StartAsync() : null;
        _folder = Directory.CreateTempSubdirectory("backup-").FullName;
        _copies = Path.Combine(Path.GetTempPath(), "copies-" + Path.GetFileName(_folder));
    }

    [TearDown]
    public async Task StopAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        foreach (var folder in new[] { _folder, _copies }.Where(Directory.Exists))
            Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task A_copy_made_amid_writes_holds_all_that_was_acknowledged_before_and_brings_back_nobody_who_was_erased_since()
    {
        var database = _server is null ? null : await _server.NewDatabaseAsync();
        List<Guid> before;
        string copy;
        await using (var service = await TestService.StartAsync(database, _folder))
        {
            await StoredCases.AddAsync(service, StoredCases.OfOne());
            await StoredCases.AddAsync(service, StoredCases.OfTwo());
            (before, copy) = await CopyAmidWritesAsync(service, database);
            await EraseAsync(service);
            await service.App.Services.GetRequiredService<AuditMark>().KeepAsync(service.Database, default); // a minute later
            CopyCommand.CopyKeys(Path.Combine(_folder, "keys"), Path.Combine(_copies, "keys"), DateTime.UtcNow);
        }
        var (place, restored) = await PutInPlaceAsync(copy);
        (await Should.ThrowAsync<StartRefusedException>(() => TestService.StartAsync(restored, place))).Message.ShouldContain("It is an older copy or another database");
        (await CopyCommand.RunAsync(["restore", "accept", "--Compliance:DataFolder", place], TextWriter.Null, TextWriter.Null)).ShouldBe(0);
        await using (var again = await TestService.StartAsync(restored, place))
            await CheckAsync(again, before);
        await using var later = await TestService.StartAsync(restored, place); // accepted once, it is the database from then on
    }

    private async Task<(List<Guid> Before, string Copy)> CopyAmidWritesAsync(TestService service, string? database)
    {
        var acknowledged = new System.Collections.Concurrent.ConcurrentQueue<Guid>();
        using var stop = new CancellationTokenSource();
        using var client = await service.KeyClientAsync("check");
        var writers = Enumerable.Range(0, 3).Select(w => Task.Run(async () =>
        {
            for (var n = 0; !stop.IsCancellationRequested; n++)
            {
                using var answer = await client.SendAsync(Samples.Send($"{w}-{n}".ToString(CultureInfo.InvariantCulture), Samples.Lines(2, (w * 10_000) + (2 * n))));
                acknowledged.Enqueue(Guid.Parse(answer.EnsureSuccessStatusCode().Headers.Location!.ToString().Split('/')[^1]));
            }
        })).ToList();
        while (acknowledged.Count < 10)
            await Task.Delay(10);
        var before = acknowledged.ToList(); // three batches are on their way whenever the copy begins
        var copy = database is null ? await CopiedAsync() : await _server!.DumpAsync(database);
        var during = acknowledged.Count;
        using (var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1)))
        {
            while (acknowledged.Count < during + 3)
                await Task.Delay(10, patience.Token); // writing goes on after it
        }
        await stop.CancelAsync();
        await Task.WhenAll(writers);
        await TestContext.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{before.Count} batches before the copy, {during - before.Count} while it was made"));
        return (before, copy);
    }

    /// <summary>With the program itself, beside the service that runs.</summary>
    private async Task<string> CopiedAsync()
    {
        (await CopyCommand.RunAsync(["backup", _copies, "--Compliance:DataFolder", _folder], TextWriter.Null, TestContext.Out)).ShouldBe(0);
        foreach (var file in Directory.GetFiles(_copies).Where(_ => !OperatingSystem.IsWindows()))
            new FileInfo(file).UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return Directory.GetFiles(_copies, "*.db").ShouldHaveSingleItem();
    }

    private static async Task EraseAsync(TestService service)
    {
        var erasures = service.App.Services.GetRequiredService<Erasures>();
        var id = await erasures.AskAsync(StoredCases.Administrator(), service.App.Services.GetRequiredService<Vault>().Hash("person", StoredCases.Id), ["district-office"], default);
        (await erasures.SettleAsync(StoredCases.Administrator(), id, true, default)).ShouldBe(ErasureAnswer.Settled);
        await erasures.RunAsync(false, default);
    }

    /// <summary>A new data folder: the copy of the database, and the copy of the keys made later.</summary>
    private async Task<(string Folder, string? Database)> PutInPlaceAsync(string copy)
    {
        var place = Path.Combine(_copies, "restored");
        Directory.CreateDirectory(place);
        Directory.Move(Directory.GetDirectories(Path.Combine(_copies, "keys")).ShouldHaveSingleItem(), Path.Combine(place, "keys"));
        if (_server is not null)
            return (place, await _server.RestoreAsync(copy));
        File.Copy(copy, Path.Combine(place, "compliance.db"));
        return (place, null);
    }

    private static async Task CheckAsync(TestService service, List<Guid> before)
    {
        await using var db = service.Database.Read();
        var stored = await db.Batches.Select(b => b.Id).ToListAsync();
        before.ShouldAllBe(b => stored.Contains(b));
        (await db.Erasures.SingleAsync()).State.ShouldBeOneOf("confirmed", "done"); // it is done once nothing received before it waits
        (await db.Audit.CountAsync(a => a.Action == AuditAction.Restored)).ShouldBe(1);
        (await ErasureDrill.VerifyAsync(service)).ShouldBeEmpty();
        for (var until = DateTime.UtcNow.AddSeconds(60); await db.Files.AnyAsync(f => f.State == "waiting") || await db.Batches.AnyAsync(b => b.State != "done"); await Task.Delay(100))
            DateTime.UtcNow.ShouldBeLessThan(until, "what waited in the copy is judged");
        var store = service.App.Services.GetRequiredService<CaseStore>();
        var files = await db.Files.Where(f => f.State == "judged" || f.State == "refused").ToListAsync();
        files.Count.ShouldBeGreaterThan(0);
        foreach (var file in files)
            System.Text.Encoding.UTF8.GetString(store.ContentOf(file) ?? []).ShouldNotContain(StoredCases.Id);
        (await db.Files.CountAsync(f => f.State == "erased")).ShouldBeGreaterThan(0);
    }
}
