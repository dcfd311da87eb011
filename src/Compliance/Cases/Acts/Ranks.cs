using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>Who awarded a rank.</summary>
public enum RankAuthority
{
    /// <summary>The President.</summary>
    [Words("the President", "Prezident")] President,

    /// <summary>The head of the body.</summary>
    [Words("head of the body", "dövlət orqanının rəhbəri")] HeadOfBody,

    /// <summary>Somebody else.</summary>
    [Words("other", "digər")] Other,
}

/// <summary>On what ground a rank other than the first one is awarded (Law 926-IQ, Arts. 17.3-17.4-2).</summary>
public enum RankAwardGround
{
    /// <summary>The next rank after the time in rank (17.3, 17.4).</summary>
    [Words("next rank after the time in rank", "dərəcədə qulluq müddətindən sonra növbəti dərəcə")] NextRank,

    /// <summary>The next rank ahead of time for exemplary work, on the result of the appraisal (17.4-1.1).</summary>
    [Words("ahead of time for exemplary work", "nümunəvi qulluğa görə vaxtından əvvəl")] EarlyForWork,

    /// <summary>The next rank ahead of time on appointment to a position of a higher classification (17.4-1.2).</summary>
    [Words("ahead of time on a higher position", "yuxarı vəzifəyə təyinatla bağlı vaxtından əvvəl")] EarlyOnHigherPosition,

    /// <summary>The lowest rank of the classification of the position (17.3 part 3).</summary>
    [Words("lowest rank of the classification", "təsnifat üzrə ən aşağı dərəcə")] LowestOfClassification,

    /// <summary>Anything else.</summary>
    [Words("other ground", "digər əsas")] Other,
}

/// <summary>The award of a qualification rank.</summary>
[Act("rank-award", "award of a qualification rank", "ixtisas dərəcəsinin verilməsi",
    DateEn = "day of the award", DateAz = "ixtisas dərəcəsinin verildiyi gün"), ShownBy(Document.Order)]
public sealed class RankAward : PersonnelAct
{
    /// <summary>The rank awarded.</summary>
    [Words("rank awarded", "verilmiş ixtisas dərəcəsi")] public Fact<QualificationRank> Rank { get; init; }

    /// <summary>Whether it is the first rank after the first permanent admission.</summary>
    [Words("first rank after first permanent admission", "ilk daimi qəbuldan sonra ilk ixtisas dərəcəsi"), Fixed(Unchangeable.Past)] public Truth IsFirst { get; init; }

    /// <summary>Who awarded it.</summary>
    [Words("awarded by", "ixtisas dərəcəsini verən")] public Fact<RankAuthority> AwardedBy { get; init; }

    /// <summary>Whether the act and the certificate of rank were handed over (3rd-degree state counsellor and above).</summary>
    [Words("act and certificate of rank given", "hüquqi akt və vəsiqə verilib"), CanFollow] public Truth CertificateGiven { get; init; }

    /// <summary>Whether it is entered in the labour book.</summary>
    [Words("entered in the labour book", "əmək kitabçasında qeyd edilib"), ShownBy(Document.LabourBook), CanFollow] public Truth IsInLabourBook { get; init; }

    /// <summary>Whether it is entered in the personal file.</summary>
    [Words("entered in the personal file", "şəxsi işdə qeyd edilib"), ShownBy(Document.PersonalFile), CanFollow] public Truth IsInPersonalFile { get; init; }

    /// <summary>On what ground it is awarded; none for the first rank.</summary>
    [Words("ground of the award", "dərəcənin verilməsinin əsası")] public Fact<RankAwardGround> Ground { get; init; }

    /// <summary>The rank held the day before; none if there was none.</summary>
    [Words("rank held before", "əvvəlki ixtisas dərəcəsi"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<QualificationRank> HeldRank { get; init; }

    /// <summary>Since when that rank was held; for a rank lowered by way of discipline, the day the order was signed (17.7).</summary>
    [Words("rank held since", "əvvəlki dərəcənin verildiyi gün"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<DateOnly> HeldRankSince { get; init; }

    /// <summary>The day the person came back to the service after the last break since that rank was received; none if there was no break.</summary>
    [Words("day of the return to the service", "qulluğa qayıtdığı gün"), ShownBy(Document.LabourBook), Fixed(Unchangeable.Past)] public Fact<DateOnly> ReturnedToServiceOn { get; init; }

    /// <summary>Whole months of civil-service length by that day, with work in state, soviet and party bodies before 18 October 1991 (17.1, 17.3).</summary>
    [Words("length of civil service (months)", "dövlət qulluğu stajı (ay)"), ShownBy(Document.LabourBook), Fixed(Unchangeable.Past)] public Fact<int> ServiceMonths { get; init; }

    /// <summary>Whole months by that day in positions of the classifications that 17.3 names together with that of the position (1st-2nd; 2nd-3rd until 2012-05-11), or, where it names one alone, of that one.</summary>
    [Words("months in positions of the classification", "həmin təsnifatdan olan vəzifələrdə staj (ay)"), ShownBy(Document.LabourBook), Fixed(Unchangeable.Past)] public Fact<int> ClassificationMonths { get; init; }

    /// <summary>Whole months by that day in the position held (17.3 until 2009-11-03).</summary>
    [Words("months in the position held", "tutduğu vəzifədə staj (ay)"), ShownBy(Document.LabourBook), Fixed(Unchangeable.Past)] public Fact<int> PositionMonths { get; init; }

    /// <summary>The position left for a higher one (17.4-1.2); none if no position was left.</summary>
    [Words("position left", "tərk etdiyi vəzifə"), ShownBy(Document.LabourBook), Reference, Fixed(Unchangeable.Past)] public Position LeftPosition { get => Linked(field); init; }

    /// <summary>The day of the appraisal an early rank rests on; none if there was none.</summary>
    [Words("day of the appraisal", "qiymətləndirmənin tarixi"), ShownBy(Document.PersonalFile)] public Fact<DateOnly> AppraisalOn { get; init; }

    /// <summary>The day of an earlier award ahead of time for exemplary work; none if there was none in the whole service.</summary>
    [Words("day of an earlier award ahead of time for work", "qulluğa görə vaxtından əvvəl verilmiş əvvəlki dərəcənin tarixi"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<DateOnly> EarlierEarlyAwardOn { get; init; }
}

/// <summary>How a rank changes for the worse.</summary>
public enum RankChangeKind
{
    /// <summary>It is lowered.</summary>
    [Words("lowering", "aşağı salınma")] Lowering,

    /// <summary>It is taken away.</summary>
    [Words("deprivation", "məhrum edilmə")] Deprivation,
}

/// <summary>Why a rank is lowered or taken away.</summary>
public enum RankChangeGround
{
    /// <summary>A disciplinary penalty (Law 926-IQ, Arts. 17.7, 25.2.5).</summary>
    [Words("disciplinary penalty", "intizam tənbehi")] Discipline,

    /// <summary>The citizenship of Azerbaijan ended (Arts. 17.6, 33.1.7).</summary>
    [Words("end of citizenship", "vətəndaşlığa xitam verilməsi")] EndOfCitizenship,

    /// <summary>Anything else.</summary>
    [Words("other ground", "digər əsas")] Other,
}

/// <summary>The lowering or the loss of a qualification rank.</summary>
[Act("rank-change", "lowering or loss of a qualification rank", "ixtisas dərəcəsinin aşağı salınması və ya itirilməsi",
    DateEn = "day of the change", DateAz = "dəyişikliyin edildiyi gün"), ShownBy(Document.Order)]
public sealed class RankChange : PersonnelAct
{
    /// <summary>Lowered or taken away.</summary>
    [Words("kind of change", "dəyişikliyin növü")] public Fact<RankChangeKind> Kind { get; init; }

    /// <summary>Its ground.</summary>
    [Words("ground of the change", "dəyişikliyin əsası")] public Fact<RankChangeGround> Ground { get; init; }

    /// <summary>The disciplinary order it carries out; none if there is none.</summary>
    [Words("disciplinary order", "intizam tənbehi haqqında əmr"), Reference] public DisciplinaryOrder Order { get => Linked(field); init; }

    /// <summary>The day from which the time in the lowered rank is counted (17.7); none if no day was set.</summary>
    [Words("time in rank counted from", "dərəcədə qulluq müddətinin hesablandığı gün"), ShownBy(Document.PersonalFile), CanFollow, SetByAct] public Fact<DateOnly> TimeInRankFrom { get; init; }

    /// <summary>Whether it is entered in the labour book.</summary>
    [Words("entered in the labour book", "əmək kitabçasında qeyd edilib"), ShownBy(Document.LabourBook), CanFollow] public Truth IsInLabourBook { get; init; }

    /// <summary>Whether it is entered in the personal file.</summary>
    [Words("entered in the personal file", "şəxsi işdə qeyd edilib"), ShownBy(Document.PersonalFile), CanFollow] public Truth IsInPersonalFile { get; init; }
}
