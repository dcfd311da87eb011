using Compliance.Reporting.Documents;
using Compliance.Reporting.Evidence;
using Compliance.Web.Audit;
using Compliance.Web.Checks;
using Compliance.Web.Protection;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Web.Privacy;

/// <summary>All that is held of a person, for that person: documents without the other people in them, findings, decisions, and who read them.</summary>
public sealed class PersonExport(Database database, PersonFiles files, CaseStore store, Vault vault, AuditChain audit, TimeProvider clock)
{
    /// <summary>The value of <c>format</c>.</summary>
    public const string Format = "compliance-person/1";

    /// <summary>The export, in UTF-8. That it was made stands in the chain, with each file, before it is handed out.</summary>
    /// <param name="caller">Who exports.</param>
    /// <param name="person">Keyed hash of the person's id.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<byte[]> WriteAsync(Caller caller, byte[] person, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var found = await files.FindAsync(caller, person, stop);
        await database.WriteAsync(db => audit.AppendAsync(db, [.. found.Select(f => (caller.Id, AuditAction.PersonExported, $"file:{f.Id}", ""))]), stop);
        var list = new JArray();
        foreach (var row in found)
            list.Add(await FileAsync(row, person, stop));
        var export = new JObject { ["format"] = Format, ["on"] = AuditRecord.Moment(clock.GetUtcNow().UtcDateTime), ["files"] = list };
        return System.Text.Encoding.UTF8.GetBytes(export.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n");
    }

    private async Task<JObject> FileAsync(StoredFile row, byte[] person, CancellationToken stop)
    {
        bool IsThem(string id) => vault.Hash("person", id).AsSpan().SequenceEqual(person);
        var document = store.ContentOf(row) is { } content ? DocumentOf(content, IsThem) : null;
        await using var db = database.Read();
        var findings = (await db.Findings.Where(f => f.FileId == row.Id).OrderBy(f => f.Number).ToListAsync(stop)).Select(f => store.FindingOf(row, f)).OfType<ReportedFinding>().Where(f => IsThem(f.Subject)).ToList();
        var acts = store.ContentOf(row) is { } whole ? ActsOf(whole, IsThem) : [];
        var decisions = (await db.Decisions.Where(d => d.FileId == row.Id).OrderBy(d => d.Id).ToListAsync(stop)).Where(d => store.Held(row, d) is { } held && acts.Contains(held.Said.Act));
        var thing = $"file:{row.Id}";
        var readers = await db.Audit.Where(a => a.Object == thing).OrderBy(a => a.Number).ToListAsync(stop);
        var purpose = await db.Batches.Where(b => b.Id == row.BatchId).Select(b => b.Purpose).SingleOrDefaultAsync(stop);
        return new()
        {
            ["file"] = row.Id.ToString(), ["body"] = row.Body, ["receivedOn"] = AuditRecord.Moment(row.ReceivedOn), ["purpose"] = purpose ?? "", ["rulebook"] = row.Rulebook, ["isReplaced"] = row.IsReplaced, ["document"] = document,
            ["findings"] = new JArray(findings.Select(f => JToken.Parse(System.Text.Encoding.UTF8.GetString(FindingLines.Line(f))))),
            ["decisions"] = new JArray(decisions.Select(d => new JObject { ["kind"] = d.Kind, ["state"] = d.State, ["finding"] = d.FindingId, ["standing"] = d.Standing, ["content"] = store.DecisionOf(row, d), ["refusedFor"] = store.ReplyOf(row, d) })),
            ["log"] = new JArray(readers.Select(a => new JObject { ["on"] = AuditRecord.Moment(a.On), ["who"] = a.Actor, ["what"] = a.Action })),
        };
    }

    /// <summary>Ids of the acts that concern them: a question that was answered leaves no listed finding, but the answer is about them.</summary>
    private static HashSet<string> ActsOf(byte[] content, Func<string, bool> isThem) =>
        [.. (PersonRemoval.Parse(content)["acts"] as JArray ?? []).OfType<JObject>().Where(a => isThem((string?)a["person"] ?? "")).Select(a => (string?)a["id"] ?? "")];

    /// <summary>The document as far as it is about them: where the others cannot be taken out of it, their own record and acts.</summary>
    private static JObject DocumentOf(byte[] content, Func<string, bool> isThem)
    {
        var whole = PersonRemoval.Parse(content);
        var persons = (whole["persons"] as JArray ?? []).OfType<JObject>().ToList();
        if (persons.TrueForAll(p => isThem((string?)p["id"] ?? "")))
            return whole;
        if (PersonRemoval.Without(content, id => !isThem(id)) is { } rest)
            return PersonRemoval.Parse(rest);
        bool Concerns(JObject record, string name) => record[name] is JValue { Type: JTokenType.String } id && isThem((string)id!);
        return new()
        {
            ["persons"] = new JArray(persons.Where(p => Concerns(p, "id")).Select(p => p.DeepClone())),
            ["acts"] = new JArray((whole["acts"] as JArray ?? []).OfType<JObject>().Where(a => Concerns(a, "person")).Select(a => a.DeepClone())),
        };
    }
}
