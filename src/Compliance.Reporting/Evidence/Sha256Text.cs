using System.Security.Cryptography;

namespace Compliance.Reporting.Evidence;

/// <summary>SHA-256 as 64 small hexadecimal digits.</summary>
public static class Sha256Text
{
    /// <summary>The digest of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The digest and size of a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was called off: files of a Report can have gigabytes.</exception>
    public static FileDigest OfFile(string path, CancellationToken stop = default)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        for (int read; (read = file.Read(buffer)) > 0;)
        {
            stop.ThrowIfCancellationRequested();
            digest.AppendData(buffer, 0, read);
        }
        return new(Convert.ToHexStringLower(digest.GetHashAndReset()), file.Position);
    }

    /// <summary>Whether a text is such a digest.</summary>
    public static bool Is(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}

/// <summary>Digest and size of a file.</summary>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="Bytes">How many bytes it has.</param>
public readonly record struct FileDigest(string Sha256, long Bytes);
