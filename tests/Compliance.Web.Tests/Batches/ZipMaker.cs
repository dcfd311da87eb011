using System.IO.Compression;
using System.Text;

namespace Compliance.Web.Tests.Batches;

/// <summary>An entry as somebody hostile would write it.</summary>
internal sealed record HostileEntry(string Name, byte[] Content)
{
    public uint? Size { get; init; }

    public uint? Crc { get; init; }

    public ushort Flags { get; init; } = 0x800;

    public ushort Method { get; init; } = 8;

    public uint Attributes { get; init; }

    /// <summary>Name in its own header, where it differs from the directory's.</summary>
    public string? LocalName { get; init; }

    /// <summary>Offset of another entry's header.</summary>
    public uint? At { get; init; }
}

/// <summary>Writes archives byte by byte, so that they can lie.</summary>
internal static class ZipMaker
{
    public static byte[] Make(params HostileEntry[] entries)
    {
        using var zip = new MemoryStream();
        using var directory = new MemoryStream();
        foreach (var entry in entries)
        {
            var packed = entry.Method == 8 ? Deflated(entry.Content) : entry.Content;
            var (start, size, crc) = (entry.At ?? (uint)zip.Position, entry.Size ?? (uint)entry.Content.Length, entry.Crc ?? ~Web.Batches.Crc32.Add(uint.MaxValue, entry.Content));
            if (entry.At is null)
            {
                var local = Encoding.UTF8.GetBytes(entry.LocalName ?? entry.Name);
                Write(zip, 0x04034b50u, (ushort)20, entry.Flags, entry.Method, 0u, crc, (uint)packed.Length, size, (ushort)local.Length, (ushort)0);
                zip.Write(local);
                zip.Write(packed);
            }
            var name = Encoding.UTF8.GetBytes(entry.Name);
            Write(directory, 0x02014b50u, (ushort)0x0314, (ushort)20, entry.Flags, entry.Method, 0u, crc, (uint)packed.Length, size, (ushort)name.Length, (ushort)0, (ushort)0, (ushort)0, (ushort)0, entry.Attributes, start);
            directory.Write(name);
        }
        var at = (uint)zip.Position;
        zip.Write(directory.ToArray());
        Write(zip, 0x06054b50u, (ushort)0, (ushort)0, (ushort)entries.Length, (ushort)entries.Length, (uint)directory.Length, at, (ushort)0);
        return zip.ToArray();
    }

    private static byte[] Deflated(byte[] content)
    {
        using var held = new MemoryStream();
        using (var deflate = new DeflateStream(held, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(content);
        return held.ToArray();
    }

    private static void Write(Stream stream, params object[] values)
    {
        foreach (var value in values)
            stream.Write(value is uint number ? BitConverter.GetBytes(number) : BitConverter.GetBytes((ushort)value));
    }
}
