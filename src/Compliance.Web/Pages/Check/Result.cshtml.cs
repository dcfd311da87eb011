using Compliance.Json;
using Compliance.Law;
using Compliance.Web.Checks;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Pages.Check;

/// <summary>What came of the files that were sent together: shown to who sent them.</summary>
[Needs(Verb.Check)]
public sealed class CheckResultPage(Database database, CaseStore store) : OfficePage
{
    private const int Most = Intake.Most;

    /// <inheritdoc/>
    public override Text Title => CheckTexts.ResultTitle;

    public Batch Batch { get; private set; } = null!;

    /// <summary>The files refused: name and faults.</summary>
    public IReadOnlyList<(StoredFile File, string? Name, IReadOnlyList<Fault> Faults)> Refused { get; private set; } = [];

    /// <summary>The other files: name, and how much of each kind asks for something.</summary>
    public IReadOnlyList<(StoredFile File, string? Name, IReadOnlyDictionary<string, int> Kinds)> Judged { get; private set; } = [];

    /// <summary>Findings of a kind in all of them.</summary>
    public int Sum(string kind) => Judged.Sum(j => j.Kinds.GetValueOrDefault(kind));

    /// <summary>Looks.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        await using var db = database.Read();
        var owner = Caller.Id;
        if (await db.Batches.SingleOrDefaultAsync(b => b.Id == id && b.Owner == owner, stop) is not { } batch)
            return NotFound();
        Batch = batch;
        var files = await db.FilesSeenBy(Caller).Where(f => f.BatchId == id).OrderBy(f => f.Position).Take(Most)
            .Select(f => new StoredFile { Id = f.Id, KeyId = f.KeyId, State = f.State, Name = f.Name, Faults = f.Faults, Body = f.Body, Acts = f.Acts, IsReplaced = f.IsReplaced }).ToListAsync(stop);
        var ids = files.Select(f => f.Id).ToList();
        var counts = (await db.Findings.Where(f => ids.Contains(f.FileId)).GroupBy(f => new { f.FileId, f.Kind }).Select(g => new { g.Key.FileId, g.Key.Kind, Count = g.Count() }).ToListAsync(stop)).ToLookup(c => c.FileId);
        Refused = [.. files.Where(f => f.State == "refused").Select(f => (f, store.NameOf(f), store.FaultsOf(f)))];
        Judged = [.. files.Where(f => f.State != "refused").Select(f => (f, store.NameOf(f), (IReadOnlyDictionary<string, int>)counts[f.Id].ToDictionary(c => c.Kind, c => c.Count)))];
        return Page();
    }
}
