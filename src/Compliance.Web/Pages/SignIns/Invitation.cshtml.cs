using Compliance.Law;
using Compliance.Web.Identities;
using Compliance.Web.Security;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.SignIns;

/// <summary>Takes up an invitation: who gives it goes to the provider of identities and comes back as the owner of the account.</summary>
[Needs(Verb.Anyone), RequestSizeLimit(16 * 1024)]
public sealed class InvitationPage(ProviderTrips trips, Invitations invitations, OidcOptions oidc) : AwayPage(trips)
{
    /// <inheritdoc/>
    public override Text Title => ProviderTexts.InvitationTitle;

    /// <summary>What was typed as login.</summary>
    public string Login { get; private set; } = "";

    /// <summary>Asks for it.</summary>
    public IActionResult OnGet() => oidc.IsOn ? Page() : NotFound();

    /// <summary>Looks at it.</summary>
    public async Task<IActionResult> OnPostAsync(string? login, string? invitation)
    {
        if (!oidc.IsOn)
            return NotFound();
        Login = login ?? "";
        if (Login.Length == 0)
            Wrong("login", AccountTexts.LoginMissing);
        if (string.IsNullOrWhiteSpace(invitation))
            Wrong("invitation", ProviderTexts.InvitationMissing);
        if (Faults.Count > 0)
            return Page();
        var (account, wait) = await invitations.LookAsync(HttpContext, Login, invitation!);
        if (account is { } invited)
            return await SendAsync("/", invited);
        Wrong("login", wait > TimeSpan.Zero ? AccountTexts.Wait(wait) : ProviderTexts.InvitationWrong);
        return Page();
    }
}
