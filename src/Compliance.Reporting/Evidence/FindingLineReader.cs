using System.Buffers;

namespace Compliance.Reporting.Evidence;

/// <summary>Lines of a file as bytes, one at a time. A last line without its end is given as such: somebody cut it.</summary>
internal static class FindingLineReader
{
    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>The lines; <c>IsWhole</c> is false for a last line without its end, and for one too long to be a finding, after which reading stops.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<(byte[] Line, bool IsWhole)> Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        var buffer = new byte[64 * 1024];
        var line = new ArrayBufferWriter<byte>();
        for (int read; (read = file.Read(buffer)) > 0;)
        {
            var start = 0;
            for (int end; (end = Array.IndexOf(buffer, (byte)'\n', start, read - start)) >= 0; start = end + 1)
            {
                line.Write(buffer.AsSpan(start, end - start));
                yield return (line.WrittenSpan.ToArray(), true);
                line.ResetWrittenCount();
            }
            line.Write(buffer.AsSpan(start, read - start));
            if (line.WrittenCount > MostBytes)
                break;
        }
        if (line.WrittenCount > 0)
            yield return (line.WrittenSpan.ToArray(), false);
    }
}
