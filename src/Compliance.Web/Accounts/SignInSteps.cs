using Compliance.Web.Audit;
using Compliance.Web.Protection;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Accounts;

/// <summary>What came of a step of signing in.</summary>
/// <param name="IsRight">Whether it was right.</param>
/// <param name="Wait">How long to wait before the next try; nothing was looked at.</param>
public sealed record StepResult(bool IsRight, TimeSpan Wait)
{
    /// <summary>It was right.</summary>
    public static StepResult Right { get; } = new(true, TimeSpan.Zero);

    /// <summary>It was wrong.</summary>
    public static StepResult Wrong { get; } = new(false, TimeSpan.Zero);
}

/// <summary>The two steps of signing in: the password, then a code of the second factor.</summary>
public sealed class SignInSteps(Database database, Attempts attempts, Sessions sessions, SecondFactors factors, AuditChain audit, TimeProvider clock)
{
    /// <summary>First step: login and password. Right ones begin a session that shows nothing yet. An unknown login takes as long as a wrong password.</summary>
    public async Task<StepResult> PasswordAsync(HttpContext context, string login, string password)
    {
        ArgumentNullException.ThrowIfNull(context);
        var name = NameOf(login);
        Account? account;
        await using (var db = database.Read())
            account = await db.Accounts.SingleOrDefaultAsync(a => a.Login == name, context.RequestAborted);
        var result = await CheckAsync(context, account, name, password);
        if (result.IsRight)
            await sessions.BeginAsync(context, account!.Id);
        return result;
    }

    /// <summary>The password of who is signed in, again: for acts that ask for it, and before it is changed.</summary>
    public async Task<StepResult> ProveAsync(HttpContext context, Caller caller, string password)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(caller);
        Account account;
        await using (var db = database.Read())
            account = await db.Accounts.SingleAsync(a => a.Id == caller.Account, context.RequestAborted);
        var result = await CheckAsync(context, account, account.Login, password);
        var now = clock.GetUtcNow().UtcDateTime;
        if (result.IsRight)
            await database.WriteAsync(db => db.Sessions.Where(s => s.Id == caller.Session).ExecuteUpdateAsync(u => u.SetProperty(s => s.ProvedOn, now)), context.RequestAborted);
        return result;
    }

    /// <summary>Second step: a code of the app, or a recovery code. A right one completes the session under a new token.</summary>
    public async Task<StepResult> CodeAsync(HttpContext context, Session session, Account account, string code)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(account);
        var what = Attempts.Code(account.Id);
        if (await attempts.TakeAsync(what, context.RequestAborted) is var wait && wait > TimeSpan.Zero)
            return new(false, wait);
        var token = Tokens.New();
        var isRight = await database.WriteAsync(async db =>
        {
            if (await factors.TakeCodeAsync(db, account, code))
            {
                await sessions.CompleteAsync(db, session, token);
                return true;
            }
            await audit.AppendAsync(db, ($"account:{account.Id}", AuditAction.SignInRefused, $"session:{session.Id}", "code"));
            return false;
        }, context.RequestAborted);
        if (!isRight)
            return StepResult.Wrong;
        await attempts.ForgetAsync(what, context.RequestAborted);
        Sessions.SetCookie(context, token);
        return StepResult.Right;
    }

    /// <summary>A name to sign in with, as it is kept.</summary>
    public static string NameOf(string login)
    {
        ArgumentNullException.ThrowIfNull(login);
        var name = login.Trim().ToLowerInvariant();
        return name.Length > AccountBook.LongestLogin ? name[..AccountBook.LongestLogin] : name;
    }

    private async Task<StepResult> CheckAsync(HttpContext context, Account? account, string name, string password)
    {
        var what = Attempts.Password(name, Sessions.AddressOf(context));
        var wait = await attempts.TakeAsync(what, context.RequestAborted);
        if (wait == TimeSpan.Zero && Passwords.IsRight(account, password) && account is { IsDisabled: false, Issuer.Length: 0 })
        {
            await attempts.ForgetAsync(what, context.RequestAborted);
            return StepResult.Right;
        }
        var about = account is null ? "" : $"account:{account.Id}";
        await database.WriteAsync(db => audit.AppendAsync(db, ("service", AuditAction.SignInRefused, about, wait > TimeSpan.Zero ? "wait" : "password")), context.RequestAborted);
        return new(false, wait);
    }
}
