using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>A servant takes up another position: <see cref="PersonnelAct.Position"/> is the new one.</summary>
public abstract class CareerMove : PersonnelAct
{
    /// <summary>The position left.</summary>
    [Words("position left", "əvvəlki vəzifə"), Reference] public Position FromPosition { get => Linked(field); init; }
}

/// <summary>How a servant was promoted (Law 926-IQ, Art. 32.1).</summary>
public enum PromotionWay
{
    /// <summary>As the result of an interview.</summary>
    [Words("interview", "müsahibə")] Interview,

    /// <summary>As the result of a competition.</summary>
    [Words("competition", "müsabiqə")] Competition,

    /// <summary>Advancement: appointment to a higher position without either.</summary>
    [Words("advancement", "qulluqda yüksəliş")] Advancement,

    /// <summary>By a higher qualification rank (until 2008-10-03).</summary>
    [Words("higher qualification rank", "daha yüksək ixtisas dərəcəsi")] HigherRank,

    /// <summary>Anything else.</summary>
    [Words("other way", "digər yol")] Other,
}

/// <summary>The promotion of a servant (Law 926-IQ, Art. 32).</summary>
[Act("promotion", "promotion in the service", "dövlət qulluğunda irəli çəkilmə",
    DateEn = "day of the promotion", DateAz = "irəli çəkilmə tarixi"), ShownBy(Document.Order)]
public sealed class Promotion : CareerMove
{
    /// <summary>How it came about.</summary>
    [Words("way of the promotion", "irəli çəkilmə yolu")] public Fact<PromotionWay> Way { get; init; }

    /// <summary>Whether the new position was vacant.</summary>
    [Words("the position was vacant", "vəzifə vakant olub"), ShownBy(Document.StaffTable)] public Truth WasVacant { get; init; }

    /// <summary>Whether the results of additional education (before: retraining and raising of qualification) were considered; yes also where there were none to consider.</summary>
    [Words("results of additional education were considered", "əlavə təhsilin nəticələri nəzərə alınıb")] public Truth EducationWasConsidered { get; init; }

    /// <summary>Whether a rotated servant in an administrative position also stood for the position and was passed over.</summary>
    [Words("a rotated servant was passed over", "rotasiya olunmuş qulluqçu seçilməyib")] public Truth RotatedServantPassedOver { get; init; }

    /// <summary>Whether a document of the body confirms the appointment on behalf of the Republic (required until 2008-10-03).</summary>
    [Words("confirmed on behalf of the Republic", "Respublikanın adından sənədlə təsdiq edilib")] public Truth IsConfirmedForRepublic { get; init; }
}

/// <summary>What must be considered when a servant is rotated (Law 926-IQ, Art. 31-1.2).</summary>
public enum RotationFactorKind
{
    /// <summary>Classification of the administrative position held.</summary>
    [Words("classification of the position held", "tutduğu vəzifənin təsnifatı")] Classification,

    /// <summary>Specialty.</summary>
    [Words("specialty", "ixtisas")] Specialty,

    /// <summary>Result of the appraisal.</summary>
    [Words("result of the appraisal", "qiymətləndirmənin nəticəsi")] Appraisal,

    /// <summary>Length of service.</summary>
    [Words("length of service", "qulluq stajı")] LengthOfService,

    /// <summary>Age.</summary>
    [Words("age", "yaş")] Age,

    /// <summary>Family situation.</summary>
    [Words("family situation", "ailə vəziyyəti")] Family,

    /// <summary>State of health.</summary>
    [Words("state of health", "sağlamlıq vəziyyəti")] Health,
}

/// <summary>One thing that was considered before a rotation.</summary>
[ShownBy(Document.Order)]
public sealed class RotationFactor : Record
{
    /// <summary>What was considered.</summary>
    [Words("matter considered", "nəzərə alınan hal")] public Fact<RotationFactorKind> Factor { get; init; }
}

/// <summary>The rotation of a servant (Law 926-IQ, Art. 31-1).</summary>
[Act("rotation", "rotation", "rotasiya",
    DateEn = "day of the appointment by rotation", DateAz = "rotasiya qaydasında təyinat tarixi"), ShownBy(Document.Order)]
public sealed class Rotation : CareerMove
{
    /// <summary>The day the servant took up the position left.</summary>
    [Words("day the former position was taken up", "əvvəlki vəzifənin tutulduğu gün"), ShownBy(Document.LabourBook), Fixed(Unchangeable.Past)] public Fact<DateOnly> FormerPositionSince { get; init; }

    /// <summary>Whether the head of the body decided it.</summary>
    [Words("decided by the head of the body", "dövlət orqanının rəhbəri qərar verib")] public Truth IsDecidedByHead { get; init; }

    /// <summary>What was considered.</summary>
    [Words("matters considered", "nəzərə alınan hallar")] public FactList<RotationFactor> Factors { get; init; }

    /// <summary>Whether the new position lies outside the territorial unit where the servant lives.</summary>
    [Words("outside the unit where the servant lives", "yaşadığı inzibati ərazi vahidindən kənarda")] public Truth IsOutsideHomeUnit { get; init; }

    /// <summary>Whether compensation was granted.</summary>
    [Words("compensation was granted", "kompensasiya verilib"), CanFollow] public Truth CompensationGranted { get; init; }

    /// <summary>Whether the one-time payment was granted.</summary>
    [Words("one-time payment was granted", "birdəfəlik ödəniş verilib"), CanFollow] public Truth OneTimePaymentGranted { get; init; }
}

/// <summary>The career development plan of a servant (Law 926-IQ, Art. 32.5).</summary>
[Act("career-plan", "career development plan", "karyera inkişaf planı",
    DateEn = "day the servant took up the position", DateAz = "qulluqçunun vəzifəni tutduğu gün"), ShownBy(Document.PersonalFile)]
public sealed class CareerPlan : PersonnelAct
{
    /// <summary>The day the plan was drawn up; none if there is no plan.</summary>
    [Words("day the plan was drawn up", "planın hazırlandığı gün")] public Fact<DateOnly> PreparedOn { get; init; }

    /// <summary>Whether the body drew it up.</summary>
    [Words("drawn up by the body", "dövlət orqanı hazırlayıb")] public Truth IsPreparedByBody { get; init; }
}
