using Compliance.Law;
using Compliance.Web.Accounts;
using Compliance.Web.Security;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.SignIns;

/// <summary>Asks for the password anew, before an act that needs it.</summary>
[Needs(Verb.Own), RequestSizeLimit(16 * 1024)]
public sealed class ProvePage(SignInSteps steps) : FormPage
{
    /// <inheritdoc/>
    public override Text Title => AccountTexts.ProveTitle;

    /// <summary>Looks at the password, and goes on to where it was asked for.</summary>
    public async Task<IActionResult> OnPostAsync(string? password, string? to)
    {
        var result = await steps.ProveAsync(HttpContext, Caller, password ?? "");
        if (result.IsRight)
            return To(to);
        Wrong("password", result.Wait > TimeSpan.Zero ? AccountTexts.Wait(result.Wait) : AccountTexts.PasswordWrong);
        return Page();
    }
}
