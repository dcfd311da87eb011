using Compliance.Law;
using Compliance.Reporting.Html;

namespace Compliance.Reporting.Periodic;

/// <summary>What the Report says in its own words, in both languages.</summary>
internal static class ReportTexts
{
    private static readonly Numerals English = new(Language.En);
    private static readonly Numerals Azerbaijani = new(Language.Az);

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
    public static readonly Text Share = new("Violations and waived per 100 findings decided", "Həll edilmiş hər 100 nəticədən pozuntu və güzəşt");

    public static readonly Text AllChapters = new("All chapters", "Bütün fəsillər");
    public static readonly Text FilesByBody = new("Files judged, by body of the file", "Yoxlanılmış fayllar, faylın orqanı üzrə");
    public static readonly Text ActsByKind = new("Acts of the period, by kind", "Dövrün aktları, növlər üzrə");
    public static readonly Text OutcomesOfAll = new("Findings of the period, by outcome", "Dövrün nəticələri, növlər üzrə");
    public static readonly Text OutcomesByChapter = new("Findings that ask for attention, by chapter", "Diqqət tələb edən nəticələr, fəsillər üzrə");
    public static readonly Text MissingFacts = new("Facts most often missing: undetermined findings they would help to settle", "Ən çox çatışmayan faktlar: həllinə kömək edəcəkləri müəyyən edilməmiş nəticələr");
    public static readonly Text MissingByBody = new("Undetermined findings, by body of the act", "Müəyyən edilməmiş nəticələr, aktın orqanı üzrə");
    public static readonly Text MostBroken = new("Provisions most often broken: findings decided", "Ən çox pozulan müddəalar: həll edilmiş nəticələr");
    public static readonly Text FullyMet = new("Good practice: provisions met without exception, by compliant findings", "Müsbət təcrübə: istisnasız əməl olunan müddəalar, uyğun nəticələr üzrə");
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
    public static readonly Text Severity = new("Severity", "Ağırlıq dərəcəsi");
    public static readonly Text Remedy = new("Remedy", "Düzəliş");
    public static readonly Text NoRemedy = new("none known", "məlum deyil");
    public static readonly Text Effect = new("Effect on the outcome", "Qərara təsir");
    public static readonly Text NoEffect = new("not said yet", "hələ göstərilməyib");
    public static readonly Text Recommended = new("with a recommendation", "tövsiyə verilib");
    public static readonly Text NotOnFile = new("not on file", "faylda göstərilməyib");
    public static readonly Text Position = new("Position", "Vəzifə");
    public static readonly Text Age = new("Age on the day of the act", "Aktın günündə yaş");
    public static readonly Text Violations = FindingKind.All[0].Heading;

    public static readonly Text ActsByPosition = new("Acts of the period, by kind and classification of the position", "Dövrün aktları, vəzifənin növü və təsnifatı üzrə");
    public static readonly Text ActsByAge = new("Acts of the period, by age of the person on the day of the act", "Dövrün aktları, aktın günündə şəxsin yaşı üzrə");
    public static readonly Text ActsNotPersons = new(
        "Acts are counted, not persons: a person with three acts counts three times. \"Not on file\" stands for acts whose file does not give the classification of the position.",
        "Şəxslər deyil, aktlar sayılır: üç aktı olan şəxs üç dəfə sayılır. «Faylda göstərilməyib» faylı vəzifənin təsnifatını göstərməyən aktlardır.");
    public static readonly Text NoSexOrSeniority = new(
        "Acts are counted, not persons. \"Not on file\" stands for acts whose file does not give the day of birth or the day of the act. Case files record neither sex nor length of service, so the Report does not group by them.",
        "Şəxslər deyil, aktlar sayılır. «Faylda göstərilməyib» faylı doğum tarixini və ya aktın tarixini göstərməyən aktlardır. İş fayllarında cins və qulluq stajı qeyd edilmir, ona görə hesabat onlar üzrə bölgü vermir.");
    public static readonly Text RefusedHaveNoBody = new(
        "A refused file cannot be read, so that its body is not known: refused files are counted in the sentence above only.",
        "Qəbul edilməyən fayl oxuna bilmədiyindən onun orqanı məlum deyil: belə fayllar yalnız yuxarıdakı cümlədə sayılır.");
    public static readonly Text SeeMissing = new("Which facts were missing, and in which bodies, stands in chapter 14.", "Hansı faktların və hansı orqanlarda çatışmadığı 14-cü fəsildə göstərilir.");
    public static readonly Text MissingInBodies = new(
        "Facts most often missing in each body: undetermined findings they would help to settle", "Hər orqanda ən çox çatışmayan faktlar: həllinə kömək edəcəkləri müəyyən edilməmiş nəticələr");
    public static readonly Text QuietOfAll = new(
        "Findings that are compliant, not applicable or not checked ask for nothing and stand in no list: 'compliance list REPORT --kind compliant' shows them.",
        "Uyğun olan, tətbiq olunmayan və yoxlanılmayan nəticələr heç nə tələb etmir və heç bir siyahıda verilmir: onları 'compliance list REPORT --kind compliant' əmri göstərir.");
    public static readonly Text QuietOfProvision = new(
        "Compliant findings stand in no list: 'compliance list REPORT --provision ID --kind compliant' shows them.",
        "Uyğun nəticələr heç bir siyahıda verilmir: onları 'compliance list REPORT --provision ID --kind compliant' əmri göstərir.");
    public static readonly Text SeverityOfAll = new("Violations by severity", "Pozuntular, ağırlıq dərəcəsi üzrə");
    public static readonly Text SeverityByChapter = new("Violations by chapter and severity", "Pozuntular, fəsil və ağırlıq dərəcəsi üzrə");
    public static readonly Text RequiredActions = new("Required actions", "Tələb olunan tədbirlər");
    public static readonly Text RequiredMeans = new(
        "A provision was broken, and the law requires it to be met. Waived violations and those still to be confirmed are not among them.",
        "Müddəa pozulub və qanun ona əməl olunmasını tələb edir. Güzəşt edilmiş və hələ təsdiq edilməli olan pozuntular buraya daxil deyil.");
    public static readonly Text RequiredByChapter = new("Violations by chapter, and whether what the law requires can still be done", "Pozuntular, fəsil və qanunun tələbini yerinə yetirməyin hələ mümkün olub-olmaması üzrə");
    public static readonly Text RecommendedActions = new("Recommended actions", "Tövsiyə olunan tədbirlər");
    public static readonly Text RecommendedMeans = new(
        "A person recommends them; the program generates none.", "Onları səlahiyyətli şəxs tövsiyə edir; proqram tövsiyə yaratmır.");
    public static readonly Text NoneRecommended = new("No recommendation is recorded for the findings of this period.", "Bu dövrün nəticələri üzrə heç bir tövsiyə qeyd edilməyib.");
    public static readonly Text RecommendedByChapter = new("Findings with a recommendation, by chapter", "Tövsiyə verilmiş nəticələr, fəsillər üzrə");
    public static readonly Text EffectMeans = new(
        "Whether an error changed the outcome is a person's judgment, apart from the error itself.", "Səhvin qərarı dəyişib-dəyişmədiyini səhvin özündən ayrıca səlahiyyətli şəxs müəyyən edir.");
    public static readonly Text EffectByChapter = new("Violations by chapter and effect of the error on the outcome", "Pozuntular, fəsil və səhvin qərara təsiri üzrə");
    public static readonly Text ConfirmByGrade = new("Violations to be confirmed, by provision and by how its text was seen", "Təsdiq edilməli pozuntular, müddəa və mətninin necə oxunduğu üzrə");
    public static readonly Text HowVerified = new("How to verify", "Necə yoxlamaq olar");

    /// <summary>What of the Report can be verified, and how.</summary>
    public static readonly Text[] Verifying =
    [
        new("The rulebook and the engine that judged, and the knowledge day, stand on the first page. The same rulebook, engine and files give the same findings.",
            "Yoxlamanı aparan qaydalar toplusu və proqram, habelə bilik günü ilk səhifədə göstərilir. Eyni toplu, proqram və fayllar eyni nəticələri verir."),
        new("The file manifest.json lists every file of the Report with its SHA-256 digest. 'compliance verify REPORT --key KEY.pub.pem' tells offline whether anything was changed, added or removed.",
            "manifest.json faylında hesabatın hər bir faylı SHA-256 nəzarət cəmi ilə göstərilir. 'compliance verify REPORT --key KEY.pub.pem' əmri nəyinsə dəyişdirilib, əlavə edilib və ya silinib-silinmədiyini şəbəkəsiz göstərir."),
    ];

    /// <summary>What the internal edition holds besides.</summary>
    public static readonly Text[] VerifyingInside =
    [
        new("The digests of the case files judged stand in manifest.json too; their acts, and how each came out, in cases.jsonl. With '--files' the same command judges the case files anew and compares.",
            "Yoxlanılmış iş fayllarının nəzarət cəmləri də manifest.json faylında, aktları və hər aktın nəticəsi isə cases.jsonl faylında verilir. '--files' ilə eyni əmr iş fayllarını yenidən yoxlayıb müqayisə edir."),
        new("'compliance list REPORT' shows the list behind any number of the Report.", "'compliance list REPORT' əmri hesabatın istənilən rəqəminin arxasındakı siyahını göstərir."),
    ];

    public static readonly Text State = new("State", "Vəziyyət");
    public static readonly Text DecisionsByState = new("Decisions of the register, by state", "Reyestrdəki qərarlar, vəziyyətlər üzrə");
    public static readonly Text DecisionsNote = new(
        "Only active ones count: each was held against the file anew. Those on acts outside the period are not counted. Waivers that stand in case files are not in the register.",
        "Yalnız qüvvədə olanlar nəzərə alınır: hər biri faylla yenidən tutuşdurulub. Dövrdən kənar aktlar üzrə qərarlar sayılmır. İş fayllarındakı güzəştlər reyestrə daxil deyil.");
    public static readonly Text Decisions = new("Decisions", "Qərarlar");

    /// <summary>Every text that says the same whatever is counted.</summary>
    public static IEnumerable<Text> All => typeof(ReportTexts).GetFields().Where(f => f.FieldType == typeof(Text)).Select(f => (Text)f.GetValue(null)!).Concat(CountingRules).Concat(Verifying).Concat(VerifyingInside);

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

    public static Text FindingsByProvision(Text title) => new($"{title.En}: findings by provision", $"{title.Az}: nəticələr müddəalar üzrə");

    public static Text ActsByBody(Text title) => new($"{title.En}: acts by body, and acts with a violation per 100 acts examined", $"{title.Az}: aktlar orqanlar üzrə və araşdırılmış hər 100 aktdan pozuntusu olanlar");

    public static Text ActsByMonth(Text title) => new($"{title.En}: acts examined and acts with a violation, by month of the act", $"{title.Az}: araşdırılmış və pozuntusu olan aktlar, aktın ayı üzrə");

    public static Text QuietOfChapter(string chapter) => new(
        $"Compliant findings ask for nothing and stand in no list: 'compliance list REPORT --chapter {chapter} --kind compliant' shows them.",
        $"Uyğun nəticələr heç nə tələb etmir və heç bir siyahıda verilmir: onları 'compliance list REPORT --chapter {chapter} --kind compliant' əmri göstərir.");

    public static Text Received(long received, long judged, long refused) => new(
        $"{En(received)} files received = {En(judged)} judged + {En(refused)} refused.", $"{Az(received)} fayl daxil olub = {Az(judged)} yoxlanılıb + {Az(refused)} qəbul edilməyib.");

    public static Text OutsidePeriod(long files) => new($"{En(files)} of the files judged hold no act of the period.", $"Yoxlanılmış fayllardan {Az(files)} fayl dövrə aid akt saxlamır.");

    public static Text UnderReview(long part, long whole) => new(
        $"{En(part)} of {En(whole)} findings rest on rules that two others than their author have not reviewed yet.", $"{Az(whole)} nəticədən {Az(part)} nəticə müəllifindən başqa iki nəfərin hələ rəy vermədiyi qaydalara əsaslanır.");

    public static Text Against(string baseline) => new(
        $"Against {baseline}. Resolved is what was a violation there and is compliant or does not apply now; what this Report does not look at is not called resolved.",
        $"{baseline} ilə müqayisədə. Orada pozuntu olub indi uyğun olan və ya tətbiq olunmayan nəticə aradan qaldırılmış sayılır; bu hesabatın baxmadığı nəticə aradan qaldırılmış sayılmır.");

    private static string En(long count) => English.Count(count);

    private static string Az(long count) => Azerbaijani.Count(count);
}
