using System.Text.Json;
using Compliance.Web.Accounts;
using Compliance.Web.Audit;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Compliance.Web.Identities;

/// <summary>What a browser brings back from the provider.</summary>
public sealed record ProviderAnswer(string? State, string? Code, string? Issuer, string? Error);

/// <summary>Signs in who comes back from the provider of identities: the answer belongs to this browser, the code is redeemed by us, the token is the provider's, and its issuer and subject are those of an account.</summary>
/// <remarks>Tokens are looked at and forgotten: none is stored, none reaches the browser. The session is ours (see <see cref="Sessions"/>).</remarks>
public sealed class ProviderSignIn(Provider provider, ProviderTrips trips, TokenReader reader, OidcOptions options, Database database, Sessions sessions, Invitations invitations, AuditChain audit, TimeProvider clock)
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal) { "", "jwt" };

    /// <summary>Signs in, binds an invited account, or takes the password as given again.</summary>
    /// <returns>Where to go; or why not: <c>answer</c>, <c>declined</c>, <c>provider</c>, <c>token</c>, <c>unknown</c>, <c>strength</c>, <c>bound</c>, <c>proof</c>.</returns>
    public async Task<(string To, string Fault)> FinishAsync(HttpContext context, ProviderAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(answer);
        var (to, fault, about) = await LookAsync(context, answer);
        if (fault.Length > 0)
            await database.WriteAsync(db => audit.AppendAsync(db, ("service", AuditAction.SignInRefused, about is null ? "" : $"account:{about}", "provider-" + fault)), context.RequestAborted);
        return (to, fault);
    }

    private async Task<(string To, string Fault, Guid? About)> LookAsync(HttpContext context, ProviderAnswer answer)
    {
        if (await trips.TakeAsync(context, answer.State) is not { } trip)
            return ("/", "answer", null);
        if (await provider.DocumentAsync() is not { } document)
            return (trip.To, "provider", null);
        if (answer.Issuer is null ? document.NamesItself : answer.Issuer != options.Issuer) // an answer of another provider, mixed up with ours
            return (trip.To, "answer", null);
        if (!string.IsNullOrEmpty(answer.Error))
            return (trip.To, "declined", null);
        if (string.IsNullOrEmpty(answer.Code) || answer.Code.Length > 4096)
            return (trip.To, "answer", null);
        if (await provider.RedeemAsync(document, answer.Code, trip.Verifier) is not { } words)
            return (trip.To, "provider", null);
        var read = await reader.ReadAsync(words, options.ClientId, Types);
        if (read.Token is not { } token || TokenReader.Claim(token, "nonce") != trip.Nonce || !IsForUsAlone(token))
            return (trip.To, read.Fault == "provider" ? "provider" : "token", null);
        var who = new Known(token.Subject, AuthenticatedOn(token), options.IsStrong(TokenReader.Claim(token, "acr"), Methods(token)));
        var (fault, about) = trip.Proving is { } session ? await ProveAsync(context, trip, session, who) : await OpenAsync(context, trip, who);
        return (trip.To, fault, about);
    }

    /// <summary>Opens a session for the account of issuer and subject, which an invitation may bind first.</summary>
    private async Task<(string Fault, Guid? About)> OpenAsync(HttpContext context, Trip trip, Known who)
    {
        if (trip.Invited is not null && !IsFresh(who, trip))
            return ("proof", trip.Invited);
        var (key, issuer) = (Tokens.New(), options.Issuer);
        var (fault, about) = await database.WriteAsync(async db =>
        {
            if (trip.Invited is { } invited)
            {
                var role = await db.Accounts.Where(a => a.Id == invited).Select(a => a.Role).SingleOrDefaultAsync();
                if (IsTooWeak(role, who))
                    return ("strength", trip.Invited);
                if (!await invitations.BindAsync(db, invited, who.Subject, trip.StartedOn))
                    return ("bound", trip.Invited);
            }
            var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Issuer == issuer && a.Subject == who.Subject);
            if (account is null || account.IsDisabled)
                return ("unknown", account?.Id);
            if (IsTooWeak(account.Role, who))
                return ("strength", account.Id);
            await sessions.AddAsync(db, context, new() { AccountId = account.Id, IsComplete = true, IsStrong = who.IsStrong, ProvedOn = who.On ?? DateTime.UnixEpoch }, key);
            return ("", (Guid?)account.Id);
        }, context.RequestAborted);
        if (fault.Length == 0)
            Sessions.SetCookie(context, key);
        return (fault, about);
    }

    /// <summary>The session's owner has given the password at the provider again.</summary>
    private async Task<(string Fault, Guid? About)> ProveAsync(HttpContext context, Trip trip, Guid session, Known who)
    {
        var caller = Caller.Of(context);
        if (caller.Session != session || caller.Role is null)
            return ("answer", caller.Account);
        if (!IsFresh(who, trip) || IsTooWeak(caller.Role.Code, who))
            return (IsFresh(who, trip) ? "strength" : "proof", caller.Account);
        var (issuer, on) = (options.Issuer, who.On!.Value);
        var isProved = await database.WriteAsync(async db => await db.Accounts.AnyAsync(a => a.Id == caller.Account && a.Issuer == issuer && a.Subject == who.Subject)
            && await db.Sessions.Where(s => s.Id == session && s.EndedOn == null).ExecuteUpdateAsync(u => u.SetProperty(s => s.ProvedOn, on)) == 1, context.RequestAborted);
        return (isProved ? "" : "unknown", caller.Account);
    }

    private bool IsTooWeak(string? role, Known who) => !who.IsStrong && Role.Find(role ?? "") is { } found && options.DemandsStrength(found);

    /// <summary>Whether the password was given after the browser was sent there.</summary>
    private static bool IsFresh(Known who, Trip trip) => who.On >= trip.StartedOn - TokenReader.Skew;

    /// <summary>Whether a token made for several was given to this service.</summary>
    private bool IsForUsAlone(JsonWebToken token) => TokenReader.Claim(token, "azp") is var party && (party == options.ClientId || (party.Length == 0 && token.Audiences.Count() == 1));

    /// <summary>When the password was given; not in the future.</summary>
    private DateTime? AuthenticatedOn(JsonWebToken token)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!token.TryGetPayloadValue<long>("auth_time", out var seconds) || seconds <= 0 || seconds > new DateTimeOffset(now + TokenReader.Skew).ToUnixTimeSeconds())
            return null;
        var on = DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime;
        return on > now ? now : on;
    }

    private static IReadOnlyList<string> Methods(JsonWebToken token) => token.TryGetPayloadValue<JsonElement>("amr", out var amr) && amr.ValueKind == JsonValueKind.Array
        ? [.. amr.EnumerateArray().Where(m => m.ValueKind == JsonValueKind.String).Select(m => m.GetString()!)] : [];

    /// <summary>Who the provider says that it is.</summary>
    private sealed record Known(string Subject, DateTime? On, bool IsStrong);
}
