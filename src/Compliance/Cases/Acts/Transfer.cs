using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>Why a servant is moved to another position.</summary>
public enum TransferGround
{
    /// <summary>An ordinary move under Art. 29.2.</summary>
    [Words("move under Article 29.2", "29.2-ci maddə üzrə keçirilmə")] Ordinary,

    /// <summary>A disciplinary measure (25.2.3, 25.2.4).</summary>
    [Words("disciplinary measure", "intizam tənbehi")] DisciplinaryMeasure,

    /// <summary>The result of the yearly appraisal (30-1.12.5).</summary>
    [Words("result of the appraisal", "xidməti fəaliyyətin qiymətləndirilməsinin nəticəsi")] AppraisalResult,

    /// <summary>The result of the attestation (Art. 31, until 2016-08-09).</summary>
    [Words("result of the attestation", "attestasiyanın nəticəsi")] AttestationResult,

    /// <summary>Rotation (31-1).</summary>
    [Words("rotation", "rotasiya")] Rotation,

    /// <summary>Anything else.</summary>
    [Words("other", "digər")] Other,
}

/// <summary>A civil servant is moved to another position without a competition or interview (Art. 29.2 parts 2-3).</summary>
[Act("transfer", "transfer under Article 29.2", "29.2-ci maddə üzrə keçirilmə",
    DateEn = "day of the transfer", DateAz = "keçirilmə tarixi"), ShownBy(Document.Order)]
public sealed class Transfer : PersonnelAct
{
    /// <summary>The position left; <see cref="PersonnelAct.Position"/> is the new one.</summary>
    [Words("position left", "əvvəlki vəzifə"), Reference] public Position FromPosition { get => Linked(field); init; }

    /// <summary>The body the servant comes from; none for a move inside the body.</summary>
    [Words("body the servant comes from", "əvvəlki dövlət orqanı"), Reference] public StateBody FromBody { get => Linked(field); init; }

    /// <summary>Whether the servant stays in the same body.</summary>
    [Words("inside the same body", "eyni dövlət orqanında"), Fixed(Unchangeable.Matter)] public Truth IsInsideBody { get; init; }

    /// <summary>Whether the servant consented.</summary>
    [Words("the servant consented", "dövlət qulluqçusunun razılığı var"), ShownBy(Document.Consent)] public Truth HasConsented { get; init; }

    /// <summary>Whether the head of the body left consented.</summary>
    [Words("head of the former body consented", "əvvəlki orqanın rəhbərinin razılığı var"), ShownBy(Document.Consent)] public Truth FormerHeadConsented { get; init; }

    /// <summary>Whether the head of the new body consented.</summary>
    [Words("head of the new body consented", "yeni orqanın rəhbərinin razılığı var"), ShownBy(Document.Consent)] public Truth NewHeadConsented { get; init; }

    /// <summary>The day the servant took up the position left.</summary>
    [Words("day the former position was taken up", "əvvəlki vəzifənin tutulduğu gün"), ShownBy(Document.LabourBook), Fixed(Unchangeable.Past)] public Fact<DateOnly> FormerPositionSince { get; init; }

    /// <summary>Whether the former position has the same functions as the new one (required until 2017-06-21).</summary>
    [Words("same functions of service", "qulluq funksiyası eynidir"), ShownBy(Document.JobDescription), Fixed(Unchangeable.Matter)] public Truth SameFunctions { get; init; }

    /// <summary>Whether the new position is lower than the one left, be it within the same classification.</summary>
    [Words("the new position is lower", "yeni vəzifə əvvəlkindən aşağıdır"), ShownBy(Document.StaffTable), Fixed(Unchangeable.Matter)] public Truth IsToLowerPosition { get; init; }

    /// <summary>Whether the servant got the position left by the internal interview of Art. 28.12 part 2.</summary>
    [Words("former position got by the internal interview of Art. 28.12 part 2", "əvvəlki vəzifə 28.12-ci maddənin ikinci hissəsi üzrə daxili müsahibə ilə tutulub"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Truth FormerPositionByInternalInterview { get; init; }

    /// <summary>Why the servant is moved.</summary>
    [Words("ground of the move", "keçirilmənin əsası")] public Fact<TransferGround> Ground { get; init; }

    /// <summary>Monthly salary in AZN of the position left (21.3).</summary>
    [Words("salary of the position left", "əvvəlki vəzifənin maaşı"), ShownBy(Document.StaffTable), Fixed(Unchangeable.Past)] public Fact<decimal> FormerSalary { get; init; }

    /// <summary>Monthly salary in AZN of the new position (21.3).</summary>
    [Words("salary of the new position", "yeni vəzifənin maaşı"), ShownBy(Document.StaffTable)] public Fact<decimal> NewSalary { get; init; }
}
