using Compliance.Json;
using Compliance.Law;
using Compliance.Web.Batches;
using Compliance.Web.Checks;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Pages.Check;

/// <summary>What came of the files that were sent together: shown to who sent them.</summary>
[Needs(Verb.Check)]
public sealed class CheckResultPage(Database database, CaseStore store, BatchDesk desk) : OfficePage
{
    private const int Most = Intake.Most;

    /// <inheritdoc/>
    public override Text Title => CheckTexts.ResultTitle;

    public Batch Batch { get; private set; } = null!;

    /// <summary>The files refused: name and faults.</summary>
    public IReadOnlyList<(StoredFile File, string? Name, IReadOnlyList<Fault> Faults)> Refused { get; private set; } = [];

    /// <summary>The other files: name, and how much of each kind asks for something.</summary>
    public IReadOnlyList<(StoredFile File, string? Name, IReadOnlyDictionary<string, int> Kinds)> Judged { get; private set; } = [];

    /// <summary>Findings of each kind in all that was sent, this page or another.</summary>
    public IReadOnlyDictionary<string, int> Sums { get; private set; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>What the next page begins after; <c>null</c> on the last one.</summary>
    public long? Next { get; private set; }

    /// <summary>Whether nothing more will come of it.</summary>
    public bool IsOver => Batch.State is "done" or "stopped";

    /// <summary>How far it is.</summary>
    public string Progress => Say(CheckTexts.Progress(Number(Batch.Received), Number(Batch.Judged), Number(Batch.Refused)));

    /// <summary>Looks.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, long? after, CancellationToken stop)
    {
        await using var db = database.Read();
        var owner = Caller.Id;
        if (await db.Batches.SingleOrDefaultAsync(b => b.Id == id && b.Owner == owner, stop) is not { } batch)
            return NotFound();
        Batch = batch;
        var files = await db.FilesSeenBy(Caller).Where(f => f.BatchId == id && f.State != "waiting" && f.Position > (after ?? -1)).OrderBy(f => f.Position).Take(Most + 1)
            .Select(f => new StoredFile { Id = f.Id, Position = f.Position, Line = f.Line, KeyId = f.KeyId, State = f.State, Name = f.Name, Faults = f.Faults, Body = f.Body, Acts = f.Acts, IsReplaced = f.IsReplaced }).ToListAsync(stop);
        if (files.Count > Most)
        {
            files.RemoveAt(Most);
            Next = files[^1].Position;
        }
        Sums = await db.Findings.SeenBy(Caller).Where(f => db.Files.Any(x => x.Id == f.FileId && x.BatchId == id)).GroupBy(f => f.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, stop);
        var ids = files.Select(f => f.Id).ToList();
        var counts = (await db.Findings.Where(f => ids.Contains(f.FileId)).GroupBy(f => new { f.FileId, f.Kind }).Select(g => new { g.Key.FileId, g.Key.Kind, Count = g.Count() }).ToListAsync(stop)).ToLookup(c => c.FileId);
        Refused = [.. files.Where(f => f.State is "refused" or "stopped").Select(f => (f, store.NameOf(f), store.FaultsOf(f)))];
        Judged = [.. files.Where(f => f.State is not ("refused" or "stopped")).Select(f => (f, store.NameOf(f), (IReadOnlyDictionary<string, int>)counts[f.Id].ToDictionary(c => c.Kind, c => c.Count)))];
        return Page();
    }

    /// <summary>Stops what waits.</summary>
    public async Task<IActionResult> OnPostStopAsync(Guid id, CancellationToken stop) => await desk.StopAsync(Caller, id, stop) ? Redirect($"/check/{id}") : NotFound();
}
