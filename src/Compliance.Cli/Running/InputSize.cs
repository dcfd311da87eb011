using Compliance.Reporting.Evidence;

namespace Compliance.Cli.Running;

/// <summary>How much there is to read, as far as it can be known before.</summary>
/// <param name="Files">How many case files; <c>null</c> where JSON Lines hold as many as they hold.</param>
/// <param name="Bytes">How many bytes they have together; 0 where that is not known.</param>
internal readonly record struct InputSize(int? Files, long Bytes)
{
    /// <summary>The size of what is under the paths; of nothing where something cannot be looked at.</summary>
    public static InputSize Of(IEnumerable<string> paths)
    {
        try
        {
            var (count, bytes, isCounted) = (0, 0L, true);
            foreach (var file in paths.SelectMany(CaseFilePaths.Under))
            {
                count++;
                bytes += new FileInfo(file).Length;
                isCounted &= file.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
            }
            return new(isCounted ? count : null, bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
