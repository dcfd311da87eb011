using System.Text.RegularExpressions;
using Compliance.Cases;

namespace Compliance.Checking;

/// <summary>Which repair is shown first: fewest changes, facts of the act itself before those of other acts, of bodies and positions, of persons; the smallest step; then by path.</summary>
internal sealed partial class RepairOrder : IComparer<RepairSet>
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

    /// <summary>One of those that do the same to different entries of a list, and at most two that change the same facts to different values.</summary>
    public static IEnumerable<T> Varied<T>(IEnumerable<T> repairs, Func<T, RepairSet> set) =>
        repairs.DistinctBy(r => OfAnyEntry(set(r).Key), StringComparer.Ordinal).Select((repair, at) => (repair, at))
            .GroupBy(r => string.Join('\n', set(r.repair).Steps.Select(s => OfAnyEntry(s.Path))), StringComparer.Ordinal)
            .SelectMany(g => g.Take(MostAlike)).OrderBy(r => r.at).Select(r => r.repair);

    private static string OfAnyEntry(string key) => Entry().Replace(key, ".$1[]");

    [GeneratedRegex(@"\.([A-Za-z]+)\[\d+\]")]
    private static partial Regex Entry();

    private (int Changes, int Origin, long Distance, int Depth) Rank(RepairSet set) =>
        (set.Weight, set.Steps.Max(s => Origin(s.Path)), set.Steps.Sum(s => s.Distance), set.Steps.Max(s => s.IsOfNew ? 0 : s.Path.Count(c => c == '[')));

    private int Origin(string path) =>
        _act.Length > 0 && path.StartsWith(_act + ".", StringComparison.Ordinal) ? 0
        : path.StartsWith("acts[", StringComparison.Ordinal) ? 1
        : path.StartsWith("persons[", StringComparison.Ordinal) ? 3 : 2;
}
