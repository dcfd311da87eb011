using Compliance.Law;
using Compliance.Web.Accounts;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.Administration;

/// <summary>The keys of HR systems.</summary>
[Needs(Verb.Administer), Proved]
public sealed class KeysPage(KeyBook book, TimeProvider clock) : OfficePage
{
    /// <inheritdoc/>
    public override Text Title => PageTexts.Keys;

    /// <summary>The keys, the newest first.</summary>
    public IReadOnlyList<ApiKey> Keys { get; private set; } = [];

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync() => Keys = await book.AllAsync(HttpContext.RequestAborted);

    /// <summary>Revokes one.</summary>
    public async Task<IActionResult> OnPostRevokeAsync(Guid key) => await book.RevokeAsync(Caller, key, HttpContext.RequestAborted) ? Redirect("/keys?done") : NotFound();

    /// <summary>What a key is worth now.</summary>
    public Text StateOf(ApiKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.RevokedOn is not null ? AdministrationTexts.Revoked : key.ExpiresOn <= clock.GetUtcNow().UtcDateTime ? AdministrationTexts.Expired : AdministrationTexts.Active;
    }
}
