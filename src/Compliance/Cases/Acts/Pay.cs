using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>The pay of one month (Law 926-IQ, Art. 22; Decree 665).</summary>
[Act("pay", "pay of one month", "bir ayın məvacibi",
    DateEn = "last day of the month paid for", DateAz = "ödənişin aid olduğu ayın son günü"), ShownBy(Document.PaySheet)]
public sealed class Pay : PersonnelAct
{
    /// <summary>Monthly position salary, in AZN.</summary>
    [Words("position salary", "vəzifə maaşı"), ShownBy(Document.StaffTable), CanFollow] public Fact<decimal> PositionSalary { get; init; }

    /// <summary>The least monthly salary set for the position, in AZN (Art. 22.3).</summary>
    [Words("least position salary set", "vəzifə üçün müəyyən edilmiş minimum maaş"), ShownBy(Document.StaffTable), Fixed(Unchangeable.Authority)] public Fact<decimal> MinimumSalary { get; init; }

    /// <summary>The day of the decision on the position salary at the appointment; none if there is none (duty until 2008-10-03).</summary>
    [Words("day of the decision on the salary", "vəzifə maaşı haqqında qərarın tarixi"), ShownBy(Document.Order)] public Fact<DateOnly> SalaryDecidedOn { get; init; }

    /// <summary>Whether the servant served the whole month: no leave, no incapacity for work.</summary>
    [Words("the whole month was served", "ay tam qulluq edilib"), ShownBy(Document.Timesheet), Fixed(Unchangeable.Past)] public Truth IsWholeMonthServed { get; init; }

    /// <summary>Whether the servant holds a qualification rank.</summary>
    [Words("holds a qualification rank", "ixtisas dərəcəsi var"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Truth HoldsRank { get; init; }

    /// <summary>Supplement for the rank, in AZN; none if none was paid.</summary>
    [Words("supplement for the rank", "ixtisas dərəcəsinə görə əlavə"), CanFollow] public Fact<decimal> RankSupplement { get; init; }

    /// <summary>The day powers of authority were granted to the servant; none if they were not (Art. 22.6).</summary>
    [Words("day powers of authority were granted", "hakimiyyət səlahiyyətinin verildiyi gün"), ShownBy(Document.Order), Fixed(Unchangeable.Past)] public Fact<DateOnly> AuthorityGrantedOn { get; init; }

    /// <summary>The day from which the supplement for them is set; none if it is not.</summary>
    [Words("day from which the supplement for authority is set", "hakimiyyət səlahiyyətinə görə əlavənin müəyyən edildiyi gün"), ShownBy(Document.Order), SetByAct] public Fact<DateOnly> AuthoritySupplementFrom { get; init; }

    /// <summary>The day of the admission to permanent civil service; none if there was none yet.</summary>
    [Words("day of the permanent admission", "daimi dövlət qulluğuna qəbul tarixi"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<DateOnly> PermanentSince { get; init; }

    /// <summary>Length of service in whole months on the first day of the month paid for.</summary>
    [Words("length of service in months", "qulluq stajı (ay)"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<int> ServiceMonths { get; init; }

    /// <summary>Length of service in the position, in whole months on that day (the measure until 2008-10-03).</summary>
    [Words("length of service in the position in months", "vəzifədə qulluq stajı (ay)"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<int> MonthsInPosition { get; init; }

    /// <summary>Supplement for length of service, in AZN; none if none was paid.</summary>
    [Words("supplement for length of service", "qulluq stajına görə əlavə haqq"), CanFollow] public Fact<decimal> SenioritySupplement { get; init; }

    /// <summary>Months in the special type of civil service; none if there are none (Art. 22.7-1).</summary>
    [Words("months in the special type", "xüsusi növdə qulluq müddəti (ay)"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<int> SpecialTypeMonths { get; init; }

    /// <summary>Whether they are counted in the length of service.</summary>
    [Words("special type counted in length of service", "xüsusi növdə qulluq staja daxil edilib"), ShownBy(Document.PersonalFile), CanFollow] public Truth AreSpecialTypeMonthsCounted { get; init; }

    /// <summary>Months of paid leave, partly paid child-care leave included, left out of the length of service; none if there are none.</summary>
    [Words("months of paid leave left out", "stajdan kənarda qalmış ödənişli məzuniyyət ayları"), ShownBy(Document.PersonalFile), CanFollow] public Fact<int> UncountedLeaveMonths { get; init; }

    /// <summary>Months of conscript service between two civil services that follow one another directly, left out of the length of service; none if there are none.</summary>
    [Words("months of conscript service left out", "stajdan kənarda qalmış müddətli hərbi xidmət ayları"), ShownBy(Document.PersonalFile), CanFollow] public Fact<int> UncountedConscriptMonths { get; init; }

    /// <summary>Whether the servant is a trade representative abroad or works in that apparatus (Art. 22.9).</summary>
    [Words("serves in a trade representation abroad", "xaricdəki ticarət nümayəndəliyində qulluq edir"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Truth IsInTradeRepresentation { get; init; }
}
