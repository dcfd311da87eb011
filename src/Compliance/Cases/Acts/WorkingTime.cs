using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>Groups of servants with shorter hours (Law 156-IIQ, Art. 2).</summary>
public enum ShorterHoursGroup
{
    /// <summary>Loss of 61 to 100 per cent of the functions of the body (before that measure: the groups of disability it stands for).</summary>
    [Words("loss of 61 to 100 per cent of body functions", "orqanizmin funksiyalarının 61-100 faiz pozulması")] SevereDisability,

    /// <summary>Under eighteen, with a disability.</summary>
    [Words("under eighteen with a disability", "əlilliyi olan on səkkiz yaşınadək şəxs")] DisabledMinor,

    /// <summary>Pregnant woman.</summary>
    [Words("pregnant", "hamilə")] Pregnant,

    /// <summary>Woman with a child under one and a half years.</summary>
    [Words("woman with a child under one and a half years", "yaş yarımadək uşağı olan qadın")] MotherOfInfant,

    /// <summary>Father who brings up alone a child under one and a half years.</summary>
    [Words("father alone with a child under one and a half years", "yaş yarımadək uşağını təkbaşına böyüdən ata")] FatherAloneWithInfant,

    /// <summary>Parent who brings up alone a child of one and a half to three years.</summary>
    [Words("parent alone with a child under three", "üç yaşınadək uşağını təkbaşına böyüdən valideyn")] ParentAloneWithChildUnderThree,

    /// <summary>Guardian or custodian of such a child.</summary>
    [Words("guardian or custodian", "qəyyum və ya himayəçi")] Guardian,
}

/// <summary>Weekly hours are set for a servant (Law 926-IQ, Art. 30.1; Law 156-IIQ).</summary>
[Act("working-time", "weekly working time", "həftəlik iş vaxtı",
    DateEn = "first day of the hours set", DateAz = "iş vaxtının tətbiq edildiyi ilk gün"), ShownBy(Document.Order)]
public sealed class WorkingTime : PersonnelAct
{
    /// <summary>Hours a week set for the servant; their average where hours are counted over a longer period (Labour Code, Art. 96).</summary>
    [Words("weekly hours", "həftəlik iş saatları"), ShownBy(Document.Contract)] public Fact<decimal> WeeklyHours { get; init; }

    /// <summary>The group with shorter hours the servant belongs to; none if to none.</summary>
    [Words("group with shorter hours", "qısaldılmış iş vaxtı qrupu"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<ShorterHoursGroup> Group { get; init; }
}

/// <summary>The hours beyond the norm in one month (Law 926-IQ, Art. 30.2; Decree 949).</summary>
[Act("overtime", "overtime of one month", "bir ayda iş vaxtından artıq iş",
    DateEn = "last day of the month", DateAz = "ayın son günü"), ShownBy(Document.Timesheet)]
public sealed class Overtime : PersonnelAct
{
    /// <summary>Hours beyond the norm in the month.</summary>
    [Words("overtime hours in the month", "ay ərzində artıq iş saatları")] public Fact<decimal> Hours { get; init; }

    /// <summary>How many of them were paid for.</summary>
    [Words("overtime hours paid", "ödənilmiş artıq iş saatları"), ShownBy(Document.PaySheet), CanFollow] public Fact<decimal> PaidHours { get; init; }

    /// <summary>Whether the head of the body ordered them.</summary>
    [Words("ordered by the head", "rəhbər tərəfindən əmr edilib"), ShownBy(Document.Order)] public Truth IsOrderedByHead { get; init; }

    /// <summary>The group with shorter hours the servant belonged to when the hours were worked; none if to none.</summary>
    [Words("group with shorter hours", "qısaldılmış iş vaxtı qrupu"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<ShorterHoursGroup> Group { get; init; }

    /// <summary>The most hours beyond the norm within two consecutive days.</summary>
    [Words("most overtime within two days", "dalbadal iki gündə ən çox artıq iş saatı")] public Fact<decimal> LargestTwoDayHours { get; init; }

    /// <summary>Whether the working time and the hours beyond it are recorded.</summary>
    [Words("working time is recorded", "iş vaxtının uçotu aparılıb")] public Truth IsRecorded { get; init; }
}

/// <summary>Why a servant worked on a day that is no working day (Labour Code, Arts. 101, 107).</summary>
public enum RestDayGround
{
    /// <summary>Defence of the state, natural disaster or accident (101, a).</summary>
    [Words("defence, disaster or accident", "müdafiə, təbii fəlakət və ya qəza")] Emergency,

    /// <summary>Unforeseen events in water, gas, power, communications and other utilities (101, b).</summary>
    [Words("failure of public utilities", "kommunal xidmətlərdə gözlənilməz hadisə")] PublicUtilities,

    /// <summary>Continuous production or services to the public (107).</summary>
    [Words("continuous production or services", "fasiləsiz istehsalat və ya xidmət")] ContinuousService,

    /// <summary>Any other ground.</summary>
    [Words("other ground", "digər əsas")] Other,
}

/// <summary>Work on a rest day, a non-working holiday, the day of mourning or a voting day (Labour Code, Arts. 107, 109).</summary>
[Act("rest-day-work", "work on a rest day or holiday", "istirahət və ya bayram günündə iş",
    DateEn = "day worked", DateAz = "işlənmiş gün"), ShownBy(Document.Timesheet)]
public sealed class RestDayWork : PersonnelAct
{
    /// <summary>Why the servant was called; none if no ground is named.</summary>
    [Words("ground", "əsas"), ShownBy(Document.Order)] public Fact<RestDayGround> Ground { get; init; }

    /// <summary>The other rest day given at the servant's wish; none if none was.</summary>
    [Words("other rest day", "əvəzinə verilmiş istirahət günü"), ShownBy(Document.Order), SetByAct] public Fact<DateOnly> OtherRestDayOn { get; init; }

    /// <summary>How many daily position salaries were paid for the day beyond the monthly salary; 0 if none.</summary>
    [Words("daily salaries paid on top", "əlavə ödənilmiş gündəlik maaşların sayı"), ShownBy(Document.PaySheet), CanFollow] public Fact<decimal> DailySalariesPaid { get; init; }

    /// <summary>Whether the work was beyond the norm of hours of the month.</summary>
    [Words("beyond the norm of the month", "aylıq iş vaxtı normasından artıq")] public Truth IsBeyondMonthlyNorm { get; init; }
}
