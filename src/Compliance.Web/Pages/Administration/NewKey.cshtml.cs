using System.Globalization;
using Compliance.Law;
using Compliance.Web.Accounts;
using Compliance.Web.Identities;
using Microsoft.AspNetCore.Mvc;
using Compliance.Web.Security;
using Compliance.Web.Texts;

namespace Compliance.Web.Pages.Administration;

/// <summary>Makes a key, that is shown once; or registers a program of the provider of identities, that needs none.</summary>
[Needs(Verb.Administer), Proved]
public sealed class NewKeyPage(KeyBook book, Programs programs, OidcOptions oidc) : RightsForm
{
    /// <inheritdoc/>
    public override Text Title => IsProgram ? ProviderTexts.NewProgram : AdministrationTexts.NewKey;

    /// <summary>Whether a program of the provider is registered.</summary>
    public bool IsProgram => oidc.TakesPrograms && Request.Query["of"] == "provider";

    /// <summary>Subject of the program, as typed.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Client id of the program, as typed.</summary>
    public string Client { get; private set; } = "";

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it may do.</summary>
    public IReadOnlyList<string> Verbs { get; private set; } = [];

    /// <summary>Days it lives, as typed.</summary>
    public string Days { get; private set; } = "90";

    /// <summary>The key; <c>null</c> before it is made.</summary>
    public string? Key { get; private set; }

    /// <summary>Makes it.</summary>
    public async Task<IActionResult> OnPostAsync(string? name, string? subject, string? client, IReadOnlyList<string>? verbs, string? reach, string? bodies, string? days)
    {
        (Name, Verbs, Days) = ((name ?? "").Trim(), [.. Verb.OfKeys.Intersect(verbs ?? [], StringComparer.Ordinal)], (days ?? "").Trim());
        if (Name.Length is 0 or > KeyBook.LongestName || Name.Any(char.IsControl))
            Wrong("name", AdministrationTexts.KeyNameWrong);
        if (Verbs.Count == 0 || Verbs.Count != (verbs ?? []).Distinct(StringComparer.Ordinal).Count())
            Wrong("verb-" + Verb.OfKeys[0], AdministrationTexts.VerbsMissing);
        var given = BodiesOf(reach, bodies);
        if (!int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > KeyBook.LongestDays)
            Wrong("days", AdministrationTexts.DaysWrong);
        (Subject, Client) = ((subject ?? "").Trim(), (client ?? "").Trim());
        if (IsProgram && !IsId(Subject))
            Wrong("subject", ProviderTexts.SubjectWrong);
        if (IsProgram && !IsId(Client))
            Wrong("client", ProviderTexts.ClientWrong);
        if (Faults.Count > 0)
            return Page();
        if (IsProgram && await programs.RegisterAsync(Caller, Name, Subject, Client, Verbs, AllBodies ? null : given, count, HttpContext.RequestAborted))
            return Redirect("/keys?done");
        if (IsProgram)
            Wrong("subject", ProviderTexts.SubjectTaken);
        else
            Key = await book.MakeAsync(Caller, Name, Verbs, AllBodies ? null : given, count, HttpContext.RequestAborted);
        return Page();
    }

    private static bool IsId(string words) => words.Length is > 0 and <= 255 && !words.Any(char.IsControl);
}
