namespace Compliance.Law;

/// <summary>What a term is counted in.</summary>
public enum TermUnit
{
    /// <summary>Every day of the calendar.</summary>
    CalendarDays,

    /// <summary>Days on which people work by the calendar of the jurisdiction.</summary>
    WorkingDays,

    /// <summary>Months: the term ends on the day with the same number, or on the month's last day.</summary>
    Months,

    /// <summary>Years: as twelve months each.</summary>
    Years,
}

/// <summary>A length of time set by law. The day of the event is not counted: the first day of the term is the next one.</summary>
public readonly record struct Term(int Number, TermUnit Unit)
{
    /// <summary>The term in words.</summary>
    public Text Words => Unit switch
    {
        TermUnit.CalendarDays => new($"{Number} calendar days", $"{Number} təqvim günü"),
        TermUnit.WorkingDays => new($"{Number} working days", $"{Number} iş günü"),
        TermUnit.Months => new(Number == 1 ? "1 month" : $"{Number} months", $"{Number} ay"),
        _ => new(Number == 1 ? "1 year" : $"{Number} years", $"{Number} il"),
    };
}

/// <summary>An interval of days that does not count: leave, trip, incapacity. Both ends are inside.</summary>
public readonly record struct Interval(DateOnly From, DateOnly To);
