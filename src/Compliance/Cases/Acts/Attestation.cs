using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>The mark of an attestation (Law 926-IQ, Art. 31.12; 31.13 until 2008-10-03).</summary>
public enum AttestationMark
{
    /// <summary>Suits the position.</summary>
    [Words("suits the position", "tutduğu vəzifəyə uyğun gəlir")] Suits,

    /// <summary>Suits it on condition of a second attestation after one year.</summary>
    [Words("suits it, to be attested again after a year", "bir ildən sonra təkrar attestasiya şərti ilə uyğun gəlir")] SuitsOnCondition,

    /// <summary>Does not suit it.</summary>
    [Words("does not suit the position", "tutduğu vəzifəyə uyğun gəlmir")] DoesNotSuit,

    /// <summary>Any other.</summary>
    [Words("other mark", "digər qiymət")] Other,
}

/// <summary>Whether the servant came to the session.</summary>
public enum AttestationAttendance
{
    /// <summary>Came.</summary>
    [Words("present", "iştirak edib")] Present,

    /// <summary>Absent for a good reason.</summary>
    [Words("absent for a good reason", "üzrlü səbəbdən gəlməyib")] AbsentForGoodReason,

    /// <summary>Absent without one.</summary>
    [Words("absent without a good reason", "üzrsüz səbəbdən gəlməyib")] AbsentWithoutReason,
}

/// <summary>Who approved the commission.</summary>
public enum CommissionApproval
{
    /// <summary>The head of the body.</summary>
    [Words("head of the body", "dövlət orqanının rəhbəri")] HeadOfBody,

    /// <summary>The body that manages the civil service (until 2008-10-03).</summary>
    [Words("body managing the civil service", "dövlət qulluğunu idarəetmə orqanı")] ManagingBody,

    /// <summary>Somebody else.</summary>
    [Words("other", "digər")] Other,
}

/// <summary>What was decided on the strength of an attestation (Law 926-IQ, Art. 31.18; 31.19 until 2008-10-03).</summary>
public enum AttestationDecision
{
    /// <summary>Reward.</summary>
    [Words("reward", "mükafatlandırma")] Reward,

    /// <summary>Entry in the reserve for promotion.</summary>
    [Words("reserve for promotion", "irəli çəkilmək üçün ehtiyat")] Reserve,

    /// <summary>Move to a higher position.</summary>
    [Words("higher position", "yuxarı vəzifə")] HigherPosition,

    /// <summary>Additional education or training.</summary>
    [Words("additional education", "əlavə təhsil")] AdditionalEducation,

    /// <summary>Move to a lower position.</summary>
    [Words("lower position", "aşağı vəzifə")] LowerPosition,

    /// <summary>Dismissal from the position.</summary>
    [Words("dismissal", "vəzifədən azad etmə")] Dismissal,

    /// <summary>Cut of the salary or of a supplement to it (until 2008-10-03).</summary>
    [Words("cut of pay", "vəzifə maaşının və ya əlavənin azaldılması")] PayCut,

    /// <summary>Supplement to the salary (until 2008-10-03).</summary>
    [Words("supplement to pay", "vəzifə maaşına əlavə")] PaySupplement,
}

/// <summary>The attestation of a servant (Law 926-IQ, Art. 31, until 2016-08-09).</summary>
[Act("attestation", "attestation of a servant", "dövlət qulluqçusunun attestasiyası",
    DateEn = "day of the attestation", DateAz = "attestasiyanın keçirildiyi gün"), ShownBy(Document.AttestationSheet)]
public sealed class Attestation : PersonnelAct
{
    /// <summary>The day of the attestation passed before; none if there was none.</summary>
    [Words("day of the attestation before", "əvvəlki attestasiyanın günü"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<DateOnly> PreviousOn { get; init; }

    /// <summary>Its mark; none if there was none.</summary>
    [Words("mark of the attestation before", "əvvəlki attestasiyanın qiyməti"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<AttestationMark> PreviousMark { get; init; }

    /// <summary>The day from which the position is held.</summary>
    [Words("day the position was taken up", "vəzifənin tutulduğu gün"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<DateOnly> InPositionSince { get; init; }

    /// <summary>Whether a trainee.</summary>
    [Words("trainee", "stajçı"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Truth IsTrainee { get; init; }

    /// <summary>Whether on probation.</summary>
    [Words("on probation", "sınaq müddətindədir"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Truth IsOnProbation { get; init; }

    /// <summary>The day service was taken up again after child-care leave; none if there was no such leave.</summary>
    [Words("day of return from child-care leave", "uşağa qulluq məzuniyyətindən qayıdış günü"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<DateOnly> ReturnedFromChildCareOn { get; init; }

    /// <summary>The day of the final mark of the last appraisal before it; none if there was none.</summary>
    [Words("day of the last appraisal", "son qiymətləndirmənin günü"), ShownBy(Document.PersonalFile)] public Fact<DateOnly> LastAppraisedOn { get; init; }

    /// <summary>Whether the results of appraisal were considered.</summary>
    [Words("appraisal considered", "qiymətləndirmənin nəticəsi nəzərə alınıb")] public Truth IsAppraisalConsidered { get; init; }

    /// <summary>The day the schedule was brought to the servant's notice; none if it was not.</summary>
    [Words("day the schedule was announced", "cədvəlin bildirildiyi gün"), ShownBy(Document.Order)] public Fact<DateOnly> ScheduleAnnouncedOn { get; init; }

    /// <summary>Whether the authority agreed to the schedule (approved it, until 2008-10-03).</summary>
    [Words("schedule agreed with the authority", "cədvəl razılaşdırılıb"), ShownBy(Document.Order)] public Truth IsScheduleAgreed { get; init; }

    /// <summary>The day the list of sources for the questions was brought to notice; none if it was not.</summary>
    [Words("day the sources were announced", "mənbələr siyahısının bildirildiyi gün"), ShownBy(Document.Order)] public Fact<DateOnly> SourcesAnnouncedOn { get; init; }

    /// <summary>The day the characteristic was given; none if none was.</summary>
    [Words("day of the characteristic", "xasiyyətnamənin verildiyi gün")] public Fact<DateOnly> CharacteristicGivenOn { get; init; }

    /// <summary>The day the servant was acquainted with it; none if not.</summary>
    [Words("day of acquaintance with it", "xasiyyətnamə ilə tanışlıq günü")] public Fact<DateOnly> CharacteristicReadOn { get; init; }

    /// <summary>Id of the person who drew it up.</summary>
    [Words("author of the characteristic", "xasiyyətnaməni hazırlayan")] public Fact<string> CharacteristicBy { get; init; }

    /// <summary>Whether it gives an assessment, individual traits, strong and weak sides and the results of work.</summary>
    [Words("the characteristic is complete", "xasiyyətnamə tamdır")] public Truth IsCharacteristicComplete { get; init; }

    /// <summary>Whether the sheet of the attestation before lay before the commission.</summary>
    [Words("sheet of the attestation before presented", "əvvəlki attestasiya vərəqəsi təqdim edilib")] public Truth IsPreviousSheetPresented { get; init; }

    /// <summary>Whether the commission has a chair.</summary>
    [Words("the commission has a chair", "komissiyanın sədri var"), ShownBy(Document.CommissionOrder)] public Truth HasChair { get; init; }

    /// <summary>Whether it has a secretary.</summary>
    [Words("the commission has a secretary", "komissiyanın katibi var"), ShownBy(Document.CommissionOrder)] public Truth HasSecretary { get; init; }

    /// <summary>Number of its members, chair and secretary included.</summary>
    [Words("members of the commission", "komissiya üzvlərinin sayı"), ShownBy(Document.CommissionOrder)] public Fact<int> CommissionMembers { get; init; }

    /// <summary>Who approved it.</summary>
    [Words("commission approved by", "komissiyanı təsdiq edən"), ShownBy(Document.CommissionOrder)] public Fact<CommissionApproval> CommissionApprovedBy { get; init; }

    /// <summary>Whether independent specialists took part.</summary>
    [Words("independent specialists took part", "müstəqil mütəxəssislər cəlb edilib")] public Truth HasSpecialists { get; init; }

    /// <summary>Whether a representative of the authority took part.</summary>
    [Words("representative of the authority took part", "icra hakimiyyəti orqanının nümayəndəsi cəlb edilib")] public Truth HasAuthorityRepresentative { get; init; }

    /// <summary>Number of members present at the attestation and the vote.</summary>
    [Words("members present", "iştirak edən üzvlərin sayı")] public Fact<int> PresentMembers { get; init; }

    /// <summary>Whether the servant came.</summary>
    [Words("attendance", "dövlət qulluqçusunun iştirakı"), Fixed(Unchangeable.Past)] public Fact<AttestationAttendance> Attendance { get; init; }

    /// <summary>Whether the head of the servant's unit took part (duty until 2008-10-03).</summary>
    [Words("head of the unit took part", "struktur bölmənin rəhbəri iştirak edib")] public Truth HasUnitHeadAttended { get; init; }

    /// <summary>Whether the commission heard the servant and looked through the materials.</summary>
    [Words("servant heard, materials examined", "məlumat dinlənilib, materiallara baxılıb")] public Truth WasHeard { get; init; }

    /// <summary>Whether questions were put that do not bear on the position and the work.</summary>
    [Words("unrelated questions put", "aidiyyəti olmayan suallar verilib")] public Truth HasUnrelatedQuestions { get; init; }

    /// <summary>Whether political views or beliefs were assessed.</summary>
    [Words("views or beliefs assessed", "siyasi baxış və ya etiqad qiymətləndirilib")] public Truth WereBeliefsAssessed { get; init; }

    /// <summary>Whether the vote was open.</summary>
    [Words("open vote", "açıq səsvermə")] public Truth IsVoteOpen { get; init; }

    /// <summary>Whether the servant was there while the commission voted, or voted as one of its members.</summary>
    [Words("servant took part in the vote", "dövlət qulluqçusu səsvermədə iştirak edib")] public Truth WasAtVote { get; init; }

    /// <summary>Votes that the servant suits the position, on condition or not.</summary>
    [Words("votes that the servant suits", "uyğun gəlməsinin lehinə səslər"), Fixed(Unchangeable.Result)] public Fact<int> VotesFor { get; init; }

    /// <summary>Votes that the servant does not.</summary>
    [Words("votes that the servant does not suit", "uyğun gəlməsinin əleyhinə səslər"), Fixed(Unchangeable.Result)] public Fact<int> VotesAgainst { get; init; }

    /// <summary>The mark given; none if none was.</summary>
    [Words("mark", "qiymət")] public Fact<AttestationMark> Mark { get; init; }

    /// <summary>The day the result was told; none if it was not.</summary>
    [Words("day the result was told", "nəticənin bildirildiyi gün")] public Fact<DateOnly> ResultToldOn { get; init; }

    /// <summary>Whether the commission gave recommendations.</summary>
    [Words("recommendations given", "tövsiyələr verilib")] public Truth HasRecommendations { get; init; }

    /// <summary>Whether it gave reasons for them.</summary>
    [Words("recommendations justified", "tövsiyələr əsaslandırılıb")] public Truth AreRecommendationsJustified { get; init; }

    /// <summary>Whether chair, secretary and every member who voted signed the sheet.</summary>
    [Words("sheet signed", "attestasiya vərəqəsi imzalanıb"), CanFollow] public Truth IsSheetSigned { get; init; }

    /// <summary>Whether the sheet holds the mark and the recommendations.</summary>
    [Words("result in the sheet", "nəticə vərəqəyə yazılıb"), CanFollow] public Truth IsResultInSheet { get; init; }

    /// <summary>Whether the sheet holds the questions and answers (duty from 2015-01-15).</summary>
    [Words("questions and answers in the sheet", "suallar və cavablar vərəqəyə yazılıb"), CanFollow] public Truth AreQuestionsInSheet { get; init; }

    /// <summary>Whether sheet and characteristic are kept in the personal file.</summary>
    [Words("kept in the personal file", "şəxsi işdə saxlanılır"), ShownBy(Document.PersonalFile), CanFollow] public Truth IsInPersonalFile { get; init; }

    /// <summary>Whether the servant got a copy of both.</summary>
    [Words("copies given", "surətlər verilib"), CanFollow] public Truth HasCopies { get; init; }

    /// <summary>What was decided on the strength of it; none if nothing.</summary>
    [Words("decision", "qərar"), ShownBy(Document.Order)] public Fact<AttestationDecision> Decision { get; init; }

    /// <summary>The day of the decision; none if there is none.</summary>
    [Words("day of the decision", "qərarın günü"), ShownBy(Document.Order)] public Fact<DateOnly> DecidedOn { get; init; }

    /// <summary>Whether the head of the body decided.</summary>
    [Words("decided by the head of the body", "qərarı orqanın rəhbəri qəbul edib"), ShownBy(Document.Order)] public Truth IsDecidedByHead { get; init; }

    /// <summary>Periods between the attestation and the decision: leave, trips, incapacity, absence.</summary>
    [Words("periods since the attestation", "attestasiyadan sonrakı dövrlər"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public FactList<Period> Periods { get; init; }

    /// <summary>The day of the servant's complaint; none if there was none.</summary>
    [Words("day of the complaint", "şikayətin günü"), ShownBy(Document.Complaint), Fixed(Unchangeable.Past)] public Fact<DateOnly> ComplaintOn { get; init; }

    /// <summary>The day the authority decided on it; none if it did not.</summary>
    [Words("day the complaint was decided", "şikayətə baxılma günü"), ShownBy(Document.Complaint)] public Fact<DateOnly> ComplaintDecidedOn { get; init; }

    /// <summary>Whether the authority turned it away as late.</summary>
    [Words("turned away as late", "gecikdiyinə görə baxılmayıb"), ShownBy(Document.Complaint)] public Truth IsComplaintRefusedAsLate { get; init; }
}
