using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Flat;

/// <summary>A table of the Report as CSV. A rate takes five columns, so that nothing of it is lost; a last column tells totals from other rows.</summary>
internal static class CsvTable
{
    public static readonly Text Suppressed = new("suppressed", "gizlədilib");

    private static readonly Text Total = new("total row", "yekun sətri");

    /// <summary>What the columns of a rate are called after its heading.</summary>
    private static readonly Text[] Rate =
    [
        Text.None, new("lower limit", "aşağı hədd"), new("upper limit", "yuxarı hədd"), new("counted", "say"), new("out of", "cəmi"),
    ];

    /// <summary>The headings, each with what its cells hold: <c>words</c>, <c>count</c>, <c>rate</c>, <c>day</c> or <c>flag</c>.</summary>
    public static IEnumerable<(string Heading, string Holds)> Columns(ReportTable table, Language language)
    {
        foreach (var column in table.Columns)
        {
            var heading = column.Heading.In(language);
            if (column.Kind != ColumnKind.Rate)
                yield return (heading, column.Kind switch { ColumnKind.Count => "count", ColumnKind.Day => "day", _ => "words" });
            else
                foreach (var (part, index) in Rate.Select((p, i) => (p, i)))
                    yield return (index == 0 ? heading : $"{heading}: {part.In(language)}", index < 3 ? "rate" : "count");
        }
        yield return (Total.In(language), "flag");
    }

    public static void Write(CsvFile csv, ReportTable table, Language language)
    {
        csv.Row([.. Columns(table, language).Select(c => c.Heading)]);
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < table.Columns.Count; i++)
                Write(csv, row.Cells[i], table.Columns[i].Kind == ColumnKind.Rate, language);
            csv.Flag(row.IsTotal);
            csv.EndRow();
        }
    }

    private static void Write(CsvFile csv, Cell cell, bool isRate, Language language)
    {
        if (cell is RateCell rate && isRate)
        {
            csv.Number(rate.Rate);
            csv.Number(rate.Low);
            csv.Number(rate.High);
            csv.Number(rate.Part);
            csv.Number(rate.Whole);
            return;
        }
        Write(csv, cell, language);
        for (var i = 1; isRate && i < Rate.Length; i++)
        {
            if (cell is SuppressedCell)
                csv.Words(Suppressed.In(language));
            else
                csv.Nothing();
        }
    }

    public static void Write(CsvFile csv, Cell cell, Language language)
    {
        switch (cell)
        {
            case WordsCell words: csv.Words(words.Words.In(language)); break;
            case CountCell count: csv.Number(count.Count); break;
            case RateCell rate: csv.Number(rate.Rate); break;
            case DayCell day: csv.Day(day.Day); break;
            case SuppressedCell: csv.Words(Suppressed.In(language)); break;
            default: csv.Nothing(); break;
        }
    }
}
