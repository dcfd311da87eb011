using System.Security.Cryptography;

namespace Compliance.Reporting.Evidence;

/// <summary>SHA-256 as 64 small hexadecimal digits.</summary>
public static class Sha256Text
{
    /// <summary>The digest of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The digest and size of a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static FileDigest OfFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        var digest = SHA256.HashData(file);
        return new(Convert.ToHexStringLower(digest), file.Position);
    }

    /// <summary>Whether a text is such a digest.</summary>
    public static bool Is(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}

/// <summary>Digest and size of a file.</summary>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="Bytes">How many bytes it has.</param>
public readonly record struct FileDigest(string Sha256, long Bytes);
