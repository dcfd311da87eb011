using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>What additional education consists of (Law 926-IQ, Art. 22-1).</summary>
public enum EducationKind
{
    /// <summary>Retraining.</summary>
    [Words("retraining", "yenidənhazırlanma")] Retraining,

    /// <summary>Raising of qualification.</summary>
    [Words("raising of qualification", "ixtisasartırma")] RaisingOfQualification,

    /// <summary>Practice (internship).</summary>
    [Words("practice", "təcrübə")] Practice,

    /// <summary>Anything else.</summary>
    [Words("other study", "digər təhsil")] Other,
}

/// <summary>Why a servant receives additional education (Law 926-IQ, Art. 22-1.3).</summary>
public enum EducationGround
{
    /// <summary>Appointment to a higher position.</summary>
    [Words("appointment to a higher position", "daha yüksək vəzifəyə təyinat")] HigherPosition,

    /// <summary>Entry on the list of the reserve.</summary>
    [Words("entry on the list of the reserve", "ehtiyat kadrların siyahısına daxil edilmə")] Reserve,

    /// <summary>Result of the attestation (until 2016-08-09).</summary>
    [Words("result of the attestation", "attestasiyanın nəticəsi")] Attestation,

    /// <summary>Result of the appraisal.</summary>
    [Words("result of the appraisal", "xidməti fəaliyyətin qiymətləndirilməsinin nəticəsi")] Appraisal,

    /// <summary>The servant's own initiative.</summary>
    [Words("own initiative", "şəxsi təşəbbüs")] OwnInitiative,

    /// <summary>Anything else.</summary>
    [Words("other ground", "digər əsas")] Other,
}

/// <summary>Who gives additional education (Law 926-IQ, Art. 22-1.5).</summary>
public enum EducationProvider
{
    /// <summary>An institution for retraining and the raising of qualification.</summary>
    [Words("institution for retraining", "ixtisasartırma və yenidənhazırlanma qurumu")] RetrainingInstitution,

    /// <summary>A unit of an institution of higher, secondary specialised or vocational education.</summary>
    [Words("unit of an institution of professional education", "peşə-ixtisas təhsili müəssisəsindəki struktur")] ProfessionalUnit,

    /// <summary>A unit of another educational institution.</summary>
    [Words("unit of another educational institution", "digər təhsil müəssisəsindəki struktur")] OtherUnit,

    /// <summary>Courses of practice and professional training.</summary>
    [Words("courses of practice and training", "stajkeçmə və peşə hazırlığı kursları")] Courses,

    /// <summary>Another institution with a special permit for such activity.</summary>
    [Words("institution with a special permit", "xüsusi razılıq verilmiş müəssisə")] PermittedInstitution,

    /// <summary>Anybody else.</summary>
    [Words("other provider", "digər təşkilat")] Other,
}

/// <summary>Additional education of a servant, a trainee or a probationer (Law 926-IQ, Art. 22-1).</summary>
[Act("additional-education", "additional education of a servant", "dövlət qulluqçusunun əlavə təhsili",
    DateEn = "first day of the education", DateAz = "təhsilin birinci günü"), ShownBy(Document.Order)]
public sealed class AdditionalEducation : PersonnelAct
{
    /// <summary>What it consists of.</summary>
    [Words("kind of education", "təhsilin növü")] public Fact<EducationKind> Kind { get; init; }

    /// <summary>Its ground; none if none is stated.</summary>
    [Words("ground of the education", "əlavə təhsilin əsası")] public Fact<EducationGround> Ground { get; init; }

    /// <summary>The day it was decided; none if there is no decision.</summary>
    [Words("day of the decision on the education", "təhsil barədə qərarın tarixi")] public Fact<DateOnly> DecidedOn { get; init; }

    /// <summary>Whether the head of the body decided it.</summary>
    [Words("decided by the head of the body", "dövlət orqanının rəhbəri qərar verib")] public Truth IsDecidedByHead { get; init; }

    /// <summary>Who gives it.</summary>
    [Words("who gives the education", "təhsili həyata keçirən")] public Fact<EducationProvider> Provider { get; init; }

    /// <summary>Whether it is given in a foreign country (Art. 22-1.6).</summary>
    [Words("given abroad", "xarici ölkədə keçirilir")] public Truth IsAbroad { get; init; }

    /// <summary>Whether it is given by a state institution or centre.</summary>
    [Words("given by a state institution", "dövlət müəssisəsi həyata keçirir")] public Truth IsByStateInstitution { get; init; }

    /// <summary>Whether its time is counted into the length of service.</summary>
    [Words("counted into the length of service", "qulluq stajına daxil edilib"), ShownBy(Document.PersonalFile), CanFollow] public Truth IsInLengthOfService { get; init; }

    /// <summary>Whether the position held requires higher legal education.</summary>
    [Words("the position requires higher legal education", "vəzifə ali hüquq təhsili tələb edir"), ShownBy(Document.JobDescription), Fixed(Unchangeable.Past)] public Truth RequiresLawDegree { get; init; }

    /// <summary>Whether the body is the apparatus of the Constitutional Court, the Supreme Court, the Judicial-Legal Council or the Ombudsman.</summary>
    [Words("apparatus named in Art. 22-1.9", "22-1.9-cu maddədə adı çəkilən aparat"), ShownBy(Document.BodyStatute), Fixed(Unchangeable.Past)] public Truth IsInNamedApparatus { get; init; }
}
