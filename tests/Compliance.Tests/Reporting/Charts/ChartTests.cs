using System.Globalization;
using System.Text.RegularExpressions;
using Compliance.Law;
using Compliance.Reporting;
using Compliance.Reporting.Charts;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Html;
using Compliance.Tests.Reporting.Html;

namespace Compliance.Tests.Reporting.Charts;

public sealed class ChartTests
{
    [TestCase(0, 1, 2)]
    [TestCase(1, 1, 2)]
    [TestCase(5, 5, 6)]
    [TestCase(6, 6, 4)]
    [TestCase(10, 10, 6)]
    [TestCase(11, 15, 4)]
    [TestCase(2_384, 2_500, 6)]
    public void An_axis_ends_at_a_round_number_above_the_largest_mark(int largest, int end, int ticks)
    {
        var scale = new ChartScale(largest, 100, smallestStep: 1);
        scale.End.ShouldBe(end);
        scale.Ticks.Count.ShouldBe(ticks);
        scale.Of(scale.End).ShouldBe(100);
    }

    [TestCase("", 40, "")]
    [TestCase("bir iki üç", 66, "bir iki üç")]
    [TestCase("bir iki üçü", 66, "bir iki|üçü")]
    [TestCase("qanunvericilik", 66, "qanunveric|ilik")]
    public void A_label_is_broken_between_words_and_a_word_only_where_it_must_be(string words, int room, string lines) =>
        string.Join('|', ChartCanvas.Lines(words, room)).ShouldBe(lines);

    [Test]
    public void Every_count_of_the_table_but_totals_and_zeros_is_a_mark_of_the_drawing()
    {
        var table = SampleTables.Outcomes("marks", [.. Enumerable.Repeat(new FindingList("l", Text.None, 0, SmallReport.Any), 4)]);
        var counts = table.Rows.Where(r => !r.IsTotal).SelectMany(r => r.Cells).OfType<CountCell>().Count(c => c.Count > 0);
        Regex.Count(Broad(new(ChartKind.StackedBars, table)), "<rect class=\"mark ").ShouldBe(counts);
    }

    [Test]
    public void Kinds_of_findings_look_the_same_in_every_chart_and_series_differ_by_more_than_colour()
    {
        var drawn = Broad(new(ChartKind.StackedBars, SampleTables.Outcomes("marks", [.. Enumerable.Repeat(new FindingList("l", Text.None, 0, SmallReport.Any), 4)])));
        foreach (var look in new[] { "of-violation", "of-needs-judgment", "of-undetermined", "of-compliant" })
            drawn.ShouldContain($"class=\"mark {look}\"");
    }

    [Test]
    public void Rates_are_drawn_with_interval_and_words_and_the_rate_of_all_with_a_line()
    {
        var drawn = Broad(new(ChartKind.RatesWithIntervals, SampleTables.Rates("rates")));
        Regex.Count(drawn, "<circle class=\"dot\"").ShouldBe(10); // of twelve, one held back and one of nothing
        Regex.Count(drawn, "class=\"reference\"").ShouldBe(1);
        foreach (var words in new[] { "0.7 (0.0–2.4)", ">✱<", ">–<" })
            drawn.ShouldContain(words);
    }

    [Test]
    public void A_column_is_as_high_as_its_first_number_and_holds_the_part_of_it_that_the_second_counts()
    {
        Column[] columns = [new(new("Month", "Ay"), ColumnKind.Words), new(new("Acts examined", "Araşdırılmış aktlar"), ColumnKind.Count), new(new("Acts with a violation", "Pozuntusu olan aktlar"), ColumnKind.Count)];
        var drawn = Broad(new(ChartKind.Columns, new("months", Text.None, columns, [new([new WordsCell(new("2021-12", "12.2021")), new CountCell(120), new CountCell(30)])])));
        Regex.Matches(drawn, "<text class=\"sum\"[^>]*>([^<]*)<").Select(m => m.Groups[1].Value).ShouldBe(["120"], "acts with a violation are among those examined");
        var marks = Regex.Matches(drawn, "<rect class=\"mark [^>]* y=\"([0-9.]+)\"[^>]* height=\"([0-9.]+)\"").Select(m => (Top: decimal.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), Height: decimal.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture))).ToList();
        (marks[0].Top + marks[0].Height).ShouldBe(marks[1].Top + marks[1].Height, 0.1m);
        marks[1].Height.ShouldBe(marks[0].Height / 4, 0.1m);
    }

    [Test]
    public void Without_colour_no_two_kinds_that_a_chart_shows_look_alike()
    {
        var style = ReportStyle.OfReport(new(TextWriter.Null, Language.En, new(SmallReport.Document(0))), SmallReport.Document(0));
        var fills = FindingKind.All.Where(k => !k.IsQuiet).Select(k => Regex.Match(style, $@"\.of-{k.Code} \{{ fill: (var|url\(#[a-z-]+)").Groups[1].Value).ToList();
        fills.ShouldBeUnique();
        fills.ShouldAllBe(f => f.Length > 0);
        foreach (var pattern in fills.Where(f => f != "var"))
            ReportStyle.Shapes.ShouldContain($"id=\"{pattern["url(#".Length..]}\"");
    }

    [TestCase(ChartKind.Bars)]
    [TestCase(ChartKind.StackedBars)]
    [TestCase(ChartKind.Columns)]
    [TestCase(ChartKind.RatesWithIntervals)]
    public void A_chart_of_nothing_held_back_or_zeros_is_drawn_without_fault(ChartKind kind)
    {
        Column[] columns = [new(new("Body", "Orqan"), ColumnKind.Words), new(new("Acts", "Aktlar"), ColumnKind.Count)];
        Cell body = new WordsCell(new("", ""));
        foreach (var cells in new Cell[][] { [], [new SuppressedCell()], [new NoCell()], [new CountCell(0)], [new CountCell(999_999_999_999_999)] })
            Drawn(new(kind, new("t", Text.None, columns, [.. cells.Select(c => new Row([body, c]))]))).ShouldContain("<figure");
    }

    private static string Drawn(ReportChart chart)
    {
        var output = new StringWriter();
        var sheet = new Sheet(output, Language.En, new(SmallReport.Document(0)));
        new ChartFigure(sheet, new(sheet)).Write(chart);
        return output.ToString();
    }

    private static string Broad(ReportChart chart) => Regex.Match(Drawn(chart), "<svg class=\"drawing broad\".*?</svg>", RegexOptions.Singleline).Value;
}
