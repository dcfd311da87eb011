using Compliance.Law;
using Compliance.Web.Accounts;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;

namespace Compliance.Web.Pages.Administration;

/// <summary>The accounts.</summary>
[Needs(Verb.Administer)]
public sealed class AccountsPage(AccountBook book) : OfficePage
{
    /// <inheritdoc/>
    public override Text Title => PageTexts.Accounts;

    /// <summary>The accounts, by name.</summary>
    public IReadOnlyList<Account> Accounts { get; private set; } = [];

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync() => Accounts = await book.AllAsync(HttpContext.RequestAborted);
}
