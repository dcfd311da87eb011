using Compliance.Law;
using Compliance.Web.Accounts;
using Compliance.Web.Pages.SignIns;
using Compliance.Web.Security;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.Own;

/// <summary>Sets up the second factor anew: on another phone. The one before is worth nothing afterwards.</summary>
[Needs(Verb.Local), Proved, RequestSizeLimit(16 * 1024)]
public sealed class SecondFactorPage(SecondFactors factors, Sessions sessions, Attempts attempts) : FormPage, IFactorSetUp
{
    /// <inheritdoc/>
    public override Text Title => Codes is null ? AccountTexts.SetUpTitle : AccountTexts.CodesTitle;

    /// <inheritdoc/>
    public string Secret { get; private set; } = "";

    /// <inheritdoc/>
    public string Login => Caller.Name;

    /// <inheritdoc/>
    public IReadOnlyList<string>? Codes { get; private set; }

    /// <inheritdoc/>
    public string Next => "/account";

    /// <summary>Shows a new secret.</summary>
    public async Task OnGetAsync() => Secret = await factors.NewSecretAsync(Caller.Session!.Value, HttpContext.RequestAborted);

    /// <summary>Takes it, with a code that shows that the app has it.</summary>
    public async Task OnPostAsync(string? code)
    {
        var what = Attempts.Code(Caller.Account!.Value);
        var wait = await attempts.TakeAsync(what, HttpContext.RequestAborted);
        Codes = wait > TimeSpan.Zero ? null : await factors.SetAsync(Caller.Session!.Value, Caller.Account.Value, code ?? "", db => sessions.EndAllAsync(db, Caller.Account!.Value, Caller.Session), HttpContext.RequestAborted);
        if (Codes is not null)
        {
            await attempts.ForgetAsync(what, HttpContext.RequestAborted);
            return;
        }
        Wrong("code", wait > TimeSpan.Zero ? AccountTexts.Wait(wait) : AccountTexts.CodeWrong);
        await OnGetAsync();
    }
}
