using System.Globalization;
using System.Text;
using System.Text.Json;
using Compliance.Law;

namespace Compliance.Reporting.Documents;

/// <summary>Reads a finding from its line of <c>findings.jsonl</c>. On any thread. What is left out there is empty; what findings share is one text in memory.</summary>
/// <remarks>By hand, because every rendering reads every finding: by the million.</remarks>
internal static class FindingReading
{
    private const int Shared = 8192;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Texts that come again and again; one that comes to the place of another takes it.</summary>
    private static readonly string?[] Words = new string?[Shared];

    /// <summary>The finding of a line without its end.</summary>
    /// <exception cref="JsonException">It is no finding.</exception>
    public static ReportedFinding Read(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        var said = new Draft();
        Enter(ref json, JsonTokenType.StartObject);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            Read(ref json, said);
        return said.Finding;
    }

    private static void Read(ref Utf8JsonReader json, Draft said)
    {
        var name = Word(ref json);
        json.Read();
        switch (name)
        {
            case "line": said.Line = json.GetInt32(); break;
            case "isUnderReview": said.IsUnderReview = json.GetBoolean(); break;
            case "date": said.Date = Day(ref json); break;
            case "wordingFrom": said.WordingFrom = Day(ref json); break;
            case "citation": said.Citation = Both(ref json); break;
            case "duty": said.Duty = Both(ref json); break;
            case "message": said.Message = Both(ref json); break;
            case "caveats": said.Caveats = Many(ref json, Word); break;
            case "facts": said.Facts = Many(ref json, Fact); break;
            case "missing": said.Missing = Many(ref json, Fact); break;
            case "remedies": said.Remedies = Many(ref json, Both); break;
            case "id": said.Id = json.GetString()!; break;
            case "file": said.File = Word(ref json); break;
            case "source": said.Source = Word(ref json); break;
            case "subject": said.Subject = Word(ref json); break;
            case "body": said.Body = Word(ref json); break;
            case "act": said.Act = Word(ref json); break;
            case "actKind": said.ActKind = Word(ref json); break;
            case "actPath": said.ActPath = Word(ref json); break;
            case "rule": said.Rule = Word(ref json); break;
            case "provision": said.Provision = Word(ref json); break;
            case "chapter": said.Chapter = Word(ref json); break;
            case "outcome": said.Outcome = Word(ref json); break;
            case "kind": said.Kind = Word(ref json); break;
            case "severity": said.Severity = Word(ref json); break;
            case "grade": said.Grade = Word(ref json); break;
            case "remedy": said.Remedy = Word(ref json); break;
            case "change": said.Change = Word(ref json); break;
            case "decision": said.Decision = Word(ref json); break;
            case "decisionKind": said.DecisionKind = Word(ref json); break;
            case "effect": said.Effect = Word(ref json); break;
            case "cause": said.Cause = Word(ref json); break;
            case "recommendation": said.Recommendation = Word(ref json); break;
            default: json.Skip(); break;
        }
    }

    private static ReportedFact Fact(ref Utf8JsonReader json)
    {
        var (path, words, value) = ("", Text.None, Text.None);
        Expect(ref json, JsonTokenType.StartObject);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = Word(ref json);
            json.Read();
            switch (name)
            {
                case "path": path = json.GetString()!; break;
                case "words": words = Both(ref json); break;
                case "value": value = Both(ref json); break;
                default: json.Skip(); break;
            }
        }
        return new(path, words, value);
    }

    private static Text Both(ref Utf8JsonReader json)
    {
        var (en, az) = ("", "");
        Expect(ref json, JsonTokenType.StartObject);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isEnglish = json.ValueTextEquals("en"u8);
            json.Read();
            if (isEnglish)
                en = json.GetString()!;
            else
                az = json.GetString()!;
        }
        return new(en, az);
    }

    private static List<T> Many<T>(ref Utf8JsonReader json, Reading<T> read)
    {
        var items = new List<T>();
        Expect(ref json, JsonTokenType.StartArray);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            items.Add(read(ref json));
        return items;
    }

    private static DateOnly? Day(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Null ? null : DateOnly.ParseExact(Word(ref json), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A text that many findings share.</summary>
    private static string Word(ref Utf8JsonReader json)
    {
        if (json.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || json.ValueIsEscaped || json.ValueSpan.Length > 128)
            return json.GetString()!;
        var hash = new HashCode();
        hash.AddBytes(json.ValueSpan);
        ref var place = ref Words[(uint)hash.ToHashCode() % Shared];
        return place is { } known && Ascii.Equals(json.ValueSpan, known) ? known : place = Utf8.GetString(json.ValueSpan);
    }

    private static void Enter(ref Utf8JsonReader json, JsonTokenType wanted)
    {
        json.Read();
        Expect(ref json, wanted);
    }

    private static void Expect(ref Utf8JsonReader json, JsonTokenType wanted)
    {
        if (json.TokenType != wanted)
            throw new JsonException($"A finding has '{wanted}' here, not '{json.TokenType}'.");
    }

    /// <summary>A finding while it is read.</summary>
    private sealed class Draft
    {
        public string Id = "";
        public string File = "";
        public string Source = "";
        public string Subject = "";
        public string Body = "";
        public string Act = "";
        public string ActKind = "";
        public string ActPath = "";
        public string Rule = "";
        public string Provision = "";
        public string Chapter = "";
        public string Outcome = "";
        public string Kind = "";
        public string Severity = "";
        public string Grade = "";
        public string Remedy = "";
        public string Change = "";
        public string Decision = "";
        public string DecisionKind = "";
        public string Effect = "";
        public string Cause = "";
        public string Recommendation = "";
        public int Line = 1;
        public bool IsUnderReview;
        public DateOnly? Date;
        public DateOnly? WordingFrom;
        public Text Citation = Text.None;
        public Text Duty = Text.None;
        public Text Message = Text.None;
        public IReadOnlyList<string> Caveats = [];
        public IReadOnlyList<ReportedFact> Facts = [];
        public IReadOnlyList<ReportedFact> Missing = [];
        public IReadOnlyList<Text> Remedies = [];

        public ReportedFinding Finding => new()
        {
            Id = Id, File = File, Source = Source, Line = Line, Subject = Subject, Body = Body, Act = Act, ActKind = ActKind, ActPath = ActPath, Date = Date, Rule = Rule, Provision = Provision,
            Citation = Citation, Duty = Duty, WordingFrom = WordingFrom, Chapter = Chapter, Outcome = Outcome, Kind = Kind, Severity = Severity, Grade = Grade, IsUnderReview = IsUnderReview,
            Caveats = Caveats, Message = Message, Facts = Facts, Missing = Missing, Remedies = Remedies, Remedy = Remedy, Change = Change, Decision = Decision, DecisionKind = DecisionKind, Effect = Effect, Cause = Cause,
            Recommendation = Recommendation,
        };
    }

    private delegate T Reading<out T>(ref Utf8JsonReader json);
}
