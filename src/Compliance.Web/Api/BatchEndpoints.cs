using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
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
        v1.MapPost("/batches", SendAsync).DisableAntiforgery().Under(Verb.Check, Sent);
        v1.MapGet("/batches", ListAsync).Under(Verb.Check, new("List the batches of the caller, the last one first", "Batches")
        {
            Parameters = [new("before", ParameterKind.Id, "Go on with those sent before the batch of this id; take it from 'next'."), Limit],
            Example = "batches",
        });
        v1.MapGet("/batches/{id:guid}", ReadAsync).Under(Verb.Check, new("Where a batch stands, with a page of its refusals", "BatchWithRefusals")
        {
            Remark = "Received = judged + refused + stopped + those that still wait; files erased meanwhile are in none of them. Only its sender sees a batch.",
            Parameters = [new("after", ParameterKind.Number, "Refusals after this position; take it from 'next'."), Limit, Parameter.Language],
            Example = "batch-with-refusals", Problems = [404],
        });
        v1.MapGet("/batches/{id:guid}/events", Events).Under(Verb.Check, new("The progress of a batch as it happens", "Batch")
        {
            Remark = "Server-Sent Events: 'progress' at each change and every 15 seconds, 'end' when it is over; the data of each is a 'Batch' as JSON. A new connection begins with where the batch stands. A revoked key ends it.",
            Gives = [Contract.Events], Answers = [(200, "The events.")], Problems = [404],
        });
        v1.MapPost("/batches/{id:guid}/stop", StopAsync).DisableAntiforgery().Under(Verb.Check, new("Stop a batch", "Batch")
        {
            Remark = "What was judged stays, what waits is set aside. One that is over stays as it is.", Example = "batch", Problems = [404],
        });
    }

    private static Parameter Limit { get; } = new("limit", ParameterKind.Number, "The most there are in one answer.") { Least = 1, Most = MostAtOnce, Default = "50", Example = "20" };

    private static Contract Sent { get; } = new("Send a batch of case files", "BatchTaken")
    {
        Remark = "It is stored and synced when this is answered, and judged in the background; follow it at 'Location'. See docs/service/batches.md for its limits and the codes of refusals.",
        Takes = TakenBody.Batch,
        Headers = [Parameter.IdempotencyKey],
        Parameters =
        [
            new("purpose", ParameterKind.Word, "What the files are checked for and on which ground they are processed. No names of persons: it stays when files are erased.") { IsRequired = true, MostCharacters = 500, Example = "quarterly-check" },
            new("knownOn", ParameterKind.Day, "Judge by what was published by this day; left out: by all that the rulebook knows.") { Example = "2024-01-31" },
        ],
        Answers = [(202, "It is stored; 'Location' leads to it. The same request sent again is answered the same.")],
        Example = "batch-taken",
        Problems = [409, 413, 415, 422],
        Meanings = new Dictionary<int, string>
        {
            [400] = "A query parameter or header is unknown, repeated, missing or cannot be read, or the body is empty.", [413] = "The body has more than 512 MB.",
            [415] = "The body is neither JSON Lines nor ZIP, or is compressed.", [422] = "The key stands for another request already.",
        },
    };

    private static async Task<IResult> SendAsync(HttpContext context, BatchIntake intake, CancellationToken stop)
    {
        if (context.Request.ContentLength > intake.Limits.Bytes)
            return TooLarge(intake);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = intake.Limits.Bytes + 1;
        var (asked, kind) = (Asked.Of(context), context.Request.ContentType!.Contains("zip", StringComparison.OrdinalIgnoreCase) ? "zip" : "jsonl");
        var request = new BatchRequest(context.Request.Headers[Parameter.IdempotencyKey.Name].ToString(), kind, kind == "zip" ? "batch.zip" : "batch.jsonl", asked.Word("purpose"), asked.Day("knownOn"));
        var (outcome, id) = await intake.TakeAsync(Caller.Of(context), request, context.Request.Body, stop);
        return outcome switch
        {
            IntakeOutcome.Taken => TypedResults.Accepted($"/v1/batches/{id}", new Taken(id, $"/v1/batches/{id}")),
            IntakeOutcome.InFlight => InFlight(context),
            IntakeOutcome.OtherRequest => KeyUsed(),
            IntakeOutcome.Empty => Refuse(400, "empty", "The body is empty.", "Send at least one case file."),
            _ => TooLarge(intake),
        };
    }

    private static async Task<IResult> ListAsync(HttpContext context, BatchDesk desk, CancellationToken stop)
    {
        var (asked, most) = (Asked.Of(context), (int)Asked.Of(context).Number("limit", 50));
        var found = await desk.ListAsync(Caller.Of(context), asked.Id("before"), most + 1, stop);
        return TypedResults.Ok(new Page([.. found.Take(most)], found.Count > most ? found[most - 1].Id : null));
    }

    private static async Task<IResult> ReadAsync(HttpContext context, BatchDesk desk, Guid id, CancellationToken stop)
    {
        var (caller, asked) = (Caller.Of(context), Asked.Of(context));
        var most = (int)asked.Number("limit", 50);
        if (await desk.FindAsync(caller, id, stop) is not { } batch)
            return ProblemResult.NotFound("batch");
        var refusals = await desk.RefusalsAsync(caller, id, asked.Number("after", -1), most + 1, asked.Language, stop);
        return TypedResults.Ok(new WithRefusals(batch, [.. refusals.Take(most)], refusals.Count > most ? refusals[most - 1].Position : null));
    }

    private static async Task<IResult> StopAsync(HttpContext context, BatchDesk desk, Guid id, CancellationToken stop) =>
        await desk.StopAsync(Caller.Of(context), id, stop) ? TypedResults.Ok(await desk.FindAsync(Caller.Of(context), id, stop)) : ProblemResult.NotFound("batch");

    private static async Task<IResult> Events(HttpContext context, BatchDesk desk, SignIn signIn, IHostApplicationLifetime life, Guid id, CancellationToken stop) =>
        await desk.FindAsync(Caller.Of(context), id, stop) is null ? ProblemResult.NotFound("batch")
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

    private static IResult InFlight(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "1";
        return Refuse(409, "in-flight", "A request with this key is being taken at this moment.", "Send it again in a moment: the answer will be that of the first.");
    }

    /// <summary>The key of the request stands for another one.</summary>
    internal static IResult KeyUsed() => Refuse(422, "key-used", "The key stands for another request already.", "Use a new 'Idempotency-Key' for a new request; send exactly the same with an old one.");

    private static IResult TooLarge(BatchIntake intake) => Refuse(413, "too-large", "The body is larger than is taken.", $"Send at most {Facts.Readable.Of((int)(intake.Limits.Bytes / 1024 / 1024))} MB at once, or several batches.");

    private static IResult Refuse(int status, string code, string title, string detail) => new ProblemResult(Problems.Of(status, code, title, detail));
}
