using Compliance.Cases;
using Compliance.Checking.Decisions;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Judges rules on one act by one text of the law. With a <see cref="ProofWriter"/> it also writes down why; the verdict is the same either way.</summary>
internal sealed partial class Judging(RuleIndex index, PersonnelAct act, DateOnly? knownOn, DeadlineCounter counter, TextView view = TextView.AsItStood,
    IReadOnlyList<Decision>? answers = null)
{
    private Choosing? _choosing;
    private readonly List<string> _open = [];

    private Choosing Wording => _choosing ??= new(index, act, knownOn, view, Covers);

    /// <summary>The text given effect back that judging looked up, the one published last; <c>null</c> if none was.</summary>
    public ProvisionVersion? Effect => Wording.Effect;

    /// <summary>The verdict of one rule.</summary>
    public Verdict Judge(Series<Rule> series, ProofWriter? proof)
    {
        var choice = Wording.Choose(series, proof);
        if (choice.Rule is { } rule)
            return Judge(rule, choice.Day, proof) with { Later = choice.Effect };
        if (choice.Ground is not (Ground.GoverningDayUnknown or Ground.TransitionUnknown))
            return new(Outcome.NotApplicable, choice.Ground, null) { Later = choice.Effect };
        return IsOutOnAnyDay(series, proof) ? new(Outcome.NotApplicable, Ground.Conditions, null) : new(Outcome.Undetermined, choice.Ground, null);
    }

    /// <summary>
    /// What each wording would say that can still be chosen while a governing day, or whether a transition clause covers the act, is unknown:
    /// on its first day, or on its own day where that is known.
    /// </summary>
    public IEnumerable<Supposition> Suppose(Series<Rule> series)
    {
        foreach (var rule in series.Versions.Where(r => r.Version.IsKnownOn(knownOn)))
        {
            var governing = rule.GoverningDay(act);
            var isKnown = governing.TryGet(out var day);
            if (isKnown ? !Wording.PossibleDays(series, day).Any(d => series.WasInForce(rule, d, knownOn)) : governing.State == FactState.Absent)
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
        return rule.Question is { } question ? Answers.Of(act, rule, question, proof, answers ?? []) : new(Outcome.Compliant, Ground.Requirements, rule);
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
        if (rule.Overridden.Count == 0) // no link of a circle
            return Undisturbed(rule, day, proof, asOverride, out exemptedBy);
        Enter(rule);
        var applies = Undisturbed(rule, day, proof, asOverride, out exemptedBy);
        _open.RemoveAt(_open.Count - 1);
        return applies;
    }

    private void Enter(Clause clause) =>
        _open.Add(!_open.Contains(clause.Id) ? clause.Id : throw new PriorityCircleException(_open[^1], clause.Id));

    private Truth Undisturbed(Rule rule, DateOnly day, ProofWriter? proof, bool asOverride, out Clause? exemptedBy)
    {
        exemptedBy = null;
        var applies = Holds(rule, day, proof, asOverride ? ProofPartKind.Override : ProofPartKind.Condition);
        if (applies.IsFalse)
            return applies;
        foreach (var (exception, excepted) in Exceptions(rule, day, proof))
        {
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

    /// <summary>The exceptions to a rule or to another exception, each with whether it takes it away; one that is itself excepted takes nothing away.</summary>
    private IEnumerable<(ExceptionClause Exception, Truth Excepted)> Exceptions(Clause clause, DateOnly day, ProofWriter? proof)
    {
        foreach (var series in index.ExceptionsTo(clause))
        {
            if (!series.ActType.IsInstanceOfType(act))
                continue;
            var (exception, open) = Wording.On(series, day);
            if (exception is null)
                proof?.NotInForce(series.Versions.LastOrDefault(v => v.Version.From <= day && v.Version.IsKnownOn(knownOn)) ?? series.Versions[0], day, knownOn);
            else if (RulebookFaults.Targets(exception, clause))
                yield return (exception, proof is null ? Excepts(null) : proof.Exception(exception, () => Excepts(proof)));

            Truth Excepts(ProofWriter? proof)
            {
                if (open is not null)
                    return Open(open, proof);
                var holds = Holds(exception!, day, proof, ProofPartKind.Exception);
                if (holds.IsFalse)
                    return holds;
                Enter(exception!);
                foreach (var (_, excepted) in Exceptions(exception!, day, proof))
                    holds &= !excepted;
                _open.RemoveAt(_open.Count - 1);
                return holds;
            }
        }
    }

    /// <summary>A clause whose wording hangs on a transition clause that may or may not cover the act says nothing yet.</summary>
    private Truth Open(TransitionClause transition, ProofWriter? proof)
    {
        Covers(transition, proof);
        return Truth.Unknown;
    }

    private Truth Covers(TransitionClause clause, ProofWriter? proof) => proof is null ? Holds(clause, clause.Version.From, null, default)
        : proof.Transition(clause, () => Holds(clause, clause.Version.From, proof, ProofPartKind.Transition));

    /// <summary>Whether the wording of a stronger rule on that rule's own governing day applies and overrides a weaker one.</summary>
    private (Rule? Stronger, Truth TakesOver) TakesOver(Series<Rule> series, Rule weaker, ProofWriter? proof)
    {
        var choice = Wording.Choose(series, null);
        if (choice.Rule is { } stronger)
        {
            return !stronger.Overridden.Any(o => o.Rule == weaker.Id) ? (null, Truth.False)
                : (stronger, proof is null ? Applies(stronger, choice.Day, null, asOverride: true, out _)
                    : proof.Override(stronger, () => Applies(stronger, choice.Day, proof, asOverride: true, out _)));
        }
        if (choice.Ground is not (Ground.GoverningDayUnknown or Ground.TransitionUnknown) || IsOutOnAnyDay(series, null))
            return (null, Truth.False);
        if (choice.Ground == Ground.TransitionUnknown)
            return (series.Versions[0], proof is null ? Truth.Unknown : proof.Override(series.Versions[0], () => TransitionUnknown(series, proof)));
        var unknown = series.Versions.First(v => v.GoverningDay(act).State == FactState.Unknown);
        return (unknown, proof is null ? Truth.Unknown : proof.Override(unknown, () => DayUnknown(series, proof)));
    }

    private Truth DayUnknown(Series<Rule> series, ProofWriter proof)
    {
        foreach (var rule in series.Versions.OrderBy(r => r.GoverningDay(act).State == FactState.Unknown)) // a known one first: it is noted only there
            proof.GoverningDay(rule, act);
        return Truth.Unknown;
    }

    private Truth TransitionUnknown(Series<Rule> series, ProofWriter proof)
    {
        foreach (var clause in index.TransitionsOn(series.Id).Where(c => Covers(c, null).IsUnknown))
            Covers(clause, proof);
        return Truth.Unknown;
    }

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
        var (definition, open) = Wording.On(series, day);
        if (definition is null)
        {
            proof?.Definition(series.Versions[0], () => Truth.False);
            return Truth.False;
        }
        if (open is not null)
            return proof is null ? Truth.Unknown : proof.Definition(definition, () => Open(open, proof));
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
}
