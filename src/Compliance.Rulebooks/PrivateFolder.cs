namespace Compliance.Rulebooks;

/// <summary>Folders and files that nobody but this user can change.</summary>
internal static class PrivateFolder
{
    private const UnixFileMode WrittenByOthers = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
    private const UnixFileMode SeenByOthers = WrittenByOthers | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes the folder, for this user alone, where there is none; why it is not to be trusted, or <c>null</c>.</summary>
    public static string? Open(string folder)
    {
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder);
            else if (!Path.Exists(folder))
                Directory.CreateDirectory(folder, Own);
            var info = new DirectoryInfo(folder);
            return info.LinkTarget is not null ? "it is a link. Name the folder itself." : !info.Exists ? "it is no folder." : Objection(folder, WrittenByOthers);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"it cannot be made or read ({error.GetType().Name}).";
        }
    }

    /// <summary>Why a file is not for this user's eyes alone; <c>null</c> if it is.</summary>
    public static string? OfFile(string path) => new FileInfo(path).LinkTarget is not null ? "it is a link." : Objection(path, SeenByOthers);

    private static string? Objection(string path, UnixFileMode others)
    {
        if (OperatingSystem.IsWindows())
            return null; // its place under the user's profile is the protection
        if (!FileOwner.IsThisUser(path))
            return "it belongs to another user.";
        return (File.GetUnixFileMode(path) & others) == 0 ? null : "others can change or read it. Take that right from them: 'chmod go-rwx'.";
    }
}
