using Compliance.Json;

namespace Compliance.Web.Api;

/// <summary>Takes a case file in from the body of a request.</summary>
internal static class CaseFileBody
{
    private static readonly CaseReader Reader = new();

    /// <summary>The bytes; <c>null</c> where there are more than a case file, or the limit, may have.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContext context, CancellationToken stop, int? limit = null)
    {
        var most = limit ?? ReadLimits.Default.Bytes;
        if (context.Request.ContentLength > most)
            return null;
        var bytes = new MemoryStream((int)(context.Request.ContentLength ?? 0));
        var buffer = new byte[Math.Min(81_920, most)];
        for (int read; (read = await ReadAsync(context, buffer, stop)) > 0;)
        {
            if (bytes.Length + read > most)
                return null;
            bytes.Write(buffer, 0, read);
        }
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static async Task<int> ReadAsync(HttpContext context, byte[] buffer, CancellationToken stop)
    {
        try
        {
            return await context.Request.Body.ReadAsync(buffer, stop);
        }
        catch (IOException broken) when (broken is not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested)
        {
            throw new BadHttpRequestException("The body ends in no lawful way.", StatusCodes.Status400BadRequest, broken); // a chunk beyond measure
        }
    }

    /// <summary>The case, or its faults.</summary>
    public static ReadResult Parse(ReadOnlyMemory<byte> content) => Reader.ReadDocument(content, "case");
}
