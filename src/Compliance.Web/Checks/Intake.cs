using Compliance.Law;
using Compliance.Web.Audit;
using Compliance.Web.Protection;
using Compliance.Web.Security;
using Compliance.Web.Storage;

namespace Compliance.Web.Checks;

/// <summary>A file as it was sent.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SentFile(string Name, ReadOnlyMemory<byte> Content);

/// <summary>Takes case files from a page: judges them at once and stores them. What is more than a request can hold goes to batches.</summary>
public sealed class Intake(Database database, Vault vault, CaseStore store, Shelf shelf, AuditChain audit, Deciding.DecisionProof decisions, TimeProvider clock)
{
    /// <summary>Case files that are judged within a request.</summary>
    public const int Most = 200;

    /// <summary>Bytes that are held in memory for that.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    /// <summary>Code of the fault of a file that speaks of a body not given to who sent it.</summary>
    public const string OtherBody = "SV001";

    private static readonly Text OfOtherBody = new(
        "The file speaks of a state body that is not given to your account, or names none. Expected acts of your bodies only; an administrator gives bodies to accounts.",
        "Fayl hesabınıza verilməmiş dövlət orqanına aiddir və ya orqanı göstərmir. Yalnız sizə verilmiş orqanların aktları yoxlanıla bilər; orqanları hesablara inzibatçı verir.");

    /// <summary>The case files in what was sent: a JSON document is one, a JSON Lines file holds one on each line that is not blank.</summary>
    public static IReadOnlyList<SentFile> Cases(IEnumerable<SentFile> sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return [.. sent.SelectMany(f => IsLines(f.Name) ? Lines(f) : [f])];
    }

    /// <summary>Whether a name is that of a JSON Lines file.</summary>
    public static bool IsLines(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Judges and stores at most <see cref="Most"/> case files; every one is stored, judged or refused, when this returns.</summary>
    /// <param name="caller">Who sends them.</param>
    /// <param name="cases">The case files.</param>
    /// <param name="purpose">What for and on which ground.</param>
    /// <param name="knownOn">The knowledge day; <c>null</c>: all that the rulebook knows.</param>
    /// <param name="stop">Stops before anything is stored.</param>
    /// <returns>Id of the batch.</returns>
    public async Task<Guid> TakeAsync(Caller caller, IReadOnlyList<SentFile> cases, string purpose, DateOnly? knownOn, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cases.Count, Most);
        var by = shelf.Current;
        var judged = cases.AsParallel().AsOrdered().WithCancellation(stop).Select(c => Judged(caller, c, by, knownOn)).ToList();
        var keys = vault.NewKeys(cases.Count + 1);
        var batch = BatchOf(caller, cases, purpose, knownOn, keys[^1]);
        (batch.Rulebook, batch.Refused) = (by.Rulebook.Identity, judged.Count(j => j.Read.IsRefused));
        batch.Judged = batch.Received - batch.Refused;
        await database.WriteAsync(async db =>
        {
            db.Batches.Add(batch);
            for (var i = 0; i < cases.Count; i++)
            {
                var row = store.Waiting(keys[i], batch, i, cases[i].Name, cases[i].Content.Span);
                db.Files.Add(row);
                await db.SaveChangesAsync(stop); // a later file of the same case has to find this one
                await store.SettleAsync(db, row, judged[i], batch.Rulebook);
            }
            await audit.AppendAsync(db, (caller.Id, AuditAction.Checked, $"batch:{batch.Id}", $"received={batch.Received} judged={batch.Judged} refused={batch.Refused}"));
        }, stop);
        await decisions.CatchUpAsync(stop);
        Operation.Measures.Count(Operation.Measures.Checks, "way", "page", cases.Count);
        return batch.Id;
    }

    private static JudgedFile Judged(Caller caller, SentFile sent, ShelvedRulebook by, DateOnly? knownOn)
    {
        var judged = JudgedFile.Of(sent.Content, sent.Name, 1, by, new() { KnownOn = knownOn, WithRepairs = true });
        var isOfOthers = judged.Read.Case is not null && !(caller.Sees(judged.Body) && judged.Bodies.All(caller.Sees));
        return isOfOthers ? judged.RefusedFor(new(OtherBody, sent.Name, 1, 1, "$.body", OfOtherBody)) : judged;
    }

    private Batch BatchOf(Caller caller, IReadOnlyList<SentFile> cases, string purpose, DateOnly? knownOn, Guid key)
    {
        var (id, now) = (Guid.CreateVersion7(), clock.GetUtcNow().UtcDateTime);
        return new()
        {
            Id = id, Owner = caller.Id, Kind = "json", Purpose = purpose, KeyId = key, Bytes = cases.Sum(c => (long)c.Content.Length), ReceivedOn = now, DoneOn = now, State = "done",
            KnownOn = knownOn, Received = cases.Count, Name = vault.Seal(key, "batches.name", id.ToString("N"), cases.Count == 1 ? cases[0].Name : $"{cases[0].Name} …"),
        };
    }

    private static IEnumerable<SentFile> Lines(SentFile file)
    {
        var (rest, number) = (file.Content, 0);
        while (!rest.IsEmpty)
        {
            number++;
            var end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.Span.Trim(" \t\r"u8).Length > 0)
                yield return new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file.Name} (line {number})"), line);
        }
    }
}
