using Compliance.Web.Audit;
using Compliance.Web.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Compliance.Web.Security;

/// <summary>Lets a request through to the endpoint it asks for, if its caller may do what the endpoint needs. An endpoint that says nothing is shut.</summary>
public sealed class Gatekeeper(RequestDelegate next)
{
    /// <summary>Looks at the endpoint and at the caller.</summary>
    public async Task InvokeAsync(HttpContext context, SignIn signIn, Database database, AuditChain audit, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(signIn);
        ArgumentNullException.ThrowIfNull(clock);
        if (context.GetEndpoint() is not { } endpoint)
        {
            await next(context);
            return;
        }
        var caller = await signIn.CallerOfAsync(context);
        context.Features.Set(caller);
        if (caller.Session is not null)
            context.User = caller.Principal("session");
        var verb = VerbOf(endpoint);
        if (verb is not null && caller.May(verb))
        {
            if (MetadataOf<ProvedAttribute>(endpoint) is null || caller.ProvedOn + ProvedAttribute.Fresh >= clock.GetUtcNow().UtcDateTime)
                await next(context);
            else
                context.Response.Redirect("/prove?to=" + Uri.EscapeDataString(context.Request.Path + context.Request.QueryString));
            return;
        }
        if (caller.MustChangePassword && HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Redirect("/account/password");
            return;
        }
        if (caller.IsSomebody)
            await database.WriteAsync(db => audit.AppendAsync(db, (caller.Id, AuditAction.AccessRefused, "", endpoint.DisplayName ?? "")), context.RequestAborted);
        await RefuseAsync(context, caller, verb);
    }

    /// <summary>The verb an endpoint needs; <c>null</c> for one that says nothing.</summary>
    public static string? VerbOf(Endpoint endpoint) => MetadataOf<NeedsAttribute>(endpoint)?.Verb;

    /// <summary>What an endpoint or the model of a page says of itself.</summary>
    private static T? MetadataOf<T>(Endpoint endpoint)
        where T : Attribute
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        var page = endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerTypeInfo ?? endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.ModelTypeInfo;
        return endpoint.Metadata.GetMetadata<T>() ?? page?.GetCustomAttributes(typeof(T), inherit: true).OfType<T>().FirstOrDefault();
    }

    private static async Task RefuseAsync(HttpContext context, Caller caller, string? verb)
    {
        if (context.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal))
        {
            if (!caller.IsSomebody)
                context.Response.Headers.WWWAuthenticate = "Bearer";
            if (context.Features.Get<Identities.TokenTold>() is { } told && await told.RefuseAsync(context, caller, verb))
                return;
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
