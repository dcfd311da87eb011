using Compliance.Cases;

namespace Compliance.Checking;

/// <summary>Which repair is shown first: fewest changes, facts of the act itself before those of other acts, of bodies and positions, of persons; the smallest step; then by path.</summary>
internal sealed class RepairOrder : IComparer<RepairSet>
{
    private const int MostAlike = 2;
    private readonly string _act;

    private RepairOrder(PersonnelAct act) => _act = act.Path;

    /// <summary>The order for a violation of one act.</summary>
    public static RepairOrder For(PersonnelAct act) => new(act);

    /// <inheritdoc/>
    public int Compare(RepairSet? x, RepairSet? y)
    {
        var (a, b) = (Rank(x!), Rank(y!));
        return a == b ? string.CompareOrdinal(x!.Key, y!.Key) : a.CompareTo(b);
    }

    /// <summary>At most two repairs that change the same facts to different values.</summary>
    public static IEnumerable<T> Varied<T>(IEnumerable<T> repairs, Func<T, RepairSet> set) =>
        repairs.Select((repair, at) => (repair, at)).GroupBy(r => string.Join('\n', set(r.repair).Steps.Select(s => s.Path)), StringComparer.Ordinal)
            .SelectMany(g => g.Take(MostAlike)).OrderBy(r => r.at).Select(r => r.repair);

    private (int Changes, int Origin, long Distance, int Depth) Rank(RepairSet set) =>
        (set.Steps.Count, set.Steps.Max(s => Origin(s.Path)), set.Steps.Sum(s => s.Distance), set.Steps.Max(s => s.Path.Count(c => c == '[')));

    private int Origin(string path) =>
        _act.Length > 0 && path.StartsWith(_act + ".", StringComparison.Ordinal) ? 0
        : path.StartsWith("acts[", StringComparison.Ordinal) ? 1
        : path.StartsWith("persons[", StringComparison.Ordinal) ? 3 : 2;
}
