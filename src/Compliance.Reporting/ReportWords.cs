using Compliance.Checking;
using Compliance.Law;

namespace Compliance.Reporting;

/// <summary>Every label of the reports in both languages.</summary>
internal static class ReportWords
{
    public static readonly Text Title = new("Case report", "Yoxlama hesabatı");
    public static readonly Text Subtitle = new(
        "HR acts of state bodies against the law of the civil service",
        "Dövlət orqanlarının kadr aktlarının dövlət qulluğu haqqında qanunvericiliyə uyğunluğu");
    public static readonly Text Skip = new("Skip to the case files", "İşlərə keç");
    public static readonly Text Overview = new("What was checked", "Nə yoxlanılıb");
    public static readonly Text Received = new("Files", "Fayllar");
    public static readonly Text Acts = new("Acts", "Aktlar");
    public static readonly Text Findings = new("Findings", "Nəticələr");
    public static readonly Text Rulebook = new("Rulebook", "Qaydalar toplusu");
    public static readonly Text KnownOn = new("Knowledge day", "Bilik günü");
    public static readonly Text KnowsAll = new("none: judged by all that the rulebook knows", "təyin edilməyib: topluda məlum olan hər şey nəzərə alınıb");
    public static readonly Text LawRead = new("Law read up to", "Qanunun oxunduğu redaksiya");
    public static readonly Text UnderReview = new("Under review", "Rəydədir");
    public static readonly Text UnderReviewMeans = new(
        "two others than the author have not both reviewed the rule, or something it rests on, as it now stands",
        "müəllifdən başqa iki nəfər qaydanın və ya onun əsaslandığı müddəanın indiki mətninə hələ rəy verməyib");
    public static readonly Text LeftOut = new("rules under review were left out", "rəydə olan qaydalar tətbiq edilməyib");
    public static readonly Text Outcomes = new("Findings by outcome", "Nəticələrin növləri");
    public static readonly Text HowToRead = new("What the outcomes mean", "Nəticələrin mənası");
    public static readonly Text ByFile = new("Findings by case file", "İşlər üzrə nəticələr");
    public static readonly Text CaseFile = new("Case file", "İş");
    public static readonly Text Refused = new("Files refused", "Qəbul edilməyən fayllar");
    public static readonly Text RefusedWhy = new("Not judged because of these faults; nothing is said of their acts.", "Aşağıdakı səhvlərə görə yoxlanılmayıb; bu fayllardakı aktlar barədə heç nə deyilmir.");
    public static readonly Text Source = new("Read from", "Mənbə faylı");
    public static readonly Text Body = new("State body", "Dövlət orqanı");
    public static readonly Text AsOf = new("Drawn up on", "Tərtib edildiyi gün");
    public static readonly Text Remark = new("Remark", "Qeyd");
    public static readonly Text Persons = new("Persons", "Şəxslər");
    public static readonly Text NotOnFile = new("not on file", "faylda yoxdur");
    public static readonly Text Timeline = new("Timeline", "Aktların ardıcıllığı");
    public static readonly Text NoActs = new("The file holds no acts.", "Faylda akt yoxdur.");
    public static readonly Text ActsUnknown = new("The file is silent about its acts.", "Faylda aktlar barədə məlumat yoxdur.");
    public static readonly Text Undated = new("no date on file", "tarix faylda yoxdur");
    public static readonly Text NeverDone = new("no date: stated as none", "tarix yoxdur: faylda belə göstərilib");
    public static readonly Text SameDay = new("same day", "həmin gün");
    public static readonly Text NoRule = new("No rule of the rulebook speaks of this act.", "Topludakı qaydaların heç biri bu akta aid deyil.");
    public static readonly Text FindingsByAct = new("Findings, act by act", "Aktlar üzrə nəticələr");
    public static readonly Text Law = new("The law", "Qanun");
    public static readonly Text FileShows = new("The file shows", "Fayl göstərir");
    public static readonly Text Limits = new("Limits", "Məhdudiyyətlər");
    public static readonly Text SettledBy = new("Would settle it", "Məsələni həll edər");
    public static readonly Text Together = new(" together with ", " və ");
    public static readonly Text FullProof = new("Full proof", "Tam əsaslandırma");
    public static readonly Text VersionsSeen = new("Wordings looked at", "Baxılmış redaksiyalar");
    public static readonly Text Taken = new("taken", "tətbiq edilib");
    public static readonly Text NotTaken = new("not taken", "tətbiq edilməyib");
    public static readonly Text Reasoning = new("Step by step", "Addım-addım");
    public static readonly Text Term = new("Term", "Müddət");
    public static readonly Text LastDay = new("Last day", "Son gün");
    public static readonly Text NotKnown = new("not known", "məlum deyil");
    public static readonly Text DaysUsed = new("Days counted", "Sayılmış günlər");
    public static readonly Text WorkList = new("Missing facts: whom to ask for what", "Çatışmayan faktlar: kimdən nə istənilməlidir");
    public static readonly Text Fact = new("Fact", "Fakt");
    public static readonly Text Document = new("Document that shows it", "Göstərən sənəd");
    public static readonly Text WouldSettle = new("Findings it would settle", "Həll edəcəyi məsələlər");
    public static readonly Text WithOthers = new("with other facts", "digər faktlarla birlikdə");
    public static readonly Text Severity = new("severity", "ağırlıq");
    public static readonly Text Evidence = new(
        "This report states what the law required of each act on its day, whether the file shows that it was met, and why. It is evidence for those who decide; it is no opinion. Cause, remedy and recommendation are for a person to write.",
        "Hesabat qanunun hər akta öz günündə nə tələb etdiyini, faylın bunun yerinə yetirildiyini göstərib-göstərmədiyini və səbəbini bildirir. O, qərar verənlər üçün sübutdur, rəy deyil. Səbəbi, aradan qaldırma yolunu və tövsiyəni məsul şəxs yazır.");

    public static Text Balance(int received, int judged, int refused) => new(
        $"{received} received = {judged} judged + {refused} refused", $"{received} daxil olub = {judged} yoxlanılıb + {refused} qəbul edilməyib");

    public static Text RestOnReview(int number, int all) => new(
        $"{number} of {all} findings rest on rules under review", $"{all} nəticədən {number} rəydə olan qaydalara əsaslanır");

    public static Text Later(int days) => new(days == 1 ? "1 day later" : $"{days} days later", $"{days} gün sonra");


    /// <summary>How a part of a proof is introduced, where its title alone does not say.</summary>
    public static Text? Kind(ProofPartKind kind) => kind switch
    {
        ProofPartKind.Definition => new("Definition", "Anlayış"),
        ProofPartKind.Exception => new("Exception tried", "Yoxlanılmış istisna"),
        ProofPartKind.Override => new("Rule that would take precedence", "Üstünlük təşkil edə bilən qayda"),
        ProofPartKind.Question => new("Question to a person", "Şəxsə verilən sual"),
        ProofPartKind.Waiver => new("Waiver on file", "Fayldakı güzəşt"),
        ProofPartKind.Transition => new("Transition clause tried", "Yoxlanılmış keçid müddəası"),
        _ => null,
    };

    /// <summary>What a part of a proof gave; <c>null</c> where its steps say it.</summary>
    public static Text? Result(ProofPart part) => (part.Kind, part.Truth) switch
    {
        (ProofPartKind.OtherText, _) => null,
        (ProofPartKind.Question, { IsUnknown: true }) => new("not answered", "cavablandırılmayıb"),
        (_, { IsUnknown: true }) => new("not settled", "müəyyən edilmədi"),
        (ProofPartKind.Exception or ProofPartKind.Override, { IsTrue: true }) => new("applies", "tətbiq olunur"),
        (ProofPartKind.Exception or ProofPartKind.Override, _) => new("does not apply", "tətbiq olunmur"),
        (ProofPartKind.Transition, { IsTrue: true }) => new("covers the act", "akta şamil olunur"),
        (ProofPartKind.Transition, _) => new("does not cover the act", "akta şamil olunmur"),
        (ProofPartKind.Definition, { IsTrue: true }) => new("covers the act", "akta şamil olunur"),
        (ProofPartKind.Definition, _) => new("does not cover the act", "akta şamil olunmur"),
        (ProofPartKind.Waiver, _) => new("in effect", "qüvvədədir"),
        (ProofPartKind.GoverningDay, _) => null,
        (_, { IsTrue: true }) => new("holds", "ödənilir"),
        _ => new("does not hold", "ödənilmir"),
    };
}
