using Compliance.Cases;
using Compliance.Checking.Decisions;
using Compliance.Checking.Planning;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <content>From verdicts to findings.</content>
public sealed partial class Checker
{
    private void Judge(CaseFile file, PersonnelAct act, PlannedRule[] rules, CheckOptions options, List<Finding> findings, Deciding? deciding = null)
    {
        var (first, canContradict) = (findings.Count, false);
        foreach (var rule in rules)
        {
            if ((options.ReleasedOnly && rule.IsUnderReview) || options.Only?.Contains(rule.Series.Id) == false)
                continue;
            options.Stop.ThrowIfCancellationRequested();
            findings.Add(deciding is null ? Judge(file, act, rule, options) : Decide(file, act, rule, options, deciding));
            canContradict |= rule.Decides;
        }
        if (canContradict)
            new Contradictions(_rulebook).Mark(findings, first);
        foreach (var provision in _notChecked[act.GetType()])
        {
            if (options.Only?.Contains(provision.Provision.Id) != false)
                findings.Add(NotChecked(file, act, provision));
        }
        if (options.ReleasedOnly)
            findings.AddRange(LeftOut(file, act, rules, findings.Skip(first)));
    }

    private Finding Decide(CaseFile file, PersonnelAct act, PlannedRule rule, CheckOptions options, Deciding deciding) =>
        deciding.Judge(act, rule.Series.Id, () => Judge(file, act, rule, options), (a, w) => Judge(file, act, rule, options with { WithProof = true }, a, w));

    private Finding Judge(CaseFile file, PersonnelAct act, PlannedRule planned, CheckOptions options, IReadOnlyList<Decision>? answers = null, Decision? waivedBy = null)
    {
        var series = planned.Series;
        var reference = series.Versions[^1];
        BothTexts? judging = null;
        try
        {
            var plain = PlainJudging.Takes(planned, options.KnownOn) ? _plain.Value!.Judge(planned, act, answers ?? []) : null;
            var verdict = plain ?? Step().Judge(series, null);
            var waiver = verdict.Outcome == Outcome.Violation ? waivedBy?.ToWaiver() ?? Waivers.For(file, act, series.Id, options.KnownOn) : null;
            Proof? proof = null;
            if (options.WithProof || verdict.Change != TextChange.None || verdict.Outcome is Outcome.Undetermined or Outcome.Violation)
            {
                var writer = new ProofWriter();
                var proved = Step().Judge(series, writer);
                if (proved != verdict)
                    return Failed(file, act, series.Id, reference, FindingWords.Disagreed(verdict, proved));
                if (waiver is not null)
                    writer.Waiver(waiver, waivedBy);
                proof = writer.Proof;
            }
            var missing = verdict.Outcome == Outcome.Undetermined && proof is not null
                ? MissingFactsFinder.Of(proof, verdict, Step().Suppose(series), Step().Settled) : [];
            return Found(file, act, verdict, verdict.Change == TextChange.LawfulWhenDone ? verdict.LaterRule! : verdict.Rule ?? reference, waiver, proof, missing) with { Decision = waivedBy?.Id ?? (verdict.Outcome == Outcome.NeedsJudgment ? null : answers?.LastOrDefault()?.Id) ?? "" };
        }
        catch (PriorityCircleException circle)
        {
            return Failed(file, act, series.Id, reference, FindingWords.Circle(circle));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return Failed(file, act, series.Id, reference, FindingWords.Failed(failure));
        }

        BothTexts Step() => judging ??= new(_index, act, options.KnownOn, _counter, answers);
    }

    private Finding Failed(CaseFile file, PersonnelAct act, string rule, Rule reference, Text message) =>
        Blank(file, act, rule, reference.Version.Provision) with
        {
            Outcome = Outcome.Error, Severity = reference.Severity, Grade = reference.Version.Grade, Message = message,
        };

    private Finding Found(CaseFile file, PersonnelAct act, Verdict verdict, Rule rule, Waiver? waiver, Proof? proof, IReadOnlyList<MissingFacts> missing)
    {
        return Blank(file, act, rule.Id, rule.Version.Provision) with
        {
            Outcome = waiver is null ? verdict.Outcome : Outcome.Waived,
            Version = verdict.Rule?.Version,
            Change = verdict.Change,
            LaterVersion = verdict.Change == TextChange.None ? null : verdict.Later,
            Severity = rule.Severity,
            Grade = rule.Version.Grade,
            Caveats = Caveats(act, verdict),
            Missing = missing,
            Message = waiver is null ? FindingWords.Message(verdict, rule, act, missing, _quiet) : FindingWords.Waived(rule, waiver),
            Proof = proof,
        };
    }

    private IReadOnlyList<string> Caveats(PersonnelAct act, Verdict verdict)
    {
        if (verdict.Rule is not { } rule)
            return [];
        List<string>? caveats = null;
        var seen = rule.Version.SeenUntil;
        if (rule.GoverningDay(act).TryGet(out var day) && day > seen)
            (caveats ??= []).Add($"beyond-horizon:{Readable.Of(seen)}");
        if (rule.Version.To is { } end && act.Date.TryGet(out var done) && done > end)
            (caveats ??= []).Add($"ended-wording:{Readable.Of(end)}");
        if (verdict.Outcome != Outcome.NotApplicable || verdict.Ground == Ground.StillOpen)
        {
            for (var i = 0; i < rule.Requirements.Count; i++)
            {
                if (rule.Requirements[i].IsTerm && rule.Requirements[i].DeadlineFor(act, _counter) is { Caveats: [_, ..] limits })
                    (caveats ??= []).AddRange(limits);
            }
        }
        return caveats is null ? [] : caveats.Count < 2 ? caveats : [.. caveats.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>One finding for each provision that only rules under review judge; a released rule that does not apply says nothing of it either.</summary>
    private List<Finding> LeftOut(CaseFile file, PersonnelAct act, PlannedRule[] rules, IEnumerable<Finding> findings)
    {
        var spoken = findings.Where(f => f.Outcome != Outcome.NotApplicable).Select(f => f.Provision).ToHashSet();
        return [.. rules.Where(r => r.IsUnderReview).Select(r => r.Series.Versions[^1].Version).DistinctBy(v => v.Provision).Where(v => !spoken.Contains(v.Provision))
            .Select(v => Blank(file, act, v.Provision.Id, v.Provision) with { Outcome = Outcome.NotChecked, Grade = v.Grade, IsUnderReview = true, Message = FindingWords.LeftOut })];
    }

    private Finding NotChecked(CaseFile file, PersonnelAct act, ProvisionEntry entry) =>
        Blank(file, act, entry.Provision.Id, entry.Provision) with
        {
            Outcome = Outcome.NotChecked,
            Grade = entry.Versions.Count > 0 ? entry.Versions[^1].Grade : Grade.OfficialCopy,
            Message = entry.Reason,
        };

    private Finding Blank(CaseFile file, PersonnelAct act, string rule, Provision provision) => new()
    {
        File = file.Id,
        Subject = act.Person.Id,
        Act = act,
        Rule = rule,
        Provision = provision,
        Outcome = Outcome.Error,
        IsUnderReview = _underReview.Contains(rule),
        Message = Text.None,
    };
}
