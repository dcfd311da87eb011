using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Compliance.Reporting.Flat;
using Compliance.Tests.Cli;
using Compliance.Tests.Reporting.Office;
using DocumentFormat.OpenXml.Packaging;
using Newtonsoft.Json.Linq;
using Kinds = Compliance.Reporting.FindingKind;

namespace Compliance.Tests.Reporting.Periodic;

/// <summary>Every format, read back from the file that was written, has the totals of <c>check</c> on the same files.</summary>
public sealed partial class TotalsInEveryFormatTests
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private readonly Workspace _here = new();
    private Dictionary<string, long> _checked = [];
    private long _total;
    private string _folder = "";

    [OneTimeSetUp]
    public void Write()
    {
        var cases = RepositoryRoot.PathTo("fixtures", "cases");
        var check = JObject.Parse(Shipped("check", cases, "--format", "json").Lines[^1])["summary"]!;
        _checked = ((JObject)check["outcomes"]!).Properties().ToDictionary(p => p.Name, p => (long)p.Value, StringComparer.Ordinal);
        _total = (long)check["findings"]!;
        _checked["violation"].ShouldBeGreaterThan(0);
        _folder = _here.PathTo("report");
        Shipped("report", cases, "--out", _folder, "--formats", "json,csv,xlsx,docx,html,sarif,junit").Code.ShouldBe(0);
    }

    [OneTimeTearDown]
    public void Clear() => _here.Dispose();

    [Test]
    public void Json()
    {
        var outcomes = JObject.Parse(Text("report.json")).Descendants().OfType<JObject>().Single(o => (string?)o["id"] == "outcomes");
        Matches(outcomes["rows"]!.Select(r => ((string)r["cells"]![0]!["words"]!["en"]!, (long)r["cells"]![1]!["count"]!)));
    }

    [Test]
    public void Findings_line_by_line()
    {
        var kinds = File.ReadLines(Path.Join(_folder, "findings.jsonl")).Select(l => (string)JObject.Parse(l)["kind"]!).ToList();
        OfKinds(kinds.CountBy(k => k).ToDictionary(k => k.Key, k => (long)k.Value, StringComparer.Ordinal));
    }

    [Test]
    public void Csv()
    {
        using var table = new StreamReader(Path.Join(_folder, "tables", "outcomes.csv"));
        Matches(CsvRows.Read(table).Skip(1).Select(r => (r[0], long.Parse(r[1], CultureInfo.InvariantCulture))));
        using var findings = new StreamReader(Path.Join(_folder, "findings.csv"));
        OfKinds(CsvRows.Read(findings).Skip(1).CountBy(r => r[1]).ToDictionary(k => k.Key, k => (long)k.Value, StringComparer.Ordinal));
    }

    [Test]
    public void Xlsx()
    {
        using var file = SpreadsheetDocument.Open(Path.Join(_folder, "report.xlsx"), isEditable: false);
        Matches(Rendering.Rows(file, "outcomes").Where(r => r.Count >= 3 && long.TryParse(r[1], out _)).Select(r => (r[0], long.Parse(r[1], CultureInfo.InvariantCulture))));
    }

    [Test]
    public void Docx()
    {
        using var archive = ZipFile.OpenRead(Path.Join(_folder, "report.docx"));
        using var part = archive.GetEntry("word/document.xml")!.Open();
        var tables = XDocument.Load(part).Descendants(Word + "tbl").Select(t => t.Elements(Word + "tr").Select(r => r.Elements(Word + "tc").Select(c => string.Concat(c.Descendants(Word + "t").Select(x => x.Value))).ToList()).ToList());
        Matches(tables.Single(t => t[0].SequenceEqual(["Outcome", "Findings", "What it means"])).Skip(1).Select(r => (r[0], Counted(r[1]))));
    }

    [Test]
    public void Html()
    {
        var page = Text("report.html");
        var from = page.IndexOf("id=\"table-outcomes\"", StringComparison.Ordinal);
        var table = page[from..page.IndexOf("</table>", from, StringComparison.Ordinal)];
        Matches(HtmlRow().Matches(table).Select(r => HtmlCell().Matches(r.Value).Select(c => WebUtility.HtmlDecode(Tag().Replace(c.Groups[1].Value, "")).Trim()).ToList())
            .Where(c => c[0] != "Outcome").Select(c => (c[0], Counted(c[1]))));
    }

    [Test]
    public void Sarif()
    {
        var results = JObject.Parse(Text("report.sarif"))["runs"]![0]!["results"]!;
        OfKinds(results.CountBy(r => (string)r["properties"]!["kind"]!).ToDictionary(k => k.Key, k => (long)k.Value, StringComparer.Ordinal));
    }

    [Test]
    public void JUnit()
    {
        var cases = XDocument.Load(Path.Join(_folder, "report.junit.xml")).Descendants("testcase").ToList();
        cases.Count.ShouldBe((int)_total);
        cases.Count(c => c.Element("failure") is not null).ShouldBe((int)_checked["violation"]);
        cases.Count(c => c.Element("error") is not null).ShouldBe((int)_checked["error"]);
        cases.Count(c => !c.Elements().Any(e => e.Name.LocalName is "failure" or "error" or "skipped")).ShouldBe((int)_checked["compliant"]);
        var skipped = cases.Select(c => c.Element("skipped")).OfType<XElement>().CountBy(s => (string)s.Attribute("type")!).ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);
        foreach (var (kind, count) in _checked.Where(c => c.Key is not "violation" and not "error" and not "compliant"))
            skipped.GetValueOrDefault(kind).ShouldBe((int)count, kind);
    }

    [Test]
    public void Pdf()
    {
        if (new Compliance.Reporting.Pdf.PdfFormat().Unavailable.En is { Length: > 0 } why)
            Assert.Ignore(why);
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Join(p, "pdftotext"))))
            Assert.Ignore("There is no pdftotext to read the print with: apt-get install poppler-utils");
        Shipped("report", RepositoryRoot.PathTo("fixtures", "cases"), "--out", _here.PathTo("print"), "--formats", "pdf").Code.ShouldBe(0);
        using var reader = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("pdftotext", ["-layout", _here.PathTo("print", "report.pdf"), "-"]) { RedirectStandardOutput = true })!;
        var rows = reader.StandardOutput.ReadToEnd().Split('\n').SkipWhile(l => !l.Contains("Findings of the period, by outcome", StringComparison.Ordinal))
            .Select(l => PrintedRow().Match(l)).Where(m => m.Success).Select(m => (Head: m.Groups["head"].Value, Count: Counted(m.Groups["count"].Value))).ToList();
        rows = rows[..(rows.FindIndex(r => r.Head == "Total") + 1)];
        Matches(rows.Select(r => (Kinds.All.FirstOrDefault(k => k.Heading.En.StartsWith(r.Head, StringComparison.Ordinal))?.Heading.En ?? r.Head, r.Count))); // a long heading goes on below
    }

    private static RunResult Shipped(params string[] args) => Workspace.RunAlone([.. args, "--rules", RepositoryRoot.PathTo("rules", "az"), "--cache", Workspace.Cache]);

    private static long Counted(string number) => long.Parse(number.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private string Text(string file) => File.ReadAllText(Path.Join(_folder, file));

    /// <summary>The rows of the table of outcomes, by their headings.</summary>
    private void Matches(IEnumerable<(string Heading, long Count)> rows)
    {
        var held = rows.ToDictionary(r => r.Heading, r => r.Count, StringComparer.Ordinal);
        held["Total"].ShouldBe(_total);
        OfKinds(Kinds.All.Where(k => held.ContainsKey(k.Heading.En)).ToDictionary(k => k.Code, k => held[k.Heading.En], StringComparer.Ordinal));
    }

    private void OfKinds(Dictionary<string, long> counts)
    {
        foreach (var (kind, count) in _checked)
            counts.GetValueOrDefault(kind).ShouldBe(count, kind);
        counts.Values.Sum().ShouldBe(_total);
    }

    [GeneratedRegex(@"^(?<head>\S.*?)\s{2,}(?<count>[\d,]+)(\s|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex PrintedRow();

    [GeneratedRegex("<tr.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex HtmlRow();

    [GeneratedRegex("<t[hd][^>]*>(.*?)</t[hd]>", RegexOptions.Singleline)]
    private static partial Regex HtmlCell();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
