using System.Security.Cryptography;
using Compliance.Checking;
using Compliance.Web.Audit;
using Compliance.Web.Checks;
using Compliance.Web.Protection;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Privacy;

/// <summary>Erases a stored file, or writes it anew without some of its persons, with all that was made of it. A key that was let go of is destroyed after the transaction that names it.</summary>
public sealed class FileEraser(Database database, CaseStore store, Vault vault, Shelf shelf, AuditChain audit, Duties.DutyBook duties)
{
    /// <summary>Erases a file.</summary>
    /// <param name="id">The file.</param>
    /// <param name="isGone">Whether the person of an id goes; <c>null</c> for all that the file holds.</param>
    /// <param name="ground">Why, for the chain: <c>erasure:ID</c> or <c>retention</c>.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>Whether it was erased or written anew by this call; <c>false</c> where it was gone or somebody else changed it meanwhile.</returns>
    public async Task<bool> EraseAsync(Guid id, Func<string, bool>? isGone, string ground, CancellationToken stop)
    {
        StoredFile? row;
        await using (var db = database.Read())
            row = await db.Files.SingleOrDefaultAsync(f => f.Id == id, stop);
        if (row is null || row.State == "erased")
            return false;
        var rest = isGone is null || row.State != "judged" ? null : await RestAsync(row, isGone, stop);
        var key = rest is null ? Guid.Empty : vault.NewKey();
        var tells = rest is not null && Opened(row) is { } before ? PersonRemoval.Telling(before, isGone!) : _ => true;
        var isDone = await database.WriteAsync(db => LetGoAsync(db, row, rest, key, tells, ground), stop);
        await DestroyAsync(stop);
        return isDone;
    }

    /// <summary>Destroys the keys that were let go of: after a crash, those of before it.</summary>
    public async Task DestroyAsync(CancellationToken stop)
    {
        List<Guid> keys;
        await using (var db = database.Read())
            keys = await db.DoomedKeys.Select(k => k.KeyId).ToListAsync(stop);
        if (keys.Count == 0)
            return;
        vault.Destroy(keys);
        duties.Forget(keys);
        await database.WriteAsync(db => db.DoomedKeys.Where(k => keys.Contains(k.KeyId)).ExecuteDeleteAsync(stop), stop);
    }

    /// <summary>The file without the persons, judged anew; <c>null</c> where all of it has to go.</summary>
    private async Task<JudgedFile?> RestAsync(StoredFile row, Func<string, bool> isGone, CancellationToken stop)
    {
        if (Opened(row) is not { } content || await shelf.FindAsync(row.Rulebook, stop) is not { } by || PersonRemoval.Without(content, isGone) is not { } rest)
            return null;
        var judged = JudgedFile.Of(rest, "", 1, by, new CheckOptions { KnownOn = row.KnownOn });
        return judged.Read.Case is null ? null : judged;
    }

    private byte[]? Opened(StoredFile row)
    {
        try
        {
            return store.ContentOf(row);
        }
        catch (CryptographicException)
        {
            return null; // what cannot be opened cannot be kept for the others in it
        }
    }

    private async Task<bool> LetGoAsync(ServiceDb db, StoredFile seen, JudgedFile? rest, Guid key, Func<string, bool> tells, string ground)
    {
        if (seen.State == "judged")
            await CaseStore.TakeTurnAsync(db); // judging the file again meanwhile would write it back
        var row = await db.Files.SingleOrDefaultAsync(f => f.Id == seen.Id);
        if (row is null || row.KeyId != seen.KeyId || row.State != seen.State)
            return false;
        await DoomAsync(db, row.KeyId);
        if (rest is null)
            await CaseStore.EmptyAsync(db, row);
        else
            await store.RewriteAsync(db, row, key, rest, tells);
        await BatchAsync(db, row.BatchId);
        await ReportsAsync(db, row);
        await audit.AppendAsync(db, ("service", AuditAction.Erased, $"file:{row.Id}", ground));
        return true;
    }

    /// <summary>The name of a batch can name somebody: it goes as soon as its files are cut out of it.</summary>
    private static async Task BatchAsync(ServiceDb db, Guid id)
    {
        if (await db.Batches.SingleOrDefaultAsync(b => b.Id == id) is not { } batch || batch.Name.Length == 0 || await db.BatchParts.AnyAsync(p => p.BatchId == id))
            return;
        batch.Name = [];
        await DoomAsync(db, batch.KeyId);
    }

    /// <summary>Reports that may hold the file: those built are destroyed, those being built begin anew.</summary>
    private static async Task ReportsAsync(ServiceDb db, StoredFile row)
    {
        var line = $"\n{row.Body}\n";
        foreach (var report in await db.Reports.Where(r => (r.State == "done" || r.State == "building") && (r.Bodies == "" || ("\n" + r.Bodies + "\n").Contains(line)) && (r.DoneOn == null || r.DoneOn >= row.ReceivedOn)).ToListAsync())
        {
            await db.ReportFiles.Where(f => f.ReportId == report.Id).ExecuteDeleteAsync();
            if (report.State == "building")
            {
                (report.State, report.ClaimedUntil, report.Epoch) = ("waiting", null, report.Epoch + 1);
                continue;
            }
            report.State = "erased";
            if (report.KeyId != Guid.Empty)
                await DoomAsync(db, report.KeyId);
        }
    }

    private static async Task DoomAsync(ServiceDb db, Guid key)
    {
        if (!await db.DoomedKeys.AnyAsync(k => k.KeyId == key) && !db.DoomedKeys.Local.Any(k => k.KeyId == key))
            db.DoomedKeys.Add(new() { KeyId = key });
    }
}
