using System.Buffers;
using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace Compliance.Json;

/// <summary>JSON in UTF-8, in one piece of memory that is used again and again; the same bytes as <see cref="JsonTextWriter"/> gives.</summary>
/// <remarks>It writes what it is told and keeps no account of what is open. What is not overridden here is not written: records of findings need no more.</remarks>
internal sealed class JsonBytes : JsonWriter
{
    private const int MostKept = 4 * 1024 * 1024;

    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\', '\u0085', '\u2028', '\u2029']);

    private byte[] _bytes = new byte[1024];
    private bool _follows;

    /// <summary>How many bytes were written.</summary>
    public int Count { get; private set; }

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Count);

    /// <summary>Forgets what was written.</summary>
    public void Clear()
    {
        (Count, _follows) = (0, false);
        if (_bytes.Length > MostKept)
            _bytes = new byte[1024];
    }

    /// <summary>Ends a line: the next value begins anew.</summary>
    public void EndLine()
    {
        Put((byte)'\n');
        _follows = false;
    }

    /// <summary>Writes a piece of JSON as it is, its comma included; a value ends with it.</summary>
    public void Piece(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Room(json.Length));
        Count += json.Length;
        _follows = true;
    }

    /// <summary>Writes once more what stands at a place; a value ends with it.</summary>
    public void Repeat(int start, int length)
    {
        var room = Room(length);
        _bytes.AsSpan(start, length).CopyTo(room);
        Count += length;
        _follows = true;
    }

    public override void WriteStartObject() => Open((byte)'{');

    public override void WriteEndObject() => Close((byte)'}');

    public override void WriteStartArray() => Open((byte)'[');

    public override void WriteEndArray() => Close((byte)']');

    public override void WritePropertyName(string name)
    {
        Separate();
        Quote(name);
        Put((byte)':');
        _follows = false;
    }

    public override void WriteValue(string? value)
    {
        Separate();
        if (value is null)
            Put("null"u8);
        else
            Quote(value);
        _follows = true;
    }

    public override void WriteValue(bool value) => Word(value ? "true"u8 : "false"u8);

    public override void WriteNull() => Word("null"u8);

    public override void WriteValue(int value)
    {
        Separate();
        value.TryFormat(Room(11), out var length, default, CultureInfo.InvariantCulture);
        Count += length;
        _follows = true;
    }

    public override void Flush()
    {
        // All of it stands in memory.
    }

    private void Open(byte sign)
    {
        Separate();
        Put(sign);
        _follows = false;
    }

    private void Close(byte sign)
    {
        Put(sign);
        _follows = true;
    }

    private void Word(ReadOnlySpan<byte> word)
    {
        Separate();
        Put(word);
        _follows = true;
    }

    private void Separate()
    {
        if (_follows)
            Put((byte)',');
    }

    private void Quote(ReadOnlySpan<char> text)
    {
        Put((byte)'"');
        for (int next; (next = text.IndexOfAny(Escaped)) >= 0; text = text[(next + 1)..])
        {
            Letters(text[..next]);
            Escape(text[next]);
        }
        Letters(text);
        Put((byte)'"');
    }

    private void Letters(ReadOnlySpan<char> text) => Count += Encoding.UTF8.GetBytes(text, Room(3 * text.Length));

    private void Escape(char letter)
    {
        var sign = letter switch { '"' => '"', '\\' => '\\', '\n' => 'n', '\r' => 'r', '\t' => 't', '\b' => 'b', '\f' => 'f', _ => 'u' };
        Put((byte)'\\');
        Put((byte)sign);
        if (sign != 'u')
            return;
        ((int)letter).TryFormat(Room(4), out var length, "x4", CultureInfo.InvariantCulture);
        Count += length;
    }

    private void Put(byte value)
    {
        if (Count == _bytes.Length)
            Room(1);
        _bytes[Count++] = value;
    }

    private void Put(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Room(value.Length));
        Count += value.Length;
    }

    private Span<byte> Room(int more)
    {
        if (Count + more > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Count + more));
        return _bytes.AsSpan(Count);
    }
}
