using Compliance.Law;

namespace Compliance.Cases;

/// <summary>Who usually holds a document.</summary>
public enum Holder
{
    /// <summary>The HR unit of the body.</summary>
    [Words("HR unit of the body", "dövlət orqanının kadrlar bölməsi")] BodyHr,

    /// <summary>The State Examination Centre.</summary>
    [Words("State Examination Centre", "Dövlət İmtahan Mərkəzi")] ExaminationCentre,

    /// <summary>The interview commission of the body.</summary>
    [Words("interview commission", "müsahibə komissiyası")] Commission,

    /// <summary>The person concerned.</summary>
    [Words("the person concerned", "şəxsin özü")] Person,

    /// <summary>The court that decided.</summary>
    [Words("the court", "məhkəmə")] Court,
}

/// <summary>The document that says who holds it.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class HeldByAttribute(Holder holder) : Attribute
{
    /// <summary>Who holds it.</summary>
    public Holder Holder { get; } = holder;
}

/// <summary>Documents that show facts of a case.</summary>
public enum Document
{
    /// <summary>Not named.</summary>
    [Words("the case file", "işin materialları"), HeldBy(Holder.BodyHr)] CaseFile,

    /// <summary>Staff table.</summary>
    [Words("staff table", "ştat cədvəli"), HeldBy(Holder.BodyHr)] StaffTable,

    /// <summary>Job description.</summary>
    [Words("job description", "vəzifə təlimatı"), HeldBy(Holder.BodyHr)] JobDescription,

    /// <summary>Statute of the body.</summary>
    [Words("statute of the body", "dövlət orqanının əsasnaməsi"), HeldBy(Holder.BodyHr)] BodyStatute,

    /// <summary>Identity document.</summary>
    [Words("identity card", "şəxsiyyət vəsiqəsi"), HeldBy(Holder.Person)] IdentityCard,

    /// <summary>Diploma.</summary>
    [Words("diploma of education", "təhsil haqqında diplom"), HeldBy(Holder.Person)] Diploma,

    /// <summary>Personal file.</summary>
    [Words("personal file", "şəxsi iş"), HeldBy(Holder.BodyHr)] PersonalFile,

    /// <summary>Labour book.</summary>
    [Words("labour book", "əmək kitabçası"), HeldBy(Holder.BodyHr)] LabourBook,

    /// <summary>Record of the check before admission.</summary>
    [Words("record of the check before admission", "qabaqcadan yoxlamanın sənədi"), HeldBy(Holder.BodyHr)] AdmissionCheck,

    /// <summary>Court decision or certificate of convictions.</summary>
    [Words("court decision or certificate of convictions", "məhkəmə qərarı və ya məhkumluq barədə arayış"), HeldBy(Holder.Court)] CourtDecision,

    /// <summary>Head's decision on the vacancy.</summary>
    [Words("head's decision on the vacancy", "vakant vəzifə barədə rəhbərin qərarı"), HeldBy(Holder.BodyHr)] VacancyDecision,

    /// <summary>Published announcement.</summary>
    [Words("published announcement", "dərc edilmiş elan"), HeldBy(Holder.BodyHr)] Announcement,

    /// <summary>Register of applications.</summary>
    [Words("register of applications", "müraciətlərin qeydiyyatı jurnalı"), HeldBy(Holder.BodyHr)] ApplicationRegister,

    /// <summary>Order creating the commission.</summary>
    [Words("order creating the commission", "komissiyanın yaradılması haqqında əmr"), HeldBy(Holder.BodyHr)] CommissionOrder,

    /// <summary>Protocol of the interview.</summary>
    [Words("protocol of the interview", "müsahibə protokolu"), HeldBy(Holder.Commission)] InterviewProtocol,

    /// <summary>Presentation of the candidates.</summary>
    [Words("presentation of the candidates to the head", "namizədlərin rəhbərə təqdimatı"), HeldBy(Holder.BodyHr)] Presentation,

    /// <summary>Order of the head.</summary>
    [Words("order of the head", "rəhbərin əmri"), HeldBy(Holder.BodyHr)] Order,

    /// <summary>Curator's recommendation.</summary>
    [Words("curator's recommendation", "kuratorun tövsiyəsi"), HeldBy(Holder.BodyHr)] Recommendation,

    /// <summary>Labour contract.</summary>
    [Words("labour contract", "əmək müqaviləsi"), HeldBy(Holder.BodyHr)] Contract,

    /// <summary>Signed text of the oath.</summary>
    [Words("signed text of the oath", "imzalanmış and mətni"), HeldBy(Holder.BodyHr)] OathText,

    /// <summary>Civil service certificate.</summary>
    [Words("civil service certificate", "dövlət qulluğu sertifikatı"), HeldBy(Holder.ExaminationCentre)] Certificate,

    /// <summary>List of reserve candidates.</summary>
    [Words("list of reserve candidates", "ehtiyat kadrlar siyahısı"), HeldBy(Holder.BodyHr)] ReserveList,

    /// <summary>Written consent.</summary>
    [Words("written consent", "yazılı razılıq"), HeldBy(Holder.BodyHr)] Consent,

    /// <summary>Complaint and the answer to it.</summary>
    [Words("complaint and the answer to it", "şikayət və ona verilən cavab"), HeldBy(Holder.ExaminationCentre)] Complaint,

    /// <summary>Application of the servant.</summary>
    [Words("application of the servant", "dövlət qulluqçusunun ərizəsi"), HeldBy(Holder.BodyHr)] ServantsApplication,

    /// <summary>Record of working time.</summary>
    [Words("record of working time", "iş vaxtının uçotu"), HeldBy(Holder.BodyHr)] Timesheet,

    /// <summary>Pay sheet.</summary>
    [Words("pay sheet", "məvacibin haqq-hesab sənədi"), HeldBy(Holder.BodyHr)] PaySheet,

    /// <summary>Medical certificate.</summary>
    [Words("medical certificate", "tibbi arayış"), HeldBy(Holder.Person)] MedicalCertificate,

    /// <summary>Form and document of the appraisal.</summary>
    [Words("form and document of the appraisal", "qiymətləndirilmə forması və sənədi"), HeldBy(Holder.BodyHr)] AppraisalForm,

    /// <summary>Attestation sheet with the characteristic.</summary>
    [Words("attestation sheet and characteristic", "attestasiya vərəqəsi və xasiyyətnamə"), HeldBy(Holder.BodyHr)] AttestationSheet,
}
