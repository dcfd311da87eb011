using System.Runtime.InteropServices;

namespace Compliance.Rulebooks.Child;

/// <summary>Has the kernel refuse, for all threads and for good, the system calls that reach beyond the process (seccomp).</summary>
internal static class SystemCalls
{
    private const int NoNewPrivileges = 38, Seccomp = 317, SetFilter = 1, AllThreads = 1;
    private const ushort LoadWord = 0x20, IfEqual = 0x15, IfAtLeast = 0x35, IfAnyBit = 0x45, Return = 0x06;
    private const uint Allowed = 0x7FFF0000, NotPermitted = 0x00050001;
    private const uint Number = 0, Architecture = 4, SecondArgument = 24, ThirdArgument = 32;
    private const uint ThisArchitecture = 0xC000003E, OtherNumbers = 0x40000000;
    private const uint Writing = 0x1 | 0x2 | 0x40 | 0x200; // for writing, for both, made where it is not there, cut
    private const uint Open = 2, OpenAt = 257;

    /// <summary>By their numbers on x86-64, in this order: connections, other programs and processes, changes of files, ways round this filter.</summary>
    private static readonly uint[] Refused =
    [
        41, 42, 44, 46, 49, 50, 53, 288, 307, // socket connect sendto sendmsg bind listen socketpair accept4 sendmmsg
        57, 58, 59, 322, 62, 101, 310, 311, // fork vfork execve execveat kill ptrace process_vm_readv process_vm_writev
        76, 82, 83, 84, 85, 86, 87, 88, 90, 92, 94, 133, 165, 258, 259, 260, 263, 264, 265, 266, 268, 316, // truncate rename mkdir … chmod … mknod mount …at renameat2
        425, 426, 427, 437, 321, 323, 298, 246, 175, // io_uring openat2 bpf userfaultfd perf_event_open kexec_load init_module
    ];

    /// <summary>Installs the filter; <c>false</c> where the system does not have it.</summary>
    public static bool Refuse()
    {
        if (RuntimeInformation.ProcessArchitecture != System.Runtime.InteropServices.Architecture.X64 || Control(NoNewPrivileges, 1, 0, 0, 0) != 0)
            return false;
        var code = Filter();
        var (steps, filter) = (Marshal.AllocHGlobal(code.Count * 8), Marshal.AllocHGlobal(16));
        try
        {
            for (var i = 0; i < code.Count; i++)
                Marshal.WriteInt64(steps, i * 8, code[i]);
            Marshal.WriteInt64(filter, 0, code.Count);
            Marshal.WriteIntPtr(filter, 8, steps);
            return Call(Seccomp, SetFilter, AllThreads, filter) == 0;
        }
        finally
        {
            Marshal.FreeHGlobal(steps);
            Marshal.FreeHGlobal(filter);
        }
    }

    internal static List<long> Filter()
    {
        var code = new List<long> { Step(LoadWord, Architecture), Step(IfEqual, ThisArchitecture, ifNot: 0, ifSo: 1), Step(Return, NotPermitted), Step(LoadWord, Number) };
        code.AddRange([Step(IfAtLeast, OtherNumbers, ifNot: 1), Step(Return, NotPermitted)]);
        foreach (var call in Refused)
            code.AddRange([Step(IfEqual, call, ifNot: 1), Step(Return, NotPermitted)]);
        foreach (var (call, flags) in new[] { (Open, SecondArgument), (OpenAt, ThirdArgument) })
            code.AddRange([Step(IfEqual, call, ifNot: 4), Step(LoadWord, flags), Step(IfAnyBit, Writing, ifNot: 1), Step(Return, NotPermitted), Step(Return, Allowed)]);
        code.Add(Step(Return, Allowed));
        return code;
    }

    /// <summary>A step of the filter as the kernel reads it: what, how many steps to pass over if so and if not, with what.</summary>
    private static long Step(ushort what, uint with, byte ifNot = 0, byte ifSo = 0) => what | ((long)ifSo << 16) | ((long)ifNot << 24) | ((long)with << 32);

    [DllImport("libc", EntryPoint = "prctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int option, nuint second, nuint third, nuint fourth, nuint fifth);

    [DllImport("libc", EntryPoint = "syscall")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Call(nint number, nint operation, nint flags, nint filter);
}
