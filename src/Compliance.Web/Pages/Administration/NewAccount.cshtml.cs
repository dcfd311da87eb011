using Compliance.Law;
using Compliance.Web.Accounts;
using Compliance.Web.Identities;
using Compliance.Web.Security;
using Compliance.Web.Texts;

namespace Compliance.Web.Pages.Administration;

/// <summary>Makes an account; its first password, or its invitation, is shown once.</summary>
[Needs(Verb.Administer), Proved]
public sealed class NewAccountPage(AccountBook book, OidcOptions oidc) : RightsForm
{
    /// <inheritdoc/>
    public override Text Title => AdministrationTexts.NewAccount;

    /// <summary>What was typed as login.</summary>
    public string Login { get; private set; } = "";

    /// <summary>Whether it signs in by the provider of identities.</summary>
    public bool IsOfProvider { get; private set; }

    /// <summary>Whether there is a provider to choose.</summary>
    public bool HasProvider => oidc.IsOn;

    /// <summary>The first password or the invitation; <c>null</c> before it is made.</summary>
    public string? Password { get; private set; }

    /// <summary>Makes it.</summary>
    public async Task OnPostAsync(string? login, string? role, string? reach, string? bodies, string? way)
    {
        IsOfProvider = oidc.IsOn && way == "provider";
        Login = (login ?? "").Trim().ToLowerInvariant();
        if (!AccountBook.IsLogin(Login))
            Wrong("login", AccountTexts.LoginWrong);
        if (RightsOf(role, reach, bodies, isDisabled: false) is not { } rights || Faults.Count > 0)
            return;
        Password = await book.MakeAsync(Caller, Login, rights, IsOfProvider ? oidc.Issuer : "", HttpContext.RequestAborted);
        if (Password is null)
            Wrong("login", AccountTexts.LoginTaken);
    }
}
