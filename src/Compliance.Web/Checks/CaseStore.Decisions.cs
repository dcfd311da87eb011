using Compliance.Web.Deciding;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Checks;

// What persons decided on findings: sealed with the key of the case file, and carried along when the file is judged anew, replaced or written anew.
public sealed partial class CaseStore
{
    private const string DecisionPlace = "decisions.content";
    private const string ReplyPlace = "decisions.reply";

    /// <summary>Seals a decision as its file would hold it, with the key of its case file.</summary>
    public byte[] SealDecision(Guid key, Guid id, string words) => vault.Seal(key, DecisionPlace, Row(id), words);

    /// <summary>A decision as its file would hold it; <c>null</c> where it was erased.</summary>
    public string? DecisionOf(StoredFile row, StoredDecision decision)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(decision);
        return decision.Content.Length == 0 ? null : vault.OpenWords(row.KeyId, DecisionPlace, Row(decision.Id), decision.Content);
    }

    /// <summary>Seals why a decision was refused.</summary>
    public byte[] SealReply(Guid key, Guid id, string words) => vault.Seal(key, ReplyPlace, Row(id), words);

    /// <summary>Why a decision was refused; <c>null</c> where it was not, or was erased.</summary>
    public string? ReplyOf(StoredFile row, StoredDecision decision)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(decision);
        return decision.Reply.Length == 0 ? null : vault.OpenWords(row.KeyId, ReplyPlace, Row(decision.Id), decision.Reply);
    }

    /// <summary>A decision with what it says; <c>null</c> where it was erased.</summary>
    internal HeldDecision? Held(StoredFile row, StoredDecision decision) => DecisionOf(row, decision) is { } words ? new(decision, DecisionDocument.Read(words)) : null;

    /// <summary>Waits for one's turn to change judged files and what was decided on them, until the transaction ends. On SQLite there is one transaction at a time anyway.</summary>
    public static async Task TakeTurnAsync(ServiceDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(920926002)");
    }

    /// <summary>
    /// Puts another document in the place of a tracked row's, under another key, with what judging it said. The key before is to be destroyed once this is stored.
    /// Decisions on acts that are gone, and those whose words tell of who goes, are erased.
    /// </summary>
    public async Task RewriteAsync(ServiceDb db, StoredFile row, Guid key, JudgedFile judged, Func<string, bool> tells)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentNullException.ThrowIfNull(tells);
        var acts = judged.Reported.Select(f => f.Act).ToHashSet(StringComparer.Ordinal);
        foreach (var decision in await db.Decisions.Where(d => d.FileId == row.Id).ToListAsync())
        {
            var (held, reply) = (Held(row, decision), ReplyOf(row, decision));
            if (held is null || !acts.Contains(held.Said.Act) || tells(DecisionDocument.Write(held.Said)) || (reply is not null && tells(reply)))
            {
                (decision.Content, decision.Reply, decision.State, decision.Standing) = ([], [], "erased", "");
                continue;
            }
            decision.Content = SealDecision(key, decision.Id, DecisionDocument.Write(held.Said));
            decision.Reply = reply is null ? [] : SealReply(key, decision.Id, reply);
        }
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

    /// <summary>
    /// Decisions follow their case: from replaced files to the one that counts, and to the finding of the same act and rule there. Each has the standing that judging just proved;
    /// where it was judged without them, they have none until they are proved anew, and count for nothing until then.
    /// </summary>
    private async Task FollowAsync(ServiceDb db, IReadOnlyList<Settlement> files)
    {
        var cases = files.Select(f => f.CaseHash).ToList();
        if (cases.Count == 0)
            return;
        var found = await db.Decisions.Where(d => d.State == "proposed" || d.State == "confirmed")
            .Join(db.Files.Where(f => cases.Contains(f.CaseHash)), d => d.FileId, f => f.Id, (d, f) => new { Decision = d, f.KeyId, f.CaseHash }).ToListAsync();
        foreach (var (decision, key, hash) in found.Select(f => (f.Decision, f.KeyId, f.CaseHash)))
        {
            var file = files.Last(f => f.CaseHash.AsSpan().SequenceEqual(hash));
            if (Held(new() { KeyId = key }, decision) is not { } held)
                continue;
            if (decision.FileId != file.Row.Id && !await SpeaksOfAllAsync(db, file, decision.FileId))
            {
                decision.Standing = decision.State == "confirmed" ? "unused" : "";
                continue;
            }
            if (decision.FileId != file.Row.Id)
                (decision.FileId, decision.Content) = (file.Row.Id, SealDecision(file.Row.KeyId, decision.Id, DecisionDocument.Write(held.Said)));
            decision.FindingId = file.Judged.Reported.FirstOrDefault(f => f.Act == held.Said.Act && f.Rule == held.Said.Rule)?.Id ?? decision.FindingId;
            decision.Standing = decision.State == "confirmed" && file.Judged.Decisions.FirstOrDefault(r => r.Decision.Id == held.Said.Id) is { } review ? DecisionDocument.CodeOf(review.State) : "";
        }
        await db.SaveChangesAsync();
    }

    // What is said of a finding can name anybody in the file: in a file without one of them it would outlive that person's erasure.
    private static async Task<bool> SpeaksOfAllAsync(ServiceDb db, Settlement file, Guid other)
    {
        var known = file.Persons.Select(p => Convert.ToHexString(p.PersonHash)).ToHashSet(StringComparer.Ordinal);
        return (await db.Persons.Where(p => p.FileId == other).Select(p => p.PersonHash).ToListAsync()).TrueForAll(p => known.Contains(Convert.ToHexString(p)));
    }
}
