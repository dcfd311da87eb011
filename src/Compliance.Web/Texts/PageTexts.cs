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
    public static readonly Text NotAllowed = new("Your account may not do this", "Hesabınızın buna icazəsi yoxdur");
    public static readonly Text WentWrong = new("Something went wrong here; it was written down for the administrator", "Xəta baş verdi; inzibatçı üçün qeydə alındı");
}
