using Compliance.Law;

namespace Compliance.Tests.Law;

/// <summary>Deadlines counted by walking the calendar one day at a time, written without looking at the real counter.</summary>
internal static class NaiveDeadline
{
    public static DateOnly? Last(Calendar calendar, DateOnly start, Term term, IReadOnlyList<Interval> suspended)
    {
        bool Counts(DateOnly day) => !suspended.Any(s => day >= s.From && day <= s.To);
        DateOnly day;
        switch (term.Unit)
        {
            case TermUnit.CalendarDays:
                day = Walk(start, term.Number, Counts);
                break;
            case TermUnit.WorkingDays:
                var isCovered = true;
                day = Walk(start, term.Number, d => Counts(d) && ((isCovered &= calendar.Covers(d)) || true) && calendar.IsWorkingDay(d) != false);
                return isCovered ? day : null;
            default:
                var months = term.Unit == TermUnit.Years ? 12 * term.Number : term.Number;
                var (year, month) = (start.Year + (start.Month - 1 + months) / 12, (start.Month - 1 + months) % 12 + 1);
                var plain = new DateOnly(year, month, Math.Min(start.Day, DateTime.DaysInMonth(year, month)));
                day = Walk(start, plain.DayNumber - start.DayNumber, Counts);
                break;
        }
        while (calendar.Covers(day) && calendar.IsWorkingDay(day) == false)
            day = day.AddDays(1);
        return calendar.Covers(day) ? day : null;
    }

    private static DateOnly Walk(DateOnly start, int days, Func<DateOnly, bool> counts)
    {
        var day = start;
        for (var counted = 0; counted < days;)
        {
            day = day.AddDays(1);
            counted += counts(day) ? 1 : 0;
        }
        return day;
    }
}
