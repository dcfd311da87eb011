using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Why a verdict is what it is, in one word: what the message is made from.</summary>
internal enum Ground
{
    Requirements,
    Conditions,
    Exempted,
    BeforeFirstVersion,
    NoLongerInForce,
    StillOpen,
    GoverningDayUnknown,
    NothingHappened,
    Question,
}

/// <summary>What judging one rule on one act gave, before words are put to it.</summary>
internal readonly record struct Verdict(Outcome Outcome, Ground Ground, Rule? Rule, Clause? ExemptedBy = null);

/// <summary>What one wording would say if the governing day chose it.</summary>
internal sealed record Supposition(Verdict Verdict, Proof Proof, bool IsDayKnown);

/// <summary>Judges rules on one act. With a <see cref="ProofWriter"/> it also writes down why; the verdict is the same either way.</summary>
internal sealed partial class Judging(RuleIndex index, PersonnelAct act, DateOnly? knownOn, DeadlineCounter counter)
{
    /// <summary>The verdict of one rule.</summary>
    public Verdict Judge(Series<Rule> series, ProofWriter? proof)
    {
        var choice = Choose(series, proof);
        if (choice.Rule is not { } rule)
            return choice.Ground != Ground.GoverningDayUnknown ? new(Outcome.NotApplicable, choice.Ground, null)
                : IsOutOnAnyDay(series, proof) ? new(Outcome.NotApplicable, Ground.Conditions, null)
                : new(Outcome.Undetermined, choice.Ground, null);
        return Judge(rule, choice.Day, proof);
    }

    /// <summary>What each wording would say that can still be chosen while a governing day is unknown: on its first day, or on its own day where that is known.</summary>
    public IEnumerable<Supposition> Suppose(Series<Rule> series)
    {
        foreach (var rule in series.Versions.Where(r => knownOn is not { } known || r.Version.Published <= known))
        {
            var governing = rule.GoverningDay(act);
            var isKnown = governing.TryGet(out var day);
            if (isKnown ? !series.WasInForce(rule, day, knownOn) : governing.State == FactState.Absent)
                continue;
            var writer = new ProofWriter();
            var verdict = Judge(rule, isKnown ? day : rule.Version.From, writer);
            yield return new(verdict, writer.Proof, isKnown);
        }
    }

    private Verdict Judge(Rule rule, DateOnly day, ProofWriter? proof)
    {
        var applies = Applies(rule, day, proof, asOverride: false, out var exemptedBy);
        if (applies.IsFalse)
            return new(Outcome.NotApplicable, exemptedBy is null ? Ground.Conditions : Ground.Exempted, rule, exemptedBy);
        var (required, isStillOpen) = Requirements(rule, proof);
        if (applies.IsUnknown)
            return new(Outcome.Undetermined, Ground.Requirements, rule);
        if (required.IsFalse)
            return new(Outcome.Violation, Ground.Requirements, rule);
        if (isStillOpen)
            return new(Outcome.NotApplicable, Ground.StillOpen, rule);
        if (required.IsUnknown)
            return new(Outcome.Undetermined, Ground.Requirements, rule);
        return rule.Question is { } question ? Answered(rule, question, proof) : new(Outcome.Compliant, Ground.Requirements, rule);
    }

    private (Rule? Rule, DateOnly Day, Ground Ground) Choose(Series<Rule> series, ProofWriter? proof)
    {
        (Rule? Rule, DateOnly Day) chosen = default;
        var (isDayUnknown, hasNoDay, isBeforeFirst) = (false, false, true);
        foreach (var rule in series.Versions)
        {
            if (knownOn is { } known && rule.Version.Published > known)
            {
                proof?.Reject(rule.Version, FindingWords.NotYetPublished(known));
                continue;
            }
            var governing = proof is null ? rule.GoverningDay(act) : proof.GoverningDay(rule, act);
            if (!governing.TryGet(out var day))
            {
                hasNoDay = true;
                proof?.Reject(rule.Version, governing.State == FactState.Unknown ? FindingWords.GoverningDayUnknown : FindingWords.NothingHappened);
                if (governing.State != FactState.Unknown)
                    continue;
                (isDayUnknown, chosen) = (true, default); // its day could make it displace the one chosen so far
                proof?.Unchoose();
            }
            else if (series.WasInForce(rule, day, knownOn))
            {
                chosen = (rule, day);
                proof?.Choose(rule.Version, FindingWords.InForceOn(day));
            }
            else
            {
                isBeforeFirst &= day < rule.Version.From;
                proof?.Reject(rule.Version, day < rule.Version.From ? FindingWords.NotYetInForce(day) : FindingWords.NoLongerInForce(day));
            }
        }
        return chosen.Rule is not null ? (chosen.Rule, chosen.Day, default)
            : (null, default, isDayUnknown ? Ground.GoverningDayUnknown : hasNoDay ? Ground.NothingHappened : isBeforeFirst ? Ground.BeforeFirstVersion : Ground.NoLongerInForce);
    }

    /// <summary>Whether a condition fails in every wording, so that the unknown day does not matter. Definitions and exceptions are left out: they depend on the day.</summary>
    private bool IsOutOnAnyDay(Series<Rule> series, ProofWriter? proof)
    {
        if (!series.Versions.All(rule => rule.Conditions.Any(c => c.Ask(act, counter).Truth.IsFalse)))
            return false;
        foreach (var condition in series.Versions.SelectMany(rule => rule.Conditions))
            proof?.Ask(ProofPartKind.Condition, condition, act, counter);
        return true;
    }

    /// <summary>Whether the rule applies: its conditions and definitions hold, no exception takes it away, no other rule takes precedence.</summary>
    private Truth Applies(Rule rule, DateOnly day, ProofWriter? proof, bool asOverride, out Clause? exemptedBy)
    {
        exemptedBy = null;
        var applies = Holds(rule, day, proof, asOverride ? ProofPartKind.Override : ProofPartKind.Condition);
        if (applies.IsFalse)
            return applies;
        foreach (var series in index.ExceptionsTo(rule))
        {
            if (series.On(day, knownOn) is not { } exception || !exception.ActType.IsInstanceOfType(act) || !Targets(exception, rule))
                continue;
            var excepted = proof is null ? Holds(exception, day, null, default) : proof.Exception(exception, () => Holds(exception, day, proof, ProofPartKind.Exception));
            exemptedBy ??= excepted.IsTrue ? exception : null;
            applies &= !excepted;
        }
        foreach (var series in index.RulesOver(rule))
        {
            if (!series.ActType.IsInstanceOfType(act))
                continue;
            var (stronger, takesOver) = TakesOver(series, rule, proof);
            exemptedBy ??= takesOver.IsTrue ? stronger : null;
            applies &= !takesOver;
        }
        return applies;
    }

    /// <summary>Whether the wording of a stronger rule on that rule's own governing day applies and overrides a weaker one.</summary>
    private (Rule? Stronger, Truth TakesOver) TakesOver(Series<Rule> series, Rule weaker, ProofWriter? proof)
    {
        var choice = Choose(series, null);
        if (choice.Rule is { } stronger)
        {
            return !stronger.Overridden.Contains(weaker.Id) ? (null, Truth.False)
                : (stronger, proof is null ? Applies(stronger, choice.Day, null, asOverride: true, out _)
                    : proof.Override(stronger, () => Applies(stronger, choice.Day, proof, asOverride: true, out _)));
        }
        if (choice.Ground != Ground.GoverningDayUnknown || IsOutOnAnyDay(series, null))
            return (null, Truth.False);
        var unknown = series.Versions.First(v => v.GoverningDay(act).State == FactState.Unknown);
        return (unknown, proof is null ? Truth.Unknown : proof.Override(unknown, () => DayUnknown(series, proof)));
    }

    private Truth DayUnknown(Series<Rule> series, ProofWriter proof)
    {
        foreach (var rule in series.Versions.OrderBy(r => r.GoverningDay(act).State == FactState.Unknown)) // a known one first: it is noted only there
            proof.GoverningDay(rule, act);
        return Truth.Unknown;
    }

    private static bool Targets(ExceptionClause exception, Rule rule) =>
        exception.Targets.Any(target => RulebookFaults.Targets(target, exception, rule));

    /// <summary>Whether a clause's own definitions and conditions hold.</summary>
    public Truth Holds(Clause clause, DateOnly day, ProofWriter? proof, ProofPartKind kind)
    {
        var holds = Truth.True;
        foreach (var (name, isWanted) in clause.Definitions)
        {
            var covers = Covers(index.Definition(name), day, proof);
            holds &= isWanted ? covers : !covers;
            proof?.Wanted(isWanted);
        }
        foreach (var condition in clause.Conditions)
        {
            if (holds.IsFalse)
                return holds;
            holds &= proof is null ? condition.Ask(act, counter).Truth : proof.Ask(kind, condition, act, counter).Truth;
        }
        return holds;
    }

    private Truth Covers(Series<DefinitionClause> series, DateOnly day, ProofWriter? proof)
    {
        if (series.On(day, knownOn) is not { } definition)
        {
            proof?.Definition(series.Versions[0], () => Truth.False);
            return Truth.False;
        }
        return proof is null ? Holds(definition, day, null, default)
            : proof.Definition(definition, () => Holds(definition, day, proof, ProofPartKind.Definition));
    }

    private (Truth Required, bool IsStillOpen) Requirements(Rule rule, ProofWriter? proof)
    {
        var (settled, isStillOpen) = (Truth.True, false);
        foreach (var requirement in rule.Requirements)
        {
            var answer = proof is null ? requirement.Ask(act, counter) : proof.Ask(ProofPartKind.Requirement, requirement, act, counter);
            isStillOpen |= answer.IsStillOpen;
            settled &= answer.IsStillOpen ? Truth.True : answer.Truth;
        }
        return (settled, isStillOpen && settled.IsTrue);
    }

    private Truth IsAnswer(Judgment judgment, Rule rule) => judgment.Rule == rule.Id & judgment.Act == act.Id & judgment.By.IsGiven;

    private Verdict Answered(Rule rule, Question question, ProofWriter? proof)
    {
        act.File.Judgments.TryGet(out var judgments);
        var answer = judgments.LastOrDefault(j => IsAnswer(j, rule).IsTrue);
        var isMet = answer?.IsMet ?? Truth.Unknown;
        if (judgments.Any(j => !IsAnswer(j, rule).IsFalse && !j.IsMet.Equals(isMet))) // who contradicts whom is not for the checker to decide
            (answer, isMet) = (null, Truth.Unknown);
        proof?.Question(question, answer, isMet);
        return isMet.IsUnknown ? new(Outcome.NeedsJudgment, Ground.Question, rule)
            : new(isMet.IsTrue ? Outcome.Compliant : Outcome.Violation, Ground.Question, rule);
    }
}
