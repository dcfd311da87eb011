using Compliance.Law;

namespace Compliance.Web.Texts;

/// <summary>Words that all pages share.</summary>
public static class PageTexts
{
    public static readonly Text Product = new("Compliance", "Uyğunluq");
    public static readonly Text Office = new("Application of civil service legislation", "Dövlət qulluğu qanunvericiliyinin tətbiqi");
    public static readonly Text Skip = new("Skip to the content", "Məzmuna keç");
    public static readonly Text Menu = new("Menu", "Menyu");
    public static readonly Text Home = new("Overview", "Ümumi baxış");
    public static readonly Text Check = new("Check files", "Faylların yoxlanması");
    public static readonly Text Findings = new("Findings", "Nəticələr");
    public static readonly Text Duties = new("Duties ahead", "Qarşıdakı vəzifələr");
    public static readonly Text Law = new("Law", "Qanunvericilik");
    public static readonly Text Eligibility = new("Eligibility", "İştirak hüququ");
    public static readonly Text Reports = new("Reports", "Hesabatlar");
    public static readonly Text Accounts = new("Accounts", "Hesablar");
    public static readonly Text Keys = new("Keys of HR systems", "Kadr sistemlərinin açarları");
    public static readonly Text Audit = new("Audit log", "Audit jurnalı");
    public static readonly Text Persons = new("Personal data", "Fərdi məlumatlar");
    public static readonly Text Account = new("My account", "Mənim hesabım");
    public static readonly Text SignIn = new("Sign in", "Giriş");
    public static readonly Text SignOut = new("Sign out", "Çıxış");
    public static readonly Text OtherLanguage = new("Azərbaycanca", "English");
    public static readonly Text NotFound = new("There is no such page, or it is not shown to you", "Belə səhifə yoxdur və ya sizə göstərilmir");
    public static readonly Text NotFoundAdvice = new("The address may be old or mistyped, the file may have been erased, or it belongs to a body that is not given to you. An administrator gives bodies to accounts.",
        "Ünvan köhnəlmiş və ya səhv yazılmış, fayl silinmiş ola bilər; yaxud fayl sizə verilməmiş orqana aiddir. Orqanları hesablara inzibatçı verir.");
    public static readonly Text NotAllowed = new("Your account may not do this", "Hesabınızın buna icazəsi yoxdur");
    public static readonly Text NotAllowedAdvice = new("Your role does not include it. Where your work needs it, ask the administrator.", "Bu, rolunuza daxil deyil. İşiniz üçün lazımdırsa, inzibatçıya müraciət edin.");
    public static readonly Text NotUnderstood = new("The form could not be taken", "Forma qəbul edilmədi");
    public static readonly Text NotUnderstoodAdvice = new("It may have been open for too long, or come from another window in which you signed in anew. Nothing was changed. Go back, load the page again and send the form once more.",
        "Ola bilsin, səhifə çox uzun müddət açıq qalıb və ya siz başqa pəncərədə yenidən daxil olmusunuz. Heç nə dəyişdirilməyib. Geri qayıdın, səhifəni yeniləyin və formanı bir daha göndərin.");
    public static readonly Text TooLarge = new("This is more than can be taken at once", "Göndərilən həcm bir dəfə üçün çoxdur");
    public static readonly Text TooLargeAdvice = new("Nothing was stored. Send fewer files at once.", "Heç nə saxlanılmayıb. Faylları hissə-hissə göndərin.");
    public static readonly Text TooOften = new("Too many requests came from you", "Sizdən həddən çox sorğu gəlib");
    public static readonly Text TooOftenAdvice = new("Wait a minute, then load the page again.", "Bir dəqiqə gözləyin, sonra səhifəni yeniləyin.");
    public static readonly Text WentWrong = new("Something went wrong here", "Xəta baş verdi");
    public static readonly Text WentWrongAdvice = new(
        "Look whether what you did is there before you do it again. If it stays so, tell whoever runs this installation the number of the request:",
        "Əməliyyatı təkrarlamazdan əvvəl onun yerinə yetirilib-yetirilmədiyini yoxlayın. Xəta təkrarlanarsa, sistemi idarə edən şəxsə sorğunun nömrəsini bildirin:");
}
