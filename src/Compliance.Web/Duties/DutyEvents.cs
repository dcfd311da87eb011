using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Compliance.Web.Security;
using Compliance.Web.Texts;

namespace Compliance.Web.Duties;

/// <summary>Tells a page how many files were looked at for duties, until all were.</summary>
public static class DutyEvents
{
    /// <summary>Adds the stream.</summary>
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/duties/progress", (string? on, int? within, string? body, Guid? file, HttpContext context, DutyBook book, CancellationToken stop) =>
            DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? (IResult)TypedResults.ServerSentEvents(Events(Caller.Of(context), day, QueryString.Create((KeyValuePair<string, string?>[])[new("on", on), new("within", within is { } days ? Facts.Readable.Of(days) : null), new("body", body), new("file", file?.ToString())]), book, stop)) : Results.NotFound()).WithMetadata(new NeedsAttribute(Verb.Read));

    private static async IAsyncEnumerable<SseItem<string>> Events(Caller caller, DateOnly on, QueryString back, DutyBook book, [EnumeratorCancellation] CancellationToken stop)
    {
        while (true)
        {
            var (looked, files) = await book.ProgressAsync(caller, on, stop);
            if (looked >= files)
            {
                yield return new("/duties" + back, "end");
                yield break;
            }
            yield return new(string.Create(CultureInfo.InvariantCulture, $"{DutyTexts.Looked.In(caller.Language)}: {looked} / {files}"), "fragment");
            await Task.Delay(TimeSpan.FromSeconds(1), stop);
        }
    }
}
