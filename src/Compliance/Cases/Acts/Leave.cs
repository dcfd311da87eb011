using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>Kinds of leave (Labour Code, Art. 112).</summary>
public enum LeaveKind
{
    /// <summary>Labour leave: basic and additional.</summary>
    [Words("labour leave", "əmək məzuniyyəti")] Labour,

    /// <summary>Leave for pregnancy and childbirth.</summary>
    [Words("maternity leave", "hamiləliyə və doğuşa görə məzuniyyət")] Maternity,

    /// <summary>Leave of a woman who adopts a child under two months, or brings it up without adoption.</summary>
    [Words("leave for an adopted newborn", "övladlığa götürülən körpəyə görə məzuniyyət")] Adoption,

    /// <summary>Partly paid social leave to care for a child under three.</summary>
    [Words("partly paid child-care leave", "uşağa qulluğa görə qismən ödənişli sosial məzuniyyət")] ChildCare,

    /// <summary>Unpaid leave.</summary>
    [Words("unpaid leave", "ödənişsiz məzuniyyət")] Unpaid,

    /// <summary>Study or creative leave.</summary>
    [Words("study or creative leave", "təhsil və ya yaradıcılıq məzuniyyəti")] Study,

    /// <summary>Any other, such as the leave after which the service ends (Labour Code, Art. 143).</summary>
    [Words("other leave", "digər məzuniyyət")] Other,
}

/// <summary>One leave, or one part of a leave taken in parts (Law 926-IQ, Art. 30.3; Labour Code, Arts. 110-140).</summary>
[Act("leave", "leave", "məzuniyyət",
    DateEn = "first day of the leave", DateAz = "məzuniyyətin birinci günü"), ShownBy(Document.Order)]
public sealed class Leave : PersonnelAct
{
    /// <summary>What kind it is.</summary>
    [Words("kind of leave", "məzuniyyətin növü")] public Fact<LeaveKind> Kind { get; init; }

    /// <summary>Last day of the leave as ordered; a recall does not change it.</summary>
    [Words("last day of the leave", "məzuniyyətin son günü"), SetByAct] public Fact<DateOnly> EndsOn { get; init; }

    /// <summary>Calendar days the order grants from the first day on; of labour leave in parts those of this part, of maternity leave all that were granted for the birth.</summary>
    [Words("calendar days granted", "verilmiş təqvim günlərinin sayı")] public Fact<int> Days { get; init; }

    /// <summary>Holidays that are no working days and fell within the leave; 0 if there were none.</summary>
    [Words("holidays within the leave", "məzuniyyət dövrünə düşən bayram günləri"), Fixed(Unchangeable.Past)] public Fact<int> HolidaysInside { get; init; }

    /// <summary>First day of the working year the leave is for (Labour Code, Art. 113.3).</summary>
    [Words("first day of the working year", "iş ilinin birinci günü"), SetByAct] public Fact<DateOnly> WorkingYearFrom { get; init; }

    /// <summary>First day of another labour leave, or part of one, granted for the same working year; none if there is no other.</summary>
    [Words("first day of another leave for the same working year", "eyni iş ili üçün digər məzuniyyətin birinci günü")] public Fact<DateOnly> OtherLeaveFrom { get; init; }

    /// <summary>The day the contract with the body began.</summary>
    [Words("day the contract began", "əmək müqaviləsinin bağlandığı gün"), ShownBy(Document.Contract), Fixed(Unchangeable.Past)] public Fact<DateOnly> HiredOn { get; init; }

    /// <summary>The day of the servant's application; none if there is none.</summary>
    [Words("day of the application for leave", "məzuniyyət ərizəsinin tarixi"), ShownBy(Document.ServantsApplication)] public Fact<DateOnly> ApplicationOn { get; init; }

    /// <summary>The day of the order that grants it; none if there is none.</summary>
    [Words("day of the order on the leave", "məzuniyyət əmrinin tarixi")] public Fact<DateOnly> OrderOn { get; init; }

    /// <summary>Whether the order names the servant, the post, the kind, the length, the working year where the leave is for one, the first and the last day and the day of return (Labour Code, Art. 138.1).</summary>
    [Words("the order holds all particulars of the leave", "əmrdə məzuniyyətin bütün rekvizitləri göstərilib")] public Truth HasOrderDetails { get; init; }

    /// <summary>Whether the servant was made acquainted with the order.</summary>
    [Words("the servant was acquainted with the order", "dövlət qulluqçusu əmrlə tanış edilib"), CanFollow] public Truth IsAcquainted { get; init; }

    /// <summary>The day the pay for the leave was paid; none if it was not.</summary>
    [Words("day the leave pay was paid", "məzuniyyət haqqının ödənildiyi gün"), ShownBy(Document.PaySheet)] public Fact<DateOnly> PaidOn { get; init; }

    /// <summary>Days of basic leave for the whole working year: parts already taken, still to come and carried over to the next leave.</summary>
    [Words("days of basic leave for the working year, parts to come included", "iş ili üçün əsas məzuniyyət günləri (veriləcək hissələrlə birlikdə)")] public Fact<int> BasicDays { get; init; }

    /// <summary>Days of additional leave for length of work for the working year, given with the basic leave or apart from it, still to come included; none if there are none.</summary>
    [Words("additional days for length of work", "əmək stajına görə əlavə məzuniyyət günləri")] public Fact<int> SeniorityDays { get; init; }

    /// <summary>Days of additional leave for conditions of work (Labour Code, Art. 115) for the working year, still to come included; none if there are none.</summary>
    [Words("additional days for conditions of work", "əmək şəraitinə görə əlavə məzuniyyət günləri")] public Fact<int> ConditionsDays { get; init; }

    /// <summary>Days of additional leave for children (Labour Code, Art. 117) for the working year, given with the basic leave or apart from it, still to come included; none if there are none.</summary>
    [Words("additional days for children", "uşaqlara görə əlavə məzuniyyət günləri")] public Fact<int> ChildrenDays { get; init; }

    /// <summary>Length of work in whole months on the first day of the working year.</summary>
    [Words("length of work in months", "əmək stajı (ay)"), ShownBy(Document.LabourBook), Fixed(Unchangeable.Past)] public Fact<int> WorkMonths { get; init; }

    /// <summary>Length of civil service in whole months on the first day of the working year (the measure until 2004-12-31).</summary>
    [Words("length of civil service in months", "dövlət qulluğu stajı (ay)"), ShownBy(Document.LabourBook), Fixed(Unchangeable.Past)] public Fact<int> ServiceMonths { get; init; }

    /// <summary>Whether the post is on the approved list of posts with hard or harmful conditions (Labour Code, Art. 115.2).</summary>
    [Words("post on the list of hard conditions", "ağır və zərərli şəraitli vəzifələrin siyahısındadır"), ShownBy(Document.StaffTable), Fixed(Unchangeable.Past)] public Truth IsOnConditionsList { get; init; }

    /// <summary>Whether the body counts the post among the responsible ones (Labour Code, Art. 114.3).</summary>
    [Words("post counted as responsible", "məsul vəzifə sayılır"), ShownBy(Document.StaffTable)] public Truth IsResponsiblePost { get; init; }

    /// <summary>Children under 14 of a mother, of a father who brings them up alone or of an adopter; 0 for anybody else.</summary>
    [Words("children under 14 that give additional leave", "əlavə məzuniyyət hüququ verən 14 yaşınadək uşaqlar"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Nature)] public Fact<int> ChildrenUnder14 { get; init; }

    /// <summary>Whether such a parent has a child with limited health (until 2008: a disabled child under 16).</summary>
    [Words("child with limited health", "sağlamlıq imkanları məhdud uşağı var"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Nature)] public Truth HasChildWithLimitedHealth { get; init; }

    /// <summary>Whether the servant has a disability, of whatever group and cause.</summary>
    [Words("disability", "əlillik"), ShownBy(Document.MedicalCertificate), Fixed(Unchangeable.Nature)] public Truth HasDisability { get; init; }

    /// <summary>Whether the servant belongs to the circle of Labour Code Art. 120 as it stands on the day.</summary>
    [Words("special merit before the people of Azerbaijan (Art. 120)", "Azərbaycan xalqı qarşısında xüsusi xidməti var (120-ci maddə)"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Authority)] public Truth IsOfSpecialMerit { get; init; }

    /// <summary>Calendar days of the longest part, taken or still to come, where the leave of the working year is divided; none if it is not divided.</summary>
    [Words("days of the longest part", "ən uzun hissənin günləri")] public Fact<int> LongestPartDays { get; init; }

    /// <summary>Whether the servant wished to divide it and the head consented.</summary>
    [Words("divided by agreement", "razılıq əsasında hissələrə bölünüb"), ShownBy(Document.Consent)] public Truth IsDividedByAgreement { get; init; }

    /// <summary>The day the leave was first set for; none if it was not moved.</summary>
    [Words("day the leave was first set for", "məzuniyyətin əvvəlcə nəzərdə tutulduğu gün")] public Fact<DateOnly> PostponedFrom { get; init; }

    /// <summary>Whether servant and head agreed to move it, or the servant had it moved in one of the cases of Labour Code Art. 134.3.</summary>
    [Words("moved by agreement or in a case of Art. 134.3", "razılıqla və ya 134.3-cü maddənin halında başqa vaxta keçirilib"), ShownBy(Document.Consent)] public Truth IsPostponedByAgreement { get; init; }

    /// <summary>Whether one of the cases applies in which the six months are not waited for (Labour Code, Art. 131.4).</summary>
    [Words("case of leave before six months (Art. 131.4)", "altı ay gözlənilmədən məzuniyyət halı (131.4-cü maddə)"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Truth HasEarlyLeaveGround { get; init; }

    /// <summary>The day the servant was recalled; none if there was no recall.</summary>
    [Words("day of the recall", "geri çağırıldığı gün")] public Fact<DateOnly> RecalledOn { get; init; }

    /// <summary>Whether the recall was the servant's own wish.</summary>
    [Words("recalled at the servant's own wish", "öz təşəbbüsü ilə geri çağırılıb"), ShownBy(Document.ServantsApplication)] public Truth IsRecalledAtOwnWish { get; init; }

    /// <summary>Whether the servant consented to the recall.</summary>
    [Words("consent to the recall", "geri çağırılmaya razılıq"), ShownBy(Document.Consent)] public Truth HasRecallConsent { get; init; }

    /// <summary>The day of the order on the recall; none if there is none.</summary>
    [Words("day of the order on the recall", "geri çağırma əmrinin tarixi")] public Fact<DateOnly> RecallOrderOn { get; init; }

    /// <summary>Whether the head consented to the unpaid leave.</summary>
    [Words("the head consented to the unpaid leave", "rəhbər ödənişsiz məzuniyyətə razılıq verib"), ShownBy(Document.Consent)] public Truth HasHeadConsented { get; init; }

    /// <summary>Whether it is one of the cases in which unpaid leave is given at the request alone (Labour Code, Art. 130).</summary>
    [Words("unpaid leave due on request (Art. 130)", "xahişlə verilən ödənişsiz məzuniyyət (130-cu maddə)"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Truth IsListedUnpaidCase { get; init; }

    /// <summary>Whether the birth was difficult or of two or more children.</summary>
    [Words("difficult or multiple birth", "doğuş çətin olub və ya iki və daha çox uşaq doğulub"), ShownBy(Document.MedicalCertificate), Fixed(Unchangeable.Nature)] public Truth IsBirthDifficultOrMultiple { get; init; }
}
