using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Compliance.Web.Tests.Batches;

/// <summary>The process of the service killed, paused and counted while batches are sent and judged.</summary>
[NonParallelizable]
public sealed class KillTests
{
    private const string HowToInstall = "strace is not installed. Install it with: apt-get install -y strace";
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("COMPLIANCE_KILLS") ?? "20", CultureInfo.InvariantCulture);
    private readonly ConcurrentDictionary<int, string> _acknowledged = new();
    private int _sent;

    [TestCase(false), TestCase(true)]
    public async Task Nothing_is_lost_and_nothing_done_twice_when_the_process_is_killed_at_random_moments(bool onPostgres)
    {
        var seed = Environment.TickCount;
        await TestContext.Out.WriteLineAsync($"seed {seed.ToString(CultureInfo.InvariantCulture)}");
        var random = new Random(seed);
        await RunAsync(onPostgres, Kills, () => [], async (process, life) =>
        {
            if (life % 4 != 0)
                await process.UpAsync();
            await Task.Delay(random.Next(20, 1200));
            process.Kill();
        });
    }

    [Test]
    public async Task Nothing_is_lost_when_the_process_is_killed_at_the_kth_sync()
    {
        if (!File.Exists("/usr/bin/strace"))
            Assert.Ignore(HowToInstall);
        var at = 0;
        await RunAsync(false, 8, () => ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync", "-e", $"inject=fsync,fdatasync:signal=SIGKILL:when={(3 + (at += 9)).ToString(CultureInfo.InvariantCulture)}"], async (process, _) =>
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(40));
            while (!process.HasEnded && !limit.IsCancellationRequested)
                await Task.Delay(50);
            if (!process.HasEnded)
                process.Kill();
        });
    }

    [Test]
    public async Task Every_acknowledged_request_was_synced()
    {
        if (!File.Exists("/usr/bin/strace"))
            Assert.Ignore(HowToInstall);
        var folder = Directory.CreateTempSubdirectory("syncs-").FullName;
        try
        {
            var key = await KeyAsync(folder, null);
            var trace = Path.Combine(folder, "trace");
            using var process = RealService.Start(folder, null, "strace", "-f", "-qq", "-y", "-o", trace, "-e", "trace=fsync,fdatasync");
            (await process.UpAsync()).ShouldBeTrue();
            using var client = process.Client(key);
            for (var n = 0; n < 20; n++)
            {
                var before = Syncs(trace);
                (await client.SendAsync(Samples.Send($"sync-{n}", Samples.Case(n)))).StatusCode.ShouldBe(HttpStatusCode.Accepted);
                (Syncs(trace) - before).ShouldBeGreaterThan(0);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        static int Syncs(string trace) => File.ReadLines(trace).Count(l => l.Contains("compliance.db-wal", StringComparison.Ordinal) && l.Contains("sync(", StringComparison.Ordinal));
    }

    [Test]
    public async Task A_process_that_was_stopped_past_its_lease_adds_nothing_when_it_wakes()
    {
        await using var server = await PostgresServer.StartAsync();
        var (postgres, folder) = (await server.NewDatabaseAsync(), Directory.CreateTempSubdirectory("zombie-").FullName);
        try
        {
            var key = await KeyAsync(folder, postgres);
            using var first = RealService.Start(folder, postgres);
            (await first.UpAsync()).ShouldBeTrue();
            using var peer = RealService.Start(folder, postgres);
            (await peer.UpAsync()).ShouldBeTrue();
            using var client = peer.Client(key);
            var location = (await client.SendAsync(Samples.Send("zombie", Samples.Lines(3000)))).Headers.Location!.ToString();
            await Task.Delay(600);
            Signal("STOP", first.Id);
            var batch = await Samples.OverAsync(client, location);
            ((long)batch["batch"]!["judged"]!).ShouldBe(3000);
            Signal("CONT", first.Id);
            await Task.Delay(3000);
            first.Kill();
            peer.Kill();
            await using var service = await IdleAsync(folder, postgres);
            await Sums.CheckAsync(service);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task RunAsync(bool onPostgres, int lives, Func<string[]> under, Func<RealService, int, Task> end)
    {
        (_sent, var files) = (0, 2000);
        _acknowledged.Clear();
        await using var server = onPostgres ? await PostgresServer.StartAsync() : null;
        var (postgres, folder) = (server is null ? null : await server.NewDatabaseAsync(), Directory.CreateTempSubdirectory("kill-").FullName);
        try
        {
            var key = await KeyAsync(folder, postgres);
            var large = Samples.Lines(files);
            for (var life = 0; life < lives; life++)
            {
                using var process = RealService.Start(folder, postgres, under());
                using var stop = new CancellationTokenSource();
                var client = ClientAsync(process, key, large, stop.Token);
                await end(process, life);
                await stop.CancelAsync();
                await client;
            }
            await LastLifeAsync(folder, postgres, key, large);
            await using var service = await IdleAsync(folder, postgres);
            await Sums.CheckAsync(service);
            await using var db = service.Database.Read();
            (await db.Batches.CountAsync()).ShouldBe(_acknowledged.Count);
            (await db.Files.CountAsync()).ShouldBe(files + (3 * (_acknowledged.Count - 1)));
            await TestContext.Out.WriteLineAsync($"{_acknowledged.Count} batches, {await db.Files.CountAsync()} files, most claims of a chunk {await db.Chunks.MaxAsync(c => c.Epoch)}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Every key that was ever sent is sent again: each is answered as before, and all are judged.
    private async Task LastLifeAsync(string folder, string? postgres, AuthenticationHeaderValue key, string large)
    {
        using var process = RealService.Start(folder, postgres);
        (await process.UpAsync()).ShouldBeTrue(string.Join('\n', RealService.Said));
        using var client = process.Client(key);
        for (var n = 0; n <= _sent; n++)
        {
            var answer = await client.SendAsync(Samples.Send($"number-{n}", n == 0 ? large : Samples.Lines(3, 100_000 + (3 * n))));
            answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            var location = answer.Headers.Location!.ToString();
            _acknowledged.GetOrAdd(n, location).ShouldBe(location);
        }
        foreach (var location in _acknowledged.Values)
            ((string)(await Samples.OverAsync(client, location))["batch"]!["state"]!).ShouldBe("done");
        process.Kill();
    }

    private async Task ClientAsync(RealService process, AuthenticationHeaderValue key, string large, CancellationToken stop)
    {
        using var client = process.Client(key);
        while (!stop.IsCancellationRequested && !process.HasEnded)
        {
            var n = _acknowledged.ContainsKey(_sent) ? _sent + 1 : _sent;
            _sent = n;
            try
            {
                var answer = await client.SendAsync(Samples.Send($"number-{n}", n == 0 ? large : Samples.Lines(3, 100_000 + (3 * n))), stop);
                if (answer.StatusCode == HttpStatusCode.Accepted)
                    _acknowledged.GetOrAdd(n, answer.Headers.Location!.ToString()).ShouldBe(answer.Headers.Location!.ToString());
            }
            catch (Exception error) when (error is HttpRequestException or OperationCanceledException or IOException)
            {
                await Task.Delay(50, CancellationToken.None);
            }
        }
    }

    internal static Task<TestService> IdleAsync(string folder, string? postgres) =>
        TestService.StartAsync(postgres, folder, b => b.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Compliance:Workers"] = "-1" }));

    internal static async Task<AuthenticationHeaderValue> KeyAsync(string folder, string? postgres)
    {
        await using var service = await IdleAsync(folder, postgres);
        using var client = await service.KeyClientAsync("check read");
        return client.DefaultRequestHeaders.Authorization!;
    }

    private static void Signal(string name, int id)
    {
        using var kill = Process.Start("kill", [$"-{name}", id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
