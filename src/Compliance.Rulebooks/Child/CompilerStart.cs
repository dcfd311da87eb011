using System.Diagnostics;
using System.Globalization;

namespace Compliance.Rulebooks.Child;

/// <summary>How the compiling process is started: this library by the runtime that runs, in an empty folder, with an environment of nothing but the runtime's own settings.</summary>
internal static class CompilerStart
{
    public static ProcessStartInfo Of(CompilerLimits limits, string folder)
    {
        var start = new ProcessStartInfo(Runtime())
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, CreateNoWindow = true,
        };
        start.ArgumentList.Add(typeof(CompilerStart).Assembly.Location);
        start.Environment.Clear();
        if (OperatingSystem.IsWindows() && Environment.GetEnvironmentVariable("SystemRoot") is { } root)
            start.Environment["SystemRoot"] = root;
        start.Environment["DOTNET_GCHeapHardLimit"] = (limits.Megabytes * 1024L * 1024).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_EnableDiagnostics"] = "0"; // no sockets, no debugger, no dumps
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }

    /// <summary>The program <c>dotnet</c> that belongs to the runtime in use.</summary>
    private static string Runtime()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        if (Environment.ProcessPath is { } own && Path.GetFileName(own) == name)
            return own;
        var installed = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", name));
        return File.Exists(installed) ? installed : name;
    }
}
