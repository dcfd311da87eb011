using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>What a servant does beside the service (Law 926-IQ, Arts. 20.1.1, 20.1.2, 20.2).</summary>
public enum OutsideActivityKind
{
    /// <summary>Teaching, under a contract or in a post.</summary>
    [Words("teaching", "pedaqoji fəaliyyət")] Teaching,

    /// <summary>Scientific work.</summary>
    [Words("scientific work", "elmi fəaliyyət")] Scientific,

    /// <summary>Creative work.</summary>
    [Words("creative work", "yaradıcılıq fəaliyyəti")] Creative,

    /// <summary>A paid post that is no teaching, science or creative work.</summary>
    [Words("paid post", "ödənişli vəzifə")] PaidPosition,

    /// <summary>An elected post.</summary>
    [Words("elected post", "seçkili vəzifə")] ElectedPosition,

    /// <summary>A post to which one is appointed without pay.</summary>
    [Words("post by appointment", "təyinatlı vəzifə")] AppointedPosition,

    /// <summary>Paid work without a post: a service contract, a business.</summary>
    [Words("other paid work", "digər ödənişli fəaliyyət")] OtherPaidWork,

    /// <summary>Membership of an election commission.</summary>
    [Words("membership of an election commission", "seçki komissiyasının üzvlüyü")] ElectionCommission,

    /// <summary>Anything else, for example income from deposits, securities or lease (Art. 19.0.6).</summary>
    [Words("other", "digər")] Other,
}

/// <summary>A post or an activity of a servant beside the service. One that began before the service is dated with the first day of the service.</summary>
[Act("outside-activity", "post or activity beside the service", "qulluqdan kənar vəzifə və ya fəaliyyət",
    DateEn = "first day of it during the service", DateAz = "qulluq dövründə onun birinci günü"), ShownBy(Document.Contract)]
public sealed class OutsideActivity : PersonnelAct
{
    /// <summary>What it is.</summary>
    [Words("kind of activity", "fəaliyyətin növü")] public Fact<OutsideActivityKind> Kind { get; init; }

    /// <summary>Last day of it; none while it lasts.</summary>
    [Words("last day of the activity", "fəaliyyətin son günü")] public Fact<DateOnly> EndedOn { get; init; }

    /// <summary>The day the contract on it was signed; none if there is none.</summary>
    [Words("day of the contract on the activity", "fəaliyyət barədə müqavilənin tarixi")] public Fact<DateOnly> ContractOn { get; init; }

    /// <summary>The day the head of the body permitted it; none if the head did not.</summary>
    [Words("day the head permitted it", "rəhbərin icazə verdiyi gün"), ShownBy(Document.Consent)] public Fact<DateOnly> PermittedOn { get; init; }

    /// <summary>Whether it is in a state body.</summary>
    [Words("in a state body", "dövlət orqanındadır"), Fixed(Unchangeable.Matter)] public Truth IsInStateBody { get; init; }

    /// <summary>Whether it is paid.</summary>
    [Words("paid", "ödənişlidir")] public Truth IsPaid { get; init; }

    /// <summary>Whether it is the temporary replacement of an absent employee under labour law.</summary>
    [Words("temporary replacement under labour law", "əmək qanunvericiliyi üzrə müvəqqəti əvəzetmədir")] public Truth IsTemporaryReplacement { get; init; }

    /// <summary>Whether the member of the election commission has a deciding vote.</summary>
    [Words("deciding vote in the commission", "komissiyada həlledici səs hüququ var")] public Truth HasDecidingVote { get; init; }
}

/// <summary>Conduct that the Law or the rules of ethics restrict (Law 926-IQ, Arts. 20.1.3 to 20.1.8; Law 352-IIIQ).</summary>
public enum RestrictedConductKind
{
    /// <summary>Acting for third persons in matters of a state or municipal body (20.1.3).</summary>
    [Words("acting for third persons before a state or municipal body", "dövlət orqanının və ya bələdiyyənin işləri üzrə üçüncü şəxslər adından çıxış etmə")] Representation,

    /// <summary>Use for third persons, after the service, of protected information known from it (20.1.4).</summary>
    [Words("use of protected information after the service", "qulluqdan sonra qorunan məlumatdan istifadə")] UseOfInformation,

    /// <summary>Travel to a foreign country at that country's expense (20.1.5).</summary>
    [Words("travel at the expense of a foreign country", "xarici ölkənin hesabına səfər")] TravelAtForeignExpense,

    /// <summary>Taking part in the work of a political party (20.1.6).</summary>
    [Words("party activity", "siyasi partiyanın fəaliyyətində iştirak")] PartyActivity,

    /// <summary>Taking part in a strike (20.1.7).</summary>
    [Words("strike", "tətildə iştirak")] Strike,

    /// <summary>Other action that disrupts the work of state bodies (20.1.7).</summary>
    [Words("other action that disrupts state bodies", "dövlət orqanının işini pozan digər hərəkət")] Disruption,

    /// <summary>Religious propaganda by a servant (20.1.8).</summary>
    [Words("religious propaganda", "dini təbliğat")] ReligiousPropaganda,

    /// <summary>A religious ceremony at a site under a state body (20.1.8).</summary>
    [Words("religious ceremony at a site of a state body", "dövlət orqanına tabe obyektdə dini mərasim")] ReligiousCeremony,

    /// <summary>A fee taken for a free service, or more than the fee set (Law 352-IIIQ).</summary>
    [Words("fee for a free service, or too high a fee", "ödənişsiz xidmətə görə və ya artıq haqq alma")] FeeTaken,

    /// <summary>A transaction with the body in which the servant serves (Law 352-IIIQ).</summary>
    [Words("transaction with the own body", "qulluq keçdiyi orqanla əqd")] TransactionWithBody,

    /// <summary>An unlawful benefit that reached the servant (Law 352-IIIQ).</summary>
    [Words("unlawful benefit received", "qanunsuz imtiyazın alınması")] UnlawfulBenefit,

    /// <summary>A gift (Law 352-IIIQ).</summary>
    [Words("gift", "hədiyyə")] Gift,

    /// <summary>A personal interest that may clash with the duties (Law 352-IIIQ).</summary>
    [Words("personal interest that may clash with the duties", "vəzifə ilə toqquşa bilən şəxsi maraq")] ConflictOfInterest,
}

/// <summary>Conduct of a servant that the Law or the rules of ethics restrict.</summary>
[Act("restricted-conduct", "conduct that the Law restricts", "Qanunun məhdudlaşdırdığı davranış",
    DateEn = "day of the conduct", DateAz = "hərəkətin edildiyi gün"), ShownBy(Document.PersonalFile)]
public sealed class RestrictedConduct : PersonnelAct
{
    /// <summary>What it was.</summary>
    [Words("kind of conduct", "davranışın növü")] public Fact<RestrictedConductKind> Kind { get; init; }

    /// <summary>The day the head of the body (for a benefit: the direct superior) was told of it; none if nobody was.</summary>
    [Words("day the superior was told", "rəhbərə bildirildiyi gün")] public Fact<DateOnly> ReportedOn { get; init; }

    /// <summary>The day a benefit was handed over to the body by a written record; none if it was not.</summary>
    [Words("day the benefit was handed over by record", "akt üzrə təhvil verildiyi gün")] public Fact<DateOnly> HandedOverOn { get; init; }

    /// <summary>The day the service ended; none while it lasts.</summary>
    [Words("day the service ended", "dövlət qulluğuna xitam verildiyi gün"), ShownBy(Document.LabourBook), Fixed(Unchangeable.Past)] public Fact<DateOnly> ServiceEndedOn { get; init; }

    /// <summary>Whether the servant acted as somebody's advocate, by profession or by power of attorney.</summary>
    [Words("acted as an advocate", "vəkil kimi çıxış edib")] public Truth WasAdvocate { get; init; }

    /// <summary>Whether the person represented is a child or ward of the servant, represented by force of law.</summary>
    [Words("represented an own child or ward", "öz övladını və ya himayəsində olanı təmsil edib"), Fixed(Unchangeable.Matter)] public Truth RepresentsByLaw { get; init; }

    /// <summary>Whether it happened while the servant was carrying out duties of the service.</summary>
    [Words("while on duty", "qulluq vəzifəsini icra edərkən")] public Truth WasOnDuty { get; init; }
}

/// <summary>What a warned servant chose.</summary>
public enum WarnedChoice
{
    /// <summary>The civil service.</summary>
    [Words("the service", "dövlət qulluğu")] Service,

    /// <summary>The other activity.</summary>
    [Words("the other activity", "başqa fəaliyyət")] OtherActivity,
}

/// <summary>A warning that conduct or an activity is contrary to Article 20, and the servant's choice (Law 926-IQ, Art. 20.3).</summary>
[Act("restriction-warning", "warning of a restriction and the servant's choice", "məhdudiyyətlə bağlı xəbərdarlıq və qulluqçunun seçimi",
    DateEn = "day of the warning", DateAz = "xəbərdarlığın edildiyi gün"), ShownBy(Document.PersonalFile)]
public sealed class RestrictionWarning : PersonnelAct
{
    /// <summary>What the servant chose; none if nothing yet.</summary>
    [Words("what the servant chose", "qulluqçunun seçimi")] public Fact<WarnedChoice> Choice { get; init; }

    /// <summary>The day the head was told of the choice; none if the head was not.</summary>
    [Words("day the head was told of the choice", "seçim barədə rəhbərə məlumat verildiyi gün")] public Fact<DateOnly> ToldOn { get; init; }

    /// <summary>The day the service ended; none while it lasts.</summary>
    [Words("day the service ended", "dövlət qulluğuna xitam verildiyi gün"), ShownBy(Document.LabourBook), Fixed(Unchangeable.Past)] public Fact<DateOnly> ServiceEndedOn { get; init; }

    /// <summary>Whether legislation sets another procedure for this case.</summary>
    [Words("another procedure is set by legislation", "qanunvericilikdə ayrı qayda nəzərdə tutulub")] public Truth HasOtherProcedure { get; init; }
}
