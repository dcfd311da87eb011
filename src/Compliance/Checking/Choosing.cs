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
    /// <summary>The text given effect back that was looked up, the one published last: of a rule, an exception or a definition; <c>null</c> if none was.</summary>
    public ProvisionVersion? Effect { get; private set; }

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
        if (view == TextView.AsLaterGivenEffect && (chosen.Rule is not null || open == Ground.Requirements) && lastDay is { } on && EffectBack(series, on, lastMoved, proof) is ({ } effect, var sparing))
            return sparing is null ? GivenBack(series, effect, on, proof) : OpenWhether(effect, sparing, proof);
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
        if (view == TextView.AsLaterGivenEffect && EffectBack(series, day, moved, null) is ({ } effect, var sparing))
            return (Noted(series, effect) ?? (sparing is null ? null : series.Versions[0]), sparing);
        return (series.On(moved.Day, knownOn), null);
    }

    /// <summary>The days that could govern a rule while it is open whether a transition clause covers the act.</summary>
    public IEnumerable<DateOnly> PossibleDays(Series<Rule> series, DateOnly day)
    {
        var moved = Move(series, day, null);
        return view == TextView.AsLaterGivenEffect && EffectBack(series, day, moved, null) is ({ } effect, not null) ? [.. moved.Days, effect.From] : moved.Days;
    }

    private Choice GivenBack(Series<Rule> series, ProvisionVersion effect, DateOnly day, ProofWriter? proof)
    {
        var rule = Noted(series, effect);
        proof?.Choose(effect, FindingWords.GivenEffectBack(effect, day));
        return new(rule, day, rule is null ? Ground.NoLongerInForce : default, effect);
    }

    private Choice OpenWhether(ProvisionVersion effect, TransitionClause sparing, ProofWriter? proof)
    {
        proof?.Unchoose();
        proof?.Reject(effect, FindingWords.TransitionUnknown(sparing));
        return new(null, default, Ground.TransitionUnknown);
    }

    private TClause? Noted<TClause>(Series<TClause> series, ProvisionVersion effect) where TClause : Clause
    {
        Effect = Effect is null || Effect.Published < effect.Published ? effect : Effect;
        return series.Versions.FirstOrDefault(v => v.Version == effect);
    }

    /// <summary>The last text given effect back to a day that no transition clause keeps from the act, and the clause that perhaps does.</summary>
    private (ProvisionVersion? Effect, TransitionClause? Sparing) EffectBack<TClause>(Series<TClause> series, DateOnly day, Moved moved, ProofWriter? proof) where TClause : Clause
    {
        foreach (var effect in series.HasEffectBack ? series.EffectiveBackOn(day, knownOn).Reverse() : [])
        {
            if (moved.By is { Way: TransitionWay.KeepsEarlier } by && by.Version.From <= effect.From)
                continue;
            var (spared, sparing) = (Truth.False, default(TransitionClause));
            foreach (var clause in index.TransitionsOn(series.Id).Where(c => c.Way == TransitionWay.KeepsEarlier && c.Version.From == effect.From && CanSpeak(c)))
            {
                var truth = covers(clause, proof);
                sparing ??= truth.IsUnknown ? clause : null;
                spared |= truth;
            }
            if (!spared.IsTrue)
                return (effect, spared.IsUnknown ? sparing : null);
        }
        return default;
    }

    /// <summary>Where transition clauses move the day whose law governs: to the eve of a change, to its first day, or to that of the mildest wording.</summary>
    private Moved Move<TClause>(Series<TClause> series, DateOnly day, ProofWriter? proof) where TClause : Clause
    {
        var clauses = index.TransitionsOn(series.Id);
        var moved = new Moved(day, null);
        if (clauses.Length == 0)
            return moved;
        foreach (var clause in clauses.Where(c => c.Way == TransitionWay.TakesNew && CanSpeak(c)))
            moved = Step(moved, clause, clause.Version.From, d => d < clause.Version.From, proof);
        foreach (var clause in clauses.Where(c => c.Way == TransitionWay.KeepsEarlier && CanSpeak(c)).Reverse())
            moved = Step(moved, clause, clause.Version.From.AddDays(-1), d => d >= clause.Version.From, proof);
        foreach (var clause in clauses.Where(c => c.Way == TransitionWay.TakesMildest && CanSpeak(c)))
            moved = Mildest(series, clause, moved, proof);
        return moved;
    }

    /// <summary>A change's transition clause, asked of each day that can still govern: where it may or may not cover the act, both days can.</summary>
    private Moved Step(Moved moved, TransitionClause clause, DateOnly to, Func<DateOnly, bool> concerns, ProofWriter? proof)
    {
        if (moved.Open is { } open ? !open.Any(concerns) : !concerns(moved.Day))
            return moved;
        var truth = covers(clause, proof);
        if (truth.IsFalse)
            return moved;
        var days = moved.Days.SelectMany(d => !concerns(d) ? [d] : truth.IsUnknown ? new[] { d, to } : [to]).Distinct().ToList();
        return days.Count == 1 ? new(days[0], clause) : new(days[0], moved.IsUnknown ? moved.By : clause, days);
    }

    private Moved Mildest<TClause>(Series<TClause> series, TransitionClause clause, Moved moved, ProofWriter? proof) where TClause : Clause
    {
        if (moved.IsUnknown || !HasMilder(series, moved.Day))
            return moved;
        var truth = covers(clause, proof);
        if (truth.IsFalse)
            return moved;
        if (truth.IsUnknown || !act.Date.TryGet(out var until))
            return new(moved.Day, clause, [moved.Day, series.Versions.First(v => IsMilder(v, moved.Day)).Version.From]);
        if (!index.WasInForce(clause, until, knownOn))
            return moved;
        var (day, rank, best) = (moved.Day, 0, 0);
        foreach (var version in series.Versions.Where(v => v.Version.From > moved.Day && v.Version.From <= until && v.Version.IsKnownOn(knownOn)))
        {
            rank += version is Rule { IsMilder: true } ? -1 : 1;
            if (rank < best)
                (day, best) = (version.Version.From, rank);
        }
        return day == moved.Day ? moved : new(day, clause);
    }

    private bool CanSpeak(TransitionClause clause) => clause.Version.IsKnownOn(knownOn) && clause.ActType.IsInstanceOfType(act);

    private bool HasMilder<TClause>(Series<TClause> series, DateOnly day) where TClause : Clause => series.Versions.Any(v => IsMilder(v, day));

    private bool IsMilder(Clause clause, DateOnly day) => clause is Rule { IsMilder: true } && clause.Version.From > day && clause.Version.IsKnownOn(knownOn);

    /// <summary>The day whose law governs once transition clauses have spoken, and the clause that moved it; several days while it is open whether that clause covers the act.</summary>
    private readonly record struct Moved(DateOnly Day, TransitionClause? By, IReadOnlyList<DateOnly>? Open = null)
    {
        public bool IsUnknown => Open is not null;

        public IReadOnlyList<DateOnly> Days => Open ?? [Day];
    }
}
