using System.Text;
using System.Text.Json;
using Compliance.Cases;
using Compliance.Law;

namespace Compliance.Json.Reading;

/// <summary>The id of the record itself.</summary>
internal sealed class IdSlot() : Slot("id")
{
    private static readonly Action<Record, string> Set =
        typeof(Record).GetProperty(nameof(Record.Id))!.SetMethod!.CreateDelegate<Action<Record, string>>();

    private readonly TextReader _text = new();

    public override Text Expected => _text.Expected;

    public override void Read(ref Utf8JsonReader reader, Record record, ReadingState state)
    {
        if (!_text.TryRead(ref reader, Name, state, out var id))
            return;
        if (id.AsSpan().Trim().IsEmpty)
        {
            state.Object(ref reader, RecordObjections.MissingId(state.JsonPath()[..^3]));
            return;
        }
        Set(record, id);
        state.References.Add(id, record, (int)reader.TokenStartIndex, state);
    }

    public override bool TryTake(ref FastCursor cursor, Record record, FastState state)
    {
        if (!cursor.TryTakeWord(out var word) || FastCursor.TextOf(word) is not { } id)
            return false;
        Set(record, id);
        return id.Length <= state.Limits.Characters && !id.AsSpan().Trim().IsEmpty && state.Ids.TryAdd(word, record);
    }
}

/// <summary>The format of the file.</summary>
internal sealed class FormatSlot() : Slot("format")
{
    private static readonly byte[] Known = Encoding.UTF8.GetBytes(CaseReader.Format);

    public override Text Expected => new($"\"{CaseReader.Format}\"", $"\"{CaseReader.Format}\"");

    public override void Read(ref Utf8JsonReader reader, Record record, ReadingState state)
    {
        if (reader.TokenType != JsonTokenType.String)
            ObjectToType(ref reader, state);
        else if (state.TextOf(ref reader) is { } format && format != CaseReader.Format)
            state.Object(ref reader, RecordObjections.UnknownFormat(format, CaseReader.Format));
    }

    public override bool TryTake(ref FastCursor cursor, Record record, FastState state) =>
        cursor.TryTakePlain(out var format) && format.SequenceEqual(Known);
}

/// <summary>The kind of an act: it chose the reader before, so nothing is left to be read.</summary>
internal sealed class ActSlot() : Slot("act")
{
    public override Text Expected => Text.None;

    public override void Read(ref Utf8JsonReader reader, Record record, ReadingState state) => reader.Skip();

    public override bool TryTake(ref FastCursor cursor, Record record, FastState state) => cursor.TryTakePlain(out _);
}
