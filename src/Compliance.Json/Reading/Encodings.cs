using System.Buffers;
using System.Text;

namespace Compliance.Json.Reading;

/// <summary>Tells text in UTF-8 from anything else before it is read.</summary>
internal static class Encodings
{
    /// <summary>The byte order mark of UTF-8.</summary>
    public static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>What speaks against the start of a document: the mark, or the zero bytes, of UTF-16 or UTF-32.</summary>
    public static Objection? ObjectionTo(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\0\0"u8) || bytes.StartsWith<byte>([0xFF, 0xFE, 0, 0]) || (bytes.Length >= 4 && bytes[1..4].SequenceEqual("\0\0\0"u8)))
            return FileObjections.Encoding("UTF-32");
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]) || (bytes.Length >= 2 && (bytes[0] == 0 || bytes[1] == 0)))
            return FileObjections.Encoding("UTF-16");
        return null;
    }

    /// <summary>The offset of the first byte that is not UTF-8, or -1.</summary>
    public static int FirstNotUtf8(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return -1;
        var offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) == OperationStatus.Done)
            offset += length;
        return offset;
    }
}
