using Compliance.Law;

namespace Compliance.Web.Texts;

/// <summary>Words of the questions on taking part in an interview.</summary>
public static class EligibilityTexts
{
    public static readonly Text Lead = new("May this person take part in this interview or competition? Only facts that can still change the answer are asked for. Nothing is kept: the answers stay in this page.", "Bu şəxs bu müsahibədə və ya müsabiqədə iştirak edə bilərmi? Yalnız cavabı hələ dəyişə bilən faktlar soruşulur. Heç nə saxlanılmır: cavablar bu səhifədə qalır.");
    public static readonly Text With = new("Does the person take part with a civil service certificate?", "Şəxs dövlət qulluğu sertifikatı ilə iştirak edir?");
    public static readonly Text Yes = new("yes", "bəli");
    public static readonly Text No = new("no", "xeyr");
    public static readonly Text NotKnown = new("not known", "məlum deyil");
    public static readonly Text None = new("there is none", "yoxdur");
    public static readonly Text Begin = new("Begin", "Başla");
    public static readonly Text Continue = new("Continue", "Davam et");
    public static readonly Text Again = new("Begin anew", "Yenidən başla");
    public static readonly Text Questions = new("What is still to be known", "Hələ bilinməli olanlar");
    public static readonly Text ShownBy = new("shown by", "göstərən sənəd");
    public static readonly Text HeldBy = new("held by", "saxlayan");
    public static readonly Text HowMany = new("How many entries: 0 for none, at most 5.", "Neçə qeyd: yoxdursa 0, ən çoxu 5.");
    public static readonly Text Wrong = new("This is no answer to the question", "Bu, sualın cavabı deyil");
    public static readonly Text NoAnswer = new("Choose yes or no.", "Bəli və ya xeyr seçin.");
    public static readonly Text MayNot = new("By these answers the person may not take part", "Bu cavablara görə şəxs iştirak edə bilməz");
    public static readonly Text ToConfirm = new("By these answers the person may not take part; the text of the provision was seen in summary only and has to be confirmed", "Bu cavablara görə şəxs iştirak edə bilməz; müddəanın mətni yalnız xülasədən oxunub və təsdiq edilməlidir");
    public static readonly Text May = new("By these answers nothing stands against taking part", "Bu cavablara görə iştiraka mane olan heç nə yoxdur");
    public static readonly Text NotSettled = new("The answers do not settle it", "Cavablar məsələni həll etmir");
    public static readonly Text ForNow = new("Not settled yet", "Hələ müəyyən deyil");
    public static readonly Text Reasons = new("Why", "Səbəblər");
    public static readonly Text Met = new("Met", "Ödənilən tələblər");
    public static readonly Text NotChecked = new("Not looked at here: see for yourself", "Burada yoxlanılmır: özünüz baxın");
    public static readonly Text Left = new("Left to a person", "Şəxsin qərarına buraxılıb");
    public static readonly Text StillOpen = new("Open", "Açıq qalan");
    public static readonly Text Save = new("Save as a case file (JSON)", "İş faylı kimi saxla (JSON)");
    public static readonly Text Expired = new("The page was open too long, or was changed. Begin anew.", "Səhifə həddindən artıq açıq qalıb və ya dəyişdirilib. Yenidən başlayın.");
}
