using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Finds what falls due on the acts of a file: by the duties of the rulebook, and by the terms of its rules that still run.</summary>
internal sealed class DutiesAhead(RuleIndex index, DeadlineCounter counter, IReadOnlySet<string> underReview, CaseFile file, DateOnly on, DateOnly until)
{
    /// <summary>Everything, by day (what has none last), then in the order of the file, then by clause.</summary>
    public IReadOnlyList<DueItem> All()
    {
        file.Acts.TryGet(out var acts);
        return [.. acts.SelectMany(OfAct).OrderBy(i => i.Day ?? DateOnly.MaxValue)]; // a stable order: the rest stands as it was found
    }

    /// <summary>The same of one act.</summary>
    public IReadOnlyList<DueItem> Of(PersonnelAct act) => [.. OfAct(act).OrderBy(i => i.Day ?? DateOnly.MaxValue)];

    private IEnumerable<DueItem> OfAct(PersonnelAct act)
    {
        var duties = index.DutiesOn(act.GetType()).Select(s => (Series: s, IsDuty: true));
        var rules = index.RulesOn(act.GetType()).Where(HasTerm).Select(s => (Series: s, IsDuty: false));
        return duties.Concat(rules).OrderBy(c => c.Series.Id, StringComparer.Ordinal).SelectMany(c => Items(act, c.Series, c.IsDuty));
    }

    private List<DueItem> Items(PersonnelAct act, Series<Rule> series, bool isDuty)
    {
        var judging = new Judging(index, act, null, counter);
        try
        {
            var verdicts = isDuty ? [judging.Due(series, null)] : judging.Terms(series, on);
            return [.. verdicts.Select(v => Item(judging, act, series, v)).OfType<DueItem>().DistinctBy(i => (i.Day, i.State))];
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return [Blank(act, series, series.Versions[^1], DueState.MayBeDue) with { Message = DueWords.Failed(failure) }];
        }
    }

    /// <summary>The item, or <c>null</c> where nothing falls due or its day lies outside the days asked for.</summary>
    private DueItem? Item(Judging judging, PersonnelAct act, Series<Rule> series, DueVerdict verdict)
    {
        var clause = verdict.Clause ?? series.Versions[^1];
        var breaks = clause is Duty duty ? duty.Breaks : clause.Id;
        if (verdict.Holds.IsFalse || verdict.Day > until || (verdict.Day < on && breaks is null))
            return null;
        var state = verdict.Holds.IsUnknown ? DueState.MayBeDue : breaks is null ? DueState.Ends : verdict.Day < on ? DueState.Overdue : DueState.Due;
        var proof = new ProofWriter();
        if (clause is Duty)
            judging.Due(series, proof);
        else
            judging.Judge(series, proof);
        var missing = state == DueState.MayBeDue ? MissingFactsFinder.Open(proof.Proof) : [];
        var message = clause is Duty said ? said.Words : DueWords.Awaited(clause, verdict.Awaited);
        return Blank(act, series, clause, state) with
        {
            Message = state == DueState.MayBeDue && missing.Count == 0 ? DueWords.MovesOn(message) : message,
            Version = verdict.Clause?.Version,
            Day = verdict.Day,
            Breaks = breaks,
            Deadline = verdict.Deadline,
            Missing = missing,
            Caveats = Caveats(act, verdict),
            Proof = proof.Proof,
        };
    }

    private DueItem Blank(PersonnelAct act, Series<Rule> series, Rule clause, DueState state) => new()
    {
        File = file.Id,
        AsOf = file.AsOf.TryGet(out var asOf) ? asOf : null,
        Subject = act.Person.Id,
        Body = act.Body.Id,
        Act = act,
        Clause = series.Id,
        Provision = clause.Version.Provision,
        Grade = clause.Version.Grade,
        IsUnderReview = underReview.Contains(series.Id),
        State = state,
        Parties = clause is Duty parties ? parties.Parties : [],
        Message = Text.None,
    };

    /// <summary>The law as of the last edition read is all that is known of a day that lies beyond it, whichever of the two days that is.</summary>
    private static List<string> Caveats(PersonnelAct act, DueVerdict verdict)
    {
        var caveats = new List<string>(verdict.Deadline?.Caveats ?? []);
        if (verdict.Clause is { } clause && clause.Version.Provision.Act.Horizon is var horizon && (clause.GoverningDay(act).TryGet(out var day) && day > horizon | verdict.Day > horizon))
            caveats.Add($"beyond-horizon:{Readable.Of(horizon)}");
        return [.. caveats.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static bool HasTerm(Series<Rule> series) => series.Versions.Any(v => v.Requirements.Any(r => r.IsTerm));
}
