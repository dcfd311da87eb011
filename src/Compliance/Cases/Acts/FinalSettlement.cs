using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>Over which months the average of the lump sum was taken (law of January 2026).</summary>
public enum AveragePeriod
{
    /// <summary>The last 24 months.</summary>
    [Words("last 24 months", "son 24 ay")] LastTwentyFourMonths,

    /// <summary>Any 60 months in a row.</summary>
    [Words("60 months in a row", "ardıcıl 60 ay")] SixtyMonthsInARow,

    /// <summary>Any other.</summary>
    [Words("other months", "digər aylar")] Other,
}

/// <summary>The payments made when the civil service ended. An amount that was not paid is none.</summary>
[Act("final-settlement", "final settlement", "son haqq-hesab",
    DateEn = "day of the settlement", DateAz = "haqq-hesab günü"), ShownBy(Document.Order)]
public sealed class FinalSettlement : PersonnelAct
{
    /// <summary>The end of the service it belongs to.</summary>
    [Words("end of the service", "qulluğa xitam"), Reference] public Termination Termination { get => Linked(field); init; }

    /// <summary>Average monthly pay in AZN by which severance is counted (Labour Code, Art. 77).</summary>
    [Words("average monthly pay", "orta aylıq əməkhaqqı"), Fixed(Unchangeable.Past)] public Fact<decimal> AverageMonthlyPay { get; init; }

    /// <summary>Severance in AZN (Labour Code, Art. 77.3).</summary>
    [Words("severance", "işdənçıxarma müavinəti"), CanFollow] public Fact<decimal> Severance { get; init; }

    /// <summary>Pay in AZN instead of notice (Labour Code, Art. 77.4).</summary>
    [Words("pay instead of notice", "xəbərdarlıq əvəzinə ödəniş"), CanFollow] public Fact<decimal> PayInsteadOfNotice { get; init; }

    /// <summary>Allowance in AZN on call-up, long incapacity or death; after death that of the heirs.</summary>
    [Words("allowance", "müavinət"), CanFollow] public Fact<decimal> Allowance { get; init; }

    /// <summary>Monthly pension in AZN counted in the general way (33.2).</summary>
    [Words("monthly pension", "aylıq pensiya"), Fixed(Unchangeable.Past)] public Fact<decimal> MonthlyPension { get; init; }

    /// <summary>Average monthly state remuneration in AZN by which the lump sum and the allowance are counted since January 2026.</summary>
    [Words("average monthly state remuneration", "orta aylıq dövlət məvacibi"), Fixed(Unchangeable.Past)] public Fact<decimal> AverageRemuneration { get; init; }

    /// <summary>Over which months that average was taken; none where no lump sum was counted by it.</summary>
    [Words("months of the average", "orta məbləğin hesablandığı aylar")] public Fact<AveragePeriod> AveragePeriod { get; init; }

    /// <summary>Whether the servant chose those months.</summary>
    [Words("the servant chose the months", "ayları qulluqçu özü seçib"), ShownBy(Document.Consent)] public Truth PeriodWasChosenByServant { get; init; }

    /// <summary>Lump sum in AZN on leaving for age (33.2).</summary>
    [Words("lump sum", "birdəfəlik haqq"), CanFollow] public Fact<decimal> LumpSum { get; init; }

    /// <summary>Tax in AZN withheld from the lump sum, since January 2026 with other compulsory payments; none if nothing was.</summary>
    [Words("withheld from the lump sum", "birdəfəlik haqdan tutulan məbləğ"), CanFollow] public Fact<decimal> WithheldFromLumpSum { get; init; }

    /// <summary>Days of main leave not used in all years of work (Labour Code, Art. 144.2).</summary>
    [Words("unused days of main leave", "istifadə edilməmiş əsas məzuniyyət günləri"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<int> UnusedLeaveDays { get; init; }

    /// <summary>Whether the servant wished to take that leave before leaving (Labour Code, Art. 143.1).</summary>
    [Words("the servant wished to take the leave", "qulluqçu məzuniyyətdən istifadə etmək istəyib"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Truth LeaveWasWished { get; init; }

    /// <summary>Last day of the leave that was granted for them; none if none was.</summary>
    [Words("last day of the leave granted", "verilmiş məzuniyyətin son günü")] public Fact<DateOnly> LeaveEndedOn { get; init; }

    /// <summary>Days of unused main leave that were paid for; none if none were.</summary>
    [Words("days of leave paid for", "pul əvəzi ödənilmiş məzuniyyət günləri"), CanFollow] public Fact<int> PaidLeaveDays { get; init; }
}
