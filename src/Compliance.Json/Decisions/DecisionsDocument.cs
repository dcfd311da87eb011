using System.Text.Json;
using Compliance.Cases;
using Compliance.Checking.Decisions;
using Compliance.Facts;
using Compliance.Json.Reading;
using Compliance.Law;

namespace Compliance.Json.Decisions;

/// <summary>Reads a file of decisions, property by property, each at most once.</summary>
internal sealed class DecisionsDocument(ReadingState state)
{
    private static readonly string[] Effects = ["none-identified", "could-have-changed", "changed"];
    private static readonly Text AnObject = new("an object", "obyekt");
    private static readonly Text AList = new("a list", "siyahı");
    private readonly ValueReader<string> _texts = ValueReaders.Of<string>();
    private readonly ValueReader<DateOnly> _days = ValueReaders.Of<DateOnly>();
    private readonly Dictionary<string, (string Place, int Line)> _ids = new(StringComparer.Ordinal);
    private readonly List<Decision> _decisions = [];

    private delegate void Property(ref Utf8JsonReader reader, string name);

    /// <summary>The decisions read; of one with a fault, if any, nothing is to be used.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public IReadOnlyList<Decision> Read()
    {
        var reader = new Utf8JsonReader(state.Text.Span, new JsonReaderOptions { MaxDepth = state.Limits.Depth });
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        var seen = Object(ref reader, "$", ["format", "decisions"], (ref r, name) =>
        {
            if (name == "format" && Words(ref r, name) is { } format && format != DecisionsReader.Format)
                state.Object(ref r, RecordObjections.UnknownFormat(format, DecisionsReader.Format));
            else if (name == "decisions")
                List(ref r, name);
        });
        reader.Read(); // nothing may follow
        if (seen is not null && !seen.ContainsKey("format"))
            state.Object(start, "$", RecordObjections.MissingFormat(DecisionsReader.Format));
        if (seen is not null && !seen.ContainsKey("decisions"))
            state.Object(start, "$", DecisionObjections.MissingProperty("decisions", "file"));
        return _decisions;
    }

    private void List(ref Utf8JsonReader reader, string name)
    {
        if (!Is(ref reader, JsonTokenType.StartArray, name, AList))
            return;
        for (var at = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; at++)
        {
            if (at == state.Limits.Entries)
            {
                state.PassOverRestOfList(ref reader, ValueObjections.ListTooLong(name, state.Limits.Entries));
                return;
            }
            state.Enter(at);
            One(ref reader);
            state.Leave();
        }
    }

    private void One(ref Utf8JsonReader reader)
    {
        var (start, draft) = ((int)reader.TokenStartIndex, new Draft());
        var seen = Object(ref reader, "decisions", Draft.Names, (ref r, name) => Read(ref r, name, draft));
        if (seen is null)
            return;
        foreach (var name in new[] { "id", "kind", "by", "on", "ground" }.Where(n => !seen.ContainsKey(n)))
            Object(start, name == "id" ? RecordObjections.MissingId(state.JsonPath()[2..]) : DecisionObjections.MissingProperty(name, "decision"));
        if (draft.Kind is { } kind)
            Check(kind, seen, draft, start);
        if (draft is { Id: not null, Kind: not null, By: not null, On: not null, Ground: not null })
            _decisions.Add(draft.Decision());
    }

    private void Check(DecisionKind kind, Dictionary<string, int> seen, Draft draft, int start)
    {
        var code = Codes.Of(typeof(DecisionKind)).CodeOf(kind);
        if (kind == DecisionKind.Judgment && !seen.ContainsKey("isMet"))
            Object(start, DecisionObjections.MissingProperty("isMet", code));
        foreach (var (name, owner) in new[] { ("isMet", DecisionKind.Judgment), ("effect", DecisionKind.Remark), ("cause", DecisionKind.Remark), ("recommendation", DecisionKind.Remark) })
        {
            if (kind != owner && seen.TryGetValue(name, out var at))
                Object(at, DecisionObjections.OtherKind(name, code, Codes.Of(typeof(DecisionKind)).CodeOf(owner)));
        }
        if (kind == DecisionKind.Remark && !seen.ContainsKey("effect") && !seen.ContainsKey("cause") && !seen.ContainsKey("recommendation"))
            Object(start, DecisionObjections.EmptyRemark());
        if (draft is { On: { } on, ExpiresOn: { } end } && end < on)
            Object(seen["expiresOn"], DecisionObjections.EndsBefore(Readable.Of(end), Readable.Of(on)));
    }

    private void Read(ref Utf8JsonReader reader, string name, Draft draft)
    {
        switch (name)
        {
            case "id": draft.Id = Id(ref reader); break;
            case "kind": draft.Kind = Code(ref reader, name, Codes.Of(typeof(DecisionKind)).All) is { } kind && Codes.Of(typeof(DecisionKind)).TryGet(kind, out var found) ? (DecisionKind)found : null; break;
            case "file": draft.File = Words(ref reader, name); break;
            case "act": draft.Act = Words(ref reader, name); break;
            case "rule": draft.Rule = Words(ref reader, name); break;
            case "by": draft.By = Words(ref reader, name); break;
            case "on": draft.On = Day(ref reader, name, orNone: false); break;
            case "ground": draft.Ground = Words(ref reader, name); break;
            case "expiresOn": draft.ExpiresOn = Day(ref reader, name, orNone: true); break;
            case "isMet": draft.IsMet = Flag(ref reader, name); break;
            case "effect": draft.Effect = Code(ref reader, name, Effects); break;
            case "cause": draft.Cause = Words(ref reader, name); break;
            case "recommendation": draft.Recommendation = Words(ref reader, name); break;
            case "basis": draft.Basis = Basis(ref reader, name); break;
        }
    }

    private DecisionBasis? Basis(ref Utf8JsonReader reader, string name)
    {
        DateOnly? from = null;
        var (text, facts, start) = ("", new SortedDictionary<string, string>(StringComparer.Ordinal), (int)reader.TokenStartIndex);
        var seen = Object(ref reader, name, ["wordingFrom", "text", "facts"], (ref r, n) =>
        {
            if (n == "wordingFrom")
                from = Day(ref r, n, orNone: true);
            else if (n == "text")
                text = Words(ref r, n) ?? "";
            else
                Object(ref r, n, null, (ref v, path) => facts[path] = Words(ref v, path) ?? "");
        });
        if (seen is null)
            return null;
        if (!seen.ContainsKey("facts"))
            Object(start, DecisionObjections.MissingProperty("facts", "basis"));
        return new(from, text, facts);
    }

    /// <summary>Reads an object; where each property stands, or <c>null</c> where there is none. Without known names any may stand in it, each once.</summary>
    private Dictionary<string, int>? Object(ref Utf8JsonReader reader, string name, string[]? known, Property read)
    {
        if (!Is(ref reader, JsonTokenType.StartObject, name, AnObject))
            return null;
        var (seen, lines) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var at = (int)reader.TokenStartIndex;
            var property = state.TextOf(ref reader);
            state.Enter(property ?? "");
            if (property is not null && known is not null && !known.Contains(property))
                state.Object(ref reader, ValueObjections.UnknownProperty(property, known));
            else if (property is not null && !seen.TryAdd(property, at))
                state.Object(ref reader, ValueObjections.RepeatedKey(property, lines[property]));
            else if (property is not null)
            {
                lines[property] = state.LineAt(at);
                reader.Read();
                read(ref reader, property);
                state.Leave();
                continue;
            }
            reader.Read();
            reader.Skip();
            state.Leave();
        }
        return seen;
    }

    private string? Id(ref Utf8JsonReader reader)
    {
        var id = Words(ref reader, "id");
        var place = state.JsonPath()[2..^3];
        if (id is null || _ids.TryAdd(id, (place, state.LineAt((int)reader.TokenStartIndex))))
            return id;
        var first = _ids[id];
        state.Object(ref reader, RecordObjections.RepeatedId(id, first.Place, first.Line, place));
        return null;
    }

    private string? Words(ref Utf8JsonReader reader, string name)
    {
        if (!_texts.TryRead(ref reader, name, state, out var text))
            return null;
        if (!string.IsNullOrWhiteSpace(text))
            return text;
        state.Object(ref reader, DecisionObjections.EmptyText(name));
        return null;
    }

    private string? Code(ref Utf8JsonReader reader, string name, IReadOnlyList<string> codes)
    {
        var code = Words(ref reader, name);
        if (code is null || codes.Contains(code))
            return code;
        state.Object(ref reader, ValueObjections.UnknownCode(name, code, codes));
        return null;
    }

    private DateOnly? Day(ref Utf8JsonReader reader, string name, bool orNone) =>
        orNone && reader.TokenType == JsonTokenType.Null ? null : _days.TryRead(ref reader, name, state, out var day) ? day : null;

    private bool Flag(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False)
            return reader.GetBoolean();
        Is(ref reader, JsonTokenType.True, name, new("true or false", "true və ya false"));
        return false;
    }

    private bool Is(ref Utf8JsonReader reader, JsonTokenType wanted, string name, Text expected)
    {
        if (reader.TokenType == wanted)
            return true;
        state.Object(ref reader, ValueObjections.WrongType(name, reader.TokenType, expected));
        reader.Skip();
        return false;
    }

    private void Object(int offset, Objection objection) => state.Object(offset, objection);

    /// <summary>A decision while it is read.</summary>
    private sealed class Draft
    {
        public static readonly string[] Names = ["id", "kind", "file", "act", "rule", "by", "on", "ground", "expiresOn", "isMet", "effect", "cause", "recommendation", "basis"];

        public string? Id, File, Act, Rule, By, Ground, Effect, Cause, Recommendation;
        public DecisionKind? Kind;
        public DateOnly? On, ExpiresOn;
        public bool IsMet;
        public DecisionBasis? Basis;

        public Decision Decision() => new()
        {
            Id = Id!, Kind = Kind!.Value, File = File ?? "", Act = Act ?? "", Rule = Rule ?? "", By = By!, On = On!.Value, Ground = Ground!, ExpiresOn = ExpiresOn,
            IsMet = IsMet, Effect = Effect ?? "", Cause = Cause ?? "", Recommendation = Recommendation ?? "", Basis = Basis,
        };
    }
}
