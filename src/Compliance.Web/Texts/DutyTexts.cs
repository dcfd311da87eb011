using Compliance.Law;

namespace Compliance.Web.Texts;

/// <summary>Words of the duties ahead.</summary>
public static class DutyTexts
{
    public static readonly Text ThisWeek = new("Terms that end within a week", "Bir həftə ərzində bitən müddətlər");
    public static readonly Text NoneThisWeek = new("No term ends within a week.", "Bir həftə ərzində bitən müddət yoxdur.");
    public static readonly Text AtLeast = new("Not all files were looked at yet: there can be more.", "Hələ bütün fayllara baxılmayıb: daha çox ola bilər.");
    public static readonly Text Lead = new("What falls due on the case files of your bodies, by day. The facts are those of the day each file was drawn up: what was done since is not on file.", "Orqanlarınızın işlərində vaxtı çatanlar, günlər üzrə. Faktlar hər faylın tərtib edildiyi günədir: sonra görülənlər faylda yoxdur.");
    public static readonly Text On = new("From", "Başlanğıc günü");
    public static readonly Text Within = new("How far ahead", "Müddət");
    public static readonly Text Days = new("days", "gün");
    public static readonly Text Body = new("State body", "Dövlət orqanı");
    public static readonly Text AllBodies = new("all that you see", "sizə göstərilənlərin hamısı");
    public static readonly Text File = new("Case file", "İş faylı");
    public static readonly Text FileHint = new("Our id of it, to see one file alone.", "Yalnız bir fayl üçün onun bizdəki identifikatoru.");
    public static readonly Text Show = new("Show", "Göstər");
    public static readonly Text Download = new("Download as a calendar (.ics)", "Təqvim kimi endir (.ics)");
    public static readonly Text Overdue = new("Ended and not met", "Müddəti bitib, yerinə yetirilməyib");
    public static readonly Text ByDay = new("By day", "Günlər üzrə");
    public static readonly Text Undated = new("Day not settled", "Günü müəyyən edilməyib");
    public static readonly Text Month = new("Month", "Ay");
    public static readonly Text Before = new("Month before", "Əvvəlki ay");
    public static readonly Text After = new("Month after", "Növbəti ay");
    public static readonly Text Nothing = new("Nothing falls due in these days.", "Bu günlərdə vaxtı çatan heç nə yoxdur.");
    public static readonly Text Looked = new("Files looked at", "Baxılan fayllar");
    public static readonly Text NotAll = new("Not all files were looked at yet: what is shown is not complete. Load the page again in a moment.", "Hələ bütün fayllara baxılmayıb: göstərilənlər tam deyil. Bir azdan səhifəni yenidən açın.");
    public static readonly Text Cut = new("Only the 20,000 case files received last are looked at.", "Yalnız ən son qəbul edilmiş 20.000 fayla baxılır.");
    public static readonly Text Day = new("Day", "Gün");
    public static readonly Text State = new("State", "Vəziyyət");
    public static readonly Text What = new("What falls due", "Nəyin vaxtı çatır");
    public static readonly Text By = new("Provision", "Müddəa");
    public static readonly Text Party = new("To be seen to by", "Kim görməlidir");
    public static readonly Text Missing = new("not on file", "faylda yoxdur");
    public static readonly Text UnderReview = new("rule under review", "qayda rəydədir");
    public static readonly Text Items = new("items", "qeyd");
    public static readonly Text OnlyFirst = new("The first 300 are listed; the calendar file has all that have a day. Narrow the days or the body to see the rest here.", "İlk 300 qeyd göstərilir; təqvim faylında günü olanların hamısı var. Qalanlarını görmək üçün günləri və ya orqanı məhdudlaşdırın.");
    public static readonly Text WrongDay = new("That is no day. Expected one like 2024-01-31.", "Belə gün yoxdur. 2024-01-31 kimi yazın.");
}
