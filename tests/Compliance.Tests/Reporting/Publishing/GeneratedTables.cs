using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Tests.Reporting.Publishing;

/// <summary>Tables with known sums: which number every cell is, and how the numbers hang together. Suppression never sees this; the attack does.</summary>
internal sealed class GeneratedTables
{
    private readonly Random _random;
    private readonly Dictionary<(string Table, int Row, int Column), string[]> _names = [];
    private readonly List<ReportTable> _tables = [];

    public GeneratedTables(int seed) => _random = new(seed);

    public Dictionary<string, long> Values { get; } = new(StringComparer.Ordinal);

    public List<(string Sum, string[] Parts)> Sums { get; } = [];

    public ReportDocument Document => new(new("Report", "Hesabat"), Text.None, [], [new("chapter-1", "1", new("Chapter", "Fəsil"), [.. _tables])]);

    public IReadOnlyList<string> NamesOf(string table, int row, int column) => _names.GetValueOrDefault((table, row, column)) ?? [];

    /// <summary>A table of bodies by kinds, with a total row, and as chance has it a total column and a rate of the first column.</summary>
    public static GeneratedTables One(int seed)
    {
        var made = new GeneratedTables(seed);
        made.Table("t1", made._random.Next(2, 9), made._random.Next(2, 6), r => $"b{r}", c => $"k{c}", (r, c) => $"x-{r}-{c}", made._random.Next(3) > 0, made._random.Next(3) == 0);
        return made;
    }

    /// <summary>Two tables that share margins, or a table and its sum with another, or a table whose total row heads the rows of the next.</summary>
    public static GeneratedTables Linked(int seed)
    {
        var made = new GeneratedTables(seed);
        var (rows, columns) = (made._random.Next(2, 7), made._random.Next(2, 5));
        made.Table("t1", rows, columns, r => $"b{r}", c => $"k{c}", (r, c) => $"x-{r}-{c}", true, seed % 5 == 0);
        switch (seed % 3)
        {
            case 0:
                made.SplitOtherwise(rows);
                break;
            case 1:
                made.Table("t2", rows, columns, r => $"b{r}", c => $"k{c}", (r, c) => $"y-{r}-{c}", true, false);
                made.SumOfBoth(rows, columns);
                break;
            default:
                made.MarginAsRows(columns);
                break;
        }
        return made;
    }

    private void Table(string id, int rows, int columns, Func<int, string> row, Func<int, string> column, Func<int, int, string> cell, bool hasTotalColumn, bool hasRate)
    {
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
                Values.TryAdd(cell(r, c), Draw());
        }
        string Name(int r, int c) => c < columns ? (r < rows ? cell(r, c) : $"{id}-sum-{c}") : r < rows ? $"{id}-row-{r}" : $"{id}-all";
        for (var c = 0; c < columns; c++)
            Sum(Name(rows, c), [.. Enumerable.Range(0, rows).Select(r => Name(r, c))]);
        for (var r = 0; r <= rows; r++)
            Sum(Name(r, columns), [.. Enumerable.Range(0, columns).Select(c => Name(r, c))]);
        Sum(Name(rows, columns), [.. Enumerable.Range(0, rows).Select(r => Name(r, columns))]);
        var names = Enumerable.Range(0, rows + 1).Select(r => Enumerable.Range(0, columns + (hasTotalColumn ? 1 : 0)).Select(c => Name(r, c)).ToList()).ToList();
        Publish(id, names, r => r < rows ? row(r) : "Total", c => c < columns ? column(c) : "All", rows, hasRate ? r => (Name(r, 0), Name(r, columns)) : null);
    }

    /// <summary>The same bodies split by something else: the row sums are those of the first table.</summary>
    private void SplitOtherwise(int rows)
    {
        var names = new List<List<string>>();
        for (var r = 0; r < rows; r++)
        {
            var part = _random.NextInt64(Values[$"t1-row-{r}"] + 1);
            (Values[$"m-{r}"], Values[$"f-{r}"]) = (part, Values[$"t1-row-{r}"] - part);
            Sum($"t1-row-{r}", [$"m-{r}", $"f-{r}"]);
            names.Add([$"m-{r}", $"f-{r}", $"t1-row-{r}"]);
        }
        Sum("m-all", [.. Enumerable.Range(0, rows).Select(r => $"m-{r}")]);
        Sum("f-all", [.. Enumerable.Range(0, rows).Select(r => $"f-{r}")]);
        Sum("t1-all", ["m-all", "f-all"]);
        names.Add(["m-all", "f-all", "t1-all"]);
        Publish("t2", names, r => r < rows ? $"b{r}" : "Total", c => new[] { "men", "women", "All" }[c], rows, null);
    }

    private void SumOfBoth(int rows, int columns)
    {
        var names = new List<List<string>>();
        for (var r = 0; r <= rows; r++)
        {
            names.Add([]);
            for (var c = 0; c < columns; c++)
            {
                var (first, second) = r < rows ? ($"x-{r}-{c}", $"y-{r}-{c}") : ($"t1-sum-{c}", $"t2-sum-{c}");
                Sum($"z-{r}-{c}", [first, second]);
                names[r].Add($"z-{r}-{c}");
            }
        }
        for (var c = 0; c < columns; c++)
            Sum($"z-{rows}-{c}", [.. Enumerable.Range(0, rows).Select(r => $"z-{r}-{c}")]);
        Publish("t3", names, r => r < rows ? $"b{r}" : "Total", c => $"k{c}", rows, null);
    }

    private void MarginAsRows(int columns)
    {
        var names = new List<List<string>>();
        for (var c = 0; c < columns; c++)
        {
            var part = _random.NextInt64(Values[$"t1-sum-{c}"] + 1);
            (Values[$"n-{c}"], Values[$"o-{c}"]) = (part, Values[$"t1-sum-{c}"] - part);
            Sum($"t1-sum-{c}", [$"n-{c}", $"o-{c}"]);
            names.Add([$"n-{c}", $"o-{c}", $"t1-sum-{c}"]);
        }
        Sum("n-all", [.. Enumerable.Range(0, columns).Select(c => $"n-{c}")]);
        Sum("o-all", [.. Enumerable.Range(0, columns).Select(c => $"o-{c}")]);
        Publish("t2", names, c => $"k{c}", c => new[] { "new", "old", "of all bodies" }[c], columns, null);
    }

    private void Publish(string id, List<List<string>> names, Func<int, string> row, Func<int, string> column, int totalRow, Func<int, (string Part, string Whole)>? rate)
    {
        var columns = names[0].Select((_, c) => new Column(Same(column(c)), ColumnKind.Count)).ToList();
        var rows = new List<Row>();
        for (var r = 0; r < names.Count; r++)
        {
            var cells = new List<Cell> { new WordsCell(Same(row(r))) };
            for (var c = 0; c < names[r].Count; c++)
            {
                cells.Add(new CountCell(Values[names[r][c]]));
                _names[(id, r, c + 1)] = [names[r][c]];
            }
            if (rate is not null)
                cells.Add(RateOf(id, r, cells.Count, rate(r)));
            rows.Add(new(cells, r == totalRow));
        }
        _tables.Add(new(id, Same(id), [new(Same("Body"), ColumnKind.Words), .. columns, .. rate is null ? Array.Empty<Column>() : [new(Same("rate"), ColumnKind.Rate)]], rows));
    }

    private Cell RateOf(string id, int row, int column, (string Part, string Whole) names)
    {
        if (Values[names.Whole] == 0)
            return new NoCell();
        _names[(id, row, column)] = [names.Part, names.Whole];
        return new RateCell(Math.Round(100m * Values[names.Part] / Values[names.Whole], 1), 0, 100, Values[names.Part], Values[names.Whole]);
    }

    private void Sum(string sum, string[] parts)
    {
        Values[sum] = parts.Sum(p => Values[p]);
        Sums.Add((sum, parts));
    }

    private long Draw() => _random.Next(10) switch { < 2 => 0, < 5 => _random.Next(1, 5), < 9 => _random.Next(5, 40), _ => _random.Next(40, 400) };

    private static Text Same(string words) => new(words, words);
}
