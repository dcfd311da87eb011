using Compliance.Law;

namespace Compliance.Web.Texts;

/// <summary>Words of the overview and of the list of findings.</summary>
public static class FindingTexts
{
    public static readonly Text HomeLead = new("What waits for you, in the bodies given to you. Each number opens its list.", "Sizə verilmiş orqanlar üzrə görüləcək işlər. Hər rəqəm öz siyahısını açır.");
    public static readonly Text AdministratorLead = new("You keep this installation. Case files and findings are read by legal officers, reviewers and auditors.", "Sistemi siz idarə edirsiniz. İşləri və nəticələri hüquqşünaslar, təsdiq edənlər və auditorlar oxuyur.");
    public static readonly Text Ending = new("Decisions that end within seven days", "Yeddi gün ərzində müddəti bitən qərarlar");
    public static readonly Text Refused = new("Files refused", "Qəbul edilməyən fayllar");
    public static readonly Text DutiesAhead = new("What falls due soon stands under", "Yaxın günlərdə vaxtı çatanlar burada göstərilir:");
    public static readonly Text ByBody = new("By state body", "Dövlət orqanları üzrə");
    public static readonly Text All = new("All", "Cəmi");
    public static readonly Text Nothing = new("Nothing was checked yet. Findings appear here once case files are sent.", "Hələ heç nə yoxlanılmayıb. İş faylları göndərildikdən sonra nəticələr burada görünəcək.");
    public static readonly Text Latest = new("Judged last", "Son yoxlanılanlar");
    public static readonly Text Filters = new("Narrow the list", "Siyahını daralt");
    public static readonly Text Kind = new("What was found", "Nəticənin növü");
    public static readonly Text Body = new("State body", "Dövlət orqanı");
    public static readonly Text Chapter = new("Chapter", "Fəsil");
    public static readonly Text Provision = new("Provision", "Müddəa");
    public static readonly Text AnyProvision = new("any", "hər hansı");
    public static readonly Text Severity = new("Severity", "Ağırlıq");
    public static readonly Text Grade = new("How the text was seen", "Mətn necə oxunub");
    public static readonly Text Period = new("Month of the act", "Aktın ayı");
    public static readonly Text From = new("From month", "Aydan");
    public static readonly Text To = new("To month", "Aya");
    public static readonly Text MonthHint = new("Such as 2024-05. Acts without a date are left out.", "Məsələn, 2024-05. Tarixsiz aktlar göstərilmir.");
    public static readonly Text WrongMonth = new("Write a year and a month, such as 2024-05.", "İli və ayı 2024-05 kimi yazın.");
    public static readonly Text Show = new("Show", "Göstər");
    public static readonly Text Clear = new("Clear all filters", "Bütün süzgəcləri sil");
    public static readonly Text Views = new("Saved views", "Saxlanılmış siyahılar");
    public static readonly Text NoViews = new("Save filters you often use under a name; they stand here.", "Tez-tez istifadə etdiyiniz süzgəcləri adla saxlayın; burada görünəcəklər.");
    public static readonly Text ViewName = new("Save these filters as", "Bu süzgəcləri belə saxla");
    public static readonly Text Save = new("Save", "Saxla");
    public static readonly Text Delete = new("Delete", "Sil");
    public static readonly Text NoName = new("Give the view a name of at most 80 letters, with filters to save.", "Siyahıya ən çoxu 80 işarəlik ad verin; saxlanılacaq süzgəc də seçilməlidir.");
    public static readonly Text TooManyViews = new("There are 50 saved views already. Delete one first.", "Artıq 50 siyahı saxlanılıb. Əvvəlcə birini silin.");
    public static readonly Text Taken = new("There is a view of that name already.", "Bu adda siyahı artıq var.");
    public static readonly Text Empty = new("No finding matches these filters.", "Bu süzgəclərə uyğun nəticə yoxdur.");
    public static readonly Text EmptyWhy = new("Take a filter away, or widen the period. What asks for nothing (compliant, not applicable, not checked) is counted above and shown in its case file.",
        "Süzgəclərdən birini silin və ya dövrü genişləndirin. Diqqət tələb etməyən nəticələr (uyğundur, tətbiq olunmur, yoxlanılmayıb) yuxarıda sayılır və öz işində göstərilir.");
    public static readonly Text Next = new("Older findings", "Əvvəlki nəticələr");
    public static readonly Text First = new("Newest findings", "Ən yeni nəticələr");
    public static readonly Text NotListed = new("Not listed, because they ask for nothing", "Diqqət tələb etmədiyi üçün siyahıda yoxdur");
    public static readonly Text Erased = new("erased", "silinib");
    public static readonly Text OfOtherBody = new("in a file of another body", "başqa orqanın işində");
    public static readonly Text Undated = new("no date on file", "tarix faylda yoxdur");

    public static Text Count(string number, bool isOne) => new(isOne ? $"{number} finding" : $"{number} findings", $"{number} nəticə");
}
