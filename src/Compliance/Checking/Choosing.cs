using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Which text judges: the law as it stood on the day that governs, or as an act published later gave it effect back to that day.</summary>
internal enum TextView
{
    AsItStood,
    AsLaterGivenEffect,
}

/// <summary>The wording of a rule that governs an act, the day that chose it, and why none was chosen otherwise.</summary>
/// <param name="Rule">The rule in the wording chosen.</param>
/// <param name="Day">The day whose law governs; exceptions and definitions go by it too.</param>
/// <param name="Ground">Why there is no wording.</param>
/// <param name="Effect">The wording or repeal that was given effect back, where it decided.</param>
internal readonly record struct Choice(Rule? Rule, DateOnly Day, Ground Ground, ProvisionVersion? Effect = null);

/// <summary>Chooses among the wordings of a clause the one that governs an act: by the governing day, transition clauses, effect given back and the knowledge day.</summary>
internal sealed class Choosing(RuleIndex index, PersonnelAct act, DateOnly? knownOn, TextView view, Func<TransitionClause, ProofWriter?, Truth> covers)
{
    /// <summary>The wording of a rule.</summary>
    public Choice Choose(Series<Rule> series, ProofWriter? proof)
    {
        (Rule? Rule, DateOnly Day) chosen = default;
        var (open, hasNoDay, isBeforeFirst, lastDay, lastMoved) = (Ground.Requirements, false, true, default(DateOnly?), default(Moved));
        foreach (var rule in series.Versions)
        {
            if (!rule.Version.IsKnownOn(knownOn))
            {
                proof?.Reject(rule.Version, FindingWords.NotYetPublished(knownOn!.Value));
                continue;
            }
            var governing = proof is null ? rule.GoverningDay(act) : proof.GoverningDay(rule, act);
            if (!governing.TryGet(out var day))
            {
                hasNoDay = true;
                proof?.Reject(rule.Version, governing.State == FactState.Unknown ? FindingWords.GoverningDayUnknown : FindingWords.NothingHappened);
                if (governing.State != FactState.Unknown)
                    continue;
                (open, chosen) = (Ground.GoverningDayUnknown, default); // its day could make it displace the one chosen so far
                proof?.Unchoose();
                continue;
            }
            if (lastDay != day)
                (lastDay, lastMoved) = (day, Move(series, day, proof));
            var moved = lastMoved;
            if (moved.IsUnknown)
            {
                (open, chosen) = (open == Ground.GoverningDayUnknown ? open : Ground.TransitionUnknown, default);
                proof?.Unchoose();
                proof?.Reject(rule.Version, FindingWords.TransitionUnknown(moved.By!));
            }
            else if (series.WasInForce(rule, moved.Day, knownOn))
            {
                chosen = (rule, day);
                proof?.Choose(rule.Version, FindingWords.InForceOn(moved.Day, moved.By));
            }
            else
            {
                isBeforeFirst &= moved.Day < rule.Version.From;
                proof?.Reject(rule.Version, moved.Day < rule.Version.From ? FindingWords.NotYetInForce(moved.Day, moved.By) : FindingWords.NoLongerInForce(moved.Day, moved.By));
            }
        }
        if (view == TextView.AsLaterGivenEffect && (chosen.Rule is not null || open == Ground.Requirements) && lastDay is { } on && EffectBack(series, on, lastMoved) is { } effect)
            return GivenBack(series, effect, on, proof);
        return chosen.Rule is not null ? new(chosen.Rule, chosen.Day, default)
            : open != Ground.Requirements ? new(null, default, open)
            : new(null, default, hasNoDay ? Ground.NothingHappened : isBeforeFirst ? Ground.BeforeFirstVersion : Ground.NoLongerInForce);
    }

    /// <summary>The wording of an exception or definition on a day that governs; unknown where a transition clause leaves it open.</summary>
    public (TClause? Clause, TransitionClause? Open) On<TClause>(Series<TClause> series, DateOnly day) where TClause : Clause
    {
        var moved = Move(series, day, null);
        if (moved.IsUnknown)
            return (series.Versions.LastOrDefault(v => v.Version.From <= day) ?? series.Versions[0], moved.By);
        if (view == TextView.AsLaterGivenEffect && EffectBack(series, day, moved) is { } effect)
            return (series.Versions.FirstOrDefault(v => v.Version == effect), null);
        return (series.On(moved.Day, knownOn), null);
    }

    /// <summary>The days that could govern a rule while it is open whether a transition clause covers the act.</summary>
    public IEnumerable<DateOnly> PossibleDays(Series<Rule> series, DateOnly day)
    {
        var moved = Move(series, day, null);
        return moved.IsUnknown ? [day, moved.Day] : [moved.Day];
    }

    private Choice GivenBack(Series<Rule> series, ProvisionVersion effect, DateOnly day, ProofWriter? proof)
    {
        var rule = series.Versions.FirstOrDefault(v => v.Version == effect);
        proof?.Choose(effect, FindingWords.GivenEffectBack(effect, day));
        return new(rule, day, rule is null ? Ground.NoLongerInForce : default, effect);
    }

    private ProvisionVersion? EffectBack<TClause>(Series<TClause> series, DateOnly day, Moved moved) where TClause : Clause =>
        !series.HasEffectBack ? null
            : series.EffectiveBackOn(day, knownOn).LastOrDefault(w => moved.By is not { Way: TransitionWay.KeepsEarlier } by || by.Version.From > w.From);

    /// <summary>Where transition clauses move the day whose law governs: to the eve of a change, to its first day, or to that of the mildest wording.</summary>
    private Moved Move<TClause>(Series<TClause> series, DateOnly day, ProofWriter? proof) where TClause : Clause
    {
        var clauses = index.TransitionsOn(series.Id);
        var moved = new Moved(day, null, false);
        if (clauses.Length == 0)
            return moved;
        foreach (var clause in clauses.Where(c => c.Way == TransitionWay.TakesNew))
            moved = Step(clause, clause.Version.From, d => d < clause.Version.From);
        foreach (var clause in clauses.Where(c => c.Way == TransitionWay.KeepsEarlier).Reverse())
            moved = Step(clause, clause.Version.From.AddDays(-1), d => d >= clause.Version.From);
        foreach (var clause in clauses.Where(c => c.Way == TransitionWay.TakesMildest))
            moved = Mildest(series, clause, moved, proof);
        return moved;

        Moved Step(TransitionClause clause, DateOnly to, Func<DateOnly, bool> concerns)
        {
            if (moved.IsUnknown || !clause.Version.IsKnownOn(knownOn) || !clause.ActType.IsInstanceOfType(act) || !concerns(moved.Day))
                return moved;
            var truth = covers(clause, proof);
            return truth.IsFalse ? moved : new(to, clause, truth.IsUnknown);
        }
    }

    private Moved Mildest<TClause>(Series<TClause> series, TransitionClause clause, Moved moved, ProofWriter? proof) where TClause : Clause
    {
        if (moved.IsUnknown || !clause.Version.IsKnownOn(knownOn) || !clause.ActType.IsInstanceOfType(act) || !HasMilder(series, moved.Day))
            return moved;
        var truth = covers(clause, proof);
        if (truth.IsFalse)
            return moved;
        if (truth.IsUnknown || !act.Date.TryGet(out var until))
            return new(series.Versions.First(v => IsMilder(v, moved.Day)).Version.From, clause, true);
        if (!clause.Version.IsInForceOn(until))
            return moved;
        var (day, rank, best) = (moved.Day, 0, 0);
        foreach (var version in series.Versions.Where(v => v.Version.From > moved.Day && v.Version.From <= until && v.Version.IsKnownOn(knownOn)))
        {
            rank += version is Rule { IsMilder: true } ? -1 : 1;
            if (rank < best)
                (day, best) = (version.Version.From, rank);
        }
        return day == moved.Day ? moved : new(day, clause, false);
    }

    private bool HasMilder<TClause>(Series<TClause> series, DateOnly day) where TClause : Clause => series.Versions.Any(v => IsMilder(v, day));

    private bool IsMilder(Clause clause, DateOnly day) => clause is Rule { IsMilder: true } && clause.Version.From > day && clause.Version.IsKnownOn(knownOn);

    /// <summary>The day whose law governs once transition clauses have spoken, the clause that moved it, and whether it is open if it did.</summary>
    private readonly record struct Moved(DateOnly Day, TransitionClause? By, bool IsUnknown);
}
