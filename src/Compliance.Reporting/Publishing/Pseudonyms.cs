using System.Security.Cryptography;
using Compliance.Json;

namespace Compliance.Reporting.Publishing;

/// <summary>Ten letters for an id, from HMAC-SHA256 with a secret key: the same id has the same letters; without the key nobody can go from one to the other.</summary>
internal sealed class Pseudonyms
{
    private const int Letters = 10;
    private const int LeastKeyBytes = 32;
    private readonly byte[] _key;

    public Pseudonyms(byte[] key) =>
        _key = key.Length >= LeastKeyBytes ? key : throw new ArgumentException($"The key of pseudonyms has {key.Length} bytes. Expected at least {LeastKeyBytes}.", nameof(key));

    /// <summary>The pseudonym of a case file.</summary>
    public string File(string id) => Of("file", id);

    /// <summary>The pseudonym of a person; empty for none. The same in every file: ids of persons are the HR system's.</summary>
    public string Subject(string id) => Of("subject", id);

    /// <summary>The pseudonym of an act of a file.</summary>
    public string Act(string file, string id) => Of("act", file, id);

    /// <summary>The pseudonym of a finding.</summary>
    public string Finding(string id) => Of("finding", id);

    private string Of(string kind, params string[] parts)
    {
        if (parts[^1].Length == 0)
            return "";
        var hash = HMACSHA256.HashData(_key, CanonicalJson.List(parts.Prepend(kind)).ToBytes()); // ("ab", "c") is not ("a", "bc")
        var number = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(hash);
        Span<char> letters = stackalloc char[Letters];
        for (var i = 0; i < Letters; i++, number /= 26)
            letters[i] = (char)('a' + (int)(number % 26));
        return new(letters);
    }
}
