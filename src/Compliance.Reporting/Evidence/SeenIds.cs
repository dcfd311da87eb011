using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Compliance.Reporting.Evidence;

/// <summary>Tells which ids come a second time, at a cost of 8 bytes an id: a Report of a hundred thousand files has ten million findings.</summary>
internal sealed class SeenIds
{
    private const int InPart = 1 << 18;

    private readonly List<ulong[]> _parts = [];
    private int _inLast = InPart;

    /// <summary>The first 8 bytes of an id's SHA-256. Ids that are not the same have different ones, but for chance: look again before saying so.</summary>
    public static ulong Mark(string id) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    /// <summary>Adds an id by its mark.</summary>
    public void Add(ulong mark)
    {
        if (_inLast == InPart)
        {
            _parts.Add(new ulong[InPart]);
            _inLast = 0;
        }
        _parts[^1][_inLast++] = mark;
    }

    /// <summary>The marks added more than once. No id can be added after that.</summary>
    public HashSet<ulong> Repeated()
    {
        var repeated = new HashSet<ulong>();
        var heads = new PriorityQueue<(ulong[] Part, int At, int End), ulong>();
        for (var i = 0; i < _parts.Count; i++)
        {
            var end = i == _parts.Count - 1 ? _inLast : InPart;
            Array.Sort(_parts[i], 0, end);
            heads.Enqueue((_parts[i], 0, end), _parts[i][0]);
        }
        ulong? before = null;
        while (heads.TryDequeue(out var head, out var mark))
        {
            if (before == mark)
                repeated.Add(mark);
            before = mark;
            if (head.At + 1 < head.End)
                heads.Enqueue(head with { At = head.At + 1 }, head.Part[head.At + 1]);
        }
        return repeated;
    }
}
