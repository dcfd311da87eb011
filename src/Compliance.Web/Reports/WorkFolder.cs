namespace Compliance.Web.Reports;

/// <summary>A folder that only this service's user can read, for files that stand open while a Report is made or verified: in memory where the system has such a place. It is gone afterwards.</summary>
public sealed class WorkFolder : IDisposable
{
    private const string Memory = "/dev/shm";

    private WorkFolder(string path) => Path = path;

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>A new one.</summary>
    public static WorkFolder New()
    {
        var place = System.IO.Path.Combine(Directory.Exists(Memory) ? Memory : System.IO.Path.GetTempPath(), $"compliance-{Guid.NewGuid():N}");
        _ = OperatingSystem.IsWindows() ? Directory.CreateDirectory(place) : Directory.CreateDirectory(place, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new(place);
    }

    /// <summary>A folder inside it.</summary>
    public string Within(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A browser that printed may still be ending; what it keeps is in memory.
        }
    }
}
