using System.Buffers;
using Compliance.Json.Reading;

namespace Compliance.Json;

/// <summary>Some case files that stand beside each other in the input, cut out and not yet read: cutting is quick, and reading can be left to any thread. To be disposed of once it is read.</summary>
public sealed class CaseChunk : IDisposable
{
    private readonly List<Piece> _pieces = [];
    private byte[] _bytes = [];
    private int _length;

    /// <summary>About how many bytes of lines a chunk has: enough to be worth a turn, few enough to spread over threads.</summary>
    internal const int Size = 64 * 1024;

    /// <summary>How many documents a chunk has at most.</summary>
    internal const int Most = 64;

    /// <summary>Cuts the lines of a file of JSON Lines into chunks, and gathers other files.</summary>
    /// <param name="files">Paths of files, not of folders.</param>
    /// <param name="limits">The limits of the reader that will read them.</param>
    /// <returns>The chunks, in the order of the files; what cannot be opened is in them, and refused when it is read.</returns>
    public static IEnumerable<CaseChunk> Cut(IEnumerable<string> files, ReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        var gathered = new CaseChunk();
        foreach (var path in files)
        {
            var lines = IsLines(path) ? Open(path) : null;
            if (lines is null)
                gathered._pieces.Add(new(path));
            if (gathered._pieces.Count == Most || (lines is not null && gathered._pieces.Count > 0))
            {
                yield return gathered;
                gathered = new();
            }
            if (lines is null)
                continue;
            using (lines)
            {
                foreach (var chunk in OfLines(lines, path, (limits ?? ReadLimits.Default).Bytes))
                    yield return chunk;
            }
        }
        if (gathered._pieces.Count > 0)
            yield return gathered;
    }

    /// <summary>What was read already, as a chunk.</summary>
    public static CaseChunk Of(ReadResult read)
    {
        var chunk = new CaseChunk();
        chunk._pieces.Add(new(read.Path) { Ready = read });
        return chunk;
    }

    /// <summary>Reads the documents, in their order: what <see cref="CaseReader.ReadPath"/> would give of the files they stand in.</summary>
    /// <param name="reader">Reads them, under the limits they were cut by.</param>
    public IEnumerable<ReadResult> Read(CaseReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        foreach (var piece in _pieces)
        {
            if (piece.Ready is { } ready)
                yield return ready;
            else if (piece.Number > 0)
                yield return reader.ReadLine(_bytes.AsMemory(piece.Line), piece.Objection, piece.Path, piece.Number, piece.Bytes);
            else
            {
                foreach (var read in reader.ReadPath(piece.Path))
                    yield return read;
            }
        }
    }

    /// <summary>The documents as they stand there, in their order, each with how it is read.</summary>
    /// <param name="reader">Reads them, under the limits they were cut by.</param>
    public IEnumerable<CaseText> Texts(CaseReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        foreach (var piece in _pieces)
        {
            if (piece.Ready is { } ready)
                yield return new(default, () => ready);
            else if (piece.Number > 0)
                yield return new(piece.Objection is null ? _bytes.AsMemory(piece.Line) : default, () => reader.ReadLine(_bytes.AsMemory(piece.Line), piece.Objection, piece.Path, piece.Number, piece.Bytes));
            else if (CaseFolder.Content(piece.Path) is { } bytes)
                yield return new(bytes, () => reader.ReadDocument(bytes, piece.Path));
            else
            {
                foreach (var read in reader.ReadPath(piece.Path))
                    yield return new(default, () => read);
            }
        }
    }

    /// <summary>Gives the memory of the lines back.</summary>
    public void Dispose()
    {
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _pieces.Clear();
    }

    private static IEnumerable<CaseChunk> OfLines(Stream stream, string path, int mostBytes)
    {
        using var lines = new LineReader(stream, mostBytes);
        var (chunk, before, isEmpty) = (new CaseChunk(), 0L, true);
        while (lines.TryNext())
        {
            isEmpty = false;
            chunk.Add(lines, path, lines.Position - before);
            before = lines.Position;
            if (chunk._length < Size && chunk._pieces.Count < Most)
                continue;
            yield return chunk;
            chunk = new();
        }
        if (isEmpty)
            chunk._pieces.Add(new(path) { Ready = CaseReader.RefuseEmpty(path) });
        if (chunk._pieces.Count > 0)
            yield return chunk;
    }

    private void Add(LineReader lines, string path, long bytes)
    {
        MakeRoom(lines.Line.Length);
        lines.Line.CopyTo(_bytes.AsMemory(_length));
        _pieces.Add(new(path) { Line = _length..(_length + lines.Line.Length), Number = lines.Number, Bytes = bytes, Objection = lines.Objection });
        _length += lines.Line.Length;
    }

    private void MakeRoom(int more)
    {
        if (_length + more <= _bytes.Length)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Size + (Size / 4), _length + more));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }

    private static bool IsLines(string path) => CaseReader.IsCaseFile(path) && !path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static FileStream? Open(string path)
    {
        try
        {
            return new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null; // read as a document of its own it is refused, with the reason
        }
    }

    /// <summary>One document: a line, the path of a file, or what was read already.</summary>
    private readonly record struct Piece(string Path)
    {
        public Range Line { get; init; }

        /// <summary>Number of the line; 0 where it is none.</summary>
        public int Number { get; init; }

        public long Bytes { get; init; }

        public Objection? Objection { get; init; }

        public ReadResult? Ready { get; init; }
    }
}

/// <summary>A document as it stands in the input.</summary>
/// <param name="Bytes">Its bytes; none where it cannot be had as a whole. Valid until its chunk is disposed of.</param>
/// <param name="Read">Reads it.</param>
public readonly record struct CaseText(ReadOnlyMemory<byte> Bytes, Func<ReadResult> Read);
