using System.Runtime.InteropServices;

namespace Compliance.Rulebooks.Child;

/// <summary>
/// Gives up, before a block is read, what compiling never needs: files that are written, connections, other programs, more memory and processor time.
/// What a process gave up this way it does not get back.
/// </summary>
internal static class Confinement
{
    private const int ProcessorTime = 0, FileSize = 1, CoreFile = 4, AddressSpace = 9;
    private const long MoreAddresses = 4L * 1024 * 1024 * 1024; // beyond what the runtime reserved for the heap, which has its own limit
    private const ulong SecondsOfRequest = 120; // were the asking process killed, this one ends by itself
    private const ulong Unlimited = ulong.MaxValue;

    /// <summary>Enters; says in words what the system did not allow, or nothing.</summary>
    public static string Enter()
    {
        if (!OperatingSystem.IsLinux())
            return "this system offers no limits of files and network";
        var isLimited = Limit(FileSize, 0, 0) & Limit(CoreFile, 0, 0) & LimitAddresses() & AllowProcessorTime();
        var isFiltered = SystemCalls.Refuse();
        return isLimited && isFiltered ? "" : isFiltered ? "limits of files and memory were refused" : "the system does not let a process give up network and files";
    }

    /// <summary>Allows the time of one request more.</summary>
    public static bool AllowProcessorTime() =>
        OperatingSystem.IsLinux() && Limit(ProcessorTime, (ulong)Environment.CpuUsage.TotalTime.TotalSeconds + SecondsOfRequest, Unlimited);

    private static bool LimitAddresses()
    {
        var pages = long.Parse(File.ReadAllText("/proc/self/statm").Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        var most = (ulong)(pages * Environment.SystemPageSize + MoreAddresses);
        return Limit(AddressSpace, most, most);
    }

    private static bool Limit(int what, ulong most, ulong highest)
    {
        var limit = new ResourceLimit { Now = most, Highest = highest };
        return SetLimit(what, ref limit) == 0;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct ResourceLimit
    {
        public ulong Now;
        public ulong Highest;
    }

    [DllImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetLimit(int resource, ref ResourceLimit limit);
}
