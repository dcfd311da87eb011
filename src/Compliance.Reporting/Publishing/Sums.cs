namespace Compliance.Reporting.Publishing;

/// <summary>Finds the sums inside a table: rows that sum rows, and columns that sum columns. What holds for all rows is taken for a sum.</summary>
internal sealed class Sums(Quantities quantities)
{
    private const int MostColumns = 12;

    /// <summary>The sum of a column without a total row: nobody shows it, but another table may.</summary>
    public Dictionary<GridColumn, int> Totals { get; } = [];

    /// <summary>Adds the sums of a table.</summary>
    public void Find(Grid grid)
    {
        foreach (var column in grid.Columns)
            Rows(grid, column);
        Columns(grid);
    }

    private void Rows(Grid grid, GridColumn column)
    {
        var rows = Enumerable.Range(0, grid.Labels.Count).Where(r => column.Numbers[r] >= 0).ToList();
        var plain = rows.Where(r => !grid.Totals[r]).ToList();
        var whole = quantities.Add(plain.Sum(r => Value(column, r)));
        quantities.Sum(whole, [.. plain.Select(r => column.Numbers[r])]);
        Totals[column] = whole;
        foreach (var row in rows)
        {
            if (Value(column, row) == quantities.ValueOf(whole) && (grid.Totals[row] || plain.Count == 1))
                quantities.Join(column.Numbers[row], whole);
            var above = rows.Where(r => r < row).ToList();
            if (grid.Totals[row])
            {
                SumIfSo(column, row, above.Where(r => !grid.Totals[r]));
                SumIfSo(column, row, above.Where(r => grid.Totals[r]));
                SumIfSo(column, row, above.AsEnumerable().Reverse().TakeWhile(r => !grid.Totals[r]));
            }
            else if (plain.Count > 2)
            {
                SumIfSo(column, row, plain.Where(r => r != row)); // a total that is not marked as one
            }
        }
    }

    private void SumIfSo(GridColumn column, int row, IEnumerable<int> parts)
    {
        var found = parts.ToList();
        if (found.Count > 0 && Value(column, row) > 0 && found.Sum(r => Value(column, r)) == Value(column, row))
            quantities.Sum(column.Numbers[row], [.. found.Select(r => column.Numbers[r])]);
    }

    private void Columns(Grid grid)
    {
        var columns = grid.Columns.Where(c => c.Numbers.Any(n => n >= 0 && quantities.ValueOf(n) > 0)).ToList();
        JoinAlike(columns);
        if (columns.Count > MostColumns)
            columns.RemoveAll(c => c.IsOfRate); // what it shows is mostly a column of counts as well, and joined to that
        for (var target = 0; target < columns.Count; target++)
        {
            foreach (var parts in columns.Count <= MostColumns ? Subsets(columns, target) : Neighbours(columns, target))
            {
                for (var row = 0; row < grid.Labels.Count; row++)
                    SumRow(columns[target].Numbers[row], [.. parts.Select(c => c.Numbers[row]).Where(n => n >= 0)]);
            }
        }
    }

    /// <summary>Columns that are alike in every row are the same numbers.</summary>
    private void JoinAlike(List<GridColumn> columns)
    {
        for (var other = 1; other < columns.Count; other++)
        {
            if (columns.Take(other).FirstOrDefault(c => AreAlike(c, columns[other])) is not { } same)
                continue;
            foreach (var (first, second) in same.Numbers.Zip(columns[other].Numbers).Where(p => p.First >= 0 && p.Second >= 0))
                quantities.Join(first, second);
        }
    }

    private bool AreAlike(GridColumn one, GridColumn other) =>
        one.Numbers.Zip(other.Numbers).All(p => p.First < 0 || p.Second < 0 || quantities.ValueOf(p.First) == quantities.ValueOf(p.Second))
        && one.Numbers.Zip(other.Numbers).Any(p => p.First >= 0 && p.Second >= 0);

    private void SumRow(int sum, int[] parts)
    {
        if (sum >= 0 && parts.Length > 0 && parts.Sum(quantities.ValueOf) == quantities.ValueOf(sum))
            quantities.Sum(sum, parts);
    }

    /// <summary>Sets of other columns that sum to a column in every row, none of which holds a smaller one.</summary>
    private List<List<GridColumn>> Subsets(List<GridColumn> columns, int target)
    {
        var found = new List<int>();
        for (var set = 1; set < 1 << columns.Count; set++)
        {
            if ((set & 1 << target) == 0 && !found.Exists(f => (f & set) == f) && int.PopCount(set) > 1 && IsSum(columns[target], Of(columns, set)))
                found.Add(set);
        }
        return [.. found.Select(f => Of(columns, f).ToList())];
    }

    private static IEnumerable<GridColumn> Of(List<GridColumn> columns, int set) => columns.Where((_, i) => (set & 1 << i) != 0);

    private IEnumerable<List<GridColumn>> Neighbours(List<GridColumn> columns, int target)
    {
        for (var from = 0; from < columns.Count; from++)
        {
            for (var count = 2; from + count <= columns.Count; count++)
            {
                var run = columns.GetRange(from, count);
                if (!run.Contains(columns[target]) && IsSum(columns[target], run))
                    yield return run;
            }
        }
    }

    private bool IsSum(GridColumn target, IEnumerable<GridColumn> parts)
    {
        for (var row = 0; row < target.Numbers.Length; row++)
        {
            if (target.Numbers[row] < 0)
                continue;
            long sum = 0;
            foreach (var part in parts)
                sum += part.Numbers[row] >= 0 ? quantities.ValueOf(part.Numbers[row]) : 0;
            if (sum != quantities.ValueOf(target.Numbers[row]))
                return false;
        }
        return true;
    }

    private long Value(GridColumn column, int row) => quantities.ValueOf(column.Numbers[row]);
}
