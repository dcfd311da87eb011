using System.Net.Http.Headers;
using System.Text;

namespace Compliance.Web.Tests.Api;

internal sealed class RefusalTests : ApiFixture
{
    private const string Small = """{ "format": "compliance-case/1", "id": "x", "acts": [] }""";

    [TestCase("/v1/checks?langage=en", "language")]
    [TestCase("/v1/checks?language=en&language=az", "once")]
    [TestCase("/v1/checks?language=EN", "en, az")]
    [TestCase("/v1/checks?knownOn=2024-02-30", "a day")]
    [TestCase("/v1/checks?knownOn=1899-12-31", "a day")]
    [TestCase("/v1/checks?store=yes", "true")]
    public async Task QueriesAreHeldAgainstWhatIsKnown(string address, string hint)
    {
        using var answer = await All.PostAsync(address, Body(Small));
        ((string)(await ProblemAsync(answer, 400))["detail"]!).ShouldContain(hint);
    }

    [TestCase("/v1/findings?limit=0", 400)]
    [TestCase("/v1/findings?limit=1", 200)]
    [TestCase("/v1/findings?limit=500", 200)]
    [TestCase("/v1/findings?limit=501", 400)]
    [TestCase("/v1/findings?limit=99999999999999999999", 400)]
    [TestCase("/v1/findings?from=2024-13", 400)]
    [TestCase("/v1/findings?body=", 400)]
    [TestCase("/v1/duties?from=2024-02-02&until=2024-02-01", 400)]
    [TestCase("/v1/duties?from=2024-02-02&until=2024-02-02", 200)]
    [TestCase("/v1/duties?after=x", 400)]
    [TestCase("/v1/findings/not-an-id/x", 404)]
    [TestCase("/v1/nothing", 404)]
    [TestCase("/v1/rules/AZ-926-25.3-inspection-ordered-by-haed", 404)]
    public async Task LimitsHold(string address, int status)
    {
        using var answer = await All.GetAsync(address);
        if (status == 200)
            ((int)answer.StatusCode).ShouldBe(200);
        else
            await ProblemAsync(answer, status);
    }

    [Test]
    public async Task TheNearestRuleIsNamed()
    {
        using var answer = await All.GetAsync("/v1/rules/AZ-926-25.3-inspection-ordered-by-haed");
        ((string)(await ProblemAsync(answer, 404))["detail"]!).ShouldContain("AZ-926-25.3-inspection-ordered-by-head");
    }

    [TestCase("text/plain")]
    [TestCase("application/xml")]
    [TestCase("application/json; charset=windows-1254")]
    [TestCase("")]
    public async Task OtherKindsOfBodiesAreRefused(string type)
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(Small));
        if (type.Length > 0)
            body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var answer = await All.PostAsync("/v1/checks", body);
        await ProblemAsync(answer, 415);
    }

    [Test]
    public async Task CompressedBodiesAreRefused()
    {
        using var body = Body(Small);
        body.Headers.ContentEncoding.Add("gzip");
        using var answer = await All.PostAsync("/v1/checks", body);
        await ProblemAsync(answer, 415);
    }

    [TestCase("text/html", 406)]
    [TestCase("application/json;q=0", 406)]
    [TestCase("*/*", 200)]
    [TestCase("application/*;q=0.1", 200)]
    [TestCase("application/x-ndjson;q=0.5, application/json;q=0.4", 200)]
    public async Task AcceptChooses(string accept, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/checks") { Content = Body(Small) };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await All.SendAsync(request);
        if (status != 200)
            await ProblemAsync(answer, status);
        else
            answer.Content.Headers.ContentType!.MediaType.ShouldBe(accept.Contains("ndjson", StringComparison.Ordinal) ? "application/x-ndjson" : "application/json");
    }

    [Test]
    public async Task OtherMethodsAreRefusedWithThoseThatAreTaken()
    {
        using var answer = await All.GetAsync("/v1/checks");
        ((string)(await ProblemAsync(answer, 405))["detail"]!).ShouldContain("POST");
    }

    [Test]
    public async Task ABodyAboveTheLimitIsRefusedAndOneAtItIsRead()
    {
        var most = Compliance.Json.ReadLimits.Default.Bytes;
        using var atLimit = await All.PostAsync("/v1/checks", Body(Small + new string(' ', most - Small.Length)));
        ((int)atLimit.StatusCode).ShouldBe(200);
        using var above = await All.PostAsync("/v1/checks", Body(Small + new string(' ', most - Small.Length + 1)));
        await ProblemAsync(above, 413);
        using var unsaid = new StreamContent(new MemoryStream(new byte[most + 1]));
        unsaid.Headers.ContentType = new("application/json");
        unsaid.Headers.ContentLength = null;
        using var chunked = await SendAsync(All, HttpMethod.Post, "/v1/checks", unsaid);
        await ProblemAsync(chunked, 413);
    }

    [TestCase(31, "CF010")]
    [TestCase(33, "CF009")]
    public async Task DepthIsLimited(int levels, string code)
    {
        using var answer = await All.PostAsync("/v1/checks", Body($$"""{ "format": "compliance-case/1", "id": "x", "x": {{new string('[', levels)}}{{new string(']', levels)}} }"""));
        (await ProblemAsync(answer, 422))["faults"]!.Select(f => (string)f["code"]!).ShouldContain(code);
    }

    [Test]
    public async Task NobodyIsToldAnything()
    {
        using var nobody = Service.Client();
        using var answer = await nobody.PostAsync("/v1/checks?langage=x", Body(Small));
        await ProblemAsync(answer, 401);
        using var reader = await Service.KeyClientAsync("read");
        using var refused = await reader.PostAsync("/v1/checks", Body(Small));
        await ProblemAsync(refused, 403);
    }
}
