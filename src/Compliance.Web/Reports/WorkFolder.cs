namespace Compliance.Web.Reports;

/// <summary>A folder that only this service's user can read, for files that stand open while a Report is made or verified: in memory where the system has such a place. It is gone afterwards.</summary>
public sealed class WorkFolder : IDisposable
{
    private const string Memory = "/dev/shm", Prefix = "compliance-", LockName = ".lock", Inner = "files";
    private static readonly TimeSpan Making = TimeSpan.FromMinutes(1);
    private readonly string _place;
    private readonly FileStream _held;

    // The lock stands beside the files, not among them: whoever verifies a Report there would take it for one of its files.
    private WorkFolder(string place)
    {
        (_place, _held) = (place, new(System.IO.Path.Combine(place, LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None));
        Path = Directory.CreateDirectory(System.IO.Path.Combine(place, Inner)).FullName;
    }

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>A new one.</summary>
    public static WorkFolder New()
    {
        var place = System.IO.Path.Combine(Root, $"{Prefix}{Guid.NewGuid():N}");
        _ = OperatingSystem.IsWindows() ? Directory.CreateDirectory(place) : Directory.CreateDirectory(place, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new(place);
    }

    /// <summary>Takes away what processes left that were killed: a folder whose lock nobody holds.</summary>
    /// <returns>How many.</returns>
    public static int ClearAbandoned()
    {
        var cleared = 0;
        foreach (var folder in new DirectoryInfo(Root).EnumerateDirectories(Prefix + "*").Where(d => d.LinkTarget is null && Guid.TryParseExact(d.Name[Prefix.Length..], "N", out _)).ToList())
        {
            try
            {
                var isLocked = File.Exists(System.IO.Path.Combine(folder.FullName, LockName));
                if (!isLocked && folder.CreationTimeUtc > TimeProvider.System.GetUtcNow().UtcDateTime - Making)
                    continue; // being made at this moment
                if (isLocked)
                    new FileStream(System.IO.Path.Combine(folder.FullName, LockName), FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
                folder.Delete(recursive: true);
                cleared++;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Somebody works there, or it is another user's.
            }
        }
        return cleared;
    }

    private static string Root => Directory.Exists(Memory) ? Memory : System.IO.Path.GetTempPath();

    /// <summary>A folder inside it.</summary>
    public string Within(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    /// <inheritdoc/>
    public void Dispose()
    {
        _held.Dispose();
        try
        {
            Directory.Delete(_place, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A browser that printed may still be ending; what it keeps is in memory.
        }
    }
}
