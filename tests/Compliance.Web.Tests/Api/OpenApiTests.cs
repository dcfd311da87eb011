using Compliance.Web.Api;
using Compliance.Web.Security;
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
            var path = System.Text.RegularExpressions.Regex.Replace(endpoint.RoutePattern.RawText!, @":\w+\}", "}").TrimEnd('/');
            var method = endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Single().ToLowerInvariant();
            var operation = _document["paths"]?[path]?[method] as JObject;
            operation.ShouldNotBeNull($"{method} {path}");
            ((string?)operation["summary"]).ShouldNotBeNullOrEmpty(path);
            if (endpoint.Metadata.GetMetadata<Contract>() is not { } contract)
                continue;
            var parameters = operation["parameters"]?.Select(p => (string)p["name"]!).ToList() ?? [];
            parameters.ShouldBe(endpoint.RoutePattern.Parameters.Select(p => p.Name).Concat(contract.Parameters.Select(p => p.Name)), path);
            var answers = ((JObject)operation["responses"]!).Properties().Select(p => int.Parse(p.Name, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            answers.ShouldBe(contract.Answers.Select(a => a.Status).Concat(endpoint.Metadata.GetRequiredMetadata<NeedsAttribute>().Verb == Verb.Anyone ? [400, 405, 406] : [400, 401, 403, 405, 406]).Concat(contract.Problems), ignoreOrder: true, path);
            (operation["requestBody"] is not null).ShouldBe(contract.TakesCaseFile);
        }
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
        using var stored = await All.PostAsync("/v1/checks?store=true", Body(Operations.First(o => o.Path == "/v1/checks").Operation["requestBody"]!["content"]!["application/json"]!["example"]!.ToString()));
        var file = stored.Headers.Location!.OriginalString["/v1/files/".Length..];
        using var found = await All.GetAsync("/v1/findings?limit=1");
        var finding = (string)(await JsonAsync(found))["findings"]![0]!["id"]!;
        foreach (var (path, method, operation) in Operations.Where(o => !o.Path.StartsWith("/v1/batches", StringComparison.Ordinal))) // they take files of many cases: BatchApiTests
        {
            var place = path.Replace("{file}", file, StringComparison.Ordinal).Replace("/findings/" + file + "/{id}", $"/findings/{file}/{finding}", StringComparison.Ordinal).Replace("/files/{id}", "/files/" + file, StringComparison.Ordinal)
                .Replace("/rules/{id}", "/rules/AZ-926-25.3-inspection-ordered-by-head", StringComparison.Ordinal).Replace("/provisions/{id}", "/provisions/926-27.3", StringComparison.Ordinal);
            var query = string.Join('&', operation["parameters"]?.Where(p => p["example"] is not null).Select(p => $"{p["name"]}={p["example"]}") ?? []);
            var example = operation["requestBody"]?["content"]?["application/json"]?["example"];
            foreach (var (kind, content) in ((JObject)operation["responses"]!["200"]!["content"]!).Properties().Select(c => (c.Name, c.Value)))
            {
                using var answer = await SendAsync(All, new HttpMethod(method.ToUpperInvariant()), $"{place}?{query}", example is null ? null : Body(example.ToString()), kind);
                var text = await answer.Content.ReadAsStringAsync();
                ((int)answer.StatusCode).ShouldBe(200, $"{method} {place}?{query}: {text}");
                answer.Content.Headers.ContentType!.MediaType.ShouldBe(kind);
                if (kind == "application/json")
                    ShouldFit(Parsed(text), (JObject)content["schema"]!, path);
            }
        }
    }

    [Test]
    public async Task ProblemsFitTheirSchema()
    {
        using var answer = await All.PostAsync("/v1/checks", Body("{"));
        ShouldFit(await ProblemAsync(answer, 422), new JObject { ["$ref"] = "#/components/schemas/Problem" }, "problem");
    }

    /// <summary>Types, required properties, enumerations, lists and maps, all the way down.</summary>
    private void ShouldFit(JToken value, JObject schema, string place)
    {
        if ((string?)schema["$ref"] is { } name)
            schema = (JObject)_document["components"]!["schemas"]![name[(name.LastIndexOf('/') + 1)..]]!;
        var types = schema["type"] is JArray several ? several.Select(t => (string)t!).ToList() : schema["type"] is { } one ? [(string)one!] : [];
        var type = value.Type switch { JTokenType.Object => "object", JTokenType.Array => "array", JTokenType.Integer => "integer", JTokenType.Boolean => "boolean", JTokenType.Null => "null", _ => "string" };
        if (types.Count > 0)
            types.ShouldContain(type, place);
        if (schema["enum"] is JArray words && type != "null")
            words.Select(w => (string)w!).ShouldContain((string)value!, place);
        if (value is JArray list && schema["items"] is JObject items)
        {
            foreach (var item in list)
                ShouldFit(item, items, place + "[]");
        }
        if (value is not JObject json)
            return;
        foreach (var required in schema["required"] ?? new JArray())
            json.ContainsKey((string)required!).ShouldBeTrue($"{place}: {required}");
        foreach (var property in json.Properties())
        {
            if ((schema["properties"]?[property.Name] ?? schema["additionalProperties"]) is JObject inner)
                ShouldFit(property.Value, inner, $"{place}.{property.Name}");
        }
    }
}
