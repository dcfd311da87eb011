using System.Text;
using Compliance.Web.Storage;

namespace Compliance.Web.Protection;

/// <summary>The folder of the keys: read and changed by the service alone.</summary>
internal static class KeyFolder
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Makes it where there is none.</summary>
    /// <exception cref="StartRefusedException">Others can look into it.</exception>
    public static void Open(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if ((File.GetUnixFileMode(folder) & Others) != 0)
            throw new StartRefusedException($"The key folder '{folder}' is open to others than the service. Set its mode to 700.");
    }

    /// <summary>Refuses a file of keys that others can read or change.</summary>
    /// <exception cref="StartRefusedException">They can.</exception>
    public static void RefuseShared(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
            throw new StartRefusedException($"The keys '{path}' can be read or changed by others than the service. Set their mode to 600.");
    }

    /// <summary>Writes a file for the service alone; it is on disk, whole, when this returns.</summary>
    public static void Write(string path, string words)
    {
        var half = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(half, options))
        {
            stream.Write(Encoding.UTF8.GetBytes(words));
            stream.Flush(flushToDisk: true);
        }
        File.Move(half, path, overwrite: true);
    }
}
