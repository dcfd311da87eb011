using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;

namespace Compliance.Json.Rechecking;

/// <summary>Writes a docket. The same header and entries give the same bytes.</summary>
public sealed class DocketWriter : IDisposable
{
    private readonly Stream _output;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>A writer that has written the header.</summary>
    /// <param name="output">Where to; the caller owns it.</param>
    /// <param name="header">What the findings are made by.</param>
    public DocketWriter(Stream output, DocketHeader header)
    {
        _output = output;
        Write(Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(header, Formatting.None, Settings)));
        Write("\n"u8);
    }

    internal static JsonSerializerSettings Settings { get; } = new() { Culture = System.Globalization.CultureInfo.InvariantCulture, TypeNameHandling = TypeNameHandling.None, MaxDepth = 8 };

    /// <summary>Writes the next entry.</summary>
    /// <param name="entry">The bytes of the entry.</param>
    public void Write(DocketEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var bytes = entry.ToBytes();
        WriteLength(bytes.Length);
        Write(bytes);
    }

    /// <summary>Ends the docket: without its end it is taken for damaged.</summary>
    public void End()
    {
        WriteLength(0);
        _output.Write(_hash.GetHashAndReset());
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private void WriteLength(int length)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        Write(bytes);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        _output.Write(bytes);
    }
}
