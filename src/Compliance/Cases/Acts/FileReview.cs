using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>Where somebody stands in the service (Law 926-IQ, Art. 15-3.1).</summary>
public enum ServiceStage
{
    /// <summary>Trainee.</summary>
    [Words("trainee", "stajçı")] Trainee,

    /// <summary>Admitted with probation.</summary>
    [Words("on probation", "sınaq müddətində")] Probation,

    /// <summary>Permanent civil servant.</summary>
    [Words("permanent civil servant", "daimi dövlət qulluqçusu")] Permanent,

    /// <summary>The service has ended.</summary>
    [Words("service ended", "dövlət qulluğuna xitam verilib")] Former,
}

/// <summary>The papers of one person are looked through on a day: personal file, service card, register, pay (Law 926-IQ, Arts. 1.1, 15-1 to 15-3). The position is the one held.</summary>
[Act("file-review", "review of a servant's papers", "dövlət qulluqçusunun sənədlərinin yoxlanılması",
    DateEn = "day the papers were looked through", DateAz = "sənədlərin yoxlanıldığı gün"), ShownBy(Document.PersonalFile)]
public sealed class FileReview : PersonnelAct
{
    /// <summary>Where the person stands in the service that day.</summary>
    [Words("stage of the service", "qulluq mərhələsi"), Fixed(Unchangeable.Past)] public Fact<ServiceStage> Stage { get; init; }

    /// <summary>The day the person was first admitted, as a trainee or otherwise.</summary>
    [Words("day of the first admission", "dövlət qulluğuna ilk qəbul günü"), ShownBy(Document.LabourBook), Fixed(Unchangeable.Past)] public Fact<DateOnly> AdmittedOn { get; init; }

    /// <summary>The day of the oath; none if none was taken.</summary>
    [Words("day of the oath", "andiçmə günü"), ShownBy(Document.OathText)] public Fact<DateOnly> OathOn { get; init; }

    /// <summary>The qualification rank held; none if there is none.</summary>
    [Words("rank held", "malik olduğu ixtisas dərəcəsi"), Fixed(Unchangeable.Past)] public Fact<QualificationRank> HeldRank { get; init; }

    /// <summary>Whether the whole salary comes from the sources that the Law names on that day (Art. 1.1.4; Arts. 7.1 and 14.1 until 2023-04-09).</summary>
    [Words("salary from the sources the Law names only", "maaş yalnız Qanunda göstərilən mənbələrdən verilir")] public Truth IsPaidFromLawfulSources { get; init; }

    /// <summary>Whether any part of the state salary is paid in cash (Art. 1.1.6).</summary>
    [Words("salary paid in cash", "məvacib nağd ödənilir")] public Truth IsPaidInCash { get; init; }

    /// <summary>How many personal files are kept on the person; 0 if none is.</summary>
    [Words("personal files kept", "aparılan şəxsi işlərin sayı")] public Fact<int> PersonalFiles { get; init; }

    /// <summary>The day the service card was issued; none if there is none.</summary>
    [Words("day the service card was issued", "xidməti vəsiqənin verildiyi gün")] public Fact<DateOnly> CardIssuedOn { get; init; }

    /// <summary>The title of the position on the service card.</summary>
    [Words("position on the service card", "xidməti vəsiqədəki vəzifə"), CanFollow] public Fact<string> CardTitle { get; init; }

    /// <summary>The rank on the service card; none if it shows none.</summary>
    [Words("rank on the service card", "xidməti vəsiqədəki ixtisas dərəcəsi"), CanFollow] public Fact<QualificationRank> CardRank { get; init; }

    /// <summary>The day the person's data were entered in the register of civil servants; none if they are not in it.</summary>
    [Words("day of entry in the register", "reyestrə daxil edildiyi gün")] public Fact<DateOnly> RegisteredOn { get; init; }
}
