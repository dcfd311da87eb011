using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Batches;

/// <summary>
/// Who works on what. A claim gives a chunk a new epoch and holds for a time by the clock of the database; whatever is written of a chunk is written where its epoch is still one's own.
/// A worker that was paused past its time can therefore write nothing any more.
/// </summary>
public sealed class WorkTable(Database database, ServiceOptions options, TimeProvider clock)
{
    /// <summary>How long a claim holds unless it is renewed.</summary>
    public TimeSpan Lease { get; } = TimeSpan.FromSeconds(options.LeaseSeconds);

    /// <summary>On SQLite nobody else can be at work when this process starts: what is claimed was claimed by a process that died.</summary>
    public Task FreeTheDeadAsync(CancellationToken stop) => database.IsPostgres ? Task.CompletedTask
        : database.WriteAsync(db => db.Chunks.Where(c => c.State == "claimed").ExecuteUpdateAsync(u => u.SetProperty(c => c.ClaimedUntil, DateTime.UnixEpoch)), stop);

    /// <summary>Claims a chunk; <c>null</c> where there is nothing to do. The first chunks of every batch come before the later ones of any: a small batch does not wait for a large one.</summary>
    public async Task<Chunk?> ClaimAsync(CancellationToken stop)
    {
        if (!await AnyAsync(stop)) // looked at without a transaction: nobody writes where there is nothing to do
            return null;
        return database.IsPostgres ? await ClaimPostgresAsync(stop) : await database.WriteAsync(async db =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var chunk = await db.Chunks.Where(c => c.State == "waiting" || (c.State == "claimed" && c.ClaimedUntil < now)).OrderBy(c => c.First).ThenBy(c => c.Id).FirstOrDefaultAsync(stop);
            if (chunk is not null)
                (chunk.State, chunk.Epoch, chunk.Tries, chunk.ClaimedUntil) = ("claimed", chunk.Epoch + 1, chunk.Tries + 1, now + Lease);
            return chunk;
        }, stop);
    }

    /// <summary>Holds a claim for another while.</summary>
    /// <returns>Whether it is still one's own.</returns>
    public Task<bool> RenewAsync(Chunk chunk, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        return database.WriteAsync(async db => (database.IsPostgres
            ? await db.Database.ExecuteSqlAsync($"""UPDATE chunks SET "ClaimedUntil" = clock_timestamp() + {Lease} WHERE "Id" = {chunk.Id} AND "Epoch" = {chunk.Epoch} AND "State" = 'claimed'""", stop)
            : await Mine(db, chunk).ExecuteUpdateAsync(u => u.SetProperty(c => c.ClaimedUntil, clock.GetUtcNow().UtcDateTime + Lease), stop)) == 1, stop);
    }

    /// <summary>Ends the work on a chunk, first of all in the transaction that writes its results. On <c>false</c> it is somebody else's by now, and nothing may be written.</summary>
    public static async Task<bool> EndAsync(ServiceDb db, Chunk chunk)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(chunk);
        return await Mine(db, chunk).ExecuteUpdateAsync(u => u.SetProperty(c => c.State, "done").SetProperty(c => c.ClaimedUntil, (DateTime?)null)) == 1;
    }

    /// <summary>Whether a chunk is still one's own, held so until the end of the transaction.</summary>
    public static async Task<bool> HoldAsync(ServiceDb db, Chunk chunk)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(chunk);
        return await Mine(db, chunk).ExecuteUpdateAsync(u => u.SetProperty(c => c.Tries, c => c.Tries)) == 1;
    }

    private static IQueryable<Chunk> Mine(ServiceDb db, Chunk chunk)
    {
        var (id, epoch) = (chunk.Id, chunk.Epoch);
        return db.Chunks.Where(c => c.Id == id && c.Epoch == epoch && c.State == "claimed");
    }

    private async Task<bool> AnyAsync(CancellationToken stop)
    {
        await using var db = database.Read();
        if (database.IsPostgres)
            return await db.Database.SqlQuery<bool>($"""SELECT EXISTS (SELECT 1 FROM chunks WHERE "State" = 'waiting' OR ("State" = 'claimed' AND "ClaimedUntil" < clock_timestamp())) AS "Value" """).SingleAsync(stop);
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.Chunks.AnyAsync(c => c.State == "waiting" || (c.State == "claimed" && c.ClaimedUntil < now), stop);
    }

    private Task<Chunk?> ClaimPostgresAsync(CancellationToken stop) => database.WriteAsync(async db => (await db.Chunks.FromSql(
        $"""
        UPDATE chunks SET "State" = 'claimed', "Epoch" = "Epoch" + 1, "Tries" = "Tries" + 1, "ClaimedUntil" = clock_timestamp() + {Lease}
        WHERE "Id" = (SELECT "Id" FROM chunks WHERE "State" = 'waiting' OR ("State" = 'claimed' AND "ClaimedUntil" < clock_timestamp()) ORDER BY "First", "Id" LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING *
        """).AsNoTracking().ToListAsync(stop)).SingleOrDefault(), stop);
}
