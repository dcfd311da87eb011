using System.Text;
using Compliance.Cases;

namespace Compliance.Json.Reading;

/// <summary>The records of a document, found by the bytes of their ids.</summary>
internal sealed class FastIds
{
    private const int Smallest = 64;
    private const int MostKept = 4096;
    private const int MostSteps = 32; // ids written to have the same digest must not make reading slow

    private (uint Digest, Record? Record)[] _entries = new (uint, Record?)[Smallest];
    private int _count;

    /// <summary>Takes a record by its id, given also in UTF-8. False if another record has the id, or if too many ids have its digest.</summary>
    public bool TryAdd(ReadOnlySpan<byte> id, Record record)
    {
        if (_count * 2 >= _entries.Length && !TryGrow())
            return false;
        var digest = WordDigest.Of(id);
        var at = PlaceOf(id, digest);
        if (at < 0 || _entries[at].Record is not null)
            return false;
        _entries[at] = (digest, record);
        _count++;
        return true;
    }

    /// <summary>The record of an id, or <c>null</c>.</summary>
    public Record? Find(ReadOnlySpan<byte> id) => PlaceOf(id, WordDigest.Of(id)) is >= 0 and var at ? _entries[at].Record : null;

    public void Clear()
    {
        if (_entries.Length > MostKept)
            _entries = new (uint, Record?)[Smallest];
        else
            Array.Clear(_entries);
        _count = 0;
    }

    /// <summary>Where the id stands or could be put; -1 where that is too far away.</summary>
    private int PlaceOf(ReadOnlySpan<byte> id, uint digest)
    {
        for (var steps = 0u; steps < MostSteps; steps++)
        {
            var at = (int)((digest + steps) & (uint)(_entries.Length - 1));
            var (known, record) = _entries[at];
            if (record is null || (known == digest && Is(id, record.Id)))
                return at;
        }
        return -1;
    }

    private static bool Is(ReadOnlySpan<byte> id, string known) =>
        Ascii.Equals(id, known) || (!Ascii.IsValid(id) && FastCursor.TextOf(id) == known);

    private bool TryGrow()
    {
        var before = _entries;
        _entries = new (uint, Record?)[before.Length * 2];
        foreach (var entry in before)
        {
            if (entry.Record is not null && !TryPut(entry))
                return false;
        }
        return true;
    }

    private bool TryPut((uint Digest, Record? Record) entry)
    {
        for (var steps = 0u; steps < MostSteps; steps++)
        {
            ref var free = ref _entries[(int)((entry.Digest + steps) & (uint)(_entries.Length - 1))];
            if (free.Record is not null)
                continue;
            free = entry;
            return true;
        }
        return false;
    }
}
