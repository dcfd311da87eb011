using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Compliance.Web.Batches;
using Compliance.Web.Reports;
using Compliance.Web.Security;
using Compliance.Web.Storage;

namespace Compliance.Web.Api;

/// <summary><c>/v1/reports</c>: Reports asked for, followed, downloaded. Only who asked for one sees it here, as long as it sees every body the Report speaks of.</summary>
public static class ReportEndpoints
{
    private const string Manifest = "manifest.json";

    /// <summary>A Report that was asked for.</summary>
    public sealed record Taken(Guid Id, string Location);

    /// <summary>What a Report was asked for.</summary>
    /// <param name="Period">The days whose acts it is about.</param>
    /// <param name="Bodies">Ids of the bodies it speaks of; <c>null</c> for all there are.</param>
    /// <param name="Formats">Codes of the formats.</param>
    /// <param name="Language">Code of the language.</param>
    /// <param name="Edition"><c>published</c>, or the ground of an internal one.</param>
    public sealed record Wanted(string Period, IReadOnlyList<string>? Bodies, IReadOnlyList<string> Formats, string Language, string Edition);

    /// <summary>A file of a Report.</summary>
    public sealed record ReportFileView(string Path, long Bytes, string Address);

    /// <summary>Where a Report stands: case files judged of those there are, and SHA-256 of its manifest once it is made.</summary>
    public sealed record View(Guid Id, string State, Wanted Asked, DateTime AskedOn, DateTime? DoneOn, int Judged, int CaseFiles, string? Manifest)
    {
        /// <summary>Whether nothing more will come of it.</summary>
        public bool IsOver => State is not ("waiting" or "building");
    }

    /// <summary>A Report with its files; none until it is made.</summary>
    public sealed record WithFiles(View Report, IReadOnlyList<ReportFileView> Files);

    /// <summary>A page of Reports.</summary>
    public sealed record Page(IReadOnlyList<View> Reports, Guid? Next);

    /// <summary>Adds the endpoints.</summary>
    public static void Map(RouteGroupBuilder v1)
    {
        v1.MapPost("/reports", AskAsync).DisableAntiforgery().Under(Verb.Report, new("Ask for a Report", "ReportTaken")
        {
            Remark = "It is made in the background of the stored files of the bodies named, or of all given to the key; follow it at 'Location'. An internal edition names persons by their ids and needs a ground, which is written down.",
            Takes = TakenBody.Report, Headers = [Parameter.IdempotencyKey], Parameters = [Parameter.Language], Example = "report-taken",
            Answers = [(202, "It was asked for; 'Location' leads to it. The same request sent again is answered the same.")],
            Problems = [404, 413, 415, 422],
            Meanings = new Dictionary<int, string> { [404] = "There is no body of an id that 'bodies' names, or it is not given to the key.", [413] = "The body has more than 64 KB.", [422] = "What is asked for has faults ('faults' lists all of them), or the key stands for another request already." },
        });
        v1.MapGet("/reports", ListAsync).Under(Verb.Report, new("List the Reports the caller asked for, the last one first", "Reports")
        {
            Parameters = [new("before", ParameterKind.Id, "Go on with those asked for before the Report of this id; take it from 'next'."), new("limit", ParameterKind.Number, "The most there are in one answer.") { Least = 1, Most = 100, Default = "50", Example = "20" }],
            Example = "reports",
        });
        v1.MapGet("/reports/key", (HttpContext context, ReportKeys keys) => Asked.Of(context).Answer(keys.PublicPem)).Under(Verb.Report, new("The public key that Reports of this service are verified with", "") { Gives = [Contract.Pem] });
        v1.MapGet("/reports/{id:guid}", ReadAsync).Under(Verb.Report, new("Where a Report stands, with its files once it is made", "ReportWithFiles") { Problems = [404], Example = "report-with-files" });
        v1.MapGet("/reports/{id:guid}/events", EventsAsync).Under(Verb.Report, new("The progress of a Report as it happens", "Report")
        {
            Remark = "Server-Sent Events: 'progress' at each change and every 15 seconds, 'end' when it is over; the data of each is a 'Report' as JSON. A new connection begins with where the Report stands. A revoked key ends it.",
            Gives = [Contract.Events], Answers = [(200, "The events.")], Problems = [404],
        });
        v1.MapGet("/reports/{id:guid}/manifest", ManifestAsync).Under(Verb.Report, new("The manifest of a Report: what it was made from, with a digest of every file", "Manifest") { Remark = Written, Problems = [404] });
        v1.MapGet("/reports/{id:guid}/zip", ZipAsync).Under(Verb.Report, new("A Report with all of its files, to be verified with 'compliance verify'", "") { Remark = Written, Gives = [Contract.Zip], Problems = [404] });
        v1.MapGet("/reports/{id:guid}/files/{**path}", FileAsync).Under(Verb.Report, new("One file of a Report, by its path", "") { Remark = Written, Gives = [Contract.Bytes], Problems = [404] });
    }

    private const string Written = "Reading it is written down.";

    private static async Task<IResult> AskAsync(HttpContext context, ReportIntake intake, CancellationToken stop)
    {
        var asked = Asked.Of(context);
        if (await CaseFileBody.ReadAsync(context, stop, ReportRequest.MostBytes) is not { } content)
            return new ProblemResult(Problems.Of(413, "too-large", "The body is too large.", "At most 64 KB are taken."));
        var (ask, faults) = ReportRequest.Read(content);
        if (ask is null)
            return ProblemResult.Faults(faults, asked.Language, "report-request", "What is asked for has faults: no Report was asked for.");
        var (outcome, id) = await intake.AskAsync(Caller.Of(context), ask, context.Request.Headers[Parameter.IdempotencyKey.Name].ToString(), stop);
        return outcome == IntakeOutcome.OtherRequest ? BatchEndpoints.KeyUsed() : id is { } taken ? TypedResults.Accepted($"/v1/reports/{taken}", new Taken(taken, $"/v1/reports/{taken}")) : ProblemResult.NotFound("body");
    }

    private static async Task<IResult> ListAsync(HttpContext context, ReportShelf shelf, CancellationToken stop)
    {
        var asked = Asked.Of(context);
        var (reports, next) = await shelf.OwnAsync(Caller.Of(context), asked.Id("before"), (int)asked.Number("limit", 50), stop);
        return TypedResults.Ok(new Page([.. reports.Select(Of)], next));
    }

    private static async Task<IResult> ReadAsync(HttpContext context, Guid id, ReportShelf shelf, CancellationToken stop)
    {
        if (await FindAsync(Caller.Of(context), id, shelf, stop) is not { } report)
            return ProblemResult.NotFound("report");
        var files = report.State == "done" ? await shelf.FilesAsync(report, stop) : [];
        return TypedResults.Ok(new WithFiles(Of(report), [.. files.Select(f => new ReportFileView(f.Path, f.Bytes, $"/v1/reports/{id}/files/{string.Join('/', f.Path.Split('/').Select(Uri.EscapeDataString))}"))]));
    }

    private static async Task<IResult> EventsAsync(HttpContext context, Guid id, ReportShelf shelf, SignIn signIn, IHostApplicationLifetime life, CancellationToken stop) =>
        await FindAsync(Caller.Of(context), id, shelf, stop) is null ? ProblemResult.NotFound("report") : TypedResults.ServerSentEvents(ProgressAsync(context, id, shelf, signIn, life.ApplicationStopping, stop));

    private static async IAsyncEnumerable<SseItem<View>> ProgressAsync(HttpContext context, Guid id, ReportShelf shelf, SignIn signIn, CancellationToken ending, [EnumeratorCancellation] CancellationToken stop)
    {
        var (said, at) = (("", -1), 0L);
        while (!stop.IsCancellationRequested && !ending.IsCancellationRequested)
        {
            var caller = await signIn.CallerOfAsync(context);
            if (!caller.May(Verb.Report) || await FindAsync(caller, id, shelf, stop) is not { } report)
                yield break;
            var now = Of(report);
            if ((now.State, now.Judged) != said || Environment.TickCount64 - at > 15_000)
            {
                (said, at) = ((now.State, now.Judged), Environment.TickCount64);
                yield return new(now, now.IsOver ? "end" : "progress");
            }
            if (now.IsOver)
                yield break;
            await Task.Delay(500, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<IResult> ManifestAsync(HttpContext context, Guid id, ReportShelf shelf, CancellationToken stop) =>
        await OpenAsync(context, id, Manifest, shelf, stop) is { } bytes ? Results.Bytes(bytes, Contract.Json + "; charset=utf-8") : ProblemResult.NotFound("report");

    private static async Task<IResult> FileAsync(HttpContext context, Guid id, string path, ReportShelf shelf, CancellationToken stop) =>
        await OpenAsync(context, id, path, shelf, stop) is { } bytes ? Results.File(bytes, Contract.Bytes, path.Split('/')[^1]) : ProblemResult.NotFound("file");

    private static async Task<IResult> ZipAsync(HttpContext context, Guid id, ReportShelf shelf, CancellationToken stop) =>
        await FindAsync(Caller.Of(context), id, shelf, stop) is { State: "done" } report ? await ReportAddresses.ZipOfAsync(report, context, shelf, stop) : ProblemResult.NotFound("report");

    private static async Task<byte[]?> OpenAsync(HttpContext context, Guid id, string path, ReportShelf shelf, CancellationToken stop)
    {
        if (await FindAsync(Caller.Of(context), id, shelf, stop) is not { State: "done" } report || await shelf.ReadAsync(report, path, stop) is not { } bytes)
            return null;
        await shelf.NoteReadAsync(Caller.Of(context), report, path, stop); // paths are ours
        return bytes;
    }

    private static async Task<StoredReport?> FindAsync(Caller caller, Guid id, ReportShelf shelf, CancellationToken stop) =>
        await shelf.FindAsync(caller, id, stop) is { } report && report.Owner == caller.Id ? report : null;

    private static View Of(StoredReport report)
    {
        var ask = ReportAsk.Of(report.Asked);
        return new(report.Id, report.State, new(ask.Period, report.Bodies.Length == 0 ? null : report.Bodies.Split('\n'), ask.Formats, ask.Language, ask.IsPublished ? "published" : ask.Ground), report.AskedOn, report.DoneOn,
            report.Done, report.Total, report.Manifest.Length == 0 ? null : report.Manifest);
    }
}
