using System.Text;

namespace Compliance.Json.Reading;

/// <summary>Line and column of offsets asked for in growing order: every byte is looked at once.</summary>
internal struct PlaceCursor(int firstLine)
{
    private int _offset;

    /// <summary>Line from <c>firstLine</c>.</summary>
    public int Line { get; private set; } = firstLine;

    /// <summary>Column from 1, in UTF-16 units.</summary>
    public int Column { get; private set; } = 1;

    /// <summary>Goes on to <paramref name="offset"/>.</summary>
    public void MoveTo(ReadOnlySpan<byte> text, int offset)
    {
        var passed = text[_offset..offset];
        var lines = passed.Count((byte)'\n');
        if (lines > 0)
        {
            Line += lines;
            Column = 1;
            passed = passed[(passed.LastIndexOf((byte)'\n') + 1)..];
        }
        Column += Encoding.UTF8.GetCharCount(passed);
        _offset = offset;
    }

    /// <summary>Goes on to <paramref name="offset"/> without working out the column.</summary>
    public int LineAt(ReadOnlySpan<byte> text, int offset)
    {
        Line += text[_offset..offset].Count((byte)'\n');
        _offset = offset;
        return Line;
    }
}
