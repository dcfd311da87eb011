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

/// <summary>A length of time set by law. The day of the event is not counted, unless <see cref="FirstDayCounted"/>: the first day of the term is the next one.</summary>
public readonly record struct Term(int Number, TermUnit Unit)
{
    /// <summary>Whether the day of the event is the first day of the term; else the day after it is (the day before it, counted backwards).</summary>
    public bool CountsFirstDay { get; init; }

    /// <summary>The term in words.</summary>
    public Text Words => CountsFirstDay
        ? new($"{Length.En} (the first day counted)", $"{Length.Az} (birinci gün sayılmaqla)")
        : Length;

    private Text Length => Unit switch
    {
        TermUnit.CalendarDays => new($"{Number} calendar days", $"{Number} təqvim günü"),
        TermUnit.WorkingDays => new($"{Number} working days", $"{Number} iş günü"),
        TermUnit.Months => new(Number == 1 ? "1 month" : $"{Number} months", $"{Number} ay"),
        _ => new(Number == 1 ? "1 year" : $"{Number} years", $"{Number} il"),
    };

    /// <summary>The same length with the day of the event as its first day: thirty days from the 1st end on the 30th, a month on the day before the same-numbered one.</summary>
    public Term FirstDayCounted() => this with { CountsFirstDay = true };
}
