using System.Text;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Flat;

namespace Compliance.Tests.Reporting.Flat;

public sealed class CsvFormatTests
{
    [TestCase(CsvSeparator.Comma)]
    [TestCase(CsvSeparator.Semicolon)]
    public void Findings_come_back_as_they_were(CsvSeparator separator)
    {
        using var sample = new Sample();
        sample.Write(new CsvFormat(separator));
        var rows = Rows(sample, "findings.csv", separator);
        rows.Count.ShouldBe(1 + Sample.Findings.Count);
        foreach (var (finding, row) in Sample.Findings.Select(f => f.Kept).Zip(rows.Skip(1)))
        {
            string Cell(string column) => row[rows[0].ToList().IndexOf(column)];
            (Cell("id"), Cell("file"), Cell("message"), Cell("subject")).ShouldBe((finding.Id, finding.File, finding.Message.En, finding.Subject));
            (Cell("remedy"), Cell("decision"), Cell("change"), Cell("effect"), Cell("cause"), Cell("recommendation"))
                .ShouldBe((finding.Remedy, finding.Decision, finding.Change, finding.Effect, finding.Cause, finding.Recommendation));
            (Cell("kind"), Cell("outcome"), Cell("severity")).ShouldBe((finding.Kind, finding.Outcome, finding.Severity));
            Cell("date").ShouldBe(finding.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "");
            Cell("caveats").ShouldBe(string.Join('\n', finding.Caveats));
            row.Count.ShouldBe(rows[0].Count);
        }
    }

    [Test]
    public void Every_file_begins_with_the_mark_and_ends_its_rows_with_CRLF()
    {
        using var sample = new Sample();
        foreach (var name in sample.Write(new CsvFormat()))
        {
            sample.Bytes(name)[..3].ShouldBe(Encoding.UTF8.GetPreamble());
            sample.Read(name).ShouldEndWith("\r\n");
        }
    }

    [Test]
    public void There_is_a_file_for_each_table_charts_included()
    {
        using var sample = new Sample();
        sample.Write(new CsvFormat()).ShouldBe(["particulars.csv", "findings.csv", "tables/scope.csv", "tables/rates-by-body.csv", "lists.csv", "numbers.csv", "tables.csv", "columns.csv"]);
        Rows(sample, "tables.csv").Skip(1).Select(r => (r[0], r[1], r[2], r[4])).ShouldBe(
            [("tables/scope.csv", "1", "Scope", "Counted once."), ("tables/rates-by-body.csv", "", "Annex", "Counted once.")]);
    }

    [Test]
    public void A_table_carries_all_of_a_rate_and_tells_totals_and_suppressed_cells()
    {
        using var sample = new Sample();
        sample.Write(new CsvFormat());
        sample.Read("tables/scope.csv").TrimStart('\ufeff').Split("\r\n").ShouldBe(
        [
            "Body,Acts,Rate,Rate: lower limit,Rate: upper limit,Rate: counted,Rate: out of,Last,total row",
            "'-Əliyev & Co,-5,12.5,3.1,25,1,8,2022-05-04,false",
            "''quoted,suppressed,suppressed,suppressed,suppressed,suppressed,suppressed,,false",
            "b,0,,,,,,,false",
            "All,1234567,0,0,100,0,8,,true",
            "",
        ]);
    }

    [Test]
    public void With_semicolons_fractions_follow_a_comma()
    {
        using var sample = new Sample();
        sample.Write(new CsvFormat(CsvSeparator.Semicolon), Language.Az);
        sample.Read("tables/scope.csv").Split("\r\n")[1].ShouldBe("'-Əliyev & Co;-5;12,5;3,1;25;1;8;2022-05-04;false");
    }

    [TestCase(Language.En)]
    [TestCase(Language.Az)]
    public void Every_column_of_every_file_is_described(Language language)
    {
        using var sample = new Sample();
        var data = sample.Write(new CsvFormat(), language).Where(f => f is "findings.csv" or "lists.csv" or "numbers.csv" or "acts.csv" || f.StartsWith("tables/", StringComparison.Ordinal));
        var described = Rows(sample, "columns.csv").Skip(1).ToList();
        described.Select(r => (r[0], r[1])).ShouldBe(data.SelectMany(f => Rows(sample, f)[0].Select(c => (f, c))));
        described.ShouldAllBe(r => r[2].Length > 0 && r[3].Length > 0);
    }

    [TestCase("a\nb")]
    [TestCase("a\rb")]
    [TestCase("a\r\nb")]
    [TestCase("a,b")]
    [TestCase("a\"b")]
    [TestCase(" a ")]
    public void What_could_end_a_cell_or_row_stands_in_quotes(string text)
    {
        using var sample = new Sample([Sample.Finding(1, "violation") with { Act = text }]);
        sample.Write(new CsvFormat());
        sample.Read("findings.csv").ShouldContain($",\"{text.Replace("\"", "\"\"")}\",application,");
        Rows(sample, "findings.csv")[1][Rows(sample, "findings.csv")[0].ToList().IndexOf("act")].ShouldBe(text);
    }

    [Test]
    public void Labels_with_values_stand_with_their_chapter()
    {
        using var sample = new Sample();
        sample.Write(new CsvFormat());
        Rows(sample, "particulars.csv").Select(r => string.Join('|', r)).ShouldBe(
            ["chapter|label|value", "|Report|Invented bodies, 2022", "|Rulebook|sha256:5f2c0e", "|Knowledge day|2022-12-01", "1|Files|2"]);
    }

    [Test]
    public void Every_number_with_a_list_names_it_and_the_list_says_what_it_holds()
    {
        using var sample = new Sample();
        var slice = new FindingList("s-1", new("Slice", "Hissə"), 3, new("1", "violation+waived") { Body = "", Month = "2022-05" });
        sample.Write(new CsvFormat(), document: Sample.Document with { Slices = [slice], ActLists = [new("a-1", new("Acts", "Aktlar"), 2, new(ActCount.Examined, "1") { ActKind = "oath" })] });
        Rows(sample, "numbers.csv").Skip(1).Select(r => string.Join('|', r)).ShouldBe(["tables/scope.csv|1|Acts|all", "tables/scope.csv|1|Rate|all"]);
        Rows(sample, "lists.csv").Skip(1).Select(r => string.Join('|', r)).ShouldBe(
            ["all|findings|All findings|11|*|*|*|*|*|*|*|*|*|*|*", "s-1|findings|Slice|3|1|violation+waived|*||2022-05|*|*|*|*|*|*", "a-1|examined|Acts|2|1|*|*|*|*|oath|*|*|*|*|*"]);
    }

    [Test]
    public void Every_act_stands_once_for_each_chapter_and_a_file_without_acts_once()
    {
        using var sample = new Sample();
        using var cases = new CaseSpool(Path.GetTempFileName());
        cases.Add(new() { File = "=f", Body = "b", Acts = [new() { Act = "m-1", Kind = "oath", Date = new(2022, 5, 4), Chapters = new Dictionary<string, ActMarks> { ["4"] = ActMarks.Open, [""] = ActMarks.Examined | ActMarks.Broken } }] });
        cases.Add(new() { File = "g" });
        new CsvFormat().Write(sample.Output(Language.En) with { Cases = cases }, CancellationToken.None);
        Rows(sample, "acts.csv").Skip(1).Select(r => string.Join('|', r)).ShouldBe(
            ["=f||1|b|m-1|oath||2022-05-04||true|true|false", "=f||1|b|m-1|oath||2022-05-04|4|false|false|true", "g||1|||||||false|false|false"]);
    }

    [Test]
    public void Without_findings_only_the_headings_are_written()
    {
        using var sample = new Sample([]);
        sample.Write(new CsvFormat());
        Rows(sample, "findings.csv").Count.ShouldBe(1);
    }

    [Test]
    public void No_cell_of_text_begins_a_formula()
    {
        using var sample = new Sample(Sample.Findings.Select(f => f with { Act = "@act", Body = "+994", Rule = "\tr", Citation = new("＝x", "=x"), Caveats = ["-1"] }));
        foreach (var file in sample.Write(new CsvFormat()))
        {
            using var text = sample.Open(file);
            using var parser = new CsvHelper.CsvParser(text, System.Globalization.CultureInfo.InvariantCulture);
            while (parser.Read())
                parser.Record!.Where(c => c.Length > 0 && "=+@\t\r＝".Contains(c[0])).ShouldBeEmpty();
        }
    }

    [TestCase("a,b\r\nc,d\"e\r\n", 2)]
    [TestCase("\"a\"b,c\r\n", 1)]
    public void A_quote_where_none_can_stand_is_refused_with_its_row(string csv, int row) =>
        Should.Throw<InvalidDataException>(() => CsvRows.Read(new StringReader(csv)).ToList()).Message.ShouldStartWith($"Row {row} ");

    [TestCase("", 0)]
    [TestCase("a,b", 1)]
    [TestCase("a,\"b\r\nc\"\r\n", 1)]
    [TestCase("a\r\n\r\nb\r\n", 3)]
    [TestCase("a\nb\n", 2)]
    [TestCase("a\rb", 2)]
    public void Rows_are_counted_as_they_stand(string csv, int rows) => CsvRows.Read(new StringReader(csv)).Count().ShouldBe(rows);

    private static List<IReadOnlyList<string>> Rows(Sample sample, string file, CsvSeparator separator = CsvSeparator.Comma)
    {
        using var text = sample.Open(file);
        return [.. CsvRows.Read(text, separator)];
    }
}
