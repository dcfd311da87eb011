using Compliance.Web.Operation;

namespace Compliance.Web.Pages;

/// <summary>Refusals and failures of pages are pages too: what happened, in the reader's language, and where to go on. Those under <c>/v1</c> speak for themselves.</summary>
public sealed class ErrorPages(RequestDelegate next, ILogger<ErrorPages> log)
{
    /// <summary>Where the page stands.</summary>
    public const string Place = "/wrong";

    /// <summary>Runs the rest, and shows the page where an answer has nothing to show.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = refused.StatusCode;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException && !context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            LastResort.Note(log, context, failure);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null or 0 } && !HttpMethods.IsHead(context.Request.Method))
            await ShowAsync(context);
    }

    private async Task ShowAsync(HttpContext context)
    {
        var (method, path, query, status) = (context.Request.Method, context.Request.Path, context.Request.QueryString, context.Response.StatusCode);
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        (context.Request.Method, context.Request.Path, context.Request.QueryString) = (HttpMethods.Get, Place, default);
        context.Features.Set(new Refused(status));
        try
        {
            await next(context);
        }
        finally
        {
            (context.Request.Method, context.Request.Path, context.Request.QueryString) = (method, path, query);
        }
    }

    /// <summary>What an answer was refused with.</summary>
    internal sealed record Refused(int Status);
}
