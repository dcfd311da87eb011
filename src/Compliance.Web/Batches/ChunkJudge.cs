using Compliance.Checking;
using Compliance.Web.Audit;
using Compliance.Web.Checks;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Batches;

/// <summary>Judges the files of a chunk outside of any transaction, and writes all that came out in one.</summary>
public sealed class ChunkJudge(Database database, CaseStore store, Shelf shelf, WorkTable table, AuditChain audit, TimeProvider clock)
{
    /// <summary>Tries after which a file is set aside; a chunk that was claimed more often is judged with care.</summary>
    public const int MostTries = 3;

    /// <summary>What judges a file; tests put poison here.</summary>
    internal Func<ReadOnlyMemory<byte>, string, int, ShelvedRulebook, CheckOptions, Checks.JudgedFile> Judging { get; set; } = Checks.JudgedFile.Of;

    /// <summary>Judges a chunk and writes it, if it is still one's own then.</summary>
    /// <returns>Whether it was written.</returns>
    public async Task<bool> JudgeAsync(Chunk work, CancellationToken stop)
    {
        var prepared = await PrepareAsync(work, stop);
        if (prepared is null || !await WriteAsync(work, prepared))
            return false;
        Operation.Measures.Count(Operation.Measures.Checks, "way", "batch", prepared.Settled.Count);
        return true;
    }

    /// <summary>Judges without writing results; <c>null</c> where the chunk is somebody else's by now.</summary>
    internal async Task<PreparedChunk?> PrepareAsync(Chunk work, CancellationToken stop)
    {
        var (batch, rows) = await FindAsync(work, stop);
        var by = await shelf.FindAsync(batch.Rulebook, stop) ?? throw new InvalidOperationException($"The rulebook '{batch.Rulebook}' of a batch is not kept here.");
        var (bodies, options) = (batch.Bodies.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal), new CheckOptions { KnownOn = batch.KnownOn });
        var (settled, aside, renewed) = (new List<Settlement>(rows.Count), new List<StoredFile>(), clock.GetTimestamp());
        var begun = (StoredFile?)null;
        foreach (var row in rows)
        {
            stop.ThrowIfCancellationRequested();
            if (clock.GetElapsedTime(renewed) > table.Lease / 3)
            {
                if (!await table.RenewAsync(work, stop))
                    return null;
                renewed = clock.GetTimestamp();
            }
            if (work.Tries > MostTries && !await MarkAsync(work, begun, begun = row))
                return null;
            if (row.Tries > MostTries)
                aside.Add(store.SetAside(row, "the process ended"));
            else if (Judged(row, by, options, b => batch.AllBodies || bodies.Contains(b)) is { } found)
                settled.Add(found);
            else if (row.State == "stopped")
                aside.Add(row);
        }
        return new(settled, aside);
    }

    /// <summary>Writes findings, counts, the state of the chunk, the sums of the batch and one audit entry: all, or, where the chunk is somebody else's by now, nothing.</summary>
    internal Task<bool> WriteAsync(Chunk work, PreparedChunk prepared) => !prepared.Take() ? Task.FromResult(false) : database.WriteAsync(async db =>
    {
        if (!await WorkTable.EndAsync(db, work))
            return false;
        var waiting = (await WaitingAsync(db, work)).ToHashSet();
        var settled = prepared.Settled.Where(s => waiting.Contains(s.Row.Id)).ToList();
        var aside = prepared.Aside.Where(r => waiting.Contains(r.Id)).ToList();
        foreach (var row in settled.Select(s => s.Row))
            db.Files.Attach(row);
        await store.SettleAsync(db, settled);
        foreach (var row in aside)
            await db.Files.Where(f => f.Id == row.Id).ExecuteUpdateAsync(u => u.SetProperty(f => f.State, "stopped").SetProperty(f => f.Faults, row.Faults));
        var (refused, judged) = (settled.Count(s => s.Judged.Read.IsRefused), settled.Count(s => !s.Judged.Read.IsRefused));
        await db.Batches.Where(b => b.Id == work.BatchId).ExecuteUpdateAsync(u => u.SetProperty(b => b.Judged, b => b.Judged + judged).SetProperty(b => b.Refused, b => b.Refused + refused).SetProperty(b => b.Stopped, b => b.Stopped + aside.Count));
        await BatchDesk.CloseAsync(db, work.BatchId, clock.GetUtcNow().UtcDateTime);
        await audit.AppendAsync(db, ("service", AuditAction.ChunkJudged, $"batch:{work.BatchId}", $"{Facts.Readable.Of(work.First)}-{Facts.Readable.Of(work.Last)}"));
        return true;
    }, CancellationToken.None);

    /// <summary>What is to be written of a file; <c>null</c> where it was erased meanwhile, or set aside.</summary>
    private Settlement? Judged(StoredFile row, ShelvedRulebook by, CheckOptions options, Func<string, bool> sees)
    {
        for (var tried = 1; store.Opened(row) is { } file; tried++)
        {
            try
            {
                var judged = Judging(file.Content, file.Name, row.Line, by, options);
                if (!judged.Read.IsRefused && !(judged.Bodies.Count == 0 ? sees("") : judged.Bodies.All(sees)))
                    judged = judged.RefusedFor(BatchFaults.OtherBody(file.Name, row.Line));
                return store.Seal(row, judged, by.Rulebook.Identity);
            }
            catch (Exception error) when (error is not OperationCanceledException && tried >= MostTries)
            {
                if (!store.IsErased(row))
                    store.SetAside(row, error.GetType().Name);
                return null;
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // Tried again.
            }
        }
        return null;
    }

    private async Task<(Batch Batch, List<StoredFile> Rows)> FindAsync(Chunk work, CancellationToken stop)
    {
        await using var db = database.Read();
        return (await db.Batches.SingleAsync(b => b.Id == work.BatchId, stop),
            await db.Files.Where(f => f.BatchId == work.BatchId && f.Position >= work.First && f.Position <= work.Last && f.State == "waiting").OrderBy(f => f.Position).ToListAsync(stop));
    }

    // The file that is begun is marked before, and the one before it is cleared: the one that ends the process is known afterwards, and no other.
    private Task<bool> MarkAsync(Chunk work, StoredFile? ended, StoredFile begun) => database.WriteAsync(async db =>
    {
        if (!await WorkTable.HoldAsync(db, work))
            return false;
        if (ended is { } done)
            await db.Files.Where(f => f.Id == done.Id).ExecuteUpdateAsync(u => u.SetProperty(f => f.Tries, 0));
        await db.Files.Where(f => f.Id == begun.Id).ExecuteUpdateAsync(u => u.SetProperty(f => f.Tries, f => f.Tries + 1));
        begun.Tries++;
        return true;
    }, CancellationToken.None);

    private static Task<List<Guid>> WaitingAsync(ServiceDb db, Chunk work) => db.Database.IsNpgsql()
        ? db.Database.SqlQuery<Guid>($"""SELECT "Id" AS "Value" FROM files WHERE "BatchId" = {work.BatchId} AND "Position" BETWEEN {work.First} AND {work.Last} AND "State" = 'waiting' ORDER BY "Id" FOR UPDATE""").ToListAsync()
        : db.Files.Where(f => f.BatchId == work.BatchId && f.Position >= work.First && f.Position <= work.Last && f.State == "waiting").Select(f => f.Id).ToListAsync();
}

/// <summary>A chunk that was judged and is not written yet.</summary>
internal sealed record PreparedChunk(IReadOnlyList<Settlement> Settled, IReadOnlyList<StoredFile> Aside)
{
    private int _tries;

    /// <summary>Takes it to be written, once: a transaction that failed has changed the rows in memory, and a second one would take them for stored.</summary>
    public bool Take() => Interlocked.Increment(ref _tries) == 1;
}
