using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>A decision of the Civil Service Management Council that a body has to carry out (Law 926-IQ, Art. 5.4).</summary>
[Act("council-decision", "decision of the Civil Service Management Council", "Dövlət Qulluğunu İdarəetmə Şurasının qərarı",
    DateEn = "day the Council decided", DateAz = "Şuranın qərar qəbul etdiyi gün"), ShownBy(Document.CaseFile)]
public sealed class CouncilDecision : PersonnelAct
{
    /// <summary>The day it was sent to the body; none if it was not.</summary>
    [Words("day the decision was sent to the body", "qərarın dövlət orqanına göndərildiyi gün")] public Fact<DateOnly> SentOn { get; init; }

    /// <summary>The day the body received it; none if it did not.</summary>
    [Words("day the body received the decision", "qərarın dövlət orqanına daxil olduğu gün")] public Fact<DateOnly> ReceivedOn { get; init; }

    /// <summary>The day the head of the body reported to the Council how it is carried out; none if the head did not.</summary>
    [Words("day the head reported to the Council", "rəhbərin Şuraya hesabat verdiyi gün")] public Fact<DateOnly> ReportedOn { get; init; }
}
