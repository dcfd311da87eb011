using Compliance.Web.Audit;
using Compliance.Web.Checks;
using Compliance.Web.Protection;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Serilog;
using Serilog.Formatting.Json;

namespace Compliance.Web;

/// <summary>Puts the service together.</summary>
public static class Service
{
    /// <summary>The service, its database open and up to date.</summary>
    /// <exception cref="StartRefusedException">It could not keep what it promises.</exception>
    public static async Task<WebApplication> BuildAsync(string[] args, Action<WebApplicationBuilder>? also = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(Service).Assembly.GetName().Name, WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot") });
        also?.Invoke(builder);
        var options = builder.Configuration.GetSection(ServiceOptions.Section).Get<ServiceOptions>() ?? new();
        var data = Path.GetFullPath(options.DataFolder, builder.Environment.ContentRootPath);
        var keys = options.KeyFolder.Length > 0 ? Path.GetFullPath(options.KeyFolder, builder.Environment.ContentRootPath) : Path.Combine(data, "keys");
        Directory.CreateDirectory(data);
        Directory.CreateDirectory(keys);
        builder.Logging.ClearProviders().AddSerilog(Logger(builder, data), dispose: true);
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);

        var database = new Database(options, data);
        var masters = MasterKeys.Open(keys, () => !File.Exists(Path.Combine(data, "compliance.db")) && !File.Exists(Path.Combine(keys, "record-keys.db")));
        var records = new RecordKeys(keys, masters);
        builder.Services.AddSingleton(options).AddSingleton(database).AddSingleton(masters).AddSingleton(records).AddSingleton(new Vault(masters, records))
            .AddSingleton(TimeProvider.System).AddSingleton<AuditChain>().AddSingleton<SignIn>();
        builder.Services.AddSingleton<Shelf>().AddSingleton<CaseStore>();
        builder.Services.AddSingleton<LawBooks.LawLibrary>().AddSingleton<Duties.DutyBook>();
        builder.Services.AddSingleton(s => new Reports.ReportKeys(keys, s.GetRequiredService<Vault>())).AddSingleton<Reports.ReportShelf>().AddSingleton<Reports.ReportMaker>().AddSingleton<Reports.ReportWorker>().AddHostedService(s => s.GetRequiredService<Reports.ReportWorker>());
        builder.Services.AddDataProtection().SetApplicationName("compliance").PersistKeysToFileSystem(new(Path.Combine(keys, "ring")))
            .AddKeyManagementOptions(o => o.XmlEncryptor = new KeyRingProtection(new(masters, records)));
        builder.Services.AddRazorPages();
        builder.Services.AddAntiforgery(o => o.Cookie.Name = "__Host-compliance-forms");

        var app = builder.Build();
        await database.StartAsync(app.Lifetime.ApplicationStopping);
        var clock = app.Services.GetRequiredService<TimeProvider>();
        await app.Services.GetRequiredService<Shelf>().OpenAsync(options.Rules, options.CacheFolder.Length > 0 ? options.CacheFolder : Path.Combine(data, "cache"), clock.GetUtcNow().UtcDateTime, app.Lifetime.ApplicationStopping);
        await database.WriteAsync(db => app.Services.GetRequiredService<AuditChain>().AppendAsync(db, ("service", AuditAction.Started, "", "")), CancellationToken.None);
        app.UseMiddleware<BrowserRules>();
        app.UseStaticFiles();
        app.UseRouting();
        app.UseMiddleware<Gatekeeper>();
        app.MapRazorPages();
        Duties.DutyEvents.Map(app);
        Reports.ReportAddresses.Map(app);
        app.MapGet("/healthz", async (Database d, CancellationToken stop) =>
        {
            await using var db = d.Read();
            return Results.Text(await db.Audit.AnyAsync(stop) ? "ok" : "empty", "text/plain");
        }).WithMetadata(new NeedsAttribute(Verb.Anyone));
        return app;
    }

    private static Serilog.Core.Logger Logger(WebApplicationBuilder builder, string data) => new LoggerConfiguration()
        .MinimumLevel.Is(builder.Environment.IsDevelopment() ? Serilog.Events.LogEventLevel.Information : Serilog.Events.LogEventLevel.Warning)
        .MinimumLevel.Override("Microsoft.EntityFrameworkCore", Serilog.Events.LogEventLevel.Error) // statements carry values
        .WriteTo.Console(new JsonFormatter(renderMessage: true))
        .WriteTo.File(new JsonFormatter(renderMessage: true), Path.Combine(data, "logs", "service-.jsonl"), rollingInterval: RollingInterval.Day, fileSizeLimitBytes: 64 * 1024 * 1024, retainedFileCountLimit: 14)
        .CreateLogger();
}
