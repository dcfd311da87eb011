using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Compliance.Web.Tests.Hosts;

/// <summary>A small provider of identities that is spoken to by HTTP: document, keys, codes with PKCE, tokens. What it signs can be spoiled.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    public const string ClientId = "compliance web";
    public const string Secret = "s3cret/+ of:the service";
    public const string ReturnAddress = "https://localhost/sign-in/back";
    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge, string Redirect, string Subject)> _codes = new(StringComparer.Ordinal);
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private IdentityProvider(WebApplication app, TimeProvider clock) => (_app, _clock) = (app, clock);

    public string Issuer { get; private set; } = "";

    /// <summary>Who is signed in there.</summary>
    public string Subject { get; set; } = "person-1";

    /// <summary>How: <c>amr</c>.</summary>
    public string[] Methods { get; set; } = ["pwd", "mfa"];

    public string Acr { get; set; } = "";

    /// <summary>How long ago the password was given there.</summary>
    public TimeSpan Ago { get; set; }

    /// <summary>What its document says beside the usual; a name it has is replaced.</summary>
    public Dictionary<string, object?> Document { get; } = new(StringComparer.Ordinal);

    /// <summary>Spoils the next tokens that tell who signed in.</summary>
    public Action<Jws> Spoil { get; set; } = _ => { };

    public bool NamesItself { get; set; } = true;

    /// <summary>Its list of keys, word by word; <c>null</c>: as it should be.</summary>
    public string? KeyText { get; set; }

    public int DocumentReads { get; private set; }

    /// <summary>The last request for a code, and the last form that redeemed one.</summary>
    public IReadOnlyDictionary<string, string> Asked { get; private set; } = new Dictionary<string, string>();

    public RSA Rsa { get; private set; } = RSA.Create(2048);

    public string Kid { get; private set; } = "rsa-1";

    public ECDsa Ec { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>A provider on a port of its own.</summary>
    public static async Task<IdentityProvider> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var provider = new IdentityProvider(app, clock);
        app.MapGet("/.well-known/openid-configuration", provider.Describe);
        app.MapGet("/keys", () => Results.Text(provider.KeyText ?? provider.Keys(), "application/json"));
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", (Delegate)provider.TokenAsync);
        await app.StartAsync();
        provider.Issuer = app.Urls.Single();
        return provider;
    }

    /// <summary>The settings of a service that trusts it.</summary>
    public (string Name, string Value)[] Settings(params (string Name, string Value)[] more) =>
        [.. more, ("Oidc:Issuer", Issuer), ("Oidc:Name", "Kadr girişi"), ("Oidc:ClientId", ClientId), ("Oidc:ClientSecret", Secret), ("Oidc:ReturnAddress", ReturnAddress), ("Oidc:Audience", "compliance-api")];

    /// <summary>A browser goes there and is sent back, as <c>/sign-in/back?…</c>.</summary>
    public async Task<string> AnswerAsync(string address)
    {
        using var answer = await _client.GetAsync(address);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldStartWith(ReturnAddress);
        return answer.Headers.Location.PathAndQuery;
    }

    /// <summary>A token that tells who signed in, as it should be.</summary>
    public Jws IdToken(string nonce, string? subject = null) => Token(new()
    {
        ["iss"] = Issuer, ["sub"] = subject ?? Subject, ["aud"] = ClientId, ["nonce"] = nonce, ["iat"] = Now, ["exp"] = Now + 300, ["auth_time"] = Now - (long)Ago.TotalSeconds, ["amr"] = Methods, ["acr"] = Acr,
    }, "JWT");

    /// <summary>An access token of a program, as it should be.</summary>
    public Jws AccessToken(string subject = "hr-system", string client = "hr-system", string scope = "compliance.check compliance.read") => Token(new()
    {
        ["iss"] = Issuer, ["sub"] = subject, ["aud"] = "compliance-api", ["client_id"] = client, ["scope"] = scope, ["iat"] = Now, ["nbf"] = Now, ["exp"] = Now + 300, ["jti"] = Guid.NewGuid().ToString(),
    }, "at+jwt");

    public long Now => _clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Signs with another key from now on, and names no other.</summary>
    public void ChangeKey(string kid) => (Rsa, Kid) = (RSA.Create(2048), kid);

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _client.Dispose();
        Ec.Dispose();
        Rsa.Dispose();
    }

    private Jws Token(Dictionary<string, object?> claims, string type) => new(new() { ["alg"] = "RS256", ["kid"] = Kid, ["typ"] = type }, claims) { Sign = bytes => Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) };

    private IResult Describe()
    {
        DocumentReads++;
        var document = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["issuer"] = Issuer, ["authorization_endpoint"] = Issuer + "/authorize", ["token_endpoint"] = Issuer + "/token", ["jwks_uri"] = Issuer + "/keys", ["authorization_response_iss_parameter_supported"] = NamesItself,
        };
        foreach (var (name, value) in Document)
            document[name] = value;
        return Results.Json(document);
    }

    private string Keys()
    {
        var (rsa, ec) = (Rsa.ExportParameters(false), Ec.ExportParameters(false));
        return JsonSerializer.Serialize(new
        {
            keys = new object[]
            {
                new { kty = "RSA", use = "sig", kid = Kid, n = Base64Url.EncodeToString(rsa.Modulus), e = Base64Url.EncodeToString(rsa.Exponent) },
                new { kty = "EC", use = "sig", kid = "ec-1", crv = "P-256", x = Base64Url.EncodeToString(ec.Q.X), y = Base64Url.EncodeToString(ec.Q.Y) },
                new { kty = "RSA", use = "enc", kid = "enc-1", n = Base64Url.EncodeToString(rsa.Modulus), e = Base64Url.EncodeToString(rsa.Exponent) },
                new { kty = "oct", kid = "oct-1", k = Base64Url.EncodeToString(new byte[32]) },
            },
        });
    }

    private IResult Authorize(HttpRequest request)
    {
        var asked = request.Query.ToDictionary(q => q.Key, q => q.Value.Single()!, StringComparer.Ordinal);
        Asked = asked;
        if (asked["client_id"] != ClientId || asked["redirect_uri"] != ReturnAddress || asked["response_type"] != "code" || asked["code_challenge_method"] != "S256")
            return Results.BadRequest();
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (asked["nonce"], asked["code_challenge"], asked["redirect_uri"], Subject);
        var answer = new Dictionary<string, string?> { ["code"] = code, ["state"] = asked["state"] };
        if (NamesItself)
            answer["iss"] = Issuer;
        return Results.Redirect(QueryHelpers.AddQueryString(asked["redirect_uri"], answer));
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var basic = Encoding.UTF8.GetString(Convert.FromBase64String(request.Headers.Authorization.ToString()["Basic ".Length..])).Split(':');
        if (basic.Length != 2 || System.Net.WebUtility.UrlDecode(basic[0]) != ClientId || System.Net.WebUtility.UrlDecode(basic[1]) != Secret)
            return Results.Unauthorized();
        if (!_codes.TryRemove(form["code"].ToString(), out var held) || held.Redirect != form["redirect_uri"] || Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != held.Challenge)
            return Results.BadRequest(new { error = "invalid_grant" });
        var token = IdToken(held.Nonce, held.Subject);
        Spoil(token);
        return Results.Json(new { access_token = "opaque", token_type = "Bearer", id_token = token.ToString() });
    }
}

/// <summary>A signed token, of which everything can be changed before it is written.</summary>
internal sealed class Jws(Dictionary<string, object?> head, Dictionary<string, object?> claims)
{
    public Dictionary<string, object?> Head { get; } = head;

    public Dictionary<string, object?> Claims { get; } = claims;

    public Func<byte[], byte[]> Sign { get; set; } = _ => [];

    /// <summary>Changes what was written; the signature stays.</summary>
    public Func<string, string> After { get; set; } = t => t;

    public override string ToString()
    {
        var words = Part(Head) + "." + Part(Claims);
        return After(words + "." + Base64Url.EncodeToString(Sign(Encoding.ASCII.GetBytes(words))));
    }

    public static string Part(object part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
