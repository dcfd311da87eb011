using System.Security.Cryptography;
using System.Text;

namespace Compliance.Web.Protection;

/// <summary>AES-256-GCM, bound to a place: what was sealed for one row and column opens nowhere else.</summary>
internal static class Aead
{
    private const byte Version = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <summary>Seals bytes for a place.</summary>
    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> plain, string place)
    {
        var box = new byte[1 + NonceSize + TagSize + plain.Length];
        box[0] = Version;
        var nonce = box.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, box.AsSpan(1 + NonceSize + TagSize), box.AsSpan(1 + NonceSize, TagSize), Encoding.UTF8.GetBytes(place));
        return box;
    }

    /// <summary>Opens what was sealed for a place.</summary>
    /// <exception cref="CryptographicException">It was sealed by another key, for another place, or changed.</exception>
    public static byte[] Open(byte[] key, ReadOnlySpan<byte> box, string place)
    {
        if (box.Length < 1 + NonceSize + TagSize || box[0] != Version)
            throw new CryptographicException("The bytes are not sealed as expected.");
        var plain = new byte[box.Length - 1 - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(box.Slice(1, NonceSize), box[(1 + NonceSize + TagSize)..], box.Slice(1 + NonceSize, TagSize), plain, Encoding.UTF8.GetBytes(place));
        return plain;
    }
}
