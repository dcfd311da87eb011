using Compliance.Law;
using Compliance.Web.Identities;
using Compliance.Web.Security;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.SignIns;

/// <summary>Where the provider of identities sends browsers back to.</summary>
[Needs(Verb.Anyone)]
public sealed class BackPage(ProviderSignIn signIn, OidcOptions oidc) : FormPage
{
    /// <inheritdoc/>
    public override Text Title => ProviderTexts.RefusedTitle;

    /// <summary>Why nobody was signed in.</summary>
    public Text Refusal { get; private set; } = ProviderTexts.Refused("answer");

    /// <summary>Looks at the answer. What the provider says in words is not repeated.</summary>
    public async Task<IActionResult> OnGetAsync(string? state, string? code, string? iss, string? error)
    {
        if (!oidc.IsOn)
            return NotFound();
        var query = Request.Query;
        var isOnce = new[] { "state", "code", "iss", "error" }.All(n => query[n].Count <= 1);
        var (to, fault) = await signIn.FinishAsync(HttpContext, isOnce ? new(state, code, iss, error) : new(null, null, null, null));
        if (fault.Length == 0)
            return To(to);
        Refusal = ProviderTexts.Refused(fault);
        Response.StatusCode = fault switch { "provider" => StatusCodes.Status503ServiceUnavailable, "unknown" or "strength" or "bound" => StatusCodes.Status403Forbidden, _ => StatusCodes.Status400BadRequest };
        return Page();
    }
}
