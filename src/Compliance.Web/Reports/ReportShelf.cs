using Compliance.Web.Audit;
using Compliance.Web.Protection;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Reports;

/// <summary>The Reports that were asked for: who sees which, their files sealed each with the key of its Report.</summary>
public sealed class ReportShelf(Database database, Vault vault, AuditChain audit, TimeProvider clock)
{
    private const string Place = "report_files.content";
    private const int MostListed = 100;
    private readonly SemaphoreSlim _bell = new(0);

    /// <summary>Puts a Report into the queue. It will speak of the bodies that the caller sees now.</summary>
    /// <returns>Its id; <c>null</c> where the caller sees none of what it would speak of.</returns>
    public async Task<Guid?> AskAsync(Caller caller, ReportAsk ask, CancellationToken stop)
    {
        if (NewFor(caller, ask) is not { } report)
            return null;
        await database.WriteAsync(async db =>
        {
            db.Reports.Add(report);
            await NoteAskedAsync(db, report, ask);
        }, stop);
        Ring();
        return report.Id;
    }

    /// <summary>A Report that was not queued yet; <c>null</c> where the caller sees none of what it would speak of.</summary>
    internal StoredReport? NewFor(Caller caller, ReportAsk ask)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(ask);
        string[] named = ask.Body.Length > 0 ? [ask.Body] : [.. ask.Bodies.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (named.Length > 0 ? !named.All(caller.Sees) : !caller.AllBodies && caller.Bodies.Count == 0) // none would read as all
            return null;
        return new()
        {
            Id = Guid.CreateVersion7(), Owner = caller.Id, Asked = ask.ToJson(), State = "waiting", KeyId = vault.NewKey(), AskedOn = clock.GetUtcNow().UtcDateTime,
            Bodies = named.Length > 0 ? string.Join('\n', named) : caller.AllBodies ? "" : string.Join('\n', caller.Bodies.Order(StringComparer.Ordinal)),
        };
    }

    /// <summary>Writes down that a Report was asked for: last in the transaction that queues it.</summary>
    internal Task NoteAskedAsync(ServiceDb db, StoredReport report, ReportAsk ask) =>
        audit.AppendAsync(db, (report.Owner, AuditAction.ReportAsked, report.Id.ToString(), ask.IsPublished ? "published" : $"internal ground={ask.Ground}"));

    /// <summary>Lets the worker know that there is something to do.</summary>
    internal void Ring() => _bell.Release();

    /// <summary>Waits until a Report is asked for, or some seconds.</summary>
    public Task ListenAsync(TimeSpan most, CancellationToken stop) => _bell.WaitAsync(most, stop);

    /// <summary>The Reports a caller sees, the last asked for first.</summary>
    public async Task<IReadOnlyList<StoredReport>> ListAsync(Caller caller, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        await using var db = database.Read();
        var (all, owner) = (caller.AllBodies, caller.Id);
        return [.. (await db.Reports.Where(r => r.State != "erased" && (all || r.Owner == owner)).OrderByDescending(r => r.Id).Take(MostListed).ToListAsync(stop)).Where(r => Shows(caller, r))];
    }

    /// <summary>The Reports that a caller asked for itself, the last one first.</summary>
    /// <param name="caller">Who asked.</param>
    /// <param name="before">Only those asked for before the one of this id.</param>
    /// <param name="most">How many are looked at.</param>
    /// <param name="stop">Stops.</param>
    /// <returns>Those shown, and the id of the last one looked at; <c>null</c> where there are no more.</returns>
    public async Task<(IReadOnlyList<StoredReport> Reports, Guid? Next)> OwnAsync(Caller caller, Guid? before, int most, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        await using var db = database.Read();
        var own = db.Reports.Where(r => r.State != "erased" && r.Owner == caller.Id);
        if (before is { } last)
            own = own.Where(r => r.Id < last);
        var found = await own.OrderByDescending(r => r.Id).Take(most + 1).ToListAsync(stop);
        return ([.. found.Take(most).Where(r => Shows(caller, r))], found.Count > most ? found[most - 1].Id : null);
    }

    /// <summary>A Report; <c>null</c> where there is none, or not for this caller.</summary>
    public async Task<StoredReport?> FindAsync(Caller caller, Guid id, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        await using var db = database.Read();
        var (all, owner) = (caller.AllBodies, caller.Id);
        return await db.Reports.SingleOrDefaultAsync(r => r.Id == id && r.State != "erased" && (all || r.Owner == owner), stop) is { } report && Shows(caller, report) ? report : null;
    }

    /// <summary>Its files with their sizes, by path.</summary>
    public async Task<IReadOnlyList<(string Path, long Bytes)>> FilesAsync(StoredReport report, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(report);
        await using var db = database.Read();
        var files = await db.ReportFiles.Where(f => f.ReportId == report.Id).Select(f => new { f.Path, f.Bytes }).ToListAsync(stop);
        return [.. files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => (f.Path, f.Bytes))];
    }

    /// <summary>The bytes of a file; <c>null</c> where there is none, or it was erased.</summary>
    public async Task<byte[]?> ReadAsync(StoredReport report, string path, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(report);
        await using var db = database.Read();
        return await db.ReportFiles.SingleOrDefaultAsync(f => f.ReportId == report.Id && f.Path == path, stop) is { } file ? vault.Open(report.KeyId, Place, Row(report.Id, path), file.Content) : null;
    }

    /// <summary>Writes down that somebody read it.</summary>
    public Task NoteReadAsync(Caller caller, StoredReport report, string what, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(report);
        return database.WriteAsync(db => audit.AppendAsync(db, (caller.Id, AuditAction.ReportRead, report.Id.ToString(), what)), stop);
    }

    /// <summary>A file as it is stored.</summary>
    public ReportFile Sealed(StoredReport report, string path, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(bytes);
        return new() { ReportId = report.Id, Path = path, Bytes = bytes.Length, Content = vault.Seal(report.KeyId, Place, Row(report.Id, path), bytes) };
    }

    /// <summary>Whether a caller sees every body a Report speaks of, today.</summary>
    private static bool Shows(Caller caller, StoredReport report) => report.Bodies.Length == 0 ? caller.AllBodies : report.Bodies.Split('\n').All(caller.Sees);

    private static string Row(Guid id, string path) => $"{id:N}\n{path}";
}
