using Compliance.Law;
using Compliance.Web.Checks;

namespace Compliance.Web.Texts;

/// <summary>Words of the pages that take files.</summary>
public static class CheckTexts
{
    public static readonly Text Lead = new("Send case files; each act in them is judged by the law in force on its day.", "İş fayllarını göndərin; içindəki hər akt öz günündə qüvvədə olan qanuna görə yoxlanılır.");
    public static readonly Text Files = new("Case files", "İş faylları");
    public static readonly Text FilesHint = new(
        $"JSON, JSON Lines or one ZIP archive of them, up to 512 MB. Choose them or drop them here. Up to {Intake.Most} case files are judged while you wait, more in the background.",
        $"JSON, JSON Lines və ya onlardan ibarət bir ZIP arxivi, 512 MB-a qədər. Faylları seçin və ya bura atın. {Intake.Most} işə qədər dərhal, daha çoxu arxa planda yoxlanılır.");
    public static readonly Text Purpose = new("What for, and on which ground", "Məqsəd və əsas");
    public static readonly Text PurposeHint = new("For example: inspection of appointments of 2024, order of the commission. No names of persons: it stays when files are erased.", "Məsələn: 2024-cü il təyinatlarının yoxlanılması, komissiyanın tapşırığı. Şəxs adları yazmayın: fayllar silindikdə bu sətir qalır.");
    public static readonly Text KnownOn = new("Knowledge day (optional)", "Bilik günü (istəyə bağlı)");
    public static readonly Text KnownOnHint = new("Judge by what was published by this day. Left empty: by all that the rulebook knows.", "Yalnız bu günədək dərc olunmuş qaydalara görə yoxlanılsın. Boş qalarsa, topluda məlum olan hər şey nəzərə alınır.");
    public static readonly Text Send = new("Check", "Yoxla");
    public static readonly Text Problem = new("This has to be put right first", "Əvvəlcə bunlar düzəldilməlidir");
    public static readonly Text NoFiles = new("Choose at least one file.", "Ən azı bir fayl seçin.");
    public static readonly Text ArchiveAlone = new("Send an archive alone, without other files.", "Arxivi başqa fayllar olmadan, tək göndərin.");
    public static readonly Text TooLargeTogether = new("Several files can have up to 32 MB together. Put them into one ZIP archive, or send the large one alone.", "Bir neçə fayl birlikdə ən çoxu 32 MB ola bilər. Onları bir ZIP arxivinə yığın və ya böyük faylı tək göndərin.");
    public static readonly Text TooLarge = new("That is larger than is taken. Send at most 512 MB at once, or several batches.", "Bu, qəbul ediləndən böyükdür. Bir dəfəyə ən çoxu 512 MB göndərin və ya bir neçə hissəyə bölün.");
    public static readonly Text InFlight = new("This form is being sent at this moment. Wait until that is done.", "Bu forma hazırda göndərilir. Onun bitməsini gözləyin.");
    public static readonly Text SentBefore = new("This form was sent before, with other files. Choose the files anew and send it again.", "Bu forma əvvəl başqa fayllarla göndərilib. Faylları yenidən seçib göndərin.");
    public static readonly Text NoPurpose = new("Say what the files are checked for, and on which ground.", "Faylların nə üçün və hansı əsasla yoxlanıldığını yazın.");
    public static readonly Text LongPurpose = new("Say it in at most 500 letters.", "Ən çoxu 500 işarə ilə yazın.");
    public static readonly Text NoDay = new("The knowledge day is no day. Expected a day such as 2024-03-01.", "Bilik günü tarix deyil. 2024-03-01 kimi tarix yazın.");
    public static readonly Text ResultTitle = new("What was received", "Nə daxil olub");
    public static readonly Text RefusedTitle = new("Refused", "Qəbul edilməyənlər");
    public static readonly Text RefusedLead = new("Nothing in these files was judged. Each says where it is wrong; mend it where the file was made, and send it again.", "Bu fayllardakı heç nə yoxlanılmayıb. Hər birində səhvin yeri göstərilib; faylın hazırlandığı yerdə düzəldib yenidən göndərin.");
    public static readonly Text JudgedTitle = new("Judged", "Yoxlanılanlar");
    public static readonly Text File = new("File", "Fayl");
    public static readonly Text NumberOfActs = new("Acts", "Aktlar");
    public static readonly Text Found = new("Asks for something", "Diqqət tələb edir");
    public static readonly Text NothingFound = new("nothing", "heç nə");
    public static readonly Text Gone = new("erased", "silinib");
    public static readonly Text Working = new("Being judged in the background. Everything you sent is stored; you can leave this page and come back.", "Arxa planda yoxlanılır. Göndərdiyiniz hər şey saxlanılıb; səhifədən çıxıb sonra qayıda bilərsiniz.");
    public static readonly Text Refresh = new("Show how far it is now", "İndi harada olduğunu göstər");
    public static readonly Text StopIt = new("Stop", "Dayandır");
    public static readonly Text WasStopped = new("It was stopped: what was judged stays, the rest was set aside.", "Dayandırılıb: yoxlanılanlar qalır, qalanı kənara qoyulub.");
    public static readonly Text NextFiles = new("Next files", "Növbəti fayllar");
    public static readonly Text AllFindings = new("All findings", "Bütün nəticələr");
    public static readonly Text Line = new("line", "sətir");
    public static readonly Text More = new("Check more files", "Başqa fayllar yoxla");
    public static readonly Text RefusedFiles = new("Files refused", "Qəbul edilməyən fayllar");
    public static readonly Text NoRefused = new("No file is refused. When one is, it stands here with the line and column of each fault.", "Qəbul edilməyən fayl yoxdur. Olarsa, hər səhvin sətri və sütunu ilə burada göstərilir.");
    public static readonly Text FirstFault = new("First fault", "İlk səhv");

    public static Text Balance(string received, string judged, string refused) => new(
        $"{received} received = {judged} judged + {refused} refused", $"{received} daxil olub = {judged} yoxlanılıb + {refused} qəbul edilməyib");

    public static Text Progress(string received, string judged, string refused) => new(
        $"{received} files so far: {judged} judged, {refused} refused.", $"Hələlik {received} fayl: {judged} yoxlanılıb, {refused} qəbul edilməyib.");

    public static Text SetAside(string stopped) => new($"{stopped} set aside", $"{stopped} kənara qoyulub");

    public static Text Newest(string shown, string all) => new($"The newest {shown} of {all}.", $"{all} fayldan ən yeni {shown} fayl göstərilir.");
}
