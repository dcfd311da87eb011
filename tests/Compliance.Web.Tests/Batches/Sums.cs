using Compliance.Checking;
using Compliance.Web.Audit;
using Compliance.Web.Checks;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Batches;

/// <summary>What has to hold of the database whatever happened.</summary>
internal static class Sums
{
    /// <summary>Every sum agrees with what it is a sum of, each file was judged once, and the audit chain is whole.</summary>
    public static async Task CheckAsync(TestService service)
    {
        await using var db = service.Database.Read();
        var files = await db.Files.OrderBy(f => f.Id).ToListAsync();
        files.ShouldAllBe(f => f.State != "waiting");
        foreach (var batch in await db.Batches.ToListAsync())
        {
            batch.Received.ShouldBe(files.Count(f => f.BatchId == batch.Id), batch.State);
            batch.Judged.ShouldBe(files.Count(f => f.BatchId == batch.Id && f.State == "judged"));
            batch.Refused.ShouldBe(files.Count(f => f.BatchId == batch.Id && f.State == "refused"));
            batch.Stopped.ShouldBe(files.Count(f => f.BatchId == batch.Id && f.State == "stopped"));
        }
        var table = Totals(await db.Counts.ToListAsync());
        table.ShouldBe(Totals(files.SelectMany(f => CountsText.Read(f.Counts))));
        table.ShouldBe(Totals(files.Where(f => f is { State: "judged", IsReplaced: false }).SelectMany(f => CountsText.Read(Again(service, f).Counts))));
        (await db.Findings.CountAsync()).ShouldBe(files.Where(f => f is { State: "judged", IsReplaced: false }).Sum(f => Again(service, f).Reported.Count(r => r.IsListed)));
        files.Where(f => f is { State: "judged", IsReplaced: false }).GroupBy(f => Convert.ToHexString(f.CaseHash), StringComparer.Ordinal).ShouldAllBe(g => g.Count() == 1);
        await AuditAsync(db);
    }

    private static async Task AuditAsync(ServiceDb db)
    {
        var entries = await db.Audit.OrderBy(a => a.Number).ToListAsync();
        var previous = new byte[32];
        foreach (var entry in entries)
        {
            entry.Previous.ShouldBe(previous);
            entry.Hash.ShouldBe(AuditChain.RecordOf(entry).Digest());
            previous = entry.Hash;
        }
        var chunks = await db.Chunks.Where(c => c.First >= 0 && c.State == "done").ToListAsync();
        entries.Where(e => e.Action == AuditAction.ChunkJudged).Select(e => e.Object + e.Detail).Order(StringComparer.Ordinal).ShouldBe(chunks.Select(c => $"batch:{c.BatchId}{c.First}-{c.Last}").Order(StringComparer.Ordinal));
        entries.Count(e => e.Action == AuditAction.BatchReceived).ShouldBe(await db.Batches.CountAsync());
    }

    private static Checks.JudgedFile Again(TestService service, StoredFile file) =>
        Checks.JudgedFile.Of(service.App.Services.GetRequiredService<CaseStore>().ContentOf(file), "again", file.Line, service.App.Services.GetRequiredService<Shelf>().Current, new CheckOptions { KnownOn = file.KnownOn });

    private static List<string> Totals(IEnumerable<FindingCount> counts) =>
        [.. counts.GroupBy(c => $"{c.Body}|{c.Month}|{c.Chapter}|{c.Provision}|{c.Kind}|{c.Severity}|{c.Grade}", StringComparer.Ordinal).Select(g => $"{g.Key}: {g.Sum(c => c.Count)}").Where(l => !l.EndsWith(": 0", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
