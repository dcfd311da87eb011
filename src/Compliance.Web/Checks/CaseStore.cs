using System.Text;
using Compliance.Json;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Evidence;
using Compliance.Web.Protection;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json;

namespace Compliance.Web.Checks;

/// <summary>Stores judged case files and reads them back: what could tell a person is sealed with a key of each file.</summary>
public sealed partial class CaseStore(Vault vault, TimeProvider clock)
{
    private const string ContentPlace = "files.content";
    private const string NamePlace = "files.name";
    private const string FaultsPlace = "files.faults";
    private const string DetailPlace = "findings.detail";

    private static readonly JsonSerializerSettings Settings = new()
    {
        Culture = System.Globalization.CultureInfo.InvariantCulture, TypeNameHandling = TypeNameHandling.None, MaxDepth = 16, ObjectCreationHandling = ObjectCreationHandling.Replace,
    };

    /// <summary>Makes the row of a file that waits to be judged.</summary>
    /// <param name="key">Key of the file.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="position">Its position there.</param>
    /// <param name="source">Its name or line.</param>
    /// <param name="content">The document.</param>
    public StoredFile Waiting(Guid key, Batch batch, long position, string source, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var (id, seal) = (Guid.CreateVersion7(), KeyOf(key));
        return new()
        {
            Id = id, BatchId = batch.Id, Position = position, State = "waiting", KeyId = key, KnownOn = batch.KnownOn, ReceivedOn = batch.ReceivedOn,
            Name = seal.Seal(NamePlace, Row(id), source), Content = seal.Seal(ContentPlace, Row(id), content),
        };
    }

    /// <summary>Makes the row of a file that is refused before anything of it is read.</summary>
    internal StoredFile Refused(Guid key, Batch batch, long position, string source, Fault fault)
    {
        var row = Waiting(key, batch, position, source, []);
        (row.State, row.Content, row.Faults) = ("refused", [], KeyOf(key).Seal(FaultsPlace, Row(row.Id), JsonConvert.SerializeObject(new[] { fault }, Settings)));
        return row;
    }

    /// <summary>Sets aside a file whose judging ends without an answer.</summary>
    internal StoredFile SetAside(StoredFile row, string reason)
    {
        var seal = KeyOf(row.KeyId);
        var name = Encoding.UTF8.GetString(seal.Open(NamePlace, Row(row.Id), row.Name));
        (row.State, row.Faults) = ("stopped", seal.Seal(FaultsPlace, Row(row.Id), JsonConvert.SerializeObject(new[] { Batches.BatchFaults.SetAside(name, row.Line, reason) }, Settings)));
        return row;
    }

    /// <summary>Whether its key was destroyed.</summary>
    internal bool IsErased(StoredFile row) => vault.Of(row.KeyId) is null;

    /// <summary>Seals what judging said of a file: to be done before the transaction that settles it.</summary>
    internal Settlement Seal(StoredFile row, JudgedFile judged, string rulebook)
    {
        var seal = KeyOf(row.KeyId);
        if (judged.Read.Case is not { } file)
            return new(row, judged, rulebook) { Faults = seal.Seal(FaultsPlace, Row(row.Id), JsonConvert.SerializeObject(judged.Read.Faults, Settings)) };
        return new(row, judged, rulebook)
        {
            CaseHash = vault.Hash("case", $"{judged.Body}\n{file.Id}"), Counts = judged.Counts,
            Persons = [.. judged.Persons.Select(p => new FilePerson { FileId = row.Id, PersonHash = vault.Hash("person", p) })],
            Findings = [.. judged.Reported.Where(f => f.IsListed).Select(f => Stored(seal, row, f))],
        };
    }

    /// <summary>Puts what judging said of a file into its tracked row, with findings and counts. Of several files of one case the one received last counts, the others are replaced by it.</summary>
    /// <param name="db">The transaction.</param>
    /// <param name="row">The row, tracked.</param>
    /// <param name="judged">What judging said.</param>
    /// <param name="rulebook">Identity of the rulebook.</param>
    public Task SettleAsync(ServiceDb db, StoredFile row, JudgedFile judged, string rulebook) => SettleAsync(db, [Seal(row, judged, rulebook)]);

    /// <summary>Settles files, their rows tracked, with one change of each count.</summary>
    internal async Task SettleAsync(ServiceDb db, IReadOnlyList<Settlement> files)
    {
        ArgumentNullException.ThrowIfNull(db);
        await TakeTurnAsync(db); // two files of one case at once would both count
        await db.SaveChangesAsync();
        var changes = new List<FindingCount>();
        foreach (var file in files)
        {
            if (file.Row.State != "waiting")
            {
                await TakeAwayAsync(db, [(file.Row.Id, file.Row.Counts)], changes);
                await db.Persons.Where(p => p.FileId == file.Row.Id).ExecuteDeleteAsync();
            }
            file.Put(clock.GetUtcNow().UtcDateTime);
        }
        await ReplaceAsync(db, [.. files.Where(f => !f.Judged.Read.IsRefused)], changes);
        foreach (var file in files)
        {
            db.Persons.AddRange(file.Persons);
            if (file.Row.IsReplaced)
                continue;
            db.Findings.AddRange(file.Findings);
            file.Row.Counts = file.Counts;
            changes.AddRange(CountsText.Read(file.Counts));
        }
        await AddAsync(db, changes);
        await FollowAsync(db, [.. files.Where(f => f.Row is { State: "judged", IsReplaced: false })]);
    }

    // Persons of replaced files stay in the index: whoever is erased is erased there too.
    private static async Task ReplaceAsync(ServiceDb db, IReadOnlyList<Settlement> files, List<FindingCount> changes)
    {
        var (ids, cases) = (files.Select(f => f.Row.Id).ToList(), files.Select(f => f.CaseHash).ToList());
        var others = await db.Files.Where(f => cases.Contains(f.CaseHash) && !f.IsReplaced && f.State == "judged" && !ids.Contains(f.Id)).OrderBy(f => f.Id)
            .Select(f => new { f.Id, f.CaseHash, f.ReceivedOn, f.BatchId, f.Position, f.Counts }).ToListAsync();
        var places = files.Select(f => (f.Row.Id, Case: Convert.ToHexString(f.CaseHash), f.Row.ReceivedOn, f.Row.BatchId, f.Row.Position))
            .Concat(others.Select(o => (o.Id, Case: Convert.ToHexString(o.CaseHash), o.ReceivedOn, o.BatchId, o.Position)));
        var last = places.GroupBy(p => p.Case, StringComparer.Ordinal).Select(g => g.OrderBy(p => p.ReceivedOn).ThenBy(p => p.BatchId.ToString("N"), StringComparer.Ordinal).ThenBy(p => p.Position).Last().Id).ToHashSet();
        foreach (var file in files)
            file.Row.IsReplaced = !last.Contains(file.Row.Id);
        var gone = others.Where(o => !last.Contains(o.Id)).ToList();
        if (gone.Count == 0)
            return;
        await TakeAwayAsync(db, [.. gone.Select(g => (g.Id, g.Counts))], changes);
        var goneIds = gone.ConvertAll(g => g.Id);
        await db.Files.Where(f => goneIds.Contains(f.Id)).ExecuteUpdateAsync(u => u.SetProperty(f => f.IsReplaced, true).SetProperty(f => f.Counts, ""));
    }

    private static async Task TakeAwayAsync(ServiceDb db, IReadOnlyList<(Guid Id, string Counts)> files, List<FindingCount> changes)
    {
        var ids = files.Select(f => f.Id).ToList();
        await db.Findings.Where(f => ids.Contains(f.FileId)).ExecuteDeleteAsync();
        changes.AddRange(files.SelectMany(f => CountsText.Read(f.Counts, -1)));
    }

    /// <summary>Takes a file's findings, persons and counts away.</summary>
    public static async Task ForgetAsync(ServiceDb db, StoredFile row)
    {
        await UncountAsync(db, row);
        await db.Persons.Where(p => p.FileId == row.Id).ExecuteDeleteAsync();
    }

    /// <summary>Takes a file's findings and counts away.</summary>
    public static async Task UncountAsync(ServiceDb db, StoredFile row)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(row);
        if (row.Counts.Length > 0)
            await AddAsync(db, CountsText.Read(row.Counts, -1));
        row.Counts = "";
        await db.Findings.Where(f => f.FileId == row.Id).ExecuteDeleteAsync();
    }

    /// <summary>Empties a tracked row and takes away all that came of it. Its key is to be destroyed once this is stored.</summary>
    public static async Task EmptyAsync(ServiceDb db, StoredFile row)
    {
        await ForgetAsync(db, row);
        await db.Decisions.Where(d => d.FileId == row.Id).ExecuteUpdateAsync(u => u.SetProperty(d => d.Content, Array.Empty<byte>()).SetProperty(d => d.Reply, Array.Empty<byte>()).SetProperty(d => d.State, "erased").SetProperty(d => d.Standing, ""));
        (row.State, row.Name, row.Content, row.Faults, row.CaseHash, row.Acts) = ("erased", [], [], [], [], 0);
    }

    /// <summary>The document of a file; <c>null</c> where it was erased.</summary>
    public byte[]? ContentOf(StoredFile row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Content.Length == 0 ? null : vault.Open(row.KeyId, ContentPlace, Row(row.Id), row.Content);
    }

    /// <summary>Document and name in one look for the key; <c>null</c> where they were erased.</summary>
    internal (byte[] Content, string Name)? Opened(StoredFile row) => row.Content.Length > 0 && vault.Of(row.KeyId) is { } seal
        ? (seal.Open(ContentPlace, Row(row.Id), row.Content), Encoding.UTF8.GetString(seal.Open(NamePlace, Row(row.Id), row.Name))) : null;

    /// <summary>Its name or line, as it was sent; <c>null</c> where it was erased.</summary>
    public string? NameOf(StoredFile row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Name.Length == 0 ? null : vault.OpenWords(row.KeyId, NamePlace, Row(row.Id), row.Name);
    }

    /// <summary>What it was refused for.</summary>
    public IReadOnlyList<Fault> FaultsOf(StoredFile row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Faults.Length > 0 && vault.OpenWords(row.KeyId, FaultsPlace, Row(row.Id), row.Faults) is { } json ? JsonConvert.DeserializeObject<List<Fault>>(json, Settings)! : [];
    }

    /// <summary>A stored finding in full; <c>null</c> where it was erased.</summary>
    public ReportedFinding? FindingOf(StoredFile row, StoredFinding finding)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(finding);
        return vault.OpenWords(row.KeyId, DetailPlace, Row(row.Id) + finding.FindingId, finding.Detail) is { } json ? JsonConvert.DeserializeObject<ReportedFinding>(json, Settings) : null;
    }

    private static StoredFinding Stored(RecordSeal seal, StoredFile row, ReportedFinding f) => new()
    {
        FileId = row.Id, FindingId = f.Id, Body = f.Body, Month = FindingPlace.MonthOf(f.Date), ActKind = f.ActKind, Rule = f.Rule, Provision = f.Provision, Chapter = f.Chapter, Outcome = f.Outcome,
        Kind = f.Kind, Severity = f.Severity, Grade = f.Grade, IsUnderReview = f.IsUnderReview, WordingFrom = f.WordingFrom,
        Detail = seal.Seal(DetailPlace, Row(row.Id) + f.Id, FindingLines.Line(f)),
    };

    // In one order, so that two transactions never wait for each other.
    private static async Task AddAsync(ServiceDb db, IEnumerable<FindingCount> counts)
    {
        await db.SaveChangesAsync();
        foreach (var place in counts.GroupBy(c => (c.Body, c.Month, c.Chapter, c.Provision, c.Kind, c.Severity, c.Grade)).OrderBy(g => g.Key.ToString(), StringComparer.Ordinal))
        {
            var (p, count) = (place.Key, place.Sum(c => c.Count));
            if (count == 0)
                continue;
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO counts ("Body", "Month", "Chapter", "Provision", "Kind", "Severity", "Grade", "Count") VALUES ({p.Body}, {p.Month}, {p.Chapter}, {p.Provision}, {p.Kind}, {p.Severity}, {p.Grade}, {count})
                ON CONFLICT ("Body", "Month", "Chapter", "Provision", "Kind", "Severity", "Grade") DO UPDATE SET "Count" = counts."Count" + excluded."Count"
                """);
        }
    }

    private RecordSeal KeyOf(Guid key) => vault.Of(key) ?? throw new System.Security.Cryptography.CryptographicException("The key was destroyed: nothing can be sealed with it.");

    private static string Row(Guid id) => id.ToString("N");
}
