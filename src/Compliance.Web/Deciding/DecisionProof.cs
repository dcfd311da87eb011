using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Json;
using Compliance.Web.Audit;
using Compliance.Web.Checks;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;
using JudgedFile = Compliance.Web.Checks.JudgedFile;

namespace Compliance.Web.Deciding;

/// <summary>A file judged with decisions, not written yet.</summary>
/// <param name="Row">The file as it was seen.</param>
/// <param name="Seen">The confirmed decisions that stood on it then.</param>
/// <param name="Judged">What judging said, with what became of each decision.</param>
public sealed record ProvedFile(StoredFile Row, IReadOnlyList<HeldDecision> Seen, JudgedFile Judged)
{
    /// <summary>What became of a decision; <c>null</c> where it was not held against the file.</summary>
    public DecisionReview? Of(Guid decision) => Judged.Decisions.FirstOrDefault(r => r.Decision.Id == DecisionDocument.IdOf(decision));
}

/// <summary>Proves decisions anew by the engine: judges their files without each and with those that still rest on what is so, and stores what came out.</summary>
/// <remarks>A decision counts only if it does by the rulebook that judged the file and by the one that judges now: the pages of the file and the Reports never differ in its favour.</remarks>
public sealed class DecisionProof(Database database, CaseStore store, Shelf shelf, AuditChain audit, TimeProvider clock)
{
    private const int MostTries = 3;

    /// <summary>The day decisions are held against, in the office's time (Baku, UTC+4).</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(4));

    /// <summary>How a file is judged today.</summary>
    public CheckOptions OptionsOf(StoredFile row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new() { KnownOn = row.KnownOn, On = Today };
    }

    /// <summary>The confirmed decisions on a file.</summary>
    public async Task<IReadOnlyList<HeldDecision>> ConfirmedAsync(StoredFile row, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(row);
        await using var db = database.Read();
        return [.. (await db.Decisions.Where(d => d.FileId == row.Id && d.State == "confirmed").OrderBy(d => d.Id).ToListAsync(stop)).Select(d => store.Held(row, d)).OfType<HeldDecision>()];
    }

    /// <summary>The decisions on a file that count, as they were proved last.</summary>
    public async Task<DecisionRegister> ActiveAsync(StoredFile row, CancellationToken stop) => new((await ConfirmedAsync(row, stop)).Where(d => d.Row.Standing == "active").Select(d => d.Said));

    /// <summary>Judges a file with decisions. Nothing is stored.</summary>
    /// <param name="row">The file.</param>
    /// <param name="seen">The confirmed decisions on it.</param>
    /// <param name="with">Those it is to be judged with.</param>
    /// <param name="withRepairs">Whether violations carry what would have made them lawful; that takes longer.</param>
    /// <param name="stop">Stops.</param>
    /// <returns><c>null</c> where it cannot be judged any more.</returns>
    public async Task<ProvedFile?> ProveAsync(StoredFile row, IReadOnlyList<HeldDecision> seen, IReadOnlyList<Decision> with, bool withRepairs, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row is not { State: "judged", IsReplaced: false } || store.ContentOf(row) is not { } content || await shelf.FindAsync(row.Rulebook, stop) is not { } by)
            return null;
        var lost = row.Rulebook == shelf.Current.Rulebook.Identity ? [] : LostByCurrent(row, content, with);
        var gone = lost.Select(r => r.Decision.Id).ToHashSet(StringComparer.Ordinal);
        var options = OptionsOf(row) with { WithRepairs = withRepairs, Decisions = new(with.Where(d => !gone.Contains(d.Id))) };
        var judged = JudgedFile.Of(content, store.NameOf(row) ?? "", row.Line, by, options);
        return judged.Read.Case is null ? null : new(row, seen, judged.And(lost));
    }

    /// <summary>Proves the confirmed decisions on a file anew, and stores findings and standings where any of them changed.</summary>
    public async Task ReproveAsync(Guid file, CancellationToken stop)
    {
        for (var tried = 0; tried < MostTries; tried++)
        {
            StoredFile? row;
            await using (var db = database.Read())
                row = await db.Files.SingleOrDefaultAsync(f => f.Id == file, stop);
            if (row is null || await ConfirmedAsync(row, stop) is not [_, ..] held || await ProveAsync(row, held, [.. held.Select(h => h.Said)], false, stop) is not { } quick
                || held.All(h => quick.Of(h.Row.Id) is { } review && DecisionDocument.CodeOf(review.State) == h.Row.Standing))
                return;
            if (await ProveAsync(row, held, [.. held.Select(h => h.Said)], true, stop) is { } proved && await database.WriteAsync(db => KeepAsync(db, proved), stop))
                return;
        }
    }

    /// <summary>Proves what was confirmed and not held against its file yet: after it was judged again, or replaced.</summary>
    public async Task CatchUpAsync(CancellationToken stop)
    {
        foreach (var file in await FilesAsync(all: false, stop))
            await ReproveAsync(file, stop);
    }

    /// <summary>The files that decisions are confirmed on.</summary>
    /// <param name="all">All of them, or only those with decisions that have no standing.</param>
    /// <param name="stop">Stops.</param>
    public async Task<IReadOnlyList<Guid>> FilesAsync(bool all, CancellationToken stop)
    {
        await using var db = database.Read();
        return await db.Decisions.Where(d => d.State == "confirmed" && (all || d.Standing == "") && db.Files.Any(f => f.Id == d.FileId && f.State == "judged" && !f.IsReplaced)).Select(d => d.FileId).Distinct().OrderBy(f => f).ToListAsync(stop);
    }

    /// <summary>Whether file and confirmed decisions are still those that were seen; on PostgreSQL only in one's turn.</summary>
    internal static async Task<bool> IsAsSeenAsync(ServiceDb db, ProvedFile proved)
    {
        var (row, seen) = (proved.Row, proved.Seen.Select(h => (h.Row.Id, h.Row.Standing)).ToHashSet());
        var erased = Array.Empty<byte>();
        return await db.Files.AnyAsync(f => f.Id == row.Id && f.State == "judged" && !f.IsReplaced && f.KeyId == row.KeyId && f.Rulebook == row.Rulebook && f.JudgedOn == row.JudgedOn)
            && seen.SetEquals((await db.Decisions.Where(d => d.FileId == row.Id && d.State == "confirmed" && d.Content != erased).Select(d => new { d.Id, d.Standing }).ToListAsync()).Select(d => (d.Id, d.Standing)));
    }

    /// <summary>Stores what was proved, in a transaction that looked whether it is as it was seen.</summary>
    internal async Task SettleAsync(ServiceDb db, ProvedFile proved) =>
        await store.SettleAsync(db, await db.Files.SingleAsync(f => f.Id == proved.Row.Id), proved.Judged, proved.Row.Rulebook);

    private async Task<bool> KeepAsync(ServiceDb db, ProvedFile proved)
    {
        await CaseStore.TakeTurnAsync(db);
        if (!await IsAsSeenAsync(db, proved))
            return false;
        await SettleAsync(db, proved);
        var changed = proved.Seen.Select(h => (h.Row, Is: proved.Of(h.Row.Id) is { } review ? DecisionDocument.CodeOf(review.State) : "")).Where(c => c.Row.Standing != c.Is);
        await audit.AppendAsync(db, [.. changed.Select(c => ("service", AuditAction.DecisionProved, $"decision:{c.Row.Id}", $"{c.Is} file:{proved.Row.Id}"))]);
        return true;
    }

    private List<DecisionReview> LostByCurrent(StoredFile row, byte[] content, IReadOnlyList<Decision> with) =>
        new CaseReader().ReadDocument(content, "").Case is not { } file ? []
            : [.. shelf.Current.Checker.Review(file, OptionsOf(row) with { Decisions = new(with) }).Decisions.Where(r => r.State != DecisionState.Active)];
}
