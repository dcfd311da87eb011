using System.Security.Cryptography;
using Compliance.Json;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Audit;

/// <summary>The chain of who did what: each entry holds the hash of the one before it. It is only ever added to, inside the transaction of what it tells of.</summary>
public sealed class AuditChain(TimeProvider clock)
{
    private const string Format = "compliance-audit/1";

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
        var (number, previous) = (last?.Number ?? 0, last?.Hash ?? new byte[SHA256.HashSizeInBytes]);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var (actor, action, thing, detail) in entries)
        {
            var entry = new AuditEntry
            {
                Number = ++number, On = new(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc), Actor = actor, Action = action, Object = thing, Detail = detail, Previous = previous,
            };
            entry.Hash = previous = HashOf(entry);
            db.Audit.Add(entry);
        }
        await db.SaveChangesAsync();
    }

    /// <summary>The hash an entry must have.</summary>
    public static byte[] HashOf(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return SHA256.HashData(new CanonicalObject
        {
            { "format", Format }, { "number", entry.Number }, { "on", entry.On.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture) }, { "actor", entry.Actor },
            { "action", entry.Action }, { "object", entry.Object }, { "detail", entry.Detail }, { "previous", Convert.ToHexStringLower(entry.Previous) },
        }.ToBytes());
    }
}
