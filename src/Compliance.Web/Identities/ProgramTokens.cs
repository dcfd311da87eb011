using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Compliance.Web.Identities;

/// <summary>Programs that ask under <c>/v1</c> with access tokens of the provider of identities: which one it is by issuer and subject, what it may by its registration and the scopes of the token, both.</summary>
public sealed class ProgramTokens(TokenReader reader, OidcOptions options, Database database, TimeProvider clock)
{
    /// <summary>What a program is found by: in place of the hash of a key, which no key has.</summary>
    public static byte[] HashOf(string issuer, string subject) => Tokens.HashOf($"program\n{issuer}\n{subject}");

    /// <summary>The caller of a token; nobody where it is refused. What is said of the token is left with the request.</summary>
    public async Task<Caller> CallerOfAsync(HttpContext context, string words)
    {
        ArgumentNullException.ThrowIfNull(context);
        var read = await reader.ReadAsync(words, options.Audience, OidcOptions.Words(options.AccessTokenTypes.ToLowerInvariant()));
        if (read.Token is not { } token)
            return Told(context, read.Fault);
        if (token.TryGetPayloadValue<object>("nonce", out _)) // a token that tells who signed in opens nothing
            return Told(context, "type");
        var (hash, now) = (HashOf(options.Issuer, token.Subject), clock.GetUtcNow().UtcDateTime);
        await using var db = database.Read();
        var program = await db.ApiKeys.SingleOrDefaultAsync(k => k.Hash == hash && k.RevokedOn == null && k.ExpiresOn > now, context.RequestAborted);
        if (program is null || program.Issuer != options.Issuer || program.Subject != token.Subject || program.Client != ClientOf(token))
            return Told(context, "program");
        var verbs = program.Verbs.Split(' ').Intersect(ScopesOf(token), StringComparer.Ordinal).ToList();
        if (verbs.Count == 0)
            return Told(context, "scope");
        Told(context, "");
        return await SignIn.UsedAsync(database, program, verbs, now, context.RequestAborted);
    }

    /// <summary>The client that a token was given to: a person whose subject is spelled like that of a program is not the program.</summary>
    private static string ClientOf(JsonWebToken token) => TokenReader.Claim(token, "client_id") is { Length: > 0 } client ? client : TokenReader.Claim(token, "azp");

    /// <summary>The verbs that the scopes of a token name.</summary>
    private IEnumerable<string> ScopesOf(JsonWebToken token) =>
        TokenReader.Claim(token, "scope").Split(' ').Where(s => s.StartsWith(options.ScopePrefix, StringComparison.Ordinal)).Select(s => s[options.ScopePrefix.Length..]);

    private Caller Told(HttpContext context, string fault)
    {
        context.Features.Set(new TokenTold(fault, options.ScopePrefix));
        return Caller.Nobody;
    }
}

/// <summary>What is said of the token of a request.</summary>
/// <param name="Fault">Why it is refused; empty where it is not.</param>
/// <param name="ScopePrefix">What scopes begin with.</param>
public sealed record TokenTold(string Fault, string ScopePrefix)
{
    /// <summary>Refuses a request on account of its token, as RFC 6750 wants it.</summary>
    /// <returns>Whether there was something to refuse by.</returns>
    internal async Task<bool> RefuseAsync(HttpContext context, Caller caller, string? verb)
    {
        if (Fault == "provider")
        {
            context.Response.Headers.Remove("WWW-Authenticate");
            context.Response.Headers.RetryAfter = "30";
            await Problems.WriteAsync(context, Problems.Of(503, "provider-unavailable", "The token cannot be looked at: the provider of identities does not answer.", "Try again later. Keys of this service work meanwhile."));
            return true;
        }
        var isScope = Fault == "scope" || (Fault.Length == 0 && caller.IsSomebody && verb is not null && Verb.OfKeys.Contains(verb));
        if (!isScope && Fault.Length == 0)
            return false;
        context.Response.Headers.WWWAuthenticate = !isScope ? $"Bearer error=\"invalid_token\", error_description=\"{Fault}\""
            : "Bearer error=\"insufficient_scope\"" + (verb is not null && Verb.OfKeys.Contains(verb) ? $", scope=\"{ScopePrefix}{verb}\"" : "");
        await Problems.WriteAsync(context, isScope
            ? Problems.Of(403, "scope", "The token does not name what is asked for, or the program was not given it.", $"Ask the provider for a token with scopes '{ScopePrefix}check', '{ScopePrefix}read' or '{ScopePrefix}report', of those that an administrator gave to the program.")
            : Problems.Of(401, "token-refused", "The token is refused.", WordsOf(Fault)));
        return true;
    }

    private static string WordsOf(string fault) => fault switch
    {
        "form" => "It is no signed token of three parts (JWT).",
        "algorithm" => "It is signed with an algorithm that is not taken here. Expected RS256 to RS512, PS256 to PS512 or ES256 to ES512.",
        "key" => "It is signed with a key that the provider's document does not name, or brings a key of its own.",
        "signature" => "Its signature is wrong.",
        "issuer" => "It is of another issuer than the provider of this installation.",
        "audience" => "It was made for another service. Ask for a token whose audience is this one.",
        "time" => "It has expired, is not valid yet, or has no times. Ask for a new one, and look at the clock.",
        "type" => "It is no access token.",
        "subject" => "It names no subject.",
        _ => "The program is not registered here, or its registration has ended. An administrator registers it by subject and client id.",
    };
}
