using Compliance.Law;
using Compliance.Web.Accounts;
using Compliance.Web.Audit;
using Compliance.Web.Security;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.SignIns;

/// <summary>Ends the session, here and in the browser.</summary>
[Needs(Verb.Anyone)]
public sealed class SignOutPage(Sessions sessions) : OfficePage
{
    /// <inheritdoc/>
    public override Text Title => PageTexts.SignOut;

    /// <summary>There is nothing to look at.</summary>
    public IActionResult OnGet() => Redirect("/");

    /// <summary>Ends it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Caller.Session is { } session)
            await sessions.EndAsync(Caller, session, AuditAction.SignedOut, HttpContext.RequestAborted);
        Response.Cookies.Delete(Security.SignIn.Cookie, new() { Secure = true, HttpOnly = true, Path = "/" });
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Redirect("/sign-in");
    }
}
