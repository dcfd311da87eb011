using Compliance.Law;
using Compliance.Web.Identities;
using Compliance.Web.Security;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.SignIns;

/// <summary>Goes to the provider of identities, because somebody pressed the button: nobody is sent there unasked.</summary>
[Needs(Verb.Anyone), RequestSizeLimit(16 * 1024)]
public sealed class ProviderPage(ProviderTrips trips, OidcOptions oidc) : AwayPage(trips)
{
    /// <inheritdoc/>
    public override Text Title => ProviderTexts.AwayTitle;

    /// <summary>There is nothing to look at.</summary>
    public IActionResult OnGet() => oidc.IsOn ? Redirect("/sign-in") : NotFound();

    /// <summary>Goes there.</summary>
    public async Task<IActionResult> OnPostAsync(string? to) => oidc.IsOn ? await SendAsync(to) : NotFound();
}
