using System.Globalization;
using System.Net;
using System.Text;

namespace Compliance.Web.Accounts;

/// <summary>A QR code (ISO/IEC 18004) of bytes, error correction L, up to version 10: enough for the address an app takes a secret from.</summary>
public static class QrCode
{
    private static readonly int[] CheckBytes = [0, 7, 10, 15, 20, 26, 18, 20, 24, 30, 18];
    private static readonly int[] Blocks = [0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 4];

    /// <summary>The code as an image in a page, with words for those who do not see it; empty where the words are too long for it.</summary>
    public static string Svg(string words, string label)
    {
        if (Of(words) is not { } dark)
            return "";
        var size = dark.GetLength(0);
        var path = new StringBuilder();
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                if (dark[y, x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x + 4} {y + 4}h1v1h-1z");
            }
        }
        var all = (size + 8).ToString(CultureInfo.InvariantCulture);
        return $"<svg class=\"qr\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(label)}\" viewBox=\"0 0 {all} {all}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{all}v{all}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>";
    }

    /// <summary>The dark places, row by row; <c>null</c> where the words are too long.</summary>
    public static bool[,]? Of(string words)
    {
        var bytes = Encoding.UTF8.GetBytes(words);
        var version = Enumerable.Range(1, 10).FirstOrDefault(v => (8 * bytes.Length) + 4 + (v < 10 ? 8 : 16) <= 8 * DataBytes(v));
        if (version == 0)
            return null;
        var all = WithChecks(Data(bytes, version), version);
        return Enumerable.Range(0, 8).Select(mask => new QrMatrix(version).Draw(all, mask)).MinBy(m => m.Penalty())!.Dark;
    }

    internal static int DataBytes(int version) => (QrMatrix.RawBits(version) / 8) - (CheckBytes[version] * Blocks[version]);

    private static byte[] Data(byte[] bytes, int version)
    {
        var bits = new List<bool>();
        Add(bits, 4, 4); // mode: bytes
        Add(bits, bytes.Length, version < 10 ? 8 : 16);
        foreach (var b in bytes)
            Add(bits, b, 8);
        var capacity = 8 * DataBytes(version);
        Add(bits, 0, Math.Min(4, capacity - bits.Count));
        Add(bits, 0, (8 - (bits.Count % 8)) % 8);
        for (var pad = 0xEC; bits.Count < capacity; pad ^= 0xEC ^ 0x11)
            Add(bits, pad, 8);
        return [.. bits.Chunk(8).Select(c => (byte)c.Aggregate(0, (held, bit) => (held << 1) | (bit ? 1 : 0)))];
    }

    private static void Add(List<bool> bits, int value, int count)
    {
        for (var i = count - 1; i >= 0; i--)
            bits.Add(((value >> i) & 1) != 0);
    }

    /// <summary>The bytes in blocks with their check bytes, interleaved.</summary>
    private static byte[] WithChecks(byte[] data, int version)
    {
        var (count, checks) = (Blocks[version], CheckBytes[version]);
        var (shorter, longer) = (data.Length / count, data.Length % count);
        var blocks = new List<(byte[] Data, byte[] Check)>();
        for (var (i, at) = (0, 0); i < count; i++)
        {
            var length = shorter + (i >= count - longer ? 1 : 0);
            var block = data[at..(at + length)];
            blocks.Add((block, Remainder(block, Divisor(checks))));
            at += length;
        }
        var all = new List<byte>();
        for (var i = 0; i <= shorter; i++)
            all.AddRange(blocks.Where(b => i < b.Data.Length).Select(b => b.Data[i]));
        for (var i = 0; i < checks; i++)
            all.AddRange(blocks.Select(b => b.Check[i]));
        return [.. all];
    }

    private static byte[] Divisor(int degree)
    {
        var result = new byte[degree];
        result[^1] = 1;
        byte root = 1;
        for (var i = 0; i < degree; i++)
        {
            for (var j = 0; j < degree; j++)
                result[j] = (byte)(Times(result[j], root) ^ (j + 1 < degree ? result[j + 1] : 0));
            root = Times(root, 2);
        }
        return result;
    }

    private static byte[] Remainder(byte[] data, byte[] divisor)
    {
        var result = new byte[divisor.Length];
        foreach (var b in data)
        {
            var factor = (byte)(b ^ result[0]);
            Array.Copy(result, 1, result, 0, result.Length - 1);
            result[^1] = 0;
            for (var i = 0; i < result.Length; i++)
                result[i] ^= Times(divisor[i], factor);
        }
        return result;
    }

    private static byte Times(byte x, byte y)
    {
        var product = 0;
        for (var i = 7; i >= 0; i--)
            product = (product << 1) ^ ((product >> 7) * 0x11D) ^ (((y >> i) & 1) * x);
        return (byte)product;
    }
}
