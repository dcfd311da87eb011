using Compliance.Reporting.Evidence;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Audit;

/// <summary>The chain of who did what: each entry holds the hash of the one before it. It is only ever added to, inside the transaction of what it tells of.</summary>
/// <remarks>Its head is signed with the first entry of each day, every <see cref="SignedEvery"/> entries and at each Report, so that who rewrites the chain cannot make it fit a head kept elsewhere.</remarks>
public sealed class AuditChain(TimeProvider clock, HeadSigner signer)
{
    /// <summary>How many entries there are at most between two signed heads.</summary>
    public const int SignedEvery = 1000;

    /// <summary>Adds entries to the chain, in one transaction with what they tell of. To be called last in it: on PostgreSQL it takes its turn here.</summary>
    /// <param name="db">The transaction.</param>
    /// <param name="entries">Who did what on what; ids and codes only.</param>
    public async Task AppendAsync(ServiceDb db, params IReadOnlyList<(string Actor, string Action, string Object, string Detail)> entries)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (entries.Count == 0)
            return;
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(920926001)"); // two at once would fork the chain
        var last = await db.Audit.AsNoTracking().OrderByDescending(a => a.Number).Select(a => new { a.Number, a.Hash }).FirstOrDefaultAsync();
        var (number, previous) = (last?.Number ?? 0, last?.Hash ?? Convert.FromHexString(AuditRecord.Origin));
        var now = clock.GetUtcNow().UtcDateTime;
        now = new(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        foreach (var (actor, action, thing, detail) in entries)
        {
            var entry = new AuditEntry { Number = ++number, On = now, Actor = actor, Action = action, Object = thing, Detail = detail, Previous = previous };
            entry.Hash = previous = RecordOf(entry).Digest();
            db.Audit.Add(entry);
            Operation.Measures.Count(Operation.Measures.Audited, "action", action);
        }
        if (entries.Any(e => e.Action == AuditAction.ReportBuilt) || number / SignedEvery > (last?.Number ?? 0) / SignedEvery || await IsFirstOfDayAsync(db, now))
            db.AuditHeads.Add(signer.Sign(number, previous, now));
        await db.SaveChangesAsync();
    }

    /// <summary>An entry as it is digested and exported.</summary>
    public static AuditRecord RecordOf(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new(entry.Number, AuditRecord.Moment(entry.On), entry.Actor, entry.Action, entry.Object, entry.Detail, Convert.ToHexStringLower(entry.Previous));
    }

    /// <summary>A head as it is exported.</summary>
    public static SignedHead HeadOf(AuditHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return new(head.Number, Convert.ToHexStringLower(head.Hash), AuditRecord.Moment(head.On), head.Signature);
    }

    private static async Task<bool> IsFirstOfDayAsync(ServiceDb db, DateTime now) =>
        await db.AuditHeads.AsNoTracking().OrderByDescending(h => h.Number).Select(h => (DateTime?)h.On).FirstOrDefaultAsync() is not { } on || on.Date < now.Date;
}
