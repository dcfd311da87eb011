using System.Diagnostics;
using System.Globalization;

namespace Compliance.Rulebooks.Child;

/// <summary>Ends a process that takes more memory than it may, or whose present step takes longer, by its processor time or by the clock.</summary>
internal sealed class ProcessWatch : IDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(50);

    private readonly Lock _lock = new();
    private readonly Process _process;
    private readonly int _megabytes;
    private readonly Action _end;
    private readonly Timer _timer;
    private Step? _step;

    public ProcessWatch(Process process, int megabytes, Action end)
    {
        (_process, _megabytes, _end) = (process, megabytes, end);
        _timer = new(_ => Look());
    }

    /// <summary>The limit that was passed, in words; <c>null</c> where none was.</summary>
    public string? Passed { get; private set; }

    /// <summary>Begins a step that may take so much of a processor, and by the clock <see cref="CompilerLimits.Patience"/> times as much.</summary>
    public void Allow(TimeSpan processor) => Begin(new(processor, processor * CompilerLimits.Patience, Stopwatch.StartNew()));

    /// <summary>Begins a step that may take so long by the clock.</summary>
    public void AllowClock(TimeSpan clock) => Begin(new(TimeSpan.MaxValue, clock, Stopwatch.StartNew()));

    /// <summary>No step is watched any more.</summary>
    public void Stop()
    {
        lock (_lock)
            _step = null;
        _timer.Change(Timeout.Infinite, Timeout.Infinite);
    }

    public void Dispose() => _timer.Dispose();

    private void Begin(Step step)
    {
        bool isFirst;
        lock (_lock)
            (isFirst, _step) = (_step is null, step);
        if (isFirst)
            _timer.Change(Often, Often);
    }

    private void Look()
    {
        lock (_lock)
        {
            if (_step is not { } step || Passed is not null)
                return;
            var now = Processor();
            var begun = step.Begun ??= now; // asked here and not at each of a thousand steps
            Passed = now - begun > step.Processor ? FormattableString.Invariant($"it took longer than {step.Processor.TotalSeconds:0.#} s of a processor")
                : Resident() > _megabytes * 1024L * 1024 ? FormattableString.Invariant($"it needed more than {_megabytes} MB")
                : step.Watch.Elapsed > step.Clock ? FormattableString.Invariant($"it took longer than {step.Clock.TotalSeconds:0.#} s") : null;
        }
        if (Passed is not null)
            _end();
    }

    /// <summary>What the process has used; nothing once it has ended.</summary>
    private TimeSpan Processor()
    {
        try
        {
            return _process.TotalProcessorTime;
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return TimeSpan.Zero;
        }
    }

    /// <summary>Its memory in bytes; elsewhere than on Linux the runtime alone limits it.</summary>
    private long Resident()
    {
        try
        {
            return OperatingSystem.IsLinux() ? long.Parse(File.ReadAllText($"/proc/{_process.Id}/statm").Split(' ')[1], CultureInfo.InvariantCulture) * Environment.SystemPageSize : 0;
        }
        catch (Exception error) when (error is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            return 0; // it has ended
        }
    }

    private sealed record Step(TimeSpan Processor, TimeSpan Clock, Stopwatch Watch)
    {
        /// <summary>What the process had used when it was first looked at in this step.</summary>
        public TimeSpan? Begun { get; set; }
    }
}
