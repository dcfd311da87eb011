using Compliance.Law;
using Compliance.Web.Identities;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.SignIns;

/// <summary>A page whose form sends the browser to the provider of identities. It shows the way and lets the browser follow: our rules for browsers let no form lead elsewhere.</summary>
public abstract class AwayPage(ProviderTrips trips) : FormPage
{
    /// <summary>The address at the provider; <c>null</c> where nobody is sent.</summary>
    public string? Address { get; private set; }

    /// <summary>Why nobody is sent; <c>null</c> for nothing.</summary>
    public Text? Refusal { get; private set; }

    /// <summary>Sends the browser away.</summary>
    protected async Task<IActionResult> SendAsync(string? to, Guid? invited = null, Guid? proving = null)
    {
        Address = await trips.BeginAsync(HttpContext, to, invited, proving);
        if (Address is not null)
        {
            Response.Headers["Refresh"] = "0;url=" + Address;
            return Page();
        }
        Refusal = ProviderTexts.Refused("provider");
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Page();
    }
}
