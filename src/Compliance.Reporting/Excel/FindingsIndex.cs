using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Excel;

/// <summary>Where findings stand on the sheets of findings: by chapter, kind, provision, body and month, so that the findings of most lists stand together and numbers can lead to them.</summary>
internal sealed class FindingsIndex
{
    private readonly int _perSheet;
    private readonly List<(FindingPlace Place, long First, int Count)> _places = [];
    private readonly Dictionary<(int Part, string Value), List<int>> _having = []; // places by chapter, provision, body and month

    public FindingsIndex(ReportDocument document, FindingSpool findings, int perSheet)
    {
        _perSheet = perSheet;
        var chapters = document.Chapters.Select(c => c.Number).ToList();
        var kinds = FindingKind.Every.Select(k => k.Code).ToList();
        var counts = findings.Places
            .OrderBy(k => Place(chapters, k.Place.Chapter)).ThenBy(k => k.Place.Chapter, StringComparer.Ordinal)
            .ThenBy(k => Place(kinds, k.Place.Kind)).ThenBy(k => k.Place.Kind, StringComparer.Ordinal)
            .ThenBy(k => k.Place.Provision, StringComparer.Ordinal).ThenBy(k => k.Place.Body, StringComparer.Ordinal).ThenBy(k => k.Place.Month, StringComparer.Ordinal)
            .ThenBy(k => k.Place.ToString(), StringComparer.Ordinal);
        foreach (var (place, count) in counts)
        {
            Add(place, Total, count);
            Total += count;
        }
        (Listed, Total) = (Total, findings.Count); // those that no list shows follow
    }

    /// <summary>How many findings there are.</summary>
    public long Total { get; }

    /// <summary>How many of them lists show: they come first.</summary>
    public long Listed { get; }

    /// <summary>The places of listed findings, in the order of the sheets; all others follow in the order judged.</summary>
    public IEnumerable<FindingPlace> Order => _places.Select(p => p.Place);

    /// <summary>Where the findings of a list stand; of a list by a missing fact, where those stand that it may hold.</summary>
    public RowRuns Of(ListKey list)
    {
        var runs = new RowRuns(_perSheet);
        foreach (var (_, first, count) in Held(list))
            runs.Add(first, count);
        return runs;
    }

    /// <summary>Where the findings of lists by a missing fact stand, read once for all of them; and what the facts are called.</summary>
    public void OfFacts(FindingSpool findings, IReadOnlyList<(ListKey Key, RowRuns Runs)> lists, Action<Law.Text> named)
    {
        var asked = lists.ToLookup(l => l.Key.Fact!, StringComparer.Ordinal);
        var held = _places.Where(p => lists.Any(l => l.Key.Holds(p.Place))).ToList();
        using var read = findings.Read(held.Select(p => p.Place)).GetEnumerator();
        foreach (var (place, first, count) in held)
        {
            for (var row = first; row < first + count && read.MoveNext(); row++)
            {
                foreach (var fact in read.Current.Missing.Where(m => asked.Contains(m.Words.En)))
                {
                    named(fact.Words);
                    foreach (var list in asked[fact.Words.En].Where(l => l.Key.Holds(place)))
                        list.Runs.Add(row);
                }
            }
        }
    }

    /// <summary>The places a list holds, in order: found among those that share the rarest of what the list names.</summary>
    private IEnumerable<(FindingPlace Place, long First, int Count)> Held(ListKey list)
    {
        IReadOnlyList<int>? fewest = null;
        string?[] asked = [list.Chapter.Length == 0 ? null : list.Chapter, list.Provision, list.Body, list.Month];
        foreach (var (part, value) in asked.Index().Where(a => a.Item is not null))
        {
            var having = _having.GetValueOrDefault((part, value!), []);
            if (fewest is null || having.Count < fewest.Count)
                fewest = having;
        }
        return (fewest?.Select(i => _places[i]) ?? _places).Where(p => list.Holds(p.Place));
    }

    private void Add(FindingPlace place, long first, int count)
    {
        foreach (var named in new[] { place.Chapter, place.Provision, place.Body, place.Month }.Index())
        {
            if (!_having.TryGetValue(named, out var having))
                _having.Add(named, having = []);
            having.Add(_places.Count);
        }
        _places.Add((place, first, count));
    }

    private static int Place(List<string> order, string code) => order.IndexOf(code) is var place and >= 0 ? place : int.MaxValue;
}
