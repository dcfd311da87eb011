using Compliance.Web.Security;
using Compliance.Web.Storage;

namespace Compliance.Web.Api;

/// <summary>Sees to it that whatever is refused under <c>/v1</c> says why in the form of RFC 9457, and that what fails tells nothing of its insides.</summary>
public sealed class Refusals(RequestDelegate next, ILogger<Refusals> log)
{
    private const int ClientClosed = 499;

    /// <summary>Runs the rest.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!context.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }
        try
        {
            if (context.GetEndpoint() is { } endpoint and not RouteEndpoint) // routing itself refuses: another method, another kind of body
                await endpoint.RequestDelegate!(context);
            else if (context.GetEndpoint() is not null)
                await next(context);
            else
                context.Response.StatusCode = 404;
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
                await WriteAsync(context, context.Response.StatusCode);
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, refused.StatusCode);
        }
        catch (OperationCanceledException)
        {
            if (context.RequestAborted.IsCancellationRequested || context.Response.HasStarted)
                context.Response.StatusCode = context.Response.HasStarted ? context.Response.StatusCode : ClientClosed;
            else
                await TooLongAsync(context);
        }
        catch (IOException) when (context.RequestAborted.IsCancellationRequested)
        {
        }
        catch (Exception failure) when (StorageFaults.Is(failure) && !context.Response.HasStarted)
        {
            log.LogError("The storage failed: {Kind} at {Endpoint}", failure.GetType().Name, context.GetEndpoint()?.DisplayName);
            context.Response.Headers.RetryAfter = "60";
            await Problems.WriteAsync(context, Problems.Of(503, "storage", "The storage takes nothing now: nothing of the request is acknowledged.", "Send it again later, a batch with the same 'Idempotency-Key'. Whoever runs this installation looks at its disk and database."));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException && !context.Response.HasStarted)
        {
            log.LogError("A request failed: {Kind} at {Endpoint}", failure.GetType().Name, context.GetEndpoint()?.DisplayName); // its message may name people
            await WriteAsync(context, 500);
        }
    }

    private static Task TooLongAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "60";
        return Problems.WriteAsync(context, Problems.Of(503, "took-too-long", "The work took too long and was stopped.", "Send less at once, or the file in a batch; or try again later."));
    }

    private static Task WriteAsync(HttpContext context, int status) => Problems.WriteAsync(context, status switch
    {
        404 => Problems.Of(404, "no-such-address", "There is nothing at this address.", "What there is: /v1/openapi.json."),
        405 => Problems.Of(405, "method", "The address does not take this method.", $"Use one of: {context.Response.Headers.Allow}."),
        408 => Problems.Of(408, "too-slow", "The request came in too slowly.", "Try again."),
        413 => TooLarge(Compliance.Json.ReadLimits.Default.Bytes),
        415 => Problems.Of(415, "content-type", "The body is not of a kind that is taken here.", "What there is: /v1/openapi.json."),
        >= 500 => Problems.Of(status, "failed", "The service failed.", "It was written down. Try again; if it stays so, tell whoever runs this installation the time of the request."),
        _ => Problems.Of(status, "request", "The request cannot be read.", "What is expected: /v1/openapi.json."),
    });

    /// <summary>The body is too large.</summary>
    internal static Microsoft.AspNetCore.Mvc.ProblemDetails TooLarge(int bytes) => Problems.Of(413, "too-large", "The body is too large.", $"At most {Facts.Readable.Of(bytes / 1024 / 1024)} MB are taken at once. Send more in a batch.");
}
