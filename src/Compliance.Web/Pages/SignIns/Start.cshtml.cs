using Compliance.Law;
using Compliance.Web.Accounts;
using Compliance.Web.Security;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.SignIns;

/// <summary>Makes the first administrator, with the token that lies in the data folder; there is no such page afterwards.</summary>
[Needs(Verb.Anyone), RequestSizeLimit(16 * 1024)]
public sealed class StartPage(FirstRun first, Passwords passwords, Sessions sessions) : FormPage
{
    /// <inheritdoc/>
    public override Text Title => AccountTexts.StartTitle;

    /// <summary>What was typed as login.</summary>
    public string Login { get; private set; } = "";

    /// <summary>Only while there is no account.</summary>
    public IActionResult OnGet() => first.IsOpen ? Page() : NotFound();

    /// <summary>Makes the account.</summary>
    public async Task<IActionResult> OnPostAsync(string? token, string? login, string? password)
    {
        if (!first.IsOpen)
            return NotFound();
        Login = SignInSteps.NameOf(login ?? "");
        if (!first.IsRight(token ?? ""))
            Wrong("token", AccountTexts.TokenWrong);
        if (!AccountBook.IsLogin(Login))
            Wrong("login", AccountTexts.LoginWrong);
        if (passwords.FaultOf(password ?? "", Login) is { } fault)
            Wrong("password", fault);
        if (Faults.Count > 0)
            return Page();
        if (await first.TakeAsync(token!, Login, Passwords.HashOf(password!), LanguageCode, HttpContext.RequestAborted) is not { } account)
            return NotFound();
        await sessions.BeginAsync(HttpContext, account.Id);
        return Redirect("/sign-in/set-up?to=/accounts");
    }
}
