using System.Text.Json;
using Compliance.Cases;

namespace Compliance.Json.Reading;

/// <summary>Reads one document to its end, or to the place from which it is no longer JSON.</summary>
internal static class CaseDocument
{
    private static readonly RecordReader Files = RecordReader.Of(typeof(CaseFile));

    public static CaseFile? Read(ReadingState state)
    {
        var text = state.Text.Span;
        if (Encodings.FirstNotUtf8(text) is >= 0 and var wrong)
        {
            state.Object(wrong, "$", FileObjections.NotUtf8(text[wrong]));
            return null;
        }
        try
        {
            return ReadFile(state);
        }
        catch (JsonException broken)
        {
            var offset = OffsetOf(broken, text);
            state.Object(offset, SyntaxFault.ObjectionTo(text, offset, state.Limits));
            return null;
        }
    }

    private static CaseFile? ReadFile(ReadingState state)
    {
        var reader = new Utf8JsonReader(state.Text.Span, new JsonReaderOptions { MaxDepth = state.Limits.Depth });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            state.Object(ref reader, ValueObjections.WrongType("$", reader.TokenType, new("an object with 'format' and 'id'", "'format' və 'id' sahələri olan obyekt")));
            reader.Skip();
            reader.Read();
            return null;
        }
        var file = (CaseFile)Files.Read(ref reader, default, state);
        reader.Read(); // nothing may follow
        state.References.Resolve(state);
        var longest = state.LongestList;
        if (!state.Limits.Take(file, longest.Entries) && file.Acts.TryGet(out var acts))
            state.Object(longest.Offset, longest.JsonPath, ValueObjections.ListTooLongForActs(longest.Name, longest.Entries, acts.Count, state.Limits.ActsByEntries / acts.Count));
        return file;
    }

    internal static int OffsetOf(JsonException broken, ReadOnlySpan<byte> text)
    {
        var offset = 0;
        for (var line = broken.LineNumber ?? 0; line > 0; line--)
            offset += text[offset..].IndexOf((byte)'\n') + 1;
        return Math.Min(offset + (int)(broken.BytePositionInLine ?? 0), text.Length);
    }
}
