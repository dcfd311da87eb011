using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Newtonsoft.Json;

namespace Compliance.Json.Rechecking;

/// <summary>
/// What an earlier run found, file by file, on disk: a line with the header, the entries, each after its length, a length of zero, and the SHA-256 of all before it.
/// Only digests and places are held in memory. Can be asked by several threads.
/// </summary>
public sealed class Docket : IDisposable
{
    private const int MostOfHeader = 64 * 1024 * 1024;
    private readonly SafeFileHandle _handle;
    private readonly Dictionary<UInt128, (long At, int Length)> _byDigest = [];
    private readonly Dictionary<string, UInt128> _byFile = new(StringComparer.Ordinal);

    private Docket(SafeFileHandle handle, DocketHeader header) => (_handle, Header) = (handle, header);

    /// <summary>What its findings were made by.</summary>
    public DocketHeader Header { get; }

    /// <summary>How many different documents it has.</summary>
    public int Count => _byDigest.Count;

    /// <summary>Ids of the files it has.</summary>
    public IReadOnlyCollection<string> Files => _byFile.Keys;

    /// <summary>Opens a docket, or says what is wrong with it.</summary>
    public static (Docket? Docket, string? Fault) Open(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            if (Line(stream, hash) is not { } line || HeaderOf(line) is not { } header)
                return (null, $"it does not begin with a header of '{DocketHeader.CurrentFormat}'. Expected a file that 'compliance recheck' made; name another place to begin a new one");
            var docket = new Docket(File.OpenHandle(path), header);
            if (docket.Index(stream, hash, line.Length + 1))
                return (docket, null);
            docket.Dispose();
            return (null, "it is damaged: its digest does not fit its content. Delete it, and the next run begins a new one");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, error is UnauthorizedAccessException ? "this user may not read it" : "it cannot be read");
        }
    }

    /// <summary>The entry of a document, by the first 16 bytes of its SHA-256; <c>null</c> if there is none.</summary>
    public DocketEntry? Find(UInt128 digest) => _byDigest.TryGetValue(digest, out var place) ? At(place) : null;

    /// <summary>The entry of a file by its id, the last where several have it; <c>null</c> if there is none.</summary>
    public DocketEntry? Find(string file) => _byFile.TryGetValue(file, out var digest) ? Find(digest) : null;

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();

    /// <summary>The digest that documents are found by.</summary>
    public static UInt128 DigestOf(ReadOnlySpan<byte> document)
    {
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(document, digest);
        return BinaryPrimitives.ReadUInt128BigEndian(digest);
    }

    private DocketEntry At((long At, int Length) place)
    {
        var bytes = new byte[place.Length];
        RandomAccess.Read(_handle, bytes, place.At);
        return DocketEntry.From(bytes);
    }

    private bool Index(FileStream stream, IncrementalHash hash, long at)
    {
        Span<byte> size = stackalloc byte[4];
        var buffer = new byte[4096];
        while (stream.ReadAtLeast(size, 4, throwOnEndOfStream: false) == 4)
        {
            hash.AppendData(size);
            at += 4;
            var length = BinaryPrimitives.ReadInt32LittleEndian(size);
            if (length == 0)
                return IsWhole(stream, hash);
            if (length < 0 || length > stream.Length - at)
                return false;
            if (buffer.Length < length)
                buffer = new byte[length * 2];
            stream.ReadExactly(buffer, 0, length);
            hash.AppendData(buffer, 0, length);
            var (digest, file) = DocketEntry.HeadOf(buffer.AsSpan(0, length));
            _byDigest[digest] = (at, length);
            if (file.Length > 0)
                _byFile[file] = digest;
            at += length;
        }
        return false;
    }

    private static bool IsWhole(FileStream stream, IncrementalHash hash)
    {
        Span<byte> kept = stackalloc byte[33];
        return stream.ReadAtLeast(kept, 33, throwOnEndOfStream: false) == 32 && hash.GetHashAndReset().AsSpan().SequenceEqual(kept[..32]);
    }

    private static byte[]? Line(FileStream stream, IncrementalHash hash)
    {
        using var line = new MemoryStream();
        for (int next; line.Length < MostOfHeader && (next = stream.ReadByte()) >= 0;)
        {
            if (next == '\n')
            {
                hash.AppendData(line.ToArray());
                hash.AppendData("\n"u8);
                return line.ToArray();
            }
            line.WriteByte((byte)next);
        }
        return null;
    }

    private static DocketHeader? HeaderOf(byte[] line)
    {
        try
        {
            return JsonConvert.DeserializeObject<DocketHeader>(Encoding.UTF8.GetString(line), DocketWriter.Settings) is { Format: DocketHeader.CurrentFormat, Rules: not null } header ? header : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
