using System.Net;
using Compliance.Web.Storage;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Compliance.Web.Operation;

/// <summary>Answers <c>GET /metrics</c> at an address of its own, and nothing else there; the addresses of the service know nothing of it. Without <see cref="ServiceOptions.Metrics"/> there is none.</summary>
internal sealed class MetricsHost(ServiceOptions options, MetricsText text, Database database, TimeProvider clock) : IHostedService, IAsyncDisposable
{
    private WebApplication? _app;

    /// <summary>Where it listens; empty where it does not.</summary>
    public string Address => _app?.Urls.FirstOrDefault() ?? "";

    /// <inheritdoc/>
    /// <exception cref="StartRefusedException">The address is none, or somebody has it.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Metrics.Length == 0)
            return;
        if (!options.Metrics.Contains(':', StringComparison.Ordinal) || !IPEndPoint.TryParse(options.Metrics, out var place))
            throw new StartRefusedException($"'Compliance:Metrics' is '{options.Metrics}'. Expected an address and a port of this machine: '127.0.0.1:9464'.");
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Listen(place);
        });
        _app = builder.Build();
        _app.Run(AnswerAsync);
        try
        {
            await _app.StartAsync(cancellationToken);
        }
        catch (IOException)
        {
            throw new StartRefusedException($"'Compliance:Metrics' is '{options.Metrics}', but somebody else listens there. Name another port, or stop the other one.");
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => _app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task AnswerAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || context.Request.Path != "/metrics")
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var gauges = await Gauges.OfDatabaseAsync(database, clock.GetUtcNow().UtcDateTime, context.RequestAborted);
        context.Response.ContentType = MetricsText.ContentType;
        await context.Response.WriteAsync(text.Write([.. gauges, .. Gauges.OfProcess()]), context.RequestAborted);
    }
}
