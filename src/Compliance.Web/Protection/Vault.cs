using System.Security.Cryptography;
using System.Text;

namespace Compliance.Web.Protection;

/// <summary>Seals what stands in byte columns with the keys of records, and opens it as long as the key is there.</summary>
public sealed class Vault(MasterKeys masters, RecordKeys records)
{
    /// <summary>Makes a key for a record.</summary>
    public Guid NewKey() => records.Make(1)[0];

    /// <summary>Makes keys for records, in one go.</summary>
    public IReadOnlyList<Guid> NewKeys(int count) => records.Make(count);

    /// <summary>The key of a record, taken out once to seal or open much of it; <c>null</c> where it was destroyed. Not to be kept.</summary>
    internal RecordSeal? Of(Guid key) => records.Find(key) is { } found ? new(key, found) : null;

    /// <summary>Seals bytes with the key of a record.</summary>
    /// <param name="key">The key.</param>
    /// <param name="place">Table and column; with the id of the row it binds the bytes to where they stand.</param>
    /// <param name="row">Id of the row.</param>
    /// <param name="plain">The bytes.</param>
    /// <exception cref="CryptographicException">The key was destroyed.</exception>
    public byte[] Seal(Guid key, string place, string row, ReadOnlySpan<byte> plain) =>
        Aead.Seal(records.Find(key) ?? throw new CryptographicException("The key was destroyed: nothing can be sealed with it."), plain, $"{place}\n{row}\n{key:N}");

    /// <summary>Seals words.</summary>
    public byte[] Seal(Guid key, string place, string row, string words) => Seal(key, place, row, Encoding.UTF8.GetBytes(words));

    /// <summary>The bytes; <c>null</c> where the key was destroyed, that is: they were erased.</summary>
    /// <exception cref="CryptographicException">They were changed, or moved from elsewhere.</exception>
    public byte[]? Open(Guid key, string place, string row, byte[] sealedBytes) => records.Find(key) is { } found ? Aead.Open(found, sealedBytes, $"{place}\n{row}\n{key:N}") : null;

    /// <summary>The words; <c>null</c> where they were erased.</summary>
    public string? OpenWords(Guid key, string place, string row, byte[] sealedBytes) => Open(key, place, row, sealedBytes) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>Seals words of the service itself, that no erasure concerns.</summary>
    public byte[] SealOwn(string place, string row, string words) => [.. Encoding.ASCII.GetBytes(masters.Current.PadRight(16)), .. Aead.Seal(masters.For("own", masters.Current), Encoding.UTF8.GetBytes(words), $"{place}\n{row}")];

    /// <summary>Words of the service itself.</summary>
    /// <exception cref="CryptographicException">They were changed, or moved from elsewhere.</exception>
    public string OpenOwn(string place, string row, byte[] sealedBytes) =>
        Encoding.UTF8.GetString(Aead.Open(masters.For("own", Encoding.ASCII.GetString(sealedBytes.AsSpan(0, 16)).TrimEnd()), sealedBytes.AsSpan(16), $"{place}\n{row}"));

    /// <summary>Keyed hash of an id of a person, a case or a request.</summary>
    public byte[] Hash(string purpose, string words) => masters.Hash(purpose, words);

    /// <summary>Keyed hash of a request.</summary>
    public byte[] Hash(string purpose, ReadOnlySpan<byte> bytes) => masters.Hash(purpose, bytes);

    /// <summary>Destroys keys: what they sealed is erased.</summary>
    public void Destroy(IEnumerable<Guid> keys) => records.Destroy(keys);
}

/// <summary>The key of one record.</summary>
internal sealed class RecordSeal(Guid id, byte[] key)
{
    /// <inheritdoc cref="Vault.Seal(Guid, string, string, ReadOnlySpan{byte})"/>
    public byte[] Seal(string place, string row, ReadOnlySpan<byte> plain) => Aead.Seal(key, plain, $"{place}\n{row}\n{id:N}");

    /// <summary>Seals words.</summary>
    public byte[] Seal(string place, string row, string words) => Seal(place, row, Encoding.UTF8.GetBytes(words));

    /// <summary>The bytes that were sealed.</summary>
    /// <exception cref="CryptographicException">They were changed, or moved from elsewhere.</exception>
    public byte[] Open(string place, string row, byte[] sealedBytes) => Aead.Open(key, sealedBytes, $"{place}\n{row}\n{id:N}");
}
