using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>A successful candidate who was not appointed enters the reserve of the body.</summary>
[Act("reserve-entry", "entry in the reserve of candidates", "ehtiyat kadrlar siyahısına daxil edilmə",
    DateEn = "day of entry in the reserve", DateAz = "ehtiyat siyahısına daxil edilmə tarixi"), ShownBy(Document.ReserveList)]
public sealed class ReserveEntry : PersonnelAct
{
    /// <summary>The presentation it follows.</summary>
    [Words("presentation", "təqdimat"), Reference] public Presentation Presentation { get => Linked(field); init; }

    /// <summary>The day the candidate left the list; none while still on it.</summary>
    [Words("day of removal from the reserve", "ehtiyat siyahısından çıxarılma tarixi")] public Fact<DateOnly> RemovedOn { get; init; }

    /// <summary>The day of appointment to an administrative position while in the reserve; none if not appointed.</summary>
    [Words("day of appointment from the reserve", "ehtiyatdan təyinat tarixi"), ShownBy(Document.Order)] public Fact<DateOnly> AppointedOn { get; init; }

    /// <summary>Whether the candidate consented to that appointment.</summary>
    [Words("the candidate consented", "namizədin razılığı var"), ShownBy(Document.Consent)] public Truth HasConsented { get; init; }

    /// <summary>The day an analogous position fell vacant in the same body while the candidate was in the reserve; none if none did.</summary>
    [Words("day an analogous position fell vacant in the body", "həmin orqanda analoji vəzifənin vakant olduğu gün"), ShownBy(Document.StaffTable), Fixed(Unchangeable.Past)] public Fact<DateOnly> AnalogousVacancyOn { get; init; }

    /// <summary>Whether that analogous position went to another candidate of the reserve.</summary>
    [Words("analogous position went to another reserve candidate", "analoji vəzifəyə ehtiyatdakı digər namizəd təyin edilib"), ShownBy(Document.Order), Fixed(Unchangeable.Matter)] public Truth VacancyWentToAnotherCandidate { get; init; }

    /// <summary>Whether the person was refused an interview of another body because of the reserve.</summary>
    [Words("refused another body's interview because of the reserve", "ehtiyata görə digər orqanın müsahibəsinə buraxılmayıb")] public Truth RefusedElsewhere { get; init; }
}
