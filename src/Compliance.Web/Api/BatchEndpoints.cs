using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Compliance.Law;
using Compliance.Web.Batches;
using Compliance.Web.Security;
using Microsoft.AspNetCore.Http.Features;

namespace Compliance.Web.Api;

/// <summary>Batches of case files: sent, followed, stopped. See docs/service/batches.md.</summary>
public static class BatchEndpoints
{
    private const int MostAtOnce = 200;

    /// <summary>A batch that was taken.</summary>
    public sealed record Taken(Guid Id, string Location);

    /// <summary>A page of batches.</summary>
    /// <param name="Batches">The batches, the last one first.</param>
    /// <param name="Next">What to give as <c>before</c> for the next page; <c>null</c> on the last.</param>
    public sealed record Page(IReadOnlyList<BatchProgress> Batches, Guid? Next);

    /// <summary>A batch with a page of its refusals.</summary>
    /// <param name="Batch">Where it stands.</param>
    /// <param name="Refusals">Files that were refused or set aside, by position.</param>
    /// <param name="Next">What to give as <c>after</c> for the next page; <c>null</c> on the last.</param>
    public sealed record WithRefusals(BatchProgress Batch, IReadOnlyList<Refusal> Refusals, long? Next);

    /// <summary>Adds the endpoints.</summary>
    public static void Map(RouteGroupBuilder v1)
    {
        var batches = v1.MapGroup("/batches").WithMetadata(new NeedsAttribute(Verb.Check));
        batches.MapPost("", SendAsync).DisableAntiforgery().WithSummary("Send a batch of case files: JSON Lines, or a ZIP of files");
        batches.MapGet("", ListAsync).WithSummary("The batches of the caller, the last one first");
        batches.MapGet("/{id:guid}", ReadAsync).WithSummary("Where a batch stands, with a page of its refusals");
        batches.MapGet("/{id:guid}/events", Events).WithSummary("The progress of a batch as it happens (Server-Sent Events)");
        batches.MapPost("/{id:guid}/stop", StopAsync).DisableAntiforgery().WithSummary("Stop a batch: what was judged stays");
    }

    private static async Task<IResult> SendAsync(HttpContext context, BatchIntake intake, string? purpose, string? knownOn, CancellationToken stop)
    {
        var keys = context.Request.Headers["Idempotency-Key"];
        if (keys.Count != 1 || keys[0] is not { Length: > 0 and <= 200 } key || key.Any(c => c is <= ' ' or > '~'))
            return Refuse(400, "no-idempotency-key", "The request has no usable key of its own.", "Send one header 'Idempotency-Key' of 1 to 200 visible ASCII characters: with it the request can be sent again and nothing is done twice.");
        if (purpose is not { Length: > 0 and <= 500 } || purpose.Any(char.IsControl))
            return Refuse(400, "no-purpose", "The request does not say what the files are for.", "Add 'purpose' of 1 to 500 characters: what they are checked for and on which ground they are processed.");
        DateOnly? day = null;
        if (knownOn is not null)
        {
            if (!DateOnly.TryParseExact(knownOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known))
                return Refuse(400, "wrong-day", "'knownOn' is no day.", "Write it as 2026-03-01, or leave it out.");
            day = known;
        }
        if (KindOf(context.Request.ContentType) is not { } kind)
            return Refuse(415, "other-kind", "The body is of a kind that is not taken.", "Send 'application/x-ndjson' (JSON Lines) or 'application/zip'.");
        if (context.Request.ContentLength > intake.Limits.Bytes)
            return TooLarge(intake);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = intake.Limits.Bytes + 1;
        var (outcome, id) = await intake.TakeAsync(Caller.Of(context), new(key, kind, kind == "zip" ? "batch.zip" : "batch.jsonl", purpose, day), context.Request.Body, stop);
        return outcome switch
        {
            IntakeOutcome.Taken => TypedResults.Accepted($"/v1/batches/{id}", new Taken(id, $"/v1/batches/{id}")),
            IntakeOutcome.InFlight => InFlight(context),
            IntakeOutcome.OtherRequest => Refuse(422, "key-used", "The key stands for another request already.", "Use a new 'Idempotency-Key' for a new request; send the same body, purpose and day with an old one."),
            IntakeOutcome.Empty => Refuse(400, "empty", "The body is empty.", "Send at least one case file."),
            _ => TooLarge(intake),
        };
    }

    private static async Task<IResult> ListAsync(HttpContext context, BatchDesk desk, Guid? before, int? limit, CancellationToken stop)
    {
        var most = Math.Clamp(limit ?? 50, 1, MostAtOnce);
        var found = await desk.ListAsync(Caller.Of(context), before, most + 1, stop);
        return TypedResults.Ok(new Page([.. found.Take(most)], found.Count > most ? found[most - 1].Id : null));
    }

    private static async Task<IResult> ReadAsync(HttpContext context, BatchDesk desk, Guid id, long? after, int? limit, string? language, CancellationToken stop)
    {
        var (caller, most) = (Caller.Of(context), Math.Clamp(limit ?? 50, 1, MostAtOnce));
        if (await desk.FindAsync(caller, id, stop) is not { } batch)
            return TypedResults.Problem(Problems.NotFound("batch"));
        var refusals = await desk.RefusalsAsync(caller, id, after ?? -1, most + 1, language == "az" ? Language.Az : Language.En, stop);
        return TypedResults.Ok(new WithRefusals(batch, [.. refusals.Take(most)], refusals.Count > most ? refusals[most - 1].Position : null));
    }

    private static async Task<IResult> StopAsync(HttpContext context, BatchDesk desk, Guid id, CancellationToken stop) =>
        await desk.StopAsync(Caller.Of(context), id, stop) ? TypedResults.Ok(await desk.FindAsync(Caller.Of(context), id, stop)) : TypedResults.Problem(Problems.NotFound("batch"));

    private static async Task<IResult> Events(HttpContext context, BatchDesk desk, SignIn signIn, IHostApplicationLifetime life, Guid id, CancellationToken stop) =>
        await desk.FindAsync(Caller.Of(context), id, stop) is null ? TypedResults.Problem(Problems.NotFound("batch"))
            : TypedResults.ServerSentEvents(ProgressAsync(context, desk, signIn, id, life.ApplicationStopping, stop));

    // Each connection begins with where the batch stands: whoever was cut off misses nothing. Who asks is looked at anew each time: a revoked key ends it.
    private static async IAsyncEnumerable<SseItem<BatchProgress>> ProgressAsync(HttpContext context, BatchDesk desk, SignIn signIn, Guid id, CancellationToken ending, [EnumeratorCancellation] CancellationToken stop)
    {
        var (said, at) = ((BatchProgress?)null, 0L);
        while (!stop.IsCancellationRequested && !ending.IsCancellationRequested)
        {
            var caller = await signIn.CallerOfAsync(context);
            if (!caller.May(Verb.Check) || await desk.FindAsync(caller, id, stop) is not { } now)
                yield break;
            if (now != said || Environment.TickCount64 - at > 15_000)
            {
                (said, at) = (now, Environment.TickCount64);
                yield return new(now, now.IsOver ? "end" : "progress");
            }
            if (now.IsOver)
                yield break;
            await Task.Delay(500, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static string? KindOf(string? type) => type?.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "application/x-ndjson" or "application/ndjson" or "application/jsonl" or "application/x-jsonlines" => "jsonl",
        "application/zip" or "application/x-zip-compressed" => "zip",
        _ => null,
    };

    private static IResult InFlight(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "1";
        return Refuse(409, "in-flight", "A request with this key is being taken at this moment.", "Send it again in a moment: the answer will be that of the first.");
    }

    private static IResult TooLarge(BatchIntake intake) => Refuse(413, "too-large", "The body is larger than is taken.", $"Send at most {Facts.Readable.Of((int)(intake.Limits.Bytes / 1024 / 1024))} MB at once, or several batches.");

    private static IResult Refuse(int status, string code, string title, string detail) => TypedResults.Problem(Problems.Of(status, code, title, detail));
}
