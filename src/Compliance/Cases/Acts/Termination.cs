using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>The ground an order names for ending the civil service (Law 926-IQ, Art. 33.1 in its wordings, and others met in practice).</summary>
public enum TerminationGround
{
    /// <summary>The servant's own wish (33.1.1; 33.1.2 until 2008-10-03).</summary>
    [Words("own wish", "öz arzusu")] OwnWish,

    /// <summary>Liquidation of the state body (33.1.2).</summary>
    [Words("liquidation of the body", "dövlət orqanının ləğvi")] Liquidation,

    /// <summary>Reduction of the number of servants or of the staff table (33.1.3).</summary>
    [Words("reduction of staff", "say və ya ştatların ixtisarı")] Reduction,

    /// <summary>Hired in breach of the law (33.1.4).</summary>
    [Words("hired in breach of the law", "qanunvericilik pozularaq işə qəbul")] UnlawfulHiring,

    /// <summary>Found unfit by the attestation (33.1.5 until 2016-08-09).</summary>
    [Words("result of the attestation", "attestasiyanın nəticəsi")] AttestationResult,

    /// <summary>Certificate run out and no next one obtained (33.1.5 since 2016-08-10).</summary>
    [Words("certificate run out", "sertifikatın müddətinin bitməsi")] CertificateExpired,

    /// <summary>Dismissal as a disciplinary measure (33.1.6).</summary>
    [Words("dismissal as a disciplinary measure", "intizam tənbehi kimi azadetmə")] DisciplinaryDismissal,

    /// <summary>Citizenship of Azerbaijan ended (33.1.7; 33.1.5 until 2008-10-03).</summary>
    [Words("end of citizenship", "vətəndaşlığa xitam")] CitizenshipEnded,

    /// <summary>Elected to the legislature or to local self-government, or appointed judge (33.1.8).</summary>
    [Words("election or appointment as judge", "seçilmə və ya hakim təyin edilmə")] ElectedOrJudge,

    /// <summary>Long full incapacity for work (33.1.9).</summary>
    [Words("long incapacity for work", "əmək qabiliyyətinin uzunmüddətli itirilməsi")] LongIncapacity,

    /// <summary>Final conviction or compulsory medical measures (33.1.10).</summary>
    [Words("final conviction or compulsory medical measures", "qüvvəyə minmiş hökm və ya tibbi məcburi tədbirlər")] Conviction,

    /// <summary>Death, or missing or declared dead by a court (33.1.11).</summary>
    [Words("death", "vəfat")] Death,

    /// <summary>The age limit (33.1.12 since 2011-06-09).</summary>
    [Words("age limit", "yaş həddi")] AgeLimit,

    /// <summary>Called up for military or alternative service (named by the law of January 2026).</summary>
    [Words("call-up for military or alternative service", "hərbi və ya alternativ xidmətə çağırış")] Conscription,

    /// <summary>A change in state bodies or in the leadership of the body: no ground (21.4).</summary>
    [Words("change of leadership", "rəhbərliyin dəyişməsi")] ChangeOfLeadership,

    /// <summary>Anything else.</summary>
    [Words("other ground", "digər əsas")] Other,
}

/// <summary>How citizenship ended.</summary>
public enum CitizenshipLoss
{
    /// <summary>The person left it.</summary>
    [Words("citizenship renounced", "vətəndaşlıqdan çıxma")] Renounced,

    /// <summary>It was lost or taken away in another way.</summary>
    [Words("citizenship lost in another way", "vətəndaşlığın digər şəkildə itirilməsi")] Other,
}

/// <summary>Why Labour Code Art. 79 may keep an employer from ending the work.</summary>
public enum ProtectionKind
{
    /// <summary>Pregnancy.</summary>
    [Words("pregnancy", "hamiləlik")] Pregnancy,

    /// <summary>A woman with a child.</summary>
    [Words("woman with a child", "uşağı olan qadın")] Mother,

    /// <summary>A man who brings a child up alone.</summary>
    [Words("man who brings a child up alone", "uşağını təkbaşına böyüdən kişi")] LoneFather,

    /// <summary>Somebody with no other income who brings up alone a child below school age.</summary>
    [Words("brings up a pre-school child alone with no other income", "məktəb yaşınadək uşağını təkbaşına böyüdən, başqa qazancı olmayan")] LoneParentOfPreschoolChild,

    /// <summary>Temporary incapacity for work.</summary>
    [Words("temporary incapacity for work", "əmək qabiliyyətinin müvəqqəti itirilməsi")] TemporaryIncapacity,

    /// <summary>Keeps a family member under 18 with limited health or of the first group of disability.</summary>
    [Words("keeps a family member with a disability", "himayəsində sağlamlığı məhdud ailə üzvü var")] DependantWithDisability,

    /// <summary>On leave, other than the leave the servant wished to take before leaving, whose last day is the day of the end (Labour Code, Art. 143.1).</summary>
    [Words("on leave other than that before leaving", "çıxmazdan əvvəlki məzuniyyətdən başqa məzuniyyətdə")] Leave,

    /// <summary>On a business trip.</summary>
    [Words("on a business trip", "ezamiyyətdə")] BusinessTrip,

    /// <summary>Taking part in collective bargaining.</summary>
    [Words("in collective bargaining", "kollektiv danışıqlarda")] CollectiveBargaining,

    /// <summary>Diabetes.</summary>
    [Words("diabetes", "şəkərli diabet")] Diabetes,

    /// <summary>Multiple sclerosis.</summary>
    [Words("multiple sclerosis", "dağınıq skleroz")] MultipleSclerosis,

    /// <summary>Member of a trade union or of a party.</summary>
    [Words("member of a trade union or a party", "həmkarlar ittifaqının və ya partiyanın üzvü")] Membership,
}

/// <summary>A circumstance of the servant on the day the service ends (Labour Code, Art. 79).</summary>
[ShownBy(Document.PersonalFile), Fixed(Unchangeable.Nature)]
public sealed class Protection : Record
{
    /// <summary>What it is.</summary>
    [Words("circumstance", "hal")] public Fact<ProtectionKind> Kind { get; init; }

    /// <summary>The day the youngest child it speaks of was born; none where it speaks of no child.</summary>
    [Words("day the youngest child was born", "ən kiçik uşağın doğum tarixi"), Fixed(Unchangeable.Nature)] public Fact<DateOnly> ChildBornOn { get; init; }
}

/// <summary>The service of a civil servant ends (Law 926-IQ, Art. 33). The end of a traineeship or of a probation is no act of this kind.</summary>
[Act("termination", "end of the civil service", "dövlət qulluğuna xitam verilməsi",
    DateEn = "day the service ended", DateAz = "xitam verildiyi gün"), ShownBy(Document.Order)]
public sealed class Termination : PersonnelAct
{
    /// <summary>The ground the order names; none if it names none.</summary>
    [Words("ground of the termination", "xitamın əsası")] public Fact<TerminationGround> Ground { get; init; }

    /// <summary>The day the servant asked in writing to leave; none if the servant did not.</summary>
    [Words("day of the application to leave", "işdən çıxmaq barədə ərizənin tarixi"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<DateOnly> ApplicationOn { get; init; }

    /// <summary>The day on which the servant asked to leave; none if the application names no day.</summary>
    [Words("day asked for in the application", "ərizədə göstərilən çıxma günü"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<DateOnly> RequestedFor { get; init; }

    /// <summary>The day the servant took that application back in writing; none if the servant did not.</summary>
    [Words("day the application was taken back", "ərizənin geri götürüldüyü gün"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<DateOnly> WithdrawnOn { get; init; }

    /// <summary>Whether the servant left because pension age was reached.</summary>
    [Words("left because pension age was reached", "pensiya yaşına çatmasına görə çıxıb"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Truth IsDueToPensionAge { get; init; }

    /// <summary>Whether the head decided that the servant serves on after the application (33.3; 33.4 until 2008-10-03).</summary>
    [Words("head decided that the service goes on", "rəhbər qulluğun davam etdirilməsini qərara alıb")] public Truth IsKeptByHead { get; init; }

    /// <summary>Whether the head made that time longer (33.3).</summary>
    [Words("head extended that time", "rəhbər həmin müddəti uzadıb")] public Truth IsKeptLonger { get; init; }

    /// <summary>The day of the decision to liquidate the body or to cut the staff; none if there is none.</summary>
    [Words("day of the decision on liquidation or reduction", "ləğv və ya ixtisar haqqında qərarın tarixi"), ShownBy(Document.StaffTable)] public Fact<DateOnly> StructureDecidedOn { get; init; }

    /// <summary>The day the attestation commission found the servant unfit; none if it did not.</summary>
    [Words("day found unfit by the attestation", "attestasiyada uyğun olmadığı müəyyən edilən gün"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<DateOnly> FoundUnfitOn { get; init; }

    /// <summary>The certificate that ran out; none if there is none.</summary>
    [Words("certificate that ran out", "müddəti bitmiş sertifikat"), Reference] public Certificate Certificate { get => Linked(field); init; }

    /// <summary>The next certificate; none if none was obtained.</summary>
    [Words("next certificate", "növbəti sertifikat"), Reference] public Certificate NextCertificate { get => Linked(field); init; }

    /// <summary>The disciplinary order that dismissed the servant; none if there is none.</summary>
    [Words("disciplinary order", "intizam tənbehi haqqında əmr"), Reference] public DisciplinaryOrder DisciplinaryOrder { get => Linked(field); init; }

    /// <summary>The day citizenship ended; none if it did not.</summary>
    [Words("day citizenship ended", "vətəndaşlığa xitam verildiyi gün"), Fixed(Unchangeable.Authority)] public Fact<DateOnly> CitizenshipEndedOn { get; init; }

    /// <summary>How it ended; none if it did not.</summary>
    [Words("how citizenship ended", "vətəndaşlığın necə bitdiyi"), Fixed(Unchangeable.Authority)] public Fact<CitizenshipLoss> CitizenshipLoss { get; init; }

    /// <summary>The day the servant was elected or appointed judge (33.1.8); none if not.</summary>
    [Words("day of the election or appointment as judge", "seçildiyi və ya hakim təyin edildiyi gün"), Fixed(Unchangeable.Authority)] public Fact<DateOnly> OfficeGainedOn { get; init; }

    /// <summary>The day the servant renounced that office; none if not.</summary>
    [Words("day the office was renounced", "vəzifədən imtina edildiyi gün"), Fixed(Unchangeable.Authority)] public Fact<DateOnly> OfficeRenouncedOn { get; init; }

    /// <summary>First day of full incapacity for work without a break (33.1.9); none if there was none.</summary>
    [Words("first day of full incapacity", "əmək qabiliyyətinin tam itirildiyi birinci gün"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Nature)] public Fact<DateOnly> IncapableSince { get; init; }

    /// <summary>Last day of that incapacity; none while it lasts.</summary>
    [Words("last day of full incapacity", "əmək qabiliyyətinin tam itirildiyi son gün"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Nature)] public Fact<DateOnly> IncapableUntil { get; init; }

    /// <summary>Whether legislation sets a longer time than six months for this incapacity (33.1.9).</summary>
    [Words("legislation sets a longer time for the incapacity", "qanunvericilikdə daha uzun müddət müəyyən edilib"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Authority)] public Truth HasLongerTermByLaw { get; init; }

    /// <summary>The day the conviction or the decision on medical measures took effect; none if there is none.</summary>
    [Words("day the court decision took effect", "məhkəmə aktının qüvvəyə mindiyi gün"), ShownBy(Document.CourtDecision), Fixed(Unchangeable.Authority)] public Fact<DateOnly> CourtDecisionOn { get; init; }

    /// <summary>The day of death, or of the court's decision that the servant is missing or dead; none if there is none.</summary>
    [Words("day of death or of the court's decision", "vəfat və ya məhkəmə qərarı günü"), Fixed(Unchangeable.Nature)] public Fact<DateOnly> DiedOn { get; init; }

    /// <summary>The last day to which the service beyond the age limit was extended (32-1.2, 32-1.3); none if it was not.</summary>
    [Words("service extended beyond the age limit until", "yaş həddindən sonra qulluğun uzadıldığı son gün"), ShownBy(Document.PersonalFile)] public Fact<DateOnly> ExtendedUntil { get; init; }

    /// <summary>The notice of reduction; none if none was given.</summary>
    [Words("notice of reduction", "ixtisar barədə xəbərdarlıq"), Reference] public ReductionNotice Notice { get => Linked(field); init; }

    /// <summary>Whether the servant agreed to pay instead of the notice or of the rest of it (Labour Code, Art. 77.4).</summary>
    [Words("agreed to pay instead of notice", "xəbərdarlıq əvəzinə ödənişə razılıq verib"), ShownBy(Document.Consent)] public Truth HasAgreedToPayInsteadOfNotice { get; init; }

    /// <summary>The day from which the work with this body runs, earlier contracts with it counted in (Labour Code, Art. 77).</summary>
    [Words("work with this body counted from", "bu orqanla əmək stajının başlandığı gün"), ShownBy(Document.LabourBook), Fixed(Unchangeable.Past)] public Fact<DateOnly> EmployedSince { get; init; }

    /// <summary>Circumstances under Labour Code Art. 79 on that day, all of them.</summary>
    [Words("circumstances of the servant", "qulluqçunun vəziyyəti"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Nature)] public FactList<Protection> Protections { get; init; }

    /// <summary>Whether the servant belongs to the trade union organisation of the body (Labour Code, Art. 80).</summary>
    [Words("member of the body's trade union", "orqandakı həmkarlar ittifaqının üzvü"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Truth IsUnionMember { get; init; }

    /// <summary>The day the trade union consented; none if it did not.</summary>
    [Words("day the trade union consented", "həmkarlar ittifaqının razılıq verdiyi gün"), ShownBy(Document.Consent)] public Fact<DateOnly> UnionConsentedOn { get; init; }
}
