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
public sealed class CaseStore(Vault vault, TimeProvider clock)
{
    private const string ContentPlace = "files.content";
    private const string NamePlace = "files.name";
    private const string FaultsPlace = "files.faults";
    private const string DetailPlace = "findings.detail";
    private const string DecisionPlace = "decisions.content";

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
        var id = Guid.CreateVersion7();
        return new()
        {
            Id = id, BatchId = batch.Id, Position = position, State = "waiting", KeyId = key, KnownOn = batch.KnownOn, ReceivedOn = clock.GetUtcNow().UtcDateTime,
            Name = vault.Seal(key, NamePlace, Row(id), source), Content = vault.Seal(key, ContentPlace, Row(id), content),
        };
    }

    /// <summary>Puts what judging said of a file into its tracked row, with findings and counts. A file of the same case that stood before is replaced by it: it no longer counts.</summary>
    /// <param name="db">The transaction.</param>
    /// <param name="row">The row, tracked.</param>
    /// <param name="judged">What judging said.</param>
    /// <param name="rulebook">Identity of the rulebook.</param>
    public async Task SettleAsync(ServiceDb db, StoredFile row, JudgedFile judged, string rulebook)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(judged);
        await ForgetAsync(db, row);
        (row.Rulebook, row.JudgedOn, row.Body, row.Acts) = (rulebook, clock.GetUtcNow().UtcDateTime, judged.Body, judged.Acts);
        if (judged.Read.Case is not { } file)
        {
            row.State = "refused";
            row.Faults = vault.Seal(row.KeyId, FaultsPlace, Row(row.Id), JsonConvert.SerializeObject(judged.Read.Faults, Settings));
            return;
        }
        row.State = "judged";
        row.CaseHash = vault.Hash("case", $"{judged.Body}\n{file.Id}");
        foreach (var earlier in await db.Files.Where(f => f.CaseHash == row.CaseHash && f.Id != row.Id && !f.IsReplaced && f.State == "judged").ToListAsync())
        {
            await UncountAsync(db, earlier); // its content stays, so the persons it speaks of are still found
            earlier.IsReplaced = true;
        }
        db.Persons.AddRange(judged.Persons.Select(p => new FilePerson { FileId = row.Id, PersonHash = vault.Hash("person", p) }));
        db.Findings.AddRange(judged.Reported.Where(f => f.IsListed).Select(f => Stored(row, f)));
        row.Counts = judged.Counts;
        await AddAsync(db, CountsText.Read(row.Counts));
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
        await db.Decisions.Where(d => d.FileId == row.Id).ExecuteUpdateAsync(u => u.SetProperty(d => d.Content, Array.Empty<byte>()));
        (row.State, row.Name, row.Content, row.Faults, row.CaseHash, row.Acts) = ("erased", [], [], [], [], 0);
    }

    /// <summary>Puts another document in the place of a tracked row's, under another key, with what judging it said. The key before is to be destroyed once this is stored.</summary>
    public async Task RewriteAsync(ServiceDb db, StoredFile row, Guid key, JudgedFile judged)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(judged);
        var listed = judged.Reported.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var decision in await db.Decisions.Where(d => d.FileId == row.Id).ToListAsync())
            decision.Content = listed.Contains(decision.FindingId) && DecisionOf(row, decision) is { } words ? SealDecision(key, decision.Id, words) : [];
        (row.KeyId, row.Faults) = (key, []);
        row.Name = vault.Seal(key, NamePlace, Row(row.Id), "");
        row.Content = vault.Seal(key, ContentPlace, Row(row.Id), judged.Content.Span);
        if (!row.IsReplaced)
        {
            await SettleAsync(db, row, judged, row.Rulebook);
            return;
        }
        await db.Persons.Where(p => p.FileId == row.Id).ExecuteDeleteAsync();
        db.Persons.AddRange(judged.Persons.Select(p => new FilePerson { FileId = row.Id, PersonHash = vault.Hash("person", p) }));
    }

    /// <summary>Seals a decision as its file would hold it, with the key of its case file.</summary>
    public byte[] SealDecision(Guid key, Guid id, string words) => vault.Seal(key, DecisionPlace, Row(id), words);

    /// <summary>A decision as its file would hold it; <c>null</c> where it was erased.</summary>
    public string? DecisionOf(StoredFile row, StoredDecision decision)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(decision);
        return decision.Content.Length == 0 ? null : vault.OpenWords(row.KeyId, DecisionPlace, Row(decision.Id), decision.Content);
    }

    /// <summary>The document of a file; <c>null</c> where it was erased.</summary>
    public byte[]? ContentOf(StoredFile row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Content.Length == 0 ? null : vault.Open(row.KeyId, ContentPlace, Row(row.Id), row.Content);
    }

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

    private StoredFinding Stored(StoredFile row, ReportedFinding f) => new()
    {
        FileId = row.Id, FindingId = f.Id, Body = f.Body, Month = FindingPlace.MonthOf(f.Date), ActKind = f.ActKind, Rule = f.Rule, Provision = f.Provision, Chapter = f.Chapter, Outcome = f.Outcome,
        Kind = f.Kind, Severity = f.Severity, Grade = f.Grade, IsUnderReview = f.IsUnderReview, WordingFrom = f.WordingFrom,
        Detail = vault.Seal(row.KeyId, DetailPlace, Row(row.Id) + f.Id, FindingLines.Line(f)),
    };

    private static async Task AddAsync(ServiceDb db, IEnumerable<FindingCount> counts)
    {
        await db.SaveChangesAsync();
        foreach (var c in counts)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO counts ("Body", "Month", "Chapter", "Provision", "Kind", "Severity", "Grade", "Count") VALUES ({c.Body}, {c.Month}, {c.Chapter}, {c.Provision}, {c.Kind}, {c.Severity}, {c.Grade}, {c.Count})
                ON CONFLICT ("Body", "Month", "Chapter", "Provision", "Kind", "Severity", "Grade") DO UPDATE SET "Count" = counts."Count" + excluded."Count"
                """);
        }
    }

    private static string Row(Guid id) => id.ToString("N");
}
