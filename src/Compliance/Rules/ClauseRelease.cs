using Compliance.Law;

namespace Compliance.Rules;

/// <summary>Whether a rule, exception or definition is released, and what keeps it under review.</summary>
/// <param name="State">How far the review of its own provision has come; of several provisions, the one least far.</param>
/// <param name="RestsOn">Ids of exceptions, definitions, transition clauses and rules with precedence that it rests on and that are not reviewed themselves, in ordinal order. Asked only of what is released otherwise.</param>
public sealed record ClauseRelease(ReviewState State, IReadOnlyList<string> RestsOn)
{
    /// <summary>Whether it and all it rests on are released; everything else is under review.</summary>
    public bool IsReleased => State == ReviewState.Released && RestsOn.Count == 0;
}

/// <summary>Finds what each clause of a rulebook rests on, and how far the review of that has come.</summary>
internal sealed class ReleaseFinder
{
    private readonly Rulebook _rulebook;
    private readonly Dictionary<Provision, ReviewState> _states;
    private readonly Dictionary<string, List<Clause>> _clauses;

    public ReleaseFinder(Rulebook rulebook)
    {
        _rulebook = rulebook;
        _states = rulebook.Provisions.DistinctBy(p => p.Provision).ToDictionary(p => p.Provision, p => p.Release.State());
        _clauses = rulebook.Clauses.GroupBy(c => c.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
    }

    /// <summary>Every clause by its id.</summary>
    public IReadOnlyDictionary<string, ClauseRelease> All() => _clauses.Keys.ToDictionary(id => id, Of, StringComparer.Ordinal);

    private ClauseRelease Of(string id)
    {
        var state = Own(id);
        return new(state, state == ReviewState.Released ? [.. Beneath(id).Where(c => Own(c) != ReviewState.Released).Order(StringComparer.Ordinal)] : []);
    }

    private ReviewState Own(string id) => _clauses[id].Max(c => _states.GetValueOrDefault(c.Version.Provision, ReviewState.NotReviewed));

    /// <summary>All that judging the clause can ask, however far down.</summary>
    private HashSet<string> Beneath(string id)
    {
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>([id]));
        while (open.TryPop(out var next))
        {
            foreach (var asked in Asked(next).Where(seen.Add))
                open.Push(asked);
        }
        return seen;
    }

    private IEnumerable<string> Asked(string id) => _clauses[id].SelectMany(_rulebook.AskedBy).Select(c => c.Id);
}
