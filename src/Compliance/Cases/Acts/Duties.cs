using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>The yearly report of a servant on income and property (Law 926-IQ, Art. 18.0.9).</summary>
[Act("income-declaration", "yearly report on income and property", "gəlirlər və əmlak barədə illik maliyyə hesabatı",
    DateEn = "last day of the year reported on", DateAz = "hesabat ilinin son günü"), ShownBy(Document.PersonalFile)]
public sealed class IncomeDeclaration : PersonnelAct
{
    /// <summary>The day the servant took up civil service.</summary>
    [Words("day the service began", "dövlət qulluğuna başladığı gün"), ShownBy(Document.LabourBook), Fixed(Unchangeable.Past)] public Fact<DateOnly> InServiceSince { get; init; }

    /// <summary>The day the service ended; none while it lasts.</summary>
    [Words("day the service ended", "dövlət qulluğuna xitam verildiyi gün"), ShownBy(Document.LabourBook), Fixed(Unchangeable.Past)] public Fact<DateOnly> ServiceEndedOn { get; init; }

    /// <summary>The day the report reached the head of the body; none if it did not.</summary>
    [Words("day the report was handed in", "hesabatın təqdim edildiyi gün")] public Fact<DateOnly> SubmittedOn { get; init; }

    /// <summary>Whether the servant had income beside the state salary in that year.</summary>
    [Words("had additional income", "əlavə gəliri olub"), Fixed(Unchangeable.Past)] public Truth HasAdditionalIncome { get; init; }

    /// <summary>Whether the report names the source of the additional income.</summary>
    [Words("source of the additional income is named", "əlavə gəlirin mənbəyi göstərilib"), CanFollow] public Truth NamesSource { get; init; }

    /// <summary>Whether the report names the kind of the additional income.</summary>
    [Words("kind of the additional income is named", "əlavə gəlirin növü göstərilib"), CanFollow] public Truth NamesKind { get; init; }

    /// <summary>Whether the report names the amount of the additional income.</summary>
    [Words("amount of the additional income is named", "əlavə gəlirin məbləği göstərilib"), CanFollow] public Truth NamesAmount { get; init; }
}

/// <summary>What a servant may demand so that it leaves a trace (Law 926-IQ, Art. 19).</summary>
public enum RequestKind
{
    /// <summary>To see the personal file (19.0.7).</summary>
    [Words("to see the personal file", "şəxsi işlə tanış olmaq")] PersonalFile,

    /// <summary>To have an own explanation put in the personal file (19.0.7).</summary>
    [Words("to have an explanation put in the personal file", "izahatın şəxsi işə tikilməsi")] ExplanationInFile,

    /// <summary>To have the duties of the position set down in writing, and conditions to carry them out (19.0.2).</summary>
    [Words("to have the duties set down in writing", "qulluq vəzifələrinin yazılı təsbit edilməsi")] WrittenDuties,

    /// <summary>To have an inquiry that refutes what harms honour and dignity (19.0.8).</summary>
    [Words("to have an inquiry made", "xidməti araşdırma aparılması")] Inquiry,

    /// <summary>To be given a doubtful order of the head in writing (19.0.11).</summary>
    [Words("to be given a doubtful order in writing", "şübhə doğuran əmrin yazılı verilməsi")] OrderInWriting,

    /// <summary>Anything else.</summary>
    [Words("other", "digər")] Other,
}

/// <summary>A demand of a servant to the head of the body, or to whoever appoints to the position and dismisses from it.</summary>
[Act("servant-request", "demand of a servant to the head of the body", "dövlət qulluqçusunun rəhbərə tələbi",
    DateEn = "day of the demand", DateAz = "tələbin bildirildiyi gün"), ShownBy(Document.PersonalFile)]
public sealed class ServantRequest : PersonnelAct
{
    /// <summary>What is demanded.</summary>
    [Words("what is demanded", "tələbin məzmunu")] public Fact<RequestKind> Kind { get; init; }

    /// <summary>The day it was refused; none if it was not.</summary>
    [Words("day of the refusal", "imtina edildiyi gün")] public Fact<DateOnly> RefusedOn { get; init; }

    /// <summary>The day it was met; none if it was not.</summary>
    [Words("day it was met", "tələbin yerinə yetirildiyi gün")] public Fact<DateOnly> MetOn { get; init; }
}
