using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>The announcement of a competition or interview.</summary>
[Act("announcement", "announcement of the interview", "müsahibənin elan edilməsi",
    DateEn = "day of the announcement", DateAz = "elan tarixi"), ShownBy(Document.Announcement)]
public sealed class Announcement : PersonnelAct
{
    /// <summary>The vacancy it fills.</summary>
    [Words("vacancy", "vakansiya"), Reference] public Vacancy Vacancy { get => Linked(field); init; }

    /// <summary>The procedure announced.</summary>
    [Words("procedure announced", "elan edilmiş üsul")] public Fact<FillingProcedure> Procedure { get; init; }

    /// <summary>Last day for documents as announced; none if the announcement names none.</summary>
    [Words("last day for documents", "sənədlərin qəbulunun son günü"), SetByAct] public Fact<DateOnly> LastDayForDocuments { get; init; }

    /// <summary>The day of the interview as announced; none if the announcement names none.</summary>
    [Words("day of the interview as announced", "elanda göstərilən müsahibə tarixi"), SetByAct] public Fact<DateOnly> InterviewOn { get; init; }

    /// <summary>Whether it stood on the site of the State Examination Centre.</summary>
    [Words("on the site of the State Examination Centre", "Dövlət İmtahan Mərkəzinin saytında")] public Truth OnExaminationCentreSite { get; init; }

    /// <summary>Whether it stood on the site of the body.</summary>
    [Words("on the site of the body", "dövlət orqanının saytında")] public Truth OnBodySite { get; init; }

    /// <summary>Whether other mass media carried it.</summary>
    [Words("in other mass media", "digər kütləvi informasiya vasitələrində")] public Truth InMassMedia { get; init; }

    /// <summary>Whether it was officially announced inside the body (internal interview).</summary>
    [Words("announced inside the body", "dövlət orqanında rəsmi elan edilib")] public Truth AnnouncedInBody { get; init; }

    /// <summary>Whether it admits one sex only.</summary>
    [Words("for one sex only", "yalnız bir cinsin nümayəndəsi üçün")] public Truth ForOneSexOnly { get; init; }

    /// <summary>The day the text of the announcement reached the State Examination Centre; none if it was not sent.</summary>
    [Words("day the State Examination Centre got the announcement", "elanın Dövlət İmtahan Mərkəzinə təqdim edildiyi gün")] public Fact<DateOnly> SentToExaminationCentreOn { get; init; }
}
