using Compliance.Checking.Decisions;
using Compliance.Law;
using Compliance.Web.Audit;
using Compliance.Web.Checks;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Deciding;

/// <summary>What became of a step on a decision.</summary>
public enum DecisionAnswer
{
    /// <summary>It was taken.</summary>
    Done,

    /// <summary>There is no such decision, or it is of another body.</summary>
    NotFound,

    /// <summary>Who proposed it asked: another person has to.</summary>
    SamePerson,

    /// <summary>Another one than who proposed it asked.</summary>
    OtherPerson,

    /// <summary>It was settled before.</summary>
    Settled,

    /// <summary>The like of it waits already.</summary>
    Waits,

    /// <summary>It would count for nothing; why stands beside.</summary>
    CountsForNothing,

    /// <summary>The file changed meanwhile.</summary>
    Changed,
}

/// <summary>What became of a step.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Id">The decision.</param>
/// <param name="Why">Why it would count for nothing.</param>
public sealed record DecisionResult(DecisionAnswer Answer, Guid Id = default, Text? Why = null);

/// <summary>Takes decisions from one person to a second one: proposed, confirmed or refused by somebody else, withdrawn by who proposed. Every step looks and acts in one transaction with its audit entry.</summary>
public sealed class DecisionDesk(Database database, CaseStore store, DecisionProof proof, AuditChain audit, TimeProvider clock)
{
    private const int MostTries = 3;

    /// <summary>What a decision on a finding rests on, as the engine says it: wording, digest of the rule's text, deciding facts.</summary>
    public DecisionBasis? BasisOf(OpenedCase opened, Compliance.Checking.Finding finding)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(finding);
        var found = opened.By.Checker.Check(opened.File, proof.OptionsOf(opened.Row) with { WithProof = true, Decisions = opened.Decisions }).FirstOrDefault(f => f.Act == finding.Act && f.Rule == finding.Rule);
        return found is null ? null : DecisionBasis.Of(opened.By.Rulebook, opened.File, found);
    }

    /// <summary>Proposes a decision on a finding, unless it would count for nothing or the like of it waits already.</summary>
    /// <param name="caller">Who proposes.</param>
    /// <param name="opened">The file as it was read.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="draft">What is decided; file, act, rule, day and basis are filled in here.</param>
    /// <param name="stop">Stops.</param>
    public async Task<DecisionResult> ProposeAsync(Caller caller, OpenedCase opened, Compliance.Checking.Finding finding, Decision draft, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(finding);
        var (row, id, findingId) = (opened.Row, Guid.CreateVersion7(), opened.IdOf(finding));
        var said = draft with { Id = DecisionDocument.IdOf(id), File = opened.File.Id, Act = finding.Act.Id, Rule = finding.Rule, On = proof.Today, Basis = BasisOf(opened, finding) };
        var seen = await proof.ConfirmedAsync(row, stop);
        if (await proof.ProveAsync(row, seen, [.. seen.Select(h => h.Said), said], false, stop) is not { } proved)
            return new(DecisionAnswer.Changed);
        if (proved.Of(id) is not { State: DecisionState.Active })
            return new(DecisionAnswer.CountsForNothing, Why: proved.Of(id)?.Message);
        var (kind, account) = (DecisionDocument.CodeOf(said.Kind), caller.Account!.Value);
        return await database.WriteAsync(async db =>
        {
            await CaseStore.TakeTurnAsync(db);
            if (!await db.FilesSeenBy(caller).AnyAsync(f => f.Id == row.Id, stop) || !await DecisionProof.IsAsSeenAsync(db, proved))
                return new(DecisionAnswer.Changed);
            if (await db.Decisions.Where(d => d.FileId == row.Id && d.FindingId == findingId && d.Kind == kind && d.State == "proposed").Select(d => (Guid?)d.Id).FirstOrDefaultAsync(stop) is { } waiting)
                return new(DecisionAnswer.Waits, waiting);
            db.Decisions.Add(new()
            {
                Id = id, FileId = row.Id, FindingId = findingId, Rule = said.Rule, Body = row.Body, Kind = kind, State = "proposed", ExpiresOn = said.ExpiresOn,
                Content = store.SealDecision(row.KeyId, id, DecisionDocument.Write(said)), ProposedBy = account, ProposedOn = clock.GetUtcNow().UtcDateTime,
            });
            await db.SaveChangesAsync(stop);
            await audit.AppendAsync(db, (caller.Id, AuditAction.DecisionProposed, $"decision:{id}", $"{kind} file:{row.Id} finding:{findingId}"));
            return new DecisionResult(DecisionAnswer.Done, id);
        }, stop);
    }

    /// <summary>Confirms a decision as a second person; its file is judged again with it in the same transaction. It counts from the day it is confirmed.</summary>
    public Task<DecisionResult> ConfirmAsync(Caller caller, Guid id, CancellationToken stop) => ChangeAsync(caller, id, DecisionAnswer.Settled, AuditAction.DecisionConfirmed, stop);

    /// <summary>Withdraws a decision of one's own, proposed or confirmed; of a confirmed one the file is judged again without it.</summary>
    public async Task<DecisionResult> WithdrawAsync(Caller caller, Guid id, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (await FindAsync(caller, id, stop) is { Decision.State: "confirmed", File: { State: "judged", IsReplaced: false } })
            return await ChangeAsync(caller, id, DecisionAnswer.Settled, AuditAction.DecisionWithdrawn, stop);
        return await database.WriteAsync(async db =>
        {
            await CaseStore.TakeTurnAsync(db);
            if (await db.Decisions.SeenBy(caller).SingleOrDefaultAsync(d => d.Id == id, stop) is not { } decision)
                return new(DecisionAnswer.NotFound);
            if (Objection(caller, decision, AuditAction.DecisionWithdrawn) is { } objection)
                return new(objection, id);
            if (decision.State == "confirmed" && await db.Files.AnyAsync(f => f.Id == decision.FileId && f.State == "judged" && !f.IsReplaced, stop))
                return new(DecisionAnswer.Changed, id); // confirmed just now: its file has to be judged again
            (decision.State, decision.Standing, decision.WithdrawnOn) = ("withdrawn", "", clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(stop);
            await audit.AppendAsync(db, (caller.Id, AuditAction.DecisionWithdrawn, $"decision:{id}", $"file:{decision.FileId}"));
            return new DecisionResult(DecisionAnswer.Done, id);
        }, stop);
    }

    /// <summary>Refuses a decision as a second person.</summary>
    public Task<DecisionResult> RefuseAsync(Caller caller, Guid id, string ground, CancellationToken stop) => database.WriteAsync(async db =>
    {
        await CaseStore.TakeTurnAsync(db);
        if (await db.Decisions.SeenBy(caller).SingleOrDefaultAsync(d => d.Id == id, stop) is not { } decision || await db.Files.SingleOrDefaultAsync(f => f.Id == decision.FileId, stop) is not { } file)
            return new(DecisionAnswer.NotFound);
        if (Objection(caller, decision, AuditAction.DecisionRefused) is { } objection)
            return new(objection, id);
        (decision.State, decision.SettledBy, decision.SettledOn) = ("refused", caller.Account, clock.GetUtcNow().UtcDateTime);
        decision.Reply = store.SealReply(file.KeyId, id, ground);
        await db.SaveChangesAsync(stop);
        await audit.AppendAsync(db, (caller.Id, AuditAction.DecisionRefused, $"decision:{id}", $"file:{file.Id}"));
        return new DecisionResult(DecisionAnswer.Done, id);
    }, stop);

    /// <summary>A decision with its file; <c>null</c> where there is none, or it is of another body.</summary>
    public async Task<(StoredDecision Decision, StoredFile File)?> FindAsync(Caller caller, Guid id, CancellationToken stop)
    {
        await using var db = database.Read();
        return await db.Decisions.SeenBy(caller).SingleOrDefaultAsync(d => d.Id == id, stop) is { } decision && await db.Files.SingleOrDefaultAsync(f => f.Id == decision.FileId, stop) is { } file ? (decision, file) : null;
    }

    // Judges outside of the transaction; in it looks whether all is as it was seen, and else does it again.
    private async Task<DecisionResult> ChangeAsync(Caller caller, Guid id, DecisionAnswer otherwise, string action, CancellationToken stop)
    {
        for (var tried = 0; tried < MostTries; tried++)
        {
            if (await FindAsync(caller, id, stop) is not { } found)
                return new(DecisionAnswer.NotFound);
            var (decision, file) = found;
            if (Objection(caller, decision, action) is { } objection)
                return new(objection, id);
            if (store.Held(file, decision) is not { } held)
                return new(otherwise, id);
            if (file.IsReplaced)
                return new(DecisionAnswer.CountsForNothing, id, DecisionTexts.LeftBehind);
            var isConfirming = action == AuditAction.DecisionConfirmed;
            var (seen, said) = (await proof.ConfirmedAsync(file, stop), held.Said with { On = isConfirming ? proof.Today : held.Said.On });
            var with = seen.Where(h => h.Row.Id != id).Select(h => h.Said).Concat(isConfirming ? [said] : []).ToList();
            if (await proof.ProveAsync(file, seen, with, true, stop) is not { } proved)
                return new(DecisionAnswer.Changed, id);
            if (isConfirming && proved.Of(id) is not { State: DecisionState.Active })
                return new(DecisionAnswer.CountsForNothing, id, proved.Of(id)?.Message);
            if (await database.WriteAsync(db => PutAsync(db, caller, said, proved, (id, action)), stop) is { } result)
                return result;
        }
        return new(DecisionAnswer.Changed, id);
    }

    private async Task<DecisionResult?> PutAsync(ServiceDb db, Caller caller, Decision said, ProvedFile proved, (Guid Id, string Action) step)
    {
        await CaseStore.TakeTurnAsync(db);
        if (await db.Decisions.SeenBy(caller).SingleOrDefaultAsync(d => d.Id == step.Id) is not { } decision)
            return new(DecisionAnswer.NotFound);
        if (Objection(caller, decision, step.Action) is { } objection)
            return new(objection, step.Id);
        if (decision.FileId != proved.Row.Id || !await DecisionProof.IsAsSeenAsync(db, proved))
            return null;
        var now = clock.GetUtcNow().UtcDateTime;
        if (step.Action == AuditAction.DecisionConfirmed)
        {
            (decision.State, decision.SettledBy, decision.SettledOn) = ("confirmed", caller.Account, now);
            decision.Content = store.SealDecision(proved.Row.KeyId, decision.Id, DecisionDocument.Write(said));
        }
        else
        {
            (decision.State, decision.Standing, decision.WithdrawnOn) = ("withdrawn", "", now);
        }
        await db.SaveChangesAsync();
        await proof.SettleAsync(db, proved);
        await audit.AppendAsync(db, (caller.Id, step.Action, $"decision:{step.Id}", $"file:{proved.Row.Id}"));
        return new(DecisionAnswer.Done, step.Id);
    }

    private static DecisionAnswer? Objection(Caller caller, StoredDecision decision, string action)
    {
        var isWithdrawing = action == AuditAction.DecisionWithdrawn;
        if (isWithdrawing != (caller.Account == decision.ProposedBy))
            return isWithdrawing ? DecisionAnswer.OtherPerson : DecisionAnswer.SamePerson;
        return decision.State == "proposed" || (isWithdrawing && decision.State == "confirmed") ? null : DecisionAnswer.Settled;
    }
}
