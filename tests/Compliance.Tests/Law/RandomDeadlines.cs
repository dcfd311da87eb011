using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Tests.Law;

/// <summary>A term to be counted.</summary>
internal sealed record DeadlineCase(Calendar Calendar, DateOnly Event, Term Term, bool IsBackwards, IReadOnlyList<Interval> Away)
{
    /// <summary>How the counter and the naive count differ; <c>null</c> where they agree.</summary>
    public string? Difference()
    {
        var counter = new DeadlineCounter(Calendar);
        var counted = IsBackwards ? counter.Before(Event, Term) : counter.Last(Event, Term, Away);
        var naive = IsBackwards ? NaiveDeadline.Before(Calendar, Event, Term) : NaiveDeadline.Last(Calendar, Event, Term, Away);
        DateOnly? due = counted.Due.TryGet(out var day) ? day : null;
        if (due == naive.Due && (due is null || (counted.DaysUsed == naive.Used && Days(counted.Shifts).SequenceEqual(naive.Shifted.Order()))))
            return null;
        return $"{this}\n  counter: {due:yyyy-MM-dd}, {counted.DaysUsed} days, {Written(Days(counted.Shifts))}\n  naive:   {naive.Due:yyyy-MM-dd}, {naive.Used} days, {Written(naive.Shifted.Order())}";
    }

    public override string ToString() =>
        $"{Term.Words.En} {(IsBackwards ? "before" : "after")} {Event:yyyy-MM-dd}, calendar {Calendar.FirstYear}-{Calendar.LastYear}, not counting {Written(Away.Select(a => (a.From, a.To)))}";

    private static IOrderedEnumerable<(DateOnly, ShiftKind)> Days(IEnumerable<DeadlineShift> shifts) =>
        shifts.SelectMany(s => Enumerable.Range(0, s.Until.DayNumber - s.Day.DayNumber + 1).Select(i => (s.Day.AddDays(i), s.Kind))).Order();

    private static string Written<T>(IEnumerable<(DateOnly, T)> pairs) =>
        "[" + string.Join("; ", pairs.Select(p => $"{Readable.Of(p.Item1)} {Readable.Of(p.Item2)}")) + "]";
}

/// <summary>Random terms, forwards and backwards, in the real calendar and in invented ones, with up to five periods that do not count.</summary>
internal sealed class RandomDeadlines(Calendar real, int seed)
{
    private static readonly DateOnly First = new(2007, 12, 1);
    private readonly Random _random = new(seed);
    private Calendar _invented = Calendar.None;
    private int _made;

    /// <summary>The next case: the same one for the same seed and place.</summary>
    public DeadlineCase Next()
    {
        if (_made++ % 50 == 0)
            _invented = Invented();
        var day = First.AddDays(_random.Next(7000));
        if (_random.Next(4) == 0) // months differ at their ends
            day = new DateOnly(day.Year, day.Month, 1).AddDays(_random.Next(-3, 2));
        var unit = (TermUnit)_random.Next(4);
        var term = new Term(_random.Next(unit switch { TermUnit.Years => 6, TermUnit.Months => 26, _ => 61 }), unit);
        var isBackwards = _random.Next(3) == 0;
        return new(_random.Next(2) == 0 ? real : _invented, day, _random.Next(2) == 0 ? term.FirstDayCounted() : term, isBackwards, isBackwards ? [] : Away(day, unit));
    }

    private List<Interval> Away(DateOnly start, TermUnit unit)
    {
        var away = new List<Interval>();
        for (var left = _random.Next(6); left > 0; left--)
        {
            var from = away.Count > 0 && _random.Next(3) == 0 ? away[^1].To.AddDays(_random.Next(-2, 3)) // overlaps the one before, touches it, or leaves a day
                : start.AddDays(_random.Next(-30, unit is TermUnit.Months or TermUnit.Years ? 800 : 90));
            var length = _random.Next(12) == 0 ? _random.Next(200, 900) : _random.Next(-1, 20); // one that still runs; one turned round
            away.Add(new(from, from.AddDays(length)));
        }
        return away;
    }

    private Calendar Invented()
    {
        var first = _random.Next(2008, 2027);
        var last = _random.Next(first, 2027);
        var days = Enumerable.Range(0, 20 * (last - first + 1))
            .Select(_ => new DateOnly(first, 1, 1).AddDays(_random.Next(365 * (last - first + 1)))).Distinct()
            .Select(d => new CalendarDay(d, _random.Next(4) == 0, "invented", new("invented", "uydurma"), "official", "invented", false)).ToList();
        return new(first, last, new(last, 12, 31), days, _random.Next(4) == 0 ? null : new RestLaw("weekly", "roll-over", new(last, 12, 31)) { MonthEnd = "month-end" });
    }
}
