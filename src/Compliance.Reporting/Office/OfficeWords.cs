using Compliance.Law;

namespace Compliance.Reporting.Office;

/// <summary>The labels and explanations that Word and Excel renderings add to the words of the Report.</summary>
internal static class OfficeWords
{
    /// <summary>What stands where there is no such number.</summary>
    public const string Nothing = "–";

    /// <summary>Where a person writes.</summary>
    public const string BlankPlace = "……………";

    public static readonly Text HeldBack = new("held back", "açıqlanmır");
    public static readonly Text HeldBackMeans = new(
        "“held back”: few cases stand behind the number, or others could be computed from it; the published edition does not show it.",
        "“açıqlanmır”: rəqəmin arxasında az sayda hal durur və ya ondan başqa rəqəmlər hesablana bilər; açıq nəşrdə göstərilmir.");
    public static readonly Text NothingMeans = new(
        "“–”: there is no such number (nothing to count a rate of).", "“–”: belə göstərici yoxdur (faizin hesablanacağı say sıfırdır).");
    public static readonly Text RatesMeanInWord = new(
        "Rates are per 100; in brackets the 95 % interval (Wilson), then how many were counted out of how many.",
        "Göstəricilər 100 hala düşən saydır; mötərizədə 95 faizlik etibarlılıq intervalı (Vilson üsulu), sonra neçə haldan neçəsinin sayıldığı verilir.");
    public static readonly Text RatesMeanInExcel = new(
        "Rates are per 100, with the bounds of their 95 % interval (Wilson), what was counted and out of how many.",
        "Göstəricilər 100 hala düşən saydır; yanında 95 faizlik etibarlılıq intervalının (Vilson üsulu) hədləri, sayılan hallar və hallar cəmi verilir.");
    public static readonly Text RateLow = new("from (95 %)", "aşağı hədd (95 %)");
    public static readonly Text RateHigh = new("to (95 %)", "yuxarı hədd (95 %)");
    public static readonly Text RatePart = new("counted", "sayılan");
    public static readonly Text RateWhole = new("out of", "cəmi");
    public static readonly Text Particulars = new("Particulars", "Əsas məlumatlar");
    public static readonly Text Contents = new("Contents", "Mündəricat");
    public static readonly Text ToContents = new("Back to the contents", "Mündəricata qayıt");
    public static readonly Text Chapter = new("Chapter", "Fəsil");
    public static readonly Text Shows = new("What it shows", "Nəyi göstərir");
    public static readonly Text Sheet = new("Sheet", "Vərəq");
    public static readonly Text Rows = new("Rows", "Sətirlər");
    public static readonly Text ChapterTexts = new("The chapters as text", "Fəsillərin mətni");
    public static readonly Text AllFindings = new("All findings, by chapter and kind", "Bütün nəticələr, fəsil və növ üzrə");
    public static readonly Text AllFiles = new("All case files, by state body", "Bütün işlər, dövlət orqanları üzrə");
    public static readonly Text AllActs = new("All acts, by state body of the file, with how they came out in each chapter", "Bütün aktlar, faylın dövlət orqanı üzrə, hər fəsildə yoxlamanın nəticəsi ilə");
    public static readonly Text ScatteredLists = new("Lists whose rows do not stand together", "Sətirləri bir yerdə olmayan siyahılar");
    public static readonly Text ScatteredMeans = new(
        "A number leads here when its entries stand in several stretches of rows. Each stretch has a link; to see all at once, filter the sheet as said.",
        "Rəqəmin arxasındakı sətirlər bir neçə yerdə olduqda keçid buraya aparır. Hər yerə ayrıca keçid verilir; hamısını birlikdə görmək üçün vərəqi göstərilən qaydada süzün.");
    public static readonly Text List = new("List", "Siyahı");
    public static readonly Text Entries = new("Entries", "Say");
    public static readonly Text FilterBy = new("Filter by", "Süzgəc");
    public static readonly Text Stretch = new("Stretch of rows", "Sətir aralığı");
    public static readonly Text Where = new("Where", "Yeri");
    public static readonly Text Or = new("or", "və ya");
    public static readonly Text Blank = new("(blank)", "(boş)");
    public static readonly Text NotEmpty = new("(not blank)", "(boş deyil)");
    public static readonly Text AllChapters = new("All chapters", "Bütün fəsillər");
    public static readonly Text ActsOfFile = new("Acts", "Aktlar");
    public static readonly Text FindingsOfAct = new("Findings to look at", "Diqqət tələb edən nəticələr");
    public static readonly Text CaseFile = new("Case file", "İş");
    public static readonly Text Act = new("Act", "Akt");
    public static readonly Text Body = new("State body", "Dövlət orqanı");
    public static readonly Text Day = new("Day", "Tarix");
    public static readonly Text Provision = new("Provision", "Müddəa");
    public static readonly Text Finding = new("Finding", "Nəticə");
    public static readonly Text Severity = new("Severity", "Ağırlıq");
    public static readonly Text Record = new("Record", "Qeyd");
    public static readonly Text Criterion = new("Criterion", "Meyar");
    public static readonly Text Condition = new("What the file shows", "Faylın göstərdiyi");
    public static readonly Text Weight = new("Kind and severity", "Növ və ağırlıq");
    public static readonly Text ForPerson = new("For a person to write", "Məsul şəxs yazır");
    public static readonly Text Effect = new("Effect on the outcome", "Nəticəyə təsiri");
    public static readonly Text Cause = new("Cause", "Səbəb");
    public static readonly Text Recommendation = new("Recommendation", "Tövsiyə");
    public static readonly Text Decision = new("Decision", "Qərar");
    public static readonly Text StillPossible = new("Can it still be done", "Hələ mümkündürmü");
    public static readonly Text FullyInChapters = new("Given in full in their chapters.", "Tam şəkildə öz fəsillərində verilir.");
    public static readonly Text AsChart = new("The HTML rendering draws this table as a chart.", "HTML formatında bu cədvəl diaqram kimi göstərilir.");
    public static readonly Text NoFindings = new("None.", "Yoxdur.");

    public static readonly Text ChartsAsTables = new("Charts are given as their tables.", "Diaqramların yerinə cədvəlləri verilir.");
    public static readonly Text ContentsWithoutPages = new(
        "The table of contents has no page numbers until Word refreshes it (select it and press F9).",
        "Mündəricatda səhifə nömrələri Word onu yeniləyəndən sonra görünür (mündəricatı seçib F9 basın).");
    public static readonly Text SignsByMachine = new(
        "Excel writes the decimal and thousands signs of numbers as the reader's machine is set.",
        "Excel ədədlərdə onluq və minlik işarələrini oxucunun kompüterinin parametrlərinə uyğun göstərir.");

    public static Text CutTexts(int most) => new(
        FormattableString.Invariant($"A text of more than {most:N0} characters is cut and ends with “…”: a cell holds no more."),
        FormattableString.Invariant($"{most} simvoldan uzun mətn kəsilir və “…” ilə bitir: xanaya bundan artığı sığmır."));

    public static Text MoreStretches(long more) => new(
        $"{Figures.Of(more, Language.En)} more: filter as said above.", $"Daha {Figures.Of(more, Language.Az)} aralıq var: yuxarıda göstərilən qaydada süzün.");

    public static Text FirstStretches(int most) => new(
        FormattableString.Invariant($"Of a list whose rows do not stand together, the first {most} stretches of rows have links; how to filter for all of it is said beside them."),
        FormattableString.Invariant($"Sətirləri bir yerdə olmayan siyahının ilk {most} aralığına keçid verilir; hamısını görmək üçün süzgəc yanında göstərilir."));

    public static Text MostLinks(int most) => new(
        FormattableString.Invariant($"A sheet has at most {most:N0} links; numbers after them stand without."),
        $"Bir vərəqdə ən çoxu {Figures.Of(most, Language.Az)} keçid olur; qalan rəqəmlər keçidsiz verilir.");

    public static readonly Text NoActsInWord = new(
        "Numbers of files and acts lead nowhere, and those that count a part of a list lead to the whole list: the workbook (xlsx) opens each.",
        "İşlərin və aktların sayına keçid verilmir, siyahının bir hissəsini sayan rəqəm isə bütün siyahıya aparır: hər birini Excel kitabı (xlsx) açır.");

    public static Text FirstOfLists(int full, int together, int most) => new(
        FormattableString.Invariant($"Of a list of findings at most the first {full} are given in full (fewer where there are many lists: about {together} together), those up to the {most}th in a line each; a list that repeats findings of other chapters in lines only. All stand in the other renderings."),
        FormattableString.Invariant($"Hər siyahının ən çoxu ilk {full} nəticəsi tam (siyahılar çox olduqda daha az: birlikdə təxminən {together}), sonrakıları {most} nəticəyədək bir sətirlə verilir; başqa fəsillərin nəticələrini təkrarlayan siyahı yalnız sətirlərlə verilir. Hamısı digər formatlardadır."));

    public static Text InLines(long full) => new(
        $"The findings after the {Figures.Of(full, Language.En)} above, in a line each", $"Yuxarıdakı {Figures.Of(full, Language.Az)} nəticədən sonrakılar, hər biri bir sətirdə");

    public static Text Rest(long shown, long all) => new(
        $"The first {Figures.Of(shown, Language.En)} of {Figures.Of(all, Language.En)} are shown here. All stand in the renderings xlsx, html, csv and json of this Report.",
        $"Burada {Figures.Of(all, Language.Az)} nəticədən ilk {Figures.Of(shown, Language.Az)} göstərilir. Hamısı bu Hesabatın xlsx, html, csv və json formatlarındadır.");

    public static Text ColumnsOf(int part, int parts) => new(
        FormattableString.Invariant($"columns, part {part} of {parts}"), FormattableString.Invariant($"sütunlar, {parts} hissədən {part}"));

    public static Text Page(string number, string all) => new($"Page {number} of {all}", $"Səhifə {number} / {all}");
}
