using Compliance.Cases;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking.Decisions;

/// <summary>Proves the decisions on one file anew: judges without each, and applies it only where its basis is what was found.</summary>
/// <param name="rulebook">The rulebook that judges.</param>
/// <param name="file">The file.</param>
/// <param name="options">How it is judged.</param>
/// <param name="decisions">The decisions that name the file.</param>
internal sealed class Deciding(Rulebook rulebook, CaseFile file, CheckOptions options, IReadOnlyList<Decision> decisions)
{
    private readonly ILookup<(string, string), Decision> _onRule = decisions.ToLookup(d => (d.Act, d.Rule));
    private readonly SortedDictionary<string, DecisionReview> _reviews = new(StringComparer.Ordinal);

    /// <summary>The finding with the decisions that count; the plain one where none names the act and rule.</summary>
    /// <param name="act">The act.</param>
    /// <param name="rule">Id of the rule.</param>
    /// <param name="plain">Judges as if there were no register.</param>
    /// <param name="judge">Judges with answers and a waiver of the register, with the proof.</param>
    public Finding Judge(PersonnelAct act, string rule, Func<Finding> plain, Func<IReadOnlyList<Decision>, Decision?, Finding> judge)
    {
        var own = _onRule[(act.Id, rule)].Where(d => Stands(d, act)).ToList();
        if (own.Count == 0)
            return plain();
        var finding = judge([], null);
        var answers = Answers(Of(own, DecisionKind.Judgment), finding, judge);
        if (answers.Count > 0)
            finding = judge(answers, null);
        if (Waiver(Of(own, DecisionKind.Waiver), finding) is { } waiver)
            finding = judge(answers, waiver);
        return Remarked(Of(own, DecisionKind.Remark), finding);
    }

    /// <summary>What became of every decision on the file, by id, once all its acts were judged.</summary>
    public IReadOnlyList<DecisionReview> Reviews()
    {
        file.Acts.TryGet(out var acts);
        foreach (var decision in decisions.Where(d => !_reviews.ContainsKey(d.Id)))
        {
            var act = acts.FirstOrDefault(a => a.Id == decision.Act);
            if (Stands(decision, act))
                Say(decision, DecisionState.Unused, act is null ? DecisionWords.NoAct(decision, acts.Select(a => a.Id))
                    : rulebook.FindRule(decision.Rule) is null ? DecisionWords.NoRule(decision, rulebook.Rules.Select(r => r.Id)) : DecisionWords.NotSpoken(decision), act);
        }
        return [.. _reviews.Values];
    }

    private List<Decision> Answers(List<Decision> judgments, Finding finding, Func<IReadOnlyList<Decision>, Decision?, Finding> judge)
    {
        var isAsked = finding.Proof?.Parts.Any(p => p.Kind == ProofPartKind.Question) == true;
        var fitting = judgments.Where(d => isAsked ? Fits(d, finding) : Nothing(d, finding)).ToList();
        if (fitting.Count == 0)
            return [];
        var isOpen = judge(fitting, null).Outcome == Outcome.NeedsJudgment;
        foreach (var decision in fitting)
            Say(decision, isOpen ? DecisionState.Unused : DecisionState.Active, isOpen ? DecisionWords.Contradicted(decision) : DecisionWords.Active(decision), finding.Act, finding);
        return fitting; // contradicting ones too: the proof then shows the question with no answer that counts
    }

    private Decision? Waiver(List<Decision> waivers, Finding finding)
    {
        var isBroken = finding.Outcome is Outcome.Violation or Outcome.Waived;
        var fitting = waivers.Where(d => isBroken ? Fits(d, finding) : Nothing(d, finding)).ToList();
        foreach (var decision in fitting)
        {
            var isFirst = decision == fitting[0];
            Say(decision, isFirst ? DecisionState.Active : DecisionState.Unused, isFirst ? DecisionWords.Active(decision) : DecisionWords.CoveredBy(decision, fitting[0].Id), finding.Act, finding);
        }
        return fitting.FirstOrDefault();
    }

    private Finding Remarked(List<Decision> remarks, Finding finding)
    {
        var asks = finding.Outcome is Outcome.Violation or Outcome.Waived or Outcome.Undetermined or Outcome.NeedsJudgment;
        var remark = finding.Remark;
        foreach (var decision in remarks.Where(d => asks ? Fits(d, finding) : Nothing(d, finding)).OrderBy(d => d.On))
        {
            remark = remark.With(decision);
            Say(decision, DecisionState.Active, DecisionWords.Active(decision), finding.Act, finding);
        }
        return finding with { Remark = remark };
    }

    /// <summary>Whether the decision can count on the day of the run; says why not.</summary>
    private bool Stands(Decision decision, PersonnelAct? act)
    {
        var isNamed = options.DecidedOn is not null;
        DateOnly? day = options.DecidedOn ?? (file.AsOf.TryGet(out var drawnUp) ? drawnUp : null);
        var objection = Standing.Of(decision, day, isNamed)
            ?? (decision.ExpiresOn is not null && day is null ? new(decision, DecisionState.Unused, DecisionWords.NoDay(decision)) : null);
        if (objection is not null)
            _reviews[decision.Id] = objection with { Act = act };
        return objection is null;
    }

    private bool Fits(Decision decision, Finding finding)
    {
        var (was, now) = (decision.Basis!, DecisionBasis.Of(rulebook, file, finding));
        if (was.WordingFrom == now.WordingFrom && (was.Text.Length == 0 || was.Text == now.Text) && !was.Changed(now).Any())
            return true;
        Say(decision, DecisionState.Stale, DecisionWords.Stale(decision, was, now), finding.Act, finding);
        return false;
    }

    private bool Nothing(Decision decision, Finding finding)
    {
        Say(decision, DecisionState.Unused, DecisionWords.NothingToCover(decision, finding.Outcome), finding.Act, finding);
        return false;
    }

    private void Say(Decision decision, DecisionState state, Text message, PersonnelAct? act, Finding? finding = null) =>
        _reviews[decision.Id] = new(decision, state, message) { Act = act, Finding = finding };

    private static List<Decision> Of(List<Decision> decisions, DecisionKind kind) => decisions.FindAll(d => d.Kind == kind);
}
