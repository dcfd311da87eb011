using Compliance.Web.Protection;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Accounts;

/// <summary>Slows down who guesses: after three wrong attempts each one waits longer, up to a quarter of an hour; nobody is ever shut out for good, and a right one starts anew.</summary>
/// <remarks>Attempts with a password are counted by login and address together, so that nobody can shut a colleague out from elsewhere; codes by account, for whoever types them knows its password.</remarks>
public sealed class Attempts(Database database, Vault vault, TimeProvider clock)
{
    /// <summary>Wrong attempts that cost no waiting.</summary>
    public const int Free = 3;

    /// <summary>The longest wait.</summary>
    public static TimeSpan LongestWait { get; } = TimeSpan.FromMinutes(15);

    private static TimeSpan Kept { get; } = TimeSpan.FromDays(1);

    /// <summary>How long to wait after some wrong attempts: 5, 10, 20 seconds, doubled each time.</summary>
    public static TimeSpan WaitAfter(int wrong) => wrong < Free ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, 5 * Math.Pow(2, Math.Min(wrong - Free, 10))));

    /// <summary>Attempts with the password of a login from an address.</summary>
    public static string Password(string login, string address) => $"password\n{login}\n{address}";

    /// <summary>Attempts with a code of an account.</summary>
    public static string Code(Guid account) => $"code\n{account:N}";

    /// <summary>Counts an attempt as wrong before it is looked at, so that many at once are no way around the wait.</summary>
    /// <returns>Zero if it may be looked at; else how long to wait, and nothing was counted.</returns>
    public Task<TimeSpan> TakeAsync(string what, CancellationToken stop)
    {
        var who = vault.Hash("attempts", what);
        return database.WriteAsync(async db =>
        {
            if (database.IsPostgres)
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({BitConverter.ToInt64(who)})"); // one at a time for each who
            var now = clock.GetUtcNow().UtcDateTime;
            var since = now - Kept;
            await db.FailedSignIns.Where(f => f.On < since).ExecuteDeleteAsync();
            var wrong = await db.FailedSignIns.CountAsync(f => f.Who == who);
            if (wrong >= Free && await db.FailedSignIns.Where(f => f.Who == who).MaxAsync(f => f.On) + WaitAfter(wrong) is var until && until > now)
                return until - now;
            db.FailedSignIns.Add(new() { Id = Guid.NewGuid(), Who = who, On = now });
            return TimeSpan.Zero;
        }, stop);
    }

    /// <summary>The attempt was right: all of them are forgotten.</summary>
    public Task ForgetAsync(string what, CancellationToken stop)
    {
        var who = vault.Hash("attempts", what);
        return database.WriteAsync(db => db.FailedSignIns.Where(f => f.Who == who).ExecuteDeleteAsync(), stop);
    }
}
