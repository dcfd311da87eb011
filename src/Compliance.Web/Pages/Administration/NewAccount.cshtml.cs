using Compliance.Law;
using Compliance.Web.Accounts;
using Compliance.Web.Security;
using Compliance.Web.Texts;

namespace Compliance.Web.Pages.Administration;

/// <summary>Makes an account; its first password is shown once.</summary>
[Needs(Verb.Administer), Proved]
public sealed class NewAccountPage(AccountBook book) : RightsForm
{
    /// <inheritdoc/>
    public override Text Title => AdministrationTexts.NewAccount;

    /// <summary>What was typed as login.</summary>
    public string Login { get; private set; } = "";

    /// <summary>The first password; <c>null</c> before it is made.</summary>
    public string? Password { get; private set; }

    /// <summary>Makes it.</summary>
    public async Task OnPostAsync(string? login, string? role, string? reach, string? bodies)
    {
        Login = (login ?? "").Trim().ToLowerInvariant();
        if (!AccountBook.IsLogin(Login))
            Wrong("login", AccountTexts.LoginWrong);
        if (RightsOf(role, reach, bodies, isDisabled: false) is not { } rights || Faults.Count > 0)
            return;
        Password = await book.MakeAsync(Caller, Login, rights, HttpContext.RequestAborted);
        if (Password is null)
            Wrong("login", AccountTexts.LoginTaken);
    }
}
