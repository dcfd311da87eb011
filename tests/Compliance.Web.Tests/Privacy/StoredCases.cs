using System.Text;
using Compliance.Checking;
using Compliance.Web.Checks;
using Compliance.Web.Protection;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Privacy;

/// <summary>Case files with canaries, stored as the service stores them.</summary>
internal static class StoredCases
{
    /// <summary>Id, name and free words of the person who is erased: they stand nowhere else in the world.</summary>
    public const string Id = "FINZXQ7731";
    public const string Name = "Zvqcanary";
    public const string Surname = "Qxwkdağlı";
    public const string Words = "zvqfreewords";

    /// <summary>The other person in the file of two.</summary>
    public const string OtherId = "FINLEY0042";
    public const string OtherName = "Leyla Çəmənli";

    /// <summary>A file of two persons, an act each.</summary>
    public static string OfTwo(string id = "case-two") => Fixture().Replace("2015-one-year-traineeship", id, StringComparison.Ordinal);

    /// <summary>A file of the canary alone.</summary>
    public static string OfOne(string id = "case-one")
    {
        var file = Web.Privacy.PersonRemoval.Parse(Encoding.UTF8.GetBytes(OfTwo(id)));
        file["persons"]![1]!.Remove();
        file["acts"]![1]!.Remove();
        file["judgments"]![1]!.Remove();
        return file.ToString();
    }

    /// <summary>Stores and judges a document.</summary>
    public static async Task<Guid> AddAsync(TestService service, string document)
    {
        var (store, vault, shelf) = (service.App.Services.GetRequiredService<CaseStore>(), service.App.Services.GetRequiredService<Vault>(), service.App.Services.GetRequiredService<Shelf>());
        var judged = JudgedFile.Of(Encoding.UTF8.GetBytes(document), "x", 1, shelf.Current, CheckOptions.Default);
        var keys = vault.NewKeys(2);
        var batch = new Batch { Id = Guid.CreateVersion7(), Owner = "key:test", Kind = "json", Purpose = "review", KeyId = keys[0], State = "done", Rulebook = shelf.Current.Rulebook.Identity, ReceivedOn = DateTime.UtcNow };
        batch.Name = vault.Seal(batch.KeyId, "batches.name", batch.Id.ToString("N"), $"{Name}.json");
        var row = store.Waiting(keys[1], batch, 1, $"{Name}.json", judged.Content.Span);
        await service.Database.WriteAsync(async db =>
        {
            db.Batches.Add(batch);
            db.Files.Add(row);
            await db.SaveChangesAsync();
            await store.SettleAsync(db, row, judged, shelf.Current.Rulebook.Identity);
        }, CancellationToken.None);
        return row.Id;
    }

    /// <summary>An administrator with all bodies.</summary>
    public static Caller Administrator()
    {
        var id = Guid.NewGuid();
        return new($"account:{id}", Role.Administrator.Verbs.ToHashSet(StringComparer.Ordinal), true, new HashSet<string>(StringComparer.Ordinal)) { Account = id };
    }

    private static string Fixture() => File.ReadAllText(Path.Combine(TestService.Root, "fixtures", "cases", "az", "old-law", "2015-one-year-traineeship.json"))
        .Replace("\"Aysel Dağlı\"", $"\"{Name} {Surname}\"", StringComparison.Ordinal).Replace("\"aysel\"", $"\"{Id}\"", StringComparison.Ordinal).Replace("\"leyla\"", $"\"{OtherId}\"", StringComparison.Ordinal)
        .Replace("Invented people", $"{Words} about {Name}in", StringComparison.Ordinal);
}
