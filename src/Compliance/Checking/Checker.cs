using Compliance.Cases;
using Compliance.Checking.Decisions;
using Compliance.Checking.Planning;
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
    private readonly RulePlans _plans;
    private readonly ThreadLocal<Work> _work;
    private readonly QuietWords _quiet = new();
    private readonly HashSet<string> _underReview;

    /// <summary>A checker for a rulebook.</summary>
    public Checker(Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        _rulebook = rulebook;
        Type[] actTypes = [.. ActKinds.Codes.Select(c => ActKinds.Find(c)!)];
        _index = new(rulebook, actTypes);
        _counter = new(rulebook.Calendar);
        _underReview = rulebook.Rules.Select(r => r.Id).Concat(rulebook.Duties.Select(d => d.Id)).Where(id => !rulebook.ReleaseOf(id).IsReleased).ToHashSet(StringComparer.Ordinal);
        _plans = new(rulebook, _index, _underReview, actTypes);
        _work = new(() => new(new(_counter), new()));
    }

    /// <summary>Judges every act of a file: by act in the order of the file, then by rule id.</summary>
    /// <exception cref="OperationCanceledException"><see cref="CheckOptions.Stop"/> was asked for.</exception>
    public IReadOnlyList<Finding> Check(CaseFile file, CheckOptions? options = null) => Review(file, options).Findings;

    /// <summary>Judges every act of a file, and says what became of the decisions of the register that name it.</summary>
    public JudgedFile Review(CaseFile file, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        options ??= CheckOptions.Default;
        var (deciding, verdicts) = (DecidingOn(file, options), _work.Value!.Verdicts);
        Judge(file, verdicts, options, deciding);
        var findings = Told(file, verdicts, options);
        if (options.WithRepairs)
            AddRepairs(file, findings, options);
        return new(findings, deciding?.Reviews() ?? []);
    }

    /// <summary>Judges one rule on one act with its full proof; <c>null</c> if the rule does not speak of such acts.</summary>
    public Finding? Explain(CaseFile file, PersonnelAct act, string ruleId, DateOnly? knownOn = null)
    {
        ArgumentNullException.ThrowIfNull(act);
        var (plan, verdicts, options) = (_plans.On(ActKinds.NumberOf(act.GetType())), new Verdicts(), new CheckOptions { KnownOn = knownOn, WithProof = true });
        Judge(file, act, new([.. plan.Rules.Where(r => IsOf(r.Series.Id) || r.Decides)], plan.NotChecked), verdicts, options, null, _work.Value!.Plain);
        return Told(file, verdicts, options).Find(f => IsOf(f.Rule));

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
}
