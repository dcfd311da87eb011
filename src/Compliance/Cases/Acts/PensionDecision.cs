using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>What a pension decision grants or refuses (Law 926-IQ, Art. 23).</summary>
public enum PensionBenefit
{
    /// <summary>Addition to the labour pension for length of service; until 2018-03-28 the state pension (23.2).</summary>
    [Words("addition for length of service", "qulluq stajına görə əlavə")] ServiceAddition,

    /// <summary>Lifelong allowance (23.3).</summary>
    [Words("lifelong allowance", "ömürlük müavinət")] LifelongAllowance,
}

/// <summary>The decision on the addition to a former civil servant's pension, or on the lifelong allowance (Law 926-IQ, Art. 23).</summary>
[Act("pension-decision", "decision on pension addition or allowance", "pensiyaya əlavə və ya müavinət barədə qərar",
    DateEn = "day of the decision", DateAz = "qərarın tarixi"), ShownBy(Document.PersonalFile)]
public sealed class PensionDecision : PersonnelAct
{
    /// <summary>What was decided on.</summary>
    [Words("benefit decided on", "qərarın predmeti")] public Fact<PensionBenefit> Benefit { get; init; }

    /// <summary>Whether it was granted.</summary>
    [Words("it was granted", "təyin edilib")] public Truth IsGranted { get; init; }

    /// <summary>The day the civil service ended; none if it goes on.</summary>
    [Words("day the service ended", "qulluğun bitdiyi gün"), ShownBy(Document.LabourBook), Fixed(Unchangeable.Past)] public Fact<DateOnly> ServiceEndedOn { get; init; }

    /// <summary>Whole months of service in civil-service positions.</summary>
    [Words("months of service in civil-service positions", "dövlət qulluğu vəzifəsində qulluq stajı (ay)"), ShownBy(Document.LabourBook), Fixed(Unchangeable.Past)] public Fact<int> MonthsOfService { get; init; }

    /// <summary>Whether the service ended because a public legal entity was created on the basis of the body (23.2-1).</summary>
    [Words("ended because a public legal entity was created", "publik hüquqi şəxsin yaradılması ilə əlaqədar bitib"), Fixed(Unchangeable.Past)] public Truth EndedForPublicLegalEntity { get; init; }

    /// <summary>The day pension age is or was reached.</summary>
    [Words("day pension age is reached", "pensiya yaşına çatma günü"), Fixed(Unchangeable.Nature)] public Fact<DateOnly> PensionAgeOn { get; init; }

    /// <summary>Whether the person left voluntarily because of pension age or disability (23.3).</summary>
    [Words("left voluntarily for age or disability", "yaşa və ya əlilliyə görə könüllü çıxıb"), Fixed(Unchangeable.Nature)] public Truth LeftForAgeOrDisability { get; init; }

    /// <summary>Whether the person has a right to a labour pension (23.3).</summary>
    [Words("right to a labour pension", "əmək pensiyası hüququ var"), Fixed(Unchangeable.Authority)] public Truth HasPensionRight { get; init; }
}
