using Compliance.Law;
using Compliance.Web.Accounts;
using Compliance.Web.Security;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.SignIns;

/// <summary>Sets up the second factor at the first sign-in, and shows the recovery codes once.</summary>
[Needs(Verb.Anyone), RequestSizeLimit(16 * 1024)]
public sealed class SetUpPage(Sessions sessions, SecondFactors factors, Attempts attempts) : FormPage, IFactorSetUp
{
    /// <inheritdoc/>
    public override Text Title => Codes is null ? AccountTexts.SetUpTitle : AccountTexts.CodesTitle;

    /// <inheritdoc/>
    public string Secret { get; private set; } = "";

    /// <inheritdoc/>
    public string Login { get; private set; } = "";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Codes { get; private set; }

    /// <inheritdoc/>
    public string Next { get; private set; } = "/";

    /// <summary>Shows the secret.</summary>
    public async Task<IActionResult> OnGetAsync() => await PendingAsync() is null ? Redirect("/sign-in") : Page();

    /// <summary>Takes the first code: from here on the account has its second factor, and the session is complete.</summary>
    public async Task<IActionResult> OnPostAsync(string? code, string? to)
    {
        if (await PendingAsync() is not var (session, account))
            return Redirect("/sign-in");
        var what = Attempts.Code(account.Id);
        var wait = await attempts.TakeAsync(what, HttpContext.RequestAborted);
        var token = Tokens.New();
        Codes = wait > TimeSpan.Zero ? null : await factors.SetAsync(session.Id, account.Id, code ?? "", db => sessions.CompleteAsync(db, session, token), HttpContext.RequestAborted);
        if (Codes is null)
        {
            Wrong("code", wait > TimeSpan.Zero ? AccountTexts.Wait(wait) : AccountTexts.CodeWrong);
            return Page();
        }
        await attempts.ForgetAsync(what, HttpContext.RequestAborted);
        Sessions.SetCookie(HttpContext, token);
        Next = to is not null && Url.IsLocalUrl(to) ? to : "/";
        return Page();
    }

    private async Task<(Storage.Session Session, Storage.Account Account)?> PendingAsync()
    {
        if (await sessions.PendingOfAsync(HttpContext) is not var (session, account) || account.SecondFactor is not null)
            return null;
        (Login, Secret) = (account.Login, await factors.NewSecretAsync(session.Id, HttpContext.RequestAborted));
        return (session, account);
    }
}

/// <summary>What the page shows that sets up a second factor: at the first sign-in, and anew.</summary>
public interface IFactorSetUp
{
    /// <summary>The secret to give to the app.</summary>
    string Secret { get; }

    /// <summary>Whose it is.</summary>
    string Login { get; }

    /// <summary>The recovery codes once it is set up; <c>null</c> before.</summary>
    IReadOnlyList<string>? Codes { get; }

    /// <summary>Where to go on.</summary>
    string Next { get; }
}
