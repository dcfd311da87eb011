using System.Text;

namespace Compliance.Rulebooks;

/// <summary>Keeps compiled rulebooks between runs, under keys that change with anything they depend on. A damaged or foreign entry is ignored.</summary>
internal sealed class CompiledCache(string folder)
{
    private const int Most = 8;

    /// <summary>The entry under a key, or <c>null</c>.</summary>
    public byte[]? Find(string key)
    {
        try
        {
            var path = FileOf(key);
            if (!File.Exists(path))
                return null;
            var (bytes, head) = (File.ReadAllBytes(path), Head(key));
            return bytes.AsSpan().StartsWith(head) ? bytes[head.Length..] : null;
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
            Directory.CreateDirectory(folder);
            var half = FileOf(key) + "." + Guid.NewGuid().ToString("N");
            try
            {
                File.WriteAllBytes(half, [.. Head(key), .. bytes]);
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

    /// <summary>An entry begins with its key: a file copied under another name is not taken for it.</summary>
    private static byte[] Head(string key) => Encoding.ASCII.GetBytes(key + "\n");

    private static bool IsOfFiles(Exception error) =>
        error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or System.Security.SecurityException;

    private string FileOf(string key) => Path.Combine(folder, key + ".rulebook");
}
