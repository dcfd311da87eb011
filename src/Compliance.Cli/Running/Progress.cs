using System.Diagnostics;
using Compliance.Cli.Output;

namespace Compliance.Cli.Running;

/// <summary>Shows on a terminal how far a long run is, how fast it goes and, where the number of files or bytes is known, when it will be done; on a line that is written over and wiped at the end.</summary>
internal sealed class Progress(Shell shell, bool isSeen, InputSize all = default) : IDisposable
{
    private const int Width = 24;
    private const int LineWidth = 78;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private long _next = 1000;
    private int _done;
    private long _bytes;

    /// <summary>One more file is done, or several, of so many bytes.</summary>
    public void Step(long bytes = 0, int files = 1)
    {
        _done += files;
        _bytes += bytes;
        if (isSeen && _watch.ElapsedMilliseconds >= _next)
            Show(Line(_done, _bytes, all, _watch.Elapsed.TotalSeconds));
    }

    /// <summary>A rendering has read so many findings; more than there are where it reads them again.</summary>
    public void Render(string format, long read, long findings)
    {
        if (isSeen && _watch.ElapsedMilliseconds >= _next)
            Show(LineOf(format, read, findings));
    }

    /// <summary>Wipes the line, so that a fault can be written.</summary>
    public void Wipe()
    {
        if (_next > 1000)
            shell.Error.Write($"\r{new string(' ', LineWidth)}\r");
    }

    public void Dispose() => Wipe();

    /// <summary>The line: a bar and the time left where the number of files is known, else by bytes, else what is done; the rate in each.</summary>
    internal static string Line(int done, long bytes, InputSize all, double seconds)
    {
        var rate = $"{Counted.In((int)Math.Round(done / Math.Max(seconds, 0.001)))} a second";
        if (all.Files is { } files && files >= done && files > 0)
            return $"{Bar(done, files)} {Counted.In(done)} of {Counted.Of(files, "file", "files")}, {rate}, {Left(seconds, done, files)} left";
        if (bytes > 0 && bytes <= all.Bytes)
            return $"{Bar(bytes, all.Bytes)} {Counted.Of(done, "file", "files")}, {100 * bytes / all.Bytes} %, {rate}, {Left(seconds, bytes, all.Bytes)} left";
        return $"{Counted.Of(done, "file", "files")} done, {rate}";
    }

    /// <summary>The line of a rendering. Some read the findings several times: the bar begins anew, and the line says so.</summary>
    internal static string LineOf(string format, long read, long findings)
    {
        var round = (read - 1) / Math.Max(1, findings);
        var part = read - round * findings;
        return $"{Bar(part, Math.Max(1, findings))} writing {format}: {100 * part / Math.Max(1, findings)} % of the findings{(round > 0 ? ", once more" : "")}";
    }

    private static string Bar(long done, long all)
    {
        var full = (int)(Width * done / all);
        return $"[{new string('#', full)}{new string('.', Width - full)}]";
    }

    private static string Left(double seconds, long done, long all)
    {
        var left = (long)Math.Ceiling(seconds / done * (all - done));
        return left >= 60 ? $"{left / 60} min {left % 60} s" : $"{left} s";
    }

    private void Show(string line)
    {
        _next = _watch.ElapsedMilliseconds + 250;
        shell.Error.Write($"\r{line.PadRight(LineWidth)}");
    }
}
