using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Publishing;

/// <summary>The numbers of a table, or of a list of particulars taken for a table of one row.</summary>
internal sealed class Grid
{
    private readonly Dictionary<(int Row, int Column), int[]> _cells = [];

    private Grid(string key, IReadOnlyList<string> labels, IReadOnlyList<bool> totals) => (Key, Labels, Totals) = (key, labels, totals);

    /// <summary>Tells it from every other one of the document.</summary>
    public string Key { get; }

    /// <summary>What heads each row.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Whether each row is a total.</summary>
    public IReadOnlyList<bool> Totals { get; }

    /// <summary>The columns of numbers: a column of counts is one, a column of rates two, the part and the whole.</summary>
    public List<GridColumn> Columns { get; } = [];

    /// <summary>The grid of a table; its numbers are added to the others.</summary>
    public static Grid Of(ReportTable table, string key, Quantities quantities)
    {
        var grid = new Grid(key, [.. table.Rows.Select(LabelOf)], [.. table.Rows.Select(r => r.IsTotal)]);
        for (var column = 0; column < table.Columns.Count; column++)
            grid.Add(table.Columns[column].Heading.En, [.. table.Rows.Select(r => column < r.Cells.Count ? r.Cells[column] : new NoCell())], column, quantities, isAcross: false);
        return grid;
    }

    /// <summary>The grid of particulars.</summary>
    public static Grid Of(IReadOnlyList<Particular> entries, string key, Quantities quantities)
    {
        var grid = new Grid(key, [""], [false]);
        for (var column = 0; column < entries.Count; column++)
            grid.Add(entries[column].Label.En, [entries[column].Value], column, quantities, isAcross: true);
        return grid;
    }

    /// <summary>The numbers a cell shows: none, a count, or part and whole of a rate.</summary>
    public IReadOnlyList<int> At(int row, int column) => _cells.GetValueOrDefault((row, column)) ?? [];

    private static string LabelOf(Row row) => row.Cells.Count > 0 && row.Cells[0] is WordsCell { Words: var words } ? words.En : "";

    private void Add(string heading, IReadOnlyList<Cell> cells, int column, Quantities quantities, bool isAcross)
    {
        var (first, second) = (new int[cells.Count], new int[cells.Count]);
        Array.Fill(first, -1);
        Array.Fill(second, -1);
        for (var row = 0; row < cells.Count; row++)
        {
            _cells[(row, column)] = cells[row] switch
            {
                CountCell count => [first[row] = Shown(quantities, count.Count, Totals[row])],
                RateCell rate => Rate(quantities, rate, Totals[row], out first[row], out second[row]),
                _ => [],
            };
        }
        foreach (var numbers in new[] { first, second }.Where(n => n.Any(i => i >= 0)))
            Columns.Add(new(heading, numbers, isAcross, cells.Any(c => c is RateCell)));
    }

    private int[] Rate(Quantities quantities, RateCell rate, bool isTotal, out int part, out int whole)
    {
        (part, whole) = (Shown(quantities, rate.Part, isTotal), Shown(quantities, rate.Whole, isTotal));
        quantities.Sum(whole, part, quantities.Add(rate.Whole - rate.Part));
        return [part, whole];
    }

    private int Shown(Quantities quantities, long value, bool isTotal)
    {
        var number = quantities.Add(value);
        quantities.Show(number, Key, isTotal);
        return number;
    }
}

/// <summary>A column of numbers.</summary>
/// <param name="Heading">What heads it.</param>
/// <param name="Numbers">Its numbers by row; -1 where there is none.</param>
/// <param name="IsParticular">Whether it is an entry of a list of particulars: its heading says what is counted.</param>
/// <param name="IsOfRate">Whether rates show it: their parts or their wholes.</param>
internal sealed record GridColumn(string Heading, int[] Numbers, bool IsParticular, bool IsOfRate);
