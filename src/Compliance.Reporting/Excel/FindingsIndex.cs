using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Excel;

/// <summary>Where findings stand on the sheets of findings: by chapter, kind, provision, body and month, so that the findings of a list stand together and numbers can lead to them.</summary>
internal sealed class FindingsIndex
{
    private const int FirstRow = 2; // below the headings
    private readonly int _perSheet;
    private readonly Dictionary<FindingPlace, (long First, long Count)> _places = [];

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
        foreach (var (key, count) in counts)
        {
            _places.Add(key, (Total, count));
            Total += count;
        }
        Total = findings.Count; // those that no list shows follow
        Sheets = (int)Math.Max(1, (Total + perSheet - 1) / perSheet);
    }

    /// <summary>How many findings there are.</summary>
    public long Total { get; }

    /// <summary>How many sheets they take; one even if there is none.</summary>
    public int Sheets { get; }

    /// <summary>The places of listed findings, in the order of the sheets; all others follow in the order judged.</summary>
    public IEnumerable<FindingPlace> Order => _places.OrderBy(p => p.Value.First).Select(p => p.Key);

    /// <summary>
    /// Where the findings of a list stand: the sheet, from 0, with the first and last row. Where they do not stand together (all of a kind, in several chapters;
    /// more than a sheet holds), the first stretch of them. <c>null</c> where there are none.
    /// </summary>
    public (int Sheet, int First, int Last)? Of(ListKey list)
    {
        var held = _places.Where(p => list.Holds(p.Key)).Select(p => p.Value).OrderBy(p => p.First).ToList();
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
