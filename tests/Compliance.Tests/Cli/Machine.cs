using System.Diagnostics;
using Compliance.Cli;

namespace Compliance.Tests.Cli;

/// <summary>A machine as a program sees it: its culture and language (as a Linux locale; <c>null</c>: .NET without any), its time zone and how many threads are used.</summary>
internal sealed record Machine(string? Locale, string Zone, int Threads)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>Where the program wrote what machine it saw.</summary>
    public string Seen { get; private set; } = "";

    /// <summary>Runs the built program as a process of its own.</summary>
    public RunResult Run(string folder, params string[] args)
    {
        var seen = Path.Join(folder, Guid.NewGuid().ToString("N"));
        var start = new ProcessStartInfo("dotnet", [typeof(ExitCodes).Assembly.Location, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var name in new[] { "LC_ALL", "LANG", "LANGUAGE", "LC_MESSAGES", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT" })
            start.Environment.Remove(name);
        start.Environment[Locale is null ? "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT" : "LANG"] = Locale ?? "1";
        start.Environment["TZ"] = Zone;
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        start.Environment[StartupHook.Variable] = seen;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit(Longest).ShouldBeTrue();
        Seen = File.ReadAllText(seen);
        File.Delete(seen);
        return new(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
