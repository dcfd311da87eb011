using Compliance.Checking;
using Compliance.Law;
using Compliance.Reporting;
using Compliance.Web.Checks;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.Files;

/// <summary>Judges a file by the rulebook of today: shows what would change, and keeps it when asked.</summary>
[Needs(Verb.Check)]
public sealed class AgainPage(CaseDesk desk, Shelf shelf) : OfficePage
{
    /// <inheritdoc/>
    public override Text Title => CaseTexts.AgainTitle;

    public StoredFile Row { get; private set; } = null!;

    public string CaseId { get; private set; } = "";

    /// <summary>What would change.</summary>
    public IReadOnlyList<ChangedFinding> Changes { get; private set; } = [];

    /// <summary>Identity of the rulebook that judges now.</summary>
    public string Rulebook => shelf.Current.Rulebook.Identity;

    /// <summary>What a finding says, beside another one.</summary>
    public string Words(Finding? finding, Finding? other)
    {
        if (finding is null)
            return Say(CaseTexts.None);
        var kind = Say(FindingKind.Of(finding).Heading);
        return other is not null && other.Version?.From != finding.Version?.From && finding.Version is { } version ? $"{kind} ({Say(CaseTexts.OtherWording)}: {Day(version.From)})" : kind;
    }

    /// <summary>Shows what would change.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await desk.FindAsync(Caller, id, stop) is not { State: "judged", IsReplaced: false } file || await desk.ReadAsync(Caller, file, "again", stop) is not { } opened)
            return NotFound();
        (Row, CaseId, Changes) = (file, opened.File.Id, desk.Again(opened).Changes);
        return Page();
    }

    /// <summary>Keeps it; where another rulebook judges by now than the one looked at, shows what would change anew.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, string? rulebook, CancellationToken stop) =>
        await desk.KeepAgainAsync(Caller, id, rulebook ?? "", stop) ? Redirect($"/files/{id}?kept=true") : await OnGetAsync(id, stop);
}
