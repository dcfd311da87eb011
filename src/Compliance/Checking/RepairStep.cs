using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Checking;

/// <summary>A change that may help, with what its words and its search need.</summary>
/// <param name="Change">The change.</param>
/// <param name="Words">What the fact is called.</param>
/// <param name="Member">The property.</param>
/// <param name="Before">What it holds in the file.</param>
/// <param name="IsAny">Whether the rule only asked that there be a value.</param>
/// <param name="Spread">How far the right day or number may lie from the one reckoned back.</param>
internal sealed record RepairStep(Change Change, Text Words, Member Member, object? Before, bool IsAny = false, int Spread = 0)
{
    public string Path => Change.Path;

    /// <summary>Whether it is a fact of a record that another change brings.</summary>
    public bool IsOfNew { get; init; }

    /// <summary>Whether it brings a record of which something has to become known before it can help.</summary>
    public bool IsNew => Change is RecordChange { Exists: true } or EntriesChange { New: > 0 };

    /// <summary>The same for the same change.</summary>
    public string Key => Change switch
    {
        EntriesChange e => $"{Path}-{string.Join(',', e.Without)}+{string.Join(',', e.Plus.Select(Readable.Of))}+{e.New}",
        RecordChange r => $"{Path}?{r.Exists}",
        _ => $"{Path}={Readable.Of(((ValueChange)Change).Value)}",
    };

    /// <summary>The days or units between what the file says and what it would say; none where they cannot be counted.</summary>
    public long Distance => Change is ValueChange { Value: { } to } && Before is IFact { Value: { } from } && RepairScale.Has(to) && RepairScale.Has(from)
        ? Math.Abs(RepairScale.Of(to) - RepairScale.Of(from)) : 0;
}

/// <summary>Changes that are made together, one for each fact, by path.</summary>
internal sealed class RepairSet
{
    /// <summary>How many facts are changed together at most.</summary>
    public const int MostSteps = 6;

    /// <summary>Nothing is changed.</summary>
    public static readonly RepairSet Empty = new([]);

    public RepairSet(IEnumerable<RepairStep> steps)
    {
        Steps = [.. steps.OrderBy(s => s.Path, StringComparer.Ordinal)];
        Key = string.Join('\n', Steps.Select(s => s.Key));
    }

    public IReadOnlyList<RepairStep> Steps { get; }

    public string Key { get; }

    /// <summary>How much is changed: facts, and each entry that comes or goes.</summary>
    public int Weight => Steps.Sum(s => s.Change is EntriesChange e ? Math.Max(1, e.Without.Count + e.Plus.Count + e.New) : 1);

    public IEnumerable<Change> Changes => Steps.Select(s => s.Change);

    /// <summary>The set with one step replaced.</summary>
    public RepairSet With(int at, RepairStep step) => new(Steps.Select((s, i) => i == at ? step : s));

    /// <summary>Every smaller set, the smallest first.</summary>
    public IEnumerable<RepairSet> Subsets() =>
        Enumerable.Range(1, (1 << Steps.Count) - 2).OrderBy(bits => int.PopCount(bits)).ThenBy(bits => bits)
            .Select(bits => new RepairSet(Steps.Where((_, i) => (bits >> i & 1) == 1)));

    /// <summary>This set and then the other, found once this one was made: where they speak of one fact the other has the last word.</summary>
    public IEnumerable<RepairSet> AndThen(RepairSet other)
    {
        var steps = Steps.ToDictionary(s => s.Path, StringComparer.Ordinal);
        foreach (var step in other.Steps)
        {
            if (steps.TryGetValue(step.Path, out var held) && held.Change is EntriesChange first)
            {
                if (first.Without.Count + first.New > 0 || step.Change is not EntriesChange { Without.Count: 0, New: 0 } then)
                    return []; // entries are counted anew once some are gone; new ones are to be made use of, not followed by more
                steps[step.Path] = held with { Change = first with { Plus = [.. first.Plus.Union(then.Plus)] } };
            }
            else
            {
                steps[step.Path] = held is null ? step : step with { Before = held.Before };
            }
        }
        return steps.Count > MostSteps ? [] : [new(steps.Values)];
    }

    /// <summary>Both together. Where they want different values of one fact, each is tried: the two sets that keep the one or the other.</summary>
    public IEnumerable<RepairSet> And(RepairSet other)
    {
        var mine = Steps.ToDictionary(s => s.Path, StringComparer.Ordinal);
        var theirs = new Dictionary<string, RepairStep>(mine, StringComparer.Ordinal);
        var differ = false;
        foreach (var step in other.Steps)
        {
            if (!mine.TryGetValue(step.Path, out var held))
                mine[step.Path] = theirs[step.Path] = step;
            else if (Joined(held, step) is { } both)
                (mine[step.Path], theirs[step.Path], differ) = (both, Summed(both, held, step), differ || both.IsNew);
            else
                (theirs[step.Path], differ) = (step, true);
        }
        return differ ? [new(mine.Values), new(theirs.Values)] : [new(mine.Values)];
    }

    /// <summary>Two conditions that each ask for a new entry may be met by one or need one each.</summary>
    private static RepairStep Summed(RepairStep both, RepairStep a, RepairStep b) =>
        (both.Change, a.Change, b.Change) is (EntriesChange sum, EntriesChange x, EntriesChange y) ? both with { Change = sum with { New = x.New + y.New } } : both;

    private static RepairStep? Joined(RepairStep a, RepairStep b) => (a.Change, b.Change) switch
    {
        (EntriesChange x, EntriesChange y) => a with { Change = new EntriesChange(a.Path, [.. x.Without.Union(y.Without).Order()], [.. x.Plus.Union(y.Plus)], Math.Max(x.New, y.New)) },
        _ when a.Key == b.Key || b.IsAny => a,
        _ => a.IsAny ? b : null,
    };
}
