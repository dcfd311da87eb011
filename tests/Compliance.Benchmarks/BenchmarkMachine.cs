using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Compliance.Benchmarks;

/// <summary>What was measured, and on what.</summary>
internal static class BenchmarkMachine
{
    /// <summary>Processor, cores, memory and system.</summary>
    public static string Name()
    {
        var model = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() : null;
        return string.Create(CultureInfo.InvariantCulture, $"{model ?? RuntimeInformation.ProcessArchitecture.ToString()}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1_000_000_000} GB, {RuntimeInformation.OSDescription}");
    }

    /// <summary>The load in the last 1, 5 and 15 minutes.</summary>
    public static string Load() => File.Exists("/proc/loadavg") ? string.Join(", ", File.ReadAllText("/proc/loadavg").Split(' ').Take(3)) : "not known";

    /// <summary>The commit that is measured.</summary>
    public static string Commit()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["describe", "--always", "--dirty", "--abbrev=12", "--exclude=*"]) { RedirectStandardOutput = true, WorkingDirectory = CheckBenchmarks.Root() })!;
        return git.StandardOutput.ReadToEnd().Trim();
    }
}
