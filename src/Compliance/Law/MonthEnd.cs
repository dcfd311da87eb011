using Compliance.Facts;

namespace Compliance.Law;

/// <summary>Where months and years run out, and what is to be said where that is the end of a month that lacks the day wanted.</summary>
/// <param name="Day">The day.</param>
/// <param name="Shift">Why it is not the day with the number wanted; the provision is left to the caller.</param>
internal readonly record struct MonthEnd(DateOnly Day, DeadlineShift? Shift)
{
    /// <summary>The last day of months that run from an event.</summary>
    public static MonthEnd On(DateOnly start, Term term) =>
        At(Moved(start, term, 1), term.CountsFirstDay ? start.Day - 1 : start.Day);

    /// <summary>The latest day from which the months end on the event or before it.</summary>
    public static MonthEnd Back(DateOnly end, Term term)
    {
        var from = term.CountsFirstDay ? end.AddDays(1) : end;
        var same = Moved(from, term, -1);
        var last = LastOfMonth(same);
        if (term.CountsFirstDay || end != LastOfMonth(end) || last.Day <= end.Day)
            return At(same, from.Day);
        return new(last, new(ShiftKind.MonthEnd, last, new(
            $"counted from this day, too, the term ends on {Readable.Of(end)}, the last day of its month",
            $"bu gündən hesablandıqda da müddət ayın son günündə, {Readable.InAzerbaijani(end)} tarixində bitir"), Text.None));
    }

    /// <summary>The day with a number in the month of a day; number 0 is the last day of the month before.</summary>
    private static MonthEnd At(DateOnly month, int wanted)
    {
        var last = LastOfMonth(month);
        return wanted <= last.Day ? new(month.AddDays(wanted - month.Day), null)
            : new(last, new(ShiftKind.MonthEnd, last, new(
                $"the month has no day {wanted}: its last day is taken", $"ayın {wanted}{(wanted == 31 ? "-i" : "-u")} yoxdur: ayın son günü götürülür"), Text.None));
    }

    private static DateOnly Moved(DateOnly day, Term term, int sign) =>
        term.Unit == TermUnit.Years ? day.AddYears(sign * term.Number) : day.AddMonths(sign * term.Number);

    private static DateOnly LastOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
