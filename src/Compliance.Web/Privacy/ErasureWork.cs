using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Privacy;

/// <summary>Does erasures in the background. Before the first request is answered the database is brought up to the ledger, so that an older backup shows nobody who was erased.</summary>
public sealed class ErasureWork(Erasures erasures, FileEraser eraser, Database database, ServiceOptions options, TimeProvider clock, ILogger<ErasureWork> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _wake = new(0, 1);

    /// <summary>Looks for work now.</summary>
    public void Wake()
    {
        if (_wake.CurrentCount == 0)
            _wake.Release();
    }

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await erasures.ReplayAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Erases the files whose time is over.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RetainAsync(CancellationToken stop)
    {
        if (options.RetentionDays <= 0)
            return 0;
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-options.RetentionDays);
        List<Guid> files;
        await using (var db = database.Read())
            files = await db.Files.Where(f => f.ReceivedOn < before && f.State != "erased" && f.State != "waiting").OrderBy(f => f.Id).Select(f => f.Id).ToListAsync(stop);
        foreach (var file in files)
            await eraser.EraseAsync(file, null, "retention", stop);
        if (files.Count > 0)
            await database.SweepAsync(stop);
        return files.Count;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await erasures.RunAsync(again: false, stoppingToken);
                await RetainAsync(stoppingToken);
                await _wake.WaitAsync(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                Operation.Measures.Count(Operation.Measures.WorkErrors, "where", "erasure");
                log.LogError("Erasing stopped with {Error}; it goes on in a minute.", error.GetType().Name); // the words of errors can carry values
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }
}
