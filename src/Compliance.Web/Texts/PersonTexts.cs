using Compliance.Law;

namespace Compliance.Web.Texts;

/// <summary>Words of the pages on personal data.</summary>
public static class PersonTexts
{
    public static readonly Text Lead = new("What is held of a person: find it, hand it out, erase it. Erasing takes two people and cannot be undone.",
        "Şəxs haqqında nə saxlanıldığını burada tapmaq, ona təqdim etmək və silmək olar. Silmək üçün iki nəfər lazımdır və silinən geri qaytarılmır.");
    public static readonly Text Find = new("Find a person", "Şəxsi tap");
    public static readonly Text Id = new("Id of the person", "Şəxsin identifikatoru");
    public static readonly Text IdHint = new("As the case files write it, letter for letter. Names are not searched: they are stored sealed.", "İşlərdə yazıldığı kimi, hərfi-hərfinə. Ada görə axtarış yoxdur: adlar möhürlənmiş saxlanılır.");
    public static readonly Text IdMissing = new("Enter the id of the person", "Şəxsin identifikatorunu daxil edin");
    public static readonly Text Search = new("Search", "Axtar");
    public static readonly Text Wrong = new("There is a problem", "Düzəliş lazımdır");
    public static readonly Text Nothing = new("No stored file of the bodies given to you speaks of a person with this id.", "Sizə verilmiş orqanların saxlanılan heç bir işində bu identifikatorlu şəxsdən danışılmır.");
    public static readonly Text Files = new("Files that speak of the person", "Şəxsdən danışan işlər");
    public static readonly Text File = new("File", "İş");
    public static readonly Text Body = new("Body", "Orqan");
    public static readonly Text Received = new("Received", "Qəbul edilib");
    public static readonly Text State = new("State", "Vəziyyət");
    public static readonly Text Replaced = new("replaced by a later file", "sonrakı işlə əvəz edilib");
    public static readonly Text Counts = new("counts", "nəzərə alınır");
    public static readonly Text Export = new("Export for the person", "Şəxs üçün ixrac et");
    public static readonly Text ExportHint = new("A file with the documents (without the other people in them), the findings, the decisions, and who read them. That you exported it is written in the audit log.",
        "Sənədlər (onlardakı başqa şəxslər olmadan), nəticələr, qərarlar və onları kimin oxuduğu yazılmış fayl. İxrac etdiyiniz audit jurnalına yazılır.");
    public static readonly Text Erase = new("Ask for the erasure", "Silinməni tələb et");
    public static readonly Text EraseHint = new("Ids are a body's own: the same id can mean somebody else elsewhere. Tick the bodies in whose files it means this person.",
        "İdentifikatorlar hər orqanın özününküdür: eyni identifikator başqa yerdə başqa şəxsi bildirə bilər. Bu şəxsi bildirdiyi orqanları qeyd edin.");
    public static readonly Text Bodies = new("Bodies", "Orqanlar");
    public static readonly Text BodyMissing = new("Tick at least one body", "Ən azı bir orqanı qeyd edin");
    public static readonly Text NoBody = new("files that name no body", "orqanı göstərilməyən işlər");
    public static readonly Text Erasures = new("Erasures", "Silinmələr");
    public static readonly Text NoErasures = new("No erasure was asked for.", "Silinmə tələb edilməyib.");
    public static readonly Text AskedOn = new("Asked for", "Tələb edilib");
    public static readonly Text AskedBy = new("By", "Kim tərəfindən");
    public static readonly Text ConfirmedBy = new("Confirmed by", "Təsdiq edən");
    public static readonly Text FilesErased = new("Files", "İşlər");
    public static readonly Text Open = new("Open", "Aç");
    public static readonly Text Erasure = new("Erasure of a person", "Şəxsin silinməsi");
    public static readonly Text ErasureLead = new("Files that concern only this person are erased. Files with several persons are written anew without this one and judged anew. Built Reports that may hold it are destroyed. It cannot be undone.",
        "Yalnız bu şəxsə aid işlər silinir. Bir neçə şəxsin olduğu işlər onsuz yenidən yazılır və yenidən yoxlanılır. Onu əks etdirə bilən hazır hesabatlar məhv edilir. Bu, geri qaytarılmır.");
    public static readonly Text FilesNow = new("Files concerned now", "Hazırda aid olan işlər");
    public static readonly Text Password = new("Your password", "Parolunuz");
    public static readonly Text PasswordHint = new("You confirm with it that it is you.", "Bununla özünüz olduğunuzu təsdiq edirsiniz.");
    public static readonly Text PasswordWrong = new("The password is not right", "Parol düzgün deyil");
    public static readonly Text SamePerson = new("You asked for this erasure: another person has to confirm it.", "Bu silinməni siz tələb etmisiniz: onu başqa şəxs təsdiq etməlidir.");
    public static readonly Text SettledBefore = new("This erasure was settled before.", "Bu silinmə haqqında artıq qərar verilib.");
    public static readonly Text Confirm = new("Confirm and erase", "Təsdiq et və sil");
    public static readonly Text Refuse = new("Refuse", "İmtina et");
    public static readonly Text Asked = new("asked for", "tələb edilib");
    public static readonly Text Confirmed = new("confirmed, being done", "təsdiq edilib, icra olunur");
    public static readonly Text Done = new("done", "icra edilib");
    public static readonly Text Refused = new("refused", "imtina edilib");

    /// <summary>A state of an erasure in words.</summary>
    public static Text StateOf(string state) => state switch { "asked" => Asked, "confirmed" => Confirmed, "done" => Done, _ => Refused };
}
