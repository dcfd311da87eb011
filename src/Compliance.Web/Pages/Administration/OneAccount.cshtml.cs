using Compliance.Law;
using Compliance.Web.Accounts;
using Compliance.Web.Identities;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Compliance.Web.Pages.Administration;

/// <summary>An account: its rights, its sessions, its first password and second factor anew.</summary>
[Needs(Verb.Administer), Proved]
public sealed class OneAccountPage(AccountBook book, Sessions sessions, Invitations invitations, OidcOptions oidc) : RightsForm
{
    /// <inheritdoc/>
    public override Text Title => AdministrationTexts.OneAccount;

    /// <summary>The account.</summary>
    public Account Account { get; private set; } = new();

    /// <summary>Its sessions that go on.</summary>
    public int OpenSessions { get; private set; }

    /// <summary>A new first password; <c>null</c> where none was made.</summary>
    public string? Password { get; private set; }

    /// <summary>Whether what was made is an invitation.</summary>
    public bool IsInvitation { get; private set; }

    /// <summary>Whether there is a provider to invite to.</summary>
    public bool HasProvider => oidc.IsOn;

    /// <summary>Whether it is the looker's own: nobody changes their own rights.</summary>
    public bool IsOwn => Caller.Account == Account.Id;

    /// <inheritdoc/>
    [NonHandler] // else its name makes it one, for requests of the method PAGE
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (!Guid.TryParse(context.RouteData.Values["id"] as string, out var id) || await book.FindAsync(id, HttpContext.RequestAborted) is not { } account)
        {
            context.Result = NotFound();
            return;
        }
        Account = account;
        (RoleCode, AllBodies, IsDisabled, Bodies) = (account.Role, account.AllBodies, account.IsDisabled, string.Join('\n', account.Bodies.Select(b => b.Body).Order(StringComparer.Ordinal)));
        OpenSessions = (await sessions.OfAsync(id, HttpContext.RequestAborted)).Count;
        await next();
    }

    /// <summary>Shows it.</summary>
    public void OnGet()
    {
    }

    /// <summary>Changes its rights.</summary>
    public async Task<IActionResult> OnPostAsync(string? role, string? reach, string? bodies, string? disabled)
    {
        if (RightsOf(role, reach, bodies, disabled == "yes") is not { } rights)
            return Page();
        if (await book.ChangeAsync(Caller, Account.Id, rights, HttpContext.RequestAborted) is not { } fault)
            return Redirect($"/accounts/{Account.Id}?done");
        Wrong("role-" + Role.All[0].Code, fault);
        return Page();
    }

    /// <summary>Ends its sessions.</summary>
    public async Task<IActionResult> OnPostEndAsync()
    {
        await book.EndSessionsAsync(Caller, Account.Id, HttpContext.RequestAborted);
        return Redirect($"/accounts/{Account.Id}?done");
    }

    /// <summary>Makes a new first password.</summary>
    public Task<IActionResult> OnPostPasswordAsync() => ResetAsync(factorToo: false);

    /// <summary>Takes the second factor away, and makes a new first password with it.</summary>
    public Task<IActionResult> OnPostFactorAsync() => ResetAsync(factorToo: true);

    /// <summary>Invites its owner to sign in by the provider of identities.</summary>
    public async Task<IActionResult> OnPostInviteAsync()
    {
        if (!oidc.IsOn)
            return NotFound();
        (Password, var fault) = await invitations.InviteAsync(Caller, Account.Id, HttpContext.RequestAborted);
        IsInvitation = Password is not null;
        if (fault is not null)
            Wrong("role-" + Role.All[0].Code, fault);
        return Page();
    }

    private async Task<IActionResult> ResetAsync(bool factorToo)
    {
        Password = await book.ResetAsync(Caller, Account.Id, factorToo, HttpContext.RequestAborted);
        if (Password is null)
            Wrong("role-" + Role.All[0].Code, AccountTexts.NotYourself);
        return Page();
    }
}
