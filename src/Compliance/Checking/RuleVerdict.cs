using Compliance.Cases;
using Compliance.Checking.Planning;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>What one rule says of one act, without words and without proof: a small value from which <see cref="Checker.FindingOf"/> makes the finding, as long as the file is not changed.</summary>
public readonly struct RuleVerdict
{
    private readonly Said _said;

    internal RuleVerdict(PersonnelAct act, Said said) => (Act, _said) = (act, said);

    internal RuleVerdict(Finding made) : this(made.Act, new(made, made.Outcome)) { }

    /// <summary>The act judged.</summary>
    public PersonnelAct Act { get; }

    /// <summary>What the rule says, waivers and recorded answers counted.</summary>
    public Outcome Outcome => _said.IsWaived ? Outcome.Waived : _said.Outcome;

    /// <summary>What a text later given effect back makes of the act.</summary>
    public TextChange Change => _said.Of is Stepped stepped ? stepped.Verdict.Change : Made?.Change ?? TextChange.None;

    /// <summary>Id of the rule; the id of the provision for <see cref="Outcome.NotChecked"/>.</summary>
    public string Rule => Planned is { } planned ? planned.Series.Id : _said.Of is ProvisionEntry entry ? entry.Provision.Id : Made!.Rule;

    /// <summary>The provision.</summary>
    public Provision Provision => Planned is not null ? Worded.Version.Provision : _said.Of is ProvisionEntry entry ? entry.Provision : Made!.Provision;

    /// <summary>The wording that was applied; <c>null</c> where none could be chosen.</summary>
    public ProvisionVersion? Version => Made is { } made ? made.Version : Verdict.Rule?.Version;

    /// <summary>How much a breach weighs.</summary>
    public Severity Severity => Planned is not null ? Worded.Severity : Made?.Severity ?? Severity.Major;

    /// <summary>How the text of the provision was seen.</summary>
    public Grade Grade => Planned is not null ? Worded.Version.Grade : _said.Of is ProvisionEntry { Versions: [.., var last] } ? last.Grade : Made?.Grade ?? Grade.OfficialCopy;

    /// <summary>Whether two others than the author have yet to review the rule, or something it rests on.</summary>
    public bool IsUnderReview => Planned is { } planned ? planned.IsUnderReview : Made?.IsUnderReview ?? false;

    /// <summary>Id of the judgment or waiver of the register that it rests on; empty for none.</summary>
    public string Decision => Made?.Decision ?? "";

    /// <summary>Whether the violation waits for legal staff to confirm the text of the law: never summed with the others.</summary>
    public bool IsToBeConfirmed => Outcome == Outcome.Violation && Grade.NeedsConfirmation();

    internal Verdict Verdict => _said.Of is Stepped stepped ? stepped.Verdict : new(_said.Outcome, _said.Ground, Wording?.Rule, (_said.Of as Exempted)?.By);

    internal PlannedRule? Planned => Wording is { } wording ? wording.Planned : _said.Of is Stepped stepped ? stepped.Planned : _said.Of as PlannedRule;

    private PlannedRuleWording? Wording => _said.Of as PlannedRuleWording ?? (_said.Of as Exempted)?.Wording;

    internal ProvisionEntry? NotChecked => _said.Of as ProvisionEntry;

    internal Finding? Made => _said.Of as Finding;

    /// <summary>The wording that the words of the finding are taken from.</summary>
    internal Rule Worded
    {
        get
        {
            var verdict = Verdict;
            return verdict.Change == TextChange.LawfulWhenDone ? verdict.LaterRule! : verdict.Rule ?? Planned!.Series.Versions[^1];
        }
    }
}
