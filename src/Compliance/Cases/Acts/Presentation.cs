using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>The result of a competition or interview: the successful candidates are presented to the head, who chooses.</summary>
[Act("presentation", "result and presentation to the head", "nəticə və rəhbərə təqdimat",
    DateEn = "day of the presentation", DateAz = "təqdimat tarixi"), ShownBy(Document.Presentation)]
public sealed class Presentation : PersonnelAct
{
    /// <summary>The interview.</summary>
    [Words("interview", "müsahibə"), Reference] public Interview Interview { get => Linked(field); init; }

    /// <summary>The day of the result.</summary>
    [Words("day of the result", "nəticənin elan edildiyi gün"), ShownBy(Document.InterviewProtocol)] public Fact<DateOnly> ResultOn { get; init; }

    /// <summary>The candidates presented, all of them.</summary>
    [Words("candidates presented", "təqdim olunmuş namizədlər")] public FactList<Candidate> Candidates { get; init; }

    /// <summary>The candidate chosen; none if the head chose nobody.</summary>
    [Words("candidate chosen", "seçilmiş namizəd"), ShownBy(Document.Order)] public Candidate Chosen { get => Linked(field); init; }

    /// <summary>The day the head chose; none if not.</summary>
    [Words("day of the choice", "seçimin edildiyi gün"), ShownBy(Document.Order)] public Fact<DateOnly> ChosenOn { get; init; }

    /// <summary>The day the head reported the decision to the Commission (duty until 2016-08-09); none if not.</summary>
    [Words("day the choice was reported", "qərar barədə məlumatın verildiyi gün")] public Fact<DateOnly> ReportedOn { get; init; }
}

/// <summary>A candidate presented to the head, with what the choice is made by.</summary>
[ShownBy(Document.Presentation)]
public sealed class Candidate : Record
{
    /// <summary>Id of the person.</summary>
    [Words("candidate", "namizəd"), Fixed(Unchangeable.File, InEntriesOnly = true)] public Fact<string> PersonId { get; init; }

    /// <summary>Points in the competition.</summary>
    [Words("points", "bal"), ShownBy(Document.InterviewProtocol), Fixed(Unchangeable.Result)] public Fact<decimal> Points { get; init; }

    /// <summary>Level of higher education.</summary>
    [Words("level of education", "təhsil səviyyəsi"), ShownBy(Document.Diploma), Fixed(Unchangeable.Past)] public Fact<EducationLevel> Education { get; init; }

    /// <summary>Whether graduated with distinction.</summary>
    [Words("graduated with distinction", "təhsil müəssisəsini fərqlənmə ilə bitirib"), ShownBy(Document.Diploma), Fixed(Unchangeable.Past)] public Truth WithDistinction { get; init; }

    /// <summary>Whether a foreign language is known.</summary>
    [Words("knows a foreign language", "xarici dil bilir"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Truth KnowsForeignLanguage { get; init; }

    /// <summary>The day the person was entered in the reserve of candidates; none if not.</summary>
    [Words("day of entry in the reserve", "ehtiyat siyahısına daxil edilmə tarixi"), ShownBy(Document.ReserveList), Fixed(Unchangeable.Past)] public Fact<DateOnly> EnteredReserveOn { get; init; }
}
