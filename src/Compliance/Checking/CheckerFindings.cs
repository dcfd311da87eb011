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
    /// <summary>The findings of verdicts, each made as <see cref="FindingOf"/> makes it.</summary>
    private List<Finding> Told(CaseFile file, Verdicts verdicts, CheckOptions options)
    {
        var findings = new List<Finding>(verdicts.Count);
        foreach (ref readonly var verdict in verdicts.All)
        {
            options.Stop.ThrowIfCancellationRequested();
            findings.Add(Told(file, verdict, options));
        }
        verdicts.Clear();
        return findings;
    }

    private Finding Told(CaseFile file, in RuleVerdict said, CheckOptions options, IReadOnlyList<Decision>? answers = null, Decision? waivedBy = null)
    {
        if (said.Planned is not { } planned)
            return said.Made ?? NotChecked(file, said.Act, said.NotChecked!);
        try
        {
            var verdict = said.Verdict;
            var waiver = said.Outcome != Outcome.Waived ? null : waivedBy?.ToWaiver() ?? Waivers.For(file, said.Act, planned.Series.Id, options.KnownOn);
            if (!options.WithProof && verdict.Change == TextChange.None && verdict.Outcome is not (Outcome.Undetermined or Outcome.Violation))
                return Found(file, said, waiver, null, [], DecidedBy(verdict, answers, waivedBy));
            var (judging, writer) = (new BothTexts(_index, said.Act, options.KnownOn, _counter, answers), new ProofWriter());
            var proved = judging.Judge(planned.Series, writer);
            if (proved != verdict)
                return Failed(file, said.Act, planned, FindingWords.Disagreed(verdict, proved));
            if (waiver is not null)
                writer.Waiver(waiver, waivedBy);
            var missing = verdict.Outcome == Outcome.Undetermined ? MissingFactsFinder.Of(writer.Proof, verdict, judging.Suppose(planned.Series), judging.Settled) : [];
            return Found(file, said, waiver, writer.Proof, missing, DecidedBy(verdict, answers, waivedBy));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return Failed(file, said.Act, planned, failure);
        }
    }

    private static string DecidedBy(in Verdict verdict, IReadOnlyList<Decision>? answers, Decision? waivedBy) =>
        waivedBy?.Id ?? (verdict.Outcome == Outcome.NeedsJudgment ? null : answers?.LastOrDefault()?.Id) ?? "";

    private Finding Failed(CaseFile file, PersonnelAct act, PlannedRule planned, Exception failure) =>
        Failed(file, act, planned, failure is PriorityCircleException circle ? FindingWords.Circle(circle) : FindingWords.Failed(failure));

    private Finding Failed(CaseFile file, PersonnelAct act, PlannedRule planned, Text message)
    {
        var reference = planned.Series.Versions[^1];
        return Blank(file, act, planned.Series.Id, reference.Version.Provision) with
        {
            Outcome = Outcome.Error, Severity = reference.Severity, Grade = reference.Version.Grade, Message = message,
        };
    }

    private Finding Found(CaseFile file, in RuleVerdict said, Waiver? waiver, Proof? proof, IReadOnlyList<MissingFacts> missing, string decision)
    {
        var (rule, verdict) = (said.Worded, said.Verdict);
        return new()
        {
            File = file.Id,
            Subject = said.Act.Person.Id,
            Act = said.Act,
            Rule = rule.Id,
            Provision = rule.Version.Provision,
            Outcome = said.Outcome,
            IsUnderReview = said.Planned!.IsUnderReview,
            Version = verdict.Rule?.Version,
            Change = verdict.Change,
            LaterVersion = verdict.Change == TextChange.None ? null : verdict.Later,
            Severity = rule.Severity,
            Grade = rule.Version.Grade,
            Caveats = Caveats(said.Act, verdict),
            Missing = missing,
            Message = waiver is null ? FindingWords.Message(verdict, rule, said.Act, missing, _quiet) : FindingWords.Waived(rule, waiver),
            Decision = decision,
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
                if (rule.Requirements[i].IsTerm && rule.Requirements[i].Caveats(act, _counter) is [_, ..] limits)
                    (caveats ??= []).AddRange(limits);
            }
        }
        return caveats is null ? [] : caveats.Count < 2 ? caveats : [.. caveats.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
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
