using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Compliance.Web.Security;
using Compliance.Web.Texts;

namespace Compliance.Web.Batches;

/// <summary>Tells the page of a batch how far it is, until it is over.</summary>
public static class BatchEvents
{
    /// <summary>Adds the stream.</summary>
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/check/{id:guid}/progress", async (Guid id, HttpContext context, BatchDesk desk, SignIn signIn, IHostApplicationLifetime life, CancellationToken stop) =>
        await desk.FindAsync(Caller.Of(context), id, stop) is null ? Results.NotFound() : TypedResults.ServerSentEvents(EventsAsync(context, id, desk, signIn, life.ApplicationStopping, stop))).WithMetadata(new NeedsAttribute(Verb.Check));

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(HttpContext context, Guid id, BatchDesk desk, SignIn signIn, CancellationToken ending, [EnumeratorCancellation] CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && !ending.IsCancellationRequested)
        {
            var caller = await signIn.CallerOfAsync(context); // a session that ended ends it
            if (!caller.May(Verb.Check) || await desk.FindAsync(caller, id, stop) is not { } batch)
                yield break;
            if (batch.IsOver)
            {
                yield return new($"/check/{id}", "end");
                yield break;
            }
            yield return new(CheckTexts.Progress(Number(batch.Received, caller), Number(batch.Judged, caller), Number(batch.Refused, caller)).In(caller.Language), "fragment");
            await Task.Delay(TimeSpan.FromSeconds(1), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static string Number(long number, Caller caller) => Pages.OfficePage.Number(number, caller.Language);
}
