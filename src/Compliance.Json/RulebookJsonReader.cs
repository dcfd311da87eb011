using System.Globalization;
using System.Text.Json;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Json;

/// <summary>Reads what <see cref="RulebookJson"/> wrote, each property in its place: what is written in another way was not written by it.</summary>
/// <remarks>By hand, because a start waits for it: what reads any type prepares itself for longer than it reads.</remarks>
internal static class RulebookJsonReader
{
    private delegate T Taking<T>(ref Utf8JsonReader json);

    /// <exception cref="JsonException">It is no such data.</exception>
    /// <exception cref="FormatException">A day in it is none.</exception>
    public static RulebookData Read(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes, new() { MaxDepth = 8 });
        Expect(ref json, JsonTokenType.StartObject);
        var data = new RulebookData(
            String(ref json, "Jurisdiction"u8), String(ref json, "Identity"u8), List(ref json, "Acts"u8, Act), List(ref json, "Provisions"u8, Provision),
            Calendar(ref json), List(ref json, "Clauses"u8, Clause))
        {
            Chapters = List(ref json, "Chapters"u8, Chapter), FrameDigest = String(ref json, "FrameDigest"u8),
        };
        Expect(ref json, JsonTokenType.EndObject);
        return json.Read() ? throw Unexpected(ref json) : data;
    }

    private static LegalAct Act(ref Utf8JsonReader json) =>
        new(String(ref json, "Id"u8), Text(ref json, "Title"u8), String(ref json, "Number"u8), Day(ref json, "Horizon"u8), (ActRank)Number(ref json, "Rank"u8));

    private static ProvisionData Provision(ref Utf8JsonReader json) =>
        new(Number(ref json, "Act"u8), String(ref json, "Number"u8), Text(ref json, "Title"u8), (ProvisionStatus)Number(ref json, "Status"u8), Text(ref json, "Reason"u8),
            Strings(ref json, "NotCheckedOn"u8), Text(ref json, "Reading"u8), String(ref json, "Source"u8), List(ref json, "Wordings"u8, Wording))
        {
            Release = new(String(ref json, "Author"u8), DayOrNone(ref json, "WrittenOn"u8), List(ref json, "Reviews"u8, Review), String(ref json, "Digest"u8)),
            PageDigest = String(ref json, "PageDigest"u8),
        };

    private static WordingData Wording(ref Utf8JsonReader json) =>
        new(Day(ref json, "From"u8), DayOrNone(ref json, "To"u8), Day(ref json, "Published"u8), String(ref json, "AmendedBy"u8), (Grade)Number(ref json, "Grade"u8),
            Text(ref json, "Duty"u8), Between(DayOrNone(ref json, "EffectFrom"u8), DayOrNone(ref json, "EffectTo"u8)), Flag(ref json, "IsRepeal"u8), DayOrNone(ref json, "Confirmed"u8));

    private static Review Review(ref Utf8JsonReader json) => new(String(ref json, "By"u8), Day(ref json, "On"u8), String(ref json, "Digest"u8));

    private static CalendarData Calendar(ref Utf8JsonReader json)
    {
        Name(ref json, "Calendar"u8);
        Expect(ref json, JsonTokenType.StartObject);
        var calendar = new CalendarData(Number(ref json, "FirstYear"u8), Number(ref json, "LastYear"u8), Day(ref json, "SeenUntil"u8), List(ref json, "Days"u8, CalendarDay), List(ref json, "Rest"u8, Rest).FirstOrDefault());
        Expect(ref json, JsonTokenType.EndObject);
        return calendar;
    }

    private static CalendarDay CalendarDay(ref Utf8JsonReader json) =>
        new(Day(ref json, "Day"u8), Flag(ref json, "IsWorking"u8), String(ref json, "Kind"u8), Text(ref json, "Reason"u8), String(ref json, "Certainty"u8), String(ref json, "Source"u8), Flag(ref json, "IsContested"u8));

    private static RestLaw Rest(ref Utf8JsonReader json) =>
        new(String(ref json, "WeeklyRest"u8), String(ref json, "RollOver"u8), Day(ref json, "Horizon"u8)) { MonthEnd = String(ref json, "MonthEnd"u8) };

    private static ClauseData Clause(ref Utf8JsonReader json) => new(Number(ref json, "Provision"u8), Number(ref json, "Wording"u8), String(ref json, "Source"u8));

    private static Chapter Chapter(ref Utf8JsonReader json) => new(Number(ref json, "Number"u8), Text(ref json, "Title"u8), List(ref json, "Provisions"u8, ChapterProvision));

    private static ChapterProvision ChapterProvision(ref Utf8JsonReader json) => new(String(ref json, "Act"u8), String(ref json, "Number"u8));

    private static List<T> List<T>(ref Utf8JsonReader json, ReadOnlySpan<byte> name, Taking<T> take)
    {
        var all = new List<T>();
        Name(ref json, name);
        Expect(ref json, JsonTokenType.StartArray);
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            all.Add(take(ref json));
            Expect(ref json, JsonTokenType.EndObject);
        }
        return json.TokenType == JsonTokenType.EndArray ? all : throw Unexpected(ref json);
    }

    private static List<string> Strings(ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        var all = new List<string>();
        Name(ref json, name);
        Expect(ref json, JsonTokenType.StartArray);
        while (json.Read() && json.TokenType == JsonTokenType.String)
            all.Add(json.GetString()!);
        return json.TokenType == JsonTokenType.EndArray ? all : throw Unexpected(ref json);
    }

    private static Text Text(ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        Name(ref json, name);
        Expect(ref json, JsonTokenType.StartObject);
        var text = new Text(String(ref json, "En"u8), String(ref json, "Az"u8));
        Expect(ref json, JsonTokenType.EndObject);
        return text;
    }

    private static string String(ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        Name(ref json, name);
        Expect(ref json, JsonTokenType.String);
        return json.GetString()!;
    }

    private static int Number(ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        Name(ref json, name);
        Expect(ref json, JsonTokenType.Number);
        return json.GetInt32();
    }

    private static bool Flag(ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        Name(ref json, name);
        return json.Read() && json.TokenType is JsonTokenType.True or JsonTokenType.False ? json.GetBoolean() : throw Unexpected(ref json);
    }

    private static DateOnly Day(ref Utf8JsonReader json, ReadOnlySpan<byte> name) => DateOnly.ParseExact(String(ref json, name), "O", CultureInfo.InvariantCulture);

    private static DateOnly? DayOrNone(ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        Name(ref json, name);
        return json.Read() && json.TokenType is JsonTokenType.String or JsonTokenType.Null ? json.GetString() is { } day ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) : null : throw Unexpected(ref json);
    }

    private static Interval? Between(DateOnly? from, DateOnly? to) => from is { } first && to is { } last ? new(first, last) : null;

    private static void Name(ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.PropertyName || !json.ValueTextEquals(name))
            throw Unexpected(ref json);
    }

    private static void Expect(ref Utf8JsonReader json, JsonTokenType token)
    {
        if (!json.Read() || json.TokenType != token)
            throw Unexpected(ref json);
    }

    private static JsonException Unexpected(ref Utf8JsonReader json) => new(FormattableString.Invariant($"Unexpected {json.TokenType} at byte {json.TokenStartIndex}."));
}
