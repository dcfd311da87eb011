using Compliance.Law;
using Compliance.Web.Audit;
using Compliance.Web.Checks;
using Compliance.Web.Protection;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Batches;

/// <summary>Where a batch stands: received = judged + refused + stopped + those that wait, and those erased meanwhile.</summary>
public sealed record BatchProgress(Guid Id, string State, string Kind, string Purpose, DateOnly? KnownOn, string Rulebook, DateTime ReceivedOn, DateTime? DoneOn, long Bytes, long Received, long Judged, long Refused, long Stopped, string Reason)
{
    /// <summary>Whether nothing more will come of it.</summary>
    public bool IsOver => State is "done" or "stopped";
}

/// <summary>A fault of a refused file, in one language.</summary>
public sealed record RefusalFault(string Code, int Line, int Column, string Path, string Words);

/// <summary>A file of a batch that was refused or set aside.</summary>
/// <param name="Position">Its position in the batch, from 0.</param>
/// <param name="Name">What it was called; <c>null</c> where it was erased.</param>
/// <param name="Line">Its line of JSON Lines; 1 for a document of its own.</param>
/// <param name="State"><c>refused</c> or <c>stopped</c>.</param>
/// <param name="Faults">Why.</param>
public sealed record Refusal(long Position, string? Name, int Line, string State, IReadOnlyList<RefusalFault> Faults);

/// <summary>Shows batches to those who sent them, and stops them.</summary>
public sealed class BatchDesk(Database database, CaseStore store, Vault vault, AuditChain audit, TimeProvider clock)
{
    /// <summary>Where a batch stands; <c>null</c> for one that is not the caller's.</summary>
    public async Task<BatchProgress?> FindAsync(Caller caller, Guid id, CancellationToken stop)
    {
        await using var db = database.Read();
        ArgumentNullException.ThrowIfNull(caller);
        return await Progress(db.Batches.Where(b => b.Id == id && b.Owner == caller.Id)).SingleOrDefaultAsync(stop);
    }

    /// <summary>Batches of the caller, the last one first.</summary>
    public async Task<IReadOnlyList<BatchProgress>> ListAsync(Caller caller, Guid? before, int most, CancellationToken stop)
    {
        await using var db = database.Read();
        ArgumentNullException.ThrowIfNull(caller);
        var own = db.Batches.Where(b => b.Owner == caller.Id);
        if (before is { } last)
            own = own.Where(b => b.Id < last);
        return await Progress(own.OrderByDescending(b => b.Id).Take(most)).ToListAsync(stop);
    }

    /// <summary>Files that were refused or set aside, by position. The batch has to be the caller's.</summary>
    public async Task<IReadOnlyList<Refusal>> RefusalsAsync(Caller caller, Guid id, long after, int most, Language language, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        await using var db = database.Read();
        var rows = await db.Files.Where(f => f.BatchId == id && f.Position > after && (f.State == "refused" || f.State == "stopped") && db.Batches.Any(b => b.Id == id && b.Owner == caller.Id))
            .OrderBy(f => f.Position).Take(most).Select(f => new StoredFile { Id = f.Id, Position = f.Position, Line = f.Line, State = f.State, Name = f.Name, Faults = f.Faults, KeyId = f.KeyId }).ToListAsync(stop);
        return [.. rows.Select(r => new Refusal(r.Position, store.NameOf(r), r.Line, r.State, [.. store.FaultsOf(r).Select(f => new RefusalFault(f.Code, f.Line, f.Column, f.JsonPath, f.Words.In(language)))]))];
    }

    /// <summary>What a batch was called; <c>null</c> where it was erased.</summary>
    public string? NameOf(Batch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return vault.OpenWords(batch.KeyId, "batches.name", batch.Id.ToString("N"), batch.Name);
    }

    /// <summary>Stops a batch of the caller: what was judged stays, what waits is set aside. One that is over stays as it is.</summary>
    /// <returns>Whether there is such a batch.</returns>
    public Task<bool> StopAsync(Caller caller, Guid id, CancellationToken stop) => database.WriteAsync(async db =>
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (!await db.Batches.AnyAsync(b => b.Id == id && b.Owner == caller.Id, stop))
            return false;
        if (await StopAsync(db, id, "asked", clock.GetUtcNow().UtcDateTime))
            await audit.AppendAsync(db, (caller.Id, AuditAction.BatchStopped, $"batch:{id}", "asked"));
        return true;
    }, stop);

    /// <summary>Stops a batch in a transaction. Chunks first: those who write results take them first too.</summary>
    internal static async Task<bool> StopAsync(ServiceDb db, Guid id, string reason, DateTime now)
    {
        await db.Chunks.Where(c => c.BatchId == id && (c.State == "waiting" || c.State == "claimed")).ExecuteUpdateAsync(u => u.SetProperty(c => c.State, "stopped").SetProperty(c => c.Epoch, c => c.Epoch + 1).SetProperty(c => c.ClaimedUntil, (DateTime?)null));
        var files = await db.Files.Where(f => f.BatchId == id && f.State == "waiting").ExecuteUpdateAsync(u => u.SetProperty(f => f.State, "stopped"));
        await db.BatchParts.Where(p => p.BatchId == id).ExecuteDeleteAsync();
        return await db.Batches.Where(b => b.Id == id && b.State != "done" && b.State != "stopped").ExecuteUpdateAsync(u =>
            u.SetProperty(b => b.State, "stopped").SetProperty(b => b.Reason, reason).SetProperty(b => b.DoneOn, now).SetProperty(b => b.Stopped, b => b.Stopped + files)) == 1;
    }

    /// <summary>Closes a batch of which no work is left.</summary>
    internal static async Task CloseAsync(ServiceDb db, Guid id, DateTime now)
    {
        // Two that end the last chunks at once take their turn at the row of the batch: the later one sees that nothing is left.
        await db.Batches.Where(b => b.Id == id).ExecuteUpdateAsync(u => u.SetProperty(b => b.Received, b => b.Received));
        if (!await db.Chunks.AnyAsync(c => c.BatchId == id && (c.State == "waiting" || c.State == "claimed")))
            await db.Batches.Where(b => b.Id == id && b.State != "stopped").ExecuteUpdateAsync(u => u.SetProperty(b => b.State, "done").SetProperty(b => b.DoneOn, now));
    }

    private static IQueryable<BatchProgress> Progress(IQueryable<Batch> batches) =>
        batches.Select(b => new BatchProgress(b.Id, b.State, b.Kind, b.Purpose, b.KnownOn, b.Rulebook, b.ReceivedOn, b.DoneOn, b.Bytes, b.Received, b.Judged, b.Refused, b.Stopped, b.Reason));
}
