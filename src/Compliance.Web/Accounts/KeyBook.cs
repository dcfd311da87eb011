using Compliance.Web.Audit;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Accounts;

/// <summary>The keys of HR systems: shown once when they are made, gone at once when they are revoked.</summary>
public sealed class KeyBook(Database database, AuditChain audit, TimeProvider clock)
{
    /// <summary>The longest life of a key, in days.</summary>
    public const int LongestDays = 365;

    /// <summary>The most characters of the name of a key.</summary>
    public const int LongestName = 100;

    /// <summary>The keys, the newest first.</summary>
    public async Task<IReadOnlyList<ApiKey>> AllAsync(CancellationToken stop)
    {
        await using var db = database.Read();
        return await db.ApiKeys.OrderByDescending(k => k.CreatedOn).ThenBy(k => k.Id).ToListAsync(stop);
    }

    /// <summary>Makes a key.</summary>
    /// <param name="caller">Who makes it.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="verbs">What it may do, of <see cref="Verb.OfKeys"/>.</param>
    /// <param name="bodies">The bodies given to it; <c>null</c>: all.</param>
    /// <param name="days">Days it lives, from 1 to <see cref="LongestDays"/>.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>The key; nobody can see it again.</returns>
    public async Task<string> MakeAsync(Caller caller, string name, IReadOnlyList<string> verbs, IReadOnlyList<string>? bodies, int days, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, LongestDays);
        if (!verbs.All(Verb.OfKeys.Contains))
            throw new ArgumentException("A key is given verbs of keys only.", nameof(verbs));
        var key = Tokens.New(Tokens.KeyPrefix);
        var now = clock.GetUtcNow().UtcDateTime;
        var row = new ApiKey
        {
            Id = Guid.NewGuid(), Name = name, Hash = Tokens.HashOf(key), Verbs = string.Join(' ', verbs), AllBodies = bodies is null, Bodies = string.Join('\n', bodies ?? []),
            CreatedBy = caller.Account!.Value, CreatedOn = now, ExpiresOn = now.AddDays(days),
        };
        await database.WriteAsync(async db =>
        {
            db.ApiKeys.Add(row);
            await audit.AppendAsync(db, (caller.Id, AuditAction.KeyMade, $"key:{row.Id}", $"{row.Verbs}; {(bodies is null ? "all bodies" : string.Join(' ', bodies))}"));
        }, stop);
        return key;
    }

    /// <summary>Revokes a key.</summary>
    /// <returns>Whether there was one to revoke.</returns>
    public Task<bool> RevokeAsync(Caller caller, Guid id, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var now = clock.GetUtcNow().UtcDateTime;
        return database.WriteAsync(async db =>
        {
            if (await db.ApiKeys.Where(k => k.Id == id && k.RevokedOn == null).ExecuteUpdateAsync(u => u.SetProperty(k => k.RevokedOn, now)) == 0)
                return false;
            await audit.AppendAsync(db, (caller.Id, AuditAction.KeyRevoked, $"key:{id}", ""));
            return true;
        }, stop);
    }
}
