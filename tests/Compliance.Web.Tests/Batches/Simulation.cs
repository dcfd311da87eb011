using System.Globalization;
using Compliance.Checking;
using Compliance.Web.Audit;
using Compliance.Web.Batches;
using Compliance.Web.Checks;
using Compliance.Web.Protection;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Batches;

/// <summary>One batch after the other, each a seed: workers claim, judge, write, pause, crash, come back with what they held, while the clock jumps. The code is that of the service; what comes when is decided by the seed alone.</summary>
internal sealed class Simulation : IAsyncDisposable
{
    private const int Workers = 3;
    private readonly TestService _service;
    private readonly SimulatedClock _clock;
    private readonly JudgedFile[] _judged;
    private readonly WorkTable _table;
    private readonly ChunkJudge _judge;
    private long _entries;
    private int _played;
    private Func<bool> _endsHere = () => false;

    private Simulation(TestService service, SimulatedClock clock)
    {
        (_service, _clock) = (service, clock);
        (_table, _judge) = (service.App.Services.GetRequiredService<WorkTable>(), service.App.Services.GetRequiredService<ChunkJudge>());
        var by = service.App.Services.GetRequiredService<Shelf>().Current;
        _judged = [.. Enumerable.Range(0, 4).Select(n => JudgedFile.Of(System.Text.Encoding.UTF8.GetBytes(n == 3 ? "{ broken" : Samples.Case(n)), "file", 1, by, CheckOptions.Default))];
        _judge.Judging = (content, _, _, _, _) => _endsHere() ? throw new CrashException() : _judged[content.Span[0]];
    }

    /// <summary>How often what could happen did.</summary>
    public SortedDictionary<string, int> Happened { get; } = new(StringComparer.Ordinal);

    /// <summary>A service on SQLite whose workers rest, its files in memory where there is such a place.</summary>
    public static async Task<Simulation> StartAsync()
    {
        var (clock, memory) = (new SimulatedClock(), Directory.Exists("/dev/shm") ? Directory.CreateDirectory($"/dev/shm/simulation-{Guid.NewGuid():N}").FullName : Directory.CreateTempSubdirectory("simulation-").FullName);
        var service = await TestService.StartAsync(folder: memory, also: b =>
        {
            b.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Compliance:Workers"] = "-1", ["Compliance:LeaseSeconds"] = "30" });
            b.Services.AddSingleton<TimeProvider>(clock);
        });
        return new(service, clock);
    }

    /// <summary>Plays one seed to its end and looks whether everything adds up.</summary>
    public async Task PlayAsync(int seed)
    {
        var random = new Random(seed);
        _endsHere = () => false;
        var batch = await BeginAsync(random);
        var hands = new Hand[Workers];
        for (var step = random.Next(5, 30); step > 0; step--)
        {
            var at = random.Next(Workers);
            _endsHere = () => random.Next(12) == 0;
            try
            {
                hands[at] = await StepAsync(random, batch, hands, at);
            }
            catch (CrashException)
            {
                Note("crash");
                hands[at] = default;
            }
        }
        _endsHere = () => false;
        await EndAsync();
        for (var i = 0; i < Workers; i++) // who was paused until now writes nothing
        {
            if (hands[i] is { Work: { } work, Prepared: { } prepared })
                (await _judge.WriteAsync(work, prepared)).ShouldBeFalse();
        }
        await CheckAsync(batch);
    }

    /// <summary>The chain from its first entry to its last, and every sum.</summary>
    public async Task CheckAllAsync()
    {
        await using var db = _service.Database.Read();
        await CheckSumsAsync(db);
        await CheckChainAsync(db);
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        Directory.Delete(_service.Folder, recursive: true);
    }

    private async Task<Hand> StepAsync(Random random, Guid batch, Hand[] hands, int at)
    {
        var hand = hands[at];
        var crash = random.Next(6) == 0 ? random.Next(1, 5) : 0;
        switch (random.Next(14))
        {
            case 0:
                return Note("pause", hand);
            case 1:
                _clock.Jump(TimeSpan.FromSeconds(random.Next(-90, 120)));
                return Note("clock jump", hand);
            case 2 when hand.Work is not null:
                hands[random.Next(Workers)] = random.Next(2) == 0 ? hand : hand with { Prepared = null }; // the same work is delivered to somebody else too
                return Note("delivered twice", hand);
            case 3 when hand.Work is { } held:
                return Note(await SimulatedClock.UntilLookAsync(crash, () => _table.RenewAsync(held, default)) ? "renewed" : "renewed too late", hand);
            case 4 when random.Next(4) == 0:
                Array.Clear(hands);
                await _table.FreeTheDeadAsync(default);
                return Note("process started anew", default(Hand));
            case 5 when random.Next(8) == 0:
                await _service.Database.WriteAsync(async db => await BatchDesk.StopAsync(db, batch, "asked", _clock.GetUtcNow().UtcDateTime), default);
                return Note("stopped", hand);
            default:
                return await WorkAsync(hand, crash);
        }
    }

    private async Task<Hand> WorkAsync(Hand hand, int crash)
    {
        if (hand.Work is not { } work)
            return Note("claim", new Hand(await SimulatedClock.UntilLookAsync(crash, () => _table.ClaimAsync(default)), null));
        if (hand.Prepared is not { } prepared)
            return Note("judged", hand with { Prepared = await SimulatedClock.UntilLookAsync(crash, () => _judge.PrepareAsync(work, default)) });
        var isWritten = await SimulatedClock.UntilLookAsync(crash, () => _judge.WriteAsync(work, prepared));
        Note(isWritten ? "written" : "written too late", hand);
        return isWritten ? hand : default; // who wrote tries once more: nothing may come of it
    }

    private async Task EndAsync()
    {
        for (var life = 0; life < 60; life++)
        {
            _clock.Jump(2 * _table.Lease);
            while (await _table.ClaimAsync(default) is { } work)
                (await _judge.JudgeAsync(work, default)).ShouldBeTrue();
            await using var db = _service.Database.Read();
            if (!await db.Chunks.AnyAsync(c => c.State == "waiting" || c.State == "claimed"))
                return;
        }
        throw new TimeoutException("Work is left that nobody can claim.");
    }

    private async Task<Guid> BeginAsync(Random random)
    {
        var (store, vault) = (_service.App.Services.GetRequiredService<CaseStore>(), _service.App.Services.GetRequiredService<Vault>());
        var sizes = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(1, 4)).ToList();
        var keys = vault.NewKeys(sizes.Sum() + 1);
        var batch = new Batch { Id = Guid.CreateVersion7(), Owner = "key:test", AllBodies = true, Kind = "jsonl", KeyId = keys[^1], State = "judging", Received = sizes.Sum(), ReceivedOn = _clock.GetUtcNow().UtcDateTime, Rulebook = _service.App.Services.GetRequiredService<Shelf>().Current.Rulebook.Identity };
        var rows = Enumerable.Range(0, sizes.Sum()).Select(n => store.Waiting(keys[n], batch, n, "file", [(byte)random.Next(_judged.Length)])).ToList();
        await _service.Database.WriteAsync(db =>
        {
            db.Batches.Add(batch);
            db.Files.AddRange(rows);
            for (var (first, i) = (0, 0); i < sizes.Count; first += sizes[i++])
                db.Chunks.Add(new() { Id = Guid.CreateVersion7(), BatchId = batch.Id, First = first, Last = first + sizes[i] - 1, State = "waiting" });
            return Task.CompletedTask;
        }, default);
        return batch.Id;
    }

    private async Task CheckAsync(Guid id)
    {
        await using var db = _service.Database.Read();
        var files = await db.Files.Where(f => f.BatchId == id).Select(f => new { f.Id, f.State }).ToListAsync();
        var batch = await db.Batches.SingleAsync(b => b.Id == id);
        int Count(string state) => files.Count(f => f.State == state);
        (batch.Received, batch.Judged, batch.Refused, batch.Stopped).ShouldBe((files.Count, Count("judged"), Count("refused"), Count("stopped")));
        Count("waiting").ShouldBe(0);
        batch.State.ShouldBeOneOf("done", "stopped");
        var chunks = await db.Chunks.Where(c => c.BatchId == id).OrderBy(c => c.First).ToListAsync();
        var entries = await db.Audit.Where(a => a.Object == $"batch:{id}" && a.Action == AuditAction.ChunkJudged).OrderBy(a => a.Number).Select(a => a.Detail).ToListAsync();
        entries.Order(StringComparer.Ordinal).ShouldBe(chunks.Where(c => c.State == "done").Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.First}-{c.Last}")).Order(StringComparer.Ordinal));
        _entries += entries.Count;
        if (++_played % 20 == 0)
            await CheckSumsAsync(db);
    }

    private async Task CheckSumsAsync(ServiceDb db)
    {
        var counting = await db.Files.Where(f => f.State == "judged" && !f.IsReplaced).Select(f => new { f.Id, f.Counts, Case = f.CaseHash }).ToListAsync();
        counting.Select(c => Convert.ToHexString(c.Case)).ShouldBeUnique(); // of each case one file counts
        (await db.Counts.SumAsync(c => c.Count)).ShouldBe(counting.Sum(c => CountsText.Read(c.Counts).Sum(p => p.Count)));
        (await db.Counts.CountAsync(c => c.Count < 0)).ShouldBe(0);
        var found = (await db.Findings.GroupBy(f => f.FileId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync()).ToDictionary(g => g.Key, g => g.Count);
        found.ShouldBe(counting.Select(c => KeyValuePair.Create(c.Id, Listed(c.Counts))).Where(c => c.Value > 0), ignoreOrder: true);
    }

    private int Listed(string counts) => _judged.First(j => j.Counts == counts).Reported.Count(r => r.IsListed);

    private async Task CheckChainAsync(ServiceDb db)
    {
        var previous = new byte[32];
        await foreach (var entry in db.Audit.OrderBy(a => a.Number).AsAsyncEnumerable())
        {
            entry.Previous.ShouldBe(previous);
            entry.Hash.ShouldBe(AuditChain.RecordOf(entry).Digest());
            previous = entry.Hash;
        }
        (await db.Audit.CountAsync(a => a.Action == AuditAction.ChunkJudged)).ShouldBe((int)_entries);
    }

    private T Note<T>(string what, T hand)
    {
        Note(what);
        return hand;
    }

    private void Note(string what) => Happened[what] = Happened.GetValueOrDefault(what) + 1;

    private readonly record struct Hand(Chunk? Work, PreparedChunk? Prepared);
}
