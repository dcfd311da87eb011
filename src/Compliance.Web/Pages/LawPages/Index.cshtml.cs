using Compliance.Law;
using Compliance.Rules;
using Compliance.Web.LawBooks;
using Compliance.Web.Security;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.LawPages;

/// <summary>The acts, and the search in them.</summary>
[Needs(Verb.Own)]
public sealed class IndexModel(LawLibrary library) : LawPage(library)
{
    private const int Most = 100;

    /// <inheritdoc/>
    public override Text Title => PageTexts.Law;

    /// <summary>What is looked for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>Whether something is looked for.</summary>
    public bool IsSearch => !string.IsNullOrWhiteSpace(Query) && !IsWrongDay;

    /// <summary>How many were found.</summary>
    public int Count { get; private set; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<ProvisionEntry> Found { get; private set; } = [];

    /// <summary>Looks.</summary>
    public void OnGet()
    {
        if (!IsSearch || Query is not { Length: <= 200 } query)
            return;
        var all = Library.Search(query, OnDay);
        (Count, Found) = (all.Count, [.. all.Take(Most)]);
    }
}
