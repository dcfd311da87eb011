using System.Security.Cryptography;
using System.Text;

namespace Compliance.Reporting.Evidence;

/// <summary>
/// One digest over findings in their order: each link is SHA-256 of the link before it and of the SHA-256 of the finding's line, both 32 bytes.
/// An edited, moved, added or removed finding gives another end; a cut tail another end and count.
/// </summary>
public sealed class FindingChain
{
    private readonly byte[] _link = new byte[2 * SHA256.HashSizeInBytes];

    /// <summary>A chain without findings.</summary>
    public FindingChain() => SHA256.HashData(Encoding.ASCII.GetBytes("compliance-findings/1"), _link);

    /// <summary>How many findings it goes over.</summary>
    public long Count { get; private set; }

    /// <summary>The last link, 64 hexadecimal digits.</summary>
    public string End => Convert.ToHexStringLower(_link.AsSpan(0, SHA256.HashSizeInBytes));

    /// <summary>Adds the line of a finding, without its line end.</summary>
    public void Add(ReadOnlySpan<byte> line)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(line, digest);
        AddDigest(digest);
    }

    /// <summary>Adds a finding by the SHA-256 of its line.</summary>
    /// <exception cref="ArgumentException">It is no SHA-256: it has not 32 bytes.</exception>
    public void AddDigest(ReadOnlySpan<byte> digest)
    {
        if (digest.Length != SHA256.HashSizeInBytes)
            throw new ArgumentException($"A SHA-256 has {SHA256.HashSizeInBytes} bytes, not {digest.Length}.", nameof(digest));
        digest.CopyTo(_link.AsSpan(SHA256.HashSizeInBytes));
        SHA256.HashData(_link, _link.AsSpan(0, SHA256.HashSizeInBytes));
        Count++;
    }

    /// <summary>The chain as the manifest states it.</summary>
    public ChainEnd State => new(Count, End);
}

/// <summary>Where a chain of findings ends.</summary>
/// <param name="Count">How many findings it goes over.</param>
/// <param name="Sha256">Its last link.</param>
public sealed record ChainEnd(long Count, string Sha256);
