using System.Text.Json;
using Compliance.Cases;
using Compliance.Law;

namespace Compliance.Json.Reading;

/// <summary>Looks ahead for the kind of an act, which may stand anywhere in its object.</summary>
internal static class ActReaders
{
    private static readonly string[] Known = [.. ActKinds.Codes];
    private static readonly WordTable Words = new(Known);
    private static readonly RecordReader[] Kinds = [.. Known.Select(c => RecordReader.Of(ActKinds.Find(c)!))];
    private static readonly Text Expected = new(
        "one of " + string.Join(", ", Known.Select(c => $"'{c}'")), "bunlardan biri: " + string.Join(", ", Known.Select(c => $"'{c}'")));

    /// <summary>The reader of the act at whose start <paramref name="ahead"/>, a copy, stands; or <c>null</c> after an objection.</summary>
    public static RecordReader? Choose(Utf8JsonReader ahead, ReadingState state)
    {
        var start = (int)ahead.TokenStartIndex;
        var id = (Text: (string?)null, Offset: 0);
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var (isAct, isId) = (Is(ref ahead, "act"u8), Is(ref ahead, "id"u8));
            ahead.Read();
            if (isAct)
                return Kind(ref ahead, state) ?? Unknown(ahead, id, state);
            if (isId && ahead.TokenType == JsonTokenType.String && !ahead.ValueIsEscaped)
                id = (ahead.GetString(), (int)ahead.TokenStartIndex);
            ahead.Skip();
        }
        state.Object(start, RecordObjections.MissingAct(Known));
        Keep(id, state);
        return null;
    }

    /// <summary>The reader of the act before which <paramref name="ahead"/>, a copy, stands, if its kind is written as it should be.</summary>
    public static RecordReader? Choose(FastCursor ahead)
    {
        if (!ahead.TryOpen('{'))
            return null;
        do
        {
            if (!ahead.TryTakeName(out var name))
                return null;
            if (name.SequenceEqual("act"u8))
                return ahead.TryTakePlain(out var code) ? Of(code) : null;
        }
        while (ahead.TryPass() && ahead.TryTake(','));
        return null;
    }

    private static RecordReader? Kind(ref Utf8JsonReader reader, ReadingState state)
    {
        state.Enter("act");
        RecordReader? found = null;
        if (reader.TokenType != JsonTokenType.String)
            state.Object(ref reader, ValueObjections.WrongType("act", reader.TokenType, Expected));
        else if ((found = Written(ref reader)) is null && state.TextOf(ref reader) is { } code)
            state.Object(ref reader, RecordObjections.UnknownAct(code, Known));
        state.Leave();
        return found;
    }

    private static RecordReader? Written(ref Utf8JsonReader reader) => reader.ValueIsEscaped ? null : Of(reader.ValueSpan);

    private static RecordReader? Of(ReadOnlySpan<byte> code) => Words.Find(code) is >= 0 and var found ? Kinds[found] : null;

    // The id of an act that cannot be read still counts, so that references to it are not objected to as well.
    private static RecordReader? Unknown(Utf8JsonReader reader, (string? Text, int Offset) id, ReadingState state)
    {
        reader.Skip();
        while (id.Text is null && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = Is(ref reader, "id"u8);
            reader.Read();
            if (isId && reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped)
                id = (reader.GetString(), (int)reader.TokenStartIndex);
            reader.Skip();
        }
        Keep(id, state);
        return null;
    }

    private static void Keep((string? Text, int Offset) id, ReadingState state)
    {
        if (id.Text is not null)
            state.References.Add(id.Text, null, id.Offset, state);
    }

    private static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => !reader.ValueIsEscaped && reader.ValueSpan.SequenceEqual(name);
}
