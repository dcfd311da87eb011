using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Json.Reading;

/// <summary>A record inside the record: left out its facts are unknown, <c>null</c> says there is none.</summary>
internal sealed class RecordSlot<TOwner, T>(Member member) : Slot(member.Name)
    where TOwner : Record where T : Record, new()
{
    private readonly RecordReader _records = RecordReader.Of(typeof(T));
    private readonly Action<TOwner, T> _set = member.Setter<TOwner, T>();

    public override Text Expected => new("an object, or null if there is none", "obyekt, yoxdursa, null");

    public override void Read(ref Utf8JsonReader reader, Record record, ReadingState state)
    {
        if (reader.TokenType == JsonTokenType.Null)
            _set((TOwner)record, Record.Absent<T>());
        else if (reader.TokenType == JsonTokenType.StartObject)
            _set((TOwner)record, (T)_records.Read(ref reader, new(record, Name, -1, 0), state));
        else
            ObjectToType(ref reader, state);
    }

    public override bool TryTake(ref FastCursor cursor, Record record, FastState state)
    {
        if (cursor.TryTakeNull())
            _set(Unsafe.As<TOwner>(record), Record.Absent<T>());
        else if (_records.TryRead(ref cursor, new(record, Name, -1, 0), state) is { } inner)
            _set(Unsafe.As<TOwner>(record), Unsafe.As<T>(inner));
        else
            return false;
        return true;
    }
}

/// <summary>A list of records: left out it stays unknown, <c>null</c> and <c>[]</c> say there are none.</summary>
internal sealed class RecordListSlot<TOwner, T>(Member member) : Slot(member.Name)
    where TOwner : Record where T : Record
{
    private static readonly Text Entry = new("an object", "obyekt");
    private static readonly bool IsOfFile = typeof(TOwner) == typeof(CaseFile);
    private static readonly bool IsOfActs = typeof(T) == typeof(PersonnelAct);
    private readonly RecordReader? _records = typeof(T).IsAbstract ? null : RecordReader.Of(typeof(T));
    private readonly Action<TOwner, FactList<T>> _set = member.Setter<TOwner, FactList<T>>();

    public override Text Expected => new("a list of objects, or null if there is none", "obyektlər siyahısı, yoxdursa, null");

    public override void Read(ref Utf8JsonReader reader, Record record, ReadingState state)
    {
        if (reader.TokenType == JsonTokenType.Null)
            _set((TOwner)record, FactList<T>.Known([]));
        else if (reader.TokenType == JsonTokenType.StartArray)
            ReadList(ref reader, record, state);
        else
            ObjectToType(ref reader, state);
    }

    private void ReadList(ref Utf8JsonReader reader, Record record, ReadingState state)
    {
        var (start, offset) = (state.Entries.Count, (int)reader.TokenStartIndex);
        for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
        {
            if (index == Most(state.Limits))
            {
                state.PassOverRestOfList(ref reader, TooLong(state.Limits));
                break;
            }
            state.Enter(index);
            ReadEntry(ref reader, new(record, Name, index, 0), state);
            state.Leave();
        }
        if (!IsOfFile)
            state.NoteList(Name, state.Entries.Count - start, offset);
        _set((TOwner)record, FactList<T>.Known(Taken(state.Entries, start)));
    }

    public override bool TryTake(ref FastCursor cursor, Record record, FastState state)
    {
        var start = state.Entries.Count;
        if (!cursor.TryTakeNull() && !TryTakeEntries(ref cursor, record, state))
            return false;
        if (!IsOfFile)
            state.LongestList = Math.Max(state.LongestList, state.Entries.Count - start);
        _set(Unsafe.As<TOwner>(record), FactList<T>.Known(Taken(state.Entries, start)));
        return true;
    }

    private bool TryTakeEntries(ref FastCursor cursor, Record record, FastState state)
    {
        if (!cursor.TryOpen('['))
            return false;
        if (cursor.TryClose(']'))
            return true;
        var index = 0;
        do
        {
            if (index == Most(state.Limits) || (_records ?? ActReaders.Choose(cursor))?.TryRead(ref cursor, new(record, Name, index++, 0), state) is not { } entry)
                return false;
            state.Entries.Add(entry);
        }
        while (cursor.TryTake(','));
        return cursor.TryClose(']');
    }

    private static int Most(ReadLimits limits) => Math.Min(limits.Entries, IsOfActs ? limits.Acts : IsOfFile ? limits.Entries : limits.InnerEntries);

    private Objection TooLong(ReadLimits limits) => IsOfActs && limits.Acts <= limits.Entries ? ValueObjections.TooManyActs(Name, limits.Acts) : ValueObjections.ListTooLong(Name, Most(limits));

    private static T[] Taken(List<object> entries, int start)
    {
        if (entries.Count == start)
            return [];
        var items = new T[entries.Count - start];
        var places = items.AsSpan(); // asks once, and not for each entry, what may be put into it
        var read = CollectionsMarshal.AsSpan(entries)[start..];
        for (var i = 0; i < read.Length; i++)
            places[i] = Unsafe.As<T>(read[i]); // read for this list
        entries.RemoveRange(start, items.Length);
        return items;
    }

    private void ReadEntry(ref Utf8JsonReader reader, Place place, ReadingState state)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            state.Object(ref reader, reader.TokenType == JsonTokenType.Null
                ? ValueObjections.NullEntry(Name, Entry) : ValueObjections.WrongType(Name, reader.TokenType, Entry));
            state.Skip(ref reader);
        }
        else if ((_records ?? ActReaders.Choose(reader, state)) is { } records)
            state.Entries.Add(records.Read(ref reader, place, state));
        else
            reader.Skip();
    }
}

/// <summary>The id of an act, kept as a text: that there is such an act is seen to once all ids are known.</summary>
internal sealed class ActIdSlot<TOwner>(Member member) : Slot(member.Name) where TOwner : Record
{
    private readonly FactSlot<TOwner, string> _text = new(member);

    public override Text Expected => new("an act of the file", "faylın aktı");

    public override void Read(ref Utf8JsonReader reader, Record record, ReadingState state)
    {
        if (reader.TokenType == JsonTokenType.String)
            state.References.Await(this, record, ref reader, state);
        _text.Read(ref reader, record, state);
    }

    public override bool TryTake(ref FastCursor cursor, Record record, FastState state)
    {
        var ahead = cursor;
        return (ahead.TryTakeNull() || state.TryRefer(ref ahead, this, record)) && _text.TryTake(ref cursor, record, state);
    }

    public override bool TakesReferenceTo(Record target) => target is PersonnelAct;

    public override bool Refer(Record owner, Record target) => target is PersonnelAct;
}

/// <summary>The id of another record: left out its facts are unknown, <c>null</c> says there is none.</summary>
internal sealed class ReferenceSlot<TOwner, T>(Member member) : Slot(member.Name)
    where TOwner : Record where T : Record, new()
{
    private readonly Action<TOwner, T> _set = member.Setter<TOwner, T>();

    public override Text Expected => ReferenceWords.Of(typeof(T));

    public override void Read(ref Utf8JsonReader reader, Record record, ReadingState state)
    {
        if (reader.TokenType == JsonTokenType.Null)
            _set((TOwner)record, Record.Absent<T>());
        else if (reader.TokenType == JsonTokenType.String)
            state.References.Await(this, record, ref reader, state);
        else
            ObjectToType(ref reader, state);
    }

    public override bool TryTake(ref FastCursor cursor, Record record, FastState state)
    {
        if (!cursor.TryTakeNull())
            return state.TryRefer(ref cursor, this, record);
        _set(Unsafe.As<TOwner>(record), Record.Absent<T>());
        return true;
    }

    public override bool TakesReferenceTo(Record target) => target is T;

    public override bool Refer(Record owner, Record target)
    {
        if (target is not T record)
            return false;
        _set((TOwner)owner, record);
        return true;
    }
}
