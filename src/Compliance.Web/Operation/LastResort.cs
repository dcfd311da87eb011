using System.Text;
using Compliance.Law;
using Compliance.Web.Security;
using Compliance.Web.Texts;

namespace Compliance.Web.Operation;

/// <summary>Catches what nobody else did: a page answers in words with the number of the request, the log gets the kind of the error and where it came from, never its words.</summary>
internal sealed class LastResort(RequestDelegate next, ILogger<LastResort> log)
{
    /// <summary>Runs the rest.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var headers = context.Response.Headers.ToList(); // the rules for browsers: they hold of this answer too
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer any more.
        }
        catch (Exception error) when (error is not OutOfMemoryException && error is not BadHttpRequestException)
        {
            Note(log, context, error);
            if (context.Response.HasStarted)
            {
                context.Abort();
                return;
            }
            await AnswerAsync(context, headers);
        }
    }

    /// <summary>Writes down that a request failed, by its number, the kind of the error and where it came from.</summary>
    public static void Note(ILogger log, HttpContext context, Exception error)
    {
        Measures.Count(Measures.WorkErrors, "where", "request");
        log.LogError("Request {Request} to {Endpoint} failed: {Kind} in {Place}", context.TraceIdentifier, context.GetEndpoint()?.DisplayName, error.GetType().Name, PlaceOf(error));
    }

    /// <summary>Writes down what ends the process, or ended work nobody waited for.</summary>
    public static void Watch(ILogger log)
    {
        AppDomain.CurrentDomain.UnhandledException += (_, e) => log.LogCritical("The process ends: {Kind} in {Place}", e.ExceptionObject.GetType().Name, (e.ExceptionObject as Exception) is { } error ? PlaceOf(error) : "");
        TaskScheduler.UnobservedTaskException += (_, e) =>
        {
            Measures.Count(Measures.WorkErrors, "where", "task");
            log.LogError("Work that nobody waited for failed: {Kind} in {Place}", e.Exception.GetBaseException().GetType().Name, PlaceOf(e.Exception.GetBaseException()));
            e.SetObserved();
        };
    }

    private static string PlaceOf(Exception error) => error.TargetSite is { } site ? $"{site.DeclaringType?.FullName}.{site.Name}" : "";

    private static async Task AnswerAsync(HttpContext context, IReadOnlyList<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> headers)
    {
        context.Response.Clear();
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        if (context.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal))
        {
            await Problems.WriteAsync(context, Problems.Of(500, "failed", "The service failed.", "It was written down. Try again."));
            return;
        }
        var number = System.Net.WebUtility.HtmlEncode(context.TraceIdentifier);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync($"<!doctype html><html lang=\"az\"><head><meta charset=\"utf-8\"><title>500</title><link rel=\"stylesheet\" href=\"/site.css\"></head><body><main><h1>500</h1><p>{PageTexts.WentWrongAdvice.In(Language.Az)} <code>{number}</code></p><p lang=\"en\">{PageTexts.WentWrongAdvice.In(Language.En)} <code>{number}</code></p></main></body></html>", Encoding.UTF8);
    }
}
