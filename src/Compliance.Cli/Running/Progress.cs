using System.Diagnostics;
using Compliance.Cli.Output;

namespace Compliance.Cli.Running;

/// <summary>Shows on a terminal how far a long run is, on a line that is written over and wiped at the end.</summary>
internal sealed class Progress(Shell shell, bool isSeen) : IDisposable
{
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
        shell.Error.Write($"\r{Counted.Of(_done, "file", "files")} done");
    }

    /// <summary>Wipes the line, so that a fault can be written.</summary>
    public void Wipe()
    {
        if (_next > 1000)
            shell.Error.Write("\r                              \r");
    }

    public void Dispose() => Wipe();
}
