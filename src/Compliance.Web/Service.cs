using Compliance.Web.Accounts;
using Compliance.Web.Api;
using Compliance.Web.Audit;
using Compliance.Web.Batches;
using Compliance.Web.Checks;
using Compliance.Web.Identities;
using Compliance.Web.Operation;
using Compliance.Web.Privacy;
using Compliance.Web.Protection;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
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
        var options = Settings.Of(builder.Configuration);
        var data = Path.GetFullPath(options.DataFolder, builder.Environment.ContentRootPath);
        var keys = KeyFolderOf(options, builder.Environment.ContentRootPath);
        options.Oidc.Check();
        Directory.CreateDirectory(data);
        KeyFolder.Open(keys);
        builder.Logging.ClearProviders().AddSerilog(Logger(builder, data), dispose: true);
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);

        var database = new Database(options, data);
        var mark = new AuditMark(keys);
        var (masters, records, signer) = await KeysAsync(database, keys, mark);
        Reports.WorkFolder.ClearAbandoned();
        builder.Services.AddSingleton(options).AddSingleton(_ => database).AddSingleton(masters).AddSingleton(_ => records).AddSingleton(new Vault(masters, records))
            .AddSingleton<AuditChain>().AddSingleton<SignIn>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Shelf>().AddSingleton<CaseStore>();
        builder.Services.AddSingleton(_ => signer).AddSingleton(new ErasureLedger(keys)).AddSingleton<FileEraser>().AddSingleton<Erasures>().AddSingleton<PersonFiles>().AddSingleton<PersonExport>().AddSingleton<ErasureWork>().AddHostedService(s => s.GetRequiredService<ErasureWork>());
        builder.Services.AddAccounts(options, data);
        builder.Services.AddProvider(options.Oidc);
        builder.Services.AddSingleton<Intake>().AddSingleton<CaseDesk>().AddSingleton<FindingSearch>();
        builder.Services.AddSingleton<Deciding.DecisionProof>().AddSingleton<Deciding.DecisionDesk>().AddSingleton<Deciding.DecisionList>().AddHostedService<Deciding.DecisionWork>();
        builder.Services.AddSingleton<CheckLog>().AddSingleton<Api.Keeper>().AddSingleton<Api.Lawbook>().AddOpenApi("v1", Api.OpenApiText.Describe);
        builder.Services.AddSingleton<KeptAnswers>().AddSingleton<Reports.ReportIntake>().AddSingleton<UploadDesk>();
        builder.Services.AddSingleton<BatchIntake>().AddSingleton<BatchDesk>().AddSingleton<WorkBell>().AddSingleton<WorkTable>().AddSingleton<BatchCutter>().AddSingleton<ChunkJudge>().AddSingleton<BatchWorkers>().AddHostedService(s => s.GetRequiredService<BatchWorkers>());
        builder.Services.AddSingleton<LawBooks.LawLibrary>().AddSingleton<Duties.DutyBook>().AddSingleton<Duties.WeekAhead>();
        builder.Services.AddSingleton(s => new Reports.ReportKeys(keys, s.GetRequiredService<Vault>())).AddSingleton<Reports.ReportShelf>().AddSingleton<Reports.ReportMaker>().AddSingleton<Reports.ReportWorker>().AddHostedService(s => s.GetRequiredService<Reports.ReportWorker>());
        builder.Services.AddSingleton(mark).AddHostedService<AuditKeeper>().AddSingleton<MetricsText>().AddSingleton<MetricsHost>().AddHostedService(s => s.GetRequiredService<MetricsHost>());
        builder.Services.AddDataProtection().SetApplicationName("compliance").PersistKeysToFileSystem(new(Path.Combine(keys, "ring")))
            .AddKeyManagementOptions(o => o.XmlEncryptor = new KeyRingProtection(new(masters, records)));
        builder.Services.AddRazorPages(o => o.Conventions.ConfigureFilter(new ListedMethods()));
        builder.Services.Configure<Microsoft.Extensions.WebEncoders.WebEncoderOptions>(o => o.TextEncoderSettings = new(System.Text.Unicode.UnicodeRanges.All)); // letters of Azerbaijani stay letters
        builder.Services.AddAntiforgery(o => o.Cookie.Name = "__Host-compliance-forms");

        var app = builder.Build();
        _ = app.Services.GetRequiredService<RecordKeys>(); // closed with the service
        LastResort.Watch(app.Services.GetRequiredService<ILogger<LastResort>>());
        _ = app.Services.GetRequiredService<MetricsText>(); // listens from now on
        var clock = app.Services.GetRequiredService<TimeProvider>();
        await app.Services.GetRequiredService<Shelf>().OpenAsync(options.Rules, options.CacheFolder.Length > 0 ? options.CacheFolder : Path.Combine(data, "cache"), clock.GetUtcNow().UtcDateTime, app.Lifetime.ApplicationStopping);
        await database.WriteAsync(db => app.Services.GetRequiredService<AuditChain>().AppendAsync(db, [.. mark.Restored, ("service", AuditAction.Started, "", "")]), CancellationToken.None);
        await app.Services.GetRequiredService<FirstRun>().StartAsync(CancellationToken.None);
        app.UseProxies(options);
        app.UseMiddleware<BrowserRules>();
        app.UseMiddleware<LastResort>();
        app.UseMiddleware<Pages.ErrorPages>();
        app.UseMiddleware<CrossSite>();
        app.UseStaticFiles();
        app.UseRouting();
        app.UseCookiePolicy();
        app.UseAddressLimits(options);
        app.UseMiddleware<Api.Refusals>();
        app.UseMiddleware<Gatekeeper>();
        app.UseCallerLimits(options);
        app.UseMiddleware<Api.Requests>();
        app.MapRazorPages();
        AuditFiles.Map(app);
        Duties.DutyEvents.Map(app);
        BatchEvents.Map(app);
        Reports.ReportAddresses.Map(app);
        app.MapGet("/healthz", async (Database d, RecordKeys k, CancellationToken stop) =>
        {
            if (!k.Probe() || !await d.ProbeAsync(stop))
                return Results.Text("storage", "text/plain", statusCode: 503);
            await using var db = d.Read();
            return Results.Text(await db.Audit.AnyAsync(stop) ? "ok" : "empty", "text/plain");
        }).WithMetadata(new NeedsAttribute(Verb.Anyone));
        var v1 = app.MapGroup("/v1");
        Api.OpenApiText.Map(v1);
        Api.CheckEndpoints.Map(v1);
        Api.PreCheckEndpoints.Map(v1);
        Api.LawEndpoints.Map(v1);
        Api.FindingEndpoints.Map(v1);
        Api.FileEndpoints.Map(v1);
        Api.DutyEndpoints.Map(v1);
        Api.BatchEndpoints.Map(v1);
        Api.ReportEndpoints.Map(v1);
        return app;
    }

    /// <summary>The folder of the keys.</summary>
    internal static string KeyFolderOf(ServiceOptions options, string root) =>
        options.KeyFolder.Length > 0 ? Path.GetFullPath(options.KeyFolder, root) : Path.Combine(Path.GetFullPath(options.DataFolder, root), "keys");

    /// <summary>Opens the database and the keys that belong to it; new keys are made for a new database only.</summary>
    private static async Task<(MasterKeys Masters, RecordKeys Records, HeadSigner Signer)> KeysAsync(Database database, string folder, AuditMark mark)
    {
        RecordKeys? records = null;
        try
        {
            await database.StartAsync(CancellationToken.None);
            bool isNew;
            await using (var db = database.Read())
                isNew = !await db.Audit.AnyAsync() && !File.Exists(Path.Combine(folder, "record-keys.db"));
            var masters = MasterKeys.Open(folder, () => isNew);
            var signer = HeadSigner.Open(folder, () => isNew);
            records = new(folder, masters, database.IsPostgres);
            await signer.CheckAsync(database, CancellationToken.None);
            await mark.CheckAsync(database, CancellationToken.None);
            return (masters, records, signer);
        }
        catch
        {
            records?.Dispose();
            await database.DisposeAsync();
            throw;
        }
    }

    private static Serilog.Core.Logger Logger(WebApplicationBuilder builder, string data) => new LoggerConfiguration()
        .MinimumLevel.Is(builder.Environment.IsDevelopment() ? Serilog.Events.LogEventLevel.Information : Serilog.Events.LogEventLevel.Warning)
        .MinimumLevel.Override("Microsoft.EntityFrameworkCore", Serilog.Events.LogEventLevel.Error) // statements carry values
        .WriteTo.Console(new PlainLog(new JsonFormatter(renderMessage: true)))
        .WriteTo.File(new PlainLog(new JsonFormatter(renderMessage: true)), Path.Combine(data, "logs", "service-.jsonl"), rollingInterval: RollingInterval.Day, fileSizeLimitBytes: 64 * 1024 * 1024, retainedFileCountLimit: 14)
        .CreateLogger();
}
