using System.Text.Json.Nodes;
using Compliance.Facts;
using Compliance.Web.Security;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Compliance.Web.Api;

/// <summary>The description of the interface, <c>/v1/openapi.json</c>: written from the contracts of the endpoints, and from <c>schemas.json</c> for what they answer.</summary>
public static class OpenApiText
{
    private const string ProblemType = "application/problem+json";

    private static readonly Dictionary<int, string> Problems = new()
    {
        [400] = "A query parameter is unknown, repeated, missing or cannot be read.", [401] = "The request names nobody who may ask.", [403] = "The caller may not do this, or not with files of this body.",
        [404] = "There is no such thing, or it is not shown to the caller.", [409] = "A request with this key is being taken at this moment; 'Retry-After' says when to try again.", [429] = "Too many requests; 'Retry-After' says how long to wait.", [405] = "The address does not take this method.", [406] = "There is no answer of a kind that 'Accept' names.",
        [413] = "The body has more than 16 MB.", [415] = "The body is no JSON in UTF-8, or is compressed.", [422] = "The case file has faults ('faults' lists all of them), or does not hold what was asked about.", [503] = "The work took too long, the storage takes nothing now, or the provider of identities cannot be reached; 'Retry-After' says when to try again.",
    };

    /// <summary>Adds the address.</summary>
    public static void Map(RouteGroupBuilder v1) => v1.MapOpenApi("/openapi.json").WithMetadata(new NeedsAttribute(Verb.Anyone));

    /// <summary>How the document is made.</summary>
    public static void Describe(OpenApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = d => d.RelativePath?.StartsWith("v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "Compliance", Version = "1", Description = "Checks acts of the civil service against the law in force on their day. Every refusal is a problem (RFC 9457) that says what to do." };
            document.Servers = [];
            var parts = OpenApiDocument.Parse(Resource("schemas.json"), "json").Document!;
            document.Components ??= new();
            document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
            foreach (var (name, schema) in parts.Components!.Schemas!)
                document.Components.Schemas[name] = schema;
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
            {
                ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key of an HR system, made by an administrator; or an access token of the provider of identities, where one is set up, of a program that an administrator registered." },
            };
            document.Security = [new() { [new OpenApiSecuritySchemeReference("key", document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<Contract>().LastOrDefault() is { } contract)
                Describe(operation, contract, context.Document!, context.Description.ActionDescriptor.EndpointMetadata.OfType<NeedsAttribute>().Last().Verb);
            return Task.CompletedTask;
        });
    }

    private static void Describe(OpenApiOperation operation, Contract contract, OpenApiDocument document, string verb)
    {
        operation.Summary = contract.Summary;
        operation.Description = contract.Remark.Length > 0 ? contract.Remark : null;
        operation.Parameters = [.. operation.Parameters?.Where(p => p.In == ParameterLocation.Path) ?? [], .. contract.Parameters.Select(p => Described(p, ParameterLocation.Query)), .. contract.Headers.Select(h => Described(h, ParameterLocation.Header))];
        if (contract.Takes is { } body)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true, Description = body.Words, Content = body.Kinds.ToDictionary(k => k.Kind, k => Content(k.Kind, k.Schema, k.Example, document), StringComparer.Ordinal),
            };
        }
        operation.Responses = [];
        foreach (var (status, words) in contract.Answers)
            operation.Responses[Readable.Of(status)] = new OpenApiResponse { Description = words, Content = contract.Gives.ToDictionary(g => g, g => Content(g, contract.Schema, contract.Example, document), StringComparer.Ordinal) };
        foreach (var status in (verb == Verb.Anyone ? OfAnyone : OfCallers).Concat(contract.Problems).Order())
            operation.Responses[Readable.Of(status)] = new OpenApiResponse { Description = contract.Meanings.GetValueOrDefault(status) ?? Problems[status], Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [ProblemType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference("Problem", document) } } };
        if (verb == Verb.Anyone)
            operation.Security = [];
    }

    /// <summary>Statuses of problems that every endpoint has.</summary>
    internal static IReadOnlyList<int> OfAnyone { get; } = [400, 405, 406, 429];

    /// <summary>Statuses of problems that every endpoint has which asks for a key.</summary>
    internal static IReadOnlyList<int> OfCallers { get; } = [400, 401, 403, 405, 406, 429, 503];

    private static OpenApiMediaType Content(string kind, string schema, string example, OpenApiDocument document) => kind switch
    {
        Contract.Json => new() { Schema = new OpenApiSchemaReference(schema, document), Example = example.Length == 0 ? null : Example(example) },
        Contract.Zip or Contract.Bytes => new() { Schema = new OpenApiSchema() }, // bytes have no type in OpenAPI 3.1
        Contract.Lines when example.Length > 0 => new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = Example("case").ToJsonString() + "\n" },
        _ => new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
    };

    private static JsonNode Example(string name) => name == "case" ? JsonNode.Parse(Resource("example.json"))! : JsonNode.Parse(Resource("examples.json"))![name]!.DeepClone();

    private static OpenApiParameter Described(Parameter parameter, ParameterLocation place) => new()
    {
        Name = parameter.Name, In = place, Required = parameter.IsRequired, Description = parameter.Words, Example = parameter.Example.Length == 0 ? null : Value(parameter, parameter.Example),
        Schema = new OpenApiSchema
        {
            Type = parameter.Kind == ParameterKind.Number ? JsonSchemaType.Integer : JsonSchemaType.String,
            Format = parameter.Kind switch { ParameterKind.Day => "date", ParameterKind.Id => "uuid", _ => null },
            MinLength = parameter.Kind is ParameterKind.Word or ParameterKind.Key ? 1 : null,
            MaxLength = parameter.Kind == ParameterKind.Word ? parameter.MostCharacters : parameter.Kind == ParameterKind.Key ? 200 : null,
            Pattern = parameter.Kind switch { ParameterKind.Month => "^[0-9]{4}-(0[1-9]|1[0-2])$", ParameterKind.Key => "^[!-~]+$", _ => null },
            Enum = parameter.Choices.Count == 0 ? null : [.. parameter.Choices.Select(c => (JsonNode)c)],
            Minimum = parameter.Kind == ParameterKind.Number ? Readable.Of(parameter.Least) : null,
            Maximum = parameter.Kind == ParameterKind.Number && parameter.Most < long.MaxValue ? Readable.Of(parameter.Most) : null,
            Default = parameter.Default.Length == 0 ? null : Value(parameter, parameter.Default),
        },
    };

    private static JsonNode Value(Parameter parameter, string text) => parameter.Kind == ParameterKind.Number ? long.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : text;

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(OpenApiText).Assembly.GetManifestResourceStream("api/" + name)!);
        return reader.ReadToEnd();
    }
}
