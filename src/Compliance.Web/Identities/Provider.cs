using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Compliance.Web.Identities;

/// <summary>What a provider of identities says of itself: where it is spoken to, and the keys it signs with.</summary>
/// <param name="Authorization">Where browsers are sent.</param>
/// <param name="Token">Where codes are turned into tokens.</param>
/// <param name="NamesItself">Whether its answers carry <c>iss</c> (RFC 9207).</param>
/// <param name="TakesBasic">Whether the secret is sent in the header; else in the body.</param>
/// <param name="Keys">Its public keys.</param>
/// <param name="ReadOn">When it was read.</param>
public sealed record ProviderDocument(string Authorization, string Token, bool NamesItself, bool TakesBasic, IReadOnlyList<JsonWebKey> Keys, DateTime ReadOn);

/// <summary>The provider of identities: its document and keys, kept for an hour, and its token endpoint.</summary>
/// <remarks>A key it did not name makes the document be read again, once a minute at most; while it does not answer, what is held counts for a day.</remarks>
public sealed class Provider : IDisposable
{
    private const int MostBytes = 1024 * 1024;
    private readonly OidcOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<Provider> _log;
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(5) })
    {
        Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = MostBytes,
    };
    private readonly SemaphoreSlim _turn = new(1, 1);
    private ProviderDocument? _held;
    private DateTime _triedOn = DateTime.MinValue;

    /// <summary>The provider of an installation.</summary>
    public Provider(OidcOptions options, TimeProvider clock, ILogger<Provider> log) => (_options, _clock, _log) = (options, clock, log);

    /// <summary>How long the document is kept before it is read again.</summary>
    public static TimeSpan Fresh { get; } = TimeSpan.FromHours(1);

    /// <summary>How long it counts while the provider does not answer.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(1);

    /// <summary>How long it is not read again for a key that it did not name.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a provider that did not answer is left alone.</summary>
    public static TimeSpan PauseAfterFailure { get; } = TimeSpan.FromSeconds(5);

    private DateTime Now => _clock.GetUtcNow().UtcDateTime;

    /// <summary>The document; <c>null</c> where the provider does not answer and none is held that counts.</summary>
    public async Task<ProviderDocument?> DocumentAsync()
    {
        if (_held is { } held && Now - held.ReadOn < Fresh)
            return held;
        await ReadAsync(PauseAfterFailure);
        return _held is { } read && Now - read.ReadOn < Longest ? read : null;
    }

    /// <summary>The key of an id.</summary>
    /// <param name="id">The id; <c>null</c>: the only key there is.</param>
    /// <returns>Whether the provider could be asked, and the key; <c>null</c> where it names none of that id.</returns>
    public async Task<(bool IsThere, JsonWebKey? Key)> KeyAsync(string? id)
    {
        if (await DocumentAsync() is not { } document)
            return (false, null);
        if (KeyIn(document, id) is { } key)
            return (true, key);
        await ReadAsync(Pause);
        return (true, KeyIn(_held!, id));
    }

    /// <summary>Turns a code into the token that tells who signed in.</summary>
    /// <returns>The token; <c>null</c> where the provider refuses the code or does not answer.</returns>
    public async Task<string?> RedeemAsync(ProviderDocument document, string code, string verifier)
    {
        ArgumentNullException.ThrowIfNull(document);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = _options.ReturnAddress, ["code_verifier"] = verifier };
        using var request = new HttpRequestMessage(HttpMethod.Post, document.Token);
        request.Headers.Accept.Add(new("application/json"));
        if (document.TakesBasic)
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{WebUtility.UrlEncode(_options.ClientId)}:{WebUtility.UrlEncode(_options.ClientSecret)}")));
        else
            (fields["client_id"], fields["client_secret"]) = (_options.ClientId, _options.ClientSecret);
        request.Content = new FormUrlEncodedContent(fields);
        try
        {
            using var answer = await _client.SendAsync(request);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                _log.LogWarning("The provider of identities refused a code with {Status}", (int)answer.StatusCode);
                return null;
            }
            using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
            return json.RootElement.ValueKind == JsonValueKind.Object ? TextOf(json.RootElement, "id_token") : null;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or JsonException or IOException)
        {
            _log.LogWarning("The provider of identities did not turn a code into a token: {Kind}", failure.GetType().Name);
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _turn.Dispose();
    }

    private static JsonWebKey? KeyIn(ProviderDocument document, string? id) => id is null ? (document.Keys is [var only] ? only : null) : document.Keys.FirstOrDefault(k => k.KeyId == id);

    private async Task ReadAsync(TimeSpan pause)
    {
        await _turn.WaitAsync();
        try
        {
            if (Now - _triedOn < pause)
                return;
            try
            {
                _held = await FetchAsync();
            }
            finally
            {
                _triedOn = Now; // when it ended: those who waited meanwhile do not each wait anew
            }
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or JsonException or IOException or ArgumentException or FormatException or InvalidDataException)
        {
            _log.LogWarning("The document of the provider of identities could not be read: {Kind} {Words}", failure.GetType().Name, failure is InvalidDataException ? failure.Message : "");
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<ProviderDocument> FetchAsync()
    {
        using var json = JsonDocument.Parse(await _client.GetByteArrayAsync(_options.Issuer.TrimEnd('/') + "/.well-known/openid-configuration"));
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object || TextOf(root, "issuer") != _options.Issuer)
            throw new InvalidDataException("It names another issuer than 'Compliance:Oidc:Issuer'.");
        var methods = ListOf(root, "token_endpoint_auth_methods_supported");
        var keys = JsonWebKeySet.Create(await _client.GetStringAsync(AddressOf(root, "jwks_uri"))).Keys.Where(IsUsable).ToList();
        return new(AddressOf(root, "authorization_endpoint"), AddressOf(root, "token_endpoint"), root.TryGetProperty("authorization_response_iss_parameter_supported", out var names) && names.ValueKind == JsonValueKind.True,
            methods.Count == 0 || methods.Contains("client_secret_basic"), keys, Now);
    }

    /// <summary>Public keys for signatures only, long enough; a secret key in the list would let anybody sign who can read the list.</summary>
    private static bool IsUsable(JsonWebKey key) => key.Use is null or "" or "sig" && ((key.Kty == "RSA" && key.N is { Length: > 0 } && key.KeySize >= 2048) || (key.Kty == "EC" && key.Crv is "P-256" or "P-384" or "P-521"));

    private static string AddressOf(JsonElement root, string name) => TextOf(root, name) is { } address && OidcOptions.IsSafe(address) ? address : throw new InvalidDataException($"Its '{name}' is no address that begins with 'https://'.");

    private static string? TextOf(JsonElement root, string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<string> ListOf(JsonElement root, string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)] : [];
}
