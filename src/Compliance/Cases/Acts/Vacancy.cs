using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>How the head of the body decided to fill a vacancy.</summary>
public enum FillingProcedure
{
    /// <summary>Test and interview (Art. 28).</summary>
    [Words("competition", "müsabiqə")] Competition,

    /// <summary>General interview (Art. 29.3 part 1).</summary>
    [Words("general interview", "ümumi müsahibə")] GeneralInterview,

    /// <summary>Internal interview (Art. 29.3 part 2).</summary>
    [Words("internal interview", "daxili müsahibə")] InternalInterview,

    /// <summary>Appointment of a reserve candidate (Art. 28.11).</summary>
    [Words("appointment from the reserve", "ehtiyat kadrdan təyinat")] Reserve,

    /// <summary>Transfer (Art. 29.2 parts 2-3).</summary>
    [Words("transfer", "keçirilmə")] Transfer,

    /// <summary>Promotion without an interview (Art. 29.1).</summary>
    [Words("promotion", "qulluqda yüksəliş")] Promotion,
}

/// <summary>A position fell vacant, and what the head decided.</summary>
[Act("vacancy", "vacancy and the head's decision", "vakansiya və rəhbərin qərarı",
    DateEn = "day the position fell vacant", DateAz = "vəzifənin vakant olduğu gün"), ShownBy(Document.VacancyDecision)]
public sealed class Vacancy : PersonnelAct
{
    /// <summary>The day the head decided how to fill it; none if there is no decision yet.</summary>
    [Words("day of the head's decision", "rəhbərin qərarının tarixi")] public Fact<DateOnly> DecidedOn { get; init; }

    /// <summary>What the head decided.</summary>
    [Words("procedure chosen", "seçilmiş üsul")] public Fact<FillingProcedure> Procedure { get; init; }

    /// <summary>The day the body told the Commission of the vacancy (duty until 2016-08-09); none if it did not.</summary>
    [Words("day the vacancy was reported", "vakansiya barədə məlumatın verildiyi gün")] public Fact<DateOnly> ReportedOn { get; init; }

    /// <summary>Whether an internal interview for the position was held before and filled nothing.</summary>
    [Words("an internal interview filled nothing", "daxili müsahibə nəticəsində vəzifə tutulmayıb"), Fixed(Unchangeable.Matter)] public Truth InternalInterviewFailed { get; init; }

    /// <summary>Whether an interview for the position was held before and filled nothing.</summary>
    [Words("an interview filled nothing", "müsahibə nəticəsində vəzifə tutulmayıb"), Fixed(Unchangeable.Matter)] public Truth InterviewFailed { get; init; }
}
