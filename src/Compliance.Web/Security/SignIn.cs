using Compliance.Law;
using Compliance.Web.Identities;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Security;

/// <summary>Finds out who asks: by the cookie of a session on pages, by a key or a token of the provider of identities under <c>/v1</c>. Neither stands in for the other.</summary>
public sealed class SignIn(Database database, OidcOptions oidc, ProgramTokens programs, TimeProvider clock)
{
    /// <summary>Name of the cookie; browsers take <c>__Host-</c> only from this host, by https, for all paths.</summary>
    public const string Cookie = "__Host-compliance";

    /// <summary>How long a session lives without being used.</summary>
    public static TimeSpan Idle { get; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a session lives.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(12);

    /// <summary>The caller of a request.</summary>
    public async Task<Caller> CallerOfAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal) ? await OfHeaderAsync(context) : await OfCookieAsync(context);
    }

    private async Task<Caller> OfHeaderAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (oidc.TakesPrograms && header.StartsWith("Bearer ", StringComparison.Ordinal) && !header.StartsWith("Bearer " + Tokens.KeyPrefix, StringComparison.Ordinal))
            return await programs.CallerOfAsync(context, header[7..]);
        if (!header.StartsWith("Bearer ", StringComparison.Ordinal) || !Tokens.IsWellFormed(header[7..]))
            return Caller.Nobody;
        var hash = Tokens.HashOf(header[7..]);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = database.Read();
        var key = await db.ApiKeys.SingleOrDefaultAsync(k => k.Hash == hash && k.RevokedOn == null && k.ExpiresOn > now, context.RequestAborted);
        return key is null ? Caller.Nobody : await UsedAsync(database, key, key.Verbs.Split(' '), now, context.RequestAborted);
    }

    /// <summary>The caller that a key or a program is, which is written down as used.</summary>
    internal static async Task<Caller> UsedAsync(Database database, ApiKey key, IEnumerable<string> verbs, DateTime now, CancellationToken stop)
    {
        if ((key.LastUsedOn ?? DateTime.MinValue) < now - TimeSpan.FromMinutes(1))
            await database.WriteAsync(w => w.ApiKeys.Where(k => k.Id == key.Id).ExecuteUpdateAsync(u => u.SetProperty(k => k.LastUsedOn, now)), stop);
        return new($"key:{key.Id}", verbs.ToHashSet(StringComparer.Ordinal), key.AllBodies, key.Bodies.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal)) { Name = key.Name };
    }

    private async Task<Caller> OfCookieAsync(HttpContext context)
    {
        if (!context.Request.Cookies.TryGetValue(Cookie, out var token))
            return Caller.Nobody;
        var hash = Tokens.HashOf(token);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = database.Read();
        var session = await db.Sessions.SingleOrDefaultAsync(s => s.TokenHash == hash && s.EndedOn == null, context.RequestAborted);
        if (session is null || !session.IsComplete || session.SeenOn + Idle < now || session.CreatedOn + Longest < now)
            return Caller.Nobody;
        var account = await db.Accounts.Include(a => a.Bodies).SingleAsync(a => a.Id == session.AccountId, context.RequestAborted);
        if (account.IsDisabled || Role.Find(account.Role) is not { } role)
            return Caller.Nobody;
        var isOfProvider = account.Issuer.Length > 0;
        if (isOfProvider && (account.Issuer != oidc.Issuer || (!session.IsStrong && oidc.DemandsStrength(role)))) // a role given since may ask for more
            return Caller.Nobody;
        if (session.SeenOn + TimeSpan.FromMinutes(1) < now)
            await database.WriteAsync(w => w.Sessions.Where(s => s.Id == session.Id).ExecuteUpdateAsync(u => u.SetProperty(s => s.SeenOn, now)), context.RequestAborted);
        return new($"account:{account.Id}", account.MustChangePassword ? new HashSet<string>([Verb.Renew], StringComparer.Ordinal) : role.Verbs.Concat(isOfProvider ? [] : [Verb.Renew, Verb.Local]).ToHashSet(StringComparer.Ordinal), account.AllBodies,
            account.Bodies.Select(b => b.Body).ToHashSet(StringComparer.Ordinal))
        {
            Account = account.Id, Session = session.Id, Name = account.Login, Role = role, MustChangePassword = account.MustChangePassword, Language = account.Language == "en" ? Language.En : Language.Az, ProvedOn = session.ProvedOn, IsOfProvider = isOfProvider,
        };
    }
}
