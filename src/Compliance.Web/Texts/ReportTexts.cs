using Compliance.Law;

namespace Compliance.Web.Texts;

/// <summary>Words of the pages of Reports.</summary>
public static class ReportPageTexts
{
    public static readonly Text Lead = new("The Report on the application of civil service legislation, made of the case files of your bodies, sealed and signed by this service.", "Dövlət qulluğu qanunvericiliyinin tətbiqi haqqında hesabat: orqanlarınızın işlərindən hazırlanır, bu xidmət tərəfindən möhürlənir və imzalanır.");
    public static readonly Text Ask = new("Ask for a Report", "Hesabat sifarişi");
    public static readonly Text Period = new("Period", "Dövr");
    public static readonly Text PeriodHint = new("all, a year (2024), a quarter (2024-Q1), a month (2024-05) or two days (2024-01-15..2024-03-31)", "all (bütün aktlar), il (2024), rüb (2024-Q1), ay (2024-05) və ya iki gün (2024-01-15..2024-03-31)");
    public static readonly Text WrongPeriod = new("That is no period. Expected all, 2024, 2024-Q1, 2024-05 or 2024-01-15..2024-03-31.", "Belə dövr yoxdur. all, 2024, 2024-Q1, 2024-05 və ya 2024-01-15..2024-03-31 yazın.");
    public static readonly Text Body = new("State body", "Dövlət orqanı");
    public static readonly Text AllBodies = new("all that you see", "sizə göstərilənlərin hamısı");
    public static readonly Text WrongBody = new("No body of that id is shown to you.", "Bu identifikatorla sizə göstərilən orqan yoxdur.");
    public static readonly Text Formats = new("Formats", "Formatlar");
    public static readonly Text NoFormat = new("Choose at least one format.", "Ən azı bir format seçin.");
    public static readonly Text Language = new("Language", "Dil");
    public static readonly Text Edition = new("Edition", "Nəşr");
    public static readonly Text EditionHint = new("The published edition names no persons and holds back small counts. The internal one names persons by their ids and needs a ground, which is written into the audit log.", "Açıq nəşrdə şəxslər göstərilmir, kiçik saylar gizlədilir. Daxili nəşrdə şəxslər identifikatorla göstərilir; onun üçün əsas tələb olunur və audit jurnalına yazılır.");
    public static readonly Text Published = new("published", "açıq");
    public static readonly Text Internal = new("internal", "daxili");
    public static readonly Text Ground = new("internal, for", "daxili, əsas:");
    public static readonly Text WrongEdition = new("Choose an edition.", "Nəşri seçin.");
    public static readonly Text Send = new("Make the Report", "Hesabatı hazırla");
    public static readonly Text Wrong = new("The Report cannot be made yet", "Hesabat hələ hazırlana bilməz");
    public static readonly Text Made = new("Reports", "Hesabatlar");
    public static readonly Text None = new("No Report was asked for yet.", "Hələ hesabat sifariş edilməyib.");
    public static readonly Text AskedOn = new("Asked for", "Sifariş edilib");
    public static readonly Text State = new("State", "Vəziyyət");
    public static readonly Text Files = new("Files", "Fayllar");
    public static readonly Text File = new("File", "Fayl");
    public static readonly Text Size = new("Bytes", "Bayt");
    public static readonly Text Read = new("Read it here, in its own tab", "Burada, ayrıca vərəqdə oxu");
    public static readonly Text Zip = new("Download everything (ZIP)", "Hamısını endir (ZIP)");
    public static readonly Text Key = new("Public key of this service", "Bu xidmətin açıq açarı");
    public static readonly Text Digest = new("SHA-256 of the manifest", "Manifestin SHA-256 cəmi");
    public static readonly Text Verify = new("Verify it now", "İndi yoxla");
    public static readonly Text VerifyMeans = new("Every file is compared with the manifest, every finding with its chain, the signature with the key of this service. To verify without trusting this service, download everything and run 'compliance verify'.", "Hər fayl manifestlə, hər tapıntı öz zənciri ilə, imza isə bu xidmətin açarı ilə müqayisə edilir. Bu xidmətə etibar etmədən yoxlamaq üçün hamısını endirin və 'compliance verify' əmrini işə salın.");
    public static readonly Text Verified = new("What was established", "Müəyyən edilənlər");
    public static readonly Text Judged = new("Case files judged", "Yoxlanılan işlər");
    public static readonly Text Other = new("other files", "digər fayl");

    /// <summary>What a state is called.</summary>
    public static Text StateOf(string state) => state switch
    {
        "waiting" => new("waits for its turn", "növbə gözləyir"),
        "building" => new("being made", "hazırlanır"),
        "done" => new("made", "hazırdır"),
        "empty" => new("not made: no case file could be judged", "hazırlanmadı: yoxlanıla bilən iş yoxdur"),
        _ => new("stopped: it failed several times; the administrator finds it in the log", "dayandırılıb: bir neçə dəfə alınmadı; inzibatçı jurnalda görəcək"),
    };

    /// <summary>What was found of a part.</summary>
    public static Text StateOf(Reporting.Evidence.VerifiedState state) => state switch
    {
        Reporting.Evidence.VerifiedState.Established => new("established", "müəyyən edildi"),
        Reporting.Evidence.VerifiedState.NotEstablished => new("not established", "müəyyən edilmədi"),
        Reporting.Evidence.VerifiedState.Differs => new("differs", "fərqlənir"),
        _ => new("cannot be read", "oxuna bilmir"),
    };
}
