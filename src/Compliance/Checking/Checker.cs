using Compliance.Cases;
using Compliance.Checking.Decisions;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Judges case files by a rulebook. Pure and free of state: the same rulebook, file and options give the same findings, on any thread.</summary>
public sealed partial class Checker
{
    private readonly Rulebook _rulebook;
    private readonly RuleIndex _index;
    private readonly DeadlineCounter _counter;
    private readonly ILookup<string, ProvisionEntry> _notChecked;
    private readonly HashSet<string> _underReview;

    /// <summary>A checker for a rulebook.</summary>
    public Checker(Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        _rulebook = rulebook;
        _index = new(rulebook, ActKinds.Codes.Select(c => ActKinds.Find(c)!));
        _counter = new(rulebook.Calendar);
        _underReview = rulebook.Rules.Select(r => r.Id).Concat(rulebook.Duties.Select(d => d.Id)).Where(id => !rulebook.ReleaseOf(id).IsReleased).ToHashSet(StringComparer.Ordinal);
        _notChecked = rulebook.Provisions.Where(p => p.Status == ProvisionStatus.NotChecked)
            .SelectMany(p => p.NotCheckedOn, (p, act) => (Act: act, Provision: p)).ToLookup(p => p.Act, p => p.Provision, StringComparer.Ordinal);
    }

    /// <summary>Judges every act of a file: by act in the order of the file, then by rule id.</summary>
    /// <exception cref="OperationCanceledException"><see cref="CheckOptions.Stop"/> was asked for.</exception>
    public IReadOnlyList<Finding> Check(CaseFile file, CheckOptions? options = null) => Review(file, options).Findings;

    /// <summary>Judges every act of a file, and says what became of the decisions of the register that name it.</summary>
    public JudgedFile Review(CaseFile file, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        options ??= CheckOptions.Default;
        var deciding = options.Decisions?.Of(file.Id) is [_, ..] decisions ? new Deciding(_rulebook, file, options, decisions) : null;
        var findings = new List<Finding>();
        file.Acts.TryGet(out var acts);
        foreach (var act in acts)
            Judge(file, act, _index.RulesOn(act.GetType()), options, findings, deciding);
        if (options.WithRepairs)
            AddRepairs(file, findings, options);
        return new(findings, deciding?.Reviews() ?? []);
    }

    /// <summary>Judges one rule on one act with its full proof; <c>null</c> if the rule does not speak of such acts.</summary>
    public Finding? Explain(CaseFile file, PersonnelAct act, string ruleId, DateOnly? knownOn = null)
    {
        ArgumentNullException.ThrowIfNull(act);
        var findings = new List<Finding>();
        Judge(file, act, _index.RulesOn(act.GetType()).Where(r => IsOf(r.Id) || r.Versions.Any(v => v.Decides is not null)), new() { KnownOn = knownOn, WithProof = true }, findings);
        return findings.Find(f => IsOf(f.Rule));

        bool IsOf(string id) => string.Equals(id, ruleId, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// What falls due on the acts of a file from <paramref name="on"/> to <paramref name="until"/>, both days included, and what is overdue on the first: by day,
    /// what has none last. The facts are those of the day the file was drawn up.
    /// </summary>
    public IReadOnlyList<DueItem> DutiesAhead(CaseFile file, DateOnly on, DateOnly until)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new DutiesAhead(_index, _counter, _underReview, file, on, until).All();
    }

    /// <summary>What a duty makes fall due on an act, on whatever day: the day, <c>none</c> or <c>unknown</c>.</summary>
    internal (string Outcome, Proof Proof) DueOutcome(PersonnelAct act, string dutyId, DateOnly? knownOn)
    {
        var writer = new ProofWriter();
        var series = _index.DutiesOn(act.GetType()).First(d => d.Id == dutyId);
        try
        {
            var verdict = new Judging(_index, act, knownOn, _counter).Due(series, writer);
            return (verdict.Holds.IsFalse ? "none" : verdict.Holds.IsTrue ? Readable.Of(verdict.Day) : "unknown", writer.Proof);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return (Outcome.Error.Code(), writer.Proof);
        }
    }

    /// <summary>What one rule says of one act, without proof and without asking whether another contradicts it.</summary>
    internal Outcome OutcomeOf(PersonnelAct act, Series<Rule> rule, DateOnly? knownOn) => Quick(act, rule, knownOn).Outcome;

    /// <summary>What one rule says of one act, as the column of an example names it: an outcome, or a statement on a change of the law.</summary>
    internal string WordOf(PersonnelAct act, Series<Rule> rule, DateOnly? knownOn) => Quick(act, rule, knownOn) is var (outcome, change) && change != TextChange.None ? change.Code() : outcome.Code();

    private (Outcome Outcome, TextChange Change) Quick(PersonnelAct act, Series<Rule> rule, DateOnly? knownOn)
    {
        try
        {
            var verdict = new BothTexts(_index, act, knownOn, _counter).Judge(rule, null);
            return (verdict.Outcome, verdict.Change);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return (Outcome.Error, TextChange.None);
        }
    }

    /// <summary>
    /// What a file records in vain: judgments and waivers without a rule, act or author, on a rule or act that does not exist,
    /// on a rule that asks nothing or does not speak of such acts. Findings are as if they were not there; show these beside them.
    /// </summary>
    public IReadOnlyList<Text> Unmatched(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new Unmatched(_rulebook, file).All();
    }

    /// <summary>Whether an exception or definition covers an act on the act's own day, or a transition clause at all; false where no wording was in force.</summary>
    internal (Truth Holds, Proof? Proof) Holds(string clauseId, PersonnelAct act, DateOnly? knownOn)
    {
        if (_rulebook.Transitions.FirstOrDefault(t => t.Id == clauseId) is { } transition)
            return Holds(transition, transition.Version.From, act, knownOn);
        if (!act.Date.TryGet(out var day))
            return (Truth.Unknown, null);
        var clause = _rulebook.FindDefinition(clauseId)?.On(day, knownOn)
            ?? (Clause?)_rulebook.Exceptions.FirstOrDefault(e => e.Id == clauseId)?.On(day, knownOn);
        return clause is null ? (Truth.False, null) : Holds(clause, day, act, knownOn);
    }

    private (Truth Holds, Proof? Proof) Holds(Clause clause, DateOnly day, PersonnelAct act, DateOnly? knownOn)
    {
        var writer = new ProofWriter();
        var holds = new Judging(_index, act, knownOn, _counter).Holds(clause, day, writer, ProofPartKind.Condition);
        return (holds, writer.Proof);
    }

    private void Judge(CaseFile file, PersonnelAct act, IEnumerable<Series<Rule>> rules, CheckOptions options, List<Finding> findings, Deciding? deciding = null)
    {
        var first = findings.Count;
        foreach (var series in rules.Where(r => !options.ReleasedOnly || !_underReview.Contains(r.Id)))
        {
            options.Stop.ThrowIfCancellationRequested();
            findings.Add(deciding is null ? Judge(file, act, series, options) : deciding.Judge(act, series.Id, () => Judge(file, act, series, options), (a, w) => Judge(file, act, series, options with { WithProof = true }, a, w)));
        }
        new Contradictions(_rulebook).Mark(findings, first);
        findings.AddRange(_notChecked[ActKinds.CodeOf(act.GetType())].Select(p => NotChecked(file, act, p)));
        if (options.ReleasedOnly)
            findings.AddRange(LeftOut(file, act, rules, findings.Skip(first)));
    }

    private Finding Judge(CaseFile file, PersonnelAct act, Series<Rule> series, CheckOptions options, IReadOnlyList<Decision>? answers = null, Decision? waivedBy = null)
    {
        var judging = new BothTexts(_index, act, options.KnownOn, _counter, answers);
        var reference = series.Versions[^1];
        try
        {
            var verdict = judging.Judge(series, null);
            var waiver = verdict.Outcome == Outcome.Violation ? waivedBy?.ToWaiver() ?? Waivers.For(file, act, series.Id, options.KnownOn) : null;
            Proof? proof = null;
            if (options.WithProof || verdict.Change != TextChange.None || verdict.Outcome is Outcome.Undetermined or Outcome.Violation)
            {
                var writer = new ProofWriter();
                var proved = judging.Judge(series, writer);
                if (proved != verdict)
                    return Failed(file, act, series.Id, reference, FindingWords.Disagreed(verdict, proved));
                if (waiver is not null)
                    writer.Waiver(waiver, waivedBy);
                proof = writer.Proof;
            }
            var missing = verdict.Outcome == Outcome.Undetermined && proof is not null
                ? MissingFactsFinder.Of(proof, verdict, judging.Suppose(series), judging.Settled) : [];
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
            Message = waiver is null ? FindingWords.Message(verdict, rule, act, missing) : FindingWords.Waived(rule, waiver),
            Proof = proof,
        };
    }

    private List<string> Caveats(PersonnelAct act, Verdict verdict)
    {
        if (verdict.Rule is not { } rule)
            return [];
        var caveats = new List<string>();
        var seen = rule.Version.SeenUntil;
        if (rule.GoverningDay(act).TryGet(out var day) && day > seen)
            caveats.Add($"beyond-horizon:{Readable.Of(seen)}");
        if (rule.Version.To is { } end && act.Date.TryGet(out var done) && done > end)
            caveats.Add($"ended-wording:{Readable.Of(end)}");
        foreach (var requirement in verdict.Outcome != Outcome.NotApplicable || verdict.Ground == Ground.StillOpen ? rule.Requirements : [])
            caveats.AddRange(requirement.DeadlineFor(act, _counter)?.Caveats ?? []);
        return caveats.Count < 2 ? caveats : [.. caveats.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>One finding for each provision that only rules under review judge; a released rule that does not apply says nothing of it either.</summary>
    private List<Finding> LeftOut(CaseFile file, PersonnelAct act, IEnumerable<Series<Rule>> rules, IEnumerable<Finding> findings)
    {
        var spoken = findings.Where(f => f.Outcome != Outcome.NotApplicable).Select(f => f.Provision).ToHashSet();
        return [.. rules.Where(r => _underReview.Contains(r.Id)).Select(r => r.Versions[^1].Version).DistinctBy(v => v.Provision).Where(v => !spoken.Contains(v.Provision))
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
