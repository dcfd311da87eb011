using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Compliance.Web;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Benchmarks;

/// <summary>A service as a process of its own on loopback, with a key and a person signed in: what measurements of it have in common.</summary>
internal sealed class MeasuredService : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;

    private MeasuredService(Process process, string folder, Uri address, string key, string session)
    {
        (_process, _folder) = (process, folder);
        Program = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 200 }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(30), DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };
        Person = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = address };
        Person.DefaultRequestHeaders.Add("Cookie", $"{SignIn.Cookie}={session}");
    }

    /// <summary>Asks with a key.</summary>
    public HttpClient Program { get; }

    /// <summary>Asks as a legal officer at a browser.</summary>
    public HttpClient Person { get; }

    /// <summary>Memory of the process, MB.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024 / 1024;
        }
    }

    /// <summary>The case files that are sent: the fixtures below a size.</summary>
    public static IReadOnlyList<string> Files(int mostBytes) =>
        [.. Directory.EnumerateFiles(Path.Combine(CheckBenchmarks.Root(), "fixtures", "cases", "az"), "*.json", SearchOption.AllDirectories).Where(f => new FileInfo(f).Length < mostBytes).Order(StringComparer.Ordinal)];

    /// <summary>Starts it.</summary>
    /// <param name="postgres">Connection string of PostgreSQL; empty for SQLite.</param>
    public static async Task<MeasuredService> StartAsync(string postgres)
    {
        var folder = Directory.CreateTempSubdirectory("measured-").FullName;
        var settings = new Dictionary<string, string?>
        {
            ["Compliance:DataFolder"] = folder, ["Compliance:Rules"] = Path.Combine(CheckBenchmarks.Root(), "rules", "az"), ["Compliance:CacheFolder"] = Path.Combine(AppContext.BaseDirectory, "rulebooks"), ["Compliance:Database"] = postgres,
        };
        var (key, session) = await FillAsync(settings);
        var address = new Uri(FormattableString.Invariant($"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Compliance.Web.dll"), "--urls", address.ToString()]) { RedirectStandardOutput = true };
        foreach (var (name, value) in settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var service = new MeasuredService(process, folder, address, key, session);
        while (!await service.IsUpAsync())
            await Task.Delay(process.HasExited ? throw new InvalidOperationException("The service ended.") : 200);
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        Program.Dispose();
        Person.Dispose();
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Makes the database with a key and a session in it; the service that is measured runs as a process of its own.</summary>
    private static async Task<(string Key, string Session)> FillAsync(Dictionary<string, string?> settings)
    {
        var (key, session, now) = (Tokens.New(Tokens.KeyPrefix), Tokens.New(), DateTime.UtcNow);
        await using var app = await Service.BuildAsync([], b => b.Configuration.AddInMemoryCollection(settings));
        await using var database = app.Services.GetRequiredService<Database>(); // it goes with the process otherwise, and its lock with it
        var account = new Account { Id = Guid.NewGuid(), Login = "load", Role = Role.LegalOfficer.Code, Language = "az", AllBodies = true, CreatedOn = now };
        await database.WriteAsync(db =>
        {
            db.ApiKeys.Add(new() { Id = Guid.NewGuid(), Name = "load", Hash = Tokens.HashOf(key), Verbs = "check read", AllBodies = true, CreatedOn = now, ExpiresOn = now.AddDays(1) });
            db.Accounts.Add(account);
            db.Sessions.Add(new() { Id = Guid.NewGuid(), AccountId = account.Id, TokenHash = Tokens.HashOf(session), IsComplete = true, CreatedOn = now, SeenOn = now, ProvedOn = now });
            return Task.CompletedTask;
        }, CancellationToken.None);
        return (key, session);
    }

    private async Task<bool> IsUpAsync()
    {
        try
        {
            using var answer = await Program.GetAsync(new Uri("/healthz", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
