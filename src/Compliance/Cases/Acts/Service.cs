using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>Admission with probation after the traineeship.</summary>
[Act("probation", "admission with probation", "sınaq müddəti ilə qəbul",
    DateEn = "first day of the probation", DateAz = "sınaq müddətinin birinci günü"), ShownBy(Document.Contract)]
public sealed class Probation : PersonnelAct
{
    /// <summary>The traineeship before it; none if there was none.</summary>
    [Words("traineeship", "staj"), Reference] public Traineeship Traineeship { get => Linked(field); init; }

    /// <summary>Last day of the probation as agreed.</summary>
    [Words("last day of the probation", "sınaq müddətinin son günü"), SetByAct] public Fact<DateOnly> EndsOn { get; init; }

    /// <summary>The day of the labour contract; none if there is none.</summary>
    [Words("day of the labour contract", "əmək müqaviləsinin tarixi")] public Fact<DateOnly> ContractOn { get; init; }

    /// <summary>Whether the contract sets the conditions of service during probation.</summary>
    [Words("the contract sets the conditions of the probation", "müqavilədə sınaq müddətinin şərtləri göstərilib")] public Truth ContractSetsConditions { get; init; }

    /// <summary>The day the contract was broken during probation; none if it was not.</summary>
    [Words("day the contract was broken", "müqavilənin pozulduğu gün")] public Fact<DateOnly> BrokenOn { get; init; }

    /// <summary>Whole months of an earlier probation that were credited; none if nothing was.</summary>
    [Words("months of earlier probation credited", "nəzərə alınmış əvvəlki sınaq müddəti (ay)")] public Fact<int> CreditedMonths { get; init; }
}

/// <summary>Admission to permanent civil service.</summary>
[Act("permanent-admission", "admission to permanent civil service", "daimi dövlət qulluğuna qəbul",
    DateEn = "day of the order on permanent admission", DateAz = "daimi qəbul haqqında əmrin tarixi"), ShownBy(Document.Order)]
public sealed class PermanentAdmission : PersonnelAct
{
    /// <summary>The probation before it; none if there was none.</summary>
    [Words("probation", "sınaq müddəti"), Reference] public Probation Probation { get => Linked(field); init; }

    /// <summary>Whether the person entered by an interview of Art. 29, without a competition: such people pass no traineeship and no probation (Art. 28.7).</summary>
    [Words("entered by an interview without a competition", "müsabiqəsiz, müsahibə ilə daxil olub"), ShownBy(Document.InterviewProtocol), Fixed(Unchangeable.Matter)] public Truth EnteredByInterview { get; init; }

    /// <summary>First day of duties in permanent service.</summary>
    [Words("first day of duties", "vəzifəsinin icrasına başladığı gün")] public Fact<DateOnly> DutiesFrom { get; init; }

    /// <summary>Whether it is the first permanent admission.</summary>
    [Words("first permanent admission", "daimi dövlət qulluğuna ilk qəbul"), Fixed(Unchangeable.Past)] public Truth IsFirst { get; init; }

    /// <summary>The oath; none if none was taken.</summary>
    [Words("oath", "and"), Reference] public Oath Oath { get => Linked(field); init; }

    /// <summary>Whether the head signed an order.</summary>
    [Words("order of the head", "rəhbərin əmri")] public Truth HasOrder { get; init; }

    /// <summary>The day of the labour contract on permanent service; none if there is none.</summary>
    [Words("day of the permanent labour contract", "daimi əmək müqaviləsinin tarixi"), ShownBy(Document.Contract)] public Fact<DateOnly> ContractOn { get; init; }

    /// <summary>Whether a document of the body confirms it on behalf of the Republic.</summary>
    [Words("confirmed on behalf of the Republic", "Respublikanın adından sənədlə təsdiq edilib")] public Truth IsConfirmedForRepublic { get; init; }
}

/// <summary>The oath of a civil servant.</summary>
[Act("oath", "oath of the civil servant", "dövlət qulluqçusunun andı",
    DateEn = "day of the oath", DateAz = "andiçmə tarixi"), ShownBy(Document.OathText)]
public sealed class Oath : PersonnelAct
{
    /// <summary>Whether taken in a solemn setting.</summary>
    [Words("solemn setting", "təntənəli şərait")] public Truth IsSolemn { get; init; }

    /// <summary>Whether taken under the State Flag.</summary>
    [Words("under the State Flag", "Dövlət bayrağı altında")] public Truth UnderStateFlag { get; init; }

    /// <summary>Whether taken with the hand on the Constitution.</summary>
    [Words("hand on the Constitution", "əl Konstitusiyaya basılıb")] public Truth HandOnConstitution { get; init; }

    /// <summary>Whether the words sworn are those of Art. 15.2.</summary>
    [Words("in the words of the Law", "Qanundakı mətnlə içilib")] public Truth HasStatutoryText { get; init; }

    /// <summary>Whether the servant signed the text.</summary>
    [Words("the text is signed", "andın mətni imzalanıb"), CanFollow] public Truth IsSigned { get; init; }

    /// <summary>Whether the signed text is kept in the personal file.</summary>
    [Words("kept in the personal file", "şəxsi işdə saxlanılır"), ShownBy(Document.PersonalFile), CanFollow] public Truth IsInPersonalFile { get; init; }

    /// <summary>The day of an earlier oath of the same person; none if there was none.</summary>
    [Words("day of an earlier oath", "əvvəlki andiçmə tarixi"), ShownBy(Document.PersonalFile)] public Fact<DateOnly> EarlierOathOn { get; init; }
}
