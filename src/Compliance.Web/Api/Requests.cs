using Compliance.Facts;
using Compliance.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Compliance.Web.Api;

/// <summary>Holds a request against the contract of its endpoint: names and forms of query parameters and headers, kind of the body, kind of the answer.</summary>
public sealed class Requests(RequestDelegate next)
{
    /// <summary>Lets it through or refuses it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.GetEndpoint()?.Metadata.GetMetadata<Contract>() is not { } contract)
        {
            await next(context);
            return;
        }
        if ((ObjectionToQuery(context.Request.Query, contract) ?? ObjectionToHeaders(context.Request.Headers, contract) ?? ObjectionToBody(context.Request, contract)) is { } problem)
        {
            await Security.Problems.WriteAsync(context, problem);
            return;
        }
        if (Chosen(context.Request, contract) is not { } gives)
        {
            await Security.Problems.WriteAsync(context, Security.Problems.Of(406, "not-acceptable", "There is no answer of a kind that 'Accept' names.", $"Ask for one of: {string.Join(", ", contract.Gives)}."));
            return;
        }
        context.Features.Set(new Asked(context.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal), gives));
        await next(context);
    }

    private static ProblemDetails? ObjectionToQuery(IQueryCollection query, Contract contract)
    {
        var names = contract.Parameters.Select(p => p.Name).ToList();
        foreach (var (name, values) in query)
        {
            if (contract.Parameters.FirstOrDefault(p => p.Name == name) is not { } parameter)
                return Security.Problems.Of(400, "unknown-parameter", "The query has a parameter that is not known here.", names.Count == 0 ? "Expected none." : $"Expected: {string.Join(", ", names)}.{Nearest.Hint(name, names)}");
            if (values.Count != 1)
                return About(parameter, "repeated-parameter", "The query repeats a parameter.", "Give it once.");
            if (parameter.ObjectionTo(values.ToString()) is { } expected)
                return About(parameter, "parameter", "A parameter of the query cannot be read.", expected);
        }
        return contract.Parameters.FirstOrDefault(p => p.IsRequired && !query.ContainsKey(p.Name)) is { } missing ? About(missing, "missing-parameter", "A parameter of the query is missing.", missing.Words) : null;
    }

    private static ProblemDetails? ObjectionToHeaders(IHeaderDictionary headers, Contract contract)
    {
        foreach (var header in contract.Headers)
        {
            var values = headers[header.Name];
            if (values.Count == 0 && !header.IsRequired)
                continue;
            if (values.Count == 0)
                return About(header, "missing-header", "A header of the request is missing.", header.Words);
            if (values.Count > 1)
                return About(header, "repeated-header", "The request repeats a header.", "Send it once.");
            if (header.ObjectionTo(values.ToString()) is { } expected)
                return About(header, "header", "A header of the request cannot be read.", expected);
        }
        return null;
    }

    private static ProblemDetails About(Parameter parameter, string code, string title, string detail)
    {
        var problem = Security.Problems.Of(400, code, title, $"'{parameter.Name}': {detail}");
        problem.Extensions["parameter"] = parameter.Name;
        return problem;
    }

    private static ProblemDetails? ObjectionToBody(HttpRequest request, Contract contract)
    {
        if (contract.Takes is not { } body)
            return null;
        if (request.Headers.ContentEncoding.Count > 0)
            return Security.Problems.Of(415, "content-encoding", "The body is compressed.", "Send it as it is, without 'Content-Encoding'.");
        return MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && body.Takes(type.MediaType.Value) && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            ? null : Security.Problems.Of(415, "content-type", "The body is not of a kind that is taken here.", $"Send 'Content-Type: {string.Join("' or '", body.Kinds.Select(k => k.Kind))}', text in UTF-8.");
    }

    /// <summary>The kind of answer that <c>Accept</c> likes best, the usual one among equals; <c>null</c> where it takes none.</summary>
    private static string? Chosen(HttpRequest request, Contract contract)
    {
        if (request.Headers.Accept.Count == 0)
            return contract.Gives[0];
        if (!MediaTypeHeaderValue.TryParseList([.. request.Headers.Accept.Select(a => a ?? "")], out var wanted))
            return null;
        return contract.Gives.Select(g => (Kind: g, Quality: Quality(wanted, new(g)))).Where(g => g.Quality > 0).OrderByDescending(g => g.Quality).Select(g => g.Kind).FirstOrDefault();
    }

    /// <summary>The quality the closest of the ranges gives to a kind.</summary>
    private static double Quality(IEnumerable<MediaTypeHeaderValue> wanted, MediaTypeHeaderValue kind) =>
        wanted.Where(w => kind.IsSubsetOf(w) || (w.MediaType == kind.MediaType)).OrderBy(w => w.MatchesAllTypes ? 2 : w.MatchesAllSubTypes ? 1 : 0).Select(w => w.Quality ?? 1).FirstOrDefault();
}
