using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Security;

/// <summary>Refusals in the form of RFC 9457: what is wrong, and what to do about it. They never repeat what was sent.</summary>
public static class Problems
{
    /// <summary>Nobody is signed in.</summary>
    public static ProblemDetails Unauthorized() => Of(401, "not-signed-in", "The request names nobody who may ask.", "Send 'Authorization: Bearer KEY' with a key of this service that is neither expired nor revoked, or a token of its provider of identities.");

    /// <summary>The caller may not do that.</summary>
    public static ProblemDetails Forbidden(string verb) => Of(403, "not-allowed", "The caller may not do this.", $"It asks for '{verb}'. An administrator can give that to the account, or make a key with it.");

    /// <summary>There is no such thing, or it is not shown to the caller.</summary>
    public static ProblemDetails NotFound(string what) => Of(404, "not-found", $"There is no such {what}, or it is not shown to you.", "Look at the id, and at the bodies given to you.");

    /// <summary>A problem.</summary>
    /// <param name="status">Status code.</param>
    /// <param name="code">Stable code, the last part of its type.</param>
    /// <param name="title">What is wrong.</param>
    /// <param name="detail">What to do.</param>
    public static ProblemDetails Of(int status, string code, string title, string detail) => new() { Status = status, Type = "urn:compliance:problem:" + code, Title = title, Detail = detail };

    /// <summary>Writes a problem as the answer.</summary>
    public static async Task WriteAsync(HttpContext context, ProblemDetails problem)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(problem);
        context.Response.StatusCode = problem.Status ?? 500;
        await context.Response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json", context.RequestAborted);
    }
}
