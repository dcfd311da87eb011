using System.Net.Http.Headers;
using System.Text;
using Compliance.Web.Tests.Hosts;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Web.Tests.Api;

/// <summary>A service of the fixture's own, and ways to ask it.</summary>
internal abstract class ApiFixture
{
    protected TestService Service { get; private set; } = null!;

    /// <summary>A client that may check, read and report everything.</summary>
    protected HttpClient All { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Service = await StartServiceAsync();
        All = await Service.KeyClientAsync("check read report");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        All.Dispose();
        await Service.DisposeAsync();
    }

    protected virtual Task<TestService> StartServiceAsync() => TestService.StartAsync();

    /// <summary>The text of a case file of the fixtures.</summary>
    protected static string Case(string path) => File.ReadAllText(Path.Combine(TestService.Root, "fixtures", "cases", "az", path + ".json"));

    protected static StringContent Body(string text, string type = "application/json") => new(text, Encoding.UTF8, type);

    protected static async Task<JObject> JsonAsync(HttpResponseMessage answer) => Parsed(await answer.Content.ReadAsStringAsync());

    protected static JObject Parsed(string text) => JsonConvert.DeserializeObject<JObject>(text, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;

    protected static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string address, HttpContent? body = null, string? accept = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body };
        if (accept is not null)
            request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        return await client.SendAsync(request);
    }

    /// <summary>Checks that an answer is a problem of a status, and gives it.</summary>
    protected static async Task<JObject> ProblemAsync(HttpResponseMessage answer, int status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(status, text);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = Parsed(text);
        ((int)problem["status"]!).ShouldBe(status);
        ((string)problem["type"]!).ShouldStartWith("urn:compliance:problem:");
        ((string)problem["title"]!).ShouldNotBeEmpty();
        ((string)problem["detail"]!).ShouldNotBeEmpty();
        return problem;
    }
}
