using System.Text.RegularExpressions;
using Compliance.Cases;
using Compliance.Checking;
using Compliance.Law;
using Compliance.Reporting;

namespace Compliance.Tests.Reporting;

public sealed partial class CaseReportTests
{
    private const string Attack = "\"><script>alert('x')</script>&";

    [TestCase(Language.En, "case-report.en.html")]
    [TestCase(Language.Az, "case-report.az.html")]
    public void The_report_is_written_as_approved(Language language, string approved) =>
        Written(Sample(), language).ShouldMatchApproved("tests", "Compliance.Tests", "Approved", approved);

    [Test]
    public void No_verdict_is_added_or_dropped()
    {
        var shown = Outcomes().Matches(Written(Sample(), Language.En)).Select(m => m.Groups[1].Value).CountBy(c => c).ToDictionary();
        var findings = SampleCase.Findings(SampleCase.File).CountBy(f => f.IsToBeConfirmed ? "violation-to-be-confirmed" : f.Outcome.Code()).ToDictionary();
        shown.ShouldBe(findings, ignoreOrder: true);
    }

    [Test]
    public void Words_from_files_never_become_markup()
    {
        var file = SampleCase.Make(Attack, Attack, Attack);
        var input = new CaseReportInput(SampleLaw.Rulebook, null, [new(Attack, file, SampleCase.Findings(file))], [new(Attack, [Attack])]);
        var page = Written(input, Language.En);
        page.ShouldNotContain("<script", Case.Insensitive);
        page.ShouldContain("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;");
    }

    [Test]
    public void The_page_needs_nothing_from_outside()
    {
        var page = Written(Sample(), Language.En).Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal);
        foreach (var outside in new[] { "http:", "https:", "src=", "url(", "@import", "<link", "<script" })
            page.ShouldNotContain(outside);
    }

    [TestCase(Language.En)]
    [TestCase(Language.Az)]
    public void Every_link_leads_to_one_place_on_the_page(Language language)
    {
        var page = Written(Sample(), language);
        var ids = Ids().Matches(page).Select(m => m.Groups[1].Value).ToList();
        ids.ShouldBeUnique();
        foreach (Match link in Links().Matches(page))
            ids.ShouldContain(link.Groups[1].Value);
    }

    [Test]
    public void A_name_stands_in_the_heading_of_its_file_and_nowhere_else() =>
        Regex.Count(Written(Sample(), Language.En), "Aysel Məmmədova").ShouldBe(1);

    [Test]
    public void Headings_never_skip_a_level()
    {
        var levels = Headings().Matches(Written(Sample(), Language.En)).Select(m => m.Groups[1].Value[0] - '0').ToList();
        levels[0].ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
    }

    [TestCase("tr-TR")]
    [TestCase("az-Latn-AZ")]
    [TestCase("ar-SA")]
    public void The_report_is_the_same_bytes_in_every_culture(string culture)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var there = Cultures.In(culture, () => Written(Sample(), language));
            there.ShouldBe(Cultures.In("", () => Written(Sample(), language)));
        }
    }

    [Test]
    public void Findings_without_proofs_and_a_run_without_files_are_reported_too()
    {
        var findings = new Checker(SampleLaw.Rulebook).Check(SampleCase.File);
        Written(new(SampleLaw.Rulebook, new(2022, 1, 31), [new("a.json", SampleCase.File, findings)], []), Language.En).ShouldContain("2022-01-31");
        Written(new(SampleLaw.Rulebook, null, [], []), Language.En).ShouldContain("0 received = 0 judged + 0 refused");
    }

    private static CaseReportInput Sample() => new(
        SampleLaw.Rulebook, null,
        [
            new("dim-2022-17.json", SampleCase.File, SampleCase.Findings(SampleCase.File)),
            new("dim-2022-18.json", new CaseFile { Id = "DİM-2022/18" }, []),
        ],
        [new("broken.json", ["broken.json(12,7): error CF031: 'recievedOn' is no fact of an application.", "broken.json(40,3): error CF012: Two acts have the id 'm-1'."])]);

    private static string Written(CaseReportInput input, Language language)
    {
        var output = new StringWriter();
        CaseReport.Write(output, input, language);
        return output.ToString();
    }

    [GeneratedRegex("data-outcome=\"([^\"]*)\"")]
    private static partial Regex Outcomes();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("href=\"#([^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("<h([1-6])[ >]")]
    private static partial Regex Headings();
}
