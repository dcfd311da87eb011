using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Compliance.Web.Checks;

/// <summary>The parts of a form with files, read as they arrive: nothing of it is written to a temporary file. Fields count that stand before the files.</summary>
internal sealed class Upload
{
    private const int LongestField = 16 * 1024;
    private const int MostFields = 20;
    private readonly MultipartReader _reader;

    private Upload(MultipartReader reader) => _reader = reader;

    /// <summary>The fields so far.</summary>
    public Dictionary<string, StringValues> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>What the file is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The bytes of the file; they are gone when the next one is asked for.</summary>
    public Stream Content { get; private set; } = Stream.Null;

    /// <summary>The form of a request; <c>null</c> where it sends none with files.</summary>
    public static Upload? Of(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= 100 } boundary
            ? new(new(boundary, request.Body)) : null;

    /// <summary>Goes on to the next file, over the fields before it.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="BadHttpRequestException">The form cannot be read.</exception>
    public async Task<bool> NextAsync(CancellationToken stop)
    {
        while (await SectionAsync(stop) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var about))
                continue;
            if (about.IsFileDisposition())
            {
                Name = Path.GetFileName(HeaderUtilities.RemoveQuotes(about.FileNameStar.HasValue ? about.FileNameStar : about.FileName).ToString().Replace('\\', '/'));
                if (Name.Length == 0)
                    continue; // nothing was chosen
                Content = section.Body;
                return true;
            }
            if (Fields.Count < MostFields && await TextAsync(section.Body, stop) is { } text)
                Fields[HeaderUtilities.RemoveQuotes(about.Name).ToString()] = text;
        }
        return false;
    }

    private async Task<MultipartSection?> SectionAsync(CancellationToken stop)
    {
        try
        {
            return await _reader.ReadNextSectionAsync(stop);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form cannot be read.", broken);
        }
    }

    private static async Task<string?> TextAsync(Stream field, CancellationToken stop)
    {
        var bytes = new byte[LongestField + 1];
        var read = await field.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, stop);
        return read > LongestField ? null : System.Text.Encoding.UTF8.GetString(bytes, 0, read);
    }
}

/// <summary>Bytes that were read already, then the rest of where they came from; and something to look at before its end is told.</summary>
internal sealed class JoinedStream(ReadOnlyMemory<byte> before, Stream rest, Func<CancellationToken, Task> atEnd) : Stream
{
    private ReadOnlyMemory<byte> _before = before;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!_before.IsEmpty)
        {
            var count = Math.Min(buffer.Length, _before.Length);
            _before[..count].CopyTo(buffer);
            _before = _before[count..];
            return count;
        }
        var read = await rest.ReadAsync(buffer, cancellationToken);
        if (read == 0 && buffer.Length > 0)
            await atEnd(cancellationToken);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
