using System.Collections.Concurrent;
using Compliance.Cases;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Json;
using Compliance.Law;
using Compliance.Web.Checks;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Duties;

/// <summary>Something that falls due on a stored file.</summary>
/// <param name="File">Our id of the file: all that is said of whom it concerns.</param>
/// <param name="Body">Id of the body that acts; empty where the file names none.</param>
/// <param name="Item">What falls due, without ids of the file, without its acts and facts.</param>
public sealed record DutyLine(Guid File, string Body, DueItem Item);

/// <summary>What falls due on the files a caller sees.</summary>
/// <param name="Lines">By day, what has none last.</param>
/// <param name="Looked">Files looked at so far.</param>
/// <param name="Files">Files there are.</param>
/// <param name="IsCut">Whether there are more files than are looked at.</param>
public sealed record DutyView(IReadOnlyList<DutyLine> Lines, int Looked, int Files, bool IsCut)
{
    /// <summary>Whether every file was looked at.</summary>
    public bool IsComplete => Looked == Files;
}

/// <summary>Finds what falls due on stored files, beside the requests that ask: what was found is kept for some minutes, in memory only.</summary>
public sealed class DutyBook(Database database, CaseStore store, Shelf shelf, TimeProvider clock, IHostApplicationLifetime life)
{
    /// <summary>How far ahead is looked.</summary>
    public const int MostDays = 366;

    /// <summary>The most files looked at, the last received first.</summary>
    public const int MostFiles = 20_000;

    private const int Chunk = 100;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10), Patience = TimeSpan.FromSeconds(1.5), Glance = TimeSpan.FromMilliseconds(50);
    private readonly ConcurrentDictionary<(DateOnly On, string Rulebook), Leaf> _leaves = new();

    /// <summary>What falls due from a day on, at most <see cref="MostDays"/> ahead, on the files of the bodies a caller sees. It waits a moment for what was not looked at yet, hardly one where nobody is patient, and then says how far it came.</summary>
    public async Task<DutyView> LookAsync(Caller caller, DateOnly on, CancellationToken stop, bool isPatient = true)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var (ids, isCut) = await VisibleAsync(caller, stop);
        var leaf = LeafOf(on);
        var work = leaf.LookAtAsync([.. ids.Where(i => !leaf.Found.ContainsKey(i.Key))], this, on, life.ApplicationStopping);
        await Task.WhenAny(work, Task.Delay(isPatient ? Patience : Glance, stop));
        var found = ids.Select(i => leaf.Found.GetValueOrDefault(i.Key)).OfType<IReadOnlyList<DutyLine>>().ToList();
        var lines = found.SelectMany(f => f).Where(l => l.Body.Length == 0 || caller.Sees(l.Body));
        return new([.. lines.OrderBy(l => l.Item.Day ?? DateOnly.MaxValue).ThenBy(l => l.File).ThenBy(l => l.Item.Clause, StringComparer.Ordinal)], found.Count, ids.Count, isCut);
    }

    /// <summary>How many of a caller's files were looked at, and how many there are.</summary>
    public async Task<(int Looked, int Files)> ProgressAsync(Caller caller, DateOnly on, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var (ids, _) = await VisibleAsync(caller, stop);
        var leaf = LeafOf(on);
        return (ids.Count(i => leaf.Found.ContainsKey(i.Key)), ids.Count);
    }

    /// <summary>Forgets what was found under keys that are destroyed: a file that was erased, or written anew without somebody.</summary>
    public void Forget(IEnumerable<Guid> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var key in keys)
        {
            foreach (var leaf in _leaves.Values)
                leaf.Found.TryRemove(key, out _);
        }
    }

    private async Task<(List<FileKey> Ids, bool IsCut)> VisibleAsync(Caller caller, CancellationToken stop)
    {
        await using var db = database.Read();
        var ids = await Visible(db, caller).OrderByDescending(f => f.Id).Select(f => new FileKey(f.Id, f.KeyId)).Take(MostFiles + 1).ToListAsync(stop);
        return ids.Count > MostFiles ? (ids[..MostFiles], true) : (ids, false);
    }

    private static IQueryable<StoredFile> Visible(ServiceDb db, Caller caller)
    {
        var (all, bodies) = (caller.AllBodies, caller.Bodies.ToList());
        return db.Files.Where(f => f.State == "judged" && !f.IsReplaced && (all || bodies.Contains(f.Body)));
    }

    private Leaf LeafOf(DateOnly on)
    {
        var now = clock.GetUtcNow();
        foreach (var (key, old) in _leaves)
        {
            if (old.UsedOn + Kept < now)
                _leaves.TryRemove(key, out _);
        }
        var leaf = _leaves.GetOrAdd((on, shelf.Current.Rulebook.Identity), _ => new());
        leaf.UsedOn = now;
        return leaf;
    }

    private async Task<List<(Guid Key, IReadOnlyList<DutyLine> Lines)>> FindAsync(IReadOnlyList<Guid> ids, DateOnly on, CancellationToken stop)
    {
        await using var db = database.Read();
        var rows = await db.Files.Where(f => ids.Contains(f.Id)).ToListAsync(stop);
        return [.. rows.AsParallel().WithDegreeOfParallelism(Math.Max(1, Environment.ProcessorCount / 2)).Select(r => (r.KeyId, Of(r, on)))];
    }

    private IReadOnlyList<DutyLine> Of(StoredFile row, DateOnly on)
    {
        var until = on > DateOnly.MaxValue.AddDays(-MostDays) ? DateOnly.MaxValue : on.AddDays(MostDays);
        return store.ContentOf(row) is { } bytes && new CaseReader().ReadDocument(bytes, "file").Case is { } file
            ? [.. shelf.Current.Checker.DutiesAhead(file, on, until).Select(i => new DutyLine(row.Id, i.Body.Length > 0 ? i.Body : row.Body, WithoutFile(i, row)))] : [];
    }

    /// <summary>The item with our id in the place of all others: a calendar on somebody's telephone names nobody.</summary>
    private static DueItem WithoutFile(DueItem item, StoredFile row)
    {
        var act = (PersonnelAct)Activator.CreateInstance(item.Act.GetType())!;
        act.Place = item.Act.Place with { Parent = null };
        return item with { File = row.Id.ToString(), Subject = "", Act = act, Proof = null };
    }

    /// <summary>A file as it is now: written anew, it has another key, and what was found before stands for nothing.</summary>
    private sealed record FileKey(Guid Id, Guid Key);

    /// <summary>What was found for one day, by the key of the file.</summary>
    private sealed class Leaf
    {
        private readonly SemaphoreSlim _turn = new(1, 1);

        public ConcurrentDictionary<Guid, IReadOnlyList<DutyLine>> Found { get; } = new();

        public DateTimeOffset UsedOn { get; set; }

        /// <summary>Looks at files, not twice at any; goes on when the request that asked has been answered.</summary>
        public Task LookAtAsync(IReadOnlyList<FileKey> files, DutyBook book, DateOnly on, CancellationToken stop) => files.Count == 0 ? Task.CompletedTask : Task.Run(
            async () =>
            {
                await _turn.WaitAsync(stop);
                try
                {
                    foreach (var chunk in files.Where(f => !Found.ContainsKey(f.Key)).Chunk(Chunk))
                    {
                        foreach (var (key, lines) in await book.FindAsync([.. chunk.Select(f => f.Id)], on, stop))
                            Found[key] = lines;
                        foreach (var gone in chunk)
                            Found.TryAdd(gone.Key, []);
                        UsedOn = book.Now;
                    }
                }
                finally
                {
                    _turn.Release();
                }
            }, stop);
    }

    private DateTimeOffset Now => clock.GetUtcNow();
}
