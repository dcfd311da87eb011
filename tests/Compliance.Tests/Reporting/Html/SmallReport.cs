using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Tests.Reporting.Html;

/// <summary>A Report of one chapter with one of everything, in words of the reader's choosing.</summary>
internal static class SmallReport
{
    public static readonly ListKey Any = new("", "");

    public static ReportDocument Document(long count, string words = "Yoxlama", ListKey? key = null)
    {
        var text = new Text(words, words);
        var list = new FindingList("all", text, count, key ?? Any);
        Cell linked = new CountCell(1_234) { List = "all" };
        var table = new ReportTable("mixed", text, [new(text, ColumnKind.Words), new(text, ColumnKind.Count), new(text, ColumnKind.Rate), new(text, ColumnKind.Day)],
        [
            new([new WordsCell(text), linked, new RateCell(12.34m, 10.05m, 14.95m, 12, 98), new DayCell(new(2022, 5, 4))]),
            new([new WordsCell(text) { List = "none such" }, new SuppressedCell(), new NoCell(), new NoCell()]),
            new([new WordsCell(text), linked, new SuppressedCell(), new DayCell(new(2022, 5, 4))], IsTotal: true),
        ]) { Note = text };
        return new(text, text, [new(text, new DayCell(new(2022, 5, 4)))],
        [
            new("chapter-1", "1", text,
            [
                new SubHeading(text), new Paragraph(text), new ParticularList([new(text, new CountCell(1_234_567))]), table, SampleTables.Empty, SampleTables.Broad("broad"),
                new ReportChart(ChartKind.Bars, table with { Id = "bars" }), new ReportChart(ChartKind.StackedBars, SampleTables.Outcomes("stacked", [list, list, list, list])),
                new ReportChart(ChartKind.RatesWithIntervals, table with { Id = "rates" }), new ReportChart(ChartKind.Columns, SampleTables.Months("columns")),
                new ReportChart(ChartKind.Bars, SampleTables.Empty with { Id = "no-bars" }), list,
            ]),
            new("annex", "", text, []),
        ]);
    }

    /// <summary>A finding whose every free word is the same.</summary>
    public static ReportedFinding Saying(string words)
    {
        var text = new Text(words, words);
        return new()
        {
            Id = words, File = words, Source = words, Subject = words, Body = words, Act = words, ActKind = words, ActPath = words, Rule = words, Provision = words, Citation = text, Duty = text,
            Chapter = words, Outcome = words, Kind = words, Severity = words, Grade = words, Caveats = [words], Message = text, Facts = [new(words, text, text)], Missing = [new(words, text, text)],
            Remedies = [text], Change = words,
        };
    }
}
