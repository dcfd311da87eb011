namespace Compliance.Cli.Running;

/// <summary>Reads the key of the pseudonyms of a published edition.</summary>
internal static class PseudonymKey
{
    private const int Least = 32;
    private const int Most = 4096;

    /// <summary>The bytes of the file; <c>false</c> after the user was told what is wrong with it.</summary>
    public static bool TryRead(Shell shell, string path, out byte[]? key)
    {
        key = null;
        try
        {
            var length = new FileInfo(path).Length;
            if (length is >= Least and <= Most)
                key = File.ReadAllBytes(path);
            else
                shell.Complain($"The key of pseudonyms '{path}' has {length} bytes. Expected {Least} to {Most}, for example from 'head -c 32 /dev/urandom > {path}'; keep it, and keep it to yourself.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            shell.Complain($"The key of pseudonyms '{path}' cannot be read: {error.Message}");
        }
        return key is not null;
    }
}
