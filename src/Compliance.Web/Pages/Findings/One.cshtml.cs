using Compliance.Checking;
using Compliance.Law;
using Compliance.Web.Checks;
using Compliance.Web.Pages.Files;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.Findings;

/// <summary>One finding at its permanent address, with its full proof. That it was read is written down.</summary>
[Needs(Verb.Read)]
public sealed class FindingPageModel(Database database, CaseDesk desk) : CasePageBase(database)
{
    /// <inheritdoc/>
    public override Text Title => CaseTexts.FindingTitle;

    /// <summary>The finding.</summary>
    public Finding Finding { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid file, string id, CancellationToken stop)
    {
        if (await desk.FindAsync(Caller, file, stop) is not { State: "judged" } row || await desk.ReadAsync(Caller, row, "finding", stop) is not { } opened || opened.Find(id) is not { } finding)
            return NotFound();
        (Row, Opened, Finding) = (row, opened, finding);
        await PrepareAsync(opened, withAddress: false, stop);
        return Page();
    }
}
