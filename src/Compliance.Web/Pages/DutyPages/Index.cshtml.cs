using System.Globalization;
using Compliance.Checking;
using Compliance.Law;
using Compliance.Reporting;
using Compliance.Web.Audit;
using Compliance.Web.Duties;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.DutyPages;

/// <summary>What falls due on the stored files of the bodies the caller sees.</summary>
[Needs(Verb.Read)]
public sealed class IndexModel(DutyBook book, Database database, AuditChain audit, TimeProvider clock) : OfficePage
{
    /// <summary>How many are listed at most.</summary>
    public const int Most = 300;

    /// <inheritdoc/>
    public override Text Title => PageTexts.Duties;

    /// <summary>First day, as typed.</summary>
    [BindProperty(SupportsGet = true, Name = "on")]
    public string? On { get; set; }

    /// <summary>How many days ahead.</summary>
    [BindProperty(SupportsGet = true, Name = "within")]
    public int Within { get; set; } = 60;

    /// <summary>Only this body.</summary>
    [BindProperty(SupportsGet = true, Name = "body")]
    public string? Body { get; set; }

    /// <summary>Only this file, by our id.</summary>
    [BindProperty(SupportsGet = true, Name = "file")]
    public Guid? FileId { get; set; }

    /// <summary>The month of the grid, <c>2024-05</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "month")]
    public string? Month { get; set; }

    /// <summary>The spans that can be chosen, in days.</summary>
    public static IReadOnlyList<int> Spans { get; } = [7, 30, 60, 90, 180, DutyBook.MostDays];

    /// <summary>First day.</summary>
    public DateOnly From => TryDay(On, out var day) ? day : DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(4));

    /// <summary>Last day.</summary>
    public DateOnly Until => From.AddDays(Spans.Contains(Within) ? Within : 60);

    /// <summary>Whether something was typed that is no day.</summary>
    public bool IsWrongDay => !string.IsNullOrWhiteSpace(On) && !TryDay(On, out _);

    /// <summary>What was found.</summary>
    public DutyView View { get; private set; } = new([], 0, 0, false);

    /// <summary>What is shown of it.</summary>
    public IReadOnlyList<DutyLine> Lines { get; private set; } = [];

    /// <summary>The bodies that have something fall due.</summary>
    public IReadOnlyList<string> Bodies => [.. View.Lines.Select(l => l.Body).Where(b => b.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Terms that ended unmet.</summary>
    public IReadOnlyList<DutyLine> Overdue => [.. Lines.Where(l => l.Item.State == DueState.Overdue)];

    /// <summary>What has a day that lies ahead.</summary>
    public IReadOnlyList<DutyLine> Dated => [.. Lines.Where(l => l.Item.State != DueState.Overdue && l.Item.Day is not null)];

    /// <summary>What may fall due on a day that the file leaves open.</summary>
    public IReadOnlyList<DutyLine> Undated => [.. Lines.Where(l => l.Item.State != DueState.Overdue && l.Item.Day is null)];

    /// <summary>First day of the month of the grid.</summary>
    public DateOnly FirstOfMonth => TryDay(Month + "-01", out var day) ? day : new(From.Year, From.Month, 1);

    /// <summary>The weeks of the grid, Monday first; days of other months are <c>null</c>.</summary>
    public IEnumerable<DateOnly?[]> Weeks
    {
        get
        {
            var first = FirstOfMonth;
            var (before, days) = (((int)first.DayOfWeek + 6) % 7, DateTime.DaysInMonth(first.Year, first.Month));
            return Enumerable.Repeat<DateOnly?>(null, before).Concat(Enumerable.Range(0, days).Select(d => (DateOnly?)first.AddDays(d))).Chunk(7).Select(w => w.Length == 7 ? w : [.. w, .. new DateOnly?[7 - w.Length]]);
        }
    }

    /// <summary>The headings of the grid.</summary>
    public static IEnumerable<Text> Weekdays => Enumerable.Range(0, 7).Select(d => DueSentences.Weekday(new DateOnly(2024, 1, 1).AddDays(d)));

    /// <summary>What the month of the grid is called.</summary>
    public string MonthWords => Say(DueSentences.Month(FirstOfMonth.Year, FirstOfMonth.Month));

    /// <summary>The address of this page with another month.</summary>
    public string WithMonth(int step) => Url.Page(null, null, new { on = Facts.Readable.Of(From), within = Within, body = Body, file = FileId, month = FirstOfMonth.AddMonths(step).ToString("yyyy-MM", CultureInfo.InvariantCulture) })!;

    /// <summary>The address that tells how far the search came, and leads back to this page at its end.</summary>
    public string Progress => QueryString.Create((KeyValuePair<string, string?>[])[new("on", Facts.Readable.Of(From)), new("within", Facts.Readable.Of(Within)), new("body", Body), new("file", FileId?.ToString())]).ToString();

    /// <summary>Lists it.</summary>
    public async Task OnGetAsync(CancellationToken stop)
    {
        if (!IsWrongDay)
            await LookAsync(stop);
    }

    /// <summary>The same as a calendar.</summary>
    public async Task<IActionResult> OnGetCalendarAsync(CancellationToken stop)
    {
        if (IsWrongDay)
            return NotFound();
        await LookAsync(stop);
        if (!View.IsComplete)
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        DutiesCalendar.Write(text, Lines.Select(l => l.Item), From, Language);
        return File(System.Text.Encoding.UTF8.GetBytes(text.ToString()), "text/calendar; charset=utf-8", "duties.ics");
    }

    private async Task LookAsync(CancellationToken stop)
    {
        View = await book.LookAsync(Caller, From, stop);
        Lines = [.. View.Lines.Where(l => (l.Item.Day is null || l.Item.Day <= Until) && (string.IsNullOrEmpty(Body) || l.Body == Body) && (FileId is null || l.File == FileId))];
        await database.WriteAsync(db => audit.AppendAsync(db, (Caller.Id, AuditAction.DutiesRead, FileId?.ToString() ?? "", string.Create(CultureInfo.InvariantCulture, $"files={View.Looked}"))), stop);
    }

    private static bool TryDay(string? text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= 1900 and <= 2200;
}
