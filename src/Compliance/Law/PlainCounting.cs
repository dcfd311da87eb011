namespace Compliance.Law;

/// <summary>The last day of a term from which nothing is left out, and whether something limits how sure it is.</summary>
internal readonly record struct PlainDeadline(DateOnly Due, bool HasCaveats);

/// <summary>
/// Finds last days by arithmetic on the numbered working days of a calendar: the days that <see cref="Counting"/> finds by walking, without saying what was passed over on the way.
/// What touches a year without a calendar, or lies beyond the first or last day there is, is left to the walk.
/// </summary>
internal sealed class PlainCounting
{
    private const int MostYears = 200; // of an index that is kept in memory

    private readonly RestLaw? _rest;
    private readonly int _first; // day number of the first day covered
    private readonly int[] _worked; // how many working days lie before each day covered, and before the day after the last
    private readonly int[] _doubtful; // the same of days that bring a caveat where they are looked at
    private readonly int[] _workingDays; // their day numbers

    public PlainCounting(Calendar calendar)
    {
        _rest = calendar.Rest;
        var years = calendar.LastYear - calendar.FirstYear + 1;
        var isIndexed = years is > 0 and <= MostYears && calendar is { FirstYear: > 0, LastYear: < 9999 };
        _first = isIndexed ? new DateOnly(calendar.FirstYear, 1, 1).DayNumber : 0;
        var days = isIndexed ? new DateOnly(calendar.LastYear + 1, 1, 1).DayNumber - _first : 0;
        var (works, doubts) = Days(calendar, days);
        (_worked, _doubtful, _workingDays) = (new int[days + 1], new int[days + 1], new int[works.Count(w => w)]);
        for (var i = 0; i < days; i++)
        {
            if (works[i])
                _workingDays[_worked[i]] = _first + i;
            (_worked[i + 1], _doubtful[i + 1]) = (_worked[i] + (works[i] ? 1 : 0), _doubtful[i] + (doubts[i] ? 1 : 0));
        }
    }

    /// <summary>Whether people work on each day covered, and whether looking at it brings a caveat.</summary>
    private (bool[] Works, bool[] Doubts) Days(Calendar calendar, int days)
    {
        var (works, doubts) = (new bool[days], new bool[days]);
        for (var i = 0; i < days; i++)
            (works[i], doubts[i]) = ((_first + i) % 7 < 5, _first + i > calendar.SeenUntil.DayNumber); // day number 0 was a Monday
        foreach (var special in calendar.Days)
        {
            var place = special.Day.DayNumber - _first;
            if (place >= 0 && place < days)
                (works[place], doubts[place]) = (special.IsWorking, doubts[place] || !special.IsOfficial);
        }
        return (works, doubts);
    }

    /// <summary>The last day of a term that runs from <paramref name="start"/>; <c>null</c> where it has to be walked to.</summary>
    public PlainDeadline? Last(DateOnly start, Term term)
    {
        var first = start.DayNumber + (term.CountsFirstDay ? 0 : 1);
        if (term.Unit == TermUnit.WorkingDays)
            return term.Number <= 0 ? new(start, false) : NthFrom(first, term.Number);
        if (term.Number <= 0)
            return ToWorkingDay(start.DayNumber);
        if (term.Unit == TermUnit.CalendarDays)
            return ToWorkingDay((long)first + term.Number - 1);
        return HasMonths(start, term, 1) && MonthEnd.On(start, term) is { Shift: null } end ? ToWorkingDay(end.Day.DayNumber) : null;
    }

    /// <summary>The latest day of a term before <paramref name="end"/>; <c>null</c> where it has to be walked to.</summary>
    public PlainDeadline? Before(DateOnly end, Term term)
    {
        if (term.Number <= 0)
            return new(end, false);
        var last = end.DayNumber - (term.CountsFirstDay ? 0 : 1);
        return term.Unit switch
        {
            TermUnit.WorkingDays => NthBack(last, term.Number),
            TermUnit.CalendarDays => On((long)last - term.Number + 1),
            _ => HasMonths(end, term, -1) && MonthEnd.Back(end, term) is { Shift: null } begin ? new(begin.Day, false) : null,
        };
    }

    private PlainDeadline? NthFrom(int first, int number)
    {
        if (first < _first || first - _first >= _worked.Length || _workingDays.Length - _worked[first - _first] < number)
            return null;
        var due = _workingDays[_worked[first - _first] + number - 1];
        return new(DateOnly.FromDayNumber(due), IsDoubtful(first, due));
    }

    private PlainDeadline? NthBack(int last, int number)
    {
        if (last < _first || last - _first + 1 >= _worked.Length || _worked[last - _first + 1] < number)
            return null;
        var due = _workingDays[_worked[last - _first + 1] - number];
        return new(DateOnly.FromDayNumber(due), IsDoubtful(due, last));
    }

    private PlainDeadline? ToWorkingDay(long day)
    {
        if (_rest is null)
            return On(day);
        var place = day - _first;
        if (place < 0 || place >= _worked.Length || _worked[place] == _workingDays.Length)
            return null;
        var due = _workingDays[_worked[place]];
        return new(DateOnly.FromDayNumber(due), IsDoubtful((int)day, due) || (due > day && due - 1 > _rest.Horizon.DayNumber));
    }

    private bool IsDoubtful(int first, int last) => _doubtful[last - _first + 1] != _doubtful[first - _first];

    private static PlainDeadline? On(long day) => day < 0 || day > DateOnly.MaxValue.DayNumber ? null : new(DateOnly.FromDayNumber((int)day), false);

    /// <summary>Whether the months lie within the years there are, with one to spare.</summary>
    private static bool HasMonths(DateOnly day, Term term, int sign) =>
        day.Year + (sign * (term.Unit == TermUnit.Years ? (long)term.Number : (term.Number / 12) + 1L)) is > 1 and < 9999;
}
