using System.Text;

namespace Compliance.Cli.Output;

/// <summary>A file that is either written whole or not at all: it is written beside its place and moved there at the end.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private readonly string _half;
    private bool _isKept;

    private OutputFile(string path, string half, TextWriter writer) => (_path, _half, Writer) = (path, half, writer);

    /// <summary>Where to write, in UTF-8 without a mark.</summary>
    public TextWriter Writer { get; }

    /// <summary>Where bytes go instead of text; only where there is a path.</summary>
    public Stream Bytes => ((StreamWriter)Writer).BaseStream;

    /// <summary>Opens a file; without a path, what is written goes to standard output. <c>null</c> after the user was told why not.</summary>
    public static OutputFile? Open(Shell shell, string? path)
    {
        if (path is null)
            return new("", "", shell.Output);
        try
        {
            if (Directory.Exists(path))
                return Refuse(shell, path, "it is a folder. Expected the name of a file");
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
                return Refuse(shell, path, $"there is no folder '{folder}'");
            if (path.StartsWith("/dev/", StringComparison.Ordinal))
                return new("", path, Text(new FileStream(path, FileMode.Open, FileAccess.Write)));
            if (File.Exists(path) && new FileInfo(path).IsReadOnly)
                return Refuse(shell, path, "it is write-protected");
            var half = $"{path}.{Guid.NewGuid():N}.half";
            return new(path, half, Text(new FileStream(half, FileMode.CreateNew, FileAccess.Write)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Refuse(shell, path, error is UnauthorizedAccessException ? "this user may not write there" : "no file can be made there");
        }
    }

    /// <summary>Writes bytes instead of text.</summary>
    public void Write(byte[] bytes) => ((StreamWriter)Writer).BaseStream.Write(bytes);

    /// <summary>Writes text that is in UTF-8 already.</summary>
    public void WriteText(ReadOnlySpan<byte> utf8)
    {
        if (Writer is not StreamWriter writer)
        {
            Writer.Write(Encoding.UTF8.GetString(utf8));
            return;
        }
        writer.Flush(); // what was written as text comes first
        writer.BaseStream.Write(utf8);
    }

    /// <summary>Puts the file in its place.</summary>
    public void Keep()
    {
        Writer.Flush();
        if (_half.Length == 0)
            return;
        Writer.Dispose();
        if (_path.Length > 0)
            File.Move(_half, _path, overwrite: true);
        _isKept = true;
    }

    public void Dispose()
    {
        if (_half.Length == 0 || _isKept)
            return;
        try
        {
            Writer.Dispose();
        }
        catch (IOException)
        {
            // What could not be written is thrown away with the rest.
        }
        if (_path.Length > 0)
            File.Delete(_half);
    }

    private static StreamWriter Text(FileStream file) => new(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024) { NewLine = "\n" };

    private static OutputFile? Refuse(Shell shell, string path, string why)
    {
        shell.Complain($"'{path}' cannot be written: {why}.");
        return null;
    }
}
