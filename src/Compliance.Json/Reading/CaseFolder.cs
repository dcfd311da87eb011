using System.Buffers;

namespace Compliance.Json.Reading;

/// <summary>Case files on disk: every file with the right ending becomes at least one result, so that read and refused add up.</summary>
internal static class CaseFolder
{
    public static IEnumerable<ReadResult> Read(CaseReader reader, ReadLimits limits, string path)
    {
        if (!Directory.Exists(path))
            return ReadFile(reader, limits, path);
        return ReadFolder(reader, limits, path).DefaultIfEmpty(CaseReader.Refuse(FileObjections.NoCaseFile(), path));
    }

    private static IEnumerable<ReadResult> ReadFolder(CaseReader reader, ReadLimits limits, string folder)
    {
        if (!TryList(folder, out var entries, out var objection))
        {
            yield return CaseReader.Refuse(objection, folder);
            yield break;
        }
        foreach (var (path, isFolder) in entries)
        {
            foreach (var result in isFolder ? ReadFolder(reader, limits, path) : ReadFile(reader, limits, path))
                yield return result;
        }
    }

    // Links to folders are not followed: they could lead in a circle.
    private static bool TryList(string folder, out List<(string Path, bool IsFolder)> entries, out Objection objection)
    {
        (entries, objection) = ([], FileObjections.Denied());
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                var isFolder = entry is DirectoryInfo;
                if (isFolder ? entry.LinkTarget is null : IsCaseFile(entry.Name))
                    entries.Add((Path.Join(folder, entry.Name), isFolder));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
        entries.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return true;
    }

    /// <summary>The bytes of a document of its own; <c>null</c> where it is none, is larger than is read, or cannot be read.</summary>
    public static byte[]? Content(string path)
    {
        try
        {
            return IsLines(path) || new FileInfo(path).Length > ReadLimits.Default.Bytes ? null : File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // reading it says why
        }
    }

    public static bool IsCaseFile(string name) => IsLines(name) || HasEnding(name, ".json");

    private static bool IsLines(string name) => HasEnding(name, ".jsonl") || HasEnding(name, ".ndjson");

    private static bool HasEnding(string name, string ending) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<ReadResult> ReadFile(CaseReader reader, ReadLimits limits, string path)
    {
        if (!TryOpen(path, out var stream, out var objection))
        {
            yield return CaseReader.Refuse(objection, path);
            yield break;
        }
        using (stream)
        {
            if (!IsLines(path))
                yield return ReadDocument(reader, limits, stream, path);
            else
            {
                foreach (var result in reader.ReadLines(stream, path))
                    yield return result;
            }
        }
    }

    private static ReadResult ReadDocument(CaseReader reader, ReadLimits limits, Stream stream, string path)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            var length = 0;
            for (int read; length <= limits.Bytes && (read = stream.Read(buffer, length, buffer.Length - length)) > 0;)
            {
                length += read;
                if (length == buffer.Length)
                    Grow(ref buffer);
            }
            return reader.ReadDocument(buffer.AsMemory(0, length), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return CaseReader.Refuse(FileObjections.BrokenOff(), path);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void Grow(ref byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    private static bool TryOpen(string path, out Stream stream, out Objection objection)
    {
        (stream, objection) = (Stream.Null, FileObjections.Missing());
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            objection = e is UnauthorizedAccessException ? FileObjections.Denied() : e is FileNotFoundException or DirectoryNotFoundException ? FileObjections.Missing() : FileObjections.BrokenOff();
            return false;
        }
    }
}
