namespace Compliance.Tests;

/// <summary>The folder that holds the solution: rules, fixtures and documents are tested where they stand.</summary>
public static class RepositoryRoot
{
    /// <summary>The folder.</summary>
    public static string Folder { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A path below it.</summary>
    public static string PathTo(params string[] parts) => Path.Combine([Folder, .. parts]);

    private static string Find(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Compliance.sln")))
                return folder;
        }
        throw new DirectoryNotFoundException("No folder above the tests holds Compliance.sln.");
    }
}
