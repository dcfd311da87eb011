using Compliance.Law;
using Compliance.Web.Checks;

namespace Compliance.Web.Texts;

/// <summary>Words of the pages that take files.</summary>
public static class CheckTexts
{
    public static readonly Text Lead = new("Send case files; each act in them is judged by the law in force on its day.", "İş fayllarını göndərin; içindəki hər akt öz günündə qüvvədə olan qanuna görə yoxlanılır.");
    public static readonly Text Files = new("Case files", "İş faylları");
    public static readonly Text FilesHint = new($"JSON or JSON Lines, up to {Intake.Most} case files at once. Choose them or drop them here.", $"JSON və ya JSON Lines, bir dəfəyə {Intake.Most} işə qədər. Faylları seçin və ya bura atın.");
    public static readonly Text Purpose = new("What for, and on which ground", "Məqsəd və əsas");
    public static readonly Text PurposeHint = new("For example: inspection of appointments of 2024, order of the commission. No names of persons: it stays when files are erased.", "Məsələn: 2024-cü il təyinatlarının yoxlanılması, komissiyanın tapşırığı. Şəxs adları yazmayın: fayllar silindikdə bu sətir qalır.");
    public static readonly Text KnownOn = new("Knowledge day (optional)", "Bilik günü (istəyə bağlı)");
    public static readonly Text KnownOnHint = new("Judge by what was published by this day. Left empty: by all that the rulebook knows.", "Yalnız bu günədək dərc olunmuş qaydalara görə yoxlanılsın. Boş qalarsa, topluda məlum olan hər şey nəzərə alınır.");
    public static readonly Text Send = new("Check", "Yoxla");
    public static readonly Text Problem = new("This has to be put right first", "Əvvəlcə bunlar düzəldilməlidir");
    public static readonly Text NoFiles = new("Choose at least one file.", "Ən azı bir fayl seçin.");
    public static readonly Text Archive = new("An archive is not checked on this page: send it as a batch (POST /v1/batches), or send the files in it.", "Arxiv bu səhifədə yoxlanılmır: onu paket kimi (POST /v1/batches) və ya içindəki faylları ayrıca göndərin.");
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
    public static readonly Text More = new("Check more files", "Başqa fayllar yoxla");
    public static readonly Text RefusedFiles = new("Files refused", "Qəbul edilməyən fayllar");
    public static readonly Text NoRefused = new("No file is refused. When one is, it stands here with the line and column of each fault.", "Qəbul edilməyən fayl yoxdur. Olarsa, hər səhvin sətri və sütunu ilə burada göstərilir.");
    public static readonly Text FirstFault = new("First fault", "İlk səhv");

    public static Text TooMany(int number) => new(
        $"There are {number} case files; this page takes {Intake.Most}. Send more than that as a batch (POST /v1/batches).", $"{number} iş göndərilib; bu səhifə ən çoxu {Intake.Most} iş qəbul edir. Bundan çoxunu paket kimi göndərin (POST /v1/batches).");

    public static Text Balance(string received, string judged, string refused) => new(
        $"{received} received = {judged} judged + {refused} refused", $"{received} daxil olub = {judged} yoxlanılıb + {refused} qəbul edilməyib");

    public static Text Newest(string shown, string all) => new($"The newest {shown} of {all}.", $"{all} fayldan ən yeni {shown} fayl göstərilir.");
}
