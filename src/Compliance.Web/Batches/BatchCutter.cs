using Compliance.Web.Audit;
using Compliance.Web.Checks;
using Compliance.Web.Protection;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Batches;

/// <summary>Cuts the bytes of a batch into files, each with a key of its own, and chunks of them. Cut off in the middle, it goes on where it was.</summary>
public sealed class BatchCutter(Database database, CaseStore store, Vault vault, WorkTable table, AuditChain audit, WorkBell bell, BatchIntake intake, TimeProvider clock)
{
    /// <summary>Files of a chunk, at most.</summary>
    public const int ChunkFiles = 200;

    /// <summary>Bytes of a chunk, about.</summary>
    public const int ChunkBytes = 8 * 1024 * 1024;

    /// <summary>Cuts a batch.</summary>
    /// <param name="work">The chunk at position -1, claimed.</param>
    /// <param name="stop">Stops; what was cut stays.</param>
    public async Task CutAsync(Chunk work, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(work);
        var (batch, next) = await FindAsync(work, stop);
        if (vault.Of(batch.KeyId) is not { } seal)
        {
            await StopAsync(work, "erased");
            return;
        }
        var name = System.Text.Encoding.UTF8.GetString(seal.Open("batches.name", batch.Id.ToString("N"), batch.Name));
        using var bytes = new PartStream(database, batch, seal);
        var (held, size) = (new List<BatchDocument>(ChunkFiles), 0L);
        foreach (var document in new BatchDocuments(intake.Limits).Of(bytes, batch.Kind, name).Skip((int)next))
        {
            stop.ThrowIfCancellationRequested();
            held.Add(document);
            size += document.Content.Length;
            if (held.Count < ChunkFiles && size < ChunkBytes)
                continue;
            if (!await StoreAsync(work, batch, next, held) || !await table.RenewAsync(work, stop))
                return;
            next += held.Count;
            held.Clear();
            size = 0;
        }
        if (held.Count == 0 || await StoreAsync(work, batch, next, held))
            await EndAsync(work, batch);
    }

    /// <summary>Stops a batch that cannot be cut, with the reason.</summary>
    public Task StopAsync(Chunk work, string reason) => database.WriteAsync(async db =>
    {
        ArgumentNullException.ThrowIfNull(work);
        if (!await WorkTable.EndAsync(db, work))
            return;
        await BatchDesk.StopAsync(db, work.BatchId, reason, clock.GetUtcNow().UtcDateTime);
        await audit.AppendAsync(db, ("service", AuditAction.BatchStopped, $"batch:{work.BatchId}", reason));
    }, CancellationToken.None);

    private async Task<(Batch Batch, long Next)> FindAsync(Chunk work, CancellationToken stop)
    {
        await using var db = database.Read();
        var batch = await db.Batches.SingleAsync(b => b.Id == work.BatchId, stop);
        return (batch, 1 + (await db.Files.Where(f => f.BatchId == batch.Id).MaxAsync(f => (long?)f.Position, stop) ?? -1));
    }

    private async Task<bool> StoreAsync(Chunk work, Batch batch, long first, List<BatchDocument> documents)
    {
        var keys = vault.NewKeys(documents.Count);
        var rows = documents.Select((d, i) => Row(keys[i], batch, first + i, d)).ToList();
        var refused = rows.Count(r => r.State == "refused");
        return await database.WriteAsync(async db =>
        {
            if (!await WorkTable.HoldAsync(db, work))
                return false;
            db.Files.AddRange(rows);
            if (refused < rows.Count)
                db.Chunks.Add(new() { Id = Guid.CreateVersion7(), BatchId = batch.Id, First = first, Last = first + rows.Count - 1, State = "waiting" });
            await db.SaveChangesAsync();
            await db.Batches.Where(b => b.Id == batch.Id).ExecuteUpdateAsync(u => u.SetProperty(b => b.Received, b => b.Received + rows.Count).SetProperty(b => b.Refused, b => b.Refused + refused).SetProperty(b => b.State, "judging"));
            bell.Ring();
            return true;
        }, CancellationToken.None);
    }

    private StoredFile Row(Guid key, Batch batch, long position, BatchDocument document)
    {
        var row = document.Fault is { } fault ? store.Refused(key, batch, position, document.Name, fault) : store.Waiting(key, batch, position, document.Name, document.Content.Span);
        row.Line = document.Line;
        return row;
    }

    private Task EndAsync(Chunk work, Batch batch) => database.WriteAsync(async db =>
    {
        if (!await WorkTable.EndAsync(db, work))
            return;
        await db.BatchParts.Where(p => p.BatchId == batch.Id).ExecuteDeleteAsync();
        await BatchDesk.CloseAsync(db, batch.Id, clock.GetUtcNow().UtcDateTime);
        await audit.AppendAsync(db, ("service", AuditAction.BatchCut, $"batch:{batch.Id}", ""));
    }, CancellationToken.None);
}
