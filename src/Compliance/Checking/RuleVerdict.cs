using Compliance.Cases;
using Compliance.Checking.Planning;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>What one rule says of one act, without words and without proof: a small value from which <see cref="Checker.FindingOf"/> makes the finding, as long as the file is not changed.</summary>
public readonly struct RuleVerdict
{
    private readonly object _of; // a planned wording, a rule of which none could be chosen, a verdict reached step by step, a provision that no rule judges, or a finding that had to be made at once
    private readonly Clause? _exemptedBy;
    private readonly byte _outcome;
    private readonly byte _ground;
    private readonly bool _isWaived;

    internal RuleVerdict(PersonnelAct act, PlannedRuleWording wording, Outcome outcome, Ground ground, Clause? exemptedBy = null) : this(act, wording, outcome, ground, exemptedBy, false) { }

    internal RuleVerdict(PersonnelAct act, PlannedRule planned, Ground ground) : this(act, planned, Outcome.NotApplicable, ground, null, false) { }

    internal RuleVerdict(PersonnelAct act, PlannedRule planned, in Verdict verdict) : this(act, new Stepped(planned, verdict), verdict.Outcome, verdict.Ground, null, false) { }

    internal RuleVerdict(PersonnelAct act, ProvisionEntry notChecked) : this(act, notChecked, Outcome.NotChecked, default, null, false) { }

    internal RuleVerdict(Finding made) : this(made.Act, made, made.Outcome, default, null, false) { }

    private RuleVerdict(PersonnelAct act, object of, Outcome outcome, Ground ground, Clause? exemptedBy, bool isWaived) =>
        (Act, _of, _exemptedBy, _outcome, _ground, _isWaived) = (act, of, exemptedBy, (byte)outcome, (byte)ground, isWaived);

    /// <summary>The act judged.</summary>
    public PersonnelAct Act { get; }

    /// <summary>What the rule says, waivers and recorded answers counted.</summary>
    public Outcome Outcome => _isWaived ? Outcome.Waived : (Outcome)_outcome;

    /// <summary>What a text later given effect back makes of the act.</summary>
    public TextChange Change => _of is Stepped stepped ? stepped.Verdict.Change : Made?.Change ?? TextChange.None;

    /// <summary>Id of the rule; the id of the provision for <see cref="Outcome.NotChecked"/>.</summary>
    public string Rule => Planned is { } planned ? planned.Series.Id : _of is ProvisionEntry entry ? entry.Provision.Id : Made!.Rule;

    /// <summary>The provision.</summary>
    public Provision Provision => Planned is not null ? Worded.Version.Provision : _of is ProvisionEntry entry ? entry.Provision : Made!.Provision;

    /// <summary>The wording that was applied; <c>null</c> where none could be chosen.</summary>
    public ProvisionVersion? Version => Made is { } made ? made.Version : Verdict.Rule?.Version;

    /// <summary>How much a breach weighs.</summary>
    public Severity Severity => Planned is not null ? Worded.Severity : Made?.Severity ?? Severity.Major;

    /// <summary>How the text of the provision was seen.</summary>
    public Grade Grade => Planned is not null ? Worded.Version.Grade : _of is ProvisionEntry { Versions: [.., var last] } ? last.Grade : Made?.Grade ?? Grade.OfficialCopy;

    /// <summary>Whether two others than the author have yet to review the rule, or something it rests on.</summary>
    public bool IsUnderReview => Planned is { } planned ? planned.IsUnderReview : Made?.IsUnderReview ?? false;

    /// <summary>Id of the judgment or waiver of the register that it rests on; empty for none.</summary>
    public string Decision => Made?.Decision ?? "";

    /// <summary>Whether the violation waits for legal staff to confirm the text of the law: never summed with the others.</summary>
    public bool IsToBeConfirmed => Outcome == Outcome.Violation && Grade.NeedsConfirmation();

    internal Verdict Verdict => _of is Stepped stepped ? stepped.Verdict : new((Outcome)_outcome, (Ground)_ground, (_of as PlannedRuleWording)?.Rule, _exemptedBy);

    internal PlannedRule? Planned => _of is PlannedRuleWording wording ? wording.Planned : _of is Stepped stepped ? stepped.Planned : _of as PlannedRule;

    internal ProvisionEntry? NotChecked => _of as ProvisionEntry;

    internal Finding? Made => _of as Finding;

    /// <summary>The wording that the words of the finding are taken from.</summary>
    internal Rule Worded
    {
        get
        {
            var verdict = Verdict;
            return verdict.Change == TextChange.LawfulWhenDone ? verdict.LaterRule! : verdict.Rule ?? Planned!.Series.Versions[^1];
        }
    }

    /// <summary>The same violation, accepted by a competent person.</summary>
    internal RuleVerdict Waived() => new(Act, _of, (Outcome)_outcome, (Ground)_ground, _exemptedBy, true);

    private sealed record Stepped(PlannedRule Planned, Verdict Verdict);
}
