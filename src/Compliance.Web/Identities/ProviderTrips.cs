using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Compliance.Web.Protection;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Identities;

/// <summary>What a browser was sent to the provider with, and for.</summary>
/// <param name="Nonce">What the token that tells who signed in has to repeat.</param>
/// <param name="Verifier">What the code is redeemed with (PKCE).</param>
/// <param name="To">Where to go afterwards.</param>
/// <param name="Invited">The account whose invitation was given; <c>null</c> for none.</param>
/// <param name="Proving">The session whose owner is to give the password again; <c>null</c> for none.</param>
/// <param name="StartedOn">When it was sent.</param>
public sealed record Trip(string Nonce, string Verifier, string To, Guid? Invited, Guid? Proving, DateTime StartedOn);

/// <summary>Ways of browsers to the provider of identities and back: each is bound to the browser by a cookie, lasts ten minutes, and is taken once.</summary>
public sealed class ProviderTrips(Provider provider, OidcOptions options, Database database, Vault vault, TimeProvider clock)
{
    /// <summary>Name of the cookie that binds the answer to the browser.</summary>
    public const string Cookie = "__Host-compliance-provider";

    /// <summary>How long a browser may be away.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromMinutes(10);

    private const int LongestPlace = 2000;

    /// <summary>Sends a browser away.</summary>
    /// <param name="context">The request: an act of the person, with a form token.</param>
    /// <param name="to">Where to go afterwards.</param>
    /// <param name="invited">The account whose invitation was given.</param>
    /// <param name="proving">The session whose owner is to give the password again.</param>
    /// <returns>The address at the provider; <c>null</c> where the provider does not answer.</returns>
    public async Task<string?> BeginAsync(HttpContext context, string? to, Guid? invited = null, Guid? proving = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await provider.DocumentAsync() is not { } document)
            return null;
        var (state, browser, now) = (Tokens.New(), Tokens.New(), clock.GetUtcNow().UtcDateTime);
        var trip = new Trip(Tokens.New(), Tokens.New(), to is { Length: <= LongestPlace } ? to : "/", invited, proving, now);
        var row = new ProviderTrip { Id = Guid.NewGuid(), State = Tokens.HashOf(state), Browser = Tokens.HashOf(browser), StartedOn = now };
        row.Words = vault.SealOwn("provider_trips.words", row.Id.ToString("N"), JsonSerializer.Serialize(trip));
        var old = now - Longest;
        await database.WriteAsync(async db =>
        {
            await db.Trips.Where(t => t.StartedOn < old).ExecuteDeleteAsync();
            db.Trips.Add(row);
        }, context.RequestAborted);
        context.Response.Cookies.Append(Cookie, browser, Binding(Longest));
        return AddressOf(document, trip, state);
    }

    /// <summary>Takes the trip that a browser comes back from: it is gone then, whatever comes of it.</summary>
    /// <returns>The trip; <c>null</c> where there is none, or another browser was sent.</returns>
    public async Task<Trip?> TakeAsync(HttpContext context, string? state)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (string.IsNullOrEmpty(state) || state.Length > 100 || !context.Request.Cookies.TryGetValue(Cookie, out var browser))
            return null;
        var (hash, since) = (Tokens.HashOf(state), clock.GetUtcNow().UtcDateTime - Longest);
        await using (var read = database.Read())
        {
            var held = await read.Trips.SingleOrDefaultAsync(t => t.State == hash && t.StartedOn >= since, context.RequestAborted);
            if (held is null || !CryptographicOperations.FixedTimeEquals(held.Browser, Tokens.HashOf(browser)))
                return null;
            if (await database.WriteAsync(db => db.Trips.Where(t => t.Id == held.Id).ExecuteDeleteAsync(), context.RequestAborted) == 0)
                return null;
            context.Response.Cookies.Delete(Cookie, Binding(null));
            return JsonSerializer.Deserialize<Trip>(vault.OpenOwn("provider_trips.words", held.Id.ToString("N"), held.Words));
        }
    }

    private string AddressOf(ProviderDocument document, Trip trip, string state)
    {
        var asked = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["response_type"] = "code", ["client_id"] = options.ClientId, ["redirect_uri"] = options.ReturnAddress, ["scope"] = options.Scopes, ["state"] = state, ["nonce"] = trip.Nonce,
            ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(trip.Verifier))), ["code_challenge_method"] = "S256",
        };
        if (options.Acr.Length > 0)
            asked["acr_values"] = options.Acr;
        if (trip.Proving is not null || trip.Invited is not null)
            (asked["prompt"], asked["max_age"]) = ("login", "0"); // who sits there, not who sat there this morning
        return QueryHelpers.AddQueryString(document.Authorization, asked);
    }

    private static CookieOptions Binding(TimeSpan? life) => new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true, MaxAge = life };
}
