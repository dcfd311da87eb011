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

    /// <summary>Counts a judged file, its acts and its findings.</summary>
    public void Take(JudgedCase judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        var file = judged.File;
        Judged++;
        OutsidePeriod += judged.Case.Acts.Count == 0 ? 1 : 0;
        var own = file.Body.Presence == FactState.Known ? file.Body.Id : "";
        Files[own] = Files.GetValueOrDefault(own) + 1;
        file.OtherBodies.TryGet(out var others);
        foreach (var body in others.Prepend(file.Body).Where(b => b.Presence == FactState.Known && b.Name.TryGet(out _)))
            BodyNames.TryAdd(body.Id, body.Name.ToString());
        foreach (var act in judged.Case.Acts)
            Take(act);
        foreach (var (finding, line) in judged.Findings)
            Take(finding, line.Finding);
    }

    private void Take(ReportedAct act)
    {
        Add(Of(Kinds, act.Kind), act.Chapters[""]);
        Add(Of(Positions, act.Position), act.Chapters[""]);
        Add(Of(Ages, act.Age), act.Chapters[""]);
        foreach (var (chapter, marks) in act.Chapters)
            Add(Of(new(chapter, act.Body, MonthOf(act.Date))), marks);
    }

    private void Take(Finding finding, ReportedFinding reported)
    {
        Sum.Add(finding);
        var key = new CountKey(reported.Chapter, reported.Provision, reported.Body, MonthOf(reported.Date), reported.Kind);
        Findings[key] = Findings.GetValueOrDefault(key) + 1;
        if (reported.IsListed && FindingPlace.Of(reported) is var place)
            Listed[place] = Listed.GetValueOrDefault(place) + 1;
        if (reported.Change.Length > 0)
            Changes[(reported.Chapter, reported.Change)] = Changes.GetValueOrDefault((reported.Chapter, reported.Change)) + 1;
        foreach (var fact in reported.Kind != Outcome.Undetermined.Code() ? [] : finding.Missing.SelectMany(m => m.Facts).Select(f => f.Words).Distinct())
            Missing[(reported.ActKind, fact, reported.Body)] = Missing.GetValueOrDefault((reported.ActKind, fact, reported.Body)) + 1;
    }

    private static DateOnly? MonthOf(DateOnly? day) => day is { } known ? new(known.Year, known.Month, 1) : null;

    private static void Add(ActTally tally, ActMarks marks)
    {
        tally.Acts++;
        tally.Examined += marks.HasFlag(ActMarks.Examined) ? 1 : 0;
        tally.Broken += marks.HasFlag(ActMarks.Broken) ? 1 : 0;
        tally.Open += marks.HasFlag(ActMarks.Open) ? 1 : 0;
    }

    private ActTally Of(ActKey key) => Acts.TryGetValue(key, out var tally) ? tally : Acts[key] = new();

    private static ActTally Of(IDictionary<string, ActTally> groups, string code) => groups.TryGetValue(code, out var tally) ? tally : groups[code] = new();
}
