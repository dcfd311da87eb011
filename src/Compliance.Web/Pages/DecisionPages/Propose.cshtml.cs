using System.Globalization;
using Compliance.Cases;
using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Law;
using Compliance.Web.Checks;
using Compliance.Web.Deciding;
using Compliance.Web.Security;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.DecisionPages;

/// <summary>What is typed into the form of a decision.</summary>
public sealed class DecisionForm
{
    public string? Met { get; set; }

    public string? Ground { get; set; }

    public string? Expires { get; set; }

    public string? By { get; set; }

    public string? Effect { get; set; }

    public string? Cause { get; set; }

    public string? Recommendation { get; set; }
}

/// <summary>Proposes an answer, a waiver or a remark on a finding. What it rests on is filled in by the engine.</summary>
[Needs(Verb.Judge)]
public sealed class ProposePage(CaseDesk desk, DecisionDesk decisions, DecisionProof proof) : FormPage
{
    private const int Longest = 2000;
    private const int LongestOffice = 200;

    /// <summary>Codes of effects.</summary>
    public static IReadOnlyList<string> Effects { get; } = ["none-identified", "could-have-changed", "changed"];

    /// <inheritdoc/>
    public override Text Title => DecisionTexts.Offer(Kind);

    public DecisionKind Kind { get; private set; }

    public OpenedCase Opened { get; private set; } = null!;

    public Finding Finding { get; private set; } = null!;

    public DecisionForm Form { get; private set; } = new();

    /// <summary>What the decision will rest on.</summary>
    public DecisionBasis? Basis { get; private set; }

    /// <summary>A decision of the kind that waits already.</summary>
    public Guid? Waiting { get; private set; }

    /// <summary>Which decisions a finding asks for.</summary>
    public static IEnumerable<DecisionKind> KindsOn(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (finding.Outcome == Outcome.NeedsJudgment)
            yield return DecisionKind.Judgment;
        if (finding.Outcome == Outcome.Violation)
            yield return DecisionKind.Waiver;
        if (finding.Outcome is Outcome.Violation or Outcome.Waived or Outcome.Undetermined or Outcome.NeedsJudgment)
            yield return DecisionKind.Remark;
    }

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(Guid file, string id, string kind, CancellationToken stop) => await LoadAsync(file, id, kind, stop) ? Page() : NotFound();

    /// <summary>Proposes it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid file, string id, string kind, [FromForm] DecisionForm form, CancellationToken stop)
    {
        if (!await LoadAsync(file, id, kind, stop))
            return NotFound();
        Form = form ?? new();
        if (Draft() is not { } draft)
            return new Microsoft.AspNetCore.Mvc.RazorPages.PageResult { StatusCode = StatusCodes.Status400BadRequest };
        var result = await decisions.ProposeAsync(Caller, Opened, Finding, draft, stop);
        if (result.Answer == DecisionAnswer.Done)
            return Redirect($"/decisions/{result.Id}");
        Waiting = result.Answer == DecisionAnswer.Waits ? result.Id : null;
        Wrong("ground", result.Answer switch { DecisionAnswer.Waits => DecisionTexts.Waits, DecisionAnswer.Changed => DecisionTexts.Changed, _ => Nothing(draft, result.Why) });
        return new Microsoft.AspNetCore.Mvc.RazorPages.PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    private static Text Nothing(Decision draft, Text? why)
    {
        var words = why is null ? Text.None : DecisionTexts.Said(new(draft, DecisionState.Unused, why));
        return new($"{DecisionTexts.CountsForNothing.En} {words.En}", $"{DecisionTexts.CountsForNothing.Az} {words.Az}");
    }

    private async Task<bool> LoadAsync(Guid file, string id, string kind, CancellationToken stop)
    {
        if (!Codes.Of(typeof(DecisionKind)).TryGet(kind, out var found) || await desk.FindAsync(Caller, file, stop) is not { State: "judged", IsReplaced: false } row)
            return false;
        Kind = (DecisionKind)found;
        if (await desk.ReadAsync(Caller, row, "decide", stop) is not { } opened || opened.Find(id) is not { } finding || !KindsOn(finding).Contains(Kind))
            return false;
        (Opened, Finding, Basis) = (opened, finding, decisions.BasisOf(opened, finding));
        return true;
    }

    private Decision? Draft()
    {
        var (by, ground) = (Form.By?.Trim() ?? "", Form.Ground?.Trim() ?? "");
        var (effect, cause, recommendation) = (Form.Effect ?? "", Form.Cause?.Trim() ?? "", Form.Recommendation?.Trim() ?? "");
        DateOnly? end = DateOnly.TryParseExact(Form.Expires?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (Kind == DecisionKind.Judgment && Form.Met is not ("yes" or "no"))
            Wrong("met", DecisionTexts.IsMetMissing);
        if (Kind == DecisionKind.Remark && ((effect + cause + recommendation).Length == 0 || (effect.Length > 0 && !Effects.Contains(effect)) || cause.Length > Longest || recommendation.Length > Longest))
            Wrong("effect", DecisionTexts.SaysNothing);
        if (ground.Length is 0 or > Longest)
            Wrong("ground", DecisionTexts.GroundMissing);
        if (Kind == DecisionKind.Waiver && (end is null || end < proof.Today))
            Wrong("expires", DecisionTexts.ExpiresMissing);
        if (by.Length is 0 or > LongestOffice)
            Wrong("by", DecisionTexts.ByMissing);
        if (Faults.Count > 0)
            return null;
        var draft = new Decision { Id = "", Kind = Kind, By = by, On = proof.Today, Ground = ground, IsMet = Kind == DecisionKind.Judgment && Form.Met == "yes", ExpiresOn = Kind == DecisionKind.Waiver ? end : null };
        return Kind == DecisionKind.Remark ? draft with { Effect = effect, Cause = cause, Recommendation = recommendation } : draft;
    }
}
