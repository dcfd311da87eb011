using System.Net.Http.Headers;
using System.Text;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Tests.Api;

/// <summary>A thousand requests that nobody should send, from a fixed seed: each is refused with a problem, none breaks the service, nothing is kept.</summary>
internal sealed class MalformedTests : ApiFixture
{
    private const int Requests = 1_000;
    private static readonly string[] Places = ["/v1/checks", "/v1/prechecks", "/v1/findings", "/v1/findings/counts", "/v1/duties", "/v1/rules", "/v1/provisions", "/v1/files/", "/v1/findings/", "/v1/batches", "/v1/batches/", "/v1/reports", "/v1/reports/", "/v1/case-file.schema.json", "/v1/", "/v1"];
    private static readonly string[] Names = ["language", "knownOn", "proof", "store", "on", "act", "until", "after", "limit", "body", "provision", "kind", "from", "by", "LANGUAGE", "__proto__", "'; DROP TABLE files; --", "\u202e", "x[0]", ""];
    private static readonly string[] Values = ["", "en", "-1", "0", "1e9", "2024-02-30", "0000-00-00", "9999-12-31", "%", "\0", "\ud83d\ude00", "' OR 1=1 --", "../../etc/passwd", "<script>", "null", "true", "NaN", "18446744073709551616"];
    private static readonly string[] Types = ["application/json", "application/json; charset=utf-8", "text/plain", "application/json; charset=utf-16", "multipart/form-data", "application/x-www-form-urlencoded", "x", "*/*", ";"];
    private static readonly string[] Accepts = ["application/json", "text/html", "*/*;q=2", ";;;", "application/json;q=0", "a/b/c", "text/calendar"];

    [Test]
    public async Task EveryMalformedRequestIsRefusedWithAProblem()
    {
        var cases = Directory.EnumerateFiles(Path.Combine(TestService.Root, "fixtures", "cases", "az"), "*.json", SearchOption.AllDirectories).Where(f => new FileInfo(f).Length < 6_000).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        var random = new Random(926);
        var statuses = new Dictionary<int, int>();
        for (var i = 0; i < Requests; i++)
        {
            using var request = i % 2 == 0 ? BrokenFile(random, cases) : BrokenRequest(random, cases);
            var what = $"{i}: {request.Method} {request.RequestUri}";
            using var answer = await All.SendAsync(request);
            var status = (int)answer.StatusCode;
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            if (status == 200)
                continue; // some mutations leave the file lawful, and some requests come out right
            status.ShouldBeInRange(400, 499, what);
            await ProblemAsync(answer, status);
        }
        statuses.GetValueOrDefault(200).ShouldBeLessThan(Requests / 4);
        statuses.Keys.ShouldBe([200, 400, 404, 405, 406, 415, 422], ignoreOrder: true);
        await using var db = Service.Database.Read();
        (await db.Files.CountAsync()).ShouldBe(0);
        using var fine = await All.PostAsync("/v1/checks", new ByteArrayContent(cases[0]) { Headers = { ContentType = new("application/json") } });
        ((int)fine.StatusCode).ShouldBe(200);
    }

    /// <summary>A case file with a few bytes cut out, changed, doubled or swapped.</summary>
    private static HttpRequestMessage BrokenFile(Random random, List<byte[]> cases)
    {
        var bytes = cases[random.Next(cases.Count)].ToList();
        for (var n = random.Next(1, 6); n > 0; n--)
        {
            var (at, length) = (random.Next(bytes.Count), random.Next(1, 40));
            switch (random.Next(5))
            {
                case 0: bytes.RemoveRange(at, Math.Min(length, bytes.Count - at - (at == 0 ? 1 : 0))); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(length, bytes.Count - at))); break;
                case 3: bytes.InsertRange(at, Enumerable.Repeat("{[\"\\:,-0e"u8[random.Next(9)], length * 10)); break;
                default: bytes.RemoveRange(at, bytes.Count - at); bytes.Add((byte)'{'); break;
            }
        }
        var content = new ByteArrayContent([.. bytes]);
        content.Headers.ContentType = new("application/json");
        return new(HttpMethod.Post, random.Next(2) == 0 ? "/v1/checks" : "/v1/prechecks?on=2022-05-10&act=inspection") { Content = content };
    }

    /// <summary>A request put together from what does not belong together.</summary>
    private static HttpRequestMessage BrokenRequest(Random random, List<byte[]> cases)
    {
        var address = new StringBuilder(Places[random.Next(Places.Length)]);
        if (address[^1] == '/') // a NUL in a path is refused by Kestrel itself, and cannot be sent to the server in memory
            address.Append(Uri.EscapeDataString(Values[random.Next(Values.Length)].Replace("\0", "\u200b", StringComparison.Ordinal))).Append(random.Next(2) == 0 ? "" : "/x");
        for (var n = random.Next(0, 4); n > 0; n--)
            address.Append(address.ToString().Contains('?', StringComparison.Ordinal) ? '&' : '?').Append(Uri.EscapeDataString(Names[random.Next(Names.Length)])).Append('=').Append(Uri.EscapeDataString(Values[random.Next(Values.Length)]));
        var method = new[] { HttpMethod.Get, HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch, HttpMethod.Options, new HttpMethod("BREW") }[random.Next(random.Next(3) == 0 ? 7 : 2)];
        var request = new HttpRequestMessage(method, address.ToString());
        if (random.Next(3) == 0)
            request.Headers.TryAddWithoutValidation("Accept", Accepts[random.Next(Accepts.Length)]);
        if (method != HttpMethod.Get)
        {
            request.Content = new ByteArrayContent(random.Next(2) == 0 ? [] : cases[random.Next(cases.Count)]);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", Types[random.Next(Types.Length)]);
        }
        return request;
    }
}
