using System.Runtime.InteropServices;
using System.Text;
using Compliance.Cli;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, StopOnce);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, StopOnce);
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 64 * 1024) { AutoFlush = !Console.IsOutputRedirected };
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
output.NewLine = error.NewLine = "\n";
return CommandLine.Run(args, new Shell(output, error)
{
    IsTerminal = !Console.IsOutputRedirected,
    ShowsProgress = !Console.IsErrorRedirected,
    HasColour = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
    Width = () => Console.IsOutputRedirected ? int.MaxValue : Console.WindowWidth,
    Stop = stop.Token,
});

// The first wish to stop is granted in order; a second one ends the program at once.
void StopOnce(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
