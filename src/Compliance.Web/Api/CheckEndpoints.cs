using Compliance.Checking;
using Compliance.Json;
using Compliance.Web.Audit;
using Compliance.Web.Checks;
using Compliance.Web.Protection;
using Compliance.Web.Security;
using Compliance.Web.Storage;

namespace Compliance.Web.Api;

/// <summary><c>POST /v1/checks</c>: one case file in, its findings out.</summary>
public static class CheckEndpoints
{
    /// <summary>Adds the endpoint.</summary>
    public static void Map(RouteGroupBuilder v1) => v1.MapPost("/checks", CheckAsync).Under(Verb.Check, new("Check one case file", "Findings")
    {
        Remark = "The body is a case file (compliance-case/1, see /v1/case-file.schema.json). Findings stand in the order of its acts, then by rule. With 'Accept: application/x-ndjson' each stands on a line of its own, the summary on the last.",
        Takes = TakenBody.CaseFile,
        Gives = [Contract.Json, Contract.Lines],
        Parameters = [Parameter.Language, Parameter.KnownOn, Parameter.Proof, new("store", ParameterKind.Choice, "Whether the file is kept with its findings. Left out, nothing of it is.") { Choices = ["true", "false"], Default = "false" }],
        Answers = [(200, "The findings; nothing was kept."), (201, "The findings; the file was kept at 'Location'.")],
        Problems = [413, 415, 422],
    });

    private static async Task<IResult> CheckAsync(HttpContext context, Shelf shelf, ServiceOptions options, CheckLog log, Keeper keeper)
    {
        var (asked, caller, by) = (Asked.Of(context), Caller.Of(context), shelf.Current);
        using var clock = Limit.Of(context, options);
        if (await CaseFileBody.ReadAsync(context, clock.Token) is not { } content)
            return new ProblemResult(Refusals.TooLarge(ReadLimits.Default.Bytes));
        var read = CaseFileBody.Parse(content);
        if (read.Case is not { } file)
            return ProblemResult.Faults(read.Faults, asked.Language);
        if (!caller.Sees(file))
            return ProblemResult.ForeignBody();
        var how = new CheckOptions { KnownOn = asked.Day("knownOn"), WithProof = asked.Is("proof"), Stop = clock.Token };
        if (!asked.Is("store"))
        {
            var findings = by.Checker.Check(file, how);
            var text = Written(findings, Acts(file), by, asked);
            await log.NoteAsync(caller.Id);
            return asked.Answer(text);
        }
        var judged = JudgedFile.Of(content, read, "check", 1, by, how);
        var id = await keeper.KeepAsync(judged, by, how.KnownOn, caller, context.RequestAborted);
        context.Response.Headers.Location = $"/v1/files/{id}";
        return asked.Answer(Written(judged.Findings, judged.Acts, by, asked), 201);
    }

    private static int Acts(Cases.CaseFile file) => file.Acts.TryGet(out var acts) ? acts.Count : 0;

    /// <summary>Findings and summary as <see cref="FindingsWriter"/> writes them: as lines, or the same lines in one object.</summary>
    private static string Written(IReadOnlyList<Finding> findings, int acts, ShelvedRulebook by, Asked asked)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        var writer = new FindingsWriter(text, asked.Language, asked.Is("proof"));
        foreach (var finding in findings)
            writer.Write(finding);
        writer.Write(new FindingsSummary(1, 0, acts, Tally.Of(findings), by.Rulebook, asked.Day("knownOn")));
        if (asked.Gives == Contract.Lines)
            return text.ToString();
        var lines = text.ToString().TrimEnd('\n').Split('\n'); // JSON has no line ends inside a line
        return $"{{\"findings\":[{string.Join(',', lines[..^1])}],{lines[^1][1..]}";
    }
}

/// <summary>Keeps a file that was checked alone: a batch of one.</summary>
public sealed class Keeper(Database database, CaseStore store, Vault vault, AuditChain audit, TimeProvider clock)
{
    /// <summary>Stores it with its findings.</summary>
    /// <returns>Its id.</returns>
    public async Task<Guid> KeepAsync(JudgedFile judged, ShelvedRulebook by, DateOnly? knownOn, Caller caller, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(caller);
        var (key, now, identity) = (vault.NewKey(), clock.GetUtcNow().UtcDateTime, by.Rulebook.Identity);
        var batch = new Batch
        {
            Id = Guid.CreateVersion7(), Owner = caller.Id, Kind = "json", KeyId = key, Bytes = judged.Content.Length, ReceivedOn = now, State = "done", Rulebook = identity, KnownOn = knownOn, Received = 1, Judged = 1, DoneOn = now,
        };
        var row = store.Waiting(key, batch, 1, "check", judged.Content.Span);
        await database.WriteAsync(async db =>
        {
            db.Batches.Add(batch);
            db.Files.Add(row);
            await store.SettleAsync(db, row, judged, identity);
            await db.SaveChangesAsync();
            await audit.AppendAsync(db, (caller.Id, AuditAction.Checked, $"file:{row.Id}", "1"));
        }, stop);
        return row.Id;
    }
}

/// <summary>The time a request may take.</summary>
internal static class Limit
{
    /// <summary>Ends when the caller goes away or the time is over.</summary>
    public static CancellationTokenSource Of(HttpContext context, ServiceOptions options)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        limit.CancelAfter(TimeSpan.FromSeconds(options.CheckSeconds));
        return limit;
    }
}
