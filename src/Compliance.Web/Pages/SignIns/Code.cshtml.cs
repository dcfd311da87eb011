using Compliance.Law;
using Compliance.Web.Accounts;
using Compliance.Web.Security;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.SignIns;

/// <summary>Second step: a code of the app or a recovery code.</summary>
[Needs(Verb.Anyone), RequestSizeLimit(16 * 1024)]
public sealed class CodePage(SignInSteps steps, Sessions sessions) : FormPage
{
    /// <inheritdoc/>
    public override Text Title => AccountTexts.CodeTitle;

    /// <summary>Only after the password; an account without a second factor sets one up first.</summary>
    public async Task<IActionResult> OnGetAsync(string? to)
    {
        if (await sessions.PendingOfAsync(HttpContext) is not var (_, account))
            return Redirect("/sign-in");
        return account.SecondFactor is null ? Redirect("/sign-in/set-up?to=" + Uri.EscapeDataString(to ?? "/")) : Page();
    }

    /// <summary>Looks at the code.</summary>
    public async Task<IActionResult> OnPostAsync(string? code, string? to)
    {
        if (await sessions.PendingOfAsync(HttpContext) is not var (session, account))
            return Redirect("/sign-in");
        if (string.IsNullOrWhiteSpace(code))
        {
            Wrong("code", AccountTexts.CodeMissing);
            return Page();
        }
        var result = await steps.CodeAsync(HttpContext, session, account, code);
        if (result.IsRight)
            return To(to);
        Wrong("code", result.Wait > TimeSpan.Zero ? AccountTexts.Wait(result.Wait) : AccountTexts.CodeWrong);
        return Page();
    }
}
