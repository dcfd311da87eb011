using Compliance.Facts;
using Compliance.Json;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Flat;
using Compliance.Web.Audit;
using Compliance.Web.Checks;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Api;

/// <summary><c>/v1/findings</c>: findings of stored files that ask for something, and the numbers they are part of.</summary>
public static class FindingEndpoints
{
    private const int MostAtOnce = 500;
    private const int UsuallyAtOnce = 100;

    /// <summary>Parameters of a list in pages.</summary>
    internal static IReadOnlyList<Parameter> Paging { get; } =
    [
        new("after", ParameterKind.Number, "Go on after this place; take it from 'next' or from the header 'Link'."),
        new("limit", ParameterKind.Number, "The most there are in one answer.") { Least = 1, Most = MostAtOnce, Default = Readable.Of(UsuallyAtOnce), Example = "50" },
    ];

    /// <summary>Adds the endpoints.</summary>
    public static void Map(RouteGroupBuilder v1)
    {
        v1.MapGet("/findings", ListAsync).Under(Verb.Read, new("List findings of stored files", "StoredFindings")
        {
            Remark = "In the order they came in, of the bodies given to the caller. What is compliant, does not apply or is not checked is counted (/v1/findings/counts) and not listed. The header 'Compliance-Total' says how many there are in all. Reading is written down.",
            Parameters = [.. FindingQuery.Parameters, .. Paging],
        });
        v1.MapGet("/findings/counts", CountAsync).Under(Verb.Read, new("Count findings of stored files", "FindingCounts")
        {
            Parameters = [new("by", ParameterKind.Choice, "What to count by.") { Choices = FindingQuery.Groups, Default = "kind", Example = "provision" }, .. FindingQuery.Parameters],
        });
        v1.MapGet("/findings/{file:guid}/{id}", OneAsync).Under(Verb.Read, new("One finding of a stored file", "StoredFinding") { Remark = "Reading it is written down.", Problems = [404] });
    }

    private static async Task<IResult> ListAsync(HttpContext context, Database database, CaseStore store, AuditChain audit, CancellationToken stop)
    {
        var (asked, caller) = (Asked.Of(context), Caller.Of(context));
        var (filter, limit, after) = (FindingQuery.Of(asked), (int)asked.Number("limit", UsuallyAtOnce), asked.Number("after", 0));
        List<(StoredFinding Finding, StoredFile File)> rows;
        await using (var db = database.Read())
        {
            var quiet = FindingSearch.Quiet.Select(k => k.Code).ToList();
            var total = await filter.In(db.Counts.SeenBy(caller)).Where(c => !quiet.Contains(c.Kind)).SumAsync(c => c.Count, stop);
            context.Response.Headers["Compliance-Total"] = Readable.Of(total);
            var found = await filter.In(db.Findings.SeenBy(caller)).Where(f => f.Number > after).OrderBy(f => f.Number).Take(limit + 1)
                .Join(db.Files, f => f.FileId, f => f.Id, (finding, file) => new { finding, file.KeyId }).OrderBy(r => r.finding.Number).ToListAsync(stop);
            rows = [.. found.Select(r => (r.finding, new StoredFile { Id = r.finding.FileId, KeyId = r.KeyId }))];
        }
        var next = rows.Count > limit ? rows[limit - 1].Finding.Number : (long?)null;
        var page = rows.Take(limit).Select(r => Json(r.Finding, store.FindingOf(r.File, r.Finding))).ToList();
        if (page.Count > 0)
            await database.WriteAsync(db => audit.AppendAsync(db, (caller.Id, AuditAction.FindingsRead, "", Readable.Of(page.Count))), stop);
        return Paged(context, "findings", page, next is { } place ? Readable.Of(place) : null);
    }

    private static async Task<IResult> CountAsync(HttpContext context, Database database, CancellationToken stop)
    {
        var asked = Asked.Of(context);
        await using var db = database.Read();
        var places = FindingQuery.Of(asked).In(db.Counts.SeenBy(Caller.Of(context)));
        var by = asked.Word("by") is { Length: > 0 } word ? word : "kind";
        var groups = by switch
        {
            "body" => places.GroupBy(c => c.Body),
            "month" => places.GroupBy(c => c.Month),
            "chapter" => places.GroupBy(c => c.Chapter),
            "provision" => places.GroupBy(c => c.Provision),
            "severity" => places.GroupBy(c => c.Severity),
            "grade" => places.GroupBy(c => c.Grade),
            _ => places.GroupBy(c => c.Kind),
        };
        var counts = await groups.Select(g => new { g.Key, Count = g.Sum(c => c.Count) }).Where(g => g.Count > 0).ToListAsync(stop);
        return asked.Answer(new CanonicalObject
        {
            { "by", by }, { "total", counts.Sum(c => c.Count) },
            { "counts", CanonicalJson.List(counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (CanonicalJson)new CanonicalObject { { by, c.Key }, { "count", c.Count } })) },
        }.ToString());
    }

    private static async Task<IResult> OneAsync(HttpContext context, Guid file, string id, Database database, CaseStore store, AuditChain audit, CancellationToken stop)
    {
        var caller = Caller.Of(context);
        await using var db = database.Read();
        var row = await db.Findings.SeenBy(caller).Where(f => f.FileId == file && f.FindingId == id).Join(db.Files, f => f.FileId, f => f.Id, (finding, f) => new { finding, f.KeyId }).SingleOrDefaultAsync(stop);
        if (row is null)
            return ProblemResult.NotFound("finding");
        var json = Json(row.finding, store.FindingOf(new() { Id = file, KeyId = row.KeyId }, row.finding));
        await database.WriteAsync(w => audit.AppendAsync(w, (caller.Id, AuditAction.FileRead, $"file:{file}", id)), stop);
        return Asked.Of(context).Answer(json.ToString());
    }

    /// <summary>A page of a list, with the way to the next.</summary>
    internal static IResult Paged(HttpContext context, string name, IReadOnlyList<CanonicalJson> items, string? next)
    {
        if (next is not null)
            context.Response.Headers.Link = NextLink(context, next);
        return Asked.Of(context).Answer(new CanonicalObject { { name, CanonicalJson.List(items) }, { "next", next } }.ToString());
    }

    /// <summary>The value of the header <c>Link</c> that goes on.</summary>
    internal static string NextLink(HttpContext context, string next)
    {
        var query = context.Request.Query.Where(q => q.Key != "after").Select(q => KeyValuePair.Create(q.Key, (string?)q.Value.ToString())).Append(new("after", next));
        return $"<{context.Request.Path}{QueryString.Create(query)}>; rel=\"next\"";
    }

    /// <summary>A finding as reports carry it, with the ids by which it is asked for; of one that was erased, what is left.</summary>
    private static CanonicalObject Json(StoredFinding row, ReportedFinding? found)
    {
        var json = found is not null ? CanonicalFinding.Of(found) : new()
        {
            { "id", row.FindingId }, { "kind", row.Kind }, { "outcome", row.Outcome }, { "actKind", row.ActKind }, { "body", row.Body }, { "rule", row.Rule }, { "provision", row.Provision }, { "chapter", row.Chapter },
            { "severity", row.Severity }, { "grade", row.Grade }, { "isErased", true },
        };
        json.Add("number", row.Number);
        json.Add("storedFile", row.FileId.ToString());
        return json;
    }
}
