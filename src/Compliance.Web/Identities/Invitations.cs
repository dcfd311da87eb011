using Compliance.Law;
using Compliance.Web.Accounts;
using Compliance.Web.Audit;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Identities;

/// <summary>Invitations: an administrator makes an account and hands over an invitation; who gives it and then signs in at the provider is the owner of the account from then on.</summary>
/// <remarks>Nothing that the provider tells of a person gives rights here, and no e-mail is looked at: the person is issuer and subject.</remarks>
public sealed class Invitations(OidcOptions options, Database database, Sessions sessions, Attempts attempts, AuditChain audit, TimeProvider clock)
{
    /// <summary>How long an invitation can be taken.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromDays(7);

    /// <summary>Invites the owner of an account that is there: it signs in by the provider from now on; password, second factor and sessions it had are gone.</summary>
    /// <returns>The invitation, or why there is none.</returns>
    public async Task<(string? Invitation, Text? Fault)> InviteAsync(Caller caller, Guid id, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (caller.Account == id)
            return (null, AccountTexts.NotYourself);
        var (invitation, now) = (AccountBook.FirstPassword(), clock.GetUtcNow().UtcDateTime);
        var hash = Passwords.HashOf(invitation);
        var fault = await database.WriteAsync(async db =>
        {
            await AccountBook.OneAtATimeAsync(db);
            var account = await db.Accounts.SingleAsync(a => a.Id == id);
            if (account.Role == Role.Administrator.Code && account.Issuer.Length == 0 && !await db.Accounts.AnyAsync(a => a.Id != id && a.Role == Role.Administrator.Code && !a.IsDisabled && a.Issuer == ""))
                return ProviderTexts.LastLocalAdministrator;
            (account.Issuer, account.Subject, account.InvitedOn, account.PasswordHash, account.MustChangePassword, account.SecondFactor) = (options.Issuer, "", now, hash, false, null);
            await db.RecoveryCodes.Where(c => c.AccountId == id).ExecuteDeleteAsync();
            await sessions.EndAllAsync(db, id);
            await audit.AppendAsync(db, (caller.Id, AuditAction.AccountChanged, $"account:{id}", "invited"));
            return null;
        }, stop);
        return fault is null ? (invitation, null) : (null, fault);
    }

    /// <summary>Looks at an invitation; it is used up only when its owner comes back from the provider.</summary>
    /// <returns>The account, and how long to wait before the next try.</returns>
    public async Task<(Guid? Account, TimeSpan Wait)> LookAsync(HttpContext context, string login, string invitation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var name = SignInSteps.NameOf(login);
        var what = Attempts.Password(name, Sessions.AddressOf(context));
        var wait = await attempts.TakeAsync(what, context.RequestAborted);
        if (wait > TimeSpan.Zero)
            return (null, wait);
        var since = clock.GetUtcNow().UtcDateTime - Life;
        await using var db = database.Read();
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Login == name, context.RequestAborted);
        if (Passwords.IsRight(account, invitation.Trim().ToUpperInvariant()) && account is { IsDisabled: false, Subject.Length: 0, InvitedOn: { } on } && on >= since && account.Issuer == options.Issuer)
        {
            await attempts.ForgetAsync(what, context.RequestAborted);
            return (account.Id, TimeSpan.Zero);
        }
        var about = account is null ? "" : $"account:{account.Id}";
        await database.WriteAsync(w => audit.AppendAsync(w, ("service", AuditAction.SignInRefused, about, "invitation")), context.RequestAborted);
        return (null, TimeSpan.Zero);
    }

    /// <summary>Binds an account to who came back from the provider, inside a transaction. Who has an account already does not get a second one.</summary>
    /// <returns>Whether it was bound.</returns>
    internal async Task<bool> BindAsync(ServiceDb db, Guid id, string subject, DateTime startedOn)
    {
        await AccountBook.OneAtATimeAsync(db);
        var issuer = options.Issuer;
        if (await db.Accounts.AnyAsync(a => a.Issuer == issuer && a.Subject == subject))
            return false;
        var bound = await db.Accounts.Where(a => a.Id == id && a.Issuer == issuer && a.Subject == "" && !a.IsDisabled && a.InvitedOn != null && a.InvitedOn <= startedOn)
            .ExecuteUpdateAsync(u => u.SetProperty(a => a.Subject, subject).SetProperty(a => a.PasswordHash, "").SetProperty(a => a.InvitedOn, (DateTime?)null));
        if (bound == 1)
            await audit.AppendAsync(db, ($"account:{id}", AuditAction.AccountChanged, $"account:{id}", "bound"));
        return bound == 1;
    }
}
