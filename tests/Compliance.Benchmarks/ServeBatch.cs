using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Benchmarks;

/// <summary>Sends a large batch to a service and asks for its pages meanwhile: files a second, the time of the slowest twentieth of the pages, memory.</summary>
internal static class ServeBatch
{
    private const int MostBytes = 4_000;
    private static readonly string[] Pages = ["/", "/findings", "/findings?kind=violation", "/decisions", "/law", "/check"];

    /// <summary>Runs it.</summary>
    /// <param name="arguments">Number of files, connection string of PostgreSQL; left out: 50,000 on SQLite.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 50_000;
        await using var service = await MeasuredService.StartAsync(arguments.Length > 1 ? arguments[1] : "");
        foreach (var page in Pages)
            await TimeAsync(service, page); // warm
        var lines = Path.GetTempFileName();
        try
        {
            await WriteAsync(lines, count);
            var clock = Stopwatch.StartNew();
            using var stop = new CancellationTokenSource();
            var pages = PagesAsync(service, stop.Token);
            var location = await SendAsync(service, lines);
            var taken = clock.Elapsed;
            var most = 0L;
            while (JObject.Parse(await service.Program.GetStringAsync(new Uri(location, UriKind.Relative)))["batch"]!["state"]!.ToString() is not ("done" or "stopped"))
            {
                most = Math.Max(most, service.Memory);
                await Task.Delay(500, CancellationToken.None);
            }
            var judged = clock.Elapsed - taken;
            await stop.CancelAsync();
            Console.WriteLine(FormattableString.Invariant($"{count} files of {new FileInfo(lines).Length / 1024 / 1024} MB: taken in {taken.TotalSeconds:0.0} s, judged in {judged.TotalSeconds:0.0} s = {count / judged.TotalSeconds:0} a second, memory of the service at most {most} MB"));
            foreach (var (page, times) in await pages)
                Console.WriteLine(FormattableString.Invariant($"  {page}: {times.Count} times, p50 {times[times.Count / 2]:0} ms, p95 {times[times.Count * 95 / 100]:0} ms, longest {times[^1]:0} ms"));
        }
        finally
        {
            File.Delete(lines);
        }
        return 0;
    }

    private static async Task WriteAsync(string path, int count)
    {
        var files = MeasuredService.Files(MostBytes).Select(f => JObject.Parse(File.ReadAllText(f))).ToList();
        await using var lines = new StreamWriter(path, append: false, new UTF8Encoding(false));
        for (var i = 0; i < count; i++)
        {
            var file = files[i % files.Count];
            file["id"] = FormattableString.Invariant($"load-{i}");
            await lines.WriteAsync(file.ToString(Formatting.None) + "\n");
        }
    }

    private static async Task<string> SendAsync(MeasuredService service, string lines)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/batches?purpose=load") { Content = new StreamContent(File.OpenRead(lines)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var answer = await service.Program.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return answer.Headers.Location!.ToString();
    }

    private static async Task<IReadOnlyList<(string Page, List<double> Times)>> PagesAsync(MeasuredService service, CancellationToken stop)
    {
        var times = Pages.Select(p => (Page: p, Times: new List<double>())).ToList();
        while (!stop.IsCancellationRequested)
        {
            foreach (var (page, of) in times)
            {
                of.Add(await TimeAsync(service, page));
                await Task.Delay(50, CancellationToken.None);
            }
        }
        times.ForEach(t => t.Times.Sort());
        return times;
    }

    private static async Task<double> TimeAsync(MeasuredService service, string page)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await service.Person.GetAsync(new Uri(page, UriKind.Relative));
        await answer.Content.ReadAsByteArrayAsync();
        answer.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
