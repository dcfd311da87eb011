using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Json;

/// <summary>Writes the data of a rulebook for a packed file, every property in the order in which <see cref="RulebookJsonReader"/> expects it.</summary>
internal static class RulebookJson
{
    public static byte[] Write(RulebookData data)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(json, data);
        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, RulebookData data)
    {
        json.WriteStartObject();
        json.WriteString("Jurisdiction", data.Jurisdiction);
        json.WriteString("Identity", data.Identity);
        List(json, "Acts", data.Acts, Write);
        List(json, "Provisions", data.Provisions, Write);
        json.WritePropertyName("Calendar");
        Write(json, data.Calendar);
        List(json, "Clauses", data.Clauses, Write);
        List(json, "Chapters", data.Chapters, Write);
        json.WriteString("FrameDigest", data.FrameDigest);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LegalAct act)
    {
        json.WriteString("Id", act.Id);
        Text(json, "Title", act.Title);
        json.WriteString("Number", act.Number);
        Day(json, "Horizon", act.Horizon);
        json.WriteNumber("Rank", (int)act.Rank);
    }

    private static void Write(Utf8JsonWriter json, ProvisionData provision)
    {
        json.WriteNumber("Act", provision.Act);
        json.WriteString("Number", provision.Number);
        Text(json, "Title", provision.Title);
        json.WriteNumber("Status", (int)provision.Status);
        Text(json, "Reason", provision.Reason);
        List(json, "NotCheckedOn", provision.NotCheckedOn);
        Text(json, "Reading", provision.Reading);
        json.WriteString("Source", provision.Source);
        List(json, "Wordings", provision.Wordings, Write);
        json.WriteString("Author", provision.Release.Author);
        Day(json, "WrittenOn", provision.Release.WrittenOn);
        List(json, "Reviews", provision.Release.Reviews, Write);
        json.WriteString("Digest", provision.Release.Digest);
        json.WriteString("PageDigest", provision.PageDigest);
    }

    private static void Write(Utf8JsonWriter json, WordingData wording)
    {
        Day(json, "From", wording.From);
        Day(json, "To", wording.To);
        Day(json, "Published", wording.Published);
        json.WriteString("AmendedBy", wording.AmendedBy);
        json.WriteNumber("Grade", (int)wording.Grade);
        Text(json, "Duty", wording.Duty);
        Day(json, "EffectFrom", wording.Effect?.From);
        Day(json, "EffectTo", wording.Effect?.To);
        json.WriteBoolean("IsRepeal", wording.IsRepeal);
        Day(json, "Confirmed", wording.Confirmed);
    }

    private static void Write(Utf8JsonWriter json, Review review)
    {
        json.WriteString("By", review.By);
        Day(json, "On", review.On);
        json.WriteString("Digest", review.Digest);
    }

    private static void Write(Utf8JsonWriter json, CalendarData calendar)
    {
        json.WriteStartObject();
        json.WriteNumber("FirstYear", calendar.FirstYear);
        json.WriteNumber("LastYear", calendar.LastYear);
        Day(json, "SeenUntil", calendar.SeenUntil);
        List(json, "Days", calendar.Days, Write);
        List<RestLaw>(json, "Rest", calendar.Rest is { } rest ? [rest] : [], Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CalendarDay day)
    {
        Day(json, "Day", day.Day);
        json.WriteBoolean("IsWorking", day.IsWorking);
        json.WriteString("Kind", day.Kind);
        Text(json, "Reason", day.Reason);
        json.WriteString("Certainty", day.Certainty);
        json.WriteString("Source", day.Source);
        json.WriteBoolean("IsContested", day.IsContested);
    }

    private static void Write(Utf8JsonWriter json, RestLaw rest)
    {
        json.WriteString("WeeklyRest", rest.WeeklyRest);
        json.WriteString("RollOver", rest.RollOver);
        Day(json, "Horizon", rest.Horizon);
        json.WriteString("MonthEnd", rest.MonthEnd);
    }

    private static void Write(Utf8JsonWriter json, ClauseData clause)
    {
        json.WriteNumber("Provision", clause.Provision);
        json.WriteNumber("Wording", clause.Wording);
        json.WriteString("Source", clause.Source);
    }

    private static void Write(Utf8JsonWriter json, Chapter chapter)
    {
        json.WriteNumber("Number", chapter.Number);
        Text(json, "Title", chapter.Title);
        List(json, "Provisions", chapter.Provisions, Write);
    }

    private static void Write(Utf8JsonWriter json, ChapterProvision provision)
    {
        json.WriteString("Act", provision.Act);
        json.WriteString("Number", provision.Number);
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> all, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var one in all)
        {
            json.WriteStartObject();
            write(json, one);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void List(Utf8JsonWriter json, string name, IReadOnlyList<string> all)
    {
        json.WriteStartArray(name);
        foreach (var one in all)
            json.WriteStringValue(one);
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, Text text)
    {
        json.WriteStartObject(name);
        json.WriteString("En", text.En);
        json.WriteString("Az", text.Az);
        json.WriteEndObject();
    }

    private static void Day(Utf8JsonWriter json, string name, DateOnly? day) => json.WriteString(name, day?.ToString("O", CultureInfo.InvariantCulture));
}
