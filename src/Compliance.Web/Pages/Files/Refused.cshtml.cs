using Compliance.Json;
using Compliance.Law;
using Compliance.Web.Checks;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Pages.Files;

/// <summary>The files that were refused: all of them for who sees all bodies, one's own for others.</summary>
[Needs(Verb.Read)]
public sealed class RefusedPage(Database database, CaseStore store) : OfficePage
{
    private const int Most = 200;

    /// <inheritdoc/>
    public override Text Title => CheckTexts.RefusedFiles;

    /// <summary>How many there are.</summary>
    public int All { get; private set; }

    /// <summary>The newest of them, with their first fault.</summary>
    public IReadOnlyList<(StoredFile File, string? Name, Fault? First, int Faults)> Files { get; private set; } = [];

    /// <summary>Looks.</summary>
    public async Task OnGetAsync(CancellationToken stop)
    {
        await using var db = database.Read();
        var refused = db.FilesSeenBy(Caller).Where(f => f.State == "refused");
        All = await refused.CountAsync(stop);
        var rows = await refused.OrderByDescending(f => f.ReceivedOn).Take(Most).Select(f => new StoredFile { Id = f.Id, KeyId = f.KeyId, Name = f.Name, Faults = f.Faults, ReceivedOn = f.ReceivedOn }).ToListAsync(stop);
        Files = [.. rows.Select(f => (f, Faults: store.FaultsOf(f))).Select(f => (f.f, store.NameOf(f.f), f.Faults.FirstOrDefault(), f.Faults.Count))];
    }
}
