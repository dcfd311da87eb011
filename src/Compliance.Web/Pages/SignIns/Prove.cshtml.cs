using Compliance.Law;
using Compliance.Web.Accounts;
using Compliance.Web.Identities;
using Compliance.Web.Security;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.SignIns;

/// <summary>Asks for the password anew, before an act that needs it: here, or at the provider of identities.</summary>
[Needs(Verb.Own), RequestSizeLimit(16 * 1024)]
public sealed class ProvePage(SignInSteps steps, ProviderTrips trips) : AwayPage(trips)
{
    /// <inheritdoc/>
    public override Text Title => Caller.IsOfProvider ? ProviderTexts.ProveTitle : AccountTexts.ProveTitle;

    /// <summary>Looks at the password, and goes on to where it was asked for.</summary>
    public async Task<IActionResult> OnPostAsync(string? password, string? to)
    {
        if (Caller.IsOfProvider)
            return await SendAsync(to, proving: Caller.Session);
        var result = await steps.ProveAsync(HttpContext, Caller, password ?? "");
        if (result.IsRight)
            return To(to);
        Wrong("password", result.Wait > TimeSpan.Zero ? AccountTexts.Wait(result.Wait) : AccountTexts.PasswordWrong);
        return Page();
    }
}
