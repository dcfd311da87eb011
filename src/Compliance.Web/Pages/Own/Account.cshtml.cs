using Compliance.Law;
using Compliance.Web.Accounts;
using Compliance.Web.Audit;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.Own;

/// <summary>One's own account: how one signs in, and where one is signed in.</summary>
[Needs(Verb.Own)]
public sealed class AccountPage(Sessions sessions, SecondFactors factors) : OfficePage
{
    /// <inheritdoc/>
    public override Text Title => PageTexts.Account;

    /// <summary>The sessions that go on.</summary>
    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    /// <summary>Recovery codes that were not used.</summary>
    public int CodesLeft { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (Caller.Account is not { } account)
            return NotFound();
        Sessions = await sessions.OfAsync(account, HttpContext.RequestAborted);
        CodesLeft = await factors.CodesLeftAsync(account, HttpContext.RequestAborted);
        return Page();
    }

    /// <summary>Ends a session of one's own.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid session) =>
        await sessions.EndAsync(Caller, session, AuditAction.SessionEnded, HttpContext.RequestAborted) ? Redirect("/account?done") : NotFound();
}
