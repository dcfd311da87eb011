using Compliance.Law;

namespace Compliance.Web.Texts;

/// <summary>Words of signing in by a provider of identities.</summary>
public static class ProviderTexts
{
    public static readonly Text Or = new("Or with a password of this service", "Və ya bu sistemin parolu ilə");
    public static readonly Text Invited = new("I have an invitation", "Dəvət kodum var");
    public static readonly Text AwayTitle = new("Going on to sign in", "Giriş səhifəsinə keçid");
    public static readonly Text AwayLead = new("You are being taken to the page where you sign in. If nothing happens, follow the link.", "Giriş səhifəsinə yönləndirilirsiniz. Səhifə açılmazsa, keçidi izləyin.");
    public static readonly Text Go = new("Go to the sign-in page", "Giriş səhifəsinə keç");
    public static readonly Text InvitationTitle = new("Take up your invitation", "Dəvəti qəbul edin");
    public static readonly Text InvitationLead = new("Enter the login and the invitation that your administrator gave you. Then sign in as you do elsewhere in your organisation: from then on this account opens with that sign-in only.", "İnzibatçının sizə verdiyi istifadəçi adını və dəvət kodunu yazın. Sonra qurumunuzun digər sistemlərində olduğu kimi daxil olun: bundan sonra bu hesab yalnız həmin girişlə açılacaq.");
    public static readonly Text Invitation = new("Invitation", "Dəvət kodu");
    public static readonly Text InvitationMissing = new("Enter your invitation", "Dəvət kodunu yazın");
    public static readonly Text InvitationWrong = new("Login or invitation is wrong, or the invitation is older than seven days", "İstifadəçi adı və ya dəvət kodu düzgün deyil, ya da dəvətin yeddi günlük müddəti bitib");
    public static readonly Text InvitationShown = new("Hand it over in person. It counts for seven days and for one sign-in, and is not shown again. The person enters it on the sign-in page.", "Onu şəxsən təqdim edin. Kod yeddi gün və bir giriş üçün etibarlıdır və bir daha göstərilməyəcək. Şəxs onu giriş səhifəsində yazır.");
    public static readonly Text Invite = new("Invite anew", "Yenidən dəvət et");
    public static readonly Text InviteOver = new("Invite to sign in by the provider", "Xarici xidmətlə girişə dəvət et");
    public static readonly Text InviteLead = new("An invitation binds the account to whoever takes it up. Password, second factor and sessions that the account has now end at once.", "Dəvət hesabı onu qəbul edən şəxsə bağlayır. Hesabın hazırkı parolu, ikinci amili və seansları dərhal etibarsız olur.");
    public static readonly Text Way = new("How this person signs in", "Bu şəxs necə daxil olur");
    public static readonly Text WayLocal = new("With a password and a second factor of this service", "Bu sistemin parolu və ikinci təsdiqləmə amili ilə");
    public static readonly Text WayProvider = new("By the provider of identities, after an invitation", "Dəvətdən sonra xarici identifikasiya xidməti ilə");
    public static readonly Text ByProvider = new("By the provider of identities", "Xarici identifikasiya xidməti ilə");
    public static readonly Text NotBound = new("Invited, has not signed in yet", "Dəvət olunub, hələ daxil olmayıb");
    public static readonly Text LastLocalAdministrator = new("This is the last administrator who can sign in while the provider is down: make another one with a password first", "Bu, xarici xidmət işləmədikdə daxil ola bilən sonuncu inzibatçıdır: əvvəlcə parolla daxil olan başqa inzibatçı yaradın");
    public static readonly Text ProveLead = new("What you are about to do asks for it: confirm at the provider that it is you.", "Növbəti əməliyyat üçün bu tələb olunur: xarici xidmətdə şəxsiyyətinizi təsdiqləyin.");
    public static readonly Text ProveTitle = new("Sign in once more", "Yenidən daxil olun");
    public static readonly Text RefusedTitle = new("Signing in did not work", "Giriş alınmadı");
    public static readonly Text Again = new("Back to signing in", "Giriş səhifəsinə qayıt");
    public static readonly Text NewProgram = new("Register a program of the provider", "Xarici xidmətin proqramını qeydə al");
    public static readonly Text Subject = new("Subject", "Subyekt (sub)");
    public static readonly Text SubjectHint = new("The 'sub' of the program's access tokens, letter by letter", "Proqramın giriş tokenlərindəki “sub” dəyəri, hərfi-hərfinə");
    public static readonly Text SubjectWrong = new("Enter the subject: at most 255 characters", "Subyekti yazın: ən çoxu 255 işarə");
    public static readonly Text Client = new("Client id", "Müştəri identifikatoru");
    public static readonly Text ClientHint = new("The 'client_id' (or 'azp') of its access tokens", "Giriş tokenlərindəki “client_id” (və ya “azp”) dəyəri");
    public static readonly Text ClientWrong = new("Enter the client id: at most 255 characters", "Müştəri identifikatorunu yazın: ən çoxu 255 işarə");
    public static readonly Text SubjectTaken = new("A program of that subject is registered already: revoke it first", "Bu subyektlə proqram artıq qeydə alınıb: əvvəlcə onu ləğv edin");

    /// <summary>Signs in by the provider.</summary>
    /// <param name="name">What people call it; empty where nothing was said.</param>
    public static Text SignIn(string name) => name.Length > 0 ? new($"Sign in with {name}", $"{name} ilə daxil ol") : new("Sign in with your organisation's account", "Qurumun hesabı ilə daxil ol");

    /// <summary>Why somebody was not signed in, and what to do.</summary>
    public static Text Refused(string fault) => fault switch
    {
        "provider" => new("The provider of identities does not answer. Try again in a few minutes. Accounts with a password of this service work meanwhile.", "Xarici identifikasiya xidməti cavab vermir. Bir neçə dəqiqə sonra yenidən cəhd edin. Bu sistemin parolu ilə giriş işləyir."),
        "declined" => new("The provider of identities did not sign you in, or you broke off. Try again.", "Xarici xidmət girişi təsdiqləmədi və ya siz girişi yarımçıq saxladınız. Yenidən cəhd edin."),
        "token" => new("What the provider of identities said of you could not be verified. Try again; if it stays so, tell your administrator.", "Xarici xidmətin sizin haqqınızda bildirdiyi məlumat yoxlamadan keçmədi. Yenidən cəhd edin; təkrarlanarsa, inzibatçıya bildirin."),
        "unknown" => new("There is no open account here for who signed in. Ask your administrator for an invitation.", "Daxil olan şəxs üçün burada aktiv hesab yoxdur. İnzibatçıdan dəvət istəyin."),
        "strength" => new("Your role asks for two factors, and the provider of identities did not say that you showed them. Sign in there with your second factor.", "Rolunuz iki amilli təsdiqləmə tələb edir, lakin xarici xidmət bunu təsdiqləmədi. Orada ikinci amillə daxil olun."),
        "bound" => new("The invitation was taken up already, or you have an account here already. Sign in without it, or ask your administrator.", "Dəvət artıq istifadə olunub və ya sizin burada hesabınız var. Dəvətsiz daxil olun və ya inzibatçıya müraciət edin."),
        "proof" => new("The provider of identities did not ask you to sign in anew. Sign out there and try again.", "Xarici xidmət sizdən yenidən giriş tələb etmədi. Oradan çıxıb yenidən cəhd edin."),
        _ => new("This answer does not belong to a sign-in that was begun in this browser, came too late, or was used before. Begin again.", "Bu cavab həmin brauzerdə başlanmış girişə aid deyil, gecikib və ya artıq istifadə olunub. Girişə yenidən başlayın."),
    };
}
