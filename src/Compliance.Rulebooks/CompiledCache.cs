using System.Security.Cryptography;
using System.Text;

namespace Compliance.Rulebooks;

/// <summary>Keeps compiled rulebooks between runs, under keys that change with anything they depend on. An entry is code: one that this user did not seal, under that very key, is ignored.</summary>
internal sealed class CompiledCache(string folder, byte[] secret)
{
    private const int Most = 8;
    private const int MostBytes = 256 * 1024 * 1024;
    private static readonly byte[] Purpose = "compliance-compiled\n"u8.ToArray();

    /// <summary>The entry under a key, or <c>null</c>.</summary>
    public byte[]? Find(string key)
    {
        try
        {
            var entry = new FileInfo(FileOf(key));
            if (!entry.Exists || entry.LinkTarget is not null || entry.Length is < HMACSHA256.HashSizeInBytes or > MostBytes)
                return null;
            var bytes = File.ReadAllBytes(entry.FullName);
            var body = bytes[HMACSHA256.HashSizeInBytes..];
            return CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, HMACSHA256.HashSizeInBytes), Seal(key, body)) ? body : null;
        }
        catch (Exception error) when (IsOfFiles(error))
        {
            return null;
        }
    }

    /// <summary>Keeps an entry; not being able to is no fault.</summary>
    public void Keep(string key, byte[] bytes)
    {
        try
        {
            var half = FileOf(key) + "." + Guid.NewGuid().ToString("N");
            try
            {
                File.WriteAllBytes(half, [.. Seal(key, bytes), .. bytes]);
                File.Move(half, FileOf(key), overwrite: true);
            }
            finally
            {
                File.Delete(half); // gone already, unless something broke
            }
            foreach (var old in new DirectoryInfo(folder).GetFiles("*.rulebook").OrderByDescending(f => f.LastWriteTimeUtc).Skip(Most))
                old.Delete();
        }
        catch (Exception error) when (IsOfFiles(error))
        {
            // The next run compiles again.
        }
    }

    /// <summary>The seal goes over the key too: a file copied under another name is not taken for it.</summary>
    private byte[] Seal(string key, byte[] bytes) => HMACSHA256.HashData(secret, (byte[])[.. Purpose, .. Encoding.ASCII.GetBytes(key + "\n"), .. bytes]);

    private static bool IsOfFiles(Exception error) =>
        error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or System.Security.SecurityException;

    private string FileOf(string key) => Path.Combine(folder, key + ".rulebook");
}
