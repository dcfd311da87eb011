using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Compliance.Json;

namespace Compliance.Web.Batches;

/// <summary>An entry of an archive, as its directory tells of it. Nothing it says is believed before its content was compared.</summary>
internal sealed record ZipEntry(string Name, int Flags, int Method, uint Crc, long Packed, long Unpacked, uint Attributes, int MadeBy, long Header)
{
    public bool IsFolder => Name.EndsWith('/') && Unpacked == 0;

    /// <summary>A link, device or pipe by the mode that Unix wrote.</summary>
    public bool IsNoFile => MadeBy == 3 && (Attributes >> 28) is not (0 or 8 or 4);
}

/// <summary>
/// Reads a ZIP with bounds of its own. The reader of .NET cuts an entry short where its declared size is spoofed, and takes repeated names without a word: so the bytes that come out are counted
/// to their real end and their checksum compared before any of them is used.
/// </summary>
internal sealed class ZipArchiveReader(Stream stream, BatchLimits limits)
{
    private const uint EndMark = 0x06054b50;
    private const uint EntryMark = 0x02014b50;
    private const uint LocalMark = 0x04034b50;
    private readonly byte[] _buffer = new byte[64 * 1024];

    /// <summary>The entries in the order of the directory; <c>null</c> with the reason where there is none that can be read.</summary>
    public (IReadOnlyList<ZipEntry>? Entries, string Reason, bool IsTooMany) Directory()
    {
        var tail = new byte[(int)Math.Min(stream.Length, 22 + ushort.MaxValue)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        var at = tail.Length - 22;
        while (at >= 0 && (U32(tail, at) != EndMark || at + 22 + U16(tail, at + 20) != tail.Length))
            at--;
        if (at < 0)
            return (null, "it has no end record", false);
        var (count, size, start) = (U16(tail, at + 10), (long)U32(tail, at + 12), (long)U32(tail, at + 16));
        if (count == ushort.MaxValue || start == uint.MaxValue || U16(tail, at + 4) != 0 || U16(tail, at + 8) != count)
            return (null, "it is a ZIP64 or split archive", count == ushort.MaxValue);
        if (count > limits.Entries)
            return (null, "", true);
        var end = stream.Length - tail.Length + at;
        return start + size == end && size <= 64L * 1024 * 1024 ? Read(start, (int)size, count) : (null, "its directory does not end where its end record begins", false);
    }

    private (IReadOnlyList<ZipEntry>? Entries, string Reason, bool IsTooMany) Read(long start, int size, int count)
    {
        var (d, at, entries) = (new byte[size], 0, new List<ZipEntry>(count));
        stream.Position = start;
        stream.ReadExactly(d);
        while (at + 46 <= size && U32(d, at) == EntryMark)
        {
            var (name, extra, comment) = (U16(d, at + 28), U16(d, at + 30), U16(d, at + 32));
            if (at + 46 + name + extra + comment > size)
                break;
            var flags = U16(d, at + 8);
            var words = ((flags & 0x800) != 0 ? Encoding.UTF8 : Encoding.Latin1).GetString(d, at + 46, name);
            entries.Add(new(words, flags, U16(d, at + 10), U32(d, at + 16), U32(d, at + 20), U32(d, at + 24), U32(d, at + 38), d[at + 5], U32(d, at + 42)));
            at += 46 + name + extra + comment;
        }
        return at == size && entries.Count == count ? (entries, "", false) : (null, "its directory is damaged", false);
    }

    /// <summary>Entries that share bytes with others: what takes a few bytes would be unpacked again and again.</summary>
    public static IReadOnlySet<ZipEntry> Overlapping(IReadOnlyList<ZipEntry> entries)
    {
        var found = new HashSet<ZipEntry>(ReferenceEqualityComparer.Instance);
        var (end, last) = (0L, (ZipEntry?)null);
        foreach (var entry in entries.OrderBy(e => e.Header))
        {
            if (last is not null && entry.Header < end)
                found.UnionWith([last, entry]);
            if (entry.Header + 30 + entry.Name.Length + entry.Packed > end)
                (end, last) = (entry.Header + 30 + entry.Name.Length + entry.Packed, entry);
        }
        return found;
    }

    /// <summary>Unpacks an entry to its real end without keeping it, and compares.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="room">How many bytes may still come out of the archive.</param>
    public Fault? Compare(ZipEntry entry, long room)
    {
        if (entry.Method is not (0 or 8) || entry.Packed == uint.MaxValue || entry.Unpacked == uint.MaxValue)
            return BatchFaults.OtherMethod(entry.Name);
        var most = entry.Unpacked > limits.RatioFrom ? Math.Min(room, Math.Max(limits.RatioFrom, entry.Packed * limits.Ratio)) : room;
        if (entry.Unpacked > most)
            return BatchFaults.TooLargeUnpacked(entry.Name);
        try
        {
            using var content = Open(entry);
            if (content is null)
                return BatchFaults.OtherContent(entry.Name);
            var (crc, bytes) = (uint.MaxValue, 0L);
            for (int read; (read = content.Read(_buffer)) > 0;)
            {
                if (bytes == 0 && IsArchive(_buffer.AsSpan(0, read)))
                    return BatchFaults.Nested(entry.Name);
                bytes += read;
                if (bytes > entry.Unpacked)
                    return BatchFaults.OtherContent(entry.Name);
                crc = Crc32.Add(crc, _buffer.AsSpan(0, read));
            }
            return bytes == entry.Unpacked && ~crc == entry.Crc ? null : BatchFaults.OtherContent(entry.Name);
        }
        catch (InvalidDataException)
        {
            return BatchFaults.OtherContent(entry.Name);
        }
    }

    /// <summary>The content of an entry to the end that it has itself; <c>null</c> where its own header tells of another entry.</summary>
    public Stream? Open(ZipEntry entry)
    {
        var head = new byte[30];
        if (entry.Header + 30 > stream.Length)
            return null;
        stream.Position = entry.Header;
        stream.ReadExactly(head);
        var (name, extra) = (U16(head, 26), U16(head, 28));
        var start = entry.Header + 30 + name + extra;
        if (U32(head, 0) != LocalMark || U16(head, 8) != entry.Method || start + entry.Packed > stream.Length)
            return null;
        var words = new byte[name];
        stream.ReadExactly(words);
        if (((entry.Flags & 0x800) != 0 ? Encoding.UTF8 : Encoding.Latin1).GetString(words) != entry.Name)
            return null;
        var packed = new Stretch(stream, start, entry.Packed);
        return entry.Method == 0 ? packed : new DeflateStream(packed, CompressionMode.Decompress);
    }

    private static bool IsArchive(ReadOnlySpan<byte> start) => start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b]) || start.StartsWith("7z"u8) || start.StartsWith("Rar!"u8);

    private static int U16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static uint U32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
}

/// <summary>A stretch of a stream.</summary>
internal sealed class Stretch(Stream stream, long start, long length) : Stream
{
    private long _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get => _at; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        stream.Position = start + _at;
        var read = stream.Read(buffer[..(int)Math.Min(buffer.Length, length - _at)]);
        _at += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>The checksum of ZIP.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(i => Enumerable.Range(0, 8).Aggregate((uint)i, (c, _) => (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1))];

    /// <summary>Goes on over bytes; begins with all bits set, and is turned round at the end.</summary>
    public static uint Add(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
            crc = Table[(crc ^ b) & 0xff] ^ (crc >> 8);
        return crc;
    }
}
