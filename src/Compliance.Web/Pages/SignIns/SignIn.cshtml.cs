using Compliance.Law;
using Compliance.Web.Accounts;
using Compliance.Web.Security;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.SignIns;

/// <summary>First step: login and password.</summary>
[Needs(Verb.Anyone), RequestSizeLimit(16 * 1024)]
public sealed class SignInPage(SignInSteps steps, FirstRun first) : FormPage
{
    /// <inheritdoc/>
    public override Text Title => PageTexts.SignIn;

    /// <summary>What was typed as login.</summary>
    public string Login { get; private set; } = "";

    /// <summary>Where the first account is to be made, there.</summary>
    public IActionResult OnGet() => first.IsOpen ? Redirect("/start") : Page();

    /// <summary>Looks at the password.</summary>
    public async Task<IActionResult> OnPostAsync(string? login, string? password, string? to)
    {
        Login = login ?? "";
        if (Login.Length == 0)
            Wrong("login", AccountTexts.LoginMissing);
        if (string.IsNullOrEmpty(password))
            Wrong("password", AccountTexts.PasswordMissing);
        if (Faults.Count > 0)
            return Page();
        var result = await steps.PasswordAsync(HttpContext, Login, password!);
        if (result.IsRight)
            return Redirect("/sign-in/code?to=" + Uri.EscapeDataString(to ?? "/"));
        Wrong("login", result.Wait > TimeSpan.Zero ? AccountTexts.Wait(result.Wait) : AccountTexts.SignInWrong);
        return Page();
    }
}
