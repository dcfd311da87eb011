using System.Text;
using Compliance.Facts;
using Compliance.Web.Audit;
using Compliance.Web.Checks;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Web.Api;

/// <summary><c>/v1/files/{id}</c>: a stored case file.</summary>
public static class FileEndpoints
{
    /// <summary>Adds the endpoint.</summary>
    public static void Map(RouteGroupBuilder v1) => v1.MapGet("/files/{id:guid}", OneAsync).Under(Verb.Read, new("A stored case file with what became of it", "StoredFile")
    {
        Remark = "'document' is the case file as it was sent; null where it was refused or erased. Reading it is written down.",
        Parameters = [Parameter.Language],
        Problems = [404],
    });

    private static async Task<IResult> OneAsync(HttpContext context, Guid id, Database database, CaseStore store, AuditChain audit, CancellationToken stop)
    {
        var (asked, caller) = (Asked.Of(context), Caller.Of(context));
        await using var db = database.Read();
        if (await db.FilesSeenBy(caller).SingleOrDefaultAsync(f => f.Id == id, stop) is not { } row)
            return ProblemResult.NotFound("file");
        var findings = await db.Findings.SeenBy(caller).Where(f => f.FileId == id).OrderBy(f => f.Number).Select(f => new { f.FindingId, f.Rule, f.Kind }).ToListAsync(stop);
        await database.WriteAsync(w => audit.AppendAsync(w, (caller.Id, AuditAction.FileRead, $"file:{id}", "")), stop);
        var json = new JObject
        {
            ["id"] = id, ["state"] = row.State, ["body"] = row.Body, ["isReplaced"] = row.IsReplaced, ["acts"] = row.Acts, ["batch"] = row.BatchId, ["position"] = row.Position, ["name"] = store.NameOf(row),
            ["receivedOn"] = row.ReceivedOn, ["judgedOn"] = row.JudgedOn, ["rulebook"] = row.Rulebook, ["knownOn"] = row.KnownOn is { } day ? Readable.Of(day) : null,
            ["faults"] = new JArray(store.FaultsOf(row).Select(f => new JObject { ["code"] = f.Code, ["line"] = f.Line, ["column"] = f.Column, ["path"] = f.JsonPath, ["words"] = f.Words.In(asked.Language) })),
            ["findings"] = new JArray(findings.Select(f => new JObject { ["id"] = f.FindingId, ["rule"] = f.Rule, ["kind"] = f.Kind, ["address"] = $"/v1/findings/{id}/{f.FindingId}" })),
            ["document"] = row.State == "judged" && store.ContentOf(row) is { } content ? new JRaw(Encoding.UTF8.GetString(content).TrimStart('\uFEFF')) : JValue.CreateNull(),
        };
        return asked.Answer(json.ToString(Formatting.None));
    }
}
