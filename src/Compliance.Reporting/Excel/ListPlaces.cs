using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Excel;

/// <summary>A list of findings, files or acts in the workbook.</summary>
/// <param name="Title">What is listed.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Runs">Where they stand.</param>
/// <param name="Pages">On which sheets.</param>
/// <param name="Columns">How many columns those have.</param>
/// <param name="Filter">By what to filter those to see them all.</param>
internal sealed record ListPlace(Text Title, long Count, RowRuns Runs, SheetPages Pages, int Columns, Func<string> Filter)
{
    /// <summary>Whether its rows stand together, so that a number can lead to them.</summary>
    public bool IsOneStretch => Runs.Count == 1;

    /// <summary>How many rows it takes on the sheet of lists: one for each stretch that is named, and one to say that there are more.</summary>
    public int Rows => (int)Math.Min(Runs.Count, RowRuns.Most + 1);
}

/// <summary>Where every list of a Report stands in the workbook: together, or in stretches that the sheets of lists name.</summary>
internal sealed class ListPlaces
{
    private readonly Dictionary<string, ListPlace> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Sheet, int Row)> _named = new(StringComparer.Ordinal);
    private readonly List<List<ListPlace>> _sheets = [];

    /// <summary>Adds a list; the first of an id stays.</summary>
    public void Add(string id, ListPlace place) => _places.TryAdd(id, place);

    /// <summary>Lays out the sheets of lists: those that stand in more than one stretch, in the order added. A list never crosses the end of a sheet.</summary>
    /// <param name="perSheet">How many rows a sheet holds.</param>
    public void Lay(int perSheet)
    {
        var next = perSheet;
        foreach (var (id, place) in _places.Where(p => p.Value.Runs.Count > 1))
        {
            if (next + place.Rows > perSheet)
            {
                _sheets.Add([]);
                next = 0;
            }
            _named.Add(id, (_sheets.Count - 1, next + ListsSheet.FirstRow));
            _sheets[^1].Add(place);
            next += place.Rows;
        }
    }

    /// <summary>The lists of each sheet of lists; none where every list stands together.</summary>
    public IReadOnlyList<IReadOnlyList<ListPlace>> Sheets => _sheets;

    /// <summary>The list of an id; <c>null</c> where the Report has none.</summary>
    public ListPlace? Find(string id) => _places.GetValueOrDefault(id);

    /// <summary>Where a number leads: to the rows of its list, or to where their stretches are named; empty where it has none.</summary>
    public string Link(string id, IReadOnlyList<string> listSheets)
    {
        if (!_places.TryGetValue(id, out var place) || place.Runs.Count == 0)
            return "";
        if (place.IsOneStretch)
            return place.Pages.Link(place.Runs.Kept[0], place.Columns);
        var (sheet, row) = _named[id];
        return $"'{listSheets[sheet]}'!{SheetWriter.Name(0, row)}:{SheetWriter.Name(ListsSheet.Columns - 1, row + place.Rows - 1)}";
    }
}
