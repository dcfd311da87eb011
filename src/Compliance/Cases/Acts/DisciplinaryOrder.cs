using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>What a disciplinary penalty answers (Law 926-IQ, Arts. 25.1, 25.2, 31.11).</summary>
public enum BreachKind
{
    /// <summary>Duties not done or done improperly (Art. 18).</summary>
    [Words("duties not done, or done improperly", "vəzifələrin yerinə yetirilməməsi və ya lazımınca yerinə yetirilməməsi")] Duties,

    /// <summary>Restrictions of the service not kept (Art. 20).</summary>
    [Words("restrictions of the service not kept", "dövlət qulluğu ilə əlaqədar məhdudiyyətlərə əməl edilməməsi")] Restrictions,

    /// <summary>Breaches of the law against corruption that are neither an administrative offence nor a crime (Art. 25.11).</summary>
    [Words("breach of the law against corruption", "korrupsiyaya qarşı mübarizə qanunvericiliyinin pozulması")] AntiCorruption,

    /// <summary>Absence from the attestation without a good reason (Art. 31.11, until 2016-08-09).</summary>
    [Words("absence from the attestation without a good reason", "attestasiyaya üzrsüz səbəbdən gəlməmə")] AbsenceFromAttestation,

    /// <summary>Anything else.</summary>
    [Words("other", "digər")] Other,
}

/// <summary>Disciplinary measures (Law 926-IQ, Art. 25.2).</summary>
public enum DisciplinaryMeasure
{
    /// <summary>Reprimand (25.2.1).</summary>
    [Words("reprimand", "töhmət")] Reprimand,

    /// <summary>Cut of the position salary (25.2.2).</summary>
    [Words("cut of the position salary", "vəzifə maaşının azaldılması")] PayCut,

    /// <summary>Move to a lower-paid position of the same classification (25.2.3).</summary>
    [Words("move to a lower-paid position of the same classification", "həmin təsnifatdan aşağı maaşlı vəzifəyə keçirilmə")] LowerPaidPosition,

    /// <summary>Move to a position of a lower classification (25.2.4).</summary>
    [Words("move to a position of a lower classification", "daha aşağı təsnifatdan olan vəzifəyə keçirilmə")] LowerClassification,

    /// <summary>Lowering of the qualification rank (25.2.5).</summary>
    [Words("lowering of the qualification rank", "ixtisas dərəcəsinin aşağı salınması")] LoweringOfRank,

    /// <summary>Deprivation of the qualification rank (25.2.6 until 2008-10-03).</summary>
    [Words("deprivation of the qualification rank", "ixtisas dərəcəsindən məhrum edilmə")] DeprivationOfRank,

    /// <summary>Dismissal from the civil service (25.2.6; 25.2.7 until 2008-10-03).</summary>
    [Words("dismissal from the civil service", "dövlət qulluğundan azad edilmə")] Dismissal,

    /// <summary>Anything else.</summary>
    [Words("other measure", "digər tədbir")] Other,
}

/// <summary>Who signed a disciplinary order or ordered a service inspection (Law 926-IQ, Arts. 25.3, 25.7).</summary>
public enum DisciplinaryAuthority
{
    /// <summary>The head of the body in which the servant serves, or who lawfully acts as the head.</summary>
    [Words("head of the body", "dövlət orqanının rəhbəri")] HeadOfBody,

    /// <summary>An official whom the head empowered.</summary>
    [Words("official empowered by the head", "rəhbərin səlahiyyət verdiyi vəzifəli şəxs")] EmpoweredOfficial,

    /// <summary>Somebody else.</summary>
    [Words("other", "digər")] Other,
}

/// <summary>An order that imposes a disciplinary penalty.</summary>
[Act("disciplinary-order", "order on a disciplinary penalty", "intizam tənbehi haqqında əmr",
    DateEn = "day the order was signed", DateAz = "əmrin imzalandığı gün"), ShownBy(Document.Order)]
public sealed class DisciplinaryOrder : PersonnelAct
{
    /// <summary>What it answers.</summary>
    [Words("ground of the penalty", "tənbehin əsası"), Fixed(Unchangeable.Past)] public Fact<BreachKind> Breach { get; init; }

    /// <summary>The day of the breach; the last one of several.</summary>
    [Words("day of the breach", "xətanın törədildiyi gün"), Fixed(Unchangeable.Past)] public Fact<DateOnly> BreachOn { get; init; }

    /// <summary>The day the ground came to light.</summary>
    [Words("day the ground came to light", "əsasın aşkar edildiyi gün"), Fixed(Unchangeable.Past)] public Fact<DateOnly> DiscoveredOn { get; init; }

    /// <summary>Periods between that day and the order: leave, trips, incapacity, service inspection, criminal investigation.</summary>
    [Words("periods since then", "həmin vaxtdan sonrakı dövrlər"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public FactList<Period> Periods { get; init; }

    /// <summary>The measure imposed.</summary>
    [Words("measure imposed", "tətbiq edilmiş tədbir")] public Fact<DisciplinaryMeasure> Measure { get; init; }

    /// <summary>An earlier day on which the ground came to light by the account of somebody else: the servant, a report, a complaint; none if nobody names one.</summary>
    [Words("earlier day of discovery named by others", "başqalarının göstərdiyi daha əvvəlki aşkar edilmə günü"), Fixed(Unchangeable.Past)] public Fact<DateOnly> EarlierDiscoveryOn { get; init; }

    /// <summary>Whether an audit of the finances brought the breach to light.</summary>
    [Words("found by an audit", "audit nəticəsində aşkar edilib"), Fixed(Unchangeable.Past)] public Truth IsFoundByAudit { get; init; }

    /// <summary>The day the head ordered the inquiry (25.3); none if the head ordered none.</summary>
    [Words("day the head ordered the inquiry", "araşdırma haqqında rəhbərin əmrinin tarixi")] public Fact<DateOnly> InquiryOrderedOn { get; init; }

    /// <summary>The day of the servant's written explanation; none if there is none.</summary>
    [Words("day of the written explanation", "yazılı izahatın tarixi"), ShownBy(Document.PersonalFile)] public Fact<DateOnly> ExplanationOn { get; init; }

    /// <summary>The day the refusal to explain was put on record; none if none was.</summary>
    [Words("day the refusal to explain was recorded", "izahatdan imtinanın rəsmiləşdirildiyi gün"), ShownBy(Document.PersonalFile)] public Fact<DateOnly> RefusalRecordedOn { get; init; }

    /// <summary>The service inspection of the breach; none if there was none.</summary>
    [Words("service inspection", "xidməti yoxlama"), Reference] public ServiceInspection Inspection { get => Linked(field); init; }

    /// <summary>Who signed the order.</summary>
    [Words("signed by", "əmri imzalayan")] public Fact<DisciplinaryAuthority> SignedBy { get; init; }

    /// <summary>Another measure imposed for the same breach and not annulled; none if there is none.</summary>
    [Words("another measure for the same breach", "həmin xətaya görə başqa tədbir")] public Fact<DisciplinaryMeasure> OtherMeasure { get; init; }

    /// <summary>By how many percent the position salary is cut (25.2.2); none if it is not.</summary>
    [Words("cut of the position salary (percent)", "vəzifə maaşının azaldılması (faiz)")] public Fact<decimal> CutPercent { get; init; }

    /// <summary>First day of the cut; none if there is no cut.</summary>
    [Words("first day of the cut", "azaldılmanın birinci günü"), SetByAct] public Fact<DateOnly> CutFrom { get; init; }

    /// <summary>Last day of the cut; none if the order sets none.</summary>
    [Words("last day of the cut", "azaldılmanın son günü"), SetByAct] public Fact<DateOnly> CutUntil { get; init; }

    /// <summary>The position to which the servant is moved (25.2.3, 25.2.4), beside <see cref="PersonnelAct.Position"/>, the one held; none if the servant stays.</summary>
    [Words("new position", "yeni vəzifə"), Reference] public Position NewPosition { get => Linked(field); init; }

    /// <summary>Monthly salary of the position held, in manats.</summary>
    [Words("salary of the position held", "tutduğu vəzifənin maaşı"), ShownBy(Document.StaffTable), Fixed(Unchangeable.Past)] public Fact<decimal> HeldPositionSalary { get; init; }

    /// <summary>Monthly salary of the new position, in manats; none if there is none.</summary>
    [Words("salary of the new position", "yeni vəzifənin maaşı"), ShownBy(Document.StaffTable)] public Fact<decimal> NewPositionSalary { get; init; }

    /// <summary>The qualification rank held when the order was signed; none if there was none.</summary>
    [Words("qualification rank held", "malik olduğu ixtisas dərəcəsi"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<QualificationRank> HeldRank { get; init; }

    /// <summary>The rank after a lowering (25.2.5); none if no rank is left or none was changed.</summary>
    [Words("rank after the lowering", "aşağı salınmadan sonrakı dərəcə")] public Fact<QualificationRank> NewRank { get; init; }

    /// <summary>The last earlier day on which the rank was lowered by way of discipline (17.7); none if it never was.</summary>
    [Words("day of an earlier lowering by discipline", "dərəcənin intizam qaydasında əvvəlki aşağı salınma günü"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<DateOnly> EarlierLoweringOn { get; init; }

    /// <summary>Whether what is punished was done to carry out an instruction of a superior (26.2).</summary>
    [Words("done on a superior's instruction", "rəhbərin göstərişi ilə edilib"), Fixed(Unchangeable.Past)] public Truth IsDoneOnInstruction { get; init; }

    /// <summary>The day the servant objected to the instruction as unlawful; none if the servant did not.</summary>
    [Words("day of the objection to the instruction", "göstərişə etirazın tarixi"), Fixed(Unchangeable.Past)] public Fact<DateOnly> ObjectedOn { get; init; }

    /// <summary>Whether the superior upheld the instruction in spite of the objection.</summary>
    [Words("instruction upheld by the superior", "rəhbər göstərişi qüvvədə saxlayıb"), Fixed(Unchangeable.Past)] public Truth InstructionWasUpheld { get; init; }

    /// <summary>The day a higher superior cancelled the instruction; none if nobody did.</summary>
    [Words("day the instruction was cancelled", "göstərişin ləğv edildiyi gün"), Fixed(Unchangeable.Past)] public Fact<DateOnly> InstructionCancelledOn { get; init; }

    /// <summary>Damage the order charges to the servant, in manats (25.10); none if it charges none.</summary>
    [Words("damage charged to the servant", "qulluqçunun üzərinə qoyulan zərər")] public Fact<decimal> DamageCharged { get; init; }

    /// <summary>Whether the servant caused that damage by fault.</summary>
    [Words("damage caused by fault", "zərər təqsir üzündən vurulub"), Fixed(Unchangeable.Past)] public Truth IsDamageByFault { get; init; }

    /// <summary>Whether the same breach led to administrative or criminal liability (25.11).</summary>
    [Words("administrative or criminal liability for the same breach", "həmin xətaya görə inzibati və ya cinayət məsuliyyəti"), Fixed(Unchangeable.Authority)] public Truth LedToOtherLiability { get; init; }

    /// <summary>Whether the servant had reported offences of corruption (Labour Code, Art. 187.4).</summary>
    [Words("the servant had reported corruption", "qulluqçu korrupsiya barədə məlumat verib"), Fixed(Unchangeable.Past)] public Truth HasReportedCorruption { get; init; }

    /// <summary>The day the servant was made acquainted with the order (Labour Code, Art. 189.3); none if that was not done.</summary>
    [Words("day of acquaintance with the order", "əmrlə tanış edildiyi gün")] public Fact<DateOnly> AcquaintedOn { get; init; }
}
