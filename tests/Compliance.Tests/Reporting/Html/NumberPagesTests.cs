using System.Globalization;
using System.Text.RegularExpressions;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Html;

namespace Compliance.Tests.Reporting.Html;

public sealed partial class NumberPagesTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Begin() => _folder = new();

    [TearDown]
    public void End() => _folder.Dispose();

    [Test]
    public void Every_list_behind_a_number_holds_exactly_its_findings_and_leads_to_each_in_full()
    {
        var findings = ReportSample.Findings(2_500).ToList();
        var (document, written) = Write(findings);
        var pages = written.ToDictionary(f => f, _folder.Read);
        foreach (var slice in document.Slices)
        {
            var links = Entries(pages, slice.Id).SelectMany(e => Links().Matches(e)).ToList();
            links.Select(l => l.Groups[2].Value).ShouldBe(findings.Where(f => f.IsListed && slice.Key.Holds(f)).Select(f => f.Id));
            links.ShouldAllBe(l => pages[l.Groups[1].Value].Contains($"id=\"f-{l.Groups[2].Value}\" data-kind=\"{slice.Key.Kind}\""));
        }
    }

    [Test]
    public void Every_list_of_acts_and_files_holds_each_once_with_its_listed_findings()
    {
        var (document, written) = Write([.. ReportSample.Findings(2_500)]);
        var pages = written.ToDictionary(f => f, _folder.Read);
        foreach (var list in document.ActLists)
            Entries(pages, list.Id).Count.ShouldBe(list.Count > 2_000 ? 0 : (int)list.Count, list.Id);
        var act = Entries(pages, "a-Broken-6")[0];
        act.ShouldContain("examined, with a violation");
        Links().Match(act).Success.ShouldBeTrue();
    }

    [Test]
    public void Every_number_leads_to_the_place_of_its_list()
    {
        var (document, written) = Write([.. ReportSample.Findings(600)]);
        var pages = written.ToDictionary(f => f, _folder.Read);
        foreach (var (id, count) in document.Slices.Select(s => (s.Id, s.Count)).Concat(document.ActLists.Select(a => (a.Id, a.Count))))
        {
            var link = Regex.Match(pages["report.html"], $"href=\"(numbers/[^\"#]*)#n-{Regex.Escape(id)}\">{count.ToString("N0", CultureInfo.InvariantCulture)}</a>");
            link.Success.ShouldBeTrue(id);
            pages[link.Groups[1].Value].ShouldContain($"<section class=\"number-list\" id=\"n-{id}\"");
        }
    }

    [TestCase(497, 1)]
    [TestCase(498, 2)]
    [TestCase(994, 2)]
    [TestCase(995, 3)]
    [TestCase(2_000, 5)]
    public void A_long_list_goes_on_on_the_next_page_and_says_so(int count, int files)
    {
        var findings = Enumerable.Range(0, count).Select(i => ReportSample.Finding(i) with { Chapter = "6", Kind = "violation" }).ToList();
        using var spool = _folder.Spool(findings);
        var written = new HtmlFormat().Write(new(Sliced(count), spool, Language.En, _folder.Path), CancellationToken.None).Where(f => f.StartsWith("numbers/", StringComparison.Ordinal)).ToList();
        written.ShouldBe(Enumerable.Range(1, files).Select(i => $"numbers/chapter-6-000{i}.html"));
        written.SelectMany(f => Links().Matches(_folder.Read(f))).Select(l => l.Groups[2].Value).ShouldBe(findings.Select(f => f.Id));
        written.Select(f => _folder.Read(f).Contains("(continued)", StringComparison.Ordinal)).ShouldBe(Enumerable.Range(0, files).Select(i => i > 0));
    }

    [TestCase(Language.En, "2,001 entries: too many for these pages")]
    [TestCase(Language.Az, "2.001 qeyd: bu səhifələr")]
    public void A_list_too_long_for_pages_names_the_command_that_prints_it(Language language, string words)
    {
        using var spool = _folder.Spool(Enumerable.Range(0, 2_001).Select(i => ReportSample.Finding(i) with { Chapter = "6", Kind = "violation" }));
        new HtmlFormat().Write(new(Sliced(2_001), spool, language, _folder.Path), CancellationToken.None).ShouldContain("numbers/chapter-6-0001.html");
        var page = _folder.Read("numbers/chapter-6-0001.html");
        page.ShouldContain(words);
        page.ShouldContain("compliance list REPORT --chapter 6 --kind violation+waived --act-kind leave --fact &#39;it&#39;\\&#39;&#39;s&#39;");
        Entries().Count(page).ShouldBe(0);
    }

    [Test]
    public void A_list_that_holds_other_findings_than_the_Report_says_is_not_written()
    {
        using var spool = _folder.Spool(ReportSample.Findings(1));
        Should.Throw<InvalidOperationException>(() => new HtmlFormat().Write(new(Sliced(7), spool, Language.En, _folder.Path), CancellationToken.None))
            .Message.ShouldBe("The Report says that list 's' holds 7 entries; it holds 0.");
    }

    [Test]
    public void Where_files_and_acts_are_not_known_their_numbers_lead_nowhere()
    {
        var document = new ReportDocument(Text.None, Text.None, [new(Text.None, new CountCell(5) { List = "a" })], []) { ActLists = [new("a", Text.None, 5, new(ActCount.Files))] };
        using var spool = _folder.Spool([]);
        new HtmlFormat().Write(new(document, spool, Language.En, _folder.Path), CancellationToken.None).ShouldBe(["report.html"]);
        _folder.Read("report.html").ShouldNotContain("#n-a");
    }

    [Test]
    public void A_printed_page_has_no_links_to_lists_it_does_not_hold()
    {
        var findings = ReportSample.Findings(300).ToList();
        using var spool = _folder.Spool(findings);
        using var cases = NumberSample.Cases(System.IO.Path.Combine(_folder.Path, CaseSpool.Name), findings);
        HtmlFormat.WriteForPrint(new(NumberSample.With(ReportSample.Document(findings), spool, cases), spool, Language.En, _folder.Path) { Cases = cases }, CancellationToken.None);
        _folder.Read("report.html").ShouldNotContain("numbers/");
        _folder.Read("report.html").ShouldContain("href=\"#list-6-violation\"");
    }

    [TestCase("The application came late. It is no longer possible.", "The application came late.")]
    [TestCase("See Art. Five of Law No. IV of 1998. Then stop.", "See Art. Five of Law No. IV of 1998.")]
    [TestCase("Last day 05.06.2022 (Art. 28.5). Ərizə gecikib.", "Last day 05.06.2022 (Art. 28.5).")]
    [TestCase("One sentence", "One sentence")]
    [TestCase("", "")]
    public void The_first_sentence_ends_where_a_sentence_ends(string words, string first) => FirstSentence.Of(words).ShouldBe(first);

    private static ReportDocument Sliced(int count)
    {
        var key = new ListKey("6", "violation+waived") { ActKind = count > 2_000 ? "leave" : null, Fact = count > 2_000 ? "it's" : null };
        return new(new("Report", "Hesabat"), Text.None, [new(Text.None, new CountCell(count) { List = "s" })],
            [new("chapter-6", "6", new("Ranks", "Dərəcələr"), [new FindingList("all", Text.None, count > 2_000 || count == 7 ? 0 : count, new(count > 2_000 || count == 7 ? "none" : "6", "violation"))])])
        { Slices = [new("s", new("Late", "Gecikib"), count, key)] };
    }

    private (ReportDocument Document, IReadOnlyList<string> Written) Write(IReadOnlyList<ReportedFinding> findings)
    {
        using var spool = _folder.Spool(findings);
        using var cases = NumberSample.Cases(System.IO.Path.Combine(_folder.Path, CaseSpool.Name), findings);
        var document = NumberSample.With(ReportSample.Document(findings), spool, cases);
        return (document, new HtmlFormat().Write(new(document, spool, Language.En, _folder.Path) { Cases = cases }, CancellationToken.None));
    }

    /// <summary>The entries of a list, over all its pages.</summary>
    private static List<string> Entries(Dictionary<string, string> pages, string id) =>
        [.. pages.Where(p => p.Key.StartsWith("numbers/", StringComparison.Ordinal)).OrderBy(p => p.Key, StringComparer.Ordinal)
            .SelectMany(p => Regex.Matches(p.Value, $"<section class=\"number-list\" id=\"n-{Regex.Escape(id)}\".*?</section>", RegexOptions.Singleline)).SelectMany(s => Entries().Matches(s.Value)).Select(e => e.Value)];

    [GeneratedRegex("<li class=\"row.*?</li>", RegexOptions.Singleline)]
    private static partial Regex Entries();

    [GeneratedRegex("href=\"\\.\\./(lists/[^\"#]*)#f-([^\"]*)\"")]
    private static partial Regex Links();
}
