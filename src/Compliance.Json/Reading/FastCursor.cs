using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Compliance.Json.Reading;

/// <summary>
/// Walks over the bytes of a document and takes what is expected next. What is not as expected it does not take, without saying why:
/// then the document is read again with care.
/// </summary>
/// <param name="text">The document without a byte order mark: UTF-8 is seen to where texts are made of it, everything else is compared with what is expected.</param>
/// <param name="line">The number of its first line in the file.</param>
/// <param name="mostDepth">How many lists and objects may stand inside each other.</param>
internal ref struct FastCursor(ReadOnlySpan<byte> text, int line, int mostDepth)
{
    private static readonly SearchValues<byte> EndsOfPlain = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (byte)c), (byte)'"', (byte)'\\']);

    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;
    private int _depth;

    /// <summary>The line it stands on.</summary>
    public int Line { get; private set; } = line;

    /// <summary>How many bytes it has passed.</summary>
    public readonly int Offset => _at;

    /// <summary>Whether nothing but blanks follows.</summary>
    public bool IsOver => Next() == 0 && _at == _text.Length;

    /// <summary>Goes back to a place it was at. Lines are not counted back.</summary>
    public void Return(int offset) => _at = offset;

    /// <summary>Passes blanks and gives the byte that follows, without taking it; 0 at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Next()
    {
        var next = (uint)_at < (uint)_text.Length ? _text[_at] : (byte)0;
        return next > ' ' ? next : NextAfterBlanks();
    }

    /// <summary>Takes one sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(char sign)
    {
        if (Next() != sign)
            return false;
        _at++;
        return true;
    }

    /// <summary>Takes the bracket that opens a list or an object.</summary>
    public bool TryOpen(char bracket) => _depth < mostDepth && TryTake(bracket) && ++_depth > 0;

    /// <summary>Takes the bracket that closes what was opened last.</summary>
    public bool TryClose(char bracket) => TryTake(bracket) && _depth-- > 0;

    /// <summary>Takes exactly these bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(ReadOnlySpan<byte> word)
    {
        Next();
        if (!_text[_at..].StartsWith(word))
            return false;
        _at += word.Length;
        return true;
    }

    /// <summary>Takes <c>null</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTakeNull() => Next() == 'n' && TryTake("null"u8);

    /// <summary>Takes the name of a property, and the colon after it.</summary>
    public bool TryTakeName(out ReadOnlySpan<byte> name) => TryTakePlain(out name) && TryTake(':');

    /// <summary>Takes a text in which nothing is escaped.</summary>
    public bool TryTakePlain(out ReadOnlySpan<byte> plain)
    {
        plain = default;
        if (Next() != '"')
            return false;
        var rest = _text[(_at + 1)..];
        var length = rest.IndexOfAny(EndsOfPlain);
        if (length < 0 || rest[length] != '"')
            return false;
        plain = rest[..length];
        _at += length + 2;
        return true;
    }

    /// <summary>Takes what stands between quotes so many bytes apart. Whether a text ends there is for the caller to see by its bytes.</summary>
    public bool TryTakePlain(int length, out ReadOnlySpan<byte> plain)
    {
        plain = default;
        if (Next() != '"' || _text.Length - _at < length + 2 || _text[_at + length + 1] != '"')
            return false;
        plain = _text.Slice(_at + 1, length);
        _at += length + 2;
        return true;
    }

    /// <summary>Takes a text as UTF-8, with what is escaped written out.</summary>
    public bool TryTakeWord(out ReadOnlySpan<byte> word)
    {
        if (TryTakePlain(out word))
            return true;
        var text = Unescaped();
        word = text is null ? default : Encoding.UTF8.GetBytes(text);
        return text is not null;
    }

    /// <summary>Takes a text of at most so many characters.</summary>
    public bool TryTakeText(int mostCharacters, out string text)
    {
        text = (TryTakePlain(out var plain) ? TextOf(plain) : Unescaped())!;
        return text is not null && text.Length <= mostCharacters;
    }

    /// <summary>The text of bytes, or <c>null</c> if they are no UTF-8.</summary>
    public static string? TextOf(ReadOnlySpan<byte> bytes) =>
        Ascii.IsValid(bytes) ? Encoding.Latin1.GetString(bytes) : Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>Takes the signs a number is made of.</summary>
    public ReadOnlySpan<byte> TakeNumber()
    {
        Next();
        var start = _at;
        while ((uint)_at < (uint)_text.Length && (char.IsAsciiDigit((char)_text[_at]) || _text[_at] is (byte)'-' or (byte)'.'))
            _at++;
        return _text[start.._at];
    }

    /// <summary>Passes over a value without looking whether it is in order.</summary>
    public bool TryPass()
    {
        var depth = 0;
        while (Next() is > 0 and var next)
        {
            if (depth == 0 && next is (byte)',' or (byte)'}' or (byte)']')
                return true;
            depth += next is (byte)'{' or (byte)'[' ? 1 : next is (byte)'}' or (byte)']' ? -1 : 0;
            _at = next == '"' ? EndOfText() : _at + 1;
        }
        return false;
    }

    private byte NextAfterBlanks()
    {
        for (; _at < _text.Length; _at++)
        {
            var next = _text[_at];
            if (next == '\n')
                Line++;
            else if (next is not ((byte)' ' or (byte)'\t' or (byte)'\r'))
                return next;
        }
        return 0;
    }

    private readonly int EndOfText()
    {
        var end = _at + 1;
        while (end < _text.Length && _text[end] != '"')
            end += _text[end] == '\\' ? 2 : 1;
        return Math.Min(end + 1, _text.Length);
    }

    private string? Unescaped()
    {
        if (Next() != '"')
            return null;
        var end = EndOfText();
        var reader = new Utf8JsonReader(_text[_at..end]);
        try
        {
            reader.Read();
            _at = end;
            return reader.GetString();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) // no JSON, or half of a surrogate pair
        {
            return null;
        }
    }
}
