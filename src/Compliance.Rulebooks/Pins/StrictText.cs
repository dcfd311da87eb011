using System.Text;

namespace Compliance.Rulebooks.Pins;

/// <summary>Reads a file as UTF-8 and nothing else.</summary>
internal static class StrictText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Bytes and text of a file, or <c>null</c> and a fault.</summary>
    public static (byte[] Bytes, string Text)? Read(string path, int mostBytes, List<PageFault> faults)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: var length } && length > mostBytes)
                return Refuse(FormattableString.Invariant($"The file has {length} bytes; at most {mostBytes} are read."));
            var bytes = File.ReadAllBytes(path);
            return Decoded(path, bytes, faults) is { } text ? (bytes, text) : null;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refuse("There is no such file.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Refuse($"The file cannot be read ({error.GetType().Name}). Expected a text file.");
        }

        (byte[], string)? Refuse(string message)
        {
            faults.Add(new(path, 1, 1, PinFaultCodes.UnreadableFile, message));
            return null;
        }
    }

    private static string? Decoded(string path, byte[] bytes, List<PageFault> faults)
    {
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException error)
        {
            var before = bytes.AsSpan(0, Math.Clamp(error.Index, 0, bytes.Length));
            var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
            faults.Add(new(path, before.Count((byte)'\n') + 1, column, PinFaultCodes.UnreadableFile, $"The byte '{Convert.ToHexString(error.BytesUnknown ?? [])}' is not UTF-8. Save the file as UTF-8."));
            return null;
        }
    }
}
