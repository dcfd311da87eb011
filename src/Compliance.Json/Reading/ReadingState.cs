using System.Text;
using System.Text.Json;
using Compliance.Cases;

namespace Compliance.Json.Reading;

/// <summary>What is gathered while one document is read. It is used again for the next document, so that reading leaves little behind but the records.</summary>
internal sealed class ReadingState(ReadLimits limits)
{
    private readonly List<(string? Name, int Index)> _path = [];
    private readonly List<(int Offset, string JsonPath, Objection Objection)> _objections = [];
    private PlaceCursor _lines;

    /// <summary>How much is taken.</summary>
    public ReadLimits Limits { get; } = limits;

    /// <summary>The document, without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Text { get; private set; }

    /// <summary>The number of its first line in the file.</summary>
    public int FirstLine { get; private set; }

    /// <summary>The ids and references of the document.</summary>
    public References References { get; } = new();

    /// <summary>Entries of the lists being read, the innermost on top.</summary>
    public List<object> Entries { get; } = [];

    /// <summary>The longest list inside a record, and where it begins.</summary>
    public (int Entries, string Name, int Offset, string JsonPath) LongestList { get; private set; }

    /// <summary>Whether no further objection is kept: then it is not worth being worked out.</summary>
    public bool IsFull => _objections.Count > Limits.Faults;

    /// <summary>Whether anything was objected to.</summary>
    public bool HasObjections => _objections.Count > 0;

    public void Start(ReadOnlyMemory<byte> text, int firstLine)
    {
        Text = text;
        FirstLine = firstLine;
        _lines = new(firstLine);
        _path.Clear();
        _objections.Clear();
        References.Clear();
        Entries.Clear();
        LongestList = default;
    }

    public void Enter(string name) => _path.Add((name, -1));

    public void Enter(int index) => _path.Add((null, index));

    /// <summary>Takes note of a list inside a record that was read.</summary>
    public void NoteList(string name, int entries, int offset)
    {
        if (entries > LongestList.Entries)
            LongestList = (entries, name, offset, JsonPath());
    }

    public void Leave() => _path.RemoveAt(_path.Count - 1);

    /// <summary>The line of an offset not before the last one asked for.</summary>
    public int LineAt(int offset) => _lines.LineAt(Text.Span, offset);

    public void Object(ref Utf8JsonReader reader, Objection objection) => Object((int)reader.TokenStartIndex, objection);

    public void Object(int offset, Objection objection) => Object(offset, IsFull ? "" : JsonPath(), objection);

    public void Object(int offset, string jsonPath, Objection objection)
    {
        if (IsFull)
            return;
        if (_objections.Count < Limits.Faults)
            _objections.Add((offset, jsonPath, objection));
        else
            _objections.Add((_objections.Max(o => o.Offset), "$", FileObjections.TooMany(Limits.Faults)));
    }

    /// <summary>Passes over a value that is not read. Ids that stand in it are then not known to be missing.</summary>
    public void Skip(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject && reader.CurrentDepth <= 2)
            References.AreIncomplete = true;
        reader.Skip();
    }

    /// <summary>Objects to the entry at which the reader stands as one too many, and passes over it and all that follow.</summary>
    public void PassOverRestOfList(ref Utf8JsonReader reader, Objection objection)
    {
        Object(ref reader, objection);
        References.AreIncomplete = true;
        do
            reader.Skip();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray);
    }

    /// <summary>The text of a string or property name, or <c>null</c> after objecting to it, or when a document with too many faults is only passed over.</summary>
    public string? TextOf(ref Utf8JsonReader reader)
    {
        if (IsFull)
            return null;
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            Object(ref reader, ValueObjections.LoneSurrogate());
            return null;
        }
    }

    /// <summary>The place being read, for example <c>$.acts[2].date</c>.</summary>
    public string JsonPath()
    {
        var text = new StringBuilder("$");
        foreach (var (name, index) in _path)
        {
            if (name is null)
                text.Append('[').Append(index).Append(']');
            else if (name.All(char.IsAsciiLetterOrDigit))
                text.Append('.').Append(name);
            else
                text.Append('[').Append(Objection.Quoted(name)).Append(']');
        }
        return text.ToString();
    }

    /// <summary>The objections as faults in order of place.</summary>
    public IReadOnlyList<Fault> Faults(string path)
    {
        var faults = new Fault[_objections.Count];
        var cursor = new PlaceCursor(FirstLine);
        var next = 0;
        foreach (var (offset, jsonPath, objection) in _objections.OrderBy(o => o.Offset))
        {
            cursor.MoveTo(Text.Span, offset);
            faults[next++] = new(objection.Code, path, cursor.Line, cursor.Column, jsonPath, objection.Words);
        }
        return faults;
    }
}
