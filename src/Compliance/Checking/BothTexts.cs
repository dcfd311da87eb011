using Compliance.Cases;
using Compliance.Checking.Decisions;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>
/// Judges an act by the law as it stood on the day that governs and, where an act published later gave some text effect back to that day, by that text too.
/// Where one says lawful and the other contrary, the finding is a statement on the change and a person decides.
/// </summary>
internal sealed class BothTexts(RuleIndex index, PersonnelAct act, DateOnly? knownOn, DeadlineCounter counter, IReadOnlyList<Decision>? answers = null)
{
    private readonly Judging _then = new(index, act, knownOn, counter, TextView.AsItStood, answers);
    private Judging? _later;
    private Verdict? _settled;

    private Judging Later => _later ??= new(index, act, knownOn, counter, TextView.AsLaterGivenEffect, answers);

    /// <summary>The verdict of one rule.</summary>
    public Verdict Judge(Series<Rule> series, ProofWriter? proof)
    {
        if (!index.RestsOnEffectBack(series))
            return _then.Judge(series, proof);
        var (then, later) = (_then.Judge(series, null), Later.Judge(series, null));
        if (then.Rule == later.Rule && then.Outcome == later.Outcome)
            return _then.Judge(series, proof);
        var byLater = IsOpen(later) && !IsOpen(then);
        Write(series, byLater, byLater ? then : later, proof);
        _settled = byLater ? then : null;
        return byLater ? later with { Later = null } : IsOpen(then) || IsContrary(then) == IsContrary(later) ? then : Changed(series, then, later, proof);
    }

    /// <summary>What becomes of a finding that is open by one text only, once that text comes out in some way.</summary>
    public Outcome Settled(Outcome byOpenText) => _settled is not { } then || byOpenText == Outcome.NeedsJudgment ? byOpenText
        : IsContrary(then) == (byOpenText == Outcome.Violation) ? then.Outcome : Outcome.NeedsJudgment;

    /// <summary>What each wording that can still be chosen would say, by the text that gave the verdict.</summary>
    public IEnumerable<Supposition> Suppose(Series<Rule> series) =>
        (_then.Judge(series, null).Outcome == Outcome.Undetermined || !index.RestsOnEffectBack(series) ? _then : Later).Suppose(series);

    private Verdict Changed(Series<Rule> series, Verdict then, Verdict later, ProofWriter? proof)
    {
        var change = IsContrary(later) ? TextChange.LawfulWhenDone : TextChange.ContraryWhenDone;
        var broken = (IsContrary(later) ? later.Rule : then.Rule)!;
        var changed = new Verdict(Outcome.NeedsJudgment, Ground.TextChanged, then.Rule, then.ExemptedBy, change, TextOf(later, series), later.Rule);
        var answer = Answers.Of(act, broken, new(FindingWords.Changed(changed, broken), FindingWords.LegalStaff), proof, answers ?? []);
        return answer.Outcome == Outcome.NeedsJudgment ? changed : answer with { Rule = then.Rule ?? broken };
    }

    /// <summary>The text given effect back that made the difference: of the rule, or of what takes it away or defines its words.</summary>
    private ProvisionVersion? TextOf(Verdict later, Series<Rule> series) =>
        later.Later ?? (later.ExemptedBy?.Version is { Effect: not null } text ? text : Later.Effect) ?? later.Rule?.Version ?? series.Versions[^1].Version;

    private void Write(Series<Rule> series, bool byLater, Verdict other, ProofWriter? proof)
    {
        if (proof is null)
            return;
        (byLater ? Later : _then).Judge(series, proof);
        var inner = new ProofWriter();
        (byLater ? _then : Later).Judge(series, inner);
        proof.OtherText(byLater, other, inner.Proof);
    }

    private static bool IsOpen(Verdict verdict) => verdict.Outcome is Outcome.Undetermined or Outcome.NeedsJudgment;

    private static bool IsContrary(Verdict verdict) => verdict.Outcome == Outcome.Violation;
}
