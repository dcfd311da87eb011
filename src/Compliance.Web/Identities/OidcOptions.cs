using System.Net;
using Compliance.Web.Security;
using Compliance.Web.Storage;

namespace Compliance.Web.Identities;

/// <summary>The provider of identities of an installation: section <c>Compliance:Oidc</c>. Without an issuer there is none.</summary>
public sealed class OidcOptions
{
    /// <summary>Path that the provider sends browsers back to.</summary>
    public const string ReturnPath = "/sign-in/back";

    /// <summary>The issuer, letter by letter as its tokens name it; its document stands under <c>/.well-known/openid-configuration</c>.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>What people call it, for the button of the sign-in page.</summary>
    public string Name { get; set; } = "";

    /// <summary>Id that the provider gave to this service.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>Secret that the provider gave to this service.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>File with the secret, in its place.</summary>
    public string ClientSecretFile { get; set; } = "";

    /// <summary>Full address of <see cref="ReturnPath"/> as browsers reach it and the provider knows it.</summary>
    public string ReturnAddress { get; set; } = "";

    /// <summary>Scopes that are asked for, joined by blanks.</summary>
    public string Scopes { get; set; } = "openid";

    /// <summary>Values of <c>acr</c>, joined by blanks, that show two factors.</summary>
    public string Acr { get; set; } = "";

    /// <summary>Values of <c>amr</c>, joined by blanks, that show two factors. Both empty: reviewers and administrators are taken however the provider signed them in.</summary>
    public string Amr { get; set; } = "mfa";

    /// <summary>What access tokens of programs are made for; empty: none are taken.</summary>
    public string Audience { get; set; } = "";

    /// <summary>What scopes of access tokens begin with, before the verb.</summary>
    public string ScopePrefix { get; set; } = "compliance.";

    /// <summary>The <c>typ</c> of access tokens, joined by blanks.</summary>
    public string AccessTokenTypes { get; set; } = "at+jwt";

    /// <summary>Whether people can sign in by it.</summary>
    public bool IsOn => Issuer.Length > 0;

    /// <summary>Whether programs can ask with its tokens.</summary>
    public bool TakesPrograms => IsOn && Audience.Length > 0;

    /// <summary>Whether a role is to be signed in with two factors.</summary>
    public bool DemandsStrength(Role role) => (Acr.Length > 0 || Amr.Length > 0) && (role == Role.Reviewer || role == Role.Administrator);

    /// <summary>Whether it shows two factors.</summary>
    public bool IsStrong(string acr, IEnumerable<string> amr) => (acr.Length > 0 && Words(Acr).Contains(acr)) || amr.Any(Words(Amr).Contains);

    /// <summary>Words of a setting that are joined by blanks.</summary>
    internal static HashSet<string> Words(string setting) => setting.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether something is to be spoken to by this address: https, or http on this machine.</summary>
    internal static bool IsSafe(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && uri.Fragment.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host, out var ip) && IPAddress.IsLoopback(ip)))));

    /// <summary>Looks whether it can be worked with, and reads the secret from its file.</summary>
    /// <exception cref="StartRefusedException">It cannot.</exception>
    internal void Check()
    {
        if (!IsOn)
        {
            if (ClientId.Length > 0 || Audience.Length > 0)
                throw Refused("Issuer", "is missing, but there are other settings of a provider of identities. Name the issuer as its tokens name it: 'https://…'.");
            return;
        }
        if (!IsSafe(Issuer) || Issuer.Contains('?', StringComparison.Ordinal))
            throw Refused("Issuer", $"is '{Issuer}'. Expected an address that begins with 'https://' (with 'http://' on this machine only), without a query.");
        if (ClientId.Length == 0)
            throw Refused("ClientId", "is missing. The provider gave it to this service.");
        if (!IsSafe(ReturnAddress) || !new Uri(ReturnAddress).PathAndQuery.Equals(ReturnPath, StringComparison.Ordinal))
            throw Refused("ReturnAddress", $"is '{ReturnAddress}'. Expected the address of this service as browsers reach it, with the path '{ReturnPath}': 'https://compliance.example{ReturnPath}'.");
        if (!Words(Scopes).Contains("openid"))
            throw Refused("Scopes", "does not hold 'openid'. Without it the provider tells nothing of who signed in.");
        if (Audience == ClientId)
            throw Refused("Audience", "is the client id. Tokens that tell who signed in are made for that one; access tokens need an audience of their own.");
        if (TakesPrograms && Words(AccessTokenTypes).Count == 0)
            throw Refused("AccessTokenTypes", "is empty. Expected 'at+jwt', or the 'typ' that the provider gives to access tokens.");
        ReadSecret();
    }

    private void ReadSecret()
    {
        if (ClientSecret.Length > 0 == ClientSecretFile.Length > 0)
            throw Refused("ClientSecret", ClientSecret.Length > 0 ? "and 'Compliance:Oidc:ClientSecretFile' are both there. Leave one out." : "is missing. Give it, or a file with it in 'Compliance:Oidc:ClientSecretFile'.");
        if (ClientSecretFile.Length == 0)
            return;
        try
        {
            ClientSecret = File.ReadAllText(ClientSecretFile).Trim();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Refused("ClientSecretFile", $"names '{ClientSecretFile}', which cannot be read.");
        }
        if (ClientSecret.Length == 0)
            throw Refused("ClientSecretFile", $"names '{ClientSecretFile}', which is empty.");
    }

    private static StartRefusedException Refused(string setting, string words) => new($"'Compliance:Oidc:{setting}' {words}");
}
