using Compliance.Cases;

namespace Compliance.Json.Reading;

/// <summary>What is gathered while one document is read fast. It is used again for the next document, of which it keeps nothing.</summary>
internal sealed class FastState
{
    private readonly List<(Slot Slot, Record Owner, int Offset)> _waiting = [];

    private byte[]?[] _orders = [];

    /// <summary>How much is taken.</summary>
    public ReadLimits Limits { get; set; } = ReadLimits.Default;

    /// <summary>The records by their ids.</summary>
    public FastIds Ids { get; } = new();

    /// <summary>Entries of the lists being read, the innermost on top.</summary>
    public List<object> Entries { get; } = [];

    /// <summary>How long the longest list inside a record is.</summary>
    public int LongestList { get; set; }

    /// <summary>
    /// Which property of a record stood first in the record of its type read before, and which stood after each: most records of a source are written alike.
    /// Behind the first place is the one for the first property, and so on.
    /// </summary>
    /// <param name="type">The number of the type's reader.</param>
    /// <param name="properties">How many properties it has.</param>
    public byte[] OrderOf(int type, int properties)
    {
        if (type < _orders.Length && _orders[type] is { } known)
            return known;
        if (type >= _orders.Length)
            Array.Resize(ref _orders, type + 32);
        return _orders[type] = [0, .. Enumerable.Range(1, properties - 1).Select(p => (byte)p), 0];
    }

    /// <summary>Takes the id at which the cursor stands and puts its record in its place, now or once all ids are known; false if it has no place there.</summary>
    public bool TryRefer(ref FastCursor cursor, Slot slot, Record owner)
    {
        var before = cursor.Offset;
        if (!cursor.TryTakeWord(out var id))
            return false;
        if (Ids.Find(id) is { } known)
            return slot.Refer(owner, known);
        _waiting.Add((slot, owner, before));
        return true;
    }

    /// <summary>Puts the records in place of the ids that waited; false if one is not there or has no place there.</summary>
    public bool TryResolve(FastCursor cursor)
    {
        foreach (var (slot, owner, offset) in _waiting)
        {
            cursor.Return(offset);
            if (!cursor.TryTakeWord(out var id) || Ids.Find(id) is not { } record || !slot.Refer(owner, record))
                return false;
        }
        return true;
    }

    public void Clear()
    {
        Ids.Clear();
        _waiting.Clear();
        Entries.Clear();
        LongestList = 0;
    }
}
