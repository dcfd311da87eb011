namespace Compliance.Web.Tests.Batches;

/// <summary>The process ends here.</summary>
internal sealed class CrashException() : OperationCanceledException("the process ends here");

/// <summary>A clock that jumps, and at which work can be made to end: in the flow that armed it, at its k-th look at the clock.</summary>
internal sealed class SimulatedClock : TimeProvider
{
    private static readonly AsyncLocal<Fuse?> Armed = new();
    private long _ticks = new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc).Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        if (Armed.Value is { } fuse && --fuse.Left == 0)
            throw new CrashException();
        return new(Interlocked.Read(ref _ticks), TimeSpan.Zero);
    }

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public void Jump(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);

    /// <summary>Does something that ends at its k-th look at the clock; 0: that is let through.</summary>
    public static async Task<T> UntilLookAsync<T>(int look, Func<Task<T>> work)
    {
        Armed.Value = look > 0 ? new() { Left = look } : null;
        try
        {
            return await work();
        }
        finally
        {
            Armed.Value = null;
        }
    }

    private sealed class Fuse
    {
        public int Left { get; set; }
    }
}
