using Compliance.Json;

namespace Compliance.Reporting.Evidence;

/// <summary>Which files under a path hold case files: the same that are read when a report is made.</summary>
public static class CaseFilePaths
{
    /// <summary>The file itself, or the case files of a folder and its folders, by path. Links to folders are not followed.</summary>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    public static IEnumerable<string> Under(string path) => Directory.Exists(path) ? InFolder(path) : [path];

    private static IEnumerable<string> InFolder(string folder) =>
        new DirectoryInfo(folder).EnumerateFileSystemInfos()
            .Where(e => e is DirectoryInfo ? e.LinkTarget is null : CaseReader.IsCaseFile(e.Name))
            .Select(e => (Path: Path.Join(folder, e.Name), IsFolder: e is DirectoryInfo)).OrderBy(e => e.Path, StringComparer.Ordinal)
            .SelectMany(e => e.IsFolder ? InFolder(e.Path) : [e.Path]);
}
