using Compliance.Law;
using Compliance.Web.Accounts;
using Compliance.Web.Security;

namespace Compliance.Web.Texts;

/// <summary>Words of the pages that keep accounts and keys.</summary>
public static class AdministrationTexts
{
    public static readonly Text AccountsLead = new("Who signs in here, what they may do, and for which bodies.", "Kim daxil olur, nə edə bilər və hansı orqanlar üzrə.");
    public static readonly Text NewAccount = new("New account", "Yeni hesab");
    public static readonly Text OneAccount = new("Account", "Hesab");
    public static readonly Text Role = new("Role", "Rol");
    public static readonly Text RoleMissing = new("Choose a role", "Rol seçin");
    public static readonly Text Rights = new("Rights", "Hüquqlar");
    public static readonly Text Reach = new("Which state bodies are shown", "Hansı dövlət orqanları göstərilir");
    public static readonly Text ReachMissing = new("Choose which state bodies are shown", "Hansı dövlət orqanlarının göstəriləcəyini seçin");
    public static readonly Text AllBodies = new("All bodies", "Bütün orqanlar");
    public static readonly Text SomeBodies = new("The bodies named below", "Aşağıda göstərilən orqanlar");
    public static readonly Text Bodies = new("Bodies", "Orqanlar");
    public static readonly Text BodiesHint = new("One id a line, as case files write it.", "Hər sətirdə bir identifikator, iş fayllarında yazıldığı kimi.");
    public static readonly Text BodiesMissing = new("Name at least one body", "Ən azı bir orqan göstərin");
    public static readonly Text BodiesTooLong = new("Ids of bodies have at most 100 characters, and there are at most 500 of them", "Orqan identifikatoru ən çoxu 100 işarədən ibarət ola bilər; siyahıda ən çoxu 500 orqan göstərilə bilər");
    public static readonly Text Make = new("Make", "Yarat");
    public static readonly Text State = new("State", "Vəziyyət");
    public static readonly Text Active = new("Active", "Aktiv");
    public static readonly Text Disabled = new("Disabled", "Bağlanıb");
    public static readonly Text Disable = new("Disabled: cannot sign in, and is out at once", "Bağlı: daxil ola bilmir və açıq seansları dərhal bağlanır");
    public static readonly Text FirstPasswordHeld = new("First password not changed yet", "İlkin parol hələ dəyişdirilməyib");
    public static readonly Text IsSet = new("Set up", "Qurulub");
    public static readonly Text NotSet = new("Not set up", "Qurulmayıb");
    public static readonly Text OpenSessions = new("Open sessions", "Açıq seanslar");
    public static readonly Text EndSessions = new("End all sessions", "Bütün seansları bağla");
    public static readonly Text ResetPassword = new("New first password", "Yeni ilkin parol");
    public static readonly Text ResetFactor = new("Reset the second factor", "İkinci amili sıfırla");
    public static readonly Text ResetLead = new("Make sure who asks before you reset anything. A new first password ends all sessions; resetting the second factor makes a new first password too, to be handed over in person.", "Sıfırlamazdan əvvəl müraciət edənin kimliyinə əmin olun. Yeni ilkin parol bütün seansları bağlayır; ikinci amil sıfırlandıqda da şəxsən təqdim ediləcək yeni ilkin parol yaradılır.");
    public static readonly Text FirstPassword = new("First password", "İlkin parol");
    public static readonly Text FirstPasswordLead = new("Hand it over in person. It is not shown again, and has to be changed at the first sign-in.", "Onu şəxsən təqdim edin. Bir daha göstərilməyəcək və ilk girişdə dəyişdirilməlidir.");
    public static readonly Text NoKeys = new("No HR system has a key yet. Make one for each system, for its bodies only and for as long as it is needed: then a lost key is revoked without touching the others.",
        "Hələ heç bir kadr sisteminin açarı yoxdur. Hər sistem üçün ayrıca, yalnız onun orqanları üzrə və lazım olan müddətə açar yaradın: belə olduqda itirilmiş açar digərlərinə toxunmadan ləğv edilir.");
    public static readonly Text KeysLead = new("A key lets an HR system ask the service by itself. It lives for a year at most.", "Açar kadr sisteminə xidmətə özü müraciət etməyə imkan verir. Açar ən çoxu bir il etibarlıdır.");
    public static readonly Text NewKey = new("New key", "Yeni açar");
    public static readonly Text KeyName = new("Name of the key", "Açarın adı");
    public static readonly Text KeyNameHint = new("Which system uses it, and where", "Onu hansı sistem və harada istifadə edir");
    public static readonly Text KeyNameWrong = new("Give the key a name of at most 100 characters", "Açara ən çoxu 100 işarədən ibarət ad verin");
    public static readonly Text KeyMay = new("What it may do", "Nə edə bilər");
    public static readonly Text VerbsMissing = new("Choose what the key may do", "Açarın nə edə biləcəyini seçin");
    public static readonly Text Days = new("Days until it expires", "Etibarlılıq müddəti, gün");
    public static readonly Text DaysHint = new("1 to 365", "1–365");
    public static readonly Text DaysWrong = new($"Enter a whole number of days from 1 to {KeyBook.LongestDays}", $"Günlərin sayını 1 ilə {KeyBook.LongestDays} arasında tam ədədlə yazın");
    public static readonly Text Expires = new("Expires", "Bitmə vaxtı");
    public static readonly Text LastUsed = new("Last used", "Son istifadə");
    public static readonly Text Never = new("Never", "Heç vaxt");
    public static readonly Text Revoke = new("Revoke", "Ləğv et");
    public static readonly Text Revoked = new("Revoked", "Ləğv edilib");
    public static readonly Text Expired = new("Expired", "Müddəti bitib");
    public static readonly Text KeyShown = new("The key", "Açar");
    public static readonly Text KeyShownLead = new("Put it into the HR system now: it is not shown again. Who has it can do what it may.", "Onu indi kadr sisteminə daxil edin: bir daha göstərilməyəcək. Açar kimdədirsə, onun icazəsindən istifadə edə bilər.");

    /// <summary>What a verb of keys lets do.</summary>
    public static Text OfVerb(string verb) => verb switch
    {
        Verb.Check => new("Check case files and orders", "İş fayllarını və əmrləri yoxlamaq"),
        Verb.Read => new("Read files, findings and duties", "Faylları, nəticələri və vəzifələri oxumaq"),
        Verb.Report => new("Build and read reports", "Hesabat hazırlamaq və oxumaq"),
        _ => new(verb, verb),
    };

    /// <summary>What a role is for.</summary>
    public static Text MeaningOf(Role role) => role switch
    {
        _ when role == Security.Role.LegalOfficer => new("Checks files, proposes decisions on findings, builds Reports.", "Faylları yoxlayır, nəticələr üzrə qərar təklif edir, hesabat hazırlayır."),
        _ when role == Security.Role.Reviewer => new("Confirms or refuses what another person proposed; sends no files.", "Başqasının təklif etdiyi qərarı təsdiq və ya rədd edir; fayl göndərmir."),
        _ when role == Security.Role.Auditor => new("Reads findings, Reports and the audit log; changes nothing.", "Nəticələri, hesabatları və audit jurnalını oxuyur; heç nəyi dəyişmir."),
        _ when role == Security.Role.HrSystem => new("For a person of the HR department: sends files and reads what came out.", "Kadrlar şöbəsinin əməkdaşı üçün: fayl göndərir və nəticəsini oxuyur."),
        _ => new("Makes accounts and keys, exports and erases personal data; reads no case files.", "Hesab və açar yaradır, fərdi məlumatları ixrac edir və silir; işləri oxumur."),
    };
}
