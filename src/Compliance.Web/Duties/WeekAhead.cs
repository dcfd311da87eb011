using System.Collections.Concurrent;
using Compliance.Web.Checks;
using Compliance.Web.Security;

namespace Compliance.Web.Duties;

/// <summary>Terms that end within a week.</summary>
/// <param name="ByBody">How many, by body, in the order of their ids.</param>
/// <param name="IsComplete">Whether every file was looked at.</param>
public sealed record WeekTerms(IReadOnlyList<(string Body, int Count)> ByBody, bool IsComplete);

/// <summary>Counts the terms of the week ahead for the first page. Counts only, kept for a moment: whoever comes while they are counted anew sees those of a minute ago at most.</summary>
public sealed class WeekAhead(DutyBook book, Shelf shelf, TimeProvider clock)
{
    /// <summary>Days ahead that terms are told of.</summary>
    public const int Days = 7;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10), Kept = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Counted> _counted = new(StringComparer.Ordinal);

    /// <summary>The terms from a day to the day a week ahead, in the bodies of a caller.</summary>
    public async Task<WeekTerms> FromAsync(DateOnly day, Caller caller, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var now = clock.GetUtcNow();
        foreach (var (old, counted) in _counted)
        {
            if (counted.On + Kept < now)
                _counted.TryRemove(old, out _);
        }
        var key = $"{day:O} {shelf.Current.Rulebook.Identity} {(caller.AllBodies ? "*" : string.Join('\0', caller.Bodies.Order(StringComparer.Ordinal)))}";
        if (!_counted.TryGetValue(key, out var kept))
            return await CountAsync();
        if (kept.On + Fresh < now && kept.BeginsAnew())
            _ = Task.Run(CountAsync, CancellationToken.None);
        return kept.Terms;

        async Task<WeekTerms> CountAsync()
        {
            var terms = await CountedAsync(day, caller, kept is null ? stop : CancellationToken.None);
            _counted[key] = new(terms, clock.GetUtcNow());
            return terms;
        }
    }

    private async Task<WeekTerms> CountedAsync(DateOnly day, Caller caller, CancellationToken stop)
    {
        var view = await book.LookAsync(caller, day, stop, isPatient: false);
        var until = day.AddDays(Days);
        return new([.. view.Lines.Where(l => l.Item.Day >= day && l.Item.Day <= until).GroupBy(l => l.Body).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count()))],
            view.IsComplete && !view.IsCut);
    }

    private sealed class Counted(WeekTerms terms, DateTimeOffset on)
    {
        private int _isCountedAnew;

        public WeekTerms Terms => terms;

        public DateTimeOffset On => on;

        /// <summary>Whether nobody counts anew yet.</summary>
        public bool BeginsAnew() => Interlocked.Exchange(ref _isCountedAnew, 1) == 0;
    }
}
