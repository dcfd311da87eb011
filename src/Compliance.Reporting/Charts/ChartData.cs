using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Html;

namespace Compliance.Reporting.Charts;

/// <summary>What a chart draws: the rows of its table and its series, in the language of the page.</summary>
internal sealed class ChartData(Sheet sheet, ReportChart chart)
{
    /// <summary>How it is drawn.</summary>
    public ChartKind Kind => chart.Kind;

    /// <summary>The rows; totals only where they can be compared with the others.</summary>
    public IReadOnlyList<Row> Rows { get; } =
        [.. chart.Data.Rows.Where(r => !r.IsTotal || chart.Kind == ChartKind.RatesWithIntervals)];

    /// <summary>The series: the columns with counts, by their place in a row; one alone for single bars.</summary>
    public IReadOnlyList<int> Series { get; } = Counted(chart);

    /// <summary>Place of the column with the rates; -1 for none.</summary>
    public int Rate { get; } = chart.Data.Columns.ToList().FindIndex(c => c.Kind == ColumnKind.Rate);

    /// <summary>How the marks of a series look.</summary>
    public string Look(int number) => SeriesLook.Of(chart.Data.Columns[Series[number]], number);

    /// <summary>What a series is called.</summary>
    public string Heading(int number) => sheet.Say(chart.Data.Columns[Series[number]].Heading);

    /// <summary>What a row is called.</summary>
    public string Label(Row row) => row.Cells[0] switch
    {
        WordsCell words => sheet.Say(words.Words),
        DayCell day => sheet.Page.Day(day.Day),
        CountCell count => sheet.Numbers.Count(count.Count),
        _ => "",
    };

    /// <summary>The counts of a row, series by series; nothing where there is none to show.</summary>
    public IEnumerable<(int Series, long Count)> Counts(Row row)
    {
        for (var i = 0; i < Series.Count; i++)
        {
            if (row.Cells[Series[i]] is CountCell { Count: > 0 } count)
                yield return (i, count.Count);
        }
    }

    /// <summary>The length of a row's bar: the sum of its series; of a column, whose series are parts of the first, the largest.</summary>
    public long Length(Row row) => Kind == ChartKind.Columns ? Counts(row).Select(c => c.Count).DefaultIfEmpty().Max() : Counts(row).Sum(c => c.Count);

    /// <summary>The length as a reader sees it, with a sign where a part of it is held back or does not exist.</summary>
    public string LengthWords(Row row)
    {
        var cells = Series.Take(Kind == ChartKind.Columns ? 1 : Series.Count).Select(i => row.Cells[i]).ToList();
        var sum = cells.Exists(c => c is CountCell) ? sheet.Numbers.Count(Length(row)) : "";
        var sign = cells.Exists(c => c is SuppressedCell) ? CellWriter.HeldBack : sum.Length == 0 ? CellWriter.NoNumber : "";
        return sum.Length > 0 && sign.Length > 0 ? $"{sum} + {sign}" : sum + sign;
    }

    /// <summary>What stands out, for who cannot see the drawing.</summary>
    public Text Description()
    {
        var marks = Rows.Select(r => (Label: Label(r), Value: Kind == ChartKind.RatesWithIntervals ? (r.Cells[Math.Max(Rate, 0)] as RateCell)?.Rate : Length(r))).Where(m => m.Value is not null).ToList();
        if (marks.Count == 0)
            return ReportPageWords.NoRows;
        var (most, least) = (marks.MaxBy(m => m.Value), marks.MinBy(m => m.Value));
        var (high, low) = (Number(most.Value!.Value), Number(least.Value!.Value));
        return new(
            $"{Rows.Count} rows. Most: {most.Label}, {high}. Least: {least.Label}, {low}. All figures stand in the table below.",
            $"{Rows.Count} sətir. Ən çox: {most.Label}, {high}. Ən az: {least.Label}, {low}. Bütün rəqəmlər aşağıdakı cədvəldədir.");
    }

    private string Number(decimal value) => Kind == ChartKind.RatesWithIntervals ? sheet.Numbers.Rate(value) : sheet.Numbers.Count((long)value);

    private static List<int> Counted(ReportChart chart)
    {
        var counted = Enumerable.Range(0, chart.Data.Columns.Count).Where(i => chart.Data.Columns[i].Kind == ColumnKind.Count).ToList();
        return chart.Kind == ChartKind.Bars ? [.. counted.Take(1)] : counted;
    }
}
