using Compliance.Web.Accounts;
using Compliance.Web.Audit;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Identities;

/// <summary>Registers programs of the provider of identities. They stand among the keys: with verbs, bodies, an end within a year, and are revoked like them.</summary>
public sealed class Programs(OidcOptions options, Database database, AuditChain audit, TimeProvider clock)
{
    /// <summary>Registers a program.</summary>
    /// <param name="caller">Who registers it.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="subject">Its subject (<c>sub</c>) at the provider.</param>
    /// <param name="client">Its client id at the provider.</param>
    /// <param name="verbs">What it may do, of <see cref="Verb.OfKeys"/>.</param>
    /// <param name="bodies">The bodies given to it; <c>null</c>: all.</param>
    /// <param name="days">Days until it ends, from 1 to <see cref="KeyBook.LongestDays"/>.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>Whether it was registered: there is not one of that subject already.</returns>
    public Task<bool> RegisterAsync(Caller caller, string name, string subject, string client, IReadOnlyList<string> verbs, IReadOnlyList<string>? bodies, int days, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, KeyBook.LongestDays);
        if (!verbs.All(Verb.OfKeys.Contains))
            throw new ArgumentException("A program is given verbs of keys only.", nameof(verbs));
        var now = clock.GetUtcNow().UtcDateTime;
        var row = new ApiKey
        {
            Id = Guid.NewGuid(), Name = name, Hash = ProgramTokens.HashOf(options.Issuer, subject), Issuer = options.Issuer, Subject = subject, Client = client, Verbs = string.Join(' ', verbs), AllBodies = bodies is null,
            Bodies = string.Join('\n', bodies ?? []), CreatedBy = caller.Account!.Value, CreatedOn = now, ExpiresOn = now.AddDays(days),
        };
        return database.WriteAsync(async db =>
        {
            await AccountBook.OneAtATimeAsync(db);
            if (await db.ApiKeys.SingleOrDefaultAsync(k => k.Hash == row.Hash) is { } before)
            {
                if (before.RevokedOn is null && before.ExpiresOn > now)
                    return false;
                before.Hash = Tokens.HashOf($"ended\n{before.Id}"); // it stays in the list, and makes room
                await db.SaveChangesAsync();
            }
            db.ApiKeys.Add(row);
            await audit.AppendAsync(db, (caller.Id, AuditAction.KeyMade, $"key:{row.Id}", $"provider; {row.Verbs}; {(bodies is null ? "all bodies" : string.Join(' ', bodies))}"));
            return true;
        }, stop);
    }
}
