using Compliance.Json;
using Compliance.Reporting.Evidence;

namespace Compliance.Cli.Running;

/// <summary>Cuts what lies under paths into chunks of case files.</summary>
internal static class CaseChunks
{
    /// <summary>The chunks, in the order of the paths.</summary>
    public static IEnumerable<CaseChunk> Under(IEnumerable<string> paths) => paths.SelectMany(path =>
        FilesUnder(path) is { } files ? CaseChunk.Cut(files) : new CaseReader().ReadPath(path).Select(CaseChunk.Of));

    /// <summary>The files of a path; <c>null</c> where there is none or not all can be listed, which the reader tells place by place.</summary>
    private static List<string>? FilesUnder(string path)
    {
        try
        {
            var files = CaseFilePaths.Under(path).ToList();
            return files.Count > 0 ? files : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
