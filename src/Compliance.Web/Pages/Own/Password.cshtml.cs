using Compliance.Law;
using Compliance.Web.Accounts;
using Compliance.Web.Security;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.Own;

/// <summary>Changes one's own password, with the one before.</summary>
[Needs(Verb.Renew), RequestSizeLimit(16 * 1024)]
public sealed class PasswordPage(SignInSteps steps, Passwords passwords, AccountBook book) : FormPage
{
    /// <inheritdoc/>
    public override Text Title => AccountTexts.ChangePassword;

    /// <summary>Changes it.</summary>
    public async Task<IActionResult> OnPostAsync(string? old, string? password)
    {
        if (passwords.FaultOf(password ?? "", Caller.Name) is { } fault)
            Wrong("password", fault);
        else if (old == password)
            Wrong("password", AccountTexts.SamePassword);
        if (Faults.Count > 0)
            return Page();
        var result = await steps.ProveAsync(HttpContext, Caller, old ?? "");
        if (!result.IsRight)
        {
            Wrong("old", result.Wait > TimeSpan.Zero ? AccountTexts.Wait(result.Wait) : AccountTexts.PasswordWrong);
            return Page();
        }
        Sessions.SetCookie(HttpContext, await book.SetPasswordAsync(Caller, password!, HttpContext.RequestAborted));
        return Redirect(Caller.MustChangePassword ? "/" : "/account?done");
    }
}
