using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>Whom Labour Code Art. 78 prefers among employees of equal level.</summary>
public enum PreferenceKind
{
    /// <summary>Member of a martyr's family.</summary>
    [Words("member of a martyr's family", "şəhid ailəsinin üzvü")] MartyrsFamily,

    /// <summary>Took part in war.</summary>
    [Words("participant of war", "müharibə iştirakçısı")] WarParticipant,

    /// <summary>Wife or husband of a soldier or officer.</summary>
    [Words("spouse of a soldier or officer", "əsgər və ya zabitin arvadı (əri)")] SpouseOfSoldier,

    /// <summary>Keeps two or more children under sixteen.</summary>
    [Words("keeps two or more children under sixteen", "himayəsində 16 yaşınadək iki və daha çox uşaq var")] TwoChildren,

    /// <summary>Injured at work or ill from it in this body.</summary>
    [Words("injured at work or ill from it in this body", "bu orqanda əmək şikəstliyi və ya peşə xəstəliyi")] InjuredAtWork,

    /// <summary>Internally displaced person, person equal to one, or refugee.</summary>
    [Words("internally displaced person or refugee", "məcburi köçkün və ya qaçqın")] Displaced,

    /// <summary>Named by the collective or the labour contract.</summary>
    [Words("preferred by contract", "müqavilə üzrə üstünlük")] ByContract,
}

/// <summary>A ground of preference a servant has (Labour Code, Art. 78.2).</summary>
[ShownBy(Document.PersonalFile), Fixed(Unchangeable.Nature)]
public sealed class Preference : Record
{
    /// <summary>What it is.</summary>
    [Words("ground of preference", "üstünlük əsası")] public Fact<PreferenceKind> Kind { get; init; }
}

/// <summary>A civil servant is told that the position is cut or the body liquidated (Law 926-IQ, Art. 21.1.6; Labour Code, Arts. 77, 78).</summary>
[Act("reduction-notice", "notice of reduction or liquidation", "ixtisar və ya ləğv barədə xəbərdarlıq",
    DateEn = "day of the notice", DateAz = "xəbərdarlıq günü"), ShownBy(Document.Order)]
public sealed class ReductionNotice : PersonnelAct
{
    /// <summary>Whether the body is liquidated; otherwise staff is cut.</summary>
    [Words("the body is liquidated", "dövlət orqanı ləğv edilir"), ShownBy(Document.BodyStatute)] public Truth IsLiquidation { get; init; }

    /// <summary>Whether the servant is freed from work on at least one working day of each week of the notice, with pay, to look for work (77.2).</summary>
    [Words("freed one working day a week to look for work", "iş axtarmaq üçün həftədə bir iş günü azad edilib")] public Truth IsFreedOneDayAWeek { get; init; }

    /// <summary>Whether the notice was replaced at once by pay, so that no time of notice is served (77.4).</summary>
    [Words("replaced by pay at once", "dərhal ödənişlə əvəz edilib")] public Truth IsReplacedByPay { get; init; }

    /// <summary>Whether the body keeps, in a like position, somebody whose level it itself puts lower and whom Labour Code Art. 79 does not protect (78.1).</summary>
    [Words("an unprotected colleague of a lower level is kept", "79-cu maddə ilə qorunmayan, peşəkarlıq səviyyəsi aşağı olan həmkar saxlanılıb")] public Truth LowerColleagueIsKept { get; init; }

    /// <summary>Whether the body keeps, in a like position, somebody of equal level without a ground of preference and whom Labour Code Art. 79 does not protect (78.2).</summary>
    [Words("an unprotected equal colleague without preference is kept", "79-cu maddə ilə qorunmayan, eyni səviyyəli, üstünlüyü olmayan həmkar saxlanılıb")] public Truth EqualColleagueIsKept { get; init; }

    /// <summary>Grounds of preference of the servant, all of them (78.2).</summary>
    [Words("grounds of preference", "üstünlük əsasları"), Fixed(Unchangeable.Nature)] public FactList<Preference> Preferences { get; init; }

    /// <summary>Whether a vacant position that fits the servant's pay and qualification is known in the state bodies (21.1.6).</summary>
    [Words("a fitting position is vacant", "uyğun vakant vəzifə var"), ShownBy(Document.StaffTable)] public Truth FittingPositionIsVacant { get; init; }

    /// <summary>The day it was offered to the servant; none if it was not.</summary>
    [Words("day the fitting position was offered", "uyğun vəzifənin təklif edildiyi gün")] public Fact<DateOnly> OfferedOn { get; init; }

    /// <summary>The day the servant was put on the reserve list; none if not.</summary>
    [Words("day of entry on the reserve list", "ehtiyat siyahısına daxil edildiyi gün"), ShownBy(Document.ReserveList)] public Fact<DateOnly> ReservedOn { get; init; }
}
