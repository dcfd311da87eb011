using Compliance.Law;
using Compliance.Web.Audit;

namespace Compliance.Web.Texts;

/// <summary>Words of the audit log.</summary>
public static class AuditTexts
{
    public static readonly Text Lead = new("Who did what here, and when. Entries are only ever added, each bound to the one before it; names of persons in case files are not in them.",
        "Burada kimin nəyi nə vaxt etdiyi göstərilir. Qeydlər yalnız əlavə olunur və hər biri özündən əvvəlkinə bağlıdır; işlərdəki şəxslərin adları onlarda yoxdur.");
    public static readonly Text OwnOnly = new("You see your own entries only: the whole log speaks of all bodies, and not all of them are given to you.",
        "Siz yalnız öz qeydlərinizi görürsünüz: jurnalın hamısı bütün orqanlardan danışır, sizə isə onların hamısı verilməyib.");
    public static readonly Text Filter = new("Filter", "Süzgəc");
    public static readonly Text Who = new("Who", "Kim");
    public static readonly Text WhoHint = new("The id as the log shows it, for example service", "Jurnalda göstərildiyi kimi, məsələn service");
    public static readonly Text What = new("What", "Nə");
    public static readonly Text Anything = new("Anything", "Hər şey");
    public static readonly Text OnWhat = new("On what", "Nəyin üzərində");
    public static readonly Text OnWhatHint = new("For example file: followed by the id", "Məsələn file: və ardınca identifikator");
    public static readonly Text From = new("From day", "Gündən");
    public static readonly Text Until = new("To day", "Günədək");
    public static readonly Text Show = new("Show", "Göstər");
    public static readonly Text ClearAll = new("Clear the filter", "Süzgəci təmizlə");
    public static readonly Text Entries = new("Entries, the latest first", "Qeydlər, ən sonuncusu əvvəldə");
    public static readonly Text NoEntries = new("No entry matches the filter.", "Süzgəcə uyğun qeyd yoxdur.");
    public static readonly Text Number = new("No.", "№");
    public static readonly Text When = new("When", "Nə vaxt");
    public static readonly Text Detail = new("Detail", "Təfərrüat");
    public static readonly Text Earlier = new("Earlier entries", "Əvvəlki qeydlər");
    public static readonly Text Latest = new("Latest entries", "Son qeydlər");
    public static readonly Text Proof = new("Proof", "Sübut");
    public static readonly Text ProofLead = new("Export the log and verify it away from here, with 'compliance audit verify'. Keep a signed head elsewhere: only it shows a log that was cut off or written anew.",
        "Jurnalı ixrac edin və onu başqa yerdə 'compliance audit verify' ilə yoxlayın. İmzalanmış baş qeydi başqa yerdə saxlayın: jurnalın kəsildiyini və ya yenidən yazıldığını yalnız o göstərir.");
    public static readonly Text LastHead = new("Last signed head", "Son imzalanmış baş qeyd");
    public static readonly Text EntryOf = new("entry", "qeyd");
    public static readonly Text Key = new("Public key", "Açıq açar");
    public static readonly Text Head = new("Signed head", "İmzalanmış baş qeyd");
    public static readonly Text Export = new("Export the whole log", "Bütün jurnalı ixrac et");
    public static readonly Text ExportHint = new("That you exported it is written in the log.", "İxrac etdiyiniz jurnala yazılır.");

    /// <summary>An action in words; one without words is its code.</summary>
    public static Text Of(string action) => action switch
    {
        AuditAction.SignedIn => new("Signed in", "Daxil oldu"),
        AuditAction.SignInRefused => new("Sign-in refused", "Giriş rədd edildi"),
        AuditAction.SignedOut => new("Signed out", "Çıxdı"),
        AuditAction.SessionEnded => new("Ended a session", "Seansı bağladı"),
        AuditAction.AccountMade => new("Made an account", "Hesab yaratdı"),
        AuditAction.AccountChanged => new("Changed an account", "Hesabı dəyişdi"),
        AuditAction.PasswordChanged => new("Changed a password", "Parolu dəyişdi"),
        AuditAction.SecondFactorSet => new("Set up a second factor", "İkinci təsdiqləmə amilini qurdu"),
        AuditAction.KeyMade => new("Made a key", "Açar yaratdı"),
        AuditAction.KeyRevoked => new("Revoked a key", "Açarı ləğv etdi"),
        AuditAction.AccessRefused => new("Was refused access", "Girişinə icazə verilmədi"),
        AuditAction.Checked => new("Checked files", "Faylları yoxladı"),
        AuditAction.BatchReceived => new("Sent a batch", "Paket göndərdi"),
        AuditAction.BatchCut => new("Batch divided", "Paket hissələrə bölündü"),
        AuditAction.BatchStopped => new("Stopped a batch", "Paketi dayandırdı"),
        AuditAction.ChunkJudged => new("Part of a batch judged", "Paketin bir hissəsi yoxlanıldı"),
        AuditAction.FileRead => new("Read a case file", "İşi oxudu"),
        AuditAction.FindingsRead => new("Read findings", "Nəticələri oxudu"),
        AuditAction.DutiesRead => new("Read duties ahead", "Qarşıdakı vəzifələri oxudu"),
        AuditAction.DecisionProposed => new("Proposed a decision", "Qərar təklif etdi"),
        AuditAction.DecisionConfirmed => new("Confirmed a decision", "Qərarı təsdiq etdi"),
        AuditAction.DecisionRefused => new("Refused a decision", "Qərarı rədd etdi"),
        AuditAction.DecisionWithdrawn => new("Withdrew a decision", "Qərarı geri götürdü"),
        AuditAction.ReportAsked => new("Asked for a Report", "Hesabat sifariş etdi"),
        AuditAction.ReportBuilt => new("Report made", "Hesabat hazırlandı"),
        AuditAction.ReportRead => new("Read a Report", "Hesabatı oxudu"),
        AuditAction.PersonExported => new("Exported a person's data", "Şəxsin məlumatlarını ixrac etdi"),
        AuditAction.ErasureAsked => new("Asked for an erasure", "Silinmə tələb etdi"),
        AuditAction.ErasureConfirmed => new("Confirmed an erasure", "Silinməni təsdiq etdi"),
        AuditAction.ErasureRefused => new("Refused an erasure", "Silinməni rədd etdi"),
        AuditAction.Erased => new("Files erased", "Fayllar silindi"),
        AuditAction.AuditExported => new("Exported the audit log", "Audit jurnalını ixrac etdi"),
        AuditAction.Started => new("Service started", "Xidmət işə düşdü"),
        _ => new(action, action),
    };
}
