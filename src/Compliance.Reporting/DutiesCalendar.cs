using Compliance.Cases;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Json;
using Compliance.Law;
using Compliance.Reporting.Parts;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Compliance.Reporting;

/// <summary>Writes what falls due as a calendar (RFC 5545) that mail and calendar programs open: an event of a whole day for each item that has a day.</summary>
/// <remarks>
/// No names of persons, only ids. The same items give the same bytes: an event's id is a digest of file, act and clause, and every stamp is the day asked about.
/// Taken in again after a later run, an event replaces the one before.
/// </remarks>
public static class DutiesCalendar
{
    private const string Product = "-//Compliance//Duties ahead//EN";
    private const int DaysOfWarning = 7;

    /// <summary>Writes the calendar. Items without a day are left out: a calendar has no place for them.</summary>
    public static void Write(TextWriter output, IEnumerable<DueItem> items, DateOnly on, Language language)
    {
        var calendar = new Ical.Net.Calendar { ProductId = Product, Method = "PUBLISH" };
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in items.Where(i => i.Day is not null))
        {
            var key = Convert.ToHexStringLower(CanonicalJson.List([item.File, item.Act.Id, item.Act.Path, item.Clause]).Digest().AsSpan(0, 16));
            var times = seen[key] = seen.GetValueOrDefault(key) + 1;
            calendar.Events.Add(Event(item, on, language, times == 1 ? key : FormattableString.Invariant($"{key}-{times}")));
        }
        output.Write(new CalendarSerializer().SerializeToString(calendar)!.ReplaceLineEndings("\r\n"));
    }

    private static CalendarEvent Event(DueItem item, DateOnly on, Language language, string key)
    {
        var day = item.Day!.Value;
        var summary = Summary(item, language);
        var entry = new CalendarEvent
        {
            Uid = key + "@compliance",
            DtStamp = new CalDateTime(on.Year, on.Month, on.Day, 0, 0, 0, CalDateTime.UtcTzId),
            DtStart = new CalDateTime(day),
            Summary = summary,
            Description = string.Join('\n', Description(item, language)),
            Categories = [Codes.Of(typeof(DueState)).CodeOf(item.State), item.Provision.Id],
            Status = item.State == DueState.MayBeDue ? EventStatus.Tentative : EventStatus.Confirmed,
            Transparency = TransparencyType.Transparent,
        };
        entry.Alarms.Add(new Alarm { Action = AlarmAction.Display, Trigger = new Trigger(Duration.FromDays(-DaysOfWarning)), Description = summary });
        return entry;
    }

    private static string Summary(DueItem item, Language language)
    {
        var state = Codes.Words(item.State).In(language);
        var subject = item.Subject.Length > 0 ? $" ({item.Subject})" : "";
        return $"{char.ToUpperInvariant(state[0])}{state[1..]}: {item.Provision.Title.In(language)}{subject}";
    }

    private static IEnumerable<string> Description(DueItem item, Language language)
    {
        yield return item.Message.In(language);
        yield return (item.Version?.Citation ?? item.Provision.Citation).In(language);
        if (item.Parties.Count > 0)
            yield return $"{DueSentences.Concerns.In(language)}: {string.Join(", ", item.Parties.Select(p => Codes.Words(p).In(language)))}";
        yield return $"{ActKinds.WordsOf(item.Act.GetType()).In(language)}: {(item.Act.Id.Length > 0 ? item.Act.Id + ", " : "")}{item.File} {item.Act.Path}";
        if (item.Deadline is { } deadline)
            yield return DueSentences.Counted(deadline).In(language);
        foreach (var fact in item.Missing)
            yield return $"? {fact.Words.In(language)} ({fact.Path})";
        if (item.Grade.NeedsConfirmation())
            yield return SeverityWords.Of(item.Grade).In(language);
        yield return DueSentences.AsOf(item.AsOf).In(language);
        yield return item.Clause;
    }
}
