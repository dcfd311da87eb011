using Compliance.Cases;
using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Facts;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Periodic;

/// <summary>Where findings are counted: chapter, provision, body, month of the act (its first day; <c>null</c> for an undated act) and kind.</summary>
public readonly record struct CountKey(string Chapter, string Provision, string Body, DateOnly? Month, string Kind);

/// <summary>Acts of one chapter, body and month: a chapter of <c>""</c> counts each act once, whatever its chapters.</summary>
public readonly record struct ActKey(string Chapter, string Body, DateOnly? Month);

/// <summary>How acts came out. Every act has at most one place in each number.</summary>
public sealed class ActTally
{
    /// <summary>Acts on which some rule of the chapter was judged or asked, whatever it said.</summary>
    public long Acts { get; set; }

    /// <summary>Acts on which at least one rule applied and was decided: compliant, violation or waived. The denominator of rates.</summary>
    public long Examined { get; set; }

    /// <summary>Acts with at least one violation that needs no confirmation; a waived one counts.</summary>
    public long Broken { get; set; }

    /// <summary>Acts with at least one finding that is open: undetermined, awaiting judgment or a statement on a change of the law.</summary>
    public long Open { get; set; }
}

/// <summary>The counts of a Report, gathered file by file. Their number grows with bodies, provisions and months, never with files.</summary>
public sealed class ReportCounts
{
    private static readonly string[] Decided = [Outcome.Compliant.Code(), Outcome.Violation.Code(), Outcome.Waived.Code()];
    private static readonly string[] Breaches = [Outcome.Violation.Code(), Outcome.Waived.Code()];

    private static readonly string[] Openings =
        [Outcome.Undetermined.Code(), Outcome.NeedsJudgment.Code(), TextChange.LawfulWhenDone.Code(), TextChange.ContraryWhenDone.Code()];

    /// <summary>Files judged.</summary>
    public long Judged { get; private set; }

    /// <summary>Files refused for their faults.</summary>
    public long Refused { get; private set; }

    /// <summary>Files judged that hold no act of the period.</summary>
    public long OutsidePeriod { get; private set; }

    /// <summary>Every finding of the period, as <c>compliance check</c> sums them.</summary>
    public Tally Sum { get; } = new();

    /// <summary>Findings.</summary>
    public Dictionary<CountKey, long> Findings { get; } = [];

    /// <summary>The findings that lists show, by all that lists tell them apart by.</summary>
    public Dictionary<FindingPlace, long> Listed { get; } = [];

    /// <summary>Findings that changed against the baseline, by chapter and change.</summary>
    public Dictionary<(string Chapter, string Change), long> Changes { get; } = [];

    /// <summary>Acts.</summary>
    public Dictionary<ActKey, ActTally> Acts { get; } = [];

    /// <summary>Acts by kind.</summary>
    public SortedDictionary<string, ActTally> Kinds { get; } = new(StringComparer.Ordinal);

    /// <summary>Acts by kind and classification of the position concerned: a code of <see cref="ReportedAct.Position"/>.</summary>
    public Dictionary<string, ActTally> Positions { get; } = new(StringComparer.Ordinal);

    /// <summary>Acts by the age of the person on the day of the act: a code of <see cref="ReportedAct.Age"/>.</summary>
    public Dictionary<string, ActTally> Ages { get; } = new(StringComparer.Ordinal);

    /// <summary>Files judged by body; the empty body stands for files that name none.</summary>
    public SortedDictionary<string, long> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of bodies by id, as the first file says.</summary>
    public SortedDictionary<string, string> BodyNames { get; } = new(StringComparer.Ordinal);

    /// <summary>How many undetermined findings a missing fact would help to settle, by kind of act, name of the fact and body.</summary>
    public Dictionary<(string ActKind, Law.Text Words, string Body), long> Missing { get; } = [];

    /// <summary>Decisions of the register by kind and state: those on acts of the period, and those that name no act that was found.</summary>
    public Dictionary<(DecisionKind Kind, DecisionState State), long> Decisions { get; } = [];

    /// <summary>Counts what became of a decision.</summary>
    public void Add(DecisionReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        var key = (review.Decision.Kind, review.State);
        Decisions[key] = Decisions.GetValueOrDefault(key) + 1;
    }

    /// <summary>Counts a file that was refused.</summary>
    public void Refuse() => Refused++;

    /// <summary>Counts a judged file and its findings of the period, which stand act by act.</summary>
    /// <returns>Its acts, as they were counted.</returns>
    public IReadOnlyList<ReportedAct> Take(CaseFile file, IReadOnlyList<(Finding Finding, ReportedFinding Reported)> findings, IReadOnlyList<PersonnelAct> acts)
    {
        Judged++;
        OutsidePeriod += acts.Count == 0 ? 1 : 0;
        var own = file.Body.Presence == FactState.Known ? file.Body.Id : "";
        Files[own] = Files.GetValueOrDefault(own) + 1;
        file.OtherBodies.TryGet(out var others);
        foreach (var body in others.Prepend(file.Body).Where(b => b.Presence == FactState.Known && b.Name.TryGet(out _)))
            BodyNames.TryAdd(body.Id, body.Name.ToString());
        var byAct = findings.ToLookup(f => f.Finding.Act);
        return [.. acts.Select(a => Take(a, [.. byAct[a]]))];
    }

    private ReportedAct Take(PersonnelAct act, List<(Finding Finding, ReportedFinding Reported)> findings)
    {
        DateOnly? month = act.Date.TryGet(out var day) ? new(day.Year, day.Month, 1) : null;
        var body = act.Body.Presence == FactState.Known ? act.Body.Id : "";
        foreach (var (finding, reported) in findings)
        {
            Sum.Add(finding);
            var key = new CountKey(reported.Chapter, reported.Provision, body, month, reported.Kind);
            Findings[key] = Findings.GetValueOrDefault(key) + 1;
            if (reported.IsListed && FindingPlace.Of(reported) is var place)
                Listed[place] = Listed.GetValueOrDefault(place) + 1;
            if (reported.Change.Length > 0)
                Changes[(reported.Chapter, reported.Change)] = Changes.GetValueOrDefault((reported.Chapter, reported.Change)) + 1;
            foreach (var fact in reported.Kind != Outcome.Undetermined.Code() ? [] : finding.Missing.SelectMany(m => m.Facts).Select(f => f.Words).Distinct())
                Missing[(reported.ActKind, fact, body)] = Missing.GetValueOrDefault((reported.ActKind, fact, body)) + 1;
        }
        var reports = findings.Select(f => f.Reported).ToList();
        var marks = new SortedDictionary<string, ActMarks>(StringComparer.Ordinal) { [""] = Add(Of(new("", body, month)), reports) };
        var (position, age) = (ActGroups.PositionOf(act), ActGroups.AgeOf(act));
        Add(Of(Kinds, ActKinds.CodeOf(act.GetType())), reports);
        Add(Of(Positions, position), reports);
        Add(Of(Ages, age), reports);
        foreach (var chapter in reports.GroupBy(f => f.Chapter, StringComparer.Ordinal))
            marks.Add(chapter.Key, Add(Of(new(chapter.Key, body, month)), [.. chapter]));
        return new()
        {
            Act = act.Id, Kind = ActKinds.CodeOf(act.GetType()), Body = body, Date = act.Date.TryGet(out day) ? day : null, Chapters = marks,
            Position = position, Age = age,
            Findings = [.. reports.Where(f => f.IsListed).Select(f => new FindingReference(f.Id, f.Chapter, f.Kind, f.Provision))],
        };
    }

    private static ActMarks Add(ActTally tally, List<ReportedFinding> findings)
    {
        var marks = (findings.Exists(f => Decided.Contains(f.Kind)) ? ActMarks.Examined : 0)
            | (findings.Exists(f => Breaches.Contains(f.Kind)) ? ActMarks.Broken : 0)
            | (findings.Exists(f => Openings.Contains(f.Kind)) ? ActMarks.Open : 0);
        tally.Acts++;
        tally.Examined += marks.HasFlag(ActMarks.Examined) ? 1 : 0;
        tally.Broken += marks.HasFlag(ActMarks.Broken) ? 1 : 0;
        tally.Open += marks.HasFlag(ActMarks.Open) ? 1 : 0;
        return marks;
    }

    private ActTally Of(ActKey key) => Acts.TryGetValue(key, out var tally) ? tally : Acts[key] = new();

    private static ActTally Of(IDictionary<string, ActTally> groups, string code) => groups.TryGetValue(code, out var tally) ? tally : groups[code] = new();
}
