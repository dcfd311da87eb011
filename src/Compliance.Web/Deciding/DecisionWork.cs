namespace Compliance.Web.Deciding;

/// <summary>Proves every confirmed decision anew at the start and once a day, and soon after its file was judged again or replaced: what ended or lost its ground counts no longer.</summary>
public sealed class DecisionWork(DecisionProof proof, ILogger<DecisionWork> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateOnly? done = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            var today = proof.Today;
            if (await LookAsync(all: today != done, stoppingToken))
                done = today;
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Proves what there is to prove.</summary>
    /// <returns>Whether all of it could be looked at.</returns>
    public async Task<bool> LookAsync(bool all, CancellationToken stop)
    {
        try
        {
            var isWhole = true;
            foreach (var file in await proof.FilesAsync(all, stop))
                isWhole &= await OneAsync(file, stop);
            return isWhole;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            log.LogError("Decisions cannot be looked for: {Kind}", error.GetType().Name); // no words of it: they can carry values
            return false;
        }
    }

    private async Task<bool> OneAsync(Guid file, CancellationToken stop)
    {
        try
        {
            await proof.ReproveAsync(file, stop);
            return true;
        }
        catch (Exception error) when (error is not OutOfMemoryException and not OperationCanceledException)
        {
            log.LogError("Decisions on file {File} cannot be proved: {Kind}", file, error.GetType().Name);
            return false;
        }
    }
}
