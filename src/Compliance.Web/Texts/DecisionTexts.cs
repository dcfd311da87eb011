using Compliance.Cases;
using Compliance.Checking.Decisions;
using Compliance.Law;
using Compliance.Web.Deciding;

namespace Compliance.Web.Texts;

/// <summary>Words of the pages on decisions of persons.</summary>
public static class DecisionTexts
{
    public static readonly Text Title = new("Decisions", "Qərarlar");
    public static readonly Text Lead = new("Answers, waivers and remarks of persons on findings. Each is proposed by one person, counts once a second one has confirmed it, and counts as long as what it rests on is as it was.",
        "Nəticələr üzrə şəxslərin cavabları, güzəştləri və qeydləri. Hər birini bir şəxs təklif edir, ikinci şəxs təsdiq etdikdən sonra nəzərə alınır və əsaslandığı hal dəyişmədiyi müddətdə qüvvədə qalır.");
    public static readonly Text One = new("Decision", "Qərar");
    public static readonly Text Kind = new("Kind", "Növ");
    public static readonly Text AnyKind = new("any kind", "bütün növlər");
    public static readonly Text AnyBody = new("all bodies", "bütün orqanlar");
    public static readonly Text State = new("State", "Vəziyyət");
    public static readonly Text About = new("On", "Müddəa");
    public static readonly Text ProposedBy = new("Proposed by", "Təklif edən");
    public static readonly Text SettledBy = new("Settled by", "Baxan");
    public static readonly Text WithdrawnOn = new("Withdrawn", "Geri götürülüb");
    public static readonly Text Until = new("Holds until", "Son gün");
    public static readonly Text NoEnd = new("no last day", "son gün yoxdur");
    public static readonly Text Nothing = new("There is no decision here.", "Burada qərar yoxdur.");
    public static readonly Text NothingWhy = new("Decisions are proposed on the page of a finding: open one that is a violation or asks a question.", "Qərar nəticənin səhifəsində təklif olunur: pozuntu olan və ya sual doğuran nəticəni açın.");
    public static readonly Text Next = new("Next page", "Növbəti səhifə");
    public static readonly Text First = new("First page", "İlk səhifə");
    public static readonly Text Export = new("Download as a file of decisions", "Qərarlar faylı kimi yüklə");
    public static readonly Text ExportHint = new("The confirmed decisions of the body chosen above, else of all bodies given to you, for 'compliance report --decisions'. That you downloaded them is written in the audit log.",
        "Yuxarıda seçilmiş orqanın, seçilməyibsə, sizə verilmiş bütün orqanların təsdiq edilmiş qərarları: 'compliance report --decisions' üçün. Yüklədiyiniz audit jurnalına yazılır.");
    public static readonly Text WaitsTile = new("Decisions that wait for a second person", "İkinci şəxsi gözləyən qərarlar");
    public static readonly Text LookAgainTile = new("Decisions to look at again: stale, expired or without effect", "Yenidən baxılmalı qərarlar: əsası dəyişib, müddəti bitib və ya təsirsizdir");
    public static readonly Text Says = new("What it says", "Nə deyilir");
    public static readonly Text RestsOn = new("What it rests on", "Nəyə əsaslanır");
    public static readonly Text WillRestOn = new("What the decision will rest on", "Qərarın nəyə əsaslanacağı");
    public static readonly Text BasisHint = new("Filled in by the checker. If any of it changes, the decision no longer counts and the finding is open again.", "Bunu sistem özü doldurur. Bunlardan biri dəyişsə, qərar nəzərə alınmır və nəticə yenidən açılır.");
    public static readonly Text Wording = new("Wording in force from", "Redaksiyanın qüvvəyə mindiyi gün");
    public static readonly Text NoWording = new("none was chosen", "seçilməyib");
    public static readonly Text RuleText = new("Digest of the rule's text", "Qayda mətninin nəzarət cəmi");
    public static readonly Text Fact = new("Deciding fact", "Həlledici fakt");
    public static readonly Text Value = new("Value", "Dəyər");
    public static readonly Text Standing = new("Standing", "Qüvvəsi");
    public static readonly Text NotProved = new("It is being held against its file; until that is done it counts for nothing.", "Hazırda fayla uyğunluğu yoxlanılır; yoxlama bitənədək nəzərə alınmır.");
    public static readonly Text NotYet = new("It counts once a second person has confirmed it.", "İkinci şəxs təsdiq etdikdən sonra nəzərə alınacaq.");
    public static readonly Text WouldNot = new("It cannot be confirmed as it stands.", "Bu halda təsdiq edilə bilməz.");
    public static readonly Text LeftBehind = new("A later file took the place of the one it was taken on, and no longer names everybody in it. Decide anew on the later file.",
        "Qərarın qəbul edildiyi faylı sonrakı fayl əvəz edib və orada əvvəlki şəxslərin hamısı göstərilmir. Sonrakı fayl üzrə yenidən qərar qəbul edin.");
    public static readonly Text Erased = new("What it said was erased together with the person or file it was about.", "Məzmunu aid olduğu şəxs və ya fayl ilə birlikdə silinib.");
    public static readonly Text By = new("Office that decides", "Qərar qəbul edən qurum və ya vəzifə");
    public static readonly Text ByHint = new("The office, such as 'head of the legal department'. Never a person's name: who proposed and who confirmed is written down by itself.", "Vəzifə və ya qurum, məsələn, 'hüquq şöbəsinin müdiri'. Şəxsin adını yazmayın: kimin təklif və təsdiq etdiyi ayrıca qeyd olunur.");
    public static readonly Text ByMissing = new("Name the office that decides, in at most 200 letters", "Qərar qəbul edən qurumu və ya vəzifəni ən çoxu 200 işarə ilə yazın");
    public static readonly Text Ground = new("Ground", "Əsas");
    public static readonly Text GroundHint = new("Why, so that a second person can judge it. Name documents by number; leave personal data out.", "İkinci şəxsin qiymətləndirə bilməsi üçün səbəbini yazın. Sənədləri nömrəsi ilə göstərin, fərdi məlumat yazmayın.");
    public static readonly Text GroundMissing = new("Give the ground, in at most 2,000 letters", "Əsası ən çoxu 2.000 işarə ilə yazın");
    public static readonly Text Expires = new("Last day it holds", "Qüvvədə olduğu son gün");
    public static readonly Text ExpiresHint = new("A waiver always has a last day, today or later. The violation counts again the day after.", "Güzəştin son günü mütləq olmalıdır: bu gün və ya daha sonra. Növbəti gündən pozuntu yenidən nəzərə alınır.");
    public static readonly Text ExpiresMissing = new("Give the last day: today or a later one", "Son günü yazın: bu gün və ya daha sonrakı gün");
    public static readonly Text IsMet = new("Was the duty met?", "Tələb yerinə yetirilib?");
    public static readonly Text Met = new("Yes, it was met", "Bəli, yerinə yetirilib");
    public static readonly Text NotMet = new("No, it was not met", "Xeyr, yerinə yetirilməyib");
    public static readonly Text IsMetMissing = new("Say whether the duty was met", "Tələbin yerinə yetirilib-yetirilmədiyini seçin");
    public static readonly Text Effect = new("Effect on the outcome", "Nəticəyə təsiri");
    public static readonly Text NoEffect = new("nothing is said of it", "bu barədə heç nə deyilmir");
    public static readonly Text Cause = new("Cause", "Səbəb");
    public static readonly Text Recommendation = new("Recommendation", "Tövsiyə");
    public static readonly Text SaysNothing = new("A remark says something: choose an effect, or give a cause or a recommendation, each in at most 2,000 letters", "Qeyd boş ola bilməz: təsiri seçin və ya səbəb, tövsiyə yazın (hər biri ən çoxu 2.000 işarə)");
    public static readonly Text Propose = new("Propose", "Təklif et");
    public static readonly Text Confirm = new("Confirm", "Təsdiq et");
    public static readonly Text Refuse = new("Refuse", "Rədd et");
    public static readonly Text RefuseTitle = new("Refuse the decision", "Qərarı rədd et");
    public static readonly Text RefuseGround = new("Why is it refused?", "Niyə rədd edilir?");
    public static readonly Text RefusedFor = new("Refused for", "Rəddin səbəbi");
    public static readonly Text Withdraw = new("Withdraw", "Geri götür");
    public static readonly Text Leave = new("Leave it", "Ləğv et");
    public static readonly Text SamePerson = new("You proposed this decision: another person has to settle it.", "Bu qərarı siz təklif etmisiniz: ona başqa şəxs baxmalıdır.");
    public static readonly Text OtherPerson = new("Only who proposed a decision can withdraw it.", "Qərarı yalnız onu təklif edən geri götürə bilər.");
    public static readonly Text Settled = new("This decision was settled before.", "Bu qərara artıq baxılıb.");
    public static readonly Text Waits = new("A decision of this kind on this finding waits for a second person already", "Bu nəticə üzrə eyni növ qərar artıq ikinci şəxsi gözləyir");
    public static readonly Text Changed = new("The file changed while you looked. Look at it as it is now, and try again", "Siz baxarkən fayl dəyişib. İndiki halına baxıb yenidən cəhd edin");
    public static readonly Text CountsForNothing = new("Nothing was recorded, for it would count for nothing.", "Heç nə qeydə alınmadı, çünki nəzərə alınmayacaqdı.");
    public static readonly Text OpenFinding = new("Open the finding", "Nəticəni aç");
    public static readonly Text WhoNext = new("Another person who may confirm opens this page and confirms or refuses it.", "Təsdiq səlahiyyəti olan başqa şəxs bu səhifəni açıb onu təsdiq və ya rədd edir.");

    /// <summary>What a link to a form says.</summary>
    public static Text Offer(DecisionKind kind) => kind switch
    {
        DecisionKind.Judgment => new("Answer the question", "Sualı cavablandır"), DecisionKind.Waiver => new("Waive the violation", "Pozuntuya güzəşt et"), _ => new("Add a remark", "Qeyd əlavə et"),
    };

    /// <summary>A state of the list in words.</summary>
    public static Text StateOf(string state) => state switch
    {
        "proposed" => new("Wait for a second person", "İkinci şəxsi gözləyir"), DecisionFilter.LookAgain => new("To be looked at again", "Yenidən baxılmalıdır"), "active" => new("Active", "Qüvvədədir"), "expired" => new("Expired", "Müddəti bitib"),
        "stale" => new("Stale: the basis changed", "Əsası dəyişib"), "unused" => new("Unused: covers nothing", "Heç nəyi əhatə etmir"), "over-broad" => new("Over-broad", "Hədsiz geniş"), "refused" => new("Refused", "Rədd edilib"), "withdrawn" => new("Withdrawn", "Geri götürülüb"),
        "erased" => new("Erased", "Silinib"), _ => new("Being proved", "Yoxlanılır"),
    };

    /// <summary>An effect in words.</summary>
    public static Text EffectOf(string code) => code switch
    {
        "none-identified" => new("none identified", "təsiri müəyyən edilməyib"), "could-have-changed" => new("could have changed the outcome", "nəticəni dəyişə bilərdi"), "changed" => new("changed the outcome", "nəticəni dəyişib"), _ => NoEffect,
    };

    /// <summary>What the engine says of a decision, without the id it is known by in the register.</summary>
    public static Text Said(DecisionReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        var (id, kind) = (review.Decision.Id, Codes.Words(review.Decision.Kind).Az);
        return new(review.Message.En.Replace($" '{id}'", "", StringComparison.Ordinal), review.Message.Az.Replace($"'{id}' ({kind})", $"{char.ToUpper(kind[0], System.Globalization.CultureInfo.InvariantCulture)}{kind[1..]}", StringComparison.Ordinal));
    }
}
