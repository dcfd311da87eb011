using Compliance.Checking;
using Compliance.Json;
using Compliance.Law;
using Compliance.Reporting.Evidence;
using Compliance.Reporting.Periodic;
using Compliance.Web.Checks;
using Compliance.Web.Deciding;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Reports;

/// <summary>A Report as it was made.</summary>
/// <param name="Digest">SHA-256 of its manifest.</param>
/// <param name="Files">Its files.</param>
public sealed record BuiltReport(string Digest, IReadOnlyList<(string Path, byte[] Bytes)> Files);

/// <summary>Makes a Report of stored case files, by the rulebook that judges now, with the machinery of <c>compliance report</c>.</summary>
public sealed class ReportMaker(Database database, CaseStore store, Shelf shelf, ReportKeys keys, DecisionList decisions, TimeProvider clock)
{
    private const int Chunk = 100;

    /// <summary>Makes it.</summary>
    /// <param name="report">What was asked for.</param>
    /// <param name="work">Where it is made.</param>
    /// <param name="progress">Told after every chunk how many files are done, and of how many.</param>
    /// <param name="stop">The wish to stop.</param>
    /// <returns>The Report; <c>null</c> where no file could be judged.</returns>
    public async Task<BuiltReport?> MakeAsync(StoredReport report, WorkFolder work, Func<int, int, Task> progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(progress);
        var ask = ReportAsk.Of(report.Asked);
        var bodies = report.Bodies.Length == 0 ? null : report.Bodies.Split('\n').ToHashSet(StringComparer.Ordinal);
        var on = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(4));
        var rulebook = shelf.Current;
        var frame = new ReportFrame(rulebook.Rulebook, Engine.Current.Version, ask.Days, null) { Body = ask.Body, Bodies = bodies };
        var register = await decisions.RegisterAsync(bodies, stop);
        if (register.Digest.Length > 0 && !ask.IsPublished)
            frame = frame with { Decisions = register.Digest };
        using var signer = keys.Open();
        var noted = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["body"] = ask.Body, ["bodies"] = string.Join(',', bodies ?? []), ["baseline"] = "no", ["releasedOnly"] = "false", ["ground"] = ask.Ground };
        if (frame.Decisions.Length > 0)
            noted.Add(Manifest.DecisionsOption, frame.Decisions);
        var job = new ReportJob(frame, ask.Language == "en" ? Language.En : Language.Az, ask.Renderings, on, noted)
        {
            PseudonymKey = ask.IsPublished ? keys.Pseudonyms : null, Signer = signer, WorkFolder = work.Within("work"),
        };
        var (folder, ids, refused) = (work.Within("report"), await FilesAsync(bodies, stop), bodies is null ? await RefusedAsync(stop) : 0);
        var inputs = new List<InputFile>();
        var made = await Task.Run(() => ReportMaking.Make(job, folder, b => Judge(b, (ids, refused), rulebook.Checker, (on, register), inputs, progress, stop), () => inputs, stop), stop);
        return made is null ? null : new(made.Digest, [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => (Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes(f)))]);
    }

    private void Judge(ReportBuilder builder, (IReadOnlyList<Guid> Ids, int Refused) files, Checker checker, (DateOnly On, ConfirmedDecisions Decisions) by, List<InputFile> inputs, Func<int, int, Task> progress, CancellationToken stop)
    {
        var (options, ids) = (new CheckOptions { On = by.On, WithRepairs = true }, files.Ids);
        for (var i = 0; i < files.Refused; i++)
            builder.Counts.Refuse();
        var done = 0;
        foreach (var chunk in ids.Chunk(Chunk))
        {
            stop.ThrowIfCancellationRequested();
            foreach (var (id, content, read, found) in Rows(chunk).AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Max(1, Environment.ProcessorCount / 2)).Select(r => Judged(r, checker, options with { Decisions = by.Decisions.Of(r.Id) })))
            {
                if (content is null)
                    continue; // erased meanwhile
                var path = $"files/{id}.json";
                inputs.Add(new(path, Sha256Text.Of(content), content.Length, read?.Case is null ? 0 : 1, read?.Case is null ? 1 : 0));
                if (read?.Case is { } file)
                    builder.Take(file, found.Findings, path, 1, found.Decisions);
                else
                    builder.Counts.Refuse();
            }
            done += chunk.Length;
            progress(done, ids.Count).GetAwaiter().GetResult(); // this runs on a thread of its own
        }
    }

    private (Guid Id, byte[]? Content, ReadResult? Read, Compliance.Checking.Decisions.JudgedFile Found) Judged(StoredFile row, Checker checker, CheckOptions options)
    {
        if (store.ContentOf(row) is not { } content)
            return (row.Id, null, null, new([], []));
        var read = new CaseReader().ReadDocument(content, $"files/{row.Id}.json");
        return (row.Id, content, read, read.Case is { } file ? checker.Review(file, options) : new([], []));
    }

    private List<StoredFile> Rows(Guid[] ids)
    {
        using var db = database.Read();
        var rows = db.Files.Where(f => ids.Contains(f.Id)).ToDictionary(f => f.Id);
        return [.. ids.Where(rows.ContainsKey).Select(i => rows[i])];
    }

    private async Task<IReadOnlyList<Guid>> FilesAsync(HashSet<string>? bodies, CancellationToken stop)
    {
        await using var db = database.Read();
        var (all, given) = (bodies is null, bodies?.ToList() ?? []);
        return await db.Files.Where(f => f.State == "judged" && !f.IsReplaced && (all || given.Contains(f.Body))).OrderBy(f => f.Id).Select(f => f.Id).ToListAsync(stop);
    }

    private async Task<int> RefusedAsync(CancellationToken stop)
    {
        await using var db = database.Read();
        return await db.Files.CountAsync(f => f.State == "refused", stop);
    }
}
