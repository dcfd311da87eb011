namespace Compliance.Web.Security;

/// <summary>Refuses what another site makes a browser ask for: it may lead here by a link, and nothing else. Browsers tell where a request comes from (<c>Sec-Fetch-*</c>); programs do not, and pass.</summary>
/// <remarks>Beside form tokens and cookies that stay at home: this holds for downloads, streams and addresses under <c>/v1</c> too.</remarks>
public sealed class CrossSite(RequestDelegate next)
{
    /// <summary>Looks where the request comes from.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return IsForeign(context.Request) && !IsLink(context.Request)
            ? Problems.WriteAsync(context, Problems.Of(403, "other-site", "The request was made by another site.", "Open the service in the browser, and do it there."))
            : next(context);
    }

    private static bool IsForeign(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";

    private static bool IsLink(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"].ToString() is ("document" or "");
}
