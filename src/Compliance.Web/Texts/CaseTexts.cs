using Compliance.Law;

namespace Compliance.Web.Texts;

/// <summary>Words of the pages on case files.</summary>
public static class CaseTexts
{
    public static readonly Text Title = new("Case file", "İş");
    public static readonly Text Files = new("Case files", "İşlər");
    public static readonly Text Source = new("Sent as", "Göndərildiyi ad");
    public static readonly Text Body = new("State body", "Dövlət orqanı");
    public static readonly Text NoBody = new("names no body", "orqan göstərilməyib");
    public static readonly Text AsOf = new("Drawn up on", "Tərtib edildiyi gün");
    public static readonly Text Persons = new("Persons", "Şəxslər");
    public static readonly Text Remark = new("Remark", "Qeyd");
    public static readonly Text NotOnFile = new("not on file", "faylda yoxdur");
    public static readonly Text Received = new("Received", "Daxil olub");
    public static readonly Text Judged = new("Judged", "Yoxlanılıb");
    public static readonly Text Rulebook = new("Rulebook", "Qaydalar toplusu");
    public static readonly Text IsCurrent = new("the one that judges now", "hazırda tətbiq olunan");
    public static readonly Text IsOlder = new("an earlier one", "əvvəlki");
    public static readonly Text KnownOn = new("Knowledge day", "Bilik günü");
    public static readonly Text KnowsAll = new("none: judged by all that the rulebook knows", "təyin edilməyib: topluda məlum olan hər şey nəzərə alınıb");
    public static readonly Text Acts = new("Findings, act by act", "Aktlar üzrə nəticələr");
    public static readonly Text OnThisPage = new("On this page", "Bu səhifədə");
    public static readonly Text Timeline = new("Timeline", "Aktların ardıcıllığı");
    public static readonly Text WorkList = new("Missing facts", "Çatışmayan faktlar");
    public static readonly Text Report = new("Download the case report", "Yoxlama hesabatını yüklə");
    public static readonly Text Again = new("Judge again by the rulebook of today", "Bugünkü qaydalarla yenidən yoxla");
    public static readonly Text AgainTitle = new("What judging again would change", "Yenidən yoxlama nəyi dəyişərdi");
    public static readonly Text AgainLead = new("Nothing is changed yet. Look at what would change, then keep it or leave the file as it is.", "Hələ heç nə dəyişdirilməyib. Nəyin dəyişəcəyinə baxın, sonra yeni nəticəni saxlayın və ya işi olduğu kimi qoyun.");
    public static readonly Text AgainNothing = new("No finding would change: the rulebook of today says the same of this file.", "Heç bir nəticə dəyişməyəcək: bugünkü qaydalar bu iş barədə eyni nəticəni verir.");
    public static readonly Text AgainCurrent = new("The file was judged by the rulebook of today already.", "İş artıq bugünkü qaydalarla yoxlanılıb.");
    public static readonly Text Keep = new("Keep the new findings", "Yeni nəticələri saxla");
    public static readonly Text Leave = new("Leave the file as it is", "İşi olduğu kimi qoy");
    public static readonly Text Kept = new("The file was judged again; these are the new findings.", "İş yenidən yoxlanıldı; aşağıdakılar yeni nəticələrdir.");
    public static readonly Text Act = new("Act", "Akt");
    public static readonly Text Provision = new("Provision", "Müddəa");
    public static readonly Text Before = new("Judged before", "Əvvəlki nəticə");
    public static readonly Text After = new("By the rulebook of today", "Bugünkü qaydalarla");
    public static readonly Text None = new("no finding", "nəticə yoxdur");
    public static readonly Text OtherWording = new("another wording", "başqa redaksiya");
    public static readonly Text Replaced = new("A later file of the same case took the place of this one. Its findings no longer count.", "Eyni işin sonradan göndərilmiş faylı bunu əvəz edib. Bu faylın nəticələri artıq nəzərə alınmır.");
    public static readonly Text Later = new("Open the later file", "Sonrakı faylı aç");
    public static readonly Text Erased = new("This file was erased. What it said and what was found in it can no longer be read; that it was here, and who read it, stays in the audit log.",
        "Bu fayl silinib. Məzmununu və nəticələrini artıq oxumaq mümkün deyil; faylın olması və kimlərin onu oxuması audit jurnalında qalır.");
    public static readonly Text Waiting = new("This file waits to be judged.", "Bu fayl yoxlanılmağı gözləyir.");
    public static readonly Text Stopped = new("Judging this file was stopped. Send it again, or ask the administrator why.", "Bu faylın yoxlanılması dayandırılıb. Yenidən göndərin və ya səbəbini inzibatçıdan soruşun.");
    public static readonly Text RefusedWhy = new("The file was refused: nothing in it was judged. Mend what is named below where the file was made, and send it again.", "Fayl qəbul edilməyib: içindəki heç nə yoxlanılmayıb. Aşağıda göstərilənləri faylın hazırlandığı yerdə düzəldib yenidən göndərin.");
    public static readonly Text Faults = new("Faults", "Səhvlər");
    public static readonly Text Calm = new("Nothing found in this file asks for something. What was found compliant, what does not apply and what could not be checked stands below, act by act.",
        "Bu işdə diqqət tələb edən nəticə yoxdur. Uyğun olanlar, tətbiq olunmayanlar və yoxlanıla bilməyənlər aşağıda, hər akt üzrə göstərilir.");
    public static readonly Text Line = new("Line", "Sətir");
    public static readonly Text Column = new("Column", "Sütun");
    public static readonly Text Code = new("Code", "Kod");
    public static readonly Text Place = new("Place in the document", "Sənəddəki yeri");
    public static readonly Text Words = new("What is wrong", "Nə səhvdir");
    public static readonly Text Proof = new("Address of this finding, with its full proof", "Bu nəticənin ünvanı və tam əsaslandırması");
    public static readonly Text Whole = new("Open the whole case file", "Bütün işi aç");
    public static readonly Text FindingTitle = new("Finding", "Nəticə");
    public static readonly Text Recorded = new("Recorded", "Qeydə alınıb");
    public static readonly Text Until = new("until", "son gün:");

    /// <summary>What a decision is.</summary>
    public static Text DecisionKind(string code) => code switch
    {
        "judgment" => new("Judgment", "Qərar"), "waiver" => new("Waiver", "Güzəşt"), "remark" => new("Remark", "Qeyd"), _ => new(code, code),
    };

    /// <summary>How far a decision has come, and whether it counts.</summary>
    public static Text DecisionState(string state, string standing) => (state, standing) switch
    {
        ("proposed", _) => new("proposed, waits for a second person", "təklif edilib, ikinci şəxsin təsdiqini gözləyir"),
        ("refused", _) => new("refused by a second person", "ikinci şəxs tərəfindən rədd edilib"),
        ("withdrawn", _) => new("withdrawn", "geri götürülüb"),
        (_, "expired") => new("confirmed, expired", "təsdiq edilib, müddəti bitib"),
        (_, "stale") => new("confirmed, its basis changed", "təsdiq edilib, əsası dəyişib"),
        (_, "unused" or "over-broad") => new("confirmed, covers nothing", "təsdiq edilib, heç nəyi əhatə etmir"),
        _ => new("confirmed", "təsdiq edilib"),
    };
}
