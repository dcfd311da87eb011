using System.Security.Cryptography;
using System.Text;
using Compliance.Web.Tests.Hosts;

namespace Compliance.Web.Tests.Identities;

/// <summary>What spoils a token of the provider, each by a name. A good one differs from each in that alone.</summary>
internal static class BadTokens
{
    /// <summary>What is wrong with either kind of token, and the code of the refusal.</summary>
    public static IReadOnlyDictionary<string, (string Fault, Action<Jws, IdentityProvider> Spoil)> Both { get; } = new Dictionary<string, (string, Action<Jws, IdentityProvider>)>(StringComparer.Ordinal)
    {
        ["alg none, no signature"] = ("algorithm", (t, _) => { t.Head["alg"] = "none"; t.Sign = _ => []; }),
        ["alg None"] = ("algorithm", (t, _) => { t.Head["alg"] = "None"; t.Sign = _ => []; }),
        ["HS256 with the public key as PEM"] = ("algorithm", (t, p) => { t.Head["alg"] = "HS256"; t.Sign = b => HMACSHA256.HashData(Encoding.ASCII.GetBytes(p.Rsa.ExportSubjectPublicKeyInfoPem()), b); }),
        ["HS256 with the secret of the client"] = ("algorithm", (t, _) => { t.Head["alg"] = "HS256"; t.Sign = b => HMACSHA256.HashData(Encoding.UTF8.GetBytes(IdentityProvider.Secret), b); }),
        ["a secret key of the provider's list"] = ("algorithm", (t, _) => { t.Head["alg"] = "HS256"; t.Head["kid"] = "oct-1"; t.Sign = b => HMACSHA256.HashData(new byte[32], b); }),
        ["ES256 said of an RSA key"] = ("", (t, _) => t.Head["alg"] = "ES256"),
        ["another key under the same id"] = ("signature", (t, _) => t.Sign = Forged),
        ["unknown kid"] = ("key", (t, _) => { t.Head["kid"] = "rsa-9"; t.Sign = Forged; }),
        ["no kid where there are several keys"] = ("key", (t, _) => t.Head.Remove("kid")),
        ["kid with an address"] = ("key", (t, _) => { t.Head["kid"] = "http://127.0.0.1:9/keys"; t.Sign = Forged; }),
        ["kid that leaves the folder"] = ("key", (t, _) => { t.Head["kid"] = "../../../../dev/null"; t.Sign = _ => []; }),
        ["key for encryption"] = ("key", (t, _) => t.Head["kid"] = "enc-1"),
        ["jku header"] = ("key", (t, p) => { t.Head["jku"] = p.Issuer + "/keys"; }),
        ["jwk header"] = ("key", (t, _) => t.Head["jwk"] = new { kty = "RSA", n = "AQAB", e = "AQAB" }),
        ["x5u header"] = ("key", (t, _) => t.Head["x5u"] = "https://evil.example/cert"),
        ["crit header"] = ("key", (t, _) => t.Head["crit"] = new[] { "exp2" }),
        ["claims changed after signing"] = ("signature", (t, _) => t.After = w => Changed(w, t)),
        ["signature cut off"] = ("", (t, _) => t.After = w => w[..(w.LastIndexOf('.') + 1)]),
        ["signature of another token"] = ("signature", (t, p) => { var sign = t.Sign; t.Sign = _ => sign([1, 2, 3]); }),
        ["wrong issuer"] = ("issuer", (t, _) => t.Claims["iss"] = "https://evil.example"),
        ["issuer with a slash more"] = ("issuer", (t, p) => t.Claims["iss"] = p.Issuer + "/"),
        ["no issuer"] = ("issuer", (t, _) => t.Claims.Remove("iss")),
        ["wrong audience"] = ("audience", (t, _) => t.Claims["aud"] = "another"),
        ["audience with a slash more"] = ("audience", (t, _) => t.Claims["aud"] = t.Claims["aud"] + "/"),
        ["no audience"] = ("audience", (t, _) => t.Claims.Remove("aud")),
        ["expired beyond the skew"] = ("time", (t, p) => t.Claims["exp"] = p.Now - 60),
        ["no end"] = ("time", (t, _) => t.Claims.Remove("exp")),
        ["not valid yet"] = ("time", (t, p) => t.Claims["nbf"] = p.Now + 61),
        ["issued in the future"] = ("time", (t, p) => t.Claims["iat"] = p.Now + 61),
        ["no time of issue"] = ("time", (t, _) => t.Claims.Remove("iat")),
        ["no sub"] = ("subject", (t, _) => t.Claims.Remove("sub")),
        ["empty sub"] = ("subject", (t, _) => t.Claims["sub"] = ""),
        ["typ of a logout token"] = ("type", (t, _) => t.Head["typ"] = "logout+jwt"),
        ["four parts"] = ("form", (t, _) => t.After = w => w + ".AA"),
        ["no token at all"] = ("form", (t, _) => t.After = _ => "a.b.c"),
        ["too long"] = ("form", (t, _) => t.Claims["filler"] = new string('x', 20_000)),
    };

    /// <summary>What is wrong only with a token that tells who signed in.</summary>
    public static IReadOnlyDictionary<string, Action<Jws, IdentityProvider>> OfPeople { get; } = new Dictionary<string, Action<Jws, IdentityProvider>>(StringComparer.Ordinal)
    {
        ["wrong nonce"] = (t, _) => t.Claims["nonce"] = "another",
        ["no nonce"] = (t, _) => t.Claims.Remove("nonce"),
        ["access token in its place"] = (t, p) => { t.Head["typ"] = "at+jwt"; },
        ["made for several, given to another"] = (t, _) => { t.Claims["aud"] = new[] { IdentityProvider.ClientId, "another" }; t.Claims["azp"] = "another"; },
        ["made for several, given to nobody"] = (t, _) => t.Claims["aud"] = new[] { IdentityProvider.ClientId, "another" },
        ["made for us, given to another"] = (t, _) => t.Claims["azp"] = "another",
    };

    /// <summary>What is wrong only with an access token of a program, and the code of the refusal.</summary>
    public static IReadOnlyDictionary<string, (string Fault, Action<Jws, IdentityProvider> Spoil)> OfPrograms { get; } = new Dictionary<string, (string, Action<Jws, IdentityProvider>)>(StringComparer.Ordinal)
    {
        ["token that tells who signed in"] = ("audience", (t, _) => { t.Head["typ"] = "JWT"; t.Claims["aud"] = IdentityProvider.ClientId; t.Claims["nonce"] = "n"; }),
        ["plain typ"] = ("type", (t, _) => t.Head["typ"] = "JWT"),
        ["no typ"] = ("type", (t, _) => t.Head.Remove("typ")),
        ["a nonce"] = ("type", (t, _) => t.Claims["nonce"] = "n"),
        ["unknown program"] = ("program", (t, _) => t.Claims["sub"] = "another"),
        ["a person whose subject is spelled like the program's"] = ("program", (t, _) => t.Claims["client_id"] = "portal"),
        ["no client"] = ("program", (t, _) => t.Claims.Remove("client_id")),
    };

    private static byte[] Forged(byte[] bytes)
    {
        using var key = RSA.Create(2048);
        return key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static string Changed(string words, Jws token)
    {
        var parts = words.Split('.');
        return $"{parts[0]}.{Jws.Part(new Dictionary<string, object?>(token.Claims) { ["sub"] = "somebody-else" })}.{parts[2]}";
    }
}
