using Compliance.Law;

namespace Compliance.Reporting.Html;

/// <summary>What the pages of the Report say of themselves; what the Report says stands in its document.</summary>
internal static class ReportPageWords
{
    public static readonly Text Published = new(
        "Published edition: no personal data, small numbers held back", "Dərc olunan nəşr: fərdi məlumatlar və kiçik rəqəmlər göstərilmir");
    public static readonly Text Internal = new("Internal edition: not for publication", "Daxili istifadə üçün: dərc edilmir");
    public static readonly Text Skip = new("Skip to the chapters", "Fəsillərə keç");
    public static readonly Text SkipToFindings = new("Skip to the findings", "Nəticələrə keç");
    public static readonly Text Contents = new("Contents", "Mündəricat");
    public static readonly Text Lists = new("Lists of findings", "Nəticələrin siyahıları");
    public static readonly Text ListsWhat = new(
        "The findings behind the numbers of the chapters. Cause and recommendation are left for a person to write.",
        "Fəsillərdəki rəqəmlərin əsaslandığı nəticələr. Səbəbi və tövsiyəni məsul şəxs yazır.");
    public static readonly Text Behind = new("Findings behind these numbers", "Bu rəqəmlərin əsaslandığı nəticələr");
    public static readonly Text NoFindings = new("No findings.", "Nəticə yoxdur.");
    public static readonly Text NoRows = new("There is nothing to count here.", "Burada sayılası heç nə yoxdur.");
    public static readonly Text HeldBack = new("held back", "göstərilmir");
    public static readonly Text NoNumber = new("no such number", "belə rəqəm yoxdur");
    public static readonly Text HeldBackWhy = new(
        "held back: few stand behind it, or others could be computed from it",
        "göstərilmir: arxasında az sayda hal durur və ya başqa rəqəmlər ondan hesablana bilər");
    public static readonly Text NoNumberWhy = new("no such number: a rate of nothing", "belə rəqəm yoxdur: hesablanası heç nə olmayıb");
    public static readonly Text RateHow = new(
        "Rates: in brackets the 95% interval (Wilson), then how many of how many",
        "Nisbətlər: mötərizədə 95%-lik etibarlılıq intervalı (Vilson), sonra neçəsindən neçəsi olduğu");
    public static readonly Text Figures = new("The figures of the chart as a table", "Diaqramın rəqəmləri cədvəl şəklində");
    public static readonly Text Report = new("The Report", "Hesabat");
    public static readonly Text Previous = new("Previous page", "Əvvəlki səhifə");
    public static readonly Text Next = new("Next page", "Növbəti səhifə");
    public static readonly Text Pages = new("Pages of the list", "Siyahının səhifələri");
    public static readonly Text Criterion = new("Criterion", "Meyar");
    public static readonly Text Condition = new("Condition", "Faktiki vəziyyət");
    public static readonly Text Remedy = new("Remedy", "Aradan qaldırma yolu");
    public static readonly Text Record = new("Rule, record", "Qayda, qeydin yeri");
    public static readonly Text Address = new("Address of this finding", "Bu nəticənin ünvanı");
    public static readonly Text More = new("Criterion, condition, record", "Meyar, faktiki vəziyyət, qeyd");
    public static readonly Text Effect = new("Effect on the outcome", "Nəticəyə təsiri");
    public static readonly Text Decision = new("Decision", "Qərar");
    public static readonly Text Cause = new("Cause", "Səbəb");
    public static readonly Text Recommendation = new("Recommendation", "Tövsiyə");
    public static readonly Text File = new("file", "iş");
    public static readonly Text Person = new("person", "şəxs");
    public static readonly Text NoBody = new("no state body on file", "faylda dövlət orqanı göstərilməyib");
    public static readonly Text Above = new("shown in full in another list", "başqa siyahıda tam göstərilib");
    public static readonly Text Numbers = new("Behind the numbers", "Rəqəmlərin arxasında");
    public static readonly Text NumbersWhat = new(
        "What stands behind the numbers of the Report, one list for each.", "Hesabatdakı rəqəmlərin əsaslandığı hallar, hər rəqəm üçün bir siyahı.");
    public static readonly Text AllChapters = new("All chapters", "Bütün fəsillər");
    public static readonly Text Continued = new("continued", "davamı");
    public static readonly Text NotExamined = new("not examined", "araşdırılmayıb");
    public static readonly Text Examined = new("examined", "araşdırılıb");
    public static readonly Text Broken = new("with a violation", "pozuntu var");
    public static readonly Text Open = new("with an open finding", "açıq nəticə var");
    public static readonly Text Possible = new("Can still be done", "İndi mümkündürmü");
    public static readonly Text Evidence = new(
        "The Report states how the law was applied, as the files show it. It is evidence for those who decide; it is no opinion.",
        "Hesabat qanunun necə tətbiq olunduğunu faylların göstərdiyi kimi bildirir. O, qərar verənlər üçün sübutdur, rəy deyil.");

    /// <summary>Where the findings of a list stand that the page shows in part.</summary>
    public static Text FirstOf(string shown, string all) => new($"The first {shown} of {all} findings", $"{all} nəticədən ilk {shown}");

    public static Text AllOf(string all, long count) => new(count == 1 ? "The finding" : $"All {all} findings", count == 1 ? "Nəticə" : $"{all} nəticənin hamısı");

    public static Text InFull(string all) => new($"In full, {all} findings:", $"Tam siyahı, {all} nəticə:");

    public static Text OnlyFirst(string shown, string all) => new(
        $"This rendering shows the first {shown} of {all} findings; all of them stand in the HTML rendering.",
        $"Bu formatda {all} nəticədən ilk {shown} göstərilir; hamısı HTML formatındadır.");

    public static Text Span(string from, string to, string all) => new($"Findings {from}–{to} of {all}", $"{all} nəticədən {from}–{to}");

    public static Text Acts(string count, long acts) => new(acts == 1 ? "1 act" : $"{count} acts", $"{count} akt");

    public static Text TooLong(string count, string most) => new(
        $"{count} entries: too many for these pages, which hold lists of up to {most}. This command prints them, with the folder of the Report for REPORT:",
        $"{count} qeyd: bu səhifələr ən çoxu {most} qeydlik siyahılar üçündür. Onları aşağıdakı əmr göstərir; REPORT əvəzinə hesabatın qovluğu yazılır:");

    /// <summary>Against the baseline.</summary>
    public static Text Change(string code) => PlainWords.Change(code);
}
