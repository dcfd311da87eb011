using Compliance.Web.Audit;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Reports;

/// <summary>Makes the Reports that were asked for, one at a time. Whoever claims one gets a new epoch; only the holder of the last one can store what was made.</summary>
public sealed class ReportWorker(Database database, ReportShelf shelf, ReportMaker maker, AuditChain audit, TimeProvider clock, ILogger<ReportWorker> log) : BackgroundService
{
    private const int MostTries = 3;

    /// <summary>How long a claim holds without being renewed.</summary>
    public static TimeSpan Lease { get; } = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await ClaimAsync(stoppingToken) is { } report)
                    await BuildAsync(report, stoppingToken);
                await shelf.ListenAsync(TimeSpan.FromSeconds(15), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                Operation.Measures.Count(Operation.Measures.WorkErrors, "where", "report");
                log.LogError("Reports cannot be looked for: {Kind}", error.GetType().Name); // no words of it: they can carry values
                await Task.Delay(TimeSpan.FromSeconds(5), stoppingToken);
            }
        }
    }

    /// <summary>Claims the Report asked for first that nobody has, or whose holder has not been heard of; <c>null</c> for none.</summary>
    public Task<StoredReport?> ClaimAsync(CancellationToken stop) => database.WriteAsync(async db =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var report = await db.Reports.Where(r => r.State == "waiting" || (r.State == "building" && r.ClaimedUntil < now)).OrderBy(r => r.Id).FirstOrDefaultAsync(stop);
        if (report is null)
            return null;
        var (epoch, until) = (report.Epoch, now + Lease);
        var isLast = report.Tries >= MostTries;
        var claimed = await db.Reports.Where(r => r.Id == report.Id && r.Epoch == epoch).ExecuteUpdateAsync(u => u.SetProperty(r => r.Epoch, epoch + 1).SetProperty(r => r.ClaimedUntil, until)
            .SetProperty(r => r.Tries, r => r.Tries + 1).SetProperty(r => r.State, isLast ? "stopped" : "building").SetProperty(r => r.Done, 0), stop);
        db.Entry(report).State = EntityState.Detached;
        (report.Epoch, report.State) = (epoch + 1, "building");
        return claimed == 1 && !isLast ? report : null;
    }, stop);

    private async Task BuildAsync(StoredReport report, CancellationToken stop)
    {
        using var work = WorkFolder.New();
        try
        {
            var made = await maker.MakeAsync(report, work, (done, total) => RenewAsync(report, done, total, stop), stop);
            await StoreAsync(report, made, stop);
        }
        catch (Exception error) when (error is not OutOfMemoryException and not OperationCanceledException)
        {
            Operation.Measures.Count(Operation.Measures.WorkErrors, "where", "report");
            log.LogError("Report {Report} could not be made: {Kind}", report.Id, error.GetType().Name);
            await database.WriteAsync(db => Mine(db, report).ExecuteUpdateAsync(u => u.SetProperty(r => r.State, r => r.Tries >= MostTries ? "stopped" : "waiting"), stop), stop);
        }
    }

    private async Task RenewAsync(StoredReport report, int done, int total, CancellationToken stop)
    {
        var until = clock.GetUtcNow().UtcDateTime + Lease;
        if (await database.WriteAsync(db => Mine(db, report).ExecuteUpdateAsync(u => u.SetProperty(r => r.Done, done).SetProperty(r => r.Total, total).SetProperty(r => r.ClaimedUntil, until), stop), stop) != 1)
            throw new InvalidOperationException("Another one holds the Report.");
    }

    private async Task StoreAsync(StoredReport report, BuiltReport? made, CancellationToken stop)
    {
        var files = made?.Files.Select(f => shelf.Sealed(report, f.Path, f.Bytes)).ToList() ?? [];
        var (state, digest, now) = (made is null ? "empty" : "done", made?.Digest ?? "", clock.GetUtcNow().UtcDateTime);
        await database.WriteAsync(async db =>
        {
            if (await Mine(db, report).ExecuteUpdateAsync(u => u.SetProperty(r => r.State, state).SetProperty(r => r.Manifest, digest).SetProperty(r => r.DoneOn, now), stop) != 1)
                return; // somebody else holds it: what was made here is thrown away
            db.ReportFiles.AddRange(files);
            await db.SaveChangesAsync(stop);
            await audit.AppendAsync(db, (report.Owner, AuditAction.ReportBuilt, report.Id.ToString(), digest));
        }, stop);
    }

    private static IQueryable<StoredReport> Mine(ServiceDb db, StoredReport report) => db.Reports.Where(r => r.Id == report.Id && r.Epoch == report.Epoch && r.State == "building");
}
