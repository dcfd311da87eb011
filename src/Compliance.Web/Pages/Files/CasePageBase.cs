using Compliance.Checking;
using Compliance.Reporting;
using Compliance.Web.Checks;
using Compliance.Web.Deciding;
using Compliance.Web.Pages.DecisionPages;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Pages.Files;

/// <summary>What pages on a case file have in common: the file, opened, and what was decided on its findings.</summary>
public abstract class CasePageBase(Database database) : OfficePage
{
    /// <summary>The row of the file.</summary>
    public StoredFile Row { get; protected set; } = null!;

    /// <summary>The file, opened; <c>null</c> where it was refused, erased or not judged yet.</summary>
    public OpenedCase? Opened { get; protected set; }

    /// <summary>Its parts, written.</summary>
    public CaseParts Parts { get; private set; } = null!;

    /// <summary>Prepares the parts, with recorded decisions beside the findings.</summary>
    protected async Task PrepareAsync(OpenedCase opened, bool withAddress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var file = opened.Row.Id;
        await using var db = database.Read();
        var decisions = (await db.Decisions.Where(d => d.FileId == file).OrderBy(d => d.ProposedOn).ToListAsync(stop)).ToLookup(d => d.FindingId, StringComparer.Ordinal);
        Parts = new(new(opened.Source, opened.File, opened.Findings), Language, f => Notes(opened, f, decisions, withAddress));
    }

    private List<FindingNote> Notes(OpenedCase opened, Finding finding, ILookup<string, StoredDecision> decisions, bool withAddress)
    {
        var notes = decisions[opened.IdOf(finding)].Select(d => new FindingNote(Words(d), $"/decisions/{d.Id}")).ToList();
        if (withAddress && !opened.Row.IsReplaced && Caller.May(Verb.Judge))
            notes.AddRange(ProposePage.KindsOn(finding).Select(k => new FindingNote(Say(DecisionTexts.Offer(k)), $"{opened.AddressOf(finding)}/decide/{DecisionDocument.CodeOf(k)}")));
        if (withAddress)
            notes.Add(new(Say(CaseTexts.Proof), opened.AddressOf(finding)));
        return notes;
    }

    private string Words(StoredDecision decision) =>
        $"{Say(CaseTexts.Recorded)}: {Say(CaseTexts.DecisionKind(decision.Kind))}, {Say(CaseTexts.DecisionState(decision.State, decision.Standing))}{(decision.ExpiresOn is { } day ? $", {Say(CaseTexts.Until)} {Day(day)}" : "")}";
}
