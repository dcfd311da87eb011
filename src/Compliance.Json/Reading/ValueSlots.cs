using System.Runtime.CompilerServices;
using System.Text.Json;
using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Json.Reading;

/// <summary>One value: left out it stays unknown, <c>null</c> says there is none.</summary>
internal sealed class FactSlot<TOwner, T>(Member member) : Slot(member.Name)
    where TOwner : Record where T : notnull
{
    private readonly ValueReader<T> _values = ValueReaders.Of<T>();
    private readonly Action<TOwner, Fact<T>> _set = member.Setter<TOwner, Fact<T>>();

    public override Text Expected => _values.Expected;

    public override void Read(ref Utf8JsonReader reader, Record record, ReadingState state)
    {
        if (reader.TokenType == JsonTokenType.Null)
            _set((TOwner)record, Fact<T>.Absent);
        else if (_values.TryRead(ref reader, Name, state, out var value))
            _set((TOwner)record, Fact<T>.Known(value));
    }

    public override bool TryTake(ref FastCursor cursor, Record record, FastState state)
    {
        if (cursor.TryTakeNull())
            _set(Unsafe.As<TOwner>(record), Fact<T>.Absent);
        else if (_values.TryTake(ref cursor, state.Limits, out var value))
            _set(Unsafe.As<TOwner>(record), Fact<T>.Known(value));
        else
            return false;
        return true;
    }
}

/// <summary>Yes or no: left out it stays unknown; <c>null</c> would be a third answer and is objected to.</summary>
internal sealed class FlagSlot<TOwner>(Member member) : Slot(member.Name) where TOwner : Record
{
    private readonly Action<TOwner, Truth> _set = member.Setter<TOwner, Truth>();

    public override Text Expected => new("true or false", "true və ya false");

    public override void Read(ref Utf8JsonReader reader, Record record, ReadingState state)
    {
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False)
            _set((TOwner)record, Truth.Of(reader.GetBoolean()));
        else if (reader.TokenType == JsonTokenType.Null)
            state.Object(ref reader, ValueObjections.NullFlag(Name));
        else
            ObjectToType(ref reader, state);
    }

    public override bool TryTake(ref FastCursor cursor, Record record, FastState state)
    {
        if (cursor.TryTake("true"u8))
            _set(Unsafe.As<TOwner>(record), Truth.True);
        else if (cursor.TryTake("false"u8))
            _set(Unsafe.As<TOwner>(record), Truth.False);
        else
            return false;
        return true;
    }
}

/// <summary>A list of values: left out it stays unknown, <c>null</c> and <c>[]</c> say there are none.</summary>
internal sealed class ListSlot<TOwner, T>(Member member) : Slot(member.Name) where TOwner : Record where T : notnull
{
    private readonly ValueReader<T> _values = ValueReaders.Of<T>();
    private readonly Action<TOwner, FactList<T>> _set = member.Setter<TOwner, FactList<T>>();

    public override Text Expected => new("a list", "siyahı");

    public override void Read(ref Utf8JsonReader reader, Record record, ReadingState state)
    {
        var (items, offset) = (new List<T>(), (int)reader.TokenStartIndex);
        if (reader.TokenType is not (JsonTokenType.Null or JsonTokenType.StartArray))
        {
            ObjectToType(ref reader, state);
            return;
        }
        while (reader.TokenType != JsonTokenType.Null && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (items.Count == Most(state.Limits))
            {
                state.PassOverRestOfList(ref reader, ValueObjections.ListTooLong(Name, Most(state.Limits)));
                break;
            }
            state.Enter(items.Count);
            _values.TryRead(ref reader, Name, state, out var value);
            items.Add(value);
            state.Leave();
        }
        state.NoteList(Name, items.Count, offset);
        _set((TOwner)record, FactList<T>.Known(items.ToArray()));
    }

    public override bool TryTake(ref FastCursor cursor, Record record, FastState state)
    {
        var items = new List<T>();
        if (cursor.TryTakeNull())
            _set(Unsafe.As<TOwner>(record), FactList<T>.Known([]));
        else if (TryTakeItems(ref cursor, items, state.Limits))
            _set(Unsafe.As<TOwner>(record), FactList<T>.Known(items.ToArray()));
        else
            return false;
        state.LongestList = Math.Max(state.LongestList, items.Count);
        return true;
    }

    private static int Most(ReadLimits limits) => Math.Min(limits.Entries, limits.InnerEntries);

    private bool TryTakeItems(ref FastCursor cursor, List<T> items, ReadLimits limits)
    {
        if (!cursor.TryOpen('['))
            return false;
        if (cursor.TryClose(']'))
            return true;
        do
        {
            if (items.Count == Most(limits) || !_values.TryTake(ref cursor, limits, out var value))
                return false;
            items.Add(value);
        }
        while (cursor.TryTake(','));
        return cursor.TryClose(']');
    }
}
