using System.Globalization;
using System.IO.Compression;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;

namespace Compliance.Web.Reports;

/// <summary>The addresses of what a Report holds: its files as downloads, its pages in a tab of their own, everything as ZIP, how far it is.</summary>
public static class ReportAddresses
{
    /// <summary>What a page of a Report may do: show itself. It has no script, and the policy says so; links to its other pages work.</summary>
    private const string OfPages = "sandbox allow-same-origin; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/reports").WithMetadata(new NeedsAttribute(Verb.Report));
        group.MapGet("/key", (ReportKeys keys) => Results.File(System.Text.Encoding.ASCII.GetBytes(keys.PublicPem), "application/x-pem-file", "compliance-reports.pub.pem"));
        group.MapGet("/{id:guid}/files/{**path}", DownloadAsync);
        group.MapGet("/{id:guid}/read/{**path}", ShowAsync);
        group.MapGet("/{id:guid}/zip", ZipAsync);
        group.MapGet("/{id:guid}/progress", async (Guid id, HttpContext context, ReportShelf shelf, CancellationToken stop) =>
            await shelf.FindAsync(Caller.Of(context), id, stop) is null ? Results.NotFound() : TypedResults.ServerSentEvents(Events(Caller.Of(context), id, shelf, stop)));
    }

    private static async Task<IResult> DownloadAsync(Guid id, string path, HttpContext context, ReportShelf shelf, CancellationToken stop) =>
        await OpenAsync(id, path, context, shelf, stop) is { } bytes ? Results.File(bytes, "application/octet-stream", path.Split('/')[^1]) : Results.NotFound();

    private static async Task<IResult> ShowAsync(Guid id, string path, HttpContext context, ReportShelf shelf, CancellationToken stop)
    {
        if (!path.EndsWith(".html", StringComparison.Ordinal) || await OpenAsync(id, path, context, shelf, stop) is not { } bytes)
            return Results.NotFound();
        context.Response.Headers.ContentSecurityPolicy = OfPages;
        return Results.Bytes(bytes, "text/html; charset=utf-8");
    }

    private static async Task<byte[]?> OpenAsync(Guid id, string path, HttpContext context, ReportShelf shelf, CancellationToken stop)
    {
        var caller = Caller.Of(context);
        if (await shelf.FindAsync(caller, id, stop) is not { State: "done" } report || await shelf.ReadAsync(report, path, stop) is not { } bytes)
            return null;
        await shelf.NoteReadAsync(caller, report, path, stop); // paths are ours
        return bytes;
    }

    private static async Task<IResult> ZipAsync(Guid id, HttpContext context, ReportShelf shelf, CancellationToken stop)
    {
        var caller = Caller.Of(context);
        if (await shelf.FindAsync(caller, id, stop) is not { State: "done" } report)
            return Results.NotFound();
        return await ZipOfAsync(report, context, shelf, stop);
    }

    /// <summary>The whole folder of a Report that is made; that it was read is written down.</summary>
    internal static async Task<IResult> ZipOfAsync(StoredReport report, HttpContext context, ReportShelf shelf, CancellationToken stop)
    {
        await shelf.NoteReadAsync(Caller.Of(context), report, "zip", stop);
        var files = await shelf.FilesAsync(report, stop);
        var made = new DateTimeOffset(report.DoneOn ?? report.AskedOn, TimeSpan.Zero);
        var work = WorkFolder.New();
        context.Response.RegisterForDispose(work);
        var whole = Path.Combine(work.Path, "report.zip");
        await using (var zip = await ZipFile.OpenAsync(whole, ZipArchiveMode.Create, stop))
        {
            foreach (var (path, _) in files)
            {
                if (await shelf.ReadAsync(report, path, stop) is not { } bytes)
                    continue;
                var entry = zip.CreateEntry(path);
                entry.LastWriteTime = made;
                await using var stream = await entry.OpenAsync(stop);
                await stream.WriteAsync(bytes, stop);
            }
        }
        return Results.File(whole, "application/zip", $"report-{made.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.zip");
    }

    private static async IAsyncEnumerable<SseItem<string>> Events(Caller caller, Guid id, ReportShelf shelf, [EnumeratorCancellation] CancellationToken stop)
    {
        while (await shelf.FindAsync(caller, id, stop) is { State: "waiting" or "building" } report)
        {
            yield return new(string.Create(CultureInfo.InvariantCulture, $"{ReportPageTexts.StateOf(report.State).In(caller.Language)}. {ReportPageTexts.Judged.In(caller.Language)}: {report.Done} / {report.Total}"), "fragment");
            await Task.Delay(TimeSpan.FromSeconds(1), stop);
        }
        yield return new($"/reports/{id}", "end");
    }
}
