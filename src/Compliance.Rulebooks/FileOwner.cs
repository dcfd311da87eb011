using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Compliance.Rulebooks;

/// <summary>Whose a file is.</summary>
internal static class FileOwner
{
    private const int FromHere = -100, NotFollowingLinks = 0x100; // AT_FDCWD, AT_SYMLINK_NOFOLLOW
    private const uint Owner = 0x8; // STATX_UID
    private const int Size = 256, AtOwner = 20; // the same on every processor

    /// <summary>Whether a file or folder is of the user this process runs as; on systems that do not tell, <c>true</c>.</summary>
    public static bool IsThisUser(string path)
    {
        if (!OperatingSystem.IsLinux())
            return true;
        var answer = new byte[Size];
        return Ask(FromHere, path, NotFollowingLinks, Owner, answer) == 0 && BinaryPrimitives.ReadUInt32LittleEndian(answer.AsSpan(AtOwner)) == User();
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Ask(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint what, byte[] answer);

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint User();
}
