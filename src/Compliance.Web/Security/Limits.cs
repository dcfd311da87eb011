using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Compliance.Web.Accounts;
using Compliance.Web.Storage;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;

namespace Compliance.Web.Security;

/// <summary>How often one may ask: each address before anybody looks who it is, each caller afterwards, and few tries to sign in from an address.</summary>
public static class Limits
{
    private static readonly string[] Doors = ["/sign-in", "/start"];

    /// <summary>Takes address and scheme of the browser from proxies that are named. To stand first.</summary>
    public static void UseProxies(this WebApplication app, ServiceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (ForwardedBy(options.Proxies) is { } forwarded)
            app.UseForwardedHeaders(forwarded);
    }

    /// <summary>Lets an address ask so often. To stand before the gatekeeper.</summary>
    public static void UseAddressLimits(this WebApplication app, ServiceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        app.UseRateLimiter(Refusing(PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(c => Bucket("address:" + Sessions.AddressOf(c), options.RequestsPerMinuteOfAddress)),
            PartitionedRateLimiter.Create<HttpContext, string>(c => HttpMethods.IsPost(c.Request.Method) && Doors.Any(d => c.Request.Path.StartsWithSegments(d, StringComparison.OrdinalIgnoreCase))
                ? Bucket("door:" + Sessions.AddressOf(c), options.SignInsPerMinute) : RateLimitPartition.GetNoLimiter("")))));
    }

    /// <summary>Lets a caller ask so often. To stand behind the gatekeeper.</summary>
    public static void UseCallerLimits(this WebApplication app, ServiceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        app.UseRateLimiter(Refusing(PartitionedRateLimiter.Create<HttpContext, string>(c => Caller.Of(c) is { IsSomebody: true } caller ? Bucket(caller.Id, options.RequestsPerMinute) : RateLimitPartition.GetNoLimiter(""))));
    }

    /// <summary>The proxies whose headers count: addresses and networks, joined by blanks or commas; <c>null</c> for none.</summary>
    /// <exception cref="StartRefusedException">One is neither.</exception>
    internal static ForwardedHeadersOptions? ForwardedBy(string proxies)
    {
        var named = proxies.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (named.Length == 0)
            return null;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var name in named)
        {
            if (IPAddress.TryParse(name, out var address))
                options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(name, out var network))
                options.KnownIPNetworks.Add(network);
            else
                throw new StartRefusedException($"'Compliance:Proxies' names '{name}'. Expected addresses or networks: '10.0.0.5', '10.0.0.0/24'.");
        }
        return options;
    }

    private static RateLimitPartition<string> Bucket(string who, int perMinute) => perMinute <= 0 ? RateLimitPartition.GetNoLimiter("")
        : RateLimitPartition.GetTokenBucketLimiter(who, _ => new() { TokenLimit = perMinute, TokensPerPeriod = Math.Max(1, perMinute / 60), ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, 60.0 / perMinute)), QueueLimit = 0 });

    private static RateLimiterOptions Refusing(PartitionedRateLimiter<HttpContext> limiter) => new()
    {
        GlobalLimiter = limiter,
        OnRejected = async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
            rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
            await Problems.WriteAsync(rejected.HttpContext, Problems.Of(429, "too-many-requests", "Too many requests.", "Wait as many seconds as 'Retry-After' says, and ask less often."));
        },
    };
}
