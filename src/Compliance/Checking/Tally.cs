using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>How many findings of each outcome there are. Violations to be confirmed are counted apart and never summed with the others.</summary>
public sealed class Tally
{
    private readonly int[] _outcomes = new int[OutcomeWords.All.Count];
    private readonly int[] _changes = new int[Enum.GetValues<TextChange>().Length];
    private readonly int[] _severities = new int[Enum.GetValues<Severity>().Length];

    /// <summary>Counts findings.</summary>
    public static Tally Of(IEnumerable<Finding> findings)
    {
        var tally = new Tally();
        foreach (var finding in findings)
            tally.Add(finding);
        return tally;
    }

    /// <summary>Every finding counted.</summary>
    public int Total { get; private set; }

    /// <summary>Violations of provisions whose text was seen in summary only.</summary>
    public int ToBeConfirmed { get; private set; }

    /// <summary>Statements on a change of the law; in none of the outcomes.</summary>
    public int this[TextChange change] => _changes[(int)change];

    /// <summary>Findings that rest on a rule under review, whatever their outcome; what was left out for that reason rests on none.</summary>
    public int UnderReview { get; private set; }

    /// <summary>Findings of an outcome; for <see cref="Outcome.Violation"/> those whose text needs no confirmation.</summary>
    public int this[Outcome outcome] => _outcomes[(int)outcome];

    /// <summary>Violations of a severity, without those to be confirmed.</summary>
    public int this[Severity severity] => _severities[(int)severity];

    /// <summary>Counts one more.</summary>
    public void Add(Finding finding) => Add(finding.Outcome, finding.Change, finding.Severity, finding.IsUnderReview, finding.IsToBeConfirmed);

    /// <inheritdoc cref="Add(Finding)"/>
    public void Add(in RuleVerdict verdict) => Add(verdict.Outcome, verdict.Change, verdict.Severity, verdict.IsUnderReview, verdict.IsToBeConfirmed);

    /// <summary>Counts one more of which no more is known than this.</summary>
    /// <param name="outcome">What the rule says.</param>
    /// <param name="change">What a text given effect back makes of it.</param>
    /// <param name="severity">How much a breach weighs.</param>
    /// <param name="isUnderReview">Whether it rests on a rule under review.</param>
    /// <param name="isToBeConfirmed">Whether it is a violation that waits for the text to be confirmed.</param>
    public void Add(Outcome outcome, TextChange change, Severity severity, bool isUnderReview, bool isToBeConfirmed)
    {
        Total++;
        if (isUnderReview && outcome != Outcome.NotChecked)
            UnderReview++;
        if (isToBeConfirmed)
        {
            ToBeConfirmed++;
            return;
        }
        if (change != TextChange.None)
        {
            _changes[(int)change]++;
            return;
        }
        _outcomes[(int)outcome]++;
        if (outcome == Outcome.Violation)
            _severities[(int)severity]++;
    }
}
