namespace Compliance.Web.Batches;

/// <summary>Wakes those who wait for work in this process. It is a hint only: whoever misses it looks for work a moment later.</summary>
public sealed class WorkBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0);

    /// <summary>There is work.</summary>
    public void Ring() => _rung.Release();

    /// <summary>Waits until it rings, or for a time.</summary>
    public Task WaitAsync(TimeSpan most, CancellationToken stop) => _rung.WaitAsync(most, stop);

    /// <inheritdoc/>
    public void Dispose() => _rung.Dispose();
}
