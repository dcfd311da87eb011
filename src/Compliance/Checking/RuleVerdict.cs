using Compliance.Cases;
using Compliance.Checking.Planning;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>What one rule says of one act, without words and without proof: a small value from which <see cref="Checker.FindingOf"/> makes the finding, as long as the file is not changed.</summary>
public readonly struct RuleVerdict
{
    private readonly object _of; // the rule as planned, the provision that no rule judges, or a finding that had to be made at once
    private readonly bool _isWaived;

    internal RuleVerdict(PersonnelAct act, PlannedRule planned, in Verdict verdict, bool isWaived) => (Act, _of, Verdict, _isWaived) = (act, planned, verdict, isWaived);

    internal RuleVerdict(PersonnelAct act, ProvisionEntry notChecked) => (Act, _of, Verdict) = (act, notChecked, new(Outcome.NotChecked, default, null));

    internal RuleVerdict(Finding made) => (Act, _of, Verdict) = (made.Act, made, new(made.Outcome, default, null));

    /// <summary>The act judged.</summary>
    public PersonnelAct Act { get; }

    /// <summary>What the rule says, waivers and recorded answers counted.</summary>
    public Outcome Outcome => _isWaived ? Outcome.Waived : Verdict.Outcome;

    /// <summary>What a text later given effect back makes of the act.</summary>
    public TextChange Change => Made?.Change ?? Verdict.Change;

    /// <summary>Id of the rule; the id of the provision for <see cref="Outcome.NotChecked"/>.</summary>
    public string Rule => _of is PlannedRule planned ? planned.Series.Id : _of is ProvisionEntry entry ? entry.Provision.Id : Made!.Rule;

    /// <summary>The provision.</summary>
    public Provision Provision => _of is PlannedRule ? Worded.Version.Provision : _of is ProvisionEntry entry ? entry.Provision : Made!.Provision;

    /// <summary>The wording that was applied; <c>null</c> where none could be chosen.</summary>
    public ProvisionVersion? Version => Made is { } made ? made.Version : Verdict.Rule?.Version;

    /// <summary>How much a breach weighs.</summary>
    public Severity Severity => _of is PlannedRule ? Worded.Severity : Made?.Severity ?? Severity.Major;

    /// <summary>How the text of the provision was seen.</summary>
    public Grade Grade => _of is PlannedRule ? Worded.Version.Grade : _of is ProvisionEntry { Versions: [.., var last] } ? last.Grade : Made?.Grade ?? Grade.OfficialCopy;

    /// <summary>Whether two others than the author have yet to review the rule, or something it rests on.</summary>
    public bool IsUnderReview => _of is PlannedRule planned ? planned.IsUnderReview : Made?.IsUnderReview ?? false;

    /// <summary>Id of the judgment or waiver of the register that it rests on; empty for none.</summary>
    public string Decision => Made?.Decision ?? "";

    /// <summary>Whether the violation waits for legal staff to confirm the text of the law: never summed with the others.</summary>
    public bool IsToBeConfirmed => Outcome == Outcome.Violation && Grade.NeedsConfirmation();

    internal Verdict Verdict { get; }

    internal PlannedRule? Planned => _of as PlannedRule;

    internal ProvisionEntry? NotChecked => _of as ProvisionEntry;

    internal Finding? Made => _of as Finding;

    /// <summary>The wording that the words of the finding are taken from.</summary>
    internal Rule Worded => Verdict.Change == TextChange.LawfulWhenDone ? Verdict.LaterRule! : Verdict.Rule ?? Planned!.Series.Versions[^1];
}
