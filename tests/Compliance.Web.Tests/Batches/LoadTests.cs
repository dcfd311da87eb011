using System.Diagnostics;
using System.Globalization;
using System.Net;
using Compliance.Web.Tests.Hosts;

namespace Compliance.Web.Tests.Batches;

/// <summary>A large batch while others ask; run by name: its figures stand in docs/service/batches.md.</summary>
[Explicit("measures")]
public sealed class LoadTests
{
    [TestCase(false), TestCase(true)]
    public async Task A_large_batch_is_judged_while_others_are_answered(bool onPostgres)
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("COMPLIANCE_FILES") ?? "50000", CultureInfo.InvariantCulture);
        await using var server = onPostgres ? await PostgresServer.StartAsync() : null;
        var (postgres, folder) = (server is null ? null : await server.NewDatabaseAsync(), Directory.CreateTempSubdirectory("load-").FullName);
        try
        {
            var key = await KillTests.KeyAsync(folder, postgres);
            using var process = RealService.Start(folder, postgres);
            (await process.UpAsync()).ShouldBeTrue();
            using var client = process.Client(key);
            var watch = Stopwatch.StartNew();
            var answer = await client.SendAsync(Samples.Send("load", Samples.Lines(count)));
            answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            var taken = watch.Elapsed;
            using var stop = new CancellationTokenSource();
            var (health, list) = (TimesAsync(client, "/healthz", stop.Token), TimesAsync(client, "/v1/batches?limit=20", stop.Token));
            var batch = await Samples.OverAsync(client, answer.Headers.Location!.ToString(), 1200);
            var over = watch.Elapsed - taken;
            await stop.CancelAsync();
            ((long)batch["batch"]!["received"]!).ShouldBe(count);
            var (healthTime, listTime) = (await health, await list);
            await TestContext.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{(onPostgres ? "PostgreSQL" : "SQLite")}: {count} files, taken in {taken.TotalSeconds:0.0} s, judged in {over.TotalSeconds:0.0} s = {count / over.TotalSeconds:0} a second; peak {process.PeakBytes / 1024 / 1024} MB; p95 /healthz {healthTime:0} ms, /v1/batches {listTime:0} ms"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> TimesAsync(HttpClient client, string path, CancellationToken stop)
    {
        var times = new List<double>();
        while (!stop.IsCancellationRequested)
        {
            var from = Stopwatch.GetTimestamp();
            await client.GetStringAsync(path, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            await Task.Delay(50, CancellationToken.None);
        }
        times.Sort();
        return times[(int)(times.Count * 0.95)];
    }
}
