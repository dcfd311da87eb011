using System.Text;

namespace Compliance.Json;

/// <summary>Letters kept in one piece of memory that is used again and again: values of some hundred letters are written by the million.</summary>
internal sealed class CanonicalBuffer : TextWriter
{
    private const int MostKept = 64 * 1024;

    private char[] _letters = new char[4096];
    private int _count;

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>What was written, in UTF-8.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_letters, 0, _count);

    /// <summary>Forgets what was written.</summary>
    public void Clear()
    {
        _count = 0;
        if (_letters.Length > MostKept)
            _letters = new char[4096];
    }

    public override void Write(char value)
    {
        MakeRoom(1);
        _letters[_count++] = value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        MakeRoom(buffer.Length);
        buffer.CopyTo(_letters.AsSpan(_count));
        _count += buffer.Length;
    }

    private void MakeRoom(int more)
    {
        if (_count + more > _letters.Length)
            Array.Resize(ref _letters, Math.Max(2 * _letters.Length, _count + more));
    }
}
