using System.Net;
using System.Net.Sockets;
using Compliance.Web.Audit;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Accounts;

/// <summary>Sessions of browsers: begun with the password, complete with the second factor, ended on the server.</summary>
public sealed class Sessions(Database database, AuditChain audit, TimeProvider clock)
{
    /// <summary>How long a browser has between the password and the second factor.</summary>
    public static TimeSpan Pending { get; } = TimeSpan.FromMinutes(10);

    /// <summary>How long sessions that ended are kept.</summary>
    public static TimeSpan Kept { get; } = TimeSpan.FromDays(30);

    /// <summary>Begins a session that shows nothing yet: the password was right, the second factor is asked next.</summary>
    public async Task BeginAsync(HttpContext context, Guid account)
    {
        ArgumentNullException.ThrowIfNull(context);
        var token = Tokens.New();
        await database.WriteAsync(db => AddAsync(db, context, new() { AccountId = account, ProvedOn = clock.GetUtcNow().UtcDateTime }, token), context.RequestAborted);
        SetCookie(context, token);
    }

    /// <summary>Adds a session inside a transaction, under a token that <see cref="SetCookie"/> hands out afterwards; the one that the browser had ends.</summary>
    internal async Task AddAsync(ServiceDb db, HttpContext context, Session session, string token)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var agent = context.Request.Headers.UserAgent.ToString();
        var old = now - Kept;
        var before = context.Request.Cookies.TryGetValue(SignIn.Cookie, out var held) ? Tokens.HashOf(held) : [];
        await db.Sessions.Where(s => s.CreatedOn < old).ExecuteDeleteAsync();
        await db.Sessions.Where(s => s.TokenHash == before && s.EndedOn == null).ExecuteUpdateAsync(u => u.SetProperty(s => s.EndedOn, now));
        (session.Id, session.TokenHash, session.CreatedOn, session.SeenOn) = (Guid.NewGuid(), Tokens.HashOf(token), now, now);
        session.Agent = agent.Length > 200 ? agent[..200] : agent;
        session.Address = context.Connection.RemoteIpAddress is { } address ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString() : "";
        db.Sessions.Add(session);
        if (session.IsComplete)
            await audit.AppendAsync(db, ($"account:{session.AccountId}", AuditAction.SignedIn, $"session:{session.Id}", "provider"));
    }

    /// <summary>The session of a browser that has given the password only, with its account; <c>null</c> for none.</summary>
    public async Task<(Session Session, Account Account)?> PendingOfAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!context.Request.Cookies.TryGetValue(SignIn.Cookie, out var token))
            return null;
        var hash = Tokens.HashOf(token);
        var since = clock.GetUtcNow().UtcDateTime - Pending;
        await using var db = database.Read();
        var session = await db.Sessions.SingleOrDefaultAsync(s => s.TokenHash == hash && s.EndedOn == null && !s.IsComplete && s.CreatedOn >= since, context.RequestAborted);
        var account = session is null ? null : await db.Accounts.SingleOrDefaultAsync(a => a.Id == session.AccountId && !a.IsDisabled, context.RequestAborted);
        return account is null ? null : (session!, account);
    }

    /// <summary>Completes a session inside a transaction, under a new token that <see cref="SetCookie"/> hands out afterwards. The session that was known before is worth nothing.</summary>
    internal async Task CompleteAsync(ServiceDb db, Session session, string token)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var hash = Tokens.HashOf(token);
        await db.Sessions.Where(s => s.Id == session.Id && s.EndedOn == null).ExecuteUpdateAsync(u => u.SetProperty(s => s.TokenHash, hash).SetProperty(s => s.IsComplete, true).SetProperty(s => s.CreatedOn, now)
            .SetProperty(s => s.SeenOn, now).SetProperty(s => s.NewFactor, (byte[]?)null));
        await audit.AppendAsync(db, ($"account:{session.AccountId}", AuditAction.SignedIn, $"session:{session.Id}", ""));
    }

    /// <summary>Ends the sessions of an account, inside a transaction.</summary>
    /// <param name="db">The transaction.</param>
    /// <param name="account">The account.</param>
    /// <param name="but">A session that goes on.</param>
    internal Task<int> EndAllAsync(ServiceDb db, Guid account, Guid? but = null)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.Sessions.Where(s => s.AccountId == account && s.EndedOn == null && s.Id != but).ExecuteUpdateAsync(u => u.SetProperty(s => s.EndedOn, now));
    }

    /// <summary>Ends a session of an account.</summary>
    /// <returns>Whether there was one to end.</returns>
    public Task<bool> EndAsync(Caller caller, Guid session, string action, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var now = clock.GetUtcNow().UtcDateTime;
        return database.WriteAsync(async db =>
        {
            if (await db.Sessions.Where(s => s.Id == session && s.AccountId == caller.Account && s.EndedOn == null).ExecuteUpdateAsync(u => u.SetProperty(s => s.EndedOn, now)) == 0)
                return false;
            await audit.AppendAsync(db, (caller.Id, action, $"session:{session}", ""));
            return true;
        }, stop);
    }

    /// <summary>The sessions of an account that go on, the last used first.</summary>
    public async Task<IReadOnlyList<Session>> OfAsync(Guid account, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (idle, longest) = (now - SignIn.Idle, now - SignIn.Longest);
        await using var db = database.Read();
        return await db.Sessions.Where(s => s.AccountId == account && s.IsComplete && s.EndedOn == null && s.SeenOn >= idle && s.CreatedOn >= longest).OrderByDescending(s => s.SeenOn).ThenBy(s => s.Id).ToListAsync(stop);
    }

    /// <summary>Gives the browser its token: for this host only, by https only, out of reach of scripts, until it is closed.</summary>
    public static void SetCookie(HttpContext context, string token)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Append(SignIn.Cookie, token, new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true });
    }

    /// <summary>The address a request comes from, as attempts and limits count it: of an address of IPv6 the network, for a browser has many in one.</summary>
    public static string AddressOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Connection.RemoteIpAddress is not { } address)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new IPAddress(bytes) + "/64";
    }
}
