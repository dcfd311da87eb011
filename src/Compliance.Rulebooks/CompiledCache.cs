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
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
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
            File.WriteAllBytes(half, bytes);
            File.Move(half, FileOf(key), overwrite: true);
            foreach (var old in new DirectoryInfo(folder).GetFiles("*.rulebook").OrderByDescending(f => f.LastWriteTimeUtc).Skip(Most))
                old.Delete();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next run compiles again.
        }
    }

    private string FileOf(string key) => Path.Combine(folder, key + ".rulebook");
}
