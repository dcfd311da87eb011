using Compliance.Law;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Pages.SignIns;

/// <summary>Chooses the language of the pages: of the account, or of the browser where nobody is signed in.</summary>
[Needs(Verb.Anyone)]
public sealed class ChooseLanguagePage(Database database) : FormPage
{
    /// <inheritdoc/>
    public override Text Title => AccountTexts.Language;

    /// <summary>There is nothing to look at.</summary>
    public IActionResult OnGet() => Redirect("/");

    /// <summary>Chooses it, and goes back.</summary>
    public async Task<IActionResult> OnPostAsync(string? to, string? back)
    {
        var language = to == "en" ? "en" : "az";
        if (Caller.Account is { } account)
            await database.WriteAsync(db => db.Accounts.Where(a => a.Id == account).ExecuteUpdateAsync(u => u.SetProperty(a => a.Language, language)), HttpContext.RequestAborted);
        Response.Cookies.Append(LanguageCookie, language, new() { Secure = true, HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = TimeSpan.FromDays(365) });
        return To(back);
    }
}
