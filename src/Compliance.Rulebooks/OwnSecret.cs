using System.Security.Cryptography;

namespace Compliance.Rulebooks;

/// <summary>A secret of one user on one machine, in a file that nobody else can read: with it, compiled rulebooks are sealed that only this user's programs take.</summary>
public static class OwnSecret
{
    private const int Size = 32;

    /// <summary>Where the user's own secret is; <c>null</c> where the user has no place for data.</summary>
    public static string? UsualPlace =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } local ? Path.Combine(local, "compliance", "rulebook-secret") : null;

    /// <summary>The secret in a file, which is made where there is none.</summary>
    /// <returns>The secret, or <c>null</c> and why there is none.</returns>
    public static (byte[]? Secret, string Why) Open(string? path)
    {
        if (path is null)
            return (null, "The user has no folder for data of programs.");
        try
        {
            if (PrivateFolder.Open(Path.GetDirectoryName(Path.GetFullPath(path))!) is { } ofFolder)
                return (null, $"The folder of '{path}' keeps no secret: {ofFolder}");
            if (!File.Exists(path))
                Make(path);
            if (PrivateFolder.OfFile(path) is { } objection)
                return (null, $"'{path}' is no secret: {objection}");
            return File.ReadAllBytes(path) is { Length: Size } secret ? (secret, "") : (null, $"'{path}' is damaged. Delete it: a new one is made.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, $"'{path}' cannot be made or read ({error.GetType().Name}).");
        }
    }

    private static void Make(string path)
    {
        var half = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(half, options))
            file.Write(RandomNumberGenerator.GetBytes(Size));
        try
        {
            File.Move(half, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(half); // another run was first
        }
    }
}
