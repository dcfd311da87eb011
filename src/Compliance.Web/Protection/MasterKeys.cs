using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;

namespace Compliance.Web.Protection;

/// <summary>The keys of an installation: they seal the keys of records, make keyed hashes, and sign heads of the audit chain. They stand in one file outside the database.</summary>
/// <remarks>A new key is added in front; older ones still open what they sealed. Whoever has the file has all: it is readable by the service alone and backed up apart from the database.</remarks>
public sealed class MasterKeys
{
    /// <summary>Bytes of a key.</summary>
    public const int Size = 32;

    private const string Format = "compliance-master-keys/1";
    private readonly Dictionary<string, byte[]> _keys;

    private MasterKeys(string current, Dictionary<string, byte[]> keys) => (Current, _keys) = (current, keys);

    /// <summary>Id of the key that seals.</summary>
    public string Current { get; }

    /// <summary>Opens the file, or makes it where <paramref name="mayMake"/> says that there is nothing yet that another one sealed.</summary>
    /// <exception cref="Storage.StartRefusedException">The file is missing, damaged, or readable by others.</exception>
    public static MasterKeys Open(string folder, Func<bool> mayMake)
    {
        ArgumentNullException.ThrowIfNull(mayMake);
        var path = Path.Combine(folder, "master-keys.json");
        if (!File.Exists(path))
        {
            if (!mayMake())
                throw new Storage.StartRefusedException($"The keys '{path}' are missing, but there is a database: what it holds cannot be opened without them. Restore them from where they are backed up.");
            Write(path, new("key-1", new Dictionary<string, string> { ["key-1"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Size)) }));
        }
        KeyFolder.RefuseShared(path);
        return Read(path);
    }

    /// <summary>Adds a key that seals from now on.</summary>
    /// <exception cref="Storage.StartRefusedException">There is no file of keys, or it is damaged.</exception>
    public static MasterKeys Rotate(string folder)
    {
        var path = Path.Combine(folder, "master-keys.json");
        Open(folder, () => false);
        var held = JsonConvert.DeserializeObject<KeyFile>(File.ReadAllText(path))!;
        var id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"key-{held.Keys.Count + 1}");
        Write(path, new(id, new(held.Keys) { [id] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Size)) }));
        return Read(path);
    }

    /// <summary>The key of an id, for one purpose: purposes never share a key.</summary>
    /// <exception cref="CryptographicException">There is no such key.</exception>
    public byte[] For(string purpose, string id)
    {
        if (!_keys.TryGetValue(id, out var key))
            throw new CryptographicException($"There is no master key '{id}'.");
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Size, info: Encoding.UTF8.GetBytes("compliance/" + purpose));
    }

    /// <summary>A keyed hash, the same for the same words as long as the first key is kept: what rows are found by without holding the words.</summary>
    public byte[] Hash(string purpose, string words) => HMACSHA256.HashData(For("hash/" + purpose, "key-1"), Encoding.UTF8.GetBytes(words));

    /// <summary>As <see cref="Hash(string, string)"/>, of bytes.</summary>
    public byte[] Hash(string purpose, ReadOnlySpan<byte> bytes) => HMACSHA256.HashData(For("hash/" + purpose, "key-1"), bytes);

    private static MasterKeys Read(string path)
    {
        try
        {
            var file = JsonConvert.DeserializeObject<KeyFile>(File.ReadAllText(path));
            var keys = file?.Keys.ToDictionary(k => k.Key, k => Convert.FromBase64String(k.Value), StringComparer.Ordinal);
            if (keys is null || file!.FormatName != Format || !keys.ContainsKey(file.Current) || keys.Values.Any(k => k.Length != Size))
                throw new FormatException("It is no file of master keys.");
            return new(file.Current, keys);
        }
        catch (Exception error) when (error is JsonException or FormatException)
        {
            throw new Storage.StartRefusedException($"The keys '{path}' are damaged: {error.Message} Restore them from where they are backed up.");
        }
    }

    private static void Write(string path, KeyFile file) => KeyFolder.Write(path, JsonConvert.SerializeObject(file, Formatting.Indented) + "\n");

    private sealed record KeyFile([property: JsonProperty("current")] string Current, [property: JsonProperty("keys")] Dictionary<string, string> Keys)
    {
        [JsonProperty("format")]
        public string FormatName { get; init; } = Format;
    }
}
