using Compliance.Cases;
using Compliance.Law;
using Compliance.Rules;
using Compliance.Web.LawBooks;
using Compliance.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.LawPages;

/// <summary>An act: its provisions article by article, and what became of each.</summary>
[Needs(Verb.Own)]
public sealed class ActModel(LawLibrary library) : LawPage(library)
{
    /// <inheritdoc/>
    public override Text Title => Act.Title;

    /// <summary>The act.</summary>
    public LegalAct Act { get; private set; } = null!;

    /// <summary>Its articles with their provisions, in the law's order.</summary>
    public IReadOnlyList<IGrouping<string, ProvisionEntry>> Articles { get; private set; } = [];

    /// <summary>How many provisions there are of each status.</summary>
    public IEnumerable<(Text Words, int Count)> Statuses => Articles.SelectMany(a => a).GroupBy(p => p.Status).OrderBy(g => g.Key).Select(g => (Codes.Words(g.Key), g.Count()));

    /// <summary>Shows it.</summary>
    public IActionResult OnGet(string act)
    {
        if (Library.Act(act) is not { } found)
            return NotFound();
        Act = found;
        Articles = [.. Library.Of(found).GroupBy(p => p.Provision.Article, StringComparer.Ordinal)];
        return Page();
    }
}
