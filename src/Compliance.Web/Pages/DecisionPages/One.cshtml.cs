using Compliance.Checking.Decisions;
using Compliance.Law;
using Compliance.Web.Checks;
using Compliance.Web.Deciding;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Pages.DecisionPages;

/// <summary>One decision: what it says, what it rests on, what it is worth now and why. That it was read is written down on its file.</summary>
[Needs(Verb.Read)]
public class DecisionPageModel(Database database, CaseDesk cases, CaseStore store, DecisionDesk decisions, DecisionProof proof) : FormPage
{
    /// <inheritdoc/>
    public override Text Title => Decision is null ? DecisionTexts.One : CaseTexts.DecisionKind(Decision.Kind);

    public StoredDecision Decision { get; private set; } = null!;

    public StoredFile Row { get; private set; } = null!;

    /// <summary>What it says; <c>null</c> where it was erased.</summary>
    public Decision? Said { get; private set; }

    /// <summary>Why it was refused.</summary>
    public string? Reply { get; private set; }

    /// <summary>What it is worth by today's look; <c>null</c> where it is past that, or cannot be held against its file.</summary>
    public DecisionReview? Review { get; private set; }

    /// <summary>What is said of its standing.</summary>
    public Text Reason => Row.IsReplaced ? DecisionTexts.LeftBehind : Review is { } review ? DecisionTexts.Said(review) : DecisionTexts.NotProved;

    /// <summary>Logins of who proposed and settled it.</summary>
    public IReadOnlyDictionary<Guid, string> Logins { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Whether who proposed it looks.</summary>
    public bool ProposerLooks => Decision.ProposedBy == Caller.Account;

    /// <summary>Whether the caller can settle it.</summary>
    public bool MaySettle => Decision.State == "proposed" && Caller.May(Verb.Confirm) && Decision.ProposedBy != Caller.Account;

    /// <summary>Whether the caller can withdraw it.</summary>
    public bool MayWithdraw => Decision.State is "proposed" or "confirmed" && Caller.May(Verb.Judge) && Decision.ProposedBy == Caller.Account;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    /// <summary>Confirms it.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken stop) =>
        Caller.May(Verb.Confirm) ? await AnswerAsync(id, await decisions.ConfirmAsync(Caller, id, stop), stop) : StatusCode(StatusCodes.Status403Forbidden);

    /// <summary>Withdraws it.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken stop) =>
        Caller.May(Verb.Judge) ? await AnswerAsync(id, await decisions.WithdrawAsync(Caller, id, stop), stop) : StatusCode(StatusCodes.Status403Forbidden);

    /// <summary>The page after a step, with what stood against it.</summary>
    protected async Task<IActionResult> AnswerAsync(Guid id, DecisionResult result, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Answer == DecisionAnswer.Done)
            return Redirect($"/decisions/{id}");
        if (result.Answer == DecisionAnswer.NotFound || !await LoadAsync(id, stop))
            return NotFound();
        Wrong("standing", result.Answer switch
        {
            DecisionAnswer.SamePerson => DecisionTexts.SamePerson, DecisionAnswer.OtherPerson => DecisionTexts.OtherPerson, DecisionAnswer.Settled => DecisionTexts.Settled,
            DecisionAnswer.Changed => DecisionTexts.Changed, _ => DecisionTexts.WouldNot,
        });
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    /// <summary>Reads it.</summary>
    protected async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if (await decisions.FindAsync(Caller, id, stop) is not { } found)
            return false;
        (Decision, Row) = found;
        await cases.NoteAsync(Caller, Row, "decision", stop);
        (Said, Reply) = (store.Held(Row, Decision)?.Said, store.ReplyOf(Row, Decision));
        if (Said is { } said && Decision.State is "proposed" or "confirmed")
        {
            var seen = await proof.ConfirmedAsync(Row, stop);
            var with = seen.Where(h => h.Row.Id != id && h.Row.Standing == "active").Select(h => h.Said).Append(Decision.State == "proposed" ? said with { On = proof.Today } : said).ToList();
            Review = (await proof.ProveAsync(Row, seen, with, false, stop))?.Of(id);
        }
        var ids = new[] { Decision.ProposedBy, Decision.SettledBy ?? Guid.Empty };
        await using var db = database.Read();
        Logins = await db.Accounts.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Login, stop);
        return true;
    }
}

/// <summary>Refuses a decision, with a ground.</summary>
[Needs(Verb.Confirm)]
public sealed class RefusePage(Database database, CaseDesk cases, CaseStore store, DecisionDesk decisions, DecisionProof proof) : DecisionPageModel(database, cases, store, decisions, proof)
{
    private const int Longest = 2000;
    private readonly DecisionDesk _decisions = decisions;

    /// <inheritdoc/>
    public override Text Title => DecisionTexts.RefuseTitle;

    public string Ground { get; private set; } = "";

    /// <summary>Refuses it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm] string? ground, CancellationToken stop)
    {
        Ground = ground?.Trim() ?? "";
        if (Ground.Length is > 0 and <= Longest)
            return await AnswerAsync(id, await _decisions.RefuseAsync(Caller, id, Ground, stop), stop);
        if (!await LoadAsync(id, stop))
            return NotFound();
        Wrong("ground", DecisionTexts.GroundMissing);
        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }
}
