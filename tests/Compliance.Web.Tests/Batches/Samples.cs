using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Compliance.Web.Tests.Hosts;

namespace Compliance.Web.Tests.Batches;

/// <summary>Case files to send: invented, with findings that differ from file to file.</summary>
internal static class Samples
{
    private static readonly string[] Documents = [.. new[] { "judgment", "procedures" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(TestService.Root, "fixtures", "cases", "az", f), "*.json")).Order(StringComparer.Ordinal).Where(p => new FileInfo(p).Length < 4000).Select(File.ReadAllText)];

    /// <summary>A case on one line.</summary>
    public static string Case(int number, string? id = null)
    {
        var file = JsonNode.Parse(Documents[number % Documents.Length])!;
        file["id"] = id ?? $"case-{number}";
        return file.ToJsonString();
    }

    /// <summary>Cases as JSON Lines.</summary>
    public static string Lines(int count, int from = 0) => string.Join('\n', Enumerable.Range(from, count).Select(n => Case(n))) + "\n";

    /// <summary>A request that sends a batch.</summary>
    public static HttpRequestMessage Send(string key, byte[] body, string kind = "application/x-ndjson", string query = "?purpose=test")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/batches" + query) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(kind);
        request.Headers.Add("Idempotency-Key", key);
        return request;
    }

    /// <summary>The same with words.</summary>
    public static HttpRequestMessage Send(string key, string body) => Send(key, Encoding.UTF8.GetBytes(body));

    /// <summary>Waits until a batch is over.</summary>
    public static async Task<JsonNode> OverAsync(HttpClient client, string location, int seconds = 120)
    {
        for (var until = DateTime.UtcNow.AddSeconds(seconds); DateTime.UtcNow < until; await Task.Delay(100))
        {
            var batch = JsonNode.Parse(await client.GetStringAsync(location))!;
            if ((string)batch["batch"]!["state"]! is "done" or "stopped")
                return batch;
        }
        throw new TimeoutException($"{location} is not over.");
    }
}
