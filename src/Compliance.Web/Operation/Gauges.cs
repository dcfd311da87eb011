using System.Diagnostics;
using System.Reflection;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Operation;

/// <summary>What stands in the database and in the process at the moment somebody looks.</summary>
internal static class Gauges
{
    private static readonly string Version = typeof(Gauges).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>Of the database; where it does not answer, only that it does not.</summary>
    public static async Task<IReadOnlyList<Gauge>> OfDatabaseAsync(Database database, DateTime now, CancellationToken stop)
    {
        var found = new List<Gauge>();
        try
        {
            await using var db = database.Read();
            await WorkAsync(db, found, now, stop);
            await ReportsAsync(db, found, now, stop);
            found.Add(new("compliance_erasures_waiting", "Erasures that were confirmed and are not done.", await db.Erasures.CountAsync(e => e.State == "confirmed", stop)));
            var last = await db.Audit.OrderByDescending(a => a.Number).Select(a => new { a.Number, a.On }).FirstAsync(stop);
            var head = await db.AuditHeads.OrderByDescending(h => h.Number).Select(h => (DateTime?)h.On).FirstOrDefaultAsync(stop);
            found.Add(new("compliance_audit_entries", "Entries of the audit log.", last.Number));
            found.Add(new("compliance_audit_entry_age_seconds", "Age of the last entry of the audit log.", Age(now, last.On)));
            found.Add(new("compliance_audit_head_age_seconds", "Age of the last signed head of the audit log.", Age(now, head)));
            found.Add(new("compliance_database_up", "Whether the database answered.", 1));
        }
        catch (Exception error) when (error is not OperationCanceledException and not OutOfMemoryException)
        {
            return [new("compliance_database_up", "Whether the database answered.", 0)];
        }
        return found;
    }

    /// <summary>Of the process.</summary>
    public static IReadOnlyList<Gauge> OfProcess()
    {
        using var process = Process.GetCurrentProcess();
        return
        [
            new("compliance_build_info", "Version of the program.", 1, "version", Version),
            new("process_start_time_seconds", "When the process started, in seconds since 1970.", new DateTimeOffset(process.StartTime.ToUniversalTime()).ToUnixTimeSeconds()),
            new("process_cpu_seconds_total", "Processor time used.", process.TotalProcessorTime.TotalSeconds, Kind: "counter"),
            new("process_resident_memory_bytes", "Memory in use.", process.WorkingSet64),
            new("dotnet_gc_heap_bytes", "Size of the managed heap after the last collection.", GC.GetGCMemoryInfo().HeapSizeBytes),
            .. Enumerable.Range(0, GC.MaxGeneration + 1).Select(g => new Gauge("dotnet_gc_collections_total", "Collections, by generation.", GC.CollectionCount(g), "generation", Facts.Readable.Of(g), "counter")),
            new("dotnet_threadpool_queue_length", "Work that waits for a thread.", ThreadPool.PendingWorkItemCount),
        ];
    }

    private static async Task WorkAsync(ServiceDb db, List<Gauge> found, DateTime now, CancellationToken stop)
    {
        var batches = await db.Batches.GroupBy(b => b.State).Select(g => new { State = g.Key, Count = g.Count() }).ToListAsync(stop);
        var chunks = await db.Chunks.GroupBy(c => c.State).Select(g => new { State = g.Key, Count = g.Count() }).ToListAsync(stop);
        foreach (var state in new[] { "received", "judging", "done", "stopped" })
            found.Add(new("compliance_batches", "Batches, by state.", batches.FirstOrDefault(b => b.State == state)?.Count ?? 0, "state", state));
        foreach (var state in new[] { "waiting", "claimed", "done", "stopped" })
            found.Add(new("compliance_chunks", "Pieces of work on batches, by state.", chunks.FirstOrDefault(c => c.State == state)?.Count ?? 0, "state", state));
        var oldest = await db.Batches.Where(b => b.State == "received" || b.State == "judging").MinAsync(b => (DateTime?)b.ReceivedOn, stop);
        found.Add(new("compliance_oldest_batch_seconds", "Age of the oldest batch that is not over; 0 where none waits.", Age(now, oldest)));
    }

    private static async Task ReportsAsync(ServiceDb db, List<Gauge> found, DateTime now, CancellationToken stop)
    {
        var waiting = db.Reports.Where(r => r.State == "waiting" || r.State == "building");
        found.Add(new("compliance_reports_waiting", "Reports that were asked for and are not made.", await waiting.CountAsync(stop)));
        found.Add(new("compliance_oldest_report_seconds", "Age of the oldest of them; 0 where none waits.", Age(now, await waiting.MinAsync(r => (DateTime?)r.AskedOn, stop))));
    }

    private static double Age(DateTime now, DateTime? since) => since is { } day ? Math.Max(0, (now - day).TotalSeconds) : 0;
}
