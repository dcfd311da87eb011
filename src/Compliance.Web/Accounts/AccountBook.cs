using Compliance.Law;
using Compliance.Web.Audit;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Accounts;

/// <summary>What an administrator gives an account.</summary>
/// <param name="Role">Its role.</param>
/// <param name="AllBodies">Whether all bodies are given to it.</param>
/// <param name="Bodies">Ids of the bodies given to it.</param>
/// <param name="IsDisabled">Whether it cannot sign in.</param>
public sealed record AccountRights(Role Role, bool AllBodies, IReadOnlyList<string> Bodies, bool IsDisabled);

/// <summary>The accounts as administrators keep them. Nobody changes their own rights; there is always an administrator who can sign in.</summary>
public sealed class AccountBook(Database database, Sessions sessions, AuditChain audit, TimeProvider clock)
{
    /// <summary>The most characters of a name to sign in with.</summary>
    public const int LongestLogin = 64;

    /// <summary>The most characters of the id of a body.</summary>
    public const int LongestBody = 100;

    /// <summary>The accounts, by name.</summary>
    public async Task<IReadOnlyList<Account>> AllAsync(CancellationToken stop)
    {
        await using var db = database.Read();
        return await db.Accounts.Include(a => a.Bodies).OrderBy(a => a.Login).ToListAsync(stop);
    }

    /// <summary>An account; <c>null</c> for none.</summary>
    public async Task<Account?> FindAsync(Guid id, CancellationToken stop)
    {
        await using var db = database.Read();
        return await db.Accounts.Include(a => a.Bodies).SingleOrDefaultAsync(a => a.Id == id, stop);
    }

    /// <summary>Makes an account.</summary>
    /// <param name="caller">Who makes it.</param>
    /// <param name="login">Its name.</param>
    /// <param name="rights">What it may.</param>
    /// <param name="issuer">The provider of identities that it signs in by; empty for a password of ours.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>Its first password, to be handed over and changed, or its invitation; <c>null</c> where the name is taken.</returns>
    public async Task<string?> MakeAsync(Caller caller, string login, AccountRights rights, string issuer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(rights);
        ArgumentNullException.ThrowIfNull(issuer);
        var (password, now) = (FirstPassword(), clock.GetUtcNow().UtcDateTime);
        var account = new Account
        {
            Id = Guid.NewGuid(), Login = login, PasswordHash = Passwords.HashOf(password), Role = rights.Role.Code, AllBodies = rights.AllBodies, MustChangePassword = issuer.Length == 0, CreatedOn = now,
            Issuer = issuer, InvitedOn = issuer.Length == 0 ? null : now,
        };
        account.Bodies.AddRange(rights.Bodies.Select(b => new AccountBody { AccountId = account.Id, Body = b }));
        var isMade = await database.WriteAsync(async db =>
        {
            await OneAtATimeAsync(db);
            if (await db.Accounts.AnyAsync(a => a.Login == login))
                return false;
            db.Accounts.Add(account);
            await audit.AppendAsync(db, (caller.Id, AuditAction.AccountMade, $"account:{account.Id}", DetailOf(rights)));
            return true;
        }, stop);
        return isMade ? password : null;
    }

    /// <summary>Changes what an account may do; a disabled one is out at once.</summary>
    /// <returns>Why it cannot be; <c>null</c> when it was done.</returns>
    public async Task<Text?> ChangeAsync(Caller caller, Guid id, AccountRights rights, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(rights);
        if (caller.Account == id)
            return AccountTexts.NotYourself;
        return await database.WriteAsync(async db =>
        {
            await OneAtATimeAsync(db);
            var account = await db.Accounts.Include(a => a.Bodies).SingleAsync(a => a.Id == id);
            var isLast = !await db.Accounts.AnyAsync(a => a.Id != id && a.Role == Role.Administrator.Code && !a.IsDisabled && (a.Issuer == "" || account.Issuer != "")); // one stays who needs no provider
            if (isLast && account.Role == Role.Administrator.Code && (rights.IsDisabled || rights.Role != Role.Administrator))
                return AccountTexts.LastAdministrator;
            (account.Role, account.AllBodies, account.IsDisabled) = (rights.Role.Code, rights.AllBodies, rights.IsDisabled);
            account.Bodies.RemoveAll(b => !rights.Bodies.Contains(b.Body));
            account.Bodies.AddRange(rights.Bodies.Except(account.Bodies.Select(b => b.Body)).Select(b => new AccountBody { AccountId = id, Body = b }).ToList());
            if (rights.IsDisabled)
                await sessions.EndAllAsync(db, id);
            await audit.AppendAsync(db, (caller.Id, AuditAction.AccountChanged, $"account:{id}", DetailOf(rights)));
            return (Text?)null;
        }, stop);
    }

    /// <summary>Ends all sessions of an account.</summary>
    public Task EndSessionsAsync(Caller caller, Guid id, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return database.WriteAsync(async db =>
        {
            await sessions.EndAllAsync(db, id);
            await audit.AppendAsync(db, (caller.Id, AuditAction.SessionEnded, $"account:{id}", "all"));
        }, stop);
    }

    /// <summary>Gives an account a new first password and ends its sessions; with <paramref name="factorToo"/> its second factor and recovery codes are gone, to be set up anew.</summary>
    /// <returns>The password to hand over to the person; <c>null</c> for one's own account and for those of a provider of identities.</returns>
    public async Task<string?> ResetAsync(Caller caller, Guid id, bool factorToo, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (caller.Account == id)
            return null;
        var password = FirstPassword();
        var hash = Passwords.HashOf(password);
        return await database.WriteAsync(async db =>
        {
            if (await db.Accounts.Where(a => a.Id == id && a.Issuer == "").ExecuteUpdateAsync(u => u.SetProperty(a => a.PasswordHash, hash).SetProperty(a => a.MustChangePassword, true)) == 0)
                return null;
            if (factorToo)
            {
                await db.Accounts.Where(a => a.Id == id).ExecuteUpdateAsync(u => u.SetProperty(a => a.SecondFactor, (byte[]?)null));
                await db.RecoveryCodes.Where(c => c.AccountId == id).ExecuteDeleteAsync();
            }
            await sessions.EndAllAsync(db, id);
            await audit.AppendAsync(db, (caller.Id, AuditAction.AccountChanged, $"account:{id}", factorToo ? "reset-second-factor" : "reset-password"));
            return password;
        }, stop);
    }

    /// <summary>Sets a new password of the caller's own; its other sessions end, this one goes on under a new token.</summary>
    /// <returns>The new token.</returns>
    public async Task<string> SetPasswordAsync(Caller caller, string password, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var (hash, token) = (Passwords.HashOf(password), Tokens.New());
        var tokenHash = Tokens.HashOf(token);
        await database.WriteAsync(async db =>
        {
            await db.Accounts.Where(a => a.Id == caller.Account).ExecuteUpdateAsync(u => u.SetProperty(a => a.PasswordHash, hash).SetProperty(a => a.MustChangePassword, false));
            await sessions.EndAllAsync(db, caller.Account!.Value, caller.Session);
            await db.Sessions.Where(s => s.Id == caller.Session).ExecuteUpdateAsync(u => u.SetProperty(s => s.TokenHash, tokenHash));
            await audit.AppendAsync(db, (caller.Id, AuditAction.PasswordChanged, caller.Id, ""));
        }, stop);
        return token;
    }

    /// <summary>Whether a name can be signed in with: 3 to 64 small letters, digits and <c>. - _ @</c>.</summary>
    public static bool IsLogin(string login) => login is { Length: >= 3 and <= LongestLogin } && login.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_' or '@');

    /// <summary>On PostgreSQL, lets one change of accounts wait for the other: what was looked at still holds when it is acted on. SQLite has one writer anyway.</summary>
    internal static async Task OneAtATimeAsync(ServiceDb db)
    {
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(920926002)");
    }

    internal static string FirstPassword() => string.Join('-', OneTimeCodes.RandomLetters(20).Chunk(5).Select(c => new string(c)));

    private static string DetailOf(AccountRights rights) => $"{rights.Role.Code}; {(rights.AllBodies ? "all bodies" : string.Join(' ', rights.Bodies))}{(rights.IsDisabled ? "; disabled" : "")}";
}
