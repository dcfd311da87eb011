using Compliance.Law;

namespace Compliance.Reporting.Periodic;

/// <summary>What the Report says in its own words, in both languages.</summary>
internal static class ReportTexts
{
    public static readonly Text Title = new("Report on the application of civil service legislation", "Dövlət qulluğu haqqında qanunvericiliyin tətbiqinə dair hesabat");
    public static readonly Text Period = new("Period", "Dövr");
    public static readonly Text Rulebook = new("Rulebook", "Qaydalar toplusu");
    public static readonly Text Engine = new("Engine", "Yoxlama proqramı");
    public static readonly Text KnownOn = new("Knowledge day", "Bilik günü");
    public static readonly Text AllKnown = new("none: judged by all that the rulebook knows", "yoxdur: qaydalar toplusunun bildiyi hər şeyə görə yoxlanılıb");
    public static readonly Text Bodies = new("Bodies", "Orqanlar");
    public static readonly Text AllBodies = new("all in the files", "fayllarda olanların hamısı");
    public static readonly Text Scope = new("Scope and denominators", "Əhatə dairəsi və say əsasları");
    public static readonly Text Body = new("Body", "Orqan");
    public static readonly Text NoBody = new("body not named", "orqan göstərilməyib");
    public static readonly Text Files = new("Files judged", "Yoxlanılmış fayllar");
    public static readonly Text Total = new("Total", "Cəmi");
    public static readonly Text ActKind = new("Kind of act", "Aktın növü");
    public static readonly Text Acts = new("Acts", "Aktlar");
    public static readonly Text Examined = new("Acts examined", "Araşdırılmış aktlar");
    public static readonly Text Broken = new("Acts with a violation", "Pozuntusu olan aktlar");
    public static readonly Text Open = new("Acts with an open finding", "Açıq nəticəsi olan aktlar");
    public static readonly Text RateOf100 = new("Acts with a violation per 100 examined", "Araşdırılmış hər 100 aktdan pozuntusu olan");
    public static readonly Text Outcome = new("Outcome", "Nəticə");
    public static readonly Text Findings = new("Findings", "Nəticələr");
    public static readonly Text Meaning = new("What it means", "Mənası");
    public static readonly Text Provision = new("Provision", "Müddəa");
    public static readonly Text Chapter = new("Chapter", "Fəsil");
    public static readonly Text Month = new("Month", "Ay");
    public static readonly Text Undated = new("undated", "tarixsiz");
    public static readonly Text Fact = new("Missing fact", "Çatışmayan fakt");
    public static readonly Text Number = new("Findings it would help to settle", "Həllinə kömək edəcəyi nəticələr");
    public static readonly Text Share = new("Share of findings decided", "Həll edilmiş nəticələrin payı");

    public static readonly Text ByBody = new("by body", "orqanlar üzrə");
    public static readonly Text ByProvision = new("by provision", "müddəalar üzrə");
    public static readonly Text ByMonth = new("by month", "aylar üzrə");
    public static readonly Text AllChapters = new("All chapters", "Bütün fəsillər");
    public static readonly Text FilesByBody = new("Files judged, by body of the file", "Yoxlanılmış fayllar, faylın orqanı üzrə");
    public static readonly Text ActsByKind = new("Acts of the period, by kind", "Dövrün aktları, növlər üzrə");
    public static readonly Text OutcomesOfAll = new("Findings of the period, by outcome", "Dövrün nəticələri, növlər üzrə");
    public static readonly Text OutcomesByChapter = new("Findings that ask for attention, by chapter", "Diqqət tələb edən nəticələr, fəsillər üzrə");
    public static readonly Text MissingFacts = new("Facts most often missing", "Ən çox çatışmayan faktlar");
    public static readonly Text MissingByBody = new("Undetermined findings, by body", "Müəyyən edilməmiş nəticələr, orqanlar üzrə");
    public static readonly Text MostBroken = new("Provisions most often broken", "Ən çox pozulan müddəalar");
    public static readonly Text FullyMet = new("Provisions met without exception", "İstisnasız əməl olunan müddəalar");
    public static readonly Text Compared = new("Bodies compared", "Orqanların müqayisəsi");
    public static readonly Text Method = new("Method", "Metod");
    public static readonly Text HowCounted = new("How it is counted", "Necə sayılır");
    public static readonly Text ChangeSince = new("Change since the last period", "Əvvəlki dövrlə müqayisədə dəyişiklik");
    public static readonly Text NotSeen = new("Not looked at now", "İndi baxılmayıb");
    public static readonly Text NoFindings = new("No act of the period falls under the provisions of this chapter.", "Dövrün heç bir aktı bu fəslin müddəalarına aid deyil.");
    public static readonly Text BrokenAcross = new("Most broken provisions, bodies, change", "Ən çox pozulan müddəalar, orqanlar, dəyişiklik");
    public static readonly Text Confirm = new("To be confirmed by legal staff", "Hüquqşünas tərəfindən təsdiq edilməlidir");
    public static readonly Text Judgments = new("Judgments awaited", "Gözlənilən qərarlar");
    public static readonly Text Waivers = new("Waivers", "Güzəştlər");
    public static readonly Text Annex = new("Annex: method and evidence", "Əlavə: metod və sübut");
    public static readonly Text NotJudged = new("Provisions that no rule judges", "Heç bir qaydanın yoxlamadığı müddəalar");
    public static readonly Text Reason = new("Reason", "Səbəb");

    public static readonly Text State = new("State", "Vəziyyət");
    public static readonly Text DecisionsByState = new("Decisions of the register, by state", "Reyestrdəki qərarlar, vəziyyətlər üzrə");
    public static readonly Text DecisionsNote = new(
        "Only active ones count: each was held against the file anew. Those on acts outside the period are not counted. Waivers that stand in case files are not in the register.",
        "Yalnız qüvvədə olanlar nəzərə alınır: hər biri faylla yenidən tutuşdurulub. Dövrdən kənar aktlar üzrə qərarlar sayılmır. İş fayllarındakı güzəştlər reyestrə daxil deyil.");
    public static readonly Text Decisions = new("Decisions", "Qərarlar");

    /// <summary>Every text that says the same whatever is counted.</summary>
    public static IEnumerable<Text> All => typeof(ReportTexts).GetFields().Where(f => f.FieldType == typeof(Text)).Select(f => (Text)f.GetValue(null)!).Concat(CountingRules);

    /// <summary>The rules of counting: published with every Report, and changed only with a note in the changelog.</summary>
    public static readonly Text[] CountingRules =
    [
        new("A finding is one rule on one act. An act stands in the period if its day lies in it; an undated act is counted only in a Report of all acts.",
            "Nəticə bir aktın bir qayda üzrə yoxlanılmasıdır. Aktın günü dövrə düşürsə, akt dövrə aiddir; tarixsiz akt yalnız bütün aktlar üzrə hesabatda sayılır."),
        new("An act is examined in a chapter if at least one rule of the chapter applied to it and was decided: compliant, violation or waived.",
            "Fəslin ən azı bir qaydası akta tətbiq olunub həll edilibsə (uyğundur, pozuntu və ya güzəşt), akt həmin fəsildə araşdırılmış sayılır."),
        new("A rate is the number of examined acts with at least one violation per 100 examined acts, with its 95 % interval by Wilson. A waived violation is a violation.",
            "Göstərici araşdırılmış hər 100 aktdan ən azı bir pozuntusu olanların sayıdır; Vilson üzrə 95 % etibarlılıq intervalı ilə verilir. Güzəşt edilmiş pozuntu da pozuntudur."),
        new("Violations of provisions seen only in summary or second hand are counted apart, in chapter 16, and enter no rate.",
            "Mətni yalnız xülasədən və ya ikinci əldən görülmüş müddəaların pozuntuları ayrıca, 16-cı fəsildə sayılır və heç bir göstəriciyə daxil edilmir."),
        new("Undetermined is not compliant: what the file does not show counts neither as met nor as broken.",
            "Müəyyən edilməmiş nəticə uyğunluq deyil: faylın göstərmədiyi nə əməl olunmuş, nə də pozulmuş sayılır."),
        new("An act counts once in each chapter and once in the sum of all, so that chapters do not add up to the sum.",
            "Akt hər fəsildə bir dəfə və ümumi yekunda bir dəfə sayılır; ona görə fəsillərin cəmi ümumi yekuna bərabər deyil."),
    ];

    public static Text ListOf(Text kind, Text chapter) => new($"{kind.En}: {chapter.En}", $"{kind.Az}: {chapter.Az}");

    public static Text Received(long received, long judged, long refused) => new(
        $"{received} files received = {judged} judged + {refused} refused.", $"{received} fayl daxil olub = {judged} yoxlanılıb + {refused} qəbul edilməyib.");

    public static Text OutsidePeriod(long files) => new($"{files} of the files judged hold no act of the period.", $"Yoxlanılmış fayllardan {files} fayl dövrə aid akt saxlamır.");

    public static Text UnderReview(long part, long whole) => new(
        $"{part} of {whole} findings rest on rules that two others than their author have not reviewed yet.", $"{whole} nəticədən {part} nəticə müəllifindən başqa iki nəfərin hələ rəy vermədiyi qaydalara əsaslanır.");

    public static Text Against(string baseline) => new(
        $"Against {baseline}. Resolved is what was a violation there and is compliant or does not apply now; what this Report does not look at is not called resolved.",
        $"{baseline} ilə müqayisədə. Orada pozuntu olub indi uyğun olan və ya tətbiq olunmayan nəticə aradan qaldırılmış sayılır; bu hesabatın baxmadığı nəticə aradan qaldırılmış sayılmır.");
}
