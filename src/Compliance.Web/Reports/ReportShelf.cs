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
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(ask);
        if (ask.Body.Length > 0 ? !caller.Sees(ask.Body) : !caller.AllBodies && caller.Bodies.Count == 0) // none would read as all
            return null;
        var report = new StoredReport
        {
            Id = Guid.CreateVersion7(), Owner = caller.Id, Asked = ask.ToJson(), State = "waiting", KeyId = vault.NewKey(), AskedOn = clock.GetUtcNow().UtcDateTime,
            Bodies = ask.Body.Length > 0 ? ask.Body : caller.AllBodies ? "" : string.Join('\n', caller.Bodies.Order(StringComparer.Ordinal)),
        };
        await database.WriteAsync(async db =>
        {
            db.Reports.Add(report);
            await audit.AppendAsync(db, (caller.Id, AuditAction.ReportAsked, report.Id.ToString(), ask.IsPublished ? "published" : $"internal ground={ask.Ground}"));
        }, stop);
        _bell.Release();
        return report.Id;
    }

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
