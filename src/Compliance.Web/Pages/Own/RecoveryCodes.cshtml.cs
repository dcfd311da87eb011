using Compliance.Law;
using Compliance.Web.Accounts;
using Compliance.Web.Security;
using Compliance.Web.Texts;

namespace Compliance.Web.Pages.Own;

/// <summary>Makes the recovery codes anew, and shows them once.</summary>
[Needs(Verb.Local), Proved]
public sealed class RecoveryCodesPage(SecondFactors factors) : OfficePage
{
    /// <inheritdoc/>
    public override Text Title => Codes is null ? AccountTexts.CodesAnew : AccountTexts.CodesTitle;

    /// <summary>The new codes; <c>null</c> before they are made.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    /// <summary>Makes them.</summary>
    public async Task OnPostAsync() => Codes = await factors.RenewCodesAsync(Caller, HttpContext.RequestAborted);
}
