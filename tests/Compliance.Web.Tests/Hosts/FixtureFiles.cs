using Compliance.Checking;
using Compliance.Web.Checks;
using Compliance.Web.Protection;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Hosts;

/// <summary>Stores case files as the service does once it judged them.</summary>
internal static class FixtureFiles
{
    /// <summary>The case files of a folder under <c>fixtures/cases</c>.</summary>
    public static IEnumerable<byte[]> Of(string folder) =>
        Directory.EnumerateFiles(Path.Combine(TestService.Root, "fixtures", "cases", folder), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes);

    /// <summary>Judges and stores documents.</summary>
    /// <returns>Our ids of them.</returns>
    public static async Task<IReadOnlyList<Guid>> StoreAsync(this TestService service, params IReadOnlyList<byte[]> documents)
    {
        var services = service.App.Services;
        var (shelf, store, vault) = (services.GetRequiredService<Shelf>(), services.GetRequiredService<CaseStore>(), services.GetRequiredService<Vault>());
        var keys = vault.NewKeys(documents.Count + 1);
        var batch = new Batch { Id = Guid.CreateVersion7(), Owner = "account:test", Kind = "json", State = "done", KeyId = keys[^1], ReceivedOn = DateTime.UtcNow, Rulebook = shelf.Current.Rulebook.Identity };
        var rows = documents.Select((d, i) => (Row: store.Waiting(keys[i], batch, i + 1, $"file-{i + 1}.json", d), Judged: JudgedFile.Of(d, "file", 1, shelf.Current, CheckOptions.Default))).ToList();
        await service.Database.WriteAsync(db =>
        {
            db.Batches.Add(batch);
            db.Files.AddRange(rows.Select(r => r.Row));
            return Task.CompletedTask;
        }, CancellationToken.None);
        foreach (var chunk in rows.Chunk(100))
        {
            await service.Database.WriteAsync(async db =>
            {
                foreach (var (row, judged) in chunk)
                    await store.SettleAsync(db, await db.Files.SingleAsync(f => f.Id == row.Id), judged, shelf.Current.Rulebook.Identity);
            }, CancellationToken.None);
        }
        return [.. rows.Select(r => r.Row.Id)];
    }
}
