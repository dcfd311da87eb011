using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Html;

namespace Compliance.Tests.Reporting.Html;

public sealed partial class HtmlFormatTests
{
    private const string Attack = "=1+1\"><script>alert('x')</script></style>\\\"}\n\t-@'";
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Begin() => _folder = new();

    [TearDown]
    public void End() => _folder.Dispose();

    [TestCase(Language.En, "report.en.html")]
    [TestCase(Language.Az, "report.az.html")]
    public void The_Report_is_written_as_approved(Language language, string approved)
    {
        Write(SmallReport.Document(4), [.. ReportSample.Findings(4)], language);
        _folder.Read("report.html").ShouldMatchApproved("tests", "Compliance.Tests", "Approved", approved);
    }

    [TestCase(99, 99, 1)]
    [TestCase(100, 100, 1)]
    [TestCase(101, 100, 1)]
    [TestCase(199, 100, 1)]
    [TestCase(200, 100, 1)]
    [TestCase(201, 100, 2)]
    [TestCase(401, 100, 3)]
    public void The_first_hundred_stand_on_the_page_and_all_in_pages_of_two_hundred(int all, int onPage, int files)
    {
        var written = Write(SmallReport.Document(all), [.. ReportSample.Listed(all)]);
        Shown("report.html").Count.ShouldBe(onPage);
        written.ShouldBe(["report.html", .. Enumerable.Range(1, files).Select(i => $"lists/all-000{i}.html")]);
        written.Skip(1).SelectMany(Shown).ShouldBe(ReportSample.Listed(all).Select(f => f.Id));
    }

    [TestCase(1, 100)]
    [TestCase(10, 100)]
    [TestCase(11, 90)]
    [TestCase(200, 5)]
    [TestCase(300, 5)]
    public void Lists_share_the_room_of_a_print(int lists, int each)
    {
        var blocks = Enumerable.Range(0, lists).Select(i => new FindingList($"l{i}", Text.None, 500, SmallReport.Any)).Append(new("none", Text.None, 0, SmallReport.Any));
        new ListPlaces(new(Text.None, Text.None, [], [new("c", "1", Text.None, [.. blocks])])).OnPaper.ShouldBe(each);
    }

    [Test]
    public void A_printed_page_names_no_other_file()
    {
        using var spool = _folder.Spool(ReportSample.Listed(120));
        HtmlFormat.WriteForPrint(new(SmallReport.Document(120), spool, Language.En, _folder.Path), CancellationToken.None).ShouldBe("report.html");
        _folder.Read("report.html").ShouldContain("This rendering shows the first 100 of 120 findings");
        _folder.Read("report.html").ShouldNotContain("lists/");
        Directory.Exists(Path.Combine(_folder.Path, "lists")).ShouldBeFalse();
    }

    [TestCase(Language.En)]
    [TestCase(Language.Az)]
    public void Every_link_of_a_large_Report_leads_to_one_place(Language language)
    {
        var findings = ReportSample.Findings(2_500).ToList();
        var written = Write(ReportSample.Document(findings), findings, language);
        var all = written.ToDictionary(f => f, f => Ids().Matches(_folder.Read(f)).Select(m => m.Groups[1].Value).ToList());
        var places = all.ToDictionary(f => f.Key, f => f.Value.ToHashSet(StringComparer.Ordinal));
        all.Keys.ShouldAllBe(f => all[f].Count == places[f].Count);
        foreach (var file in written)
        {
            foreach (Match link in Links().Matches(_folder.Read(file)))
            {
                var target = link.Groups[1].Length == 0 ? file : link.Groups[1].Value.Replace("../", "", StringComparison.Ordinal);
                places.ShouldContainKey(target);
                if (link.Groups[2].Length > 0)
                    places[target].ShouldContain(link.Groups[2].Value);
            }
        }
    }

    [Test]
    public void Every_finding_of_a_large_Report_stands_in_its_list_under_its_kind()
    {
        var findings = ReportSample.Findings(2_500).ToList();
        var written = Write(ReportSample.Document(findings), findings);
        var shown = written.Skip(1).SelectMany(f => Kinds().Matches(_folder.Read(f)).Select(m => (Id: m.Groups[1].Value, Kind: m.Groups[2].Value)));
        shown.ShouldBe(findings.Where(f => f.IsListed).Select(f => (f.Id, f.Kind)), ignoreOrder: true);
    }

    [Test]
    public void A_finding_of_two_lists_is_shown_once_and_named_in_the_other()
    {
        var document = SmallReport.Document(3);
        var chapter = document.Chapters[0];
        document = document with { Chapters = [chapter with { Blocks = [.. chapter.Blocks, new FindingList("again", new("Again", "Yenə"), 3, SmallReport.Any)] }] };
        Write(document, [.. ReportSample.Findings(3)]);
        Shown("report.html").Count.ShouldBe(3);
        Regex.Count(_folder.Read("report.html"), "class=\"again ").ShouldBe(3);
        Shown("lists/again-0001.html").Count.ShouldBe(3);
    }

    [Test]
    public void On_paper_the_heading_of_a_chapter_lies_across_with_the_broad_table_that_begins_it_and_not_alone_before_it()
    {
        var document = SmallReport.Document(0);
        ReportChapter Chapter(string id, params Block[] blocks) => new(id, "2", new(id, id), blocks);
        Block words = new SubHeading(new("Months", "Aylar")), broad = SampleTables.Broad("wide");
        document = document with { Chapters = [Chapter("bare", broad), Chapter("headed", words, broad), Chapter("later", new Paragraph(new("First", "Əvvəl")), broad), Chapter("narrow", SampleTables.Months("slim"), broad)] };
        Write(document, []);
        var page = _folder.Read("report.html");
        Regex.Matches(page, "<h2 id=\"([a-z]+)-title\" class=\"across\">").Select(m => m.Groups[1].Value).ShouldBe(["bare", "headed"]);
        page.ShouldContain("#bare > .across, #bare .broadside { page: p0-wide }");
    }

    [TestCase("decision-expired", Language.En, "Decision expired")]
    [TestCase("decision-stale", Language.En, "Decision whose basis changed")]
    [TestCase("decision-unused", Language.Az, "Heç nəyi əhatə etməyən qərar")]
    [TestCase("decision-over-broad", Language.Az, "Hədsiz geniş qərar")]
    [TestCase("no-such-kind", Language.En, "Not checked")]
    public void What_is_said_of_a_decision_is_called_by_its_state_and_not_unchecked(string kind, Language language, string name)
    {
        Write(SmallReport.Document(1), [ReportSample.Finding(0) with { Kind = kind, Outcome = "decision" }], language);
        _folder.Read("report.html").ShouldContain($"<span class=\"outcome\">{name}</span>");
    }

    [Test]
    public void Words_from_files_become_neither_markup_nor_style()
    {
        var written = Write(SmallReport.Document(1, Attack), [SmallReport.Saying(Attack)]);
        foreach (var page in written.Select(_folder.Read))
        {
            page.ShouldNotContain("<script", Case.Insensitive);
            Regex.Count(page, "</style>").ShouldBe(1);
            Styles().Match(page).Groups[1].Value.ShouldNotContain("\"><");
            page.ShouldContain("=1+1&quot;&gt;&lt;script&gt;");
        }
    }

    [Test]
    public void No_page_needs_anything_from_outside_and_its_policy_admits_its_own_style_only()
    {
        foreach (var file in Write(SmallReport.Document(3), [.. ReportSample.Findings(3)]))
        {
            var page = _folder.Read(file);
            var digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Styles().Match(page).Groups[1].Value)));
            page.ShouldContain($"default-src &#39;none&#39;; style-src &#39;sha256-{digest}&#39;");
            page = page.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal);
            foreach (var outside in new[] { "http:", "https:", "src=", "@import", "<link", "<script", " style=", "unsafe-inline" })
                page.ShouldNotContain(outside);
        }
    }

    [TestCase("1.234.567", "12,3", "(10,1–15,0)", "04.05.2022", Language.Az)]
    [TestCase("1,234,567", "12.3", "(10.1–15.0)", "2022-05-04", Language.En)]
    public void Numbers_and_days_are_written_as_the_language_does(string count, string rate, string interval, string day, Language language)
    {
        Write(SmallReport.Document(0), [], language);
        foreach (var words in new[] { $">{count}<", $">{rate} <", $">{interval}<", $">{day}</time>" })
            _folder.Read("report.html").ShouldContain(words);
    }

    [Test]
    public void Cells_that_hold_no_number_say_why()
    {
        Write(SmallReport.Document(0), []);
        foreach (var words in new[] { "✱ held back: few stand behind it", "aria-label=\"no such number\"", "There is nothing to count here." })
            _folder.Read("report.html").ShouldContain(words);
    }

    [TestCase("report.html")]
    [TestCase("lists/all-0001.html")]
    public void Headings_never_skip_a_level(string file)
    {
        Write(SmallReport.Document(3), [.. ReportSample.Findings(3)]);
        var levels = Headings().Matches(_folder.Read(file)).Select(m => m.Groups[1].Value[0] - '0').ToList();
        levels.Count(l => l == 1).ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
    }

    [TestCase("tr-TR")]
    [TestCase("az-Latn-AZ")]
    [TestCase("ar-SA")]
    [TestCase("de-CH")]
    public void The_Report_is_the_same_bytes_in_every_culture(string culture)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var (there, here) = (Cultures.In(culture, () => All(language)), Cultures.In("", () => All(language)));
            var same = there.Zip(here).TakeWhile(p => p.First == p.Second).Count();
            there.Length.ShouldBe(here.Length, there[Math.Max(0, same - 80)..Math.Min(there.Length, same + 80)]);
            same.ShouldBe(here.Length, there[Math.Max(0, same - 80)..Math.Min(there.Length, same + 80)]);
        }
    }

    [Test]
    public void A_list_that_holds_other_findings_than_the_Report_says_is_not_written() =>
        Should.Throw<InvalidOperationException>(() => Write(SmallReport.Document(3), [.. ReportSample.Findings(2)])).Message.ShouldBe("The Report says that list 'all' holds 3 findings; it holds 2.");

    [Test]
    public void Two_lists_with_one_id_are_not_written()
    {
        var document = SmallReport.Document(0);
        var twice = document with { Chapters = [.. document.Chapters, new("c", "2", Text.None, [new FindingList("all", new("Other", "Digər"), 0, SmallReport.Any)])] };
        Should.Throw<ArgumentException>(() => Write(twice, [])).Message.ShouldStartWith("Two lists of findings have the id 'all'.");
    }

    [Test]
    public void Writing_stops_when_asked()
    {
        using var spool = _folder.Spool(ReportSample.Findings(3));
        Should.Throw<OperationCanceledException>(() => new HtmlFormat().Write(new(SmallReport.Document(3), spool, Language.En, _folder.Path), new(canceled: true)));
    }

    private string All(Language language) => string.Concat(Write(SmallReport.Document(4), [.. ReportSample.Findings(4)], language).Select(_folder.Read));

    private IReadOnlyList<string> Write(ReportDocument document, IReadOnlyList<ReportedFinding> findings, Language language = Language.En)
    {
        using var spool = _folder.Spool(findings);
        return new HtmlFormat().Write(new(document, spool, language, _folder.Path), CancellationToken.None);
    }

    private List<string> Shown(string file) => [.. Kinds().Matches(_folder.Read(file)).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("href=\"([^\"#]*)#?([^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("id=\"f-([^\"]*)\" data-kind=\"([^\"]*)\"")]
    private static partial Regex Kinds();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Styles();

    [GeneratedRegex("<h([1-6])[ >]")]
    private static partial Regex Headings();
}
