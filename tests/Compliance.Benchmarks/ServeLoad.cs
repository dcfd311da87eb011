using System.Diagnostics;
using System.Globalization;

namespace Compliance.Benchmarks;

/// <summary>Sends case files to a service over many connections: checks a second, the time of the slowest hundredth, memory.</summary>
internal static class ServeLoad
{
    private const int MostBytes = 6_000;

    /// <summary>Runs it: checks that keep nothing, then a tenth as many that store their file.</summary>
    /// <param name="arguments">Number of checks, number of connections, connection string of PostgreSQL; left out: 20,000 over 50 on SQLite.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var checks = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 20_000;
        var connections = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 50;
        await using var service = await MeasuredService.StartAsync(arguments.Length > 2 ? arguments[2] : "");
        var files = MeasuredService.Files(MostBytes).Select(File.ReadAllBytes).ToList();
        await SendAsync(service, "/v1/checks", files, 1_000, connections); // warm
        Say("before", service, default);
        Say("not stored", service, await SendAsync(service, "/v1/checks", files, checks, connections));
        Say("stored", service, await SendAsync(service, "/v1/checks?store=true", files, checks / 10, connections));
        return 0;
    }

    private static async Task<(int Count, TimeSpan Took, double Median, double Slowest)> SendAsync(MeasuredService service, string address, List<byte[]> files, int count, int connections)
    {
        var (times, next, clock) = (new double[count], -1, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < count;)
            {
                using var body = new ByteArrayContent(files[i % files.Count]);
                body.Headers.ContentType = new("application/json");
                var start = Stopwatch.GetTimestamp();
                using var answer = await service.Program.PostAsync(new Uri(address, UriKind.Relative), body);
                await answer.Content.ReadAsByteArrayAsync();
                answer.EnsureSuccessStatusCode();
                times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }));
        Array.Sort(times);
        return (count, clock.Elapsed, times[count / 2], times[count * 99 / 100]);
    }

    private static void Say(string what, MeasuredService service, (int Count, TimeSpan Took, double Median, double Slowest) load) =>
        Console.WriteLine(FormattableString.Invariant($"{what}: {load.Count} checks, {load.Count / Math.Max(load.Took.TotalSeconds, 0.001):0} a second, p50 {load.Median:0} ms, p99 {load.Slowest:0} ms, memory of the service {service.Memory} MB"));
}
