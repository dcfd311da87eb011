using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>How a person may take part in an interview: the groups of Arts. 28.3, 28.12, 29.3.</summary>
public enum ParticipationGround
{
    /// <summary>Holder of a civil service certificate.</summary>
    [Words("civil service certificate", "dövlət qulluğu sertifikatı")] Certificate,

    /// <summary>Civil servant in an administrative position.</summary>
    [Words("serves in an administrative position", "inzibati vəzifədə qulluq keçir")] CivilServant,

    /// <summary>Former holder of administrative positions with the length of service required.</summary>
    [Words("worked in administrative positions", "inzibati vəzifələrdə çalışıb")] FormerCivilServant,

    /// <summary>Servant or former servant of the special type.</summary>
    [Words("service in the special type", "xüsusi növdə qulluq")] SpecialType,

    /// <summary>Doctor of sciences in the field the position requires.</summary>
    [Words("doctor of sciences in the field", "müvafiq istiqamət üzrə elmlər doktoru")] DoctorOfSciences,

    /// <summary>Work in positions of the approved list.</summary>
    [Words("work in listed positions", "siyahıdakı vəzifələrdə iş stajı")] ListedPositions,

    /// <summary>On a reserve list after liquidation or staff cuts.</summary>
    [Words("reserve after liquidation or staff cuts", "ləğv və ya ixtisarla əlaqədar ehtiyat")] ReserveAfterReduction,

    /// <summary>Claimant of a post filled by internal interview only.</summary>
    [Words("claimant of a post filled by internal interview only", "yalnız daxili müsahibə ilə tutulan vəzifənin iddiaçısı")] InternalOnlyClaimant,
}

/// <summary>A person applies for an interview, and the body admits or refuses.</summary>
[Act("application", "application for the interview", "müsahibədə iştirak üçün müraciət",
    DateEn = "day the application was received", DateAz = "müraciətin daxil olduğu gün"), ShownBy(Document.ApplicationRegister)]
public sealed class Application : PersonnelAct
{
    /// <summary>The announcement it answers.</summary>
    [Words("announcement", "elan"), Reference] public Announcement Announcement { get => Linked(field); init; }

    /// <summary>The certificate it rests on; none if it rests on none.</summary>
    [Words("certificate", "sertifikat"), Reference] public Certificate Certificate { get => Linked(field); init; }

    /// <summary>The ground on which the person takes part.</summary>
    [Words("ground for taking part", "iştirak əsası")] public Fact<ParticipationGround> Ground { get; init; }

    /// <summary>Whether the body admitted the person to the interview.</summary>
    [Words("admitted to the interview", "müsahibəyə buraxılıb")] public Truth IsAdmitted { get; init; }

    /// <summary>Whether it was checked beforehand that the person may be admitted to the civil service (Art. 27.3).</summary>
    [Words("checked beforehand", "qabaqcadan yoxlanılıb"), ShownBy(Document.AdmissionCheck)] public Truth IsCheckedBeforehand { get; init; }

    /// <summary>Whether the check went into details of private or family life.</summary>
    [Words("private life was checked", "şəxsi (ailə) həyat yoxlanılıb"), ShownBy(Document.AdmissionCheck)] public Truth PrivateLifeWasChecked { get; init; }

    /// <summary>How many interviews the person had already applied for in this year of the certificate's validity.</summary>
    [Words("earlier interviews in this year of validity", "etibarlılığın bu ilində əvvəlki müsahibələr"), Fixed(Unchangeable.Past)] public Fact<int> EarlierInterviewsThisYear { get; init; }

    /// <summary>Whether a fee was taken.</summary>
    [Words("a fee was taken", "ödəniş alınıb")] public Truth FeeWasCharged { get; init; }

    /// <summary>Whether the general conditions for the position were found to be met.</summary>
    [Words("general conditions met", "ümumi şərtlərə uyğundur"), Fixed(Unchangeable.Past)] public Truth MeetsGeneralConditions { get; init; }

    /// <summary>Whether the degree of doctor of sciences is in the field the position requires.</summary>
    [Words("degree is in the field required", "elmi dərəcə tələb olunan istiqamət üzrədir"), ShownBy(Document.Diploma), Fixed(Unchangeable.Past)] public Truth DegreeIsInField { get; init; }

    /// <summary>Whether the person serves in the body that has the vacancy.</summary>
    [Words("serves in the body that has the vacancy", "vakant vəzifəsi olan orqanda qulluq keçir"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Truth ServesInBody { get; init; }

    /// <summary>The highest classification of an administrative position the person held before; none if none was held.</summary>
    [Words("highest classification held before", "əvvəllər tutduğu ən yüksək təsnifat"), ShownBy(Document.LabourBook), Fixed(Unchangeable.Past)] public Fact<Classification> FormerClassification { get; init; }

    /// <summary>Id of the position held on that day; none if not in service.</summary>
    [Words("position held", "tutduğu vəzifə"), ShownBy(Document.PersonalFile), Reference, Fixed(Unchangeable.Past)] public Position HeldPosition { get => Linked(field); init; }

    /// <summary>Qualification rank held on that day; none if there is none.</summary>
    [Words("qualification rank held", "malik olduğu ixtisas dərəcəsi"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<QualificationRank> HeldRank { get; init; }

    /// <summary>Full months of civil-service length by that day.</summary>
    [Words("months of civil-service length", "dövlət qulluğu stajı (ay)"), ShownBy(Document.LabourBook), Fixed(Unchangeable.Past)] public Fact<int> ServiceMonths { get; init; }

    /// <summary>Full months of service in ranked posts of the special type by that day.</summary>
    [Words("months of service in the special type", "xüsusi növdə qulluq stajı (ay)"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<int> SpecialTypeMonths { get; init; }

    /// <summary>Full months of work in positions of the list of Art. 28.12 part 3 by that day.</summary>
    [Words("months of work in listed positions", "siyahıdakı vəzifələrdə iş stajı (ay)"), ShownBy(Document.LabourBook), Fixed(Unchangeable.Past)] public Fact<int> ListedPositionMonths { get; init; }

    /// <summary>Whether a position of the administrative kind was ever held in a state body.</summary>
    [Words("has worked in administrative positions", "inzibati vəzifələrdə çalışıb"), ShownBy(Document.LabourBook), Fixed(Unchangeable.Past)] public Truth HasHeldAdministrativePosition { get; init; }
}
