using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Batches;

/// <summary>Works on batches in the background: several at once, until there is nothing left to do.</summary>
public sealed class BatchWorkers(Database database, WorkTable table, BatchCutter cutter, ChunkJudge judge, WorkBell bell, ServiceOptions options, TimeProvider clock, ILogger<BatchWorkers> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Does one piece of work, if there is any.</summary>
    /// <returns>Whether there was.</returns>
    public async Task<bool> WorkAsync(CancellationToken stop)
    {
        if (await table.ClaimAsync(stop) is not { } work)
            return false;
        try
        {
            if (work.First < 0)
                await cutter.CutAsync(work, stop);
            else
                await judge.JudgeAsync(work, stop);
        }
        catch (Exception error) when (!stop.IsCancellationRequested)
        {
            // Its kind only: a message can hold what was sent. The claim runs out by itself, and somebody tries again.
            Operation.Measures.Count(Operation.Measures.WorkErrors, "where", "batch");
            log.LogError("Work on chunk {Chunk} of batch {Batch} ended with {Kind} at try {Try}.", work.Id, work.BatchId, error.GetType().Name, work.Tries);
            if (work.Tries >= (work.First < 0 ? ChunkJudge.MostTries : 3 * ChunkJudge.MostTries))
                await cutter.StopAsync(work, error.GetType().Name);
        }
        return true;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await table.FreeTheDeadAsync(stoppingToken);
        await TidyAsync(stoppingToken);
        var count = options.Workers == 0 ? Math.Max(1, Environment.ProcessorCount - 1) : Math.Max(0, options.Workers);
        await Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Run(() => RunAsync(stoppingToken), stoppingToken)));
    }

    private async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (!await WorkAsync(stop))
                    await bell.WaitAsync(Look, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                Operation.Measures.Count(Operation.Measures.WorkErrors, "where", "batch");
                log.LogError("Looking for work ended with {Kind}.", error.GetType().Name);
                await Task.Delay(Look, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Takes away parts of senders who broke off a day ago or longer, and answers whose time is over.</summary>
    private async Task TidyAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (broken, forgotten) = (now.AddDays(-1), now - KeptAnswers.Remembered);
        await database.WriteAsync(async db =>
        {
            await db.BatchParts.Where(p => p.On < broken && !db.Batches.Any(b => b.Id == p.BatchId)).ExecuteDeleteAsync(stop);
            await db.Answers.Where(a => a.On < forgotten).ExecuteDeleteAsync(stop);
        }, stop);
    }
}
