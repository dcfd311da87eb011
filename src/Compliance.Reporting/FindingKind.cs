using Compliance.Checking;
using Compliance.Law;

namespace Compliance.Reporting;

/// <summary>What findings are grouped by: the eight outcomes, violations that wait for legal staff and statements on a change of the law apart from the others.</summary>
/// <param name="Code">The outcome as written in findings.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Heading">What a group of such findings is called.</param>
/// <param name="Meaning">What it means.</param>
internal sealed record FindingKind(string Code, Outcome Outcome, Text Heading, Text Meaning)
{
    private static readonly FindingKind ToBeConfirmed = new(
        "violation-to-be-confirmed", Outcome.Violation,
        new("To be confirmed by legal staff", "Hüquqşünas tərəfindən təsdiq edilməlidir"),
        new("The file shows a breach, but the text of the provision was seen in summary or second hand only. Never summed with violations.",
            "Fayl pozuntu göstərir, lakin müddəanın mətni yalnız xülasədən və ya ikinci əldən görülüb. Pozuntularla heç vaxt toplanmır."));

    private static readonly FindingKind LawfulWhenDone = new(
        TextChange.LawfulWhenDone.Code(), Outcome.NeedsJudgment,
        new("Lawful when done", "Edildiyi gün qanuni olub"),
        new("No violation: contrary only to a text published after the act and given effect back to its day. A person decides what follows.",
            "Pozuntu deyil: yalnız aktdan sonra dərc olunmuş və onun gününə geriyə şamil edilmiş mətnə ziddir. Nəticəsini səlahiyyətli şəxs müəyyən edir."));

    private static readonly FindingKind ContraryWhenDone = new(
        TextChange.ContraryWhenDone.Code(), Outcome.NeedsJudgment,
        new("Contrary when done", "Edildiyi gün qanuna zidd olub"),
        new("A text published after the act and given effect back to its day no longer holds it against the law. A person decides what follows.",
            "Aktdan sonra dərc olunmuş və onun gününə geriyə şamil edilmiş mətnə görə akt artıq qanuna zidd deyil. Nəticəsini səlahiyyətli şəxs müəyyən edir."));

    /// <summary>The kinds, what asks for action first.</summary>
    public static IReadOnlyList<FindingKind> All { get; } =
    [
        Of(Outcome.Violation, new("Violations", "Pozuntular"),
            new("The rule applies and the file shows that a requirement is not met.", "Qayda tətbiq olunur və fayl tələbin yerinə yetirilmədiyini göstərir.")),
        ToBeConfirmed,
        Of(Outcome.NeedsJudgment, new("Needs judgment", "Səlahiyyətli şəxsin qərarı tələb olunur"),
            new("The law leaves the question to a person.", "Qanun məsələnin həllini şəxsin öhdəsinə buraxır.")),
        LawfulWhenDone,
        ContraryWhenDone,
        Of(Outcome.Undetermined, new("Undetermined", "Müəyyən edilməyib"),
            new("The facts on file do not settle it. Silence of the file is not compliance.", "Fayldakı faktlar məsələni həll etmir. Faylın susması uyğunluq demək deyil.")),
        Of(Outcome.Waived, new("Waived", "Güzəşt edilib"),
            new("A violation that a competent person accepted, with ground and end. It stays a violation.", "Səlahiyyətli şəxsin əsas və müddət göstərməklə qəbul etdiyi pozuntu. Pozuntu olaraq qalır.")),
        Of(Outcome.Error, new("Errors", "Xətalar"),
            new("The rule itself failed; nothing is said of the act.", "Qaydanın özü icra olunmayıb; akt barədə heç nə deyilmir.")),
        Of(Outcome.Compliant, new("Compliant", "Uyğundur"),
            new("The rule applies and all its requirements are shown to be met.", "Qayda tətbiq olunur və bütün tələblərin yerinə yetirildiyi göstərilib.")),
        Of(Outcome.NotApplicable, new("Not applicable", "Tətbiq olunmur"),
            new("Shown not to apply: out of scope, exempted, not in force, not yet due.", "Tətbiq olunmadığı göstərilib: əhatə dairəsindən kənardır, istisnadır, qüvvədə deyil və ya vaxtı çatmayıb.")),
        Of(Outcome.NotChecked, new("Not checked", "Yoxlanılmayıb"),
            new("The provision is known, but no active rule judges it.", "Müddəa məlumdur, lakin onu yoxlayan qayda yoxdur.")),
    ];

    private static readonly Dictionary<string, FindingKind> ByCode = All.ToDictionary(k => k.Code, StringComparer.Ordinal);

    private static readonly HashSet<string> Quiet = [.. All.Where(k => k.IsQuiet).Select(k => k.Code)];

    /// <summary>The kinds a sum names: all, but statements on a change of the law only where there are any.</summary>
    public static IEnumerable<FindingKind> Named(Tally tally) => All.Where(k => !k.IsChange || k.In(tally) > 0);

    /// <summary>Whether it holds statements on a change of the law.</summary>
    public bool IsChange => this == LawfulWhenDone || this == ContraryWhenDone;

    /// <summary>Whether its findings ask for nothing and can be folded away.</summary>
    public bool IsQuiet => Outcome is Outcome.Compliant or Outcome.NotApplicable or Outcome.NotChecked;

    /// <summary>Whether even the list of its findings is folded.</summary>
    public bool IsFolded => Outcome is Outcome.NotApplicable or Outcome.NotChecked;

    /// <summary>Whether findings of a kind, by its code, ask for nothing.</summary>
    public static bool IsQuietCode(string code) => Quiet.Contains(code);

    /// <summary>The kind of a finding.</summary>
    public static FindingKind Of(Finding finding) =>
        finding.IsToBeConfirmed ? ToBeConfirmed
            : finding.Change != TextChange.None ? ByCode[finding.Change.Code()]
            : ByCode[finding.Outcome.Code()];

    /// <summary>How many findings of this kind a tally has.</summary>
    public int In(Tally tally) => this == ToBeConfirmed ? tally.ToBeConfirmed
        : this == LawfulWhenDone ? tally[TextChange.LawfulWhenDone] : this == ContraryWhenDone ? tally[TextChange.ContraryWhenDone] : tally[Outcome];

    private static FindingKind Of(Outcome outcome, Text heading, Text meaning) => new(outcome.Code(), outcome, heading, meaning);
}
