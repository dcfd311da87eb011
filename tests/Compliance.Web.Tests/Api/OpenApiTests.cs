using Compliance.Web.Api;
using Compliance.Web.Security;
using Compliance.Web.Tests.Batches;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace Compliance.Web.Tests.Api;

internal sealed class OpenApiTests : ApiFixture
{
    private JObject _document = null!;

    [OneTimeSetUp]
    public async Task ReadAsync()
    {
        using var nobody = Service.Client();
        using var answer = await nobody.GetAsync("/v1/openapi.json");
        ((int)answer.StatusCode).ShouldBe(200);
        _document = await JsonAsync(answer);
    }

    private IEnumerable<(string Path, string Method, JObject Operation)> Operations => ((JObject)_document["paths"]!).Properties().SelectMany(p => ((JObject)p.Value).Properties().Select(m => (p.Name, m.Name, (JObject)m.Value)));

    [Test]
    public void TheDocumentIsOpenApi31() => ((string)_document["openapi"]!).ShouldStartWith("3.1.");

    [Test]
    public void EveryEndpointStandsThereWithAllItTakesAndGives()
    {
        var endpoints = Service.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText!.StartsWith("/v1/", StringComparison.Ordinal) && !e.RoutePattern.RawText.EndsWith("openapi.json", StringComparison.Ordinal)).ToList();
        endpoints.Count.ShouldBeGreaterThan(9);
        foreach (var endpoint in endpoints)
        {
            var path = System.Text.RegularExpressions.Regex.Replace(endpoint.RoutePattern.RawText!, @"\{\**(\w+)(:\w+)?\}", "{$1}").TrimEnd('/');
            var method = endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Single().ToLowerInvariant();
            var operation = _document["paths"]?[path]?[method] as JObject;
            operation.ShouldNotBeNull($"{method} {path}");
            ((string?)operation["summary"]).ShouldNotBeNullOrEmpty(path);
            var contract = endpoint.Metadata.GetMetadata<Contract>();
            contract.ShouldNotBeNull(path);
            var parameters = operation["parameters"]?.Select(p => (string)p["name"]!).ToList() ?? [];
            parameters.ShouldBe(endpoint.RoutePattern.Parameters.Select(p => p.Name).Concat(contract.Parameters.Select(p => p.Name)).Concat(contract.Headers.Select(h => h.Name)), path);
            var answers = ((JObject)operation["responses"]!).Properties().Select(p => int.Parse(p.Name, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            answers.ShouldBe(contract.Answers.Select(a => a.Status).Concat(endpoint.Metadata.GetRequiredMetadata<NeedsAttribute>().Verb == Verb.Anyone ? OpenApiText.OfAnyone : OpenApiText.OfCallers).Concat(contract.Problems), ignoreOrder: true, path);
            (operation["requestBody"] is not null).ShouldBe(contract.Takes is not null, path);
        }
    }

    [Test]
    public void TheDocumentIsReadWithoutAFault()
    {
        var read = Microsoft.OpenApi.OpenApiDocument.Parse(_document.ToString(), "json");
        read.Diagnostic!.SpecificationVersion.ShouldBe(Microsoft.OpenApi.OpenApiSpecVersion.OpenApi3_1);
        read.Diagnostic.Errors.ShouldBeEmpty();
        read.Diagnostic.Warnings.ShouldBeEmpty();
        foreach (var (path, method, operation) in Operations)
        {
            var parameters = operation["parameters"]?.ToList() ?? [];
            parameters.Select(p => (string)p["in"]! + ":" + (string)p["name"]!).ShouldBeUnique(path);
            parameters.Where(p => (string)p["in"]! == "path").Select(p => "{" + (string)p["name"]! + "}").ShouldBe(path.Split('/').Where(s => s.StartsWith('{')), ignoreOrder: true, path);
            parameters.Where(p => (string)p["in"]! == "path").ShouldAllBe(p => (bool)p["required"]!);
            ((JObject)operation["responses"]!).Properties().ShouldAllBe(r => ((string)r.Value["description"]!).Length > 0, $"{method} {path}");
        }
    }

    [Test]
    public void EveryExampleOfTheDocumentFitsItsSchema()
    {
        var examples = _document.Descendants().OfType<JObject>().Where(o => o["schema"] is JObject && o["example"] is not null).ToList();
        examples.Count.ShouldBeGreaterThan(25);
        foreach (var example in examples)
            Shape.ShouldFit(_document, example["example"]!, (JObject)example["schema"]!, example.Path);
    }

    [Test]
    public void EveryReferenceLeadsSomewhere()
    {
        var names = ((JObject)_document["components"]!["schemas"]!).Properties().Select(p => "#/components/schemas/" + p.Name).ToHashSet(StringComparer.Ordinal);
        var used = _document.Descendants().OfType<JProperty>().Where(p => p.Name == "$ref").Select(p => (string)p.Value!).ToHashSet(StringComparer.Ordinal);
        used.ShouldBeSubsetOf(names);
        names.Except(used).ShouldBeEmpty("schemas nobody refers to");
    }

    [Test]
    public async Task EveryExampleIsAnsweredAsSaid()
    {
        var places = await MadeAsync();
        var number = 0;
        foreach (var (path, method, operation) in Operations)
        {
            var place = places.Aggregate(path, (p, r) => p.Replace(r.Part, r.Value, StringComparison.Ordinal));
            place.ShouldNotContain("{");
            var parameters = operation["parameters"]?.Where(p => p["example"] is not null).ToLookup(p => (string)p["in"]!);
            var query = string.Join('&', parameters?["query"].Select(p => $"{p["name"]}={p["example"]}") ?? []);
            var answered = ((JObject)operation["responses"]!).Properties().First(r => r.Name[0] == '2');
            var bodies = operation["requestBody"]?["content"]!.Children<JProperty>().Where(c => c.Value["example"] is not null).Select(c => (c.Name, c.Value["example"]!.ToString())).ToList() ?? [("", "")];
            foreach (var (type, body) in bodies)
            {
                foreach (var kind in ((JObject)answered.Value["content"]!).Properties())
                {
                    using var request = new HttpRequestMessage(new(method.ToUpperInvariant()), $"{place}?{query}") { Content = type.Length == 0 ? null : Body(body, type) };
                    request.Headers.Add("Accept", kind.Name);
                    foreach (var header in parameters?["header"] ?? [])
                        request.Headers.Add((string)header["name"]!, $"{header["example"]}-{++number}");
                    using var answer = await All.SendAsync(request);
                    var text = await answer.Content.ReadAsStringAsync();
                    ((int)answer.StatusCode).ShouldBe(int.Parse(answered.Name, System.Globalization.CultureInfo.InvariantCulture), $"{method} {place}?{query}: {text}");
                    answer.Content.Headers.ContentType!.MediaType.ShouldBe(kind.Name);
                    if (kind.Name == Contract.Json)
                        Shape.ShouldFit(_document, Parsed(text), (JObject)kind.Value["schema"]!, path);
                    if (kind.Name == Contract.Events)
                        Shape.ShouldFit(_document, Parsed(text.Split('\n').First(l => l.StartsWith("data: ", StringComparison.Ordinal))[6..]), new JObject { ["$ref"] = "#/components/schemas/" + (path.Contains("batches", StringComparison.Ordinal) ? "Batch" : "Report") }, path);
                }
            }
        }
    }

    /// <summary>A file, a batch with a refusal and a Report, and where they stand.</summary>
    private async Task<List<(string Part, string Value)>> MadeAsync()
    {
        using var stored = await All.PostAsync("/v1/checks?store=true", Body(Operations.First(o => o.Path == "/v1/checks").Operation["requestBody"]!["content"]!["application/json"]!["example"]!.ToString()));
        var file = stored.Headers.Location!.OriginalString["/v1/files/".Length..];
        using var found = await All.GetAsync("/v1/findings?limit=1");
        var finding = (string)(await JsonAsync(found))["findings"]![0]!["id"]!;
        using var sent = await All.SendAsync(Samples.Send("made", Samples.Lines(3) + "{\n"));
        var batch = sent.Headers.Location!.OriginalString;
        await Samples.OverAsync(All, batch);
        using var ask = new HttpRequestMessage(HttpMethod.Post, "/v1/reports") { Content = Body("""{ "formats": ["json"] }""") };
        ask.Headers.Add("Idempotency-Key", "made-too");
        using var asked = await All.SendAsync(ask);
        var report = asked.Headers.Location!.OriginalString;
        (await All.GetStringAsync(report + "/events")).ShouldContain("\"state\":\"done\"");
        return
        [
            ("/findings/{file}/{id}", $"/findings/{file}/{finding}"), ("/files/{id}", "/files/" + file), ("/v1/batches/{id}", batch), ("/v1/reports/{id}", report), ("{path}", "report.json"),
            ("/rules/{id}", "/rules/AZ-926-25.3-inspection-ordered-by-head"), ("/provisions/{id}", "/provisions/926-27.3"),
        ];
    }

    [Test]
    public async Task ProblemsFitTheirSchema()
    {
        using var answer = await All.PostAsync("/v1/checks", Body("{"));
        Shape.ShouldFit(_document, await ProblemAsync(answer, 422), new JObject { ["$ref"] = "#/components/schemas/Problem" }, "problem");
    }
}
