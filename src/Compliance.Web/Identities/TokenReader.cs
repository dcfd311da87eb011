using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Compliance.Web.Identities;

/// <summary>A token of the provider that was read.</summary>
/// <param name="Token">The token; <c>null</c> where it is refused.</param>
/// <param name="Fault">Why it is refused, as a code: <c>form</c>, <c>algorithm</c>, <c>key</c>, <c>signature</c>, <c>issuer</c>, <c>audience</c>, <c>time</c>, <c>type</c>, <c>subject</c>; <c>provider</c> where its keys cannot be had.</param>
public sealed record ReadToken(JsonWebToken? Token, string Fault);

/// <summary>Reads tokens of the provider of identities: the signature first, by a key of the provider's own document and an algorithm of a list, then issuer, audience, times, type and subject.</summary>
public sealed class TokenReader(Provider provider, OidcOptions options, TimeProvider clock)
{
    /// <summary>The most characters of a token.</summary>
    public const int Longest = 16 * 1024;

    /// <summary>How far the provider's clock may be from ours.</summary>
    public static TimeSpan Skew { get; } = TimeSpan.FromSeconds(60);

    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>What a header may not hold: keys from elsewhere, and extensions that would have to be understood.</summary>
    private static readonly string[] Forbidden = ["jku", "jwk", "x5u", "crit"];

    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = Longest, MapInboundClaims = false };

    /// <summary>Reads a token.</summary>
    /// <param name="words">The token.</param>
    /// <param name="audience">Whom it has to be made for.</param>
    /// <param name="types">What <c>typ</c> may be, in small letters; empty words for none.</param>
    public async Task<ReadToken> ReadAsync(string words, string audience, IReadOnlySet<string> types)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(types);
        if (HeadOf(words) is not { } head)
            return new(null, "form");
        if (!Algorithms.Contains(head.Alg, StringComparer.Ordinal))
            return new(null, "algorithm");
        if (Forbidden.Any(f => head.TryGetHeaderValue<object>(f, out _)))
            return new(null, "key");
        var (isThere, key) = await provider.KeyAsync(string.IsNullOrEmpty(head.Kid) ? null : head.Kid);
        if (key is null)
            return new(null, isThere ? "key" : "provider");
        if (!string.IsNullOrEmpty(key.Alg) && key.Alg != head.Alg)
            return new(null, "algorithm");
        var result = await _handler.ValidateTokenAsync(words, new TokenValidationParameters
        {
            IssuerSigningKey = key, TryAllIssuerSigningKeys = false, ValidAlgorithms = Algorithms, RequireSignedTokens = true, RequireExpirationTime = true, ValidIssuer = options.Issuer, ValidAudience = audience, RequireAudience = true,
            IgnoreTrailingSlashWhenValidatingAudience = false, LifetimeValidator = (from, until, _, _) => IsInTime(from, until),
        });
        if (!result.IsValid || result.SecurityToken is not JsonWebToken token)
            return new(null, FaultOf(result.Exception));
        if (token.IssuedAt == DateTime.MinValue || token.IssuedAt > Now + Skew)
            return new(null, "time");
        if (!types.Contains(TypeOf(token)))
            return new(null, "type");
        return token.Subject is { Length: > 0 and <= 255 } subject && !subject.Any(char.IsControl) ? new(token, "") : new(null, "subject");
    }

    /// <summary>Words of a claim; empty for none, or one of another kind.</summary>
    public static string Claim(JsonWebToken token, string name)
    {
        ArgumentNullException.ThrowIfNull(token);
        return token.TryGetPayloadValue<object>(name, out var value) && value is string words ? words : "";
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private bool IsInTime(DateTime? from, DateTime? until) => until is { } end && end + Skew > Now && (from is null || from <= Now + Skew);

    /// <summary>The token as it says of itself, nothing of it believed; <c>null</c> where it is none of three parts.</summary>
    private static JsonWebToken? HeadOf(string words)
    {
        if (words.Length > Longest || words.Count(c => c == '.') != 2 || !words.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
            return null;
        try
        {
            return new(words);
        }
        catch (Exception error) when (error is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private static string TypeOf(JsonWebToken token)
    {
        var type = (token.Typ ?? "").ToLowerInvariant();
        return type.StartsWith("application/", StringComparison.Ordinal) ? type["application/".Length..] : type;
    }

    private static string FaultOf(Exception? error) => error switch
    {
        SecurityTokenInvalidIssuerException => "issuer",
        SecurityTokenInvalidAudienceException => "audience",
        SecurityTokenInvalidLifetimeException or SecurityTokenNoExpirationException or SecurityTokenExpiredException or SecurityTokenNotYetValidException => "time",
        SecurityTokenInvalidAlgorithmException => "algorithm",
        SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException => "signature",
        _ => "form",
    };
}
