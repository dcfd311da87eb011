using System.Runtime.InteropServices;

namespace Compliance.Tests.Rulebooks.Trust;

/// <summary>Processor time of this thread and of the processes it started and waited for: what else the machine does is not in it.</summary>
internal static class ProcessorTime
{
    private const int OfChildren = -1, OfThread = 1;

    /// <summary>What an action takes.</summary>
    public static TimeSpan Of(Action action)
    {
        var before = Used(OfThread) + Used(OfChildren);
        action();
        return Used(OfThread) + Used(OfChildren) - before;
    }

    private static TimeSpan Used(int whose)
    {
        var times = new long[18]; // seconds and microseconds for the user, the same for the system, and fourteen that are not asked for
        Usage(whose, times).ShouldBe(0);
        return TimeSpan.FromSeconds(times[0] + times[2]) + TimeSpan.FromMicroseconds(times[1] + times[3]);
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Usage(int whose, [Out] long[] usage);
}
