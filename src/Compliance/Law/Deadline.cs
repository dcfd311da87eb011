using Compliance.Facts;

namespace Compliance.Law;

/// <summary>How a day moved a deadline.</summary>
public enum ShiftKind
{
    /// <summary>It lies in a period that does not count.</summary>
    NotCounted,

    /// <summary>It is no working day, and the term is counted in working days.</summary>
    NotWorked,

    /// <summary>The term ended on it, but it is no working day: the next working day takes its place.</summary>
    MovedOn,

    /// <summary>The months run out on it because it is the last day of its month.</summary>
    MonthEnd,
}

/// <summary>One reason why a deadline does not fall where plain counting would put it.</summary>
/// <param name="Kind">How the day moved it.</param>
/// <param name="Day">The day that was passed over; of a month's end the day that was taken.</param>
/// <param name="Reason">Why it was.</param>
/// <param name="Provision">The provision or act that moved it; empty where none is named.</param>
public sealed record DeadlineShift(ShiftKind Kind, DateOnly Day, Text Reason, Text Provision)
{
    /// <summary>The last of several days in a row that were passed over for the same reason.</summary>
    public DateOnly Until { get; init; } = Day;

    /// <summary>Of a last day that moved on: the act by which it is no working day. Empty elsewhere: <see cref="Provision"/> says so itself.</summary>
    public string Source { get; init; } = "";
}

/// <summary>The last day of a term, and how it was found.</summary>
/// <param name="Start">The day of the event. The term runs from the next day, or from this one if it <see cref="Term.CountsFirstDay"/>; backwards towards the past.</param>
/// <param name="Term">The length.</param>
/// <param name="Due">The last day; unknown when the calendar does not cover a year it touches.</param>
/// <param name="Shifts">Each day that moved it, in the order of counting.</param>
/// <param name="Caveats">Days the result rests on whose certainty is below official, as <c>calendar:DAY:CERTAINTY</c>, years without a calendar, and law not read so late.</param>
public sealed record Deadline(
    DateOnly Start, Term Term, Fact<DateOnly> Due, IReadOnlyList<DeadlineShift> Shifts, IReadOnlyList<string> Caveats)
{
    /// <summary>Whether it was counted towards the past: the latest day for what must come at least the term before the event.</summary>
    public bool IsBackwards { get; init; }

    /// <summary>How many days were counted: neither those passed over nor, where the last day moved on, those after the day it moved from. <c>null</c> where the last day is unknown.</summary>
    public int? DaysUsed { get; init; }
}
