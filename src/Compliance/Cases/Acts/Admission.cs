using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>A person is taken into the civil service or into a position: what the right of entry (Art. 27) and the requirements of the position (Art. 13) are judged on.</summary>
[ShownBy(Document.Order)]
public abstract class Admission : PersonnelAct
{
    /// <summary>Whether the education fits the position: higher for an administrative one, secondary for an auxiliary one (until 2011-02-17).</summary>
    [Words("education fits the position", "təhsil vəzifəyə uyğundur"), ShownBy(Document.Diploma), Fixed(Unchangeable.Past)] public Truth EducationFitsPosition { get; init; }

    /// <summary>Whether a holder of another education learned the profile of the position.</summary>
    [Words("retrained for the position", "ixtisasını dəyişdirib vəzifənin profilini öyrənib"), ShownBy(Document.Diploma)] public Truth IsRetrained { get; init; }

    /// <summary>Whether it was checked beforehand that the person may be admitted to the civil service (Art. 27.3).</summary>
    [Words("checked beforehand", "qabaqcadan yoxlanılıb"), ShownBy(Document.AdmissionCheck)] public Truth IsCheckedBeforehand { get; init; }

    /// <summary>Whether the person enters the civil service with this act, and was not in it before.</summary>
    [Words("first admission to the civil service", "dövlət qulluğuna ilk dəfə qəbul"), Fixed(Unchangeable.Past)] public Truth IsFirstAdmission { get; init; }
}

/// <summary>Admission as a trainee and appointment to the vacancy.</summary>
[Act("traineeship", "admission as a trainee", "stajçı kimi qəbul",
    DateEn = "first day of the traineeship", DateAz = "stajın birinci günü"), ShownBy(Document.Order)]
public sealed class Traineeship : Admission
{
    /// <summary>The presentation it follows; none if there was none.</summary>
    [Words("presentation", "təqdimat"), Reference] public Presentation Presentation { get => Linked(field); init; }

    /// <summary>Last day of the traineeship as ordered.</summary>
    [Words("last day of the traineeship", "stajın son günü"), SetByAct] public Fact<DateOnly> EndsOn { get; init; }

    /// <summary>Whole months of an earlier traineeship that count (Art. 28.8); none if there was no earlier one.</summary>
    [Words("months of earlier traineeship", "əvvəlki staj müddəti (ay)"), Fixed(Unchangeable.Past)] public Fact<int> EarlierTraineeshipMonths { get; init; }

    /// <summary>Id of the curator the head appointed; none if none was.</summary>
    [Words("curator", "kurator")] public Fact<string> Curator { get; init; }

    /// <summary>The day of the curator's recommendation; none if there is none.</summary>
    [Words("day of the curator's recommendation", "kuratorun tövsiyəsinin tarixi"), ShownBy(Document.Recommendation)] public Fact<DateOnly> RecommendedOn { get; init; }

    /// <summary>Whether the curator recommends admission with probation.</summary>
    [Words("the curator recommends admission", "kurator qəbulu tövsiyə edir"), ShownBy(Document.Recommendation)] public Truth IsRecommended { get; init; }
}

/// <summary>Grounds on which somebody is taken in without a competition.</summary>
public enum WithoutCompetitionGround
{
    /// <summary>Post to which Art. 28 does not apply (28.12 part 1).</summary>
    [Words("post outside Art. 28", "28-ci maddə şamil olunmayan vəzifə")] PostOutsideArticle28,

    /// <summary>Interview only: general or internal (28.12 parts 2-3, 29.3).</summary>
    [Words("interview instead of a competition", "müsabiqə əvəzinə müsahibə")] Interview,

    /// <summary>From the reserve of candidates (28.11).</summary>
    [Words("from the reserve", "ehtiyat kadrdan")] Reserve,

    /// <summary>Graduate abroad under the state programme (28.13).</summary>
    [Words("graduate of the state programme abroad", "dövlət proqramı üzrə xaricdə təhsil alıb")] StateProgrammeGraduate,

    /// <summary>Auxiliary position.</summary>
    [Words("auxiliary position", "yardımçı vəzifə")] AuxiliaryPosition,

    /// <summary>Fixed-term contract in place of an absent servant (Labour Code, Art. 47).</summary>
    [Words("replacement of an absent servant", "müvəqqəti olmayan işçinin əvəz edilməsi")] Replacement,

    /// <summary>Special type of civil service.</summary>
    [Words("special type of civil service", "dövlət qulluğunun xüsusi növü")] SpecialType,

    /// <summary>Any other, or none.</summary>
    [Words("other", "digər")] Other,
}

/// <summary>Admission to a position without a competition.</summary>
[Act("admission-without-competition", "admission without competition", "müsabiqəsiz qəbul",
    DateEn = "day of the admission", DateAz = "qəbul tarixi"), ShownBy(Document.Order)]
public sealed class AdmissionWithoutCompetition : Admission
{
    /// <summary>The ground the order names; none if it names none.</summary>
    [Words("ground", "əsas")] public Fact<WithoutCompetitionGround> Ground { get; init; }

    /// <summary>The interview it follows; none if there was none.</summary>
    [Words("interview", "müsahibə"), Reference] public Interview Interview { get => Linked(field); init; }

    /// <summary>The day the person handed in the documents (Art. 28.13).</summary>
    [Words("day the documents were handed in", "sənədlərin təqdim edildiyi gün"), ShownBy(Document.ApplicationRegister)] public Fact<DateOnly> DocumentsOn { get; init; }

    /// <summary>The day the person was presented to the head (Arts. 28.11 part 1, 28.13); none if not.</summary>
    [Words("day of the presentation to the head", "rəhbərə təqdim edildiyi gün"), ShownBy(Document.Presentation)] public Fact<DateOnly> PresentedOn { get; init; }

    /// <summary>Whether admitted as a trainee.</summary>
    [Words("admitted as a trainee", "stajçı kimi qəbul edilib")] public Truth IsTrainee { get; init; }

    /// <summary>Whether a probation was set.</summary>
    [Words("a probation was set", "sınaq müddəti müəyyən edilib")] public Truth HasProbation { get; init; }

    /// <summary>Whether the person consented.</summary>
    [Words("the person consented", "şəxsin razılığı var"), ShownBy(Document.Consent)] public Truth HasConsented { get; init; }

    /// <summary>Whether the body of Art. 29.13 agreed (deputies of heads of local executive bodies, trade representatives).</summary>
    [Words("the appointment was agreed", "təyinat razılaşdırılıb")] public Truth IsAgreed { get; init; }
}
