using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Publishing;

/// <summary>Puts bodies with few case files into one row, "other bodies": their name would tell whose case it is.</summary>
internal sealed class SmallBodies
{
    private const double Z = 1.959963984540054; // 95 %, as in the rates of the Report
    private static readonly Text Others = new("other bodies", "digər orqanlar");

    private readonly HashSet<string> _ids;
    private readonly HashSet<string> _names;

    /// <summary>Bodies with fewer than 5 files; where those together have fewer, the next smallest go with them.</summary>
    public SmallBodies(IEnumerable<ReportedBody> bodies)
    {
        var ordered = bodies.OrderBy(b => b.Files).ThenBy(b => b.Id, StringComparer.Ordinal).ToList();
        var few = ordered.TakeWhile(b => b.Files < PublishingOptions.MinimumCell).ToList();
        while (few.Count > 0 && few.Count < ordered.Count && few.Sum(b => b.Files) < PublishingOptions.MinimumCell)
            few.Add(ordered[few.Count]);
        _ids = [.. few.Select(b => b.Id)];
        _names = [.. few.SelectMany(b => new[] { b.Id, b.Name.En, b.Name.Az }).Where(n => n.Length > 0)];
    }

    /// <summary>Their names and ids: words that name one are not published.</summary>
    public IEnumerable<string> Names => _names;

    /// <summary>Whether a body is among them.</summary>
    public bool Holds(string id) => _ids.Contains(id);

    /// <summary>The table with their rows as one, after the other bodies.</summary>
    public ReportTable Merge(ReportTable table)
    {
        var few = table.Rows.Where(IsFew).ToList();
        if (few.Count == 0)
            return table;
        var rows = table.Rows.Where(r => !IsFew(r)).ToList();
        var last = table.Rows.ToList().FindLastIndex(IsFew);
        rows.Insert(table.Rows.Take(last).Count(r => !IsFew(r)), new([new WordsCell(Others), .. Enumerable.Range(1, table.Columns.Count - 1).Select(c => Sum([.. few.Select(r => r.Cells[c])]))]));
        return table with { Rows = rows };
    }

    /// <summary>Whether the table has a column for one of them: that cannot be merged.</summary>
    public bool HeadsColumnOf(ReportTable table) => table.Columns.Any(c => _names.Contains(c.Heading.En) || _names.Contains(c.Heading.Az));

    private bool IsFew(Row row) => !row.IsTotal && row.Cells.Count > 0 && row.Cells[0] is WordsCell { Words: var words } && (_names.Contains(words.En) || _names.Contains(words.Az));

    private static Cell Sum(IReadOnlyList<Cell> cells)
    {
        if (cells.OfType<RateCell>().ToList() is { Count: > 0 } rates)
            return Rate(rates.Sum(r => r.Part), rates.Sum(r => r.Whole));
        return cells.OfType<CountCell>().ToList() is { Count: > 0 } counts ? new CountCell(counts.Sum(c => c.Count)) : new NoCell();
    }

    private static Cell Rate(long part, long whole)
    {
        if (whole == 0)
            return new NoCell();
        var (p, n) = ((double)part / whole, (double)whole);
        var centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        var half = Z / (1 + Z * Z / n) * Math.Sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return new RateCell(Percent(p), Percent(Math.Max(0, centre - half)), Percent(Math.Min(1, centre + half)), part, whole);
    }

    private static decimal Percent(double share) => Math.Round((decimal)(share * 100), 4);
}
