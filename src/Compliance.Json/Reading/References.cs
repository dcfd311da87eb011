using System.Text;
using System.Text.Json;
using Compliance.Cases;
using Compliance.Facts;

namespace Compliance.Json.Reading;

/// <summary>The ids of a document, and the references that wait until all ids are known.</summary>
internal sealed class References
{
    private readonly Dictionary<string, (Record? Record, string? Path, int Line)> _ids = new(StringComparer.Ordinal);
    private readonly List<(Slot Slot, Record Owner, int Offset, int Length, string? Id)> _waiting = [];

    private int _hints;

    /// <summary>Whether a part of the document that may hold ids was passed over: an id not found is then no fault of its own.</summary>
    public bool AreIncomplete { get; set; }

    public void Clear()
    {
        _ids.Clear();
        _waiting.Clear();
        AreIncomplete = false;
        _hints = 0;
    }

    /// <summary>Takes the id of a record, or of an act whose kind is not known (then <paramref name="record"/> is <c>null</c>).</summary>
    public void Add(string id, Record? record, int offset, ReadingState state)
    {
        var path = record is null ? state.JsonPath() : null;
        if (!_ids.TryAdd(id, (record, path, record?.Place.Line ?? 0)))
        {
            var first = _ids[id];
            state.Object(offset, RecordObjections.RepeatedId(id, PathOf(first.Record, first.Path), Math.Max(1, first.Line), PathOf(record, path)));
        }
    }

    /// <summary>Takes the reference at which the reader stands.</summary>
    public void Await(Slot slot, Record owner, ref Utf8JsonReader reader, ReadingState state)
    {
        string? id = null;
        if (reader.ValueIsEscaped && (id = state.TextOf(ref reader)) is null)
            return;
        _waiting.Add((slot, owner, (int)reader.TokenStartIndex, reader.ValueSpan.Length, id));
    }

    /// <summary>Puts the records in place of their ids.</summary>
    public void Resolve(ReadingState state)
    {
        var ids = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[128];
        foreach (var (slot, owner, offset, length, text) in _waiting)
        {
            var bytes = state.Text.Span.Slice(offset + 1, length);
            ReadOnlySpan<char> id = text is not null ? text
                : length <= buffer.Length ? buffer[..Encoding.UTF8.GetChars(bytes, buffer)]
                : Encoding.UTF8.GetString(bytes);
            if (!ids.TryGetValue(id, out var found))
                ObjectToUnknown(slot, owner, offset, id.ToString(), state);
            else if (found.Record is { } record && !slot.Refer(owner, record))
                state.Object(offset, PathOf(owner, slot), RecordObjections.WrongReference(id.ToString(), PathOf(record, path: null), slot.Expected));
        }
    }

    // Comparing every wrong id with every right one would take long in a large file: the first fifty get a hint.
    private void ObjectToUnknown(Slot slot, Record owner, int offset, string id, ReadingState state)
    {
        if (AreIncomplete || state.IsFull)
            return;
        var near = _hints++ >= 50 ? null
            : Nearest.To(id, _ids.Where(i => i.Value.Record is { } r && slot.TakesReferenceTo(r)).Select(i => i.Key).Take(1_000));
        state.Object(offset, PathOf(owner, slot), RecordObjections.UnknownReference(id, near, slot.Expected));
    }

    private static string PathOf(Record? record, string? path) =>
        record is null ? path!.EndsWith(".id", StringComparison.Ordinal) ? path[..^3] : path
        : record.Path.Length == 0 ? "$" : "$." + record.Path;

    private static string PathOf(Record owner, Slot slot) => PathOf(owner, (string?)null) + "." + slot.Name;
}
