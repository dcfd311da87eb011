using System.Text;
using Compliance.Json;
using Compliance.Law;
using Compliance.Reporting;
using Compliance.Web.Checks;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Pages.Files;

/// <summary>A case file: its timeline, its acts with their findings, the facts it lacks. That it was read is written down.</summary>
[Needs(Verb.Read)]
public sealed class CasePage(Database database, CaseDesk desk, CaseStore store, Shelf shelf) : CasePageBase(database)
{
    private readonly Database _database = database;

    /// <inheritdoc/>
    public override Text Title => CaseTexts.Title;

    /// <summary>What it was refused for.</summary>
    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    /// <summary>The name it was sent under.</summary>
    public string? Name { get; private set; }

    /// <summary>The later file of the same case.</summary>
    public Guid? Later { get; private set; }

    /// <summary>Whether the rulebook that judges now judged it.</summary>
    public bool IsCurrent => Row.Rulebook == shelf.Current.Rulebook.Identity;

    /// <summary>Whether it was just judged again.</summary>
    public bool WasKept { get; private set; }

    /// <summary>The persons it names.</summary>
    public string Persons => Opened!.File.Persons.TryGet(out var persons) && persons.Count > 0
        ? string.Join("; ", persons.Select(p => p.Name.TryGet(out var name) ? $"{p.Id} ({name})" : p.Id)) : Say(CaseTexts.NotOnFile);

    /// <summary>The body it names, by name and id.</summary>
    public string BodyName => Opened!.File.Body is var body && body.Name.TryGet(out var name) ? $"{name} ({body.Id})" : Row.Body.Length > 0 ? Row.Body : Say(CaseTexts.NotOnFile);

    /// <summary>What was found of each kind that asks for something.</summary>
    public IEnumerable<(FindingKind Kind, IReadOnlyList<Compliance.Checking.Finding> Found)> Kinds =>
        FindingSearch.Listed.Select(k => (Kind: k, Found: (IReadOnlyList<Compliance.Checking.Finding>)[.. Opened!.Findings.Where(f => FindingKind.Of(f) == k)])).Where(k => k.Found.Count > 0);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop, bool kept = false)
    {
        if (await desk.FindAsync(Caller, id, stop) is not { } file)
            return NotFound();
        (Row, WasKept) = (file, kept);
        if (file.State == "judged")
        {
            Opened = await desk.ReadAsync(Caller, file, "case", stop);
            if (Opened is not null)
                await PrepareAsync(Opened, withAddress: true, stop);
            if (file.IsReplaced)
                Later = await LaterAsync(file, stop);
            return Page();
        }
        await desk.NoteAsync(Caller, file, file.State, stop);
        (Name, Faults) = (store.NameOf(file), file.State == "refused" ? store.FaultsOf(file) : []);
        return Page();
    }

    /// <summary>The case report, to keep.</summary>
    public async Task<IActionResult> OnGetReportAsync(Guid id, CancellationToken stop)
    {
        if (await desk.FindAsync(Caller, id, stop) is not { State: "judged" } file || await desk.ReadAsync(Caller, file, "report", stop) is not { } opened)
            return NotFound();
        using var page = new StringWriter { NewLine = "\n" };
        CaseReport.Write(page, new(opened.By.Rulebook, file.KnownOn, [opened.ForReport()], []), Language);
        return File(Encoding.UTF8.GetBytes(page.ToString()), "text/html; charset=utf-8", $"case-{file.Id:N}.html");
    }

    private async Task<Guid?> LaterAsync(StoredFile file, CancellationToken stop)
    {
        await using var db = _database.Read();
        var hash = file.CaseHash;
        return await db.FilesSeenBy(Caller).Where(f => f.CaseHash == hash && f.State == "judged" && !f.IsReplaced).Select(f => (Guid?)f.Id).FirstOrDefaultAsync(stop);
    }
}
