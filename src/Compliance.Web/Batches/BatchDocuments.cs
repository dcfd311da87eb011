using Compliance.Json;

namespace Compliance.Web.Batches;

/// <summary>A document of a batch, or what stands in its place.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Line">Its line of JSON Lines; 1 for a document of its own.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Fault">Why it is refused before it is read; <c>null</c> for none.</param>
internal sealed record BatchDocument(string Name, int Line, ReadOnlyMemory<byte> Content, Fault? Fault);

/// <summary>The documents of the bytes of a batch, one at a time, in the same order however often they are read.</summary>
internal sealed class BatchDocuments(BatchLimits limits)
{
    /// <summary>The documents; always at least one, so that nothing sent is without an answer.</summary>
    /// <param name="bytes">What was sent; seekable.</param>
    /// <param name="kind"><c>jsonl</c>, <c>zip</c> or <c>json</c>.</param>
    /// <param name="name">What it was called.</param>
    public IEnumerable<BatchDocument> Of(Stream bytes, string kind, string name)
    {
        var count = 0;
        foreach (var document in All(bytes, kind, name))
        {
            if (++count > limits.Documents)
            {
                yield return new(document.Name, document.Line, default, BatchFaults.TooManyDocuments(document.Name, limits.Documents));
                yield break;
            }
            yield return document;
        }
        if (count == 0)
            yield return new(name, 1, default, null); // the reader of case files says what an empty file lacks
    }

    private IEnumerable<BatchDocument> All(Stream bytes, string kind, string name) => kind switch
    {
        "zip" => Archive(bytes, name),
        "json" => [Whole(bytes, name)],
        _ => Lines(bytes, name),
    };

    private IEnumerable<BatchDocument> Archive(Stream bytes, string name)
    {
        var archive = new ZipArchiveReader(bytes, limits);
        var (entries, reason, tooMany) = archive.Directory();
        if (entries is null)
        {
            yield return new(name, 1, default, tooMany ? BatchFaults.TooManyEntries(name, limits.Entries) : BatchFaults.NoArchive(name, reason));
            yield break;
        }
        var repeated = entries.CountBy(e => e.Name, StringComparer.OrdinalIgnoreCase).Where(c => c.Value > 1).Select(c => c.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var overlapping = ZipArchiveReader.Overlapping(entries);
        var room = limits.UnpackedBytes;
        foreach (var entry in entries.Where(e => !e.IsFolder))
        {
            var fault = FaultOf(entry, repeated, overlapping) ?? archive.Compare(entry, room);
            if (fault is not null)
            {
                yield return new(Label(entry.Name), 1, default, fault with { Path = Label(entry.Name) });
                continue;
            }
            room -= entry.Unpacked;
            using var content = archive.Open(entry)!;
            foreach (var document in entry.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? [Whole(content, entry.Name)] : Lines(content, entry.Name).DefaultIfEmpty(new(entry.Name, 1, default, null)))
                yield return document;
        }
    }

    private Fault? FaultOf(ZipEntry entry, HashSet<string> repeated, IReadOnlySet<ZipEntry> overlapping) =>
        !IsPlain(entry.Name) ? BatchFaults.UnsafeName(entry.Name)
        : repeated.Contains(entry.Name) ? BatchFaults.RepeatedName(entry.Name)
        : entry.IsNoFile ? BatchFaults.Link(entry.Name)
        : (entry.Flags & 0x2041) != 0 ? BatchFaults.Encrypted(entry.Name)
        : IsArchiveName(entry.Name) ? BatchFaults.Nested(entry.Name)
        : !CaseReader.IsCaseFile(entry.Name) ? BatchFaults.OtherKind(entry.Name)
        : overlapping.Contains(entry) ? BatchFaults.OtherContent(entry.Name) : null;

    private bool IsPlain(string name) => name.Length > 0 && name.Length <= limits.NameLength && name[0] is not ('/' or '\\') && !(name.Length > 1 && name[1] == ':') && !name.Any(char.IsControl)
        && !name.Contains('\uFFFD', StringComparison.Ordinal) && !name.Split('/', '\\').Any(p => p is ".." or ".");

    private static bool IsArchiveName(string name) => new[] { ".zip", ".gz", ".tgz", ".7z", ".rar", ".tar", ".jar", ".bz2", ".xz" }.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private string Label(string name) => new([.. name.Take(limits.NameLength).Select(c => char.IsControl(c) ? '?' : c)]);

    private BatchDocument Whole(Stream content, string name)
    {
        using var held = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; held.Length <= limits.DocumentBytes && (read = content.Read(buffer)) > 0;)
            held.Write(buffer, 0, read);
        return held.Length > limits.DocumentBytes ? new(name, 1, default, BatchFaults.LineTooLarge(name, 1, limits.DocumentBytes)) : new(name, 1, held.ToArray(), null);
    }

    private IEnumerable<BatchDocument> Lines(Stream content, string name)
    {
        var (line, number, isLong) = (new MemoryStream(), 1, false);
        var buffer = new byte[64 * 1024];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            for (var at = 0; at < read;)
            {
                var end = buffer.AsSpan(at, read - at).IndexOf((byte)'\n');
                var length = end < 0 ? read - at : end;
                isLong |= line.Length + length > limits.DocumentBytes;
                if (!isLong)
                    line.Write(buffer, at, length);
                at += length + 1;
                if (end < 0)
                    continue;
                if (Line(line, name, number, isLong) is { } document)
                    yield return document;
                (isLong, number) = (false, number + 1);
                line.SetLength(0);
            }
        }
        if (Line(line, name, number, isLong) is { } last)
            yield return last;
    }

    private BatchDocument? Line(MemoryStream line, string name, int number, bool isLong)
    {
        if (isLong)
            return new(name, number, default, BatchFaults.LineTooLarge(name, number, limits.DocumentBytes));
        var bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
        return bytes.Trim(" \t\r"u8).IsEmpty ? null : new(name, number, bytes.ToArray(), null);
    }
}
