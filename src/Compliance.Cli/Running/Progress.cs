using System.Diagnostics;
using Compliance.Cli.Output;

namespace Compliance.Cli.Running;

/// <summary>Shows on a terminal how far a long run is, how fast it goes and, where the number of files is known, when it will be done; on a line that is written over and wiped at the end.</summary>
internal sealed class Progress(Shell shell, bool isSeen, int? total = null) : IDisposable
{
    private const int Width = 24;
    private const int LineWidth = 78;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private long _next = 1000;
    private int _done;

    /// <summary>One more file is done.</summary>
    public void Step()
    {
        _done++;
        if (!isSeen || _watch.ElapsedMilliseconds < _next)
            return;
        _next = _watch.ElapsedMilliseconds + 250;
        shell.Error.Write($"\r{Line(_done, total, _watch.Elapsed.TotalSeconds).PadRight(LineWidth)}");
    }

    /// <summary>Wipes the line, so that a fault can be written.</summary>
    public void Wipe()
    {
        if (_next > 1000)
            shell.Error.Write($"\r{new string(' ', LineWidth)}\r");
    }

    public void Dispose() => Wipe();

    /// <summary>The line: a bar and the time left where the number of files is known, else what is done; the rate in either.</summary>
    internal static string Line(int done, int? total, double seconds)
    {
        var rate = $"{Counted.In((int)Math.Round(done / Math.Max(seconds, 0.001)))} a second";
        if (total is not { } all || all < done || all == 0)
            return $"{Counted.Of(done, "file", "files")} done, {rate}";
        var full = (int)((long)Width * done / all);
        var left = (int)Math.Ceiling(seconds / done * (all - done));
        return $"[{new string('#', full)}{new string('.', Width - full)}] {Counted.In(done)} of {Counted.Of(all, "file", "files")}, {rate}, {(left >= 60 ? $"{left / 60} min {left % 60} s" : $"{left} s")} left";
    }
}
