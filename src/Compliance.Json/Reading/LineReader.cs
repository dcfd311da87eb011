using System.Buffers;

namespace Compliance.Json.Reading;

/// <summary>The lines of a stream, one at a time in a buffer that grows to the longest line taken. Lines of blanks are passed over.</summary>
internal sealed class LineReader(Stream stream, int mostBytes) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int _start;
    private int _end;
    private bool _isOver;
    private long _read;

    /// <summary>The line without its end.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>How many bytes of the stream stand up to the end of the line.</summary>
    public long Position => _read - (_end - _start);

    /// <summary>Its number from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Why the line cannot be read, if it cannot.</summary>
    public Objection? Objection { get; private set; }

    /// <summary>Goes to the next line with text; false at the end of the stream.</summary>
    public bool TryNext()
    {
        do
        {
            if (Objection?.Code is FaultCodes.UnreadableFile or FaultCodes.WrongEncoding || !TryLine())
                return false;
        }
        while (Objection is null && IsBlank());
        return true;
    }

    /// <summary>The line keeps the mark of its encoding, which is taken away where it is read: once, as from a file.</summary>
    private bool IsBlank() => (Number == 1 && Line.Span.StartsWith(Encodings.Mark) ? Line.Span[Encodings.Mark.Length..] : Line.Span).Trim(" \t\r"u8).IsEmpty;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private bool TryLine()
    {
        (Objection, Line) = (null, default);
        Number++;
        var (looked, dropped) = (0, false);
        while (true)
        {
            var length = _buffer.AsSpan((_start + looked).._end).IndexOf((byte)'\n');
            if (length >= 0)
                return Take(looked + length, 1, dropped);
            looked = _end - _start;
            if (_isOver)
                return (looked > 0 || dropped) && Take(looked, 0, dropped);
            if (looked > mostBytes + 1)
                (_start, _end, looked, dropped) = (0, 0, 0, true);
            if (!TryFill())
                return true;
        }
    }

    private bool Take(int length, int lineEnd, bool dropped)
    {
        var line = _buffer.AsMemory(_start, length);
        _start += length + lineEnd;
        if (line.Span.EndsWith("\r"u8))
            line = line[..^1];
        if (Number == 1 && !dropped && Encodings.ObjectionTo(line.Span) is { } encoding)
            Objection = encoding;
        else if (dropped || line.Length > mostBytes)
            Objection = FileObjections.TooLarge(mostBytes);
        Line = line;
        return true;
    }

    private bool TryFill()
    {
        MakeRoom();
        try
        {
            var read = stream.Read(_buffer, _end, _buffer.Length - _end);
            _end += read;
            _read += read;
            _isOver = read == 0;
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Objection = FileObjections.BrokenOff();
            return false;
        }
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start.._end).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end < _buffer.Length)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _end).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
