using System.Buffers.Binary;

namespace Compliance.Json.Reading;

/// <summary>A digest of a word in a few steps: of its length, its first, middle and last bytes. Somebody who wants to can write words with the same digest.</summary>
internal static class WordDigest
{
    public static uint Of(ReadOnlySpan<byte> word)
    {
        ulong first, last, middle = 0;
        if (word.Length >= 8)
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(word);
            last = BinaryPrimitives.ReadUInt64LittleEndian(word[^8..]);
            if (word.Length > 16)
                middle = BinaryPrimitives.ReadUInt64LittleEndian(word[(word.Length / 2 - 4)..]);
        }
        else if (word.Length >= 4)
            (first, last) = (BinaryPrimitives.ReadUInt32LittleEndian(word), BinaryPrimitives.ReadUInt32LittleEndian(word[^4..]));
        else
            (first, last) = word.Length == 0 ? (0UL, 0UL) : (word[0], (ulong)word[^1] << 8 | word[word.Length / 2]);
        var mixed = (first + (ulong)word.Length) * 0x9E37_79B9_7F4A_7C15 ^ (last + middle * 0x1656_67B1_9E37_79F9) * 0xC2B2_AE3D_27D4_EB4F;
        return (uint)((mixed ^ mixed >> 29) * 0x1656_67B1_9E37_79F9 >> 32);
    }
}
