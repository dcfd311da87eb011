using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>Whom a member of an interview commission represents.</summary>
public enum CommissionSeat
{
    /// <summary>The body that has the vacancy.</summary>
    [Words("the body", "dövlət orqanı")] Body,

    /// <summary>The State Examination Centre, or the Civil Service Commission before it.</summary>
    [Words("State Examination Centre", "Dövlət İmtahan Mərkəzi")] ExaminationCentre,

    /// <summary>Nobody: an independent expert.</summary>
    [Words("independent expert", "müstəqil ekspert")] IndependentExpert,

    /// <summary>Somebody else.</summary>
    [Words("other", "digər")] Other,
}

/// <summary>The interview and its commission.</summary>
[Act("interview", "interview and its commission", "müsahibə və onun komissiyası",
    DateEn = "day of the interview", DateAz = "müsahibənin keçirildiyi gün"), ShownBy(Document.InterviewProtocol)]
public sealed class Interview : PersonnelAct
{
    /// <summary>The announcement it follows.</summary>
    [Words("announcement", "elan"), Reference] public Announcement Announcement { get => Linked(field); init; }

    /// <summary>The day the intake of documents ended.</summary>
    [Words("day the intake of documents ended", "sənədlərin qəbulunun başa çatdığı gün"), ShownBy(Document.ApplicationRegister)] public Fact<DateOnly> IntakeEndedOn { get; init; }

    /// <summary>The members of the commission, all of them.</summary>
    [Words("members of the commission", "komissiyanın üzvləri"), ShownBy(Document.CommissionOrder)] public FactList<CommissionMember> Commission { get; init; }

    /// <summary>Whether the body organised the interview itself.</summary>
    [Words("organised by the body", "dövlət orqanı tərəfindən təşkil edilib")] public Truth OrganisedByBody { get; init; }

    /// <summary>Whether a member gave a special opinion on the results.</summary>
    [Words("a member gave a special opinion", "üzvün xüsusi rəyi olub"), Fixed(Unchangeable.Result)] public Truth SpecialOpinionGiven { get; init; }

    /// <summary>Whether the results were examined because of it.</summary>
    [Words("the results were examined", "nəticələr araşdırılıb")] public Truth ResultsWereExamined { get; init; }

    /// <summary>Whether the qualification rank of each participant was considered (internal and general interview).</summary>
    [Words("qualification rank considered", "ixtisas dərəcəsi nəzərə alınıb")] public Truth RankConsidered { get; init; }

    /// <summary>Whether results of attestation were considered (until 2016-08-09).</summary>
    [Words("attestation considered", "attestasiyanın nəticələri nəzərə alınıb")] public Truth AttestationConsidered { get; init; }

    /// <summary>Whether additional education was considered.</summary>
    [Words("additional education considered", "əlavə təhsil nəzərə alınıb")] public Truth AdditionalEducationConsidered { get; init; }

    /// <summary>Whether knowledge, training, outlook and the qualities needed were checked.</summary>
    [Words("knowledge, training, outlook and qualities checked", "bilik, peşə hazırlığı, dünyagörüşü və keyfiyyətlər yoxlanılıb")] public Truth SuitabilityChecked { get; init; }

    /// <summary>The largest difference between the points two members gave the same participant.</summary>
    [Words("largest difference between members' points", "üzvlərin balları arasında ən böyük fərq"), Fixed(Unchangeable.Result)] public Fact<int> LargestPointsDifference { get; init; }

    /// <summary>Whether the interview was declared void.</summary>
    [Words("declared void", "etibarsız sayılıb")] public Truth IsVoid { get; init; }

    /// <summary>The competencies that were assessed, where a competency model was used.</summary>
    [Words("competencies assessed", "qiymətləndirilmiş səriştələr")] public FactList<AssessedCompetency> Competencies { get; init; }
}

/// <summary>A member of an interview commission.</summary>
[ShownBy(Document.CommissionOrder)]
public sealed class CommissionMember : Record
{
    /// <summary>Whom the member represents.</summary>
    [Words("seat", "təmsil etdiyi tərəf")] public Fact<CommissionSeat> Seat { get; init; }
}
