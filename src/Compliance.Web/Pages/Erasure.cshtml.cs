using Compliance.Law;
using Compliance.Web.Accounts;
using Compliance.Web.Privacy;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Pages;

/// <summary>An erasure that was asked for: a second person confirms it, with the password, or refuses it.</summary>
[Needs(Verb.Person)]
public sealed class ErasurePage(Database database, Erasures erasures, ErasureWork work, PersonFiles files, SignInSteps steps) : OfficePage
{
    /// <inheritdoc/>
    public override Text Title => PersonTexts.Erasure;

    /// <summary>The erasure.</summary>
    public Erasure Erasure { get; private set; } = null!;

    /// <summary>Who asked, and who confirmed.</summary>
    public string AskedBy { get; private set; } = "";

    public string ConfirmedBy { get; private set; } = "";

    /// <summary>How many files it concerns now.</summary>
    public int Concerned { get; private set; }

    /// <summary>Whether the caller can confirm it.</summary>
    public bool MayConfirm => Erasure.State == "asked" && Erasure.AskedBy != Caller.Account;

    /// <summary>What is wrong.</summary>
    public Text? Wrong { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    /// <summary>Confirms it.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(Guid id, [FromForm] string? password, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
            return NotFound();
        var proof = await steps.ProveAsync(HttpContext, Caller, password ?? "");
        if (proof.IsRight)
            return await SettleAsync(id, true, stop);
        Wrong = proof.Wait > TimeSpan.Zero ? AccountTexts.Wait(proof.Wait) : PersonTexts.PasswordWrong;
        return Page();
    }

    /// <summary>Refuses it.</summary>
    public Task<IActionResult> OnPostRefuseAsync(Guid id, CancellationToken stop) => SettleAsync(id, false, stop);

    private async Task<IActionResult> SettleAsync(Guid id, bool confirmed, CancellationToken stop)
    {
        var answer = await erasures.SettleAsync(Caller, id, confirmed, stop);
        if (answer == ErasureAnswer.NotFound || !await LoadAsync(id, stop))
            return NotFound();
        if (answer == ErasureAnswer.Settled)
        {
            work.Wake();
            return Redirect($"/persons/erasures/{id}");
        }
        Wrong = answer == ErasureAnswer.SamePerson ? PersonTexts.SamePerson : PersonTexts.SettledBefore;
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        await using var db = database.Read();
        if (await db.Erasures.SingleOrDefaultAsync(e => e.Id == id, stop) is not { } erasure || !Erasures.Shows(Caller, erasure))
            return false;
        Erasure = erasure;
        AskedBy = await db.Accounts.Where(a => a.Id == erasure.AskedBy).Select(a => a.Login).SingleOrDefaultAsync(stop) ?? "";
        ConfirmedBy = await db.Accounts.Where(a => a.Id == erasure.ConfirmedBy).Select(a => a.Login).SingleOrDefaultAsync(stop) ?? "";
        var bodies = erasure.Bodies.Split('\n');
        Concerned = (await files.FindAsync(Caller, erasure.PersonHash, stop)).Count(f => bodies.Contains(f.Body, StringComparer.Ordinal));
        return true;
    }
}
