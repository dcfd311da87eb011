namespace Compliance.Cli.Running;

/// <summary>A folder that is either there whole or not at all: it is filled beside its place and moved there at the end.</summary>
internal sealed class ReportFolder : IDisposable
{
    /// <summary>What every report folder holds: by it an earlier report is told from a folder of something else.</summary>
    public const string Mark = Compliance.Reporting.Evidence.Manifest.Name;

    private readonly string _path;
    private bool _isKept;

    private ReportFolder(string path, string half) => (_path, Half) = (path, half);

    /// <summary>Where to write until it is kept.</summary>
    public string Half { get; }

    /// <summary>Opens a folder. An earlier report there is replaced at the end; anything else is left alone. <c>null</c> after the user was told why not.</summary>
    public static ReportFolder? Open(Shell shell, string path)
    {
        try
        {
            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            if (File.Exists(full))
                return Refuse(shell, path, "it is a file. Expected the name of a folder");
            if (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any() && !File.Exists(Path.Join(full, Mark)))
                return Refuse(shell, path, "there is a folder of that name that holds something else than a report. Name another, or empty it");
            if (Path.GetDirectoryName(full) is not { } parent || !Directory.Exists(parent))
                return Refuse(shell, path, $"there is no folder '{Path.GetDirectoryName(full)}'");
            var half = $"{full}.{Guid.NewGuid():N}.half";
            Directory.CreateDirectory(half);
            return new(full, half);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Refuse(shell, path, error is UnauthorizedAccessException ? "this user may not write there" : "no folder can be made there");
        }
    }

    /// <summary>Puts the folder in its place.</summary>
    public void Keep()
    {
        var old = $"{Half}.old";
        if (Directory.Exists(_path))
            Directory.Move(_path, old);
        Directory.Move(Half, _path);
        _isKept = true;
        if (Directory.Exists(old))
            Directory.Delete(old, recursive: true);
    }

    public void Dispose()
    {
        if (!_isKept && Directory.Exists(Half))
            Directory.Delete(Half, recursive: true);
    }

    private static ReportFolder? Refuse(Shell shell, string path, string why)
    {
        shell.Complain($"The report cannot be written to '{path}': {why}.");
        return null;
    }
}
