namespace Compliance.Reporting.Publishing;

/// <summary>Finds numbers that several tables share: columns alike wherever their rows are, totals of the same size, and sums over tables.</summary>
internal sealed class Links(Quantities quantities, Sums sums)
{
    /// <summary>Joins and sums what the tables share.</summary>
    public void Find(IReadOnlyList<Grid> grids)
    {
        var series = grids.SelectMany(g => g.Columns.Select(c => ByLabel(g, c))).Concat(grids.SelectMany(ByHeading)).Where(s => s.Numbers.Count > 0).ToList();
        for (var one = 0; one < series.Count; one++)
        {
            for (var other = one + 1; other < series.Count; other++)
                JoinIfAlike(series[one], series[other]);
        }
        JoinTotals();
        foreach (var family in series.Where(s => s.Heading.Length > 0).GroupBy(s => s.Heading, StringComparer.Ordinal))
            SumOver([.. family]);
    }

    private Series ByLabel(Grid grid, GridColumn column)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < grid.Labels.Count; row++)
        {
            if (column.Numbers[row] >= 0)
                numbers.TryAdd(column.IsParticular ? column.Heading : grid.Labels[row], column.Numbers[row]);
        }
        return new(grid.Key, column.Heading, numbers);
    }

    /// <summary>Totals by what heads their columns: the rows of another table may be these columns.</summary>
    private IEnumerable<Series> ByHeading(Grid grid)
    {
        for (var row = 0; row < grid.Labels.Count; row++)
        {
            if (!grid.Totals[row])
                continue;
            var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var column in grid.Columns.Where(c => c.Numbers[row] >= 0))
                numbers.TryAdd(column.Heading, column.Numbers[row]);
            yield return new(grid.Key, "", numbers);
        }
        if (grid.Totals.Any(t => t) || grid.Labels.Count < 2)
            yield break;
        var implied = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in grid.Columns)
            implied.TryAdd(column.Heading, sums.Totals[column]);
        yield return new(grid.Key, "", implied);
    }

    private void JoinIfAlike(Series one, Series other)
    {
        if (one.Grid == other.Grid)
            return;
        var shared = one.Numbers.Where(n => other.Numbers.ContainsKey(n.Key)).Select(n => (One: n.Value, Other: other.Numbers[n.Key])).ToList();
        if (shared.Count == 0 || shared.Any(p => quantities.ValueOf(p.One) != quantities.ValueOf(p.Other)))
            return;
        foreach (var (first, second) in shared.Where(p => quantities.ValueOf(p.One) > 0))
            quantities.Join(first, second);
    }

    /// <summary>Whole tables of the same size are taken for the same whole, however they are headed.</summary>
    private void JoinTotals()
    {
        foreach (var same in sums.Totals.Values.Where(t => quantities.ValueOf(t) > 0).GroupBy(quantities.ValueOf))
        {
            foreach (var total in same.Skip(1))
                quantities.Join(same.First(), total);
        }
    }

    /// <summary>One table may sum up the others that have the same heading.</summary>
    private void SumOver(List<Series> family)
    {
        if (family.Count < 3)
            return;
        foreach (var sum in family)
        {
            var parts = family.Where(f => f.Grid != sum.Grid).ToList();
            var found = sum.Numbers.Select(n => (Sum: n.Value, Parts: parts.Where(p => p.Numbers.ContainsKey(n.Key)).Select(p => p.Numbers[n.Key]).ToArray())).ToList();
            if (found.TrueForAll(f => f.Parts.Sum(quantities.ValueOf) == quantities.ValueOf(f.Sum)))
            {
                foreach (var (number, others) in found.Where(f => f.Parts.Length > 0))
                    quantities.Sum(number, others);
            }
        }
    }

    private sealed record Series(string Grid, string Heading, Dictionary<string, int> Numbers);
}
