using Compliance.Cases;
using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Law;

namespace Compliance.Reporting;

/// <summary>What findings are grouped by: the eight outcomes, violations that wait for legal staff and statements on a change of the law apart from the others; and decisions of the register that do not count.</summary>
/// <param name="Code">The outcome as written in findings.</param>
/// <param name="Outcome">The outcome; <c>null</c> for what is said of a decision, which belongs to none and enters no tally.</param>
/// <param name="Heading">What a group of such findings is called.</param>
/// <param name="Meaning">What it means.</param>
public sealed record FindingKind(string Code, Outcome? Outcome, Text Heading, Text Meaning)
{
    private static readonly FindingKind ToBeConfirmed = new(
        "violation-to-be-confirmed", Checking.Outcome.Violation,
        new("To be confirmed by legal staff", "Hüquqşünas tərəfindən təsdiq edilməlidir"),
        new("The file shows a breach, but the text of the provision was seen in summary or second hand only. Never summed with violations.",
            "Fayl pozuntu göstərir, lakin müddəanın mətni yalnız xülasədən və ya ikinci əldən görülüb. Pozuntularla heç vaxt toplanmır."));

    private static readonly FindingKind LawfulWhenDone = new(
        TextChange.LawfulWhenDone.Code(), Checking.Outcome.NeedsJudgment,
        new("Lawful when done", "Edildiyi gün qanuni olub"),
        new("No violation: contrary only to a text published after the act and given effect back to its day. A person decides what follows.",
            "Pozuntu deyil: yalnız aktdan sonra dərc olunmuş və onun gününə geriyə şamil edilmiş mətnə ziddir. Nəticəsini səlahiyyətli şəxs müəyyən edir."));

    private static readonly FindingKind ContraryWhenDone = new(
        TextChange.ContraryWhenDone.Code(), Checking.Outcome.NeedsJudgment,
        new("Contrary when done", "Edildiyi gün qanuna zidd olub"),
        new("A text published after the act and given effect back to its day no longer holds it against the law. A person decides what follows.",
            "Aktdan sonra dərc olunmuş və onun gününə geriyə şamil edilmiş mətnə görə akt artıq qanuna zidd deyil. Nəticəsini səlahiyyətli şəxs müəyyən edir."));

    private Text? _name;

    /// <summary>What one such finding is called.</summary>
    public Text Name => _name ?? (Outcome is { } outcome && Code == outcome.Code() ? outcome.Words() : Heading);

    /// <summary>The kinds, what asks for action first.</summary>
    public static IReadOnlyList<FindingKind> All { get; } =
    [
        Of(Checking.Outcome.Violation, new("Violations", "Pozuntular"),
            new("The rule applies and the file shows that a requirement is not met.", "Qayda tətbiq olunur və fayl tələbin yerinə yetirilmədiyini göstərir.")),
        ToBeConfirmed,
        Of(Checking.Outcome.NeedsJudgment, new("Needs judgment", "Səlahiyyətli şəxsin qərarı tələb olunur"),
            new("The law leaves the question to a person.", "Qanun məsələnin həllini şəxsin öhdəsinə buraxır.")),
        LawfulWhenDone,
        ContraryWhenDone,
        Of(Checking.Outcome.Undetermined, new("Undetermined", "Müəyyən edilməyib"),
            new("The facts on file do not settle it. Silence of the file is not compliance.", "Fayldakı faktlar məsələni həll etmir. Faylın susması uyğunluq demək deyil.")),
        Of(Checking.Outcome.Waived, new("Waived", "Güzəşt edilib"),
            new("A violation that a competent person accepted, with ground and end. It stays a violation.", "Səlahiyyətli şəxsin əsas və müddət göstərməklə qəbul etdiyi pozuntu. Pozuntu olaraq qalır.")),
        Of(Checking.Outcome.Error, new("Errors", "Xətalar"),
            new("The rule itself failed; nothing is said of the act.", "Qaydanın özü icra olunmayıb; akt barədə heç nə deyilmir.")),
        Of(Checking.Outcome.Compliant, new("Compliant", "Uyğundur"),
            new("The rule applies and all its requirements are shown to be met.", "Qayda tətbiq olunur və bütün tələblərin yerinə yetirildiyi göstərilib.")),
        Of(Checking.Outcome.NotApplicable, new("Not applicable", "Tətbiq olunmur"),
            new("Shown not to apply: out of scope, exempted, not in force, not yet due.", "Tətbiq olunmadığı göstərilib: əhatə dairəsindən kənardır, istisnadır, qüvvədə deyil və ya vaxtı çatmayıb.")),
        Of(Checking.Outcome.NotChecked, new("Not checked", "Yoxlanılmayıb"),
            new("The provision is known, but no active rule judges it.", "Müddəa məlumdur, lakin onu yoxlayan qayda yoxdur.")),
    ];

    /// <summary>The kinds of findings on decisions of the register that do not count; in no outcome and in no tally.</summary>
    public static IReadOnlyList<FindingKind> OfDecisions { get; } =
    [
        Of(DecisionState.Expired, new("Decisions expired", "Müddəti bitmiş qərarlar"), new("Decision expired", "Müddəti bitmiş qərar"),
            new("The last day of the decision has passed: it covers nothing.", "Qərarın son günü keçib: heç nəyi əhatə etmir.")),
        Of(DecisionState.Stale, new("Decisions whose basis changed", "Əsası dəyişmiş qərarlar"), new("Decision whose basis changed", "Əsası dəyişmiş qərar"),
            new("The wording or a fact that the decision rests on is another now: it covers nothing until somebody decides anew.",
                "Qərarın əsaslandığı redaksiya və ya fakt dəyişib: yenidən qərar qəbul edilənədək heç nəyi əhatə etmir.")),
        Of(DecisionState.Unused, new("Decisions that cover nothing", "Heç nəyi əhatə etməyən qərarlar"), new("Decision that covers nothing", "Heç nəyi əhatə etməyən qərar"),
            new("There is no file, act, rule or finding that the decision could cover.", "Qərarın əhatə edə biləcəyi fayl, akt, qayda və ya nəticə yoxdur.")),
        Of(DecisionState.OverBroad, new("Decisions that are too broad", "Hədsiz geniş qərarlar"), new("Decision that is too broad", "Hədsiz geniş qərar"),
            new("The decision does not name its file, act, rule or basis, or is a waiver without end: it covers nothing until it does.",
                "Qərar faylı, aktı, qaydanı və ya əsasını göstərmir, yaxud müddətsiz güzəştdir: bunlar göstərilənədək heç nəyi əhatə etmir.")),
    ];

    /// <summary>Every kind: of findings, then of decisions.</summary>
    public static IReadOnlyList<FindingKind> Every { get; } = [.. All, .. OfDecisions];

    /// <summary>The kind of that code, or <c>null</c>.</summary>
    public static FindingKind? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The kind of what is said of a decision in a state that does not count.</summary>
    public static FindingKind Of(DecisionState state) => OfDecisions.First(k => k.Code == CodeOf(state));

    private static readonly Dictionary<string, FindingKind> ByCode = Every.ToDictionary(k => k.Code, StringComparer.Ordinal);

    private static readonly HashSet<string> Quiet = [.. All.Where(k => k.IsQuiet).Select(k => k.Code)];

    /// <summary>The kinds a sum names: all, but statements on a change of the law only where there are any.</summary>
    public static IEnumerable<FindingKind> Named(Tally tally) => All.Where(k => !k.IsChange || k.In(tally) > 0);

    /// <summary>Whether it holds statements on a change of the law.</summary>
    public bool IsChange => this == LawfulWhenDone || this == ContraryWhenDone;

    /// <summary>Whether its findings ask for nothing and can be folded away.</summary>
    public bool IsQuiet => Outcome is Checking.Outcome.Compliant or Checking.Outcome.NotApplicable or Checking.Outcome.NotChecked;

    /// <summary>Whether even the list of its findings is folded.</summary>
    public bool IsFolded => Outcome is Checking.Outcome.NotApplicable or Checking.Outcome.NotChecked;

    /// <summary>Whether findings of a kind, by its code, ask for nothing.</summary>
    public static bool IsQuietCode(string code) => Quiet.Contains(code);

    /// <summary>Whether findings of a kind, by its code, are about decisions.</summary>
    public static bool IsOfDecision(string code) => OfDecisions.Any(k => k.Code == code);

    /// <summary>The kind of a finding.</summary>
    public static FindingKind Of(Finding finding) =>
        finding.IsToBeConfirmed ? ToBeConfirmed
            : finding.Change != TextChange.None ? ByCode[finding.Change.Code()]
            : ByCode[finding.Outcome.Code()];

    /// <summary>The kind with a code; where no kind has it, the kind of the outcome; the last where neither is known.</summary>
    public static FindingKind OfCode(string code, string outcome) => Find(code) ?? All.FirstOrDefault(k => k.Code == outcome) ?? All[^1];

    /// <summary>How many findings of this kind a tally has.</summary>
    public int In(Tally tally) => this == ToBeConfirmed ? tally.ToBeConfirmed
        : this == LawfulWhenDone ? tally[TextChange.LawfulWhenDone] : this == ContraryWhenDone ? tally[TextChange.ContraryWhenDone] : Outcome is { } outcome ? tally[outcome] : 0;

    private static FindingKind Of(DecisionState state, Text heading, Text name, Text meaning) => new(CodeOf(state), null, heading, meaning) { _name = name };

    private static string CodeOf(DecisionState state) => $"decision-{Codes.Of(typeof(DecisionState)).CodeOf(state)}";

    private static FindingKind Of(Checking.Outcome outcome, Text heading, Text meaning) => new(outcome.Code(), outcome, heading, meaning);
}
