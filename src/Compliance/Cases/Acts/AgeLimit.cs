using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>A civil servant reaches the age limit (Law 926-IQ, Art. 32-1.1).</summary>
[Act("age-limit", "age limit of a civil servant", "dövlət qulluqçusunun yaş həddinə çatması",
    DateEn = "65th birthday", DateAz = "65 yaşın tamam olduğu gün"), ShownBy(Document.PersonalFile)]
public sealed class AgeLimit : PersonnelAct
{
    /// <summary>Last day of service; none while the person serves.</summary>
    [Words("last day of service", "qulluğun son günü"), ShownBy(Document.Order)] public Fact<DateOnly> EndedOn { get; init; }

    /// <summary>The first extension of the service; none if it was not extended.</summary>
    [Words("first extension of the service", "qulluq müddətinin ilk uzadılması"), Reference] public ServiceExtension Extension { get => Linked(field); init; }
}

/// <summary>The service of somebody past the age limit is extended once (Law 926-IQ, Arts. 32-1.2, 32-1.3, 32-1.7, 32-1.8). The position is the one held.</summary>
[Act("service-extension", "extension of service beyond the age limit", "yaş həddindən sonra qulluq müddətinin uzadılması",
    DateEn = "day of the decision", DateAz = "qərarın tarixi")]
public sealed class ServiceExtension : PersonnelAct
{
    /// <summary>First day of this extension.</summary>
    [Words("first day of the extension", "uzadılmış müddətin birinci günü"), SetByAct] public Fact<DateOnly> StartsOn { get; init; }

    /// <summary>Last day of this extension.</summary>
    [Words("last day of the extension", "uzadılmış müddətin son günü"), SetByAct] public Fact<DateOnly> EndsOn { get; init; }

    /// <summary>First day of the first of all extensions of the person; the first day of this one if it is the first.</summary>
    [Words("first day of the first extension", "ilk uzadılmış müddətin birinci günü"), ShownBy(Document.PersonalFile)] public Fact<DateOnly> FirstExtensionFrom { get; init; }

    /// <summary>Whether the head of the body decided on it.</summary>
    [Words("decided by the head of the body", "dövlət orqanının rəhbəri qərar verib")] public Truth WasDecidedByHead { get; init; }

    /// <summary>The day the servant consented; none without consent.</summary>
    [Words("day the servant consented", "dövlət qulluqçusunun razılıq verdiyi gün"), ShownBy(Document.Consent)] public Fact<DateOnly> ConsentOn { get; init; }

    /// <summary>The day the state body concerned consented to more than the usual term (Art. 32-1.3); none without its consent.</summary>
    [Words("day the body concerned consented", "müvafiq dövlət orqanının razılıq verdiyi gün"), ShownBy(Document.Consent)] public Fact<DateOnly> BodyConsentOn { get; init; }

    /// <summary>Whether it was considered that no disciplinary penalty was applied, or that one was (Art. 32-1.8.1).</summary>
    [Words("disciplinary penalties were considered", "intizam tənbehləri nəzərə alınıb")] public Truth PenaltiesWereConsidered { get; init; }

    /// <summary>Whether academic degree and title were considered (Art. 32-1.8.2).</summary>
    [Words("academic degree and title were considered", "elmi dərəcə və elmi ad nəzərə alınıb")] public Truth DegreeWasConsidered { get; init; }

    /// <summary>Whether state awards were considered (Art. 32-1.8.3).</summary>
    [Words("state awards were considered", "dövlət təltifləri nəzərə alınıb")] public Truth AwardsWereConsidered { get; init; }

    /// <summary>Whether attestations passed were considered (Art. 32-1.8.4).</summary>
    [Words("attestations passed were considered", "keçilmiş attestasiyalar nəzərə alınıb")] public Truth AttestationsWereConsidered { get; init; }
}
