using Compliance.Reporting.Evidence;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Audit;

/// <summary>The audit log as files, for <c>compliance audit verify</c>: the public key, the last head, the log.</summary>
internal static class AuditFiles
{
    private const int Stretch = 5000;

    /// <summary>Adds the addresses of key and head; the log itself is exported by the page, since that is written down.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/audit/key", (HeadSigner signer) => Results.Text(signer.PublicPem, "application/x-pem-file")).WithMetadata(new NeedsAttribute(Verb.Audit));
        routes.MapGet("/audit/head", async (Database database, CancellationToken stop) =>
        {
            await using var db = database.Read();
            return Results.Text(AuditChain.HeadOf(await db.AuditHeads.OrderByDescending(h => h.Number).FirstAsync(stop)).Line() + "\n", "application/json; charset=utf-8");
        }).WithMetadata(new NeedsAttribute(Verb.Audit));
    }

    /// <summary>Writes the log as it stands now: entries, then heads.</summary>
    public static async Task WriteAsync(Database database, Stream output, CancellationToken stop)
    {
        await using var db = database.Read();
        await using var lines = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        var end = await db.Audit.MaxAsync(a => (long?)a.Number, stop) ?? 0;
        for (var from = 0L; from < end; from += Stretch)
        {
            var (above, until) = (from, Math.Min(end, from + Stretch));
            foreach (var entry in await db.Audit.Where(a => a.Number > above && a.Number <= until).OrderBy(a => a.Number).ToListAsync(stop))
                await lines.WriteLineAsync(LineOf(entry).AsMemory(), stop);
        }
        foreach (var head in await db.AuditHeads.Where(h => h.Number <= end).OrderBy(h => h.Number).ToListAsync(stop))
            await lines.WriteLineAsync(AuditChain.HeadOf(head).Line().AsMemory(), stop);
    }

    /// <summary>An entry with the digest it is stored with, so that one edited in the database is seen.</summary>
    private static string LineOf(AuditEntry entry) => AuditChain.RecordOf(entry).Line(Convert.ToHexStringLower(entry.Hash));
}
