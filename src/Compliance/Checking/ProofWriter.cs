using Compliance.Cases;
using Compliance.Checking.Decisions;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Writes a proof while a rule is judged.</summary>
internal sealed class ProofWriter
{
    private readonly List<VersionCandidate> _versions = [];
    private readonly Stack<List<ProofPart>> _parts = new([[]]);
    private readonly Trace _trace = new(); // written for one condition after the other

    /// <summary>The proof written so far.</summary>
    public Proof Proof => new(_versions, _parts.Peek());

    public void Choose(ProvisionVersion version, Text why)
    {
        Unchoose();
        _versions.RemoveAll(v => v.Version == version);
        _versions.Add(new(version, true, why));
    }

    /// <summary>Takes the choice back: a later wording may displace it.</summary>
    public void Unchoose()
    {
        for (var i = 0; i < _versions.Count; i++)
            _versions[i] = _versions[i] with { IsChosen = false };
    }

    public void Reject(ProvisionVersion version, Text why) => _versions.Add(new(version, false, why));

    public Fact<DateOnly> GoverningDay(Rule rule, PersonnelAct act)
    {
        var day = rule.GoverningDay(act, _trace);
        var steps = _trace.Take();
        if (_parts.Peek().Count == 0 || day.State == FactState.Unknown)
            _parts.Peek().Add(new(ProofPartKind.GoverningDay, FindingWords.GoverningDay, day.IsGiven, steps));
        return day;
    }

    /// <summary>Asks a condition. One of an exception, definition or overriding rule has to hold for that to hold: it is a condition like any other.</summary>
    public Answer Ask(ProofPartKind kind, Condition condition, PersonnelAct act, DeadlineCounter counter)
    {
        var answer = condition.Ask(act, counter, _trace);
        var ownKind = kind == ProofPartKind.Requirement ? kind : ProofPartKind.Condition;
        _parts.Peek().Add(new(ownKind, FindingWords.Asked(kind), answer.Truth, _trace.Take())
        {
            Deadline = condition.DeadlineFor(act, counter), IsStillOpen = answer.IsStillOpen,
        });
        return answer;
    }

    public Truth Exception(ExceptionClause exception, Func<Truth> judge) =>
        Nested(ProofPartKind.Exception, exception, exception.Reason, judge);

    public Truth Override(Rule stronger, Func<Truth> judge) =>
        Nested(ProofPartKind.Override, stronger, stronger.Version.Provision.Title, judge);

    /// <summary>Notes an exception that was not in force on the day that governs, or not yet published on the knowledge day.</summary>
    public void NotInForce(ExceptionClause exception, DateOnly day, DateOnly? knownOn) =>
        _parts.Peek().Add(new(ProofPartKind.Exception, FindingWords.NotInForce(exception, day, knownOn), Truth.False, []) { Version = exception.Version, Clause = exception.Id });

    public Truth Transition(TransitionClause transition, Func<Truth> judge) =>
        Nested(ProofPartKind.Transition, transition, transition.Reason, judge);

    /// <summary>Sets beside this proof what another text of the law says.</summary>
    public void OtherText(bool asItStood, Verdict verdict, Proof proof) =>
        _parts.Peek().Add(new(ProofPartKind.OtherText, FindingWords.OtherText(asItStood, verdict), verdict.Outcome == Outcome.Violation ? Truth.False : verdict.Outcome == Outcome.Undetermined ? Truth.Unknown : Truth.True, [])
        {
            Version = verdict.Later ?? verdict.Rule?.Version, Clause = verdict.Rule?.Id ?? "", Parts = proof.Parts, Versions = proof.Versions,
        });

    public Truth Definition(DefinitionClause definition, Func<Truth> judge) =>
        Nested(ProofPartKind.Definition, definition, definition.Version.Provision.Title, judge);

    /// <summary>Notes whether the definition written last had to cover the act or not to.</summary>
    public void Wanted(bool isWanted)
    {
        var parts = _parts.Peek();
        parts[^1] = parts[^1] with { IsWanted = isWanted };
    }

    /// <summary>Adds a part that was judged elsewhere.</summary>
    public void Add(ProofPart part) => _parts.Peek().Add(part);

    public void Question(Question question, Judgment? answer, Truth isMet, Decision? decision) =>
        _parts.Peek().Add(new(ProofPartKind.Question, FindingWords.Recorded(FindingWords.Asked(question, answer), decision), isMet, []));

    public void Waiver(Waiver waiver, Decision? decision) =>
        _parts.Peek().Add(new(ProofPartKind.Waiver, FindingWords.Recorded(FindingWords.Waived(waiver), decision), Truth.True, []));

    private Truth Nested(ProofPartKind kind, Clause clause, Text title, Func<Truth> judge)
    {
        _parts.Push([]);
        var truth = judge();
        var inner = _parts.Pop();
        _parts.Peek().Add(new(kind, title, truth, []) { Version = clause.Version, Clause = clause.Id, Parts = inner });
        return truth;
    }
}
