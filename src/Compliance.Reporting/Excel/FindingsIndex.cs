using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Excel;

/// <summary>Where findings stand on the sheets of findings: by chapter, then by kind, so that the findings of a list stand together and numbers can lead to them.</summary>
internal sealed class FindingsIndex
{
    private const int FirstRow = 2; // below the headings
    private readonly int _perSheet;
    private readonly Dictionary<ListKey, (long First, long Count)> _places = [];

    public FindingsIndex(ReportDocument document, FindingSpool findings, int perSheet)
    {
        _perSheet = perSheet;
        var chapters = document.Chapters.Select(c => c.Number).ToList();
        var kinds = FindingKind.All.Select(k => k.Code).ToList();
        var counts = findings.Keys
            .OrderBy(k => Place(chapters, k.Key.Chapter)).ThenBy(k => k.Key.Chapter, StringComparer.Ordinal)
            .ThenBy(k => Place(kinds, k.Key.Kind)).ThenBy(k => k.Key.Kind, StringComparer.Ordinal);
        foreach (var (key, count) in counts)
        {
            _places.Add(key, (Total, count));
            Total += count;
        }
        Sheets = (int)Math.Max(1, (Total + perSheet - 1) / perSheet);
    }

    /// <summary>How many findings there are.</summary>
    public long Total { get; }

    /// <summary>How many sheets they take; one even if there is none.</summary>
    public int Sheets { get; }

    /// <summary>The chapters and kinds, in the order of the sheets.</summary>
    public IEnumerable<ListKey> Order => _places.OrderBy(p => p.Value.First).Select(p => p.Key);

    /// <summary>
    /// Where the findings of a list stand: the sheet, from 0, with the first and last row. Where they do not stand together (all of a kind, in several chapters;
    /// more than a sheet holds), the first stretch of them. <c>null</c> where there are none.
    /// </summary>
    public (int Sheet, int First, int Last)? Of(ListKey list)
    {
        var held = _places.Where(p => (list.Chapter.Length == 0 || list.Chapter == p.Key.Chapter) && (list.Kind.Length == 0 || list.Kind == p.Key.Kind))
            .Select(p => p.Value).OrderBy(p => p.First).ToList();
        if (held.Count == 0)
            return null;
        var (first, end) = (held[0].First, held[0].First + held[0].Count);
        foreach (var next in held.Skip(1))
        {
            if (next.First != end)
                break;
            end += next.Count;
        }
        var sheet = first / _perSheet;
        var last = Math.Min(end, (sheet + 1) * _perSheet) - 1;
        return ((int)sheet, (int)(first % _perSheet) + FirstRow, (int)(last % _perSheet) + FirstRow);
    }

    private static int Place(List<string> order, string code) => order.IndexOf(code) is var place and >= 0 ? place : int.MaxValue;
}
