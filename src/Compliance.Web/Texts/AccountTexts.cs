using Compliance.Law;
using Compliance.Web.Accounts;

namespace Compliance.Web.Texts;

/// <summary>Words of signing in and of one's own account.</summary>
public static class AccountTexts
{
    public static readonly Text ThereIsAProblem = new("There is a problem", "Düzəliş tələb olunur");
    public static readonly Text Continue = new("Continue", "Davam et");
    public static readonly Text Back = new("Back", "Geri qayıt");
    public static readonly Text Save = new("Save", "Yadda saxla");
    public static readonly Text Language = new("Language", "Dil");
    public static readonly Text Login = new("Login", "İstifadəçi adı");
    public static readonly Text LoginHint = new("3 to 64 small letters, digits and . - _ @", "3–64 işarə: kiçik latın hərfləri, rəqəmlər və . - _ @");
    public static readonly Text LoginMissing = new("Enter your login", "İstifadəçi adınızı yazın");
    public static readonly Text LoginWrong = new("A login has 3 to 64 small letters of the English alphabet, digits and . - _ @", "İstifadəçi adı ingilis əlifbasının kiçik hərflərindən, rəqəmlərdən və . - _ @ işarələrindən ibarət olmalı, 3–64 işarə uzunluğunda olmalıdır");
    public static readonly Text LoginTaken = new("There is an account of that login already", "Bu istifadəçi adı ilə hesab artıq mövcuddur");
    public static readonly Text Password = new("Password", "Parol");
    public static readonly Text PasswordHint = new("At least 12 characters. Several words that have nothing to do with each other are easy to remember and hard to guess.", "Ən azı 12 işarə. Bir-biri ilə bağlı olmayan bir neçə sözü yadda saxlamaq asan, tapmaq isə çətindir.");
    public static readonly Text PasswordMissing = new("Enter your password", "Parolunuzu yazın");
    public static readonly Text PasswordTooShort = new($"A password has at least {Passwords.Shortest} characters", $"Parol ən azı {Passwords.Shortest} işarədən ibarət olmalıdır");
    public static readonly Text PasswordTooLong = new($"A password has at most {Passwords.Longest} characters", $"Parol ən çoxu {Passwords.Longest} işarədən ibarət ola bilər");
    public static readonly Text PasswordTooEasy = new("This password is among those that are guessed first: it is made of common words, your login, words of this office, or rows of keys. Choose another one", "Bu parol asan tapılır: o, çox işlənən sözlərdən, istifadəçi adınızdan, idarə ilə bağlı sözlərdən və ya klaviaturada ardıcıl düymələrdən ibarətdir. Başqa parol seçin");
    public static readonly Text PasswordBreached = new("This password is known from a breach elsewhere. Choose another one", "Bu parol başqa bir sistemdən sızmış parollar sırasındadır. Başqa parol seçin");
    public static readonly Text PasswordWrong = new("That is not your password", "Parol düzgün deyil");
    public static readonly Text Forgotten = new("Forgotten your password, lost your phone, or no account yet? Ask the administrator of your installation.", "Parolu unutmusunuz, telefonunuzu itirmisiniz və ya hesabınız yoxdur? Sisteminizin inzibatçısına müraciət edin.");
    public static readonly Text SignInWrong = new("Login or password is wrong", "İstifadəçi adı və ya parol düzgün deyil");
    public static readonly Text CodeTitle = new("Enter a code", "Kodu yazın");
    public static readonly Text Code = new("Code of your authenticator app", "Təsdiqləmə tətbiqindəki kod");
    public static readonly Text CodeHint = new("Six digits that change every 30 seconds. If you have lost your phone, enter one of your recovery codes.", "Hər 30 saniyədən bir dəyişən altı rəqəm. Telefonunuz itibsə, bərpa kodlarınızdan birini yazın.");
    public static readonly Text CodeMissing = new("Enter a code", "Kodu yazın");
    public static readonly Text CodeWrong = new("The code is wrong, too old, or was used before. Enter the one your app shows now", "Kod düzgün deyil, vaxtı keçib və ya artıq istifadə olunub. Tətbiqin hazırda göstərdiyi kodu yazın");
    public static readonly Text SetUpTitle = new("Set up your second factor", "İkinci təsdiqləmə amilini qurun");
    public static readonly Text SetUpLead = new("From now on, signing in takes your password and a code that an app on your phone shows. Any authenticator app will do.", "Bundan sonra daxil olmaq üçün parolunuzla yanaşı telefonunuzdakı tətbiqin göstərdiyi kod da lazım olacaq. İstənilən təsdiqləmə tətbiqi yarayır.");
    public static readonly Text SetUpScan = new("Add an account to the app: let it read this picture.", "Tətbiqdə yeni hesab əlavə edin və bu şəkli oxudun.");
    public static readonly Text SetUpOpen = new("Open the app on this device", "Tətbiqi bu cihazda aç");
    public static readonly Text SetUpType = new("Or type this key into the app:", "Və ya bu açarı tətbiqə yazın:");
    public static readonly Text QrWords = new("QR code of the key below", "Aşağıdakı açarın QR kodu");
    public static readonly Text FirstCode = new("Code that the app shows", "Tətbiqin göstərdiyi kod");
    public static readonly Text FirstCodeHint = new("Six digits", "Altı rəqəm");
    public static readonly Text SetUpDo = new("Confirm", "Təsdiq et");
    public static readonly Text CodesTitle = new("Your recovery codes", "Bərpa kodlarınız");
    public static readonly Text CodesLead = new("Each of these stands in for the app once. Print them or write them down and keep them away from your phone: they are not shown again.", "Bu kodların hər biri tətbiqi yalnız bir dəfə əvəz edir. Onları çap edin və ya yazıb telefonunuzdan ayrı saxlayın: bir daha göstərilməyəcək.");
    public static readonly Text CodesKept = new("I have kept them", "Kodları saxladım");
    public static readonly Text StartTitle = new("First administrator", "İlk inzibatçı");
    public static readonly Text StartLead = new("This installation has no account yet. Whoever set it up finds a token in its data folder.", "Bu sistemdə hələ heç bir hesab yoxdur. Sistemi quran şəxs birdəfəlik açarı məlumat qovluğunda tapır.");
    public static readonly Text Token = new("Token", "Birdəfəlik açar");
    public static readonly Text TokenHint = new("It stands in the file first-run.txt.", "Açar first-run.txt faylındadır.");
    public static readonly Text TokenWrong = new("That is not the token in the file first-run.txt", "Bu, first-run.txt faylındakı açar deyil");
    public static readonly Text StartDo = new("Make the account", "Hesabı yarat");
    public static readonly Text ProveTitle = new("Enter your password again", "Parolunuzu yenidən yazın");
    public static readonly Text ProveLead = new("What you are about to do asks for it.", "Növbəti əməliyyat üçün bu tələb olunur.");
    public static readonly Text OldPassword = new("Password you have now", "Hazırkı parol");
    public static readonly Text NewPassword = new("New password", "Yeni parol");
    public static readonly Text ChangePassword = new("Change password", "Parolu dəyiş");
    public static readonly Text MustChange = new("Your password was made by the service. Choose one that only you know; then everything else opens.", "Parolunuz sistem tərəfindən yaradılıb. Yalnız özünüzün bildiyi parol seçin, sonra digər səhifələr açılacaq.");
    public static readonly Text OthersEnd = new("Your sessions in other browsers end.", "Digər brauzerlərdəki seanslarınız bağlanacaq.");
    public static readonly Text SamePassword = new("The new password is the one you have now", "Yeni parol hazırkı parolla eynidir");
    public static readonly Text Security = new("Signing in", "Giriş");
    public static readonly Text SecondFactor = new("Second factor", "İkinci təsdiqləmə amili");
    public static readonly Text FactorAnew = new("Set up on another phone", "Başqa telefonda qur");
    public static readonly Text CodesAnew = new("Make new recovery codes", "Yeni bərpa kodları yarat");
    public static readonly Text CodesAnewLead = new("The recovery codes you have now will no longer be taken.", "Hazırkı bərpa kodlarınız etibarsız olacaq.");
    public static readonly Text CodesLeft = new("Recovery codes left", "Qalan bərpa kodları");
    public static readonly Text Sessions = new("Where you are signed in", "Daxil olduğunuz yerlər");
    public static readonly Text Browser = new("Browser", "Brauzer");
    public static readonly Text Address = new("Address", "Ünvan");
    public static readonly Text SignedInOn = new("Signed in", "Giriş vaxtı");
    public static readonly Text LastSeen = new("Last seen", "Son fəaliyyət");
    public static readonly Text End = new("End", "Bağla");
    public static readonly Text ThisOne = new("This browser", "Bu brauzer");
    public static readonly Text Done = new("Done.", "Yerinə yetirildi.");
    public static readonly Text Action = new("Action", "Əməliyyat");
    public static readonly Text NotYourself = new("Nobody changes their own rights: ask another administrator", "Heç kim öz hüquqlarını dəyişə bilməz: başqa inzibatçıya müraciət edin");
    public static readonly Text LastAdministrator = new("This is the last administrator who can sign in: make another one first", "Bu, daxil ola bilən sonuncu inzibatçıdır: əvvəlcə başqa inzibatçı yaradın");

    /// <summary>How long to wait before the next try.</summary>
    public static Text Wait(TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        return seconds < 60 ? new($"Too many wrong attempts. Try again in {seconds} {(seconds == 1 ? "second" : "seconds")}", $"Səhv cəhdlərin sayı çoxdur. {seconds} saniyə sonra yenidən cəhd edin")
            : new($"Too many wrong attempts. Try again in {(seconds + 59) / 60} {(seconds == 60 ? "minute" : "minutes")}", $"Səhv cəhdlərin sayı çoxdur. {(seconds + 59) / 60} dəqiqə sonra yenidən cəhd edin");
    }
}
