using System.Globalization;
using Compliance.Law;
using Compliance.Web.Accounts;
using Compliance.Web.Security;
using Compliance.Web.Texts;

namespace Compliance.Web.Pages.Administration;

/// <summary>Makes a key; it is shown once.</summary>
[Needs(Verb.Administer), Proved]
public sealed class NewKeyPage(KeyBook book) : RightsForm
{
    /// <inheritdoc/>
    public override Text Title => AdministrationTexts.NewKey;

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it may do.</summary>
    public IReadOnlyList<string> Verbs { get; private set; } = [];

    /// <summary>Days it lives, as typed.</summary>
    public string Days { get; private set; } = "90";

    /// <summary>The key; <c>null</c> before it is made.</summary>
    public string? Key { get; private set; }

    /// <summary>Makes it.</summary>
    public async Task OnPostAsync(string? name, IReadOnlyList<string>? verbs, string? reach, string? bodies, string? days)
    {
        (Name, Verbs, Days) = ((name ?? "").Trim(), [.. Verb.OfKeys.Intersect(verbs ?? [], StringComparer.Ordinal)], (days ?? "").Trim());
        if (Name.Length is 0 or > KeyBook.LongestName || Name.Any(char.IsControl))
            Wrong("name", AdministrationTexts.KeyNameWrong);
        if (Verbs.Count == 0 || Verbs.Count != (verbs ?? []).Distinct(StringComparer.Ordinal).Count())
            Wrong("verb-" + Verb.OfKeys[0], AdministrationTexts.VerbsMissing);
        var given = BodiesOf(reach, bodies);
        if (!int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > KeyBook.LongestDays)
            Wrong("days", AdministrationTexts.DaysWrong);
        if (Faults.Count == 0)
            Key = await book.MakeAsync(Caller, Name, Verbs, AllBodies ? null : given, count, HttpContext.RequestAborted);
    }
}
