using Compliance.Web.Audit;
using Compliance.Web.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Compliance.Web.Security;

/// <summary>Lets a request through to the endpoint it asks for, if its caller may do what the endpoint needs. An endpoint that says nothing is shut.</summary>
public sealed class Gatekeeper(RequestDelegate next)
{
    /// <summary>Looks at the endpoint and at the caller.</summary>
    public async Task InvokeAsync(HttpContext context, SignIn signIn, Database database, AuditChain audit)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(signIn);
        if (context.GetEndpoint() is not { } endpoint)
        {
            await next(context);
            return;
        }
        var caller = await signIn.CallerOfAsync(context);
        context.Features.Set(caller);
        var verb = VerbOf(endpoint);
        if (verb is not null && caller.May(verb))
        {
            await next(context);
            return;
        }
        if (caller.IsSomebody)
            await database.WriteAsync(db => audit.AppendAsync(db, (caller.Id, AuditAction.AccessRefused, "", endpoint.DisplayName ?? "")), context.RequestAborted);
        await RefuseAsync(context, caller, verb);
    }

    /// <summary>The verb an endpoint needs; <c>null</c> for one that says nothing.</summary>
    public static string? VerbOf(Endpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        var page = endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerTypeInfo ?? endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.ModelTypeInfo;
        return endpoint.Metadata.GetMetadata<NeedsAttribute>()?.Verb ?? page?.GetCustomAttributes(typeof(NeedsAttribute), inherit: true).OfType<NeedsAttribute>().FirstOrDefault()?.Verb;
    }

    private static async Task RefuseAsync(HttpContext context, Caller caller, string? verb)
    {
        if (context.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal))
        {
            if (!caller.IsSomebody)
                context.Response.Headers.WWWAuthenticate = "Bearer";
            await Problems.WriteAsync(context, caller.IsSomebody ? Problems.Forbidden(verb ?? "nothing") : Problems.Unauthorized());
        }
        else if (!caller.IsSomebody && HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Redirect("/sign-in?to=" + Uri.EscapeDataString(context.Request.Path + context.Request.QueryString));
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }
}
