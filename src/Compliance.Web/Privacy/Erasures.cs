using Compliance.Web.Audit;
using Compliance.Web.Checks;
using Compliance.Web.Protection;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Privacy;

/// <summary>What became of a wish to confirm or refuse an erasure.</summary>
public enum ErasureAnswer
{
    /// <summary>It is confirmed, or refused.</summary>
    Settled,

    /// <summary>There is none, or it is not shown to the caller.</summary>
    NotFound,

    /// <summary>It was settled before.</summary>
    SettledBefore,

    /// <summary>Who asked for it cannot confirm it.</summary>
    SamePerson,
}

/// <summary>Erasures of persons: one asks, another one confirms, then files are erased one after the other; after a crash, or on an older database, what is missing is done.</summary>
public sealed class Erasures(Database database, CaseStore store, Vault vault, FileEraser eraser, ErasureLedger ledger, AuditChain audit, TimeProvider clock)
{
    /// <summary>Asks for the erasure of a person in the files of bodies.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="person">Keyed hash of the person's id.</param>
    /// <param name="bodies">The bodies in whose files the id means that person.</param>
    /// <param name="stop">Ends it.</param>
    public Task<Guid> AskAsync(Caller caller, byte[] person, IReadOnlyList<string> bodies, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (bodies.Count == 0 || !bodies.All(caller.Sees))
            throw new ArgumentException("An erasure names the bodies it goes over, each of them given to who asks.", nameof(bodies));
        return database.WriteAsync(async db =>
        {
            var erasure = new Erasure { Id = Guid.CreateVersion7(), PersonHash = person, Bodies = string.Join('\n', bodies.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)), State = "asked", AskedBy = caller.Account!.Value, AskedOn = Now() };
            db.Erasures.Add(erasure);
            await audit.AppendAsync(db, (caller.Id, AuditAction.ErasureAsked, $"erasure:{erasure.Id}", ""));
            return erasure.Id;
        }, stop);
    }

    /// <summary>Confirms or refuses an erasure. Refusing is open to who asked for it too.</summary>
    public Task<ErasureAnswer> SettleAsync(Caller caller, Guid id, bool confirmed, CancellationToken stop) => database.WriteAsync(async db =>
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (await db.Erasures.SingleOrDefaultAsync(e => e.Id == id, stop) is not { } erasure || !Shows(caller, erasure))
            return ErasureAnswer.NotFound;
        if (erasure.State != "asked")
            return ErasureAnswer.SettledBefore;
        if (confirmed && erasure.AskedBy == caller.Account)
            return ErasureAnswer.SamePerson;
        erasure.State = confirmed ? "confirmed" : "refused";
        if (confirmed)
            (erasure.ConfirmedBy, erasure.ConfirmedOn) = (caller.Account, Now());
        await audit.AppendAsync(db, (caller.Id, confirmed ? AuditAction.ErasureConfirmed : AuditAction.ErasureRefused, $"erasure:{id}", ""));
        return ErasureAnswer.Settled;
    }, stop);

    /// <summary>Whether an erasure is shown: to who sees all of its bodies.</summary>
    public static bool Shows(Caller caller, Erasure erasure)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(erasure);
        return erasure.Bodies.Split('\n').All(caller.Sees);
    }

    /// <summary>Brings the database up to the ledger: destroys keys that were let go of, takes over erasures it does not know, and looks again for all of them.</summary>
    public async Task ReplayAsync(CancellationToken stop)
    {
        await eraser.DestroyAsync(stop);
        foreach (var kept in ledger.Read())
        {
            await database.WriteAsync(async db =>
            {
                var known = await db.Erasures.SingleOrDefaultAsync(e => e.Id == kept.Id, stop);
                if (known is null)
                    db.Erasures.Add(kept);
                else if (known.State == "asked")
                    (known.State, known.ConfirmedBy, known.ConfirmedOn) = ("confirmed", kept.ConfirmedBy, kept.ConfirmedOn);
            }, stop);
        }
        await RunAsync(again: true, stop);
    }

    /// <summary>Does what is confirmed.</summary>
    /// <param name="again">Whether those that were done are looked at again.</param>
    /// <param name="stop">Ends it; what is left is done the next time.</param>
    public async Task RunAsync(bool again, CancellationToken stop)
    {
        List<Erasure> erasures;
        await using (var db = database.Read())
            erasures = await db.Erasures.Where(e => e.State == "confirmed" || (again && e.State == "done")).OrderBy(e => e.Id).ToListAsync(stop);
        if (erasures.Count == 0)
            return;
        foreach (var erasure in erasures)
        {
            ledger.Keep(erasure);
            foreach (var file in await FilesOfAsync(erasure, stop))
                await EraseAsync(erasure, file, stop);
        }
        await EraseUnreadAsync(erasures, stop);
        await database.SweepAsync(stop);
        foreach (var erasure in erasures.Where(e => e.State == "confirmed"))
            await FinishAsync(erasure, stop);
    }

    private async Task EraseAsync(Erasure erasure, Guid file, CancellationToken stop)
    {
        if (await eraser.EraseAsync(file, id => vault.Hash("person", id).AsSpan().SequenceEqual(erasure.PersonHash), $"erasure:{erasure.Id}", stop))
            await database.WriteAsync(db => db.Erasures.Where(e => e.Id == erasure.Id).ExecuteUpdateAsync(u => u.SetProperty(e => e.Files, e => e.Files + 1), stop), stop);
    }

    private async Task<List<Guid>> FilesOfAsync(Erasure erasure, CancellationToken stop)
    {
        var bodies = erasure.Bodies.Split('\n');
        await using var db = database.Read();
        return await db.Persons.Where(p => p.PersonHash == erasure.PersonHash).Join(db.Files, p => p.FileId, f => f.Id, (p, f) => f)
            .Where(f => bodies.Contains(f.Body) && f.ReceivedOn <= erasure.ConfirmedOn).OrderBy(f => f.Id).Select(f => f.Id).ToListAsync(stop);
    }

    /// <summary>Files that were refused or set aside name no persons in the index: each is looked through for texts that are the id. They name no body either.</summary>
    private async Task EraseUnreadAsync(List<Erasure> erasures, CancellationToken stop)
    {
        await using var db = database.Read();
        await foreach (var row in db.Files.Where(f => f.State == "refused" || f.State == "stopped").AsAsyncEnumerable().WithCancellation(stop))
        {
            if (store.ContentOf(row) is not { } content)
                continue;
            var hashes = PersonRemoval.Quoted(content).Select(q => Convert.ToHexStringLower(vault.Hash("person", q))).ToHashSet(StringComparer.Ordinal);
            if (erasures.FirstOrDefault(e => row.ReceivedOn <= e.ConfirmedOn && hashes.Contains(Convert.ToHexStringLower(e.PersonHash))) is { } erasure)
                await EraseAsync(erasure, row.Id, stop);
        }
    }

    /// <summary>An erasure is done once nothing received before it waits to be judged.</summary>
    private Task FinishAsync(Erasure erasure, CancellationToken stop) => database.WriteAsync(async db =>
    {
        var until = erasure.ConfirmedOn;
        if (await db.Files.AnyAsync(f => f.State == "waiting" && f.ReceivedOn <= until, stop) || await db.Batches.AnyAsync(b => (b.State == "received" || b.State == "judging") && b.ReceivedOn <= until, stop))
            return;
        var row = await db.Erasures.SingleAsync(e => e.Id == erasure.Id, stop);
        (row.State, row.DoneOn) = ("done", Now());
        await audit.AppendAsync(db, ("service", AuditAction.Erased, $"erasure:{erasure.Id}", ""));
    }, stop);

    private DateTime Now() => clock.GetUtcNow().UtcDateTime;
}
