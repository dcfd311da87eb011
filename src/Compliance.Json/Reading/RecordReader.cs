using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;
using System.Text.Json;
using Compliance.Cases;

namespace Compliance.Json.Reading;

/// <summary>Reads records of one type, following its <see cref="Shape"/>: the properties are compared as UTF-8 and set through delegates made once.</summary>
internal sealed class RecordReader
{
    private static readonly ConcurrentDictionary<Type, RecordReader> Known = new();

    private const int Often = 1_000;

    private static int _count;

    private readonly int _number = Interlocked.Increment(ref _count) - 1;
    private readonly Type _type;
    private Func<Record> _create;
    private int _created;
    private readonly Lazy<(Slot[] Slots, WordTable Names)> _properties; // late: a record may hold records of its own type
    private readonly bool _needsId;
    private readonly ulong _needed; // the slots that must be there: the first is the id, the second of a file its format

    private RecordReader(Type type)
    {
        _type = type;
        _create = (Func<Record>)typeof(RecordReader).GetMethod(nameof(New), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type).CreateDelegate(typeof(Func<Record>));
        _properties = new(() => PropertiesOf(type));
        _needsId = Slots.NeedsId(type);
        _needed = (_needsId ? 1UL : 0) | (type == typeof(CaseFile) ? 2UL : 0);
    }

    /// <summary>The reader of a record type.</summary>
    public static RecordReader Of(Type type) => Known.GetOrAdd(type, t => new RecordReader(t));

    /// <summary>Reads the object at whose start the reader stands; leaves the reader at its end.</summary>
    public Record Read(ref Utf8JsonReader reader, Place place, ReadingState state)
    {
        var start = (int)reader.TokenStartIndex;
        var record = Create();
        record.Place = place with { Line = state.LineAt(start) };
        var slots = _properties.Value.Slots;
        Span<int> lines = stackalloc int[slots.Length]; // where each property was first seen; 0 while it was not
        lines.Clear();
        var next = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = Find(ref reader, slots, next, state);
            if (found >= 0 && lines[found] == 0)
            {
                lines[found] = state.LineAt((int)reader.TokenStartIndex);
                next = found + 1;
                state.Enter(slots[found].Name);
                reader.Read();
                slots[found].Read(ref reader, record, state);
                state.Leave();
                continue;
            }
            if (found >= 0)
                ObjectToRepeated(ref reader, slots[found], lines[found], state);
            reader.Read();
            state.Skip(ref reader);
        }
        ObjectToMissing(lines, start, state);
        return record;
    }

    /// <summary>Reads the object at whose start the cursor stands, if all of it is in order; else <c>null</c>.</summary>
    public Record? TryRead(ref FastCursor cursor, Place place, FastState state)
    {
        if (!cursor.TryOpen('{'))
            return null;
        var record = Create();
        record.Place = place with { Line = cursor.Line };
        var seen = 0UL;
        if (cursor.Next() != '}' && !TryTakeProperties(ref cursor, record, state, ref seen))
            return null;
        return cursor.TryClose('}') && (seen & _needed) == _needed ? record : null;
    }

    private bool TryTakeProperties(ref FastCursor cursor, Record record, FastState state, ref ulong seen)
    {
        var (slots, names) = _properties.Value;
        var order = state.OrderOf(_number, slots.Length);
        var place = 0;
        do
        {
            int found = order[place];
            if (!cursor.TryTake(slots[found].Key))
            {
                found = cursor.TryTakeName(out var name) ? names.Find(name) : -1;
                if (found is < 0 or >= 64)
                    return false;
                order[place] = (byte)found;
            }
            if ((seen & 1UL << found) != 0 || !slots[found].TryTake(ref cursor, record, state))
                return false;
            seen |= 1UL << found;
            place = found + 1;
        }
        while (cursor.TryTake(','));
        return true;
    }

    // Most files keep the order of the shape: look from the place after the last property found.
    private static int Find(ref Utf8JsonReader reader, Slot[] slots, int next, ReadingState state)
    {
        if (reader.ValueIsEscaped)
            return FindText(ref reader, slots, state);
        var name = reader.ValueSpan;
        for (var i = 0; i < slots.Length; i++, next++)
        {
            next = next < slots.Length ? next : 0;
            if (name.SequenceEqual(slots[next].Utf8))
                return next;
        }
        return FindText(ref reader, slots, state);
    }

    private static int FindText(ref Utf8JsonReader reader, Slot[] slots, ReadingState state)
    {
        if (state.TextOf(ref reader) is not { } text)
            return -1;
        var found = Array.FindIndex(slots, s => s.Name == text);
        if (found < 0)
        {
            state.Enter(text);
            state.Object(ref reader, ValueObjections.UnknownProperty(text, [.. slots.Select(s => s.Name)]));
            state.Leave();
        }
        return found;
    }

    private static void ObjectToRepeated(ref Utf8JsonReader reader, Slot slot, int firstLine, ReadingState state)
    {
        state.Enter(slot.Name);
        state.Object(ref reader, ValueObjections.RepeatedKey(slot.Name, firstLine));
        state.Leave();
    }

    // The first slot is the id, the second of a file its format.
    private void ObjectToMissing(ReadOnlySpan<int> lines, int start, ReadingState state)
    {
        if (_needsId && lines[0] == 0)
            state.Object(start, RecordObjections.MissingId(state.JsonPath()));
        if (_type == typeof(CaseFile) && lines[1] == 0)
            state.Object(start, RecordObjections.MissingFormat(CaseReader.Format));
    }

    /// <summary>A new record. Making a class known only at run time takes a search each time: who is asked often has it compiled.</summary>
    private Record Create()
    {
        if (_created < Often && ++_created == Often)
            _create = Compiled(_type);
        return _create();
    }

    private static Func<Record> Compiled(Type type)
    {
        var method = new DynamicMethod("New" + type.Name, typeof(Record), null, typeof(RecordReader).Module);
        var code = method.GetILGenerator();
        code.Emit(OpCodes.Newobj, type.GetConstructor([])!);
        code.Emit(OpCodes.Ret);
        return method.CreateDelegate<Func<Record>>();
    }

    private static Record New<T>() where T : Record, new() => new T();

    private static (Slot[] Slots, WordTable Names) PropertiesOf(Type type)
    {
        var slots = Slots.Of(type);
        return (slots, new(slots.Select(s => s.Name)));
    }
}
