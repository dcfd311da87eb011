using Compliance.Checking;
using Compliance.Facts;
using Compliance.Json;
using Compliance.Reporting;
using Compliance.Web.Audit;
using Compliance.Web.Checks;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Api;

/// <summary><c>/v1/duties</c>: what falls due by the acts of stored files, as JSON or as a calendar.</summary>
public static class DutyEndpoints
{
    private const int MostAtOnce = 500;
    private const int MostInCalendar = 5_000;
    private const int UsualDays = 60;

    /// <summary>Adds the endpoint.</summary>
    public static void Map(RouteGroupBuilder v1) => v1.MapGet("/duties", ListAsync).Under(Verb.Read, new("What falls due by stored files", "Duties")
    {
        Remark = "JSON comes in pages of files: 'next' goes on with the files after. A calendar ('Accept: text/calendar') holds everything with a day at once, up to 5,000 files; narrow it by 'body'. Reading is written down.",
        Gives = [Contract.Json, Contract.Calendar],
        Parameters =
        [
            new("from", ParameterKind.Day, "The first day; what is overdue on it is told too. Left out: today.") { Example = "2022-07-01" },
            new("until", ParameterKind.Day, "The last day; left out: 60 days after the first.") { Example = "2022-12-31" },
            new("body", ParameterKind.Word, "Only files of the state body of this id."),
            Parameter.Language, Parameter.Proof,
            new("after", ParameterKind.Id, "Go on after the file of this id; take it from 'next' or from the header 'Link'."),
            new("limit", ParameterKind.Number, "The most files that one answer is made from.") { Least = 1, Most = MostAtOnce, Default = "200" },
        ],
        Problems = [422],
    });

    private static async Task<IResult> ListAsync(HttpContext context, Database database, CaseStore store, Shelf shelf, AuditChain audit, TimeProvider clock, ServiceOptions options)
    {
        var (asked, caller) = (Asked.Of(context), Caller.Of(context));
        var on = asked.Day("from") ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var until = asked.Day("until") ?? on.AddDays(UsualDays);
        if (until < on)
            return new ProblemResult(Problems.Of(400, "parameter", "A parameter of the query cannot be read.", "'until': Expected a day on or after 'from'."));
        var after = asked.Id("after") ?? Guid.Empty;
        using var limit = Limit.Of(context, options);
        var isCalendar = asked.Gives == Contract.Calendar;
        var most = isCalendar ? MostInCalendar : (int)asked.Number("limit", 200);
        await using var db = database.Read();
        var files = Files(db, caller, asked.Word("body"));
        var ids = await files.Where(f => f.Id > after).OrderBy(f => f.Id).Select(f => f.Id).Take(most + 1).ToListAsync(limit.Token);
        if (isCalendar && ids.Count > most)
            return new ProblemResult(Problems.Of(422, "too-many", "There are too many files for one calendar.", $"Name a 'body' with at most {Readable.Of(most)} files, or ask for JSON in pages."));
        var items = await ItemsAsync(db, [.. ids.Take(most)], store, shelf.Current.Checker, caller, (on, until), limit.Token);
        if (ids.Count > 0)
            await database.WriteAsync(w => audit.AppendAsync(w, (caller.Id, AuditAction.FindingsRead, "", $"duties {Readable.Of(Math.Min(most, ids.Count))}")), limit.Token);
        return isCalendar ? Calendar(asked, items, on) : Json(context, asked, items, on, ids.Count > most ? ids[most - 1].ToString() : null);
    }

    private static IQueryable<StoredFile> Files(ServiceDb db, Caller caller, string body)
    {
        var files = db.FilesSeenBy(caller).Where(f => f.State == "judged" && !f.IsReplaced);
        return body.Length == 0 ? files : files.Where(f => f.Body == body);
    }

    /// <summary>Everything that falls due, by day; files are opened a few at a time.</summary>
    private static async Task<List<DueItem>> ItemsAsync(ServiceDb db, List<Guid> ids, CaseStore store, Checker checker, Caller caller, (DateOnly On, DateOnly Until) days, CancellationToken stop)
    {
        var items = new List<DueItem>();
        foreach (var some in ids.Chunk(50))
        {
            foreach (var row in await db.Files.Where(f => some.Contains(f.Id)).OrderBy(f => f.Id).ToListAsync(stop))
            {
                stop.ThrowIfCancellationRequested();
                if (store.ContentOf(row) is { } content && CaseFileBody.Parse(content).Case is { } file)
                    items.AddRange(checker.DutiesAhead(file, days.On, days.Until).Where(i => i.Body.Length == 0 || caller.Sees(i.Body)));
            }
        }
        return [.. items.OrderBy(i => i.Day ?? DateOnly.MaxValue)];
    }

    private static IResult Calendar(Asked asked, List<DueItem> items, DateOnly on)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        DutiesCalendar.Write(text, items, on, asked.Language);
        return asked.Answer(text.ToString());
    }

    private static IResult Json(HttpContext context, Asked asked, List<DueItem> items, DateOnly on, string? next)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        var writer = new DueWriter(text, asked.Language, asked.Is("proof"));
        items.ForEach(i => writer.Write(i, on));
        var lines = text.ToString().TrimEnd('\n').Split('\n', StringSplitOptions.RemoveEmptyEntries); // JSON has no line ends inside a line
        if (next is not null)
            context.Response.Headers.Link = FindingEndpoints.NextLink(context, next);
        return asked.Answer($"{{\"duties\":[{string.Join(',', lines)}],\"next\":{(next is null ? "null" : $"\"{next}\"")}}}");
    }
}
