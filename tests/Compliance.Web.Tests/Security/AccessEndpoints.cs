using Compliance.Web.Tests.Hosts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Access;

/// <summary>All there is to ask for, from the routing table: each method of each address, each handler of each page.</summary>
internal static class AccessEndpoints
{
    /// <summary>The names of the endpoints: <c>POST /persons?handler=Find</c>.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(TestService service)
    {
        var loader = service.App.Services.GetRequiredService<PageLoader>();
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var endpoint in service.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var template = "/" + endpoint.RoutePattern.RawText!.Trim('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var handlers = (await loader.LoadAsync(page, EndpointMetadataCollection.Empty)).HandlerMethods;
                names.Add("GET " + template); // a page without a handler shows itself
                names.UnionWith(handlers.Select(h => $"{h.HttpMethod.ToUpperInvariant()} {template}{(string.IsNullOrEmpty(h.Name) ? "" : "?handler=" + h.Name)}"));
            }
            else
            {
                names.UnionWith((endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]).Select(m => $"{m} {template}"));
            }
        }
        return [.. names];
    }
}
