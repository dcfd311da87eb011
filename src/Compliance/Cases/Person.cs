using Compliance.Facts;

namespace Compliance.Cases;

/// <summary>Level of education, the lowest first.</summary>
public enum EducationLevel
{
    /// <summary>General secondary (nine years).</summary>
    [Words("general secondary education", "ümumi orta təhsil")] GeneralSecondary,

    /// <summary>Full secondary (eleven years).</summary>
    [Words("full secondary education", "tam orta təhsil")] FullSecondary,

    /// <summary>Secondary specialised (college).</summary>
    [Words("secondary specialised education", "orta ixtisas təhsili")] SecondarySpecialised,

    /// <summary>Higher, bachelor.</summary>
    [Words("higher education, bachelor", "ali təhsil, bakalavr")] Bachelor,

    /// <summary>Higher, master.</summary>
    [Words("higher education, master", "ali təhsil, magistr")] Master,

    /// <summary>Doctor of philosophy.</summary>
    [Words("doctor of philosophy", "fəlsəfə doktoru")] DoctorOfPhilosophy,

    /// <summary>Doctor of sciences.</summary>
    [Words("doctor of sciences", "elmlər doktoru")] DoctorOfSciences,
}

/// <summary>How a relative is related: the close kinship and affinity of Law 926-IQ, Art. 27.2.3, and any other.</summary>
public enum Kinship
{
    /// <summary>Husband or wife.</summary>
    [Words("spouse", "ər-arvad")] Spouse,

    /// <summary>Parent.</summary>
    [Words("parent", "valideyn")] Parent,

    /// <summary>Brother or sister.</summary>
    [Words("brother or sister", "qardaş və ya bacı")] Sibling,

    /// <summary>Child.</summary>
    [Words("child", "övlad")] Child,

    /// <summary>Parent of the spouse.</summary>
    [Words("parent of the spouse", "ərin (arvadın) valideyni")] SpousesParent,

    /// <summary>Brother or sister of the spouse.</summary>
    [Words("brother or sister of the spouse", "ərin (arvadın) qardaşı və ya bacısı")] SpousesSibling,

    /// <summary>Child of the spouse.</summary>
    [Words("child of the spouse", "ərin (arvadın) övladı")] SpousesChild,

    /// <summary>Any more distant relation.</summary>
    [Words("other relative", "digər qohum")] Other,
}

/// <summary>A civil servant or candidate with the facts of the personal file.</summary>
[ShownBy(Document.PersonalFile)]
public sealed class Person : Record
{
    /// <summary>Name; personal data, left out of findings.</summary>
    [Words("name", "ad və soyad"), ShownBy(Document.IdentityCard), Personal] public Fact<string> Name { get; init; }

    /// <summary>Day of birth.</summary>
    [Words("day of birth", "doğum tarixi"), ShownBy(Document.IdentityCard), Fixed(Unchangeable.Nature)] public Fact<DateOnly> BornOn { get; init; }

    /// <summary>Whether a citizen of the Republic of Azerbaijan.</summary>
    [Words("citizen of Azerbaijan", "Azərbaycan Respublikasının vətəndaşı"), ShownBy(Document.IdentityCard), Fixed(Unchangeable.Authority)] public Truth IsCitizen { get; init; }

    /// <summary>Whether the state language is spoken freely.</summary>
    [Words("speaks the state language freely", "dövlət dilini sərbəst bilir"), ShownBy(Document.AdmissionCheck), Fixed(Unchangeable.Past)] public Truth SpeaksStateLanguage { get; init; }

    /// <summary>Highest level of education.</summary>
    [Words("level of education", "təhsil səviyyəsi"), ShownBy(Document.Diploma), Fixed(Unchangeable.Past)] public Fact<EducationLevel> Education { get; init; }

    /// <summary>Whether a court declared the person incapable or of limited capacity.</summary>
    [Words("incapable or of limited capacity by court decision", "məhkəmə qərarı ilə fəaliyyət qabiliyyəti olmayan və ya məhdud olan"), ShownBy(Document.CourtDecision), Fixed(Unchangeable.Authority)] public Truth IsIncapableByCourt { get; init; }

    /// <summary>Whether there is a conviction neither served out nor lifted.</summary>
    [Words("conviction not served out or lifted", "ödənilməmiş və ya götürülməmiş məhkumluq"), ShownBy(Document.CourtDecision), Fixed(Unchangeable.Authority)] public Truth HasStandingConviction { get; init; }

    /// <summary>Whether a court has taken away, for a time not yet over, the right to hold state office (the bar in force until 2008-10-03).</summary>
    [Words("barred by court from state office", "məhkəmə tərəfindən dövlət vəzifəsi tutmaq hüququndan məhrum edilib"), ShownBy(Document.CourtDecision), Fixed(Unchangeable.Authority)] public Truth IsBarredFromOfficeByCourt { get; init; }

    /// <summary>Whether a final court decision orders compulsory medical measures.</summary>
    [Words("compulsory medical measures by final court decision", "tibbi xarakterli məcburi tədbirlər barədə qüvvəyə minmiş qərar"), ShownBy(Document.CourtDecision), Fixed(Unchangeable.Authority)] public Truth IsUnderCompulsoryMedicalMeasures { get; init; }

    /// <summary>Close relatives and relatives by marriage in the service.</summary>
    [Words("relatives in the service", "dövlət qulluğunda olan qohumlar"), Fixed(Unchangeable.Nature)] public FactList<Relative> Relatives { get; init; }

    /// <summary>Disciplinary penalties, all of them.</summary>
    [Words("disciplinary penalties", "intizam tənbehləri"), Fixed(Unchangeable.Past)] public FactList<DisciplinaryPenalty> Penalties { get; init; }

    /// <summary>Whether ever admitted to permanent civil service before the acts of the file.</summary>
    [Words("earlier admitted to permanent civil service", "əvvəllər daimi dövlət qulluğuna qəbul olunub"), Fixed(Unchangeable.Past)] public Truth WasInPermanentService { get; init; }

    /// <summary>Whether that service was ended under Art. 33.1.</summary>
    [Words("earlier service ended under Art. 33.1", "əvvəlki qulluğa 33.1-ci maddə üzrə xitam verilib"), Fixed(Unchangeable.Past)] public Truth ServiceEndedUnder331 { get; init; }

    /// <summary>Whether the earlier permanent service was in an auxiliary position.</summary>
    [Words("earlier service was in an auxiliary position", "əvvəlki qulluq yardımçı vəzifədə olub"), Fixed(Unchangeable.Past)] public Truth EarlierServiceWasAuxiliary { get; init; }

    /// <summary>Whether the person serves or served in the special type of civil service, junior commanding and rank-and-file posts apart, and holds a special, military or diplomatic rank.</summary>
    [Words("serves or served in the special type with a rank", "xüsusi növdə qulluq keçir (keçib) və xüsusi (hərbi, diplomatik) rütbəsi var"), Fixed(Unchangeable.Past)] public Truth HasSpecialTypeRank { get; init; }

    /// <summary>Whether educated abroad under the approved state programme (Art. 28.13).</summary>
    [Words("educated abroad under the state programme", "dövlət proqramı çərçivəsində xaricdə təhsil alıb"), ShownBy(Document.Diploma), Fixed(Unchangeable.Past)] public Truth IsStateProgrammeGraduate { get; init; }
}

/// <summary>A relative of a person in the service.</summary>
[ShownBy(Document.AdmissionCheck), Fixed(Unchangeable.Nature)]
public sealed class Relative : Record
{
    /// <summary>Id of the relative.</summary>
    [Words("relative", "qohum")] public Fact<string> PersonId { get; init; }

    /// <summary>How the person is related to the relative.</summary>
    [Words("relation", "qohumluq əlaqəsi")] public Fact<Kinship> Relation { get; init; }
}

/// <summary>A disciplinary penalty on the personal file.</summary>
[ShownBy(Document.PersonalFile)]
public sealed class DisciplinaryPenalty : Record
{
    /// <summary>The day of the order.</summary>
    [Words("day of the penalty", "tənbehin tətbiq edildiyi gün"), Fixed(Unchangeable.Past)] public Fact<DateOnly> ImposedOn { get; init; }

    /// <summary>The day it was lifted or annulled; none if it was not.</summary>
    [Words("day the penalty was lifted", "tənbehin götürüldüyü gün")] public Fact<DateOnly> LiftedOn { get; init; }
}
