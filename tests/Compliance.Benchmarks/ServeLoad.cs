using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Compliance.Web;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Benchmarks;

/// <summary>Sends case files to a service of its own, on loopback, over many connections: checks a second, the time of the slowest hundredth, memory.</summary>
internal static class ServeLoad
{
    private const int MostBytes = 6_000;

    /// <summary>Runs it: checks that keep nothing, then a tenth as many that store their file.</summary>
    /// <param name="arguments">Number of checks, number of connections, connection string of PostgreSQL; left out: 20,000 over 50 on SQLite.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var checks = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 20_000;
        var connections = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 50;
        var folder = Directory.CreateTempSubdirectory("serve-load-").FullName;
        var settings = new Dictionary<string, string?>
        {
            ["Compliance:DataFolder"] = folder, ["Compliance:Rules"] = Path.Combine(CheckBenchmarks.Root(), "rules", "az"), ["Compliance:CacheFolder"] = Path.Combine(AppContext.BaseDirectory, "rulebooks"),
            ["Compliance:Database"] = arguments.Length > 2 ? arguments[2] : "",
        };
        var key = await KeyAsync(settings);
        using var service = Start(settings, FreePort(), out var address);
        try
        {
            using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections }) { BaseAddress = new(address) };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            while (!await IsUpAsync(client))
                await Task.Delay(service.HasExited ? throw new InvalidOperationException("The service ended.") : 200);
            var files = Directory.EnumerateFiles(Path.Combine(CheckBenchmarks.Root(), "fixtures", "cases", "az"), "*.json", SearchOption.AllDirectories).Where(f => new FileInfo(f).Length < MostBytes).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
            await SendAsync(client, "/v1/checks", files, 1_000, connections); // warm
            Say("before", service, default);
            Say("not stored", service, await SendAsync(client, "/v1/checks", files, checks, connections));
            Say("stored", service, await SendAsync(client, "/v1/checks?store=true", files, checks / 10, connections));
        }
        finally
        {
            if (!service.HasExited)
                service.Kill();
            await service.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
        return 0;
    }

    private static async Task<(int Count, TimeSpan Took, double Median, double Slowest)> SendAsync(HttpClient client, string address, List<byte[]> files, int count, int connections)
    {
        var (times, next, clock) = (new double[count], -1, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < count;)
            {
                using var body = new ByteArrayContent(files[i % files.Count]);
                body.Headers.ContentType = new("application/json");
                var start = Stopwatch.GetTimestamp();
                using var answer = await client.PostAsync(address, body);
                await answer.Content.ReadAsByteArrayAsync();
                answer.EnsureSuccessStatusCode();
                times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }));
        Array.Sort(times);
        return (count, clock.Elapsed, times[count / 2], times[count * 99 / 100]);
    }

    private static void Say(string what, Process service, (int Count, TimeSpan Took, double Median, double Slowest) load)
    {
        service.Refresh();
        Console.WriteLine(FormattableString.Invariant($"{what}: {load.Count} checks, {load.Count / Math.Max(load.Took.TotalSeconds, 0.001):0} a second, p50 {load.Median:0} ms, p99 {load.Slowest:0} ms, memory of the service {service.WorkingSet64 / 1024 / 1024} MB"));
    }

    /// <summary>Makes the database and a key in it; the service that is measured runs as a process of its own.</summary>
    private static async Task<string> KeyAsync(Dictionary<string, string?> settings)
    {
        var key = Tokens.New(Tokens.KeyPrefix);
        await using var app = await Service.BuildAsync([], b => b.Configuration.AddInMemoryCollection(settings));
        await using var database = app.Services.GetRequiredService<Database>(); // it goes with the process otherwise, and its lock with it
        await database.WriteAsync(db =>
        {
            db.ApiKeys.Add(new() { Id = Guid.NewGuid(), Name = "load", Hash = Tokens.HashOf(key), Verbs = "check read", AllBodies = true, CreatedOn = DateTime.UtcNow, ExpiresOn = DateTime.UtcNow.AddDays(1) });
            return Task.CompletedTask;
        }, CancellationToken.None);
        return key;
    }

    private static Process Start(Dictionary<string, string?> settings, int port, out string address)
    {
        address = FormattableString.Invariant($"http://127.0.0.1:{port}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Compliance.Web.dll"), "--urls", address]) { RedirectStandardOutput = true };
        foreach (var (name, value) in settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    private static async Task<bool> IsUpAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("/healthz");
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
